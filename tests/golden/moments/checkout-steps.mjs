/** What is filmed of `checkout-steps`: each step on phones and desks, light and dark, and a step that gives way to the next and back, frame by frame. */
const kFrameMs = 50;

const kSizes = [
  { width: 390, height: 844, scale: 2, columns: 5, shrink: 4 },
  { width: 1280, height: 800, scale: 1, columns: 3, shrink: 2 },
];
const kThemes = [
  { theme: 'light', paper: '#f8f2e6', ink: '#2b2116' },
  { theme: 'dark', paper: '#17130d', ink: '#f4e9d4' },
];
const kAddress = { name: 'Ann Example', address1: 'Honey Lane 1', postal: '10115', city: 'Berlin' };

const next = (stage) => stage.page.locator('nicety-bar [part~=next]');

/** The checkout of a cart with a jar in it, at its first step. */
async function openCheckout(open, look) {
  const stage = await open('/cart', look);
  const { page } = stage;
  await page.request.post(new URL('/cart/lines', page.url()).href, { headers: { accept: 'application/json' }, data: { product: 'acacia', quantity: 1 } });
  // The provider's frame keeps a clock of its own.
  await page.route('**/assets/payment.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await page.goto(new URL('/checkout', page.url()).href);
  await page.evaluate(async () => {
    await window.nicety?.ready;
    document.getElementById('workbench').style.display = 'none';
    document.getElementById('consent').hidden = true;
  });
  await next(stage).waitFor();
  await stage.clock.advance(500);
  return stage;
}

async function go(stage) {
  await next(stage).click();
  await stage.clock.settle();
}

/** What is done at each step before it is left. */
const kAnswers = {
  contact: (page) => page.fill('#email', 'ann@example.com'),
  delivery: async (page) => {
    for (const [name, value] of Object.entries(kAddress)) await page.fill(`#${name}`, value);
  },
  payment: (page) => page.locator('input[name=payment][value=invoice]').check(),
};

async function filmStates({ open, save }) {
  for (const { columns, shrink, ...size } of kSizes) {
    for (const { theme } of kThemes) {
      const stage = await openCheckout(open, { ...size, theme });
      const shoot = async (name) => {
        await stage.clock.advance(1500);
        save(`steps/${name}-${size.width}-${theme}.png`, await stage.shoot());
      };
      for (const [name, answer] of Object.entries(kAnswers)) {
        await shoot(name);
        if (name !== 'payment') {
          await go(stage);
          await shoot(`${name}-missing`);
        }
        await answer(stage.page);
        await stage.clock.settle();
        await go(stage);
      }
      await shoot('review');
      await stage.close();
    }
  }
}

async function filmMoments({ open, save, contactSheet }) {
  for (const { columns, shrink, ...size } of kSizes) {
    for (const { theme, paper, ink } of kThemes) {
      const stage = await openCheckout(open, { ...size, theme });
      await kAnswers.contact(stage.page);
      await stage.clock.advance(500);
      const pictures = [];
      const film = async (act, lasts, from) => {
        await act();
        await stage.clock.settle();
        for (let time = 0; time <= lasts; time += kFrameMs) {
          pictures.push({ time: from + time, png: await stage.shoot({ x: 0, y: 0, width: size.width, height: 640 }) });
          await stage.clock.advance(kFrameMs);
        }
      };
      await film(() => next(stage).click(), 600, 0);
      await stage.clock.advance(1000);
      await film(() => stage.page.locator('nicety-bar [part~=back]').click(), 250, 1700);
      await stage.close();
      const title = `checkout-steps, ${size.width} px, ${theme}: on at 0 ms, back at 1,700 ms`;
      save(`steps-${size.width}-${theme}.png`, await contactSheet({ title, paper, ink, columns, shrink, pictures }));
    }
  }
}

export const films = { states: filmStates, moments: filmMoments };
