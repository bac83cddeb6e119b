/** Leaves the page's main thread to the browser and the shop in between, where much is to be done. */

/** How long it may be held in one go, ms. A task is long from 50 ms on (Long Tasks API), and what is begun must end, too. */
const longestMs = 8;

let restedAt = 0;

/** Whether it is time for a `rest`. */
export function isTired(): boolean {
  return performance.now() - restedAt > longestMs;
}

/** Goes on in a task of its own. */
export async function rest(): Promise<void> {
  // Not in every browser.
  await ((window as Partial<Window>).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
  restedAt = performance.now();
}
