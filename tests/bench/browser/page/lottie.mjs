/** lottie-web light with its svg renderer and default settings; script and animation come side by side. */
import { addWords, playWords, resetWords } from './words.mjs';

const players = new Map();

export async function load(buttons) {
  const script = document.createElement('script');
  script.src = '/lottie/lottie_light.min.js';
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error('lottie-web did not load'));
  });
  document.head.append(script);
  const [moment] = await Promise.all([fetch('/lottie/moment.json').then((response) => response.json()), loaded]);
  for (const button of buttons) {
    const container = document.createElement('span');
    container.className = 'drawing';
    button.append(container);
    const animationData = structuredClone(moment);
    const options = { container, renderer: 'svg', loop: false, autoplay: false, animationData };
    players.set(button, { player: window.lottie.loadAnimation(options), words: addWords(button) });
  }
}

export function press(button) {
  const { player, words } = players.get(button);
  player.goToAndPlay(1, true);
  playWords(words);
}

export function release() {}

/** A player draws its first frame at once when it is told to play. */
export const hasDrawn = () => [...players.values()].some(({ player }) => player.currentFrame >= 1);

export function reset(button) {
  const { player, words } = players.get(button);
  player.goToAndStop(0, true);
  resetWords(words);
}
