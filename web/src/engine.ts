/** The C ABI of `runtime/app/nicety_abi.h` as a thin typed layer over the module's memory. */
import { hasFacts } from "nicety:widgets";
import { writeAmounts } from "./amounts.js";
import type { Effect, Message } from "./wire.js";

/** A rectangle of fresh pixels for one widget's canvas; device pixels. */
export interface PaintedPatch {
  readonly widget: number;
  /** The size that the canvas must have. */
  readonly canvasWidth: number;
  readonly canvasHeight: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Straight-alpha RGBA in the engine's memory: good until the next call into the engine. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** What the host needs of an engine. Times are seconds and never run backwards. */
export interface Engine {
  configure(text: string, name: string): Effect[];
  send(message: Message, now: number): Effect[];
  /** When `frame` is wanted next: 0 for the next animation frame, Infinity for never. */
  next(): number;
  frame(now: number): { surfaces: number; effects: Effect[] };
  /** Surface number `index` of those that `frame` just announced; `undefined` when nothing changed on it. */
  paint(index: number, now: number): PaintedPatch | undefined;
  close(): void;
}

/** The module's exports, as `runtime/app/exports.txt` lists them. Pointers and lengths are bytes. */
export interface EngineExports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize?: () => void;
  nicety_abi_version(): number;
  nicety_create(): number;
  nicety_destroy(app: number): void;
  nicety_reserve(app: number, bytes: number): number;
  nicety_configure(app: number, text: number, length: number, name: number, nameLength: number): void;
  nicety_send(app: number, message: number, length: number, now: number): void;
  nicety_outbox(app: number): number;
  nicety_outbox_length(app: number): number;
  nicety_next(app: number): number;
  nicety_frame(app: number, now: number): number;
  nicety_paint(app: number, index: number, now: number): number;
}

const abiVersion = 1;
/** `nicety_patch` is eight 32-bit numbers. */
const patchWords = 8;
type PatchWords = readonly [
  widget: number,
  canvasWidth: number,
  canvasHeight: number,
  x: number,
  y: number,
  width: number,
  height: number,
  pixels: number,
];

/** An engine of its own. Rejects when the module isn't one of this version. */
export async function openEngine(module: WebAssembly.Module): Promise<Engine> {
  const instance = await WebAssembly.instantiate(module);
  return wrapEngine(instance.exports as unknown as EngineExports);
}

/** The engine behind a module's exports. Its memory may grow at any call, so views are made anew for each. */
export function wrapEngine(wasm: EngineExports): Engine {
  wasm._initialize?.();
  const version = wasm.nicety_abi_version();
  if (version !== abiVersion) throw new Error(`nicety.wasm has interface ${version} instead of ${abiVersion}`);
  const app = wasm.nicety_create();
  if (!app) throw new Error("no memory for the engine");
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const write = (text: string): [at: number, length: number] => {
    const bytes = encoder.encode(text);
    const at = wasm.nicety_reserve(app, bytes.length);
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const outbox = (): Effect[] => {
    const length = wasm.nicety_outbox_length(app);
    if (!length) return [];
    const text = decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.nicety_outbox(app), length));
    return JSON.parse(hasFacts ? writeAmounts(text) : text);
  };

  return {
    configure(text, name) {
      const nameLength = encoder.encode(name).length;
      const [at, length] = write(text + name);
      const textLength = length - nameLength;
      wasm.nicety_configure(app, at, textLength, at + textLength, nameLength);
      return outbox();
    },
    send(message, now) {
      wasm.nicety_send(app, ...write(JSON.stringify(message)), now);
      return outbox();
    },
    next: () => wasm.nicety_next(app),
    frame: (now) => ({ surfaces: wasm.nicety_frame(app, now), effects: outbox() }),
    paint(index, now) {
      const at = wasm.nicety_paint(app, index, now);
      const { buffer } = wasm.memory;
      const words = new Uint32Array(buffer, at, patchWords) as unknown as PatchWords;
      const [widget, canvasWidth, canvasHeight, x, y, width, height, pixelsAt] = words;
      const length = width * height * 4;
      if (!length) return undefined;
      const pixels = new Uint8ClampedArray(buffer, pixelsAt, length);
      return { widget, canvasWidth, canvasHeight, x, y, width, height, pixels };
    },
    close: () => wasm.nicety_destroy(app),
  };
}
