/**
 * The half of the moment that is words, for the two rivals: as in ours, the compositor plays it on DOM nodes, and a note in the top
 * layer says what happened. What a shopper can't see, such as the live region, they needn't do.
 */
import { kConfirmed, kLabelWay, kNoteWay, kTimes } from './moment.mjs';

const ms = (seconds) => seconds * 1000;

/** Adds what a press needs; answers it. */
export function addWords(button) {
  const added = document.createElement('span');
  added.className = 'added';
  const word = document.createElement('span');
  word.textContent = 'Added';
  added.append(word);
  button.append(added);
  const note = document.createElement('div');
  note.className = 'note';
  note.popover = 'manual';
  const said = document.createElement('span');
  said.textContent = 'Added.';
  note.append(said);
  button.after(note);
  return { own: button.firstElementChild, added, word, note, at: button.getBoundingClientRect(), playing: [] };
}

/** Keyframes of something that comes `distance` px from where it belongs, becoming clear meanwhile. */
function arrival(way, [from, to], distance) {
  return way.map(([time, left]) => ({
    offset: (time - from) / (to - from),
    transform: `translateY(${distance * left}px)`,
    opacity: Math.min(1, (time - from) / 0.12),
  }));
}

function openNote({ note, at, playing }) {
  note.style.translate = `${at.left + scrollX}px ${at.bottom + 8 + scrollY}px`;
  note.showPopover();
  const [from, to] = kTimes.note;
  const timing = { duration: ms(to - from), delay: ms(from - kConfirmed), fill: 'backwards' };
  playing.push(note.animate(arrival(kNoteWay, kTimes.note, -8), timing));
}

export function playWords(words) {
  const { own, added, word, playing } = words;
  const [from, to] = kTimes.label;
  const once = { duration: 1, fill: 'forwards' };
  playing.push(
    own.animate({ opacity: [0, 0] }, { ...once, delay: ms(kTimes.ringTurns[0]) }),
    added.animate({ visibility: ['visible', 'visible'] }, { ...once, delay: ms(from) }),
    word.animate(arrival(kLabelWay, kTimes.label, 14), { duration: ms(to - from), delay: ms(from), fill: 'backwards' }),
  );
  setTimeout(openNote, ms(kConfirmed), words);
}

export function resetWords({ note, playing }) {
  note.hidePopover();
  for (const animation of playing.splice(0)) animation.cancel();
}
