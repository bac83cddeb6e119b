/** What is filmed of `free-shipping-meter`: what it says at each state, and its moments frame by frame, on the page of a product. */
const kFrameMs = 50;
const kPage = '/shop/acacia';
const kMeter = '[data-free-shipping]';

const kSizes = [
  { width: 390, height: 844, scale: 2 },
  { width: 1280, height: 900, scale: 1 },
];
const kThemes = [
  { theme: 'light', paper: '#f8f2e6', ink: '#2b2116' },
  { theme: 'dark', paper: '#17130d', ink: '#f4e9d4' },
];
const kStates = [
  { name: 'empty', value: 0 },
  { name: 'little', value: 4 },
  { name: 'under way', value: 29.5 },
  { name: 'nearly', value: 48.5 },
  { name: 'reached', value: 54 },
  { name: 'unknown' },
];

/** The shop says what its cart is worth. */
async function tell(stage, value) {
  await stage.page.evaluate((worth) => window.nicety.page({ cart: worth === undefined ? {} : { value: worth, currency: 'EUR' } }), value);
  await stage.clock.settle();
}

async function around(stage) {
  await stage.page.locator(kMeter).evaluate((meter) => window.scrollBy({ top: meter.getBoundingClientRect().top - 300, behavior: 'instant' }));
  await stage.clock.advance(100);
  const { x, y, width, height } = await stage.page.locator(kMeter).boundingBox();
  return { x: Math.max(0, Math.floor(x - 20)), y: Math.floor(y - 20), width: Math.ceil(Math.min(width, 420) + 40), height: Math.ceil(height + 40) };
}

async function filmStates({ open, save, contactSheet }) {
  for (const size of kSizes) {
    for (const { theme, paper, ink } of kThemes) {
      const pictures = [];
      const stage = await open(kPage, { ...size, theme });
      const clip = await around(stage);
      for (const { name, value } of kStates) {
        await tell(stage, value);
        await stage.clock.advance(2500);
        save(`meter/${name}-${size.width}-${theme}.png`, await stage.shoot());
        pictures.push({ label: name, png: await stage.shoot(clip) });
      }
      await stage.close();
      const title = `free-shipping-meter: states at ${size.width} px, ${theme}`;
      save(`meter-states-${size.width}-${theme}.png`, await contactSheet({ title, paper, ink, columns: 2, pictures }));
    }
  }
}

/** From one worth of the cart to the next, a frame each 50 ms. `first`: what happened before on this visit. */
const kMoments = [
  { name: 'grows', from: 12, to: 30 },
  { name: 'reached', from: 30, to: 54 },
  { name: 'reached-again', from: 30, to: 54, first: [54, 30] },
  { name: 'reached-third', from: 30, to: 54, first: [54, 30, 54, 30] },
  { name: 'goes-back', from: 54, to: 30 },
];

async function filmMoments({ open, save, contactSheet }) {
  for (const { theme, paper, ink } of kThemes) {
    for (const { name, from, to, first = [] } of kMoments) {
      const stage = await open(kPage, { width: 900, height: 800, scale: 2, theme });
      const clip = await around(stage);
      for (const value of [from, ...first, from]) {
        await tell(stage, value);
        await stage.clock.advance(2000);
      }
      await tell(stage, to);
      const pictures = [];
      for (let time = 0; time <= 1400; time += kFrameMs) {
        pictures.push({ time, png: await stage.shoot(clip) });
        await stage.clock.advance(kFrameMs);
      }
      await stage.close();
      const title = `free-shipping-meter: ${name}, ${theme}; the shop says its worth at 0 ms`;
      save(`meter-${name}-${theme}.png`, await contactSheet({ title, paper, ink, columns: 4, shrink: 2, pictures }));
    }
  }
}

export const films = { states: filmStates, moments: filmMoments };
