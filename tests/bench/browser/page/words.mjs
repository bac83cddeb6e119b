/** The half of the moment that is words, for the two rivals: as in ours, the compositor plays it on DOM nodes. */
import { kLabelWay, kTimes } from './moment.mjs';

const ms = (seconds) => seconds * 1000;

/** Adds what a press needs; answers it. */
export function addWords(button) {
  const added = document.createElement('span');
  added.className = 'added';
  const word = document.createElement('span');
  word.textContent = 'Added';
  added.append(word);
  button.append(added);
  return { own: button.firstElementChild, added, word, playing: [] };
}

export function playWords({ own, added, word, playing }) {
  const [from, to] = kTimes.label;
  const once = { duration: 1, fill: 'forwards' };
  const frames = kLabelWay.map(([time, way]) => ({
    offset: (time - from) / (to - from),
    transform: `translateY(${14 * way}px)`,
    opacity: Math.min(1, (time - from) / 0.12),
  }));
  playing.push(
    own.animate({ opacity: [0, 0] }, { ...once, delay: ms(kTimes.ringTurns[0]) }),
    added.animate({ visibility: ['visible', 'visible'] }, { ...once, delay: ms(from) }),
    word.animate(frames, { duration: ms(to - from), delay: ms(from), fill: 'backwards' }),
  );
}

export function resetWords({ playing }) {
  for (const animation of playing.splice(0)) animation.cancel();
}
