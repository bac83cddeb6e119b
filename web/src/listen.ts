/** Listening that ends by itself. Everything of one start ends with one signal. */

/** Calls `listener` at each event of `types` (names with spaces between) until `signal` is aborted. */
export function on<Heard extends Event>(
  target: EventTarget,
  types: string,
  listener: (event: Heard) => void,
  signal?: AbortSignal,
  options?: AddEventListenerOptions,
): void {
  for (const type of types.split(" ")) {
    target.addEventListener(type, listener as EventListener, { ...options, signal } as AddEventListenerOptions);
  }
}

/** Observers hear nothing more once `signal` is aborted. */
export function endWith(signal: AbortSignal, ...observers: readonly { disconnect(): void }[]): void {
  on(signal, "abort", () => {
    for (const observer of observers) observer.disconnect();
  });
}
