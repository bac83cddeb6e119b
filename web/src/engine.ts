/** The C ABI of `runtime/app/nicety_abi.h` as a thin typed class over the module's memory. */
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

/** Everything that the module may import. Its memory views are re-made whenever the buffer has changed, so growth is no news. */
export const engineImports = { env: { emscripten_notify_memory_growth: () => {} } };

/** An engine of its own. Rejects when the module isn't one of this version. */
export async function openEngine(module: WebAssembly.Module): Promise<Engine> {
  const instance = await WebAssembly.instantiate(module, engineImports);
  return new WasmEngine(instance.exports as unknown as EngineExports);
}

export class WasmEngine implements Engine {
  readonly #wasm: EngineExports;
  readonly #app: number;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  constructor(wasm: EngineExports) {
    this.#wasm = wasm;
    wasm._initialize?.();
    const version = wasm.nicety_abi_version();
    if (version !== abiVersion) throw new Error(`nicety.wasm has interface ${version}, this host speaks ${abiVersion}`);
    this.#app = wasm.nicety_create();
    if (!this.#app) throw new Error("no memory for the engine");
  }

  configure(text: string, name: string): Effect[] {
    const [at, length, nameLength] = this.#write(text, name);
    this.#wasm.nicety_configure(this.#app, at, length, at + length, nameLength);
    return this.#outbox();
  }

  send(message: Message, now: number): Effect[] {
    const [at, length] = this.#write(JSON.stringify(message));
    this.#wasm.nicety_send(this.#app, at, length, now);
    return this.#outbox();
  }

  next(): number {
    return this.#wasm.nicety_next(this.#app);
  }

  frame(now: number): { surfaces: number; effects: Effect[] } {
    const surfaces = this.#wasm.nicety_frame(this.#app, now);
    return { surfaces, effects: this.#outbox() };
  }

  paint(index: number, now: number): PaintedPatch | undefined {
    const at = this.#wasm.nicety_paint(this.#app, index, now);
    const { buffer } = this.#wasm.memory;
    const [widget = 0, canvasWidth = 0, canvasHeight = 0, x = 0, y = 0, width = 0, height = 0, pixels = 0] =
      new Uint32Array(buffer, at, patchWords);
    if (!width || !height) return undefined;
    const bytes = new Uint8ClampedArray(buffer, pixels, width * height * 4);
    return { widget, canvasWidth, canvasHeight, x, y, width, height, pixels: bytes };
  }

  close(): void {
    this.#wasm.nicety_destroy(this.#app);
  }

  /** Writes texts one behind the other. Answers where, and how long each is. */
  #write(text: string, name = ""): [at: number, length: number, nameLength: number] {
    const bytes = this.#encoder.encode(text);
    const nameBytes = this.#encoder.encode(name);
    const at = this.#wasm.nicety_reserve(this.#app, bytes.length + nameBytes.length);
    const heap = new Uint8Array(this.#wasm.memory.buffer, at);
    heap.set(bytes);
    heap.set(nameBytes, bytes.length);
    return [at, bytes.length, nameBytes.length];
  }

  #outbox(): Effect[] {
    const length = this.#wasm.nicety_outbox_length(this.#app);
    if (!length) return [];
    const at = this.#wasm.nicety_outbox(this.#app);
    return JSON.parse(this.#decoder.decode(new Uint8Array(this.#wasm.memory.buffer, at, length))) as Effect[];
  }
}
