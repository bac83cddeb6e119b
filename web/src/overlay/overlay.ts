/**
 * The overlay: one canvas above the whole page for what flies over it. It is there while something flies and gone afterwards. A late part;
 * pages may also load it by themselves: `openOverlay()`. Loaded as a worker, it is the one who paints.
 */
import { type DedicatedWorkerScope, openStage, type Stage, serveStage } from "./stage.js";
import type { Celebration, Picture, StageMessage } from "./wire.js";

export interface Overlay {
  /** Lets it fly, from `origin` (viewport, CSS px) where it is a burst. Nothing flies where the shopper wants less motion. */
  celebrate(celebration: Celebration, origin?: readonly [x: number, y: number]): Promise<void>;
}

/** Who paints, and the canvas that is painted on. */
interface Show {
  tell(message: StageMessage, canvas?: OffscreenCanvas): void;
  end(): void;
}

/** The longest side of the shop's own picture. */
const pictureSide = 64;

/** Once refused, it is not tried again on this page. */
let isWorkerRefused = false;

/** `module`: the engine's; else `nicety.wasm` beside this file. Ends with `signal`. */
export function openOverlay(module: WebAssembly.Module | undefined, signal?: AbortSignal): Overlay {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let show: Show | undefined;
  const end = (): void => {
    show?.end();
    show = undefined;
  };
  signal?.addEventListener("abort", end);

  return {
    async celebrate(celebration, origin) {
      const { picture } = celebration;
      const [compiled, pixels] = await Promise.all([
        module ?? WebAssembly.compileStreaming(fetch(new URL("nicety.wasm", import.meta.url))),
        picture ? readPicture(picture) : undefined,
      ]);
      module = compiled;
      if (calm.matches || signal?.aborted || document.hidden) return;
      show ??= openShow(compiled, calm, end);
      show.tell({ wish: JSON.stringify({ ...celebration, origin }), picture: pixels });
    },
  };
}

/** Puts the canvas on the page and finds somebody to paint it. `end` is called when all has landed. */
function openShow(module: WebAssembly.Module, calm: MediaQueryList, end: () => void): Show {
  const ending = new AbortController();
  const { signal } = ending;
  /** The wishes so far: whoever takes over is told them, too. */
  const told: StageMessage[] = [];
  let canvas = makeCanvas();
  let worker: Worker | undefined;
  let stage: Stage | undefined;

  const layout = (): StageMessage => {
    const { clientWidth, clientHeight } = canvas;
    return { layout: [clientWidth, clientHeight, devicePixelRatio] };
  };
  const paintHere = async (): Promise<void> => {
    const instance = await WebAssembly.instantiate(module);
    if (signal.aborted) return;
    stage = openStage(instance, canvas, end);
    stage.take(layout());
    for (const message of told.splice(0)) stage.take(message);
  };
  const complain = (error: unknown): void => {
    console.error("nicety: overlay:", error);
    end();
  };
  /** The page's policy forbids it, it isn't there, or it can't do what is needed: the page paints, on another canvas. */
  const refuse = (): void => {
    isWorkerRefused = true;
    worker?.terminate();
    worker = undefined;
    if (signal.aborted) return;
    canvas.remove();
    canvas = makeCanvas();
    paintHere().catch(complain);
  };
  const paintThere = (): void => {
    worker = new Worker(workerUrl(), { type: "module" });
    worker.onerror = refuse;
    // Something more may be on its way to the worker.
    worker.onmessage = ({ data }) => {
      if (data === told.length) end();
    };
    const surface = canvas.transferControlToOffscreen();
    worker.postMessage({ ...layout(), module, canvas: surface }, [surface]);
  };

  if (isWorkerRefused) paintHere().catch(complain);
  else
    try {
      paintThere();
    } catch {
      refuse();
    }
  const tell = (message: StageMessage): void => {
    if (stage) {
      stage.take(message);
      return;
    }
    if (message.wish) told.push(message);
    worker?.postMessage(message);
  };
  addEventListener("resize", () => tell(layout()), { signal });
  addEventListener("pagehide", end, { signal });
  calm.addEventListener("change", end, { signal });
  return {
    tell,
    end() {
      ending.abort();
      worker?.terminate();
      stage?.end();
      // What is still held by somebody holds no pixels.
      if (stage) canvas.width = canvas.height = 0;
      canvas.remove();
    },
  };
}

/** Above everything, seen by nobody but the eye. */
function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("popover", "manual");
  canvas.setAttribute("aria-hidden", "true");
  canvas.dataset.nicetyOverlay = "";
  Object.assign(canvas.style, {
    position: "fixed",
    inset: "0",
    width: "100%",
    height: "100%",
    maxWidth: "none",
    maxHeight: "none",
    margin: "0",
    border: "0",
    padding: "0",
    background: "none",
    pointerEvents: "none",
    zIndex: "2147483647",
  });
  document.body.append(canvas);
  canvas.showPopover?.();
  return canvas;
}

/** A page's policies may have a name once. */
let trustedUrl: string | undefined;

/** This file's own address; where the page wants Trusted Types, as one of them. */
function workerUrl(): string {
  const url = import.meta.url;
  const types = (
    window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } }
  ).trustedTypes;
  trustedUrl ??= types?.createPolicy("nicety-overlay", { createScriptURL: () => url }).createScriptURL(url) ?? url;
  return trustedUrl;
}

/** The shop's own picture, small; `undefined` when it doesn't come or may not be read. */
async function readPicture(url: string): Promise<Picture | undefined> {
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const scale = pictureSide / Math.max(naturalWidth, naturalHeight);
    const canvas = document.createElement("canvas");
    const width = Math.max(1, Math.round(naturalWidth * scale));
    const height = Math.max(1, Math.round(naturalHeight * scale));
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, width, height);
    return context?.getImageData(0, 0, width, height);
  } catch (error) {
    console.warn("nicety: overlay:", url, error);
    return undefined;
  }
}

if (typeof document === "undefined") serveStage(self as unknown as DedicatedWorkerScope);
