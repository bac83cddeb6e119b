/** Ours: the script tag, enhancing the shop's own buttons; the shop says yes after a fixed time. */
import { kConfirmAfter } from './moment.mjs';

let engineMemory;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...values) => {
  const instance = await instantiate(...values);
  engineMemory = instance.exports.memory;
  return instance;
};

/** "Added" stays for 1.9 s, its note for 2.6 s. */
export const restsAfter = 3.2;

/** What the README says to put beside the script tag for the soonest start. */
const kPreloads = [
  { rel: 'modulepreload', href: '/nicety/nicety.host.js' },
  { rel: 'preload', as: 'fetch', href: '/nicety/nicety.wasm' },
  { rel: 'preload', as: 'fetch', href: '/nicety-config/shop.json' },
];

/** Where the buttons are. A browser knows without laying the page out for each press, as a script that asks for it makes it do. */
const boxes = new Map();

export async function load(buttons) {
  if (new URLSearchParams(location.search).has('preload')) {
    document.head.append(
      ...kPreloads.map((preload) => Object.assign(document.createElement('link'), { ...preload, crossOrigin: 'anonymous' })),
    );
  }
  const script = document.createElement('script');
  script.src = '/nicety/nicety.js';
  script.dataset.config = '/nicety-config/shop.json';
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error('nicety.js did not load'));
  });
  document.head.append(script);
  await loaded;
  let count = 0;
  window.nicety.adapter({
    add: () => new Promise((resolve) => setTimeout(() => resolve({ count: ++count }), kConfirmAfter * 1000)),
  });
  await window.nicety.ready;
  for (const button of buttons) boxes.set(button, button.getBoundingClientRect());
}

function point(button, type, { x, y }) {
  const box = boxes.get(button);
  const init = { bubbles: true, button: 0, pointerType: 'mouse', clientX: box.x + x, clientY: box.y + y };
  button.dispatchEvent(new PointerEvent(type, init));
}

export function press(button, at) {
  point(button, 'pointerdown', at);
}

export function release(button) {
  point(button, 'pointerup', { x: 0, y: 0 });
  button.click();
}

export const isAnswered = (buttons) => buttons.every((button) => button.dataset.nicetyState === 'added');

/** Whether the compositor plays something of ours. */
export const isPlaying = () => document.getAnimations().length > 0;
export const hasDrawn = isPlaying;

export function counts() {
  const { frames, paints } = window.nicety.stats();
  return { frames, pictures: paints };
}

/** Bytes of the engine's memory. */
export const memory = () => engineMemory?.buffer.byteLength;
