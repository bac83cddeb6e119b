// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Celebration, StageMessage } from "../../src/overlay/wire.js";

const burst: Celebration = { emitter: "burst", count: 20, seed: 1 };
const module = {} as WebAssembly.Module;

class FakeWorker {
  static made: FakeWorker[] = [];
  static refuses = false;
  readonly told: StageMessage[] = [];
  isTerminated = false;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: number }) => void) | null = null;

  constructor() {
    if (FakeWorker.refuses) throw new Error("refused");
    FakeWorker.made.push(this);
  }
  postMessage(message: StageMessage): void {
    this.told.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

/** A module that has two frames of nothing to show. */
function fakeExports(): Record<string, unknown> {
  let frames = 0;
  return {
    memory: { buffer: new ArrayBuffer(65_536) },
    nicety_overlay_create: () => 8,
    nicety_overlay_layout: () => {},
    nicety_overlay_size: () => 40 + 65_536 * 30,
    nicety_overlay_reserve: () => 1024,
    nicety_overlay_celebrate: vi.fn(() => 1),
    nicety_overlay_picture: () => 0,
    nicety_overlay_frame: () => (frames++ < 2 ? 0 : -1),
  };
}

let openOverlay: typeof import("../../src/overlay/overlay.js").openOverlay;
let calm: { matches: boolean; listeners: (() => void)[] };
let frames: FrameRequestCallback[];
let exported: Record<string, unknown>;

const canvases = (): NodeListOf<HTMLCanvasElement> => document.querySelectorAll("[data-nicety-overlay]");
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const nextFrame = (): void => {
  for (const frame of frames.splice(0)) frame(0);
};

beforeEach(async () => {
  vi.resetModules();
  FakeWorker.made = [];
  FakeWorker.refuses = false;
  calm = { matches: false, listeners: [] };
  frames = [];
  exported = fakeExports();
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("matchMedia", () => ({
    get matches() {
      return calm.matches;
    },
    addEventListener: (_: string, listener: () => void) => calm.listeners.push(listener),
  }));
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => frames.splice(0));
  vi.spyOn(WebAssembly, "instantiate").mockImplementation((async () => ({ exports: exported })) as never);
  Object.assign(HTMLCanvasElement.prototype, { transferControlToOffscreen: () => ({}) });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ putImageData: () => {} } as never);
  ({ openOverlay } = await import("../../src/overlay/overlay.js"));
});
afterEach(() => {
  window.dispatchEvent(new Event("pagehide"));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the overlay", () => {
  it("is not there before something flies", () => {
    openOverlay(module);
    expect(canvases()).toHaveLength(0);
    expect(FakeWorker.made).toHaveLength(0);
  });

  it("hands canvas, module and wish to a worker, and is seen by the eye alone", async () => {
    await openOverlay(module).celebrate(burst, [30, 40]);
    const [canvas] = canvases();
    expect(canvas?.getAttribute("aria-hidden")).toBe("true");
    expect(canvas?.getAttribute("popover")).toBe("manual");
    expect(canvas?.style.pointerEvents).toBe("none");
    const [worker] = FakeWorker.made;
    expect(worker?.told[0]).toMatchObject({ module, layout: [0, 0, 1] });
    expect(JSON.parse(worker?.told[1]?.wish ?? "")).toEqual({ ...burst, origin: [30, 40] });
  });

  it("serves several wishes with one canvas, and goes when all of them have landed", async () => {
    const overlay = openOverlay(module);
    await overlay.celebrate(burst);
    await overlay.celebrate(burst);
    expect(canvases()).toHaveLength(1);
    const [worker] = FakeWorker.made;
    // The second was still on its way.
    worker?.onmessage?.({ data: 1 });
    expect(canvases()).toHaveLength(1);
    worker?.onmessage?.({ data: 2 });
    expect(canvases()).toHaveLength(0);
    expect(worker?.isTerminated).toBe(true);
    await overlay.celebrate(burst);
    expect(FakeWorker.made).toHaveLength(2);
  });

  it.each([
    ["where the page's policy refuses a worker", true],
    ["where the worker doesn't come", false],
  ])("paints on the page %s, and asks for no worker again", async (_, refuses) => {
    FakeWorker.refuses = refuses;
    const overlay = openOverlay(module);
    await overlay.celebrate(burst);
    FakeWorker.made[0]?.onerror?.();
    await settle();
    const [canvas] = canvases();
    expect(canvases()).toHaveLength(1);
    expect([canvas?.width, canvas?.height]).toEqual([40, 30]);
    nextFrame();
    expect(exported.nicety_overlay_celebrate).toHaveBeenCalledTimes(1);
    nextFrame();
    nextFrame();
    expect(canvases()).toHaveLength(0);
    expect(frames).toHaveLength(0);
    const tried = FakeWorker.made.length;
    exported = fakeExports();
    await overlay.celebrate(burst);
    await settle();
    expect(FakeWorker.made).toHaveLength(tried);
    expect(canvases()).toHaveLength(1);
  });

  it("stays away where the shopper wants less motion, and goes when they say so", async () => {
    const overlay = openOverlay(module);
    calm.matches = true;
    await overlay.celebrate(burst);
    expect(canvases()).toHaveLength(0);
    calm.matches = false;
    await overlay.celebrate(burst);
    expect(canvases()).toHaveLength(1);
    for (const listener of calm.listeners) listener();
    expect(canvases()).toHaveLength(0);
  });

  it("goes with the page and with whoever asked for it", async () => {
    const ending = new AbortController();
    const overlay = openOverlay(module, ending.signal);
    await overlay.celebrate(burst);
    window.dispatchEvent(new Event("pagehide"));
    expect(canvases()).toHaveLength(0);
    await overlay.celebrate(burst);
    ending.abort();
    expect(canvases()).toHaveLength(0);
    await overlay.celebrate(burst);
    expect(canvases()).toHaveLength(0);
  });
});
