/** What is filmed of `add-to-cart`: its states, its moments frame by frame, and the README's pictures. */
import { kSizes, kThemes } from './looks.mjs';

const kProduct = 'acacia';
/** Between two frames: three ticks of the clock. */
const kFrameMs = 50;

/** How each state is reached: by what a shopper and a shop do. `look` and `weather` as for `Stage.open`. */
const kStates = [
  { name: 'idle', play: () => {} },
  {
    name: 'hovered',
    play: async (stage) => {
      await stage.hover(kProduct);
      await stage.clock.advance(300);
    },
  },
  {
    name: 'pressed',
    play: async (stage) => {
      await stage.hover(kProduct);
      await stage.clock.advance(200);
      await stage.press();
      await stage.clock.advance(150);
    },
  },
  {
    name: 'pending',
    play: async (stage) => {
      await stage.click(kProduct);
      await stage.clock.advance(700);
    },
  },
  {
    name: 'added',
    play: async (stage) => {
      await stage.click(kProduct);
      await stage.answer();
      await stage.clock.advance(1800);
    },
  },
  {
    name: 'failed',
    weather: { failure: '500' },
    play: async (stage) => {
      await stage.click(kProduct);
      await stage.answer();
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'offline',
    play: async (stage) => {
      await stage.page.context().setOffline(true);
      await stage.click(kProduct);
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'sold-out',
    weather: { soldOut: true },
    play: async (stage) => {
      await stage.click(kProduct);
      await stage.answer();
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'calm',
    look: { calm: true },
    play: async (stage) => {
      await stage.click(kProduct);
      await stage.answer();
      await stage.clock.advance(1500);
    },
  },
];

/** The card with room for its note, in whole CSS px. */
async function around(stage) {
  const { x, y, width, height } = await stage.card(kProduct).boundingBox();
  const left = Math.max(0, Math.floor(x - 20));
  const { width: screen } = stage.page.viewportSize();
  return { x: left, y: Math.floor(y - 16), width: Math.min(Math.max(Math.ceil(width) + 40, 460), screen - left), height: Math.ceil(height) + 124 };
}

/** Each state at each size and in each theme: the whole viewport, and its card on a sheet. */
async function filmStates({ open, save, contactSheet }) {
  for (const size of kSizes) {
    for (const { theme, paper, ink } of kThemes) {
      const pictures = [];
      for (const { name, look, weather, play } of kStates) {
        const stage = await open('/shop', { ...size, theme, ...look }, weather);
        await stage.show(kProduct);
        await play(stage);
        await stage.clock.settle();
        save(`states/${name}-${size.width}-${theme}.png`, await stage.shoot());
        pictures.push({ label: name, png: await stage.shoot(await around(stage)) });
        await stage.close();
      }
      const title = `add-to-cart: states at ${size.width} px, ${theme}`;
      save(`states-${size.width}-${theme}.png`, await contactSheet({ title, paper, ink, columns: 5, pictures }));
    }
  }
}

/**
 * One moment, a frame each 50 ms from the press on: the button with its note, and the whole card with the cart. `spans`: the times in
 * which something is to be seen, ms, both ends included.
 */
async function filmMoment({ open, save, crop, contactSheet }, { name, weather, latencyMs, spans, theme }) {
  const stage = await open('/shop', { width: 900, height: 800, scale: 2, theme }, weather);
  await stage.show(kProduct);
  const card = await stage.card(kProduct).boundingBox();
  const button = await stage.button(kProduct).boundingBox();
  const cart = await stage.page.locator('#cart-link').boundingBox();
  const clip = { x: 0, y: 0, width: Math.ceil(cart.x + cart.width + 12), height: Math.ceil(card.y + card.height + 100) };
  // The longest note is 26em wide and has two lines.
  const close = { x: Math.floor(button.x - 16) * 2, y: Math.floor(button.y - 16) * 2, width: 470 * 2, height: Math.ceil(button.height + 108) * 2 };

  await stage.hover(kProduct);
  await stage.clock.advance(300);
  await stage.press();
  const frames = [];
  for (let time = 0; time <= spans.at(-1)[1]; time += kFrameMs) {
    if (time === 100) await stage.release();
    if (time === 100 + latencyMs) await stage.answer();
    if (spans.some(([from, to]) => from <= time && time <= to)) frames.push({ time, png: await stage.shoot(clip) });
    await stage.clock.advance(kFrameMs);
  }
  await stage.close();
  const { paper, ink } = kThemes.find((each) => each.theme === theme);
  const says = `add-to-cart: ${name}, ${theme}; pressed at 0 ms, let go at 100 ms, answered at ${100 + latencyMs} ms`;
  const near = frames.map(({ time, png }) => ({ time, png: crop(png, close) }));
  save(`${name}-${theme}-button.png`, await contactSheet({ title: says, paper, ink, columns: 3, pictures: near }));
  save(`${name}-${theme}-card.png`, await contactSheet({ title: says, paper, ink, columns: 4, shrink: 2, pictures: frames.filter(({ time }) => time <= 2500) }));
}

/** A hand's pointer for the moving picture: a screenshot shows none. In the top layer, so that it lies over what flies. */
async function addPointer(page) {
  await page.evaluate(() => {
    const svg = 'http://www.w3.org/2000/svg';
    const pointer = document.createElement('div');
    const drawing = document.createElementNS(svg, 'svg');
    const arrow = document.createElementNS(svg, 'path');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: 24, height: 24 })) drawing.setAttribute(name, value);
    const look = { d: 'M5 3v16l4.3-4 2.7 6 3-1.3-2.7-5.9H18z', fill: '#1c150c', stroke: '#fff', 'stroke-width': 1.5, 'stroke-linejoin': 'round' };
    for (const [name, value] of Object.entries(look)) arrow.setAttribute(name, value);
    drawing.append(arrow);
    pointer.append(drawing);
    pointer.popover = 'manual';
    pointer.style.cssText = 'inset:auto;left:0;top:0;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none';
    document.body.append(pointer);
    pointer.showPopover();
    window.movePointer = (x, y) => {
      pointer.style.transform = `translate(${x - 5}px, ${y - 3}px)`;
      // What came into the top layer since lies above it.
      pointer.hidePopover();
      pointer.showPopover();
    };
  });
  return (x, y) => page.evaluate(([left, top]) => window.movePointer(left, top), [x, y]);
}

