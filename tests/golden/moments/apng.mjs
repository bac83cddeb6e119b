/** Frames to one small picture: at most 256 colours, and of each frame only what differs from the one before. */
import { PNG } from 'pngjs';
import upng from 'upng-js';

const kColors = 256;

/** A moving PNG of PNGs of one size, each shown for `delayMs`, without an end; of a single one a still PNG. */
export function encodeSmall(pngs, delayMs = 0) {
  const frames = pngs.map((png) => PNG.sync.read(png));
  const [{ width, height }] = frames;
  const buffers = frames.map(({ data }) => new Uint8Array(data).buffer);
  return Buffer.from(upng.encode(buffers, width, height, kColors, frames.map(() => delayMs)));
}
