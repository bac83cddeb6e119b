/** A visit to the demo store in which nothing happens by itself: neither does time pass, nor does the shop answer. */
import { Clock } from './clock.mjs';

const kJson = { accept: 'application/json' };
const kPatienceMs = 30_000;

export class Stage {
  page;
  clock;
  #waiting = [];
  #arrived = [];

  /**
   * Opens `path` of the shop at `address` in a visit of its own.
   * `look`: `{ width, height, scale, theme: 'light' | 'dark', calm, settleMs }`, the last for what comes by itself. `weather`: settings of
   * the workbench.
   */
  static async open(browser, address, path, look, weather = {}) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      deviceScaleFactor: look.scale ?? 1,
      colorScheme: look.theme,
      reducedMotion: look.calm ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    const stage = new Stage(page, await Clock.install(page));
    await context.route(/\/cart\/lines/, (route) => stage.#hold(route));
    if (Object.keys(weather).length > 0) await page.request.post(`${address}/panel`, { headers: kJson, data: weather });
    await page.goto(address + path);
    await stage.#settleIn(look.settleMs ?? 500);
    return stage;
  }

  constructor(page, clock) {
    this.page = page;
    this.clock = clock;
  }

  button(product) {
    return this.page.locator(`form.add-to-cart:has(input[value="${product}"]) button.button`);
  }

  card(product) {
    return this.page.locator('.product-card').filter({ has: this.page.locator(`input[value="${product}"]`) });
  }

  /** Brings a product's card into sight, `gap` px below the viewport's top; lets a picture that was waiting for that arrive. */
  async show(product, gap = 90) {
    await this.card(product).evaluate((card, top) => window.scrollBy({ top: card.getBoundingClientRect().top - top, behavior: 'instant' }), gap);
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(() => Promise.all([...document.images].filter(({ complete }) => complete).map((image) => image.decode())));
    await this.clock.settle();
  }

  /** Moves the pointer to a place on the product's button, given as shares of its width and height. */
  async hover(product, across = 0.62, down = 0.55) {
    const { x, y, width, height } = await this.button(product).boundingBox();
    await this.page.mouse.move(x + width * across, y + height * down);
    await this.clock.settle();
  }

  async press() {
    await this.page.mouse.down();
    await this.clock.settle();
  }

  async release() {
    await this.page.mouse.up();
    await this.clock.settle();
  }

  /** A quick click of a mouse: 80 ms between down and up. */
  async click(product) {
    await this.hover(product);
    await this.press();
    await this.clock.advance(80);
    await this.release();
  }

  /** Lets the shop's answer to the request that waits longest arrive: now, by the page's clock. */
  async answer() {
    const route = this.#waiting.shift() ?? (await this.#arrival());
    const over = this.page.waitForResponse(route.request().url());
    await route.continue();
    await (await over).finished();
    await this.clock.settle();
  }

  /** The next request; a press that went astray sends none. */
  #arrival() {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no request came within ${kPatienceMs / 1000} s`)), kPatienceMs);
      this.#arrived.push((route) => {
        clearTimeout(timer);
        resolve(route);
      });
    });
  }

  /** What is to be seen in `clip` (CSS px of the viewport; all of it by default), as PNG. */
  shoot(clip) {
    return this.page.screenshot({ clip, caret: 'initial', animations: 'allow' });
  }

  close() {
    return this.page.context().close();
  }

  async #settleIn(settleMs) {
    await this.page.evaluate(async () => {
      await Promise.all([window.nicety?.ready, document.fonts.ready]);
      // It belongs to the demonstration, not to the shop.
      document.getElementById('workbench').style.display = 'none';
    });
    await this.clock.advance(settleMs);
  }

  #hold(route) {
    const next = this.#arrived.shift();
    if (next) next(route);
    else this.#waiting.push(route);
  }
}
