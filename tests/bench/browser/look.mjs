/** Pictures of the engines at the same times of the moment, side by side, for people to compare. */
import fs from 'node:fs';
import path from 'node:path';

/** Seconds since the press. */
const kTimes = [0.08, 0.3, 0.55, 0.85, 1.05, 1.2, 1.3, 1.45, 1.65, 1.9, 2.15];
const kViewport = { width: 260, height: 150 };

/** The frames that the browser showed while one button played its moment: `[{ time, png }, …]`, times since the press. */
async function film(browser, address, engine) {
  const context = await browser.newContext({ viewport: kViewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(`${address}/page/index.html?engine=${engine}&count=1`);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate(() => window.bench.load());
  await page.evaluate(() => window.bench.rest());
  const shown = [];
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    shown.push({ at: metadata.timestamp, png: data });
    devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  const pressed = await page.evaluate(async () => {
    const at = Date.now() / 1000;
    await window.bench.play();
    return at;
  });
  await devtools.send('Page.stopScreencast');
  await context.close();
  return shown.map(({ at, png }) => ({ time: at - pressed, png }));
}

/** Writes look.html and look.png into `folder`: a row for each time, a column for each engine. */
export async function look(browser, address, engines, folder) {
  const films = [];
  for (const engine of engines) films.push(await film(browser, address, engine));
  const nearest = (frames, time) =>
    frames.reduce((best, frame) => (Math.abs(frame.time - time) < Math.abs(best.time - time) ? frame : best));
  const cell = ({ time, png }) => `<td><img src="data:image/png;base64,${png}"><br>${time.toFixed(2)} s</td>`;
  const rows = kTimes.map((time) => `<tr>${films.map((frames) => cell(nearest(frames, time))).join('')}</tr>`);
  const head = `<tr>${engines.map((engine) => `<th>${engine}</th>`).join('')}</tr>`;
  const style = '<style>body{font:12px sans-serif;margin:8px}td{text-align:center}</style>';
  const html = `<!doctype html><meta charset="utf-8"><title>Side by side</title>${style}<table>${head}${rows.join('')}</table>`;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'look.html'), html);
  const page = await browser.newPage({ viewport: { width: 820, height: 800 } });
  await page.setContent(html);
  await page.screenshot({ path: path.join(folder, 'look.png'), fullPage: true });
  await page.close();
}
