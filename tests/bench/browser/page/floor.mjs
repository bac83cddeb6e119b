/** The least that a browser can do: the same moment written out for Web Animations. */
import { addWords, playWords, resetWords } from './words.mjs';

let engine;
const drawings = new Map();

export async function load(buttons) {
  engine = await import('./floor-engine.mjs');
  for (const button of buttons) {
    drawings.set(button, { parts: engine.addDrawing(button), words: addWords(button), playing: [] });
  }
}

export function press(button) {
  const drawing = drawings.get(button);
  drawing.playing = engine.playDrawing(drawing.parts);
  playWords(drawing.words);
}

export function release() {}

/** The first frame of an animation is the next one of the page. */
export const hasDrawn = () => document.getAnimations().length > 0;

export function reset(button) {
  const { playing, words } = drawings.get(button);
  for (const animation of playing) animation.cancel();
  resetWords(words);
}
