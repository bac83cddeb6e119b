/**
 * Lets a thousand pieces fly, by one engine: `?engine=nicety|canvas-confetti&worker=yes|no`. `window.bench`: `burst()` starts them and resolves
 * once they are on their way, `count()` begins to count frames and `frames()` says how many there were, `over()` resolves when all is gone.
 */
const kPieces = 1000;
const parameters = new URLSearchParams(location.search);
const isInWorker = parameters.get('worker') === 'yes';
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function nicety() {
  // As where a page's policy allows none.
  if (!isInWorker) window.Worker = undefined;
  const { openOverlay } = await import('/nicety/nicety.overlay.js');
  const module = await WebAssembly.compileStreaming(fetch('/nicety/nicety.wasm'));
  const overlay = openOverlay(module);
  const wish = { emitter: 'burst', count: kPieces, seed: 7 };
  return {
    burst: () => overlay.celebrate(wish, [innerWidth / 2, innerHeight * 0.45]),
    async over() {
      while (document.querySelector('[data-nicety-overlay]')) await wait(50);
    },
  };
}

async function canvasConfetti() {
  await new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: '/canvas-confetti/confetti.browser.js' });
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const fire = isInWorker ? window.confetti : window.confetti.create(undefined, { resize: true, useWorker: false });
  let over;
  return {
    async burst() {
      over = fire({ particleCount: kPieces, spread: 360, startVelocity: 40, ticks: 210, origin: { x: 0.5, y: 0.45 } });
    },
    over: () => over,
  };
}

const engine = await (parameters.get('engine') === 'nicety' ? nicety() : canvasConfetti());
window.bench = engine;