/** The moment as a moving picture: 2.5 s, 20 frames a second, without an end. */
async function filmLoop({ open, keep, encodeSmall }) {
  // High enough for the question about remembering to stay below the picture.
  const stage = await open('/shop', { width: 640, height: 900, theme: 'light' });
  await stage.show(kProduct, 76);
  const card = await stage.card(kProduct).boundingBox();
  const button = await stage.button(kProduct).boundingBox();
  const clip = { x: 0, y: 0, width: 640, height: Math.ceil(card.y + card.height + 72) };
  const movePointer = await addPointer(stage.page);
  const goal = { x: button.x + button.width * 0.66, y: button.y + button.height * 0.6 };
  const frames = [];
  for (let frame = 0; frame < 50; frame++) {
    const ease = (1 - Math.min(1, frame / 6)) ** 3;
    if (frame <= 6) {
      const at = [goal.x + 70 * ease, goal.y + 76 * ease];
      await stage.page.mouse.move(...at);
      await movePointer(...at);
    }
    if (frame === 7) await stage.press();
    if (frame === 9) await stage.release();
    if (frame === 18) await stage.answer();
    frames.push(await stage.shoot(clip));
    await stage.clock.advance(kFrameMs);
  }
  await stage.close();
  keep('add-to-cart.png', encodeSmall(frames, kFrameMs));
}

/** The store on a desktop by day and on a phone by night. */
async function filmStore({ open, keep, sideBySide, encodeSmall }) {
  const desktop = await open('/', { width: 1280, height: 936, theme: 'light' });
  const phone = await open('/shop', { width: 390, height: 844, scale: 2, theme: 'dark' });
  await phone.show(kProduct, 76);
  await phone.click(kProduct);
  await phone.answer();
  // A finger doesn't stay over what it has touched.
  await phone.page.mouse.move(0, 0);
  await phone.clock.advance(1800);
  const both = await sideBySide({ desktop: await desktop.shoot(), phone: await phone.shoot(), width: 1280 });
  keep('store.png', encodeSmall([both]));
  await desktop.close();
  await phone.close();
}

const kMoments = [
  { name: 'success', latencyMs: 600, spans: [[0, 2100], [3900, 4150], [6150, 6400]] },
  { name: 'failure', latencyMs: 600, spans: [[0, 1500]], weather: { failure: '500' } },
];

/** Every picture, by the name that film.mjs takes for `--only`. */
export const films = {
  states: filmStates,
  moments: async (studio) => {
    for (const moment of kMoments) for (const { theme } of kThemes) await filmMoment(studio, { ...moment, theme });
  },
  loop: filmLoop,
  store: filmStore,
};
