/** Who paints the overlay: frame after frame from the engine to a canvas, in a worker or on the page. Knows nothing of the DOM. */
import type { Picture, StageMessage } from "./wire.js";

/** The module's exports that it needs, as `runtime/app/overlay_exports.txt` lists them. */
interface OverlayExports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize?: () => void;
  nicety_overlay_create(): number;
  nicety_overlay_layout(overlay: number, width: number, height: number, scale: number): void;
  nicety_overlay_size(overlay: number): number;
  nicety_overlay_reserve(overlay: number, bytes: number): number;
  nicety_overlay_celebrate(overlay: number, wish: number, length: number, now: number): number;
  nicety_overlay_picture(overlay: number, width: number, height: number): number;
  nicety_overlay_frame(overlay: number, now: number, worked: number): number;
  nicety_overlay_paint(overlay: number, index: number): number;
  nicety_overlay_band(overlay: number): number;
  nicety_overlay_band_rows(): number;
}

export interface Stage {
  take(message: StageMessage): void;
  /** No frame comes any more. */
  end(): void;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints on `canvas` from the first `layout` and `wish` on. Calls `done` when all has landed. Throws where the module has no overlay. */
export function openStage(
  instance: WebAssembly.Instance,
  canvas: HTMLCanvasElement | OffscreenCanvas,
  done: () => void,
): Stage {
  const wasm = instance.exports as unknown as OverlayExports;
  const context = canvas.getContext("2d") as Context | null;
  if (!context) throw new Error("no canvas");
  wasm._initialize?.();
  const overlay = wasm.nicety_overlay_create();
  const wishes: [wish: string, picture: Picture | undefined][] = [];
  let image: ImageData | undefined;
  let request = 0;
  /** How long the last frame took, s. */
  let worked = 0;

  const celebrate = (wish: string, picture: Picture | undefined, now: number): void => {
    if (picture) {
      const pixels = wasm.nicety_overlay_picture(overlay, picture.width, picture.height);
      if (pixels) new Uint8Array(wasm.memory.buffer).set(picture.data, pixels);
    }
    const bytes = new TextEncoder().encode(wish);
    const at = wasm.nicety_overlay_reserve(overlay, bytes.length);
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    wasm.nicety_overlay_celebrate(overlay, at, bytes.length, now);
  };
  /** The band, into which each stretch is painted. The memory may have grown since. */
  const bandImage = (): ImageData => {
    const { buffer } = wasm.memory;
    if (image?.data.buffer !== buffer) {
      const length = canvas.width * wasm.nicety_overlay_band_rows() * 4;
      image = new ImageData(new Uint8ClampedArray(buffer, wasm.nicety_overlay_band(overlay), length), canvas.width);
    }
    return image;
  };
  const frame = (time: number): void => {
    const began = performance.now();
    const now = time / 1000;
    request = 0;
    for (const [wish, picture] of wishes.splice(0)) celebrate(wish, picture, now);
    const stretches = wasm.nicety_overlay_frame(overlay, now, worked);
    if (stretches < 0) {
      done();
      return;
    }
    for (let index = 0; index < stretches; index++) {
      const at = wasm.nicety_overlay_paint(overlay, index);
      const [x = 0, y = 0, width = 0, height = 0] = new Uint32Array(wasm.memory.buffer, at, 4);
      context.putImageData(bandImage(), 0, y, x, 0, width, height);
    }
    worked = (performance.now() - began) / 1000;
    request = requestAnimationFrame(frame);
  };
  return {
    take({ layout, wish, picture }) {
      if (layout) {
        wasm.nicety_overlay_layout(overlay, ...layout);
        const size = wasm.nicety_overlay_size(overlay);
        canvas.width = size % 65_536;
        canvas.height = size >>> 16;
        image = undefined;
      }
      if (wish) {
        wishes.push([wish, picture]);
        request ||= requestAnimationFrame(frame);
      }
    },
    end: () => cancelAnimationFrame(request),
  };
}

/** The worker's side: this same file, loaded as a worker. */
export function serveStage(scope: DedicatedWorkerScope): void {
  let stage: Stage | undefined;
  let wishes = 0;
  scope.onmessage = ({ data }) => {
    const { module, canvas, wish } = data;
    if (module && canvas) stage = openStage(new WebAssembly.Instance(module), canvas, () => scope.postMessage(wishes));
    if (wish) wishes++;
    stage?.take(data);
  };
}

/** What of a worker's global scope is used. */
export interface DedicatedWorkerScope {
  onmessage: ((event: MessageEvent<StageMessage>) => void) | null;
  /** All of so many wishes has landed. */
  postMessage(wishes: number): void;
}
