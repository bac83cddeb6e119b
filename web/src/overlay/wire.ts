/** What the overlay is asked for. The C++ side is `runtime/app/overlay_effects.cpp`, which writes it, and `runtime/app/overlay.cpp`, which reads it. */

export type PieceShape = "paper" | "ribbon" | "heart" | "star" | "snowflake" | "petal" | "path" | "picture";

/** What flies over the page, once. */
export interface Celebration {
  /** From a point in a fan upwards, from both lower corners, or from above. */
  readonly emitter: "burst" | "cannon" | "rain";
  /** Pieces, 1 to 2000. A slow device shows fewer. */
  readonly count: number;
  /** The same seed, the same flight. */
  readonly seed: number;
  /** Taken at random; paper with some ribbons when absent. `path` and `picture` are the shop's own. */
  readonly shapes?: readonly PieceShape[];
  /** Red, green and blue, 0 to 255; soft ones of many hues when absent. */
  readonly colors?: readonly (readonly number[])[];
  /** How fast the air moves to the right, CSS px a second; 0 when absent. */
  readonly wind?: number;
  /** 0 to 4; 1 when absent. */
  readonly gravity?: number;
  /** SVG path data, for the shape `path`. */
  readonly path?: string;
  /** URL, for the shape `picture`. */
  readonly picture?: string;
}

export interface CelebrateEffect extends Celebration {
  readonly type: "celebrate";
  readonly widget: number;
  /** A view's key: where a burst starts; absent: at the widget. */
  readonly part?: string;
}

/** Straight-alpha RGBA, at most 128 pixels a side. */
export type Picture = Pick<ImageData, "width" | "height" | "data">;

/** What the page tells who paints. */
export interface StageMessage {
  /** First of all: what to paint with, and on. */
  readonly module?: WebAssembly.Module;
  readonly canvas?: OffscreenCanvas;
  /** The viewport, CSS px, and its device pixels per CSS pixel. */
  readonly layout?: readonly [width: number, height: number, scale: number];
  /** A celebration as JSON, with `origin`. */
  readonly wish?: string;
  readonly picture?: Picture | undefined;
}
