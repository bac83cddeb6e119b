/** Takes the figures: pages in fresh browser contexts, driven over the DevTools protocol. */

export const kViewport = { width: 1280, height: 800 };

/** Where cold starts are measured. Network as in Lighthouse's mobile preset: 150 ms there and back, 1.6 Mbit/s. */
export const kColdConditions = {
  local: {},
  'processor 4 × slower': { cpu: 4 },
  'mobile network': { network: { offline: false, latency: 150, downloadThroughput: 204800, uploadThroughput: 96000 } },
};

/** Opens the page of an engine with `count` buttons, hands it to `use` and throws its context away. */
async function onPage(browser, address, { engine, count, preload = false }, use) {
  const context = await browser.newContext({ viewport: kViewport });
  try {
    const page = await context.newPage();
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    const devtools = await context.newCDPSession(page);
    await page.goto(`${address}/page/index.html?engine=${engine}&count=${count}${preload ? '&preload' : ''}`);
    await page.waitForFunction(() => window.bench !== undefined);
    const result = await use(page, devtools);
    if (troubles.length > 0) throw new Error(`${engine}: ${troubles.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

async function mainThread(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}

/** Processor time of all of the browser's processes so far, ms. */
async function allProcesses(devtools) {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/**
 * Processor time that the page's main thread spent on tasks in each stretch of the moment, ms, from a trace. A stretch is from its mark to
 * the next; the marks are set early in a frame's task, which belongs to the stretch that begins there.
 */
function stretchTimes(trace) {
  const { traceEvents: events } = JSON.parse(trace);
  const isMark = ({ cat, name }) => cat === 'blink.user_timing' && ['press', 'ring', 'success', 'between', 'end'].includes(name);
  const marks = events.filter(isMark).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter(
    (event) => event.name.endsWith('RunTask') && event.pid === pid && event.tid === tid && event.ph === 'X',
  );
  const times = { press: 0, ring: 0, success: 0, between: 0 };
  for (const { ts, dur, tdur } of tasks) {
    const mark = marks.findLast((each) => each.ts <= ts + dur / 2);
    // Tasks shorter than a microsecond have no processor time.
    if (mark && mark.name !== 'end') times[mark.name] += (tdur ?? 0) / 1000;
  }
  return times;
}

/** Plays the moment `moments` times on one page; answers the figures of each. Times are ms of the processor, not of the clock. */
export async function playMoments(browser, address, scene, moments) {
  const whole = await browser.newBrowserCDPSession();
  const result = await onPage(browser, address, scene, async (page, devtools) => {
    // Times of the thread: what others do on the machine's processors doesn't count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(() => window.bench.load());
    await page.evaluate(() => window.bench.rest());
    const samples = [];
    for (let moment = 0; moment < moments; moment++) {
      if (moment > 0) await page.evaluate(() => window.bench.rest());
      await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
      const before = await mainThread(devtools);
      const processesBefore = await allProcesses(whole);
      const played = await page.evaluate(() => window.bench.play());
      const processes = (await allProcesses(whole)) - processesBefore;
      const after = await mainThread(devtools);
      const trace = await browser.stopTracing();
      const { stretches, ...counts } = played;
      const { ring, success } = stretchTimes(trace.toString());
      const perFrame = (ms, frames) => (frames > 0 ? ms / frames : undefined); // the machine may be too busy for one
      const each = Object.entries(after).map(([name, value]) => [name, (value - before[name]) / played.frames]);
      samples.push({
        ...counts,
        ...Object.fromEntries(each),
        processes: processes / played.frames,
        ring: perFrame(ring, stretches.ring),
        success: perFrame(success, stretches.success),
        stretches,
      });
    }
    return { samples, memory: await page.evaluate(() => window.bench.memory()) };
  });
  await whole.detach();
  return result;
}

/**
 * From nothing to the first frame of one button's press: `{ ready, painted }`, ms since the engine's script tag went in. `preloaded` is
 * ours with the page's preload links beside the tag.
 */
export function startCold(browser, address, engine, { cpu, network }) {
  const preload = engine === 'preloaded';
  return onPage(browser, address, { engine: preload ? 'nicety' : engine, count: 1, preload }, async (page, devtools) => {
    await page.waitForTimeout(150);
    if (network) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', network);
    }
    if (cpu) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    return page.evaluate(() => window.bench.cold());
  });
}
