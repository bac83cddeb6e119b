/** What is filmed of the moments for a shopper who is known: welcome-back, comeback-offer, recommendations and wishlist-heart. */
import { kSizes, kThemes } from './looks.mjs';

const kFrameMs = 50;
const kRegular = { shopper: 'regular', firstName: 'Ada' };
const kNamed = { shopper: 'named', firstName: 'Ada' };
const kHeart = '.heart[data-nicety-product="acacia"]';

/** Steps the clock until `selector` is to be seen; the late part and the shop's answers come in their own time. */
async function until(stage, selector, mostMs = 12000) {
  for (let time = 0; time <= mostMs; time += kFrameMs) {
    if (await stage.page.locator(selector).first().isVisible()) return;
    await stage.clock.advance(kFrameMs);
  }
  throw new Error(`${selector} did not come within ${mostMs} ms`);
}

const kCard = 'nicety-welcome-back [data-part="card"], nicety-welcome-back [role="region"]';
const kOffer = 'nicety-comeback-offer [role="region"]';

/** How each state is reached. */
const kStates = [
  {
    name: 'welcome-back',
    weather: kNamed,
    play: async (stage) => {
      await until(stage, kCard);
      await stage.clock.advance(2000);
    },
  },
  {
    name: 'welcome-back-usual-added',
    weather: kRegular,
    play: async (stage) => {
      await until(stage, kCard);
      await stage.clock.advance(1500);
      await stage.page.locator('nicety-welcome-back').getByRole('button', { name: /usual|again|add/i }).first().click();
      await stage.clock.advance(200);
      await stage.answer();
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'comeback-offer',
    // Where nobody is welcomed: one moment at a time.
    path: '/cart',
    weather: kRegular,
    play: async (stage) => {
      await until(stage, kOffer);
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'recommendations',
    weather: kRegular,
    play: async (stage) => {
      await until(stage, kCard);
      await stage.page.keyboard.press('Escape');
      await stage.clock.advance(1000);
      await stage.page.locator('[data-picks]').scrollIntoViewIfNeeded();
      await stage.page.waitForLoadState('networkidle');
      await stage.clock.advance(1500);
    },
  },
  {
    name: 'wishlist-heart',
    path: '/shop',
    weather: { shopper: 'new' },
    play: async (stage) => {
      await stage.show('acacia');
      await stage.page.locator(kHeart).first().click();
      await stage.clock.advance(1500);
    },
  },
];

/** Each state at each size and in each theme, as viewports and side by side on a sheet. */
async function filmStates({ open, save, contactSheet }) {
  for (const size of kSizes) {
    for (const { theme, paper, ink } of kThemes) {
      const pictures = [];
      for (const { name, path = '/', look, weather, play } of kStates) {
        const stage = await open(path, { ...size, theme, ...look }, weather);
        await play(stage);
        await stage.clock.settle();
        const png = await stage.shoot();
        save(`states/${name}-${size.width}-${theme}.png`, png);
        pictures.push({ label: name, png });
        await stage.close();
      }
      const title = `known: states at ${size.width} px, ${theme}`;
      const shrink = 2;
      save(`known-states-${size.width}-${theme}.png`, await contactSheet({ title, paper, ink, columns: size.width > 1000 ? 2 : 5, shrink, pictures }));
    }
  }
}

/** A moment frame by frame from where it begins: what `clip` answers, at 2×. */
async function filmMoment({ open, save, contactSheet }, { name, path = '/', weather, begin, clip, spans, act = {} }) {
  for (const { theme, paper, ink } of kThemes) {
    const stage = await open(path, { width: 900, height: 800, scale: 2, theme, settleMs: 0 }, weather);
    await begin(stage);
    const area = await clip(stage);
    const pictures = [];
    for (let time = 0; time <= spans.at(-1)[1]; time += kFrameMs) {
      await act[time]?.(stage);
      if (spans.some(([from, to]) => from <= time && time <= to)) pictures.push({ time, png: await stage.shoot(area) });
      await stage.clock.advance(kFrameMs);
    }
    await stage.close();
    save(`${name}-${theme}.png`, await contactSheet({ title: `${name}, ${theme}`, paper, ink, columns: 4, shrink: 2, pictures }));
  }
}

const kMoments = [
  {
    name: 'welcome-back',
    weather: kNamed,
    begin: (stage) => until(stage, kCard),
    clip: () => ({ x: 460, y: 420, width: 440, height: 380 }),
    spans: [[0, 700], [2000, 2500]],
    act: { 2000: (stage) => stage.page.keyboard.press('Escape') },
  },
  {
    name: 'wishlist-heart',
    path: '/shop',
    weather: { shopper: 'new' },
    begin: async (stage) => {
      await stage.show('acacia');
      await stage.page.locator(kHeart).first().hover();
      await stage.clock.advance(300);
    },
    clip: async (stage) => {
      const { x, y, width, height } = await stage.page.locator(kHeart).first().boundingBox();
      return { x: Math.floor(x - 50), y: Math.floor(y - 40), width: Math.ceil(width + 90), height: Math.ceil(height + 80) };
    },
    spans: [[0, 900], [1500, 2000]],
    act: {
      50: (stage) => stage.press(),
      150: (stage) => stage.release(),
      1500: (stage) => stage.press(),
      1600: (stage) => stage.release(),
    },
  },
];

/** Every picture, by the name that film.mjs takes for `--only`. */
export const films = {
  states: filmStates,
  moments: async (studio) => {
    for (const moment of kMoments) await filmMoment(studio, moment);
  },
};
