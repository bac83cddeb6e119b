/** What is filmed of `gift-wrap`: the block of the checkout at each state, and its moments frame by frame. */
const kFrameMs = 50;

const kSizes = [
  { width: 390, height: 844, scale: 2 },
  { width: 1280, height: 900, scale: 1 },
];
const kThemes = [
  { theme: 'light', paper: '#f8f2e6', ink: '#2b2116' },
  { theme: 'dark', paper: '#17130d', ink: '#f4e9d4' },
];
const kMessage = 'For Ada, who likes it dark.\nFrom the two upstairs';

/** The checkout of a cart with a jar in it. */
async function openCheckout(open, look) {
  const stage = await open('/cart', look);
  await stage.page.request.post(new URL('/cart/lines', stage.page.url()).href, { headers: { accept: 'application/json' }, data: { product: 'acacia', quantity: 1 } });
  // The whole form at once, without its steps.
  const config = JSON.stringify({ widgets: [{ type: 'gift-wrap', at: '[data-gift]' }] });
  await stage.page.route('**/nicety/checkout.json', (route) => route.fulfill({ body: config, contentType: 'application/json' }));
  await stage.page.goto(new URL('/checkout', stage.page.url()).href);
  await stage.page.evaluate(async () => {
    await window.nicety?.ready;
    document.getElementById('workbench').style.display = 'none';
  });
  await stage.clock.advance(500);
  return stage;
}

const block = (stage) => stage.page.locator('[data-gift]');

async function choose(stage, { gift, paper, ribbon, message }) {
  if (gift !== undefined) await block(stage).getByRole('checkbox').setChecked(gift);
  if (paper) await block(stage).locator(`[name=paper][value=${paper}]`).check();
  if (ribbon) await block(stage).locator(`[name=ribbon][value=${ribbon}]`).check();
  if (message !== undefined) await block(stage).getByRole('textbox').fill(message);
  await stage.clock.settle();
}

async function around(stage, selector, margin) {
  await stage.page.locator(selector).evaluate((each) => window.scrollBy({ top: each.getBoundingClientRect().top - 110, behavior: 'instant' }));
  await stage.clock.advance(50);
  const { x, y, width, height } = await stage.page.locator(selector).boundingBox();
  return { x: Math.max(0, Math.floor(x - margin)), y: Math.max(0, Math.floor(y - margin)), width: Math.ceil(width + 2 * margin), height: Math.ceil(height + 2 * margin) };
}

const kStates = [
  { name: 'unasked', what: {} },
  { name: 'kraft', what: { gift: true, paper: 'kraft', ribbon: 'rust', message: kMessage } },
  { name: 'linden', what: { gift: true, paper: 'linden', ribbon: 'linen', message: '' } },
  { name: 'night', what: { gift: true, paper: 'night', ribbon: 'honey', message: kMessage } },
];

async function filmStates({ open, save }) {
  for (const size of kSizes) {
    for (const { theme } of kThemes) {
      const stage = await openCheckout(open, { ...size, height: 1200, theme });
      for (const { name, what } of kStates) {
        await choose(stage, what);
        await stage.clock.advance(3500);
        const clip = await around(stage, '[data-gift]', 16);
        save(`gift/${name}-${size.width}-${theme}.png`, await stage.shoot(clip));
      }
      await stage.close();
    }
  }
}

/** What is chosen before, and at 0 ms. */
const kMoments = [
  { name: 'wraps', before: {}, then: { gift: true, paper: 'kraft', ribbon: 'rust', message: kMessage }, lasts: 2300 },
  { name: 'other-paper', before: { gift: true, paper: 'kraft', ribbon: 'honey', message: 'For Ada' }, then: { paper: 'night' }, lasts: 2600 },
  { name: 'other-ribbon', before: { gift: true, paper: 'linden', ribbon: 'honey', message: 'For Ada' }, then: { ribbon: 'rust' }, lasts: 1500 },
  { name: 'unwraps', before: { gift: true, paper: 'night', ribbon: 'linen', message: 'For Ada' }, then: { gift: false }, lasts: 1000 },
];

async function filmMoments({ open, save, contactSheet }) {
  for (const { theme, paper, ink } of kThemes) {
    for (const { name, before, then, lasts } of kMoments) {
      const stage = await openCheckout(open, { width: 900, height: 1300, scale: 2, theme });
      await choose(stage, before);
      await stage.clock.advance(3500);
      await choose(stage, then);
      const clip = await around(stage, 'nicety-gift-wrap', 8);
      const pictures = [];
      for (let time = kFrameMs; time <= lasts; time += kFrameMs) {
        pictures.push({ time, png: await stage.shoot(clip) });
        await stage.clock.advance(kFrameMs);
      }
      await stage.close();
      const title = `gift-wrap: ${name}, ${theme}; chosen at 0 ms`;
      save(`gift-${name}-${theme}.png`, await contactSheet({ title, paper, ink, columns: 4, shrink: 2, pictures }));
    }
  }
}

export const films = { states: filmStates, moments: filmMoments };
