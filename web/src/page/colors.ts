/** Colours as the engine reads them: `rgb()` or `rgba()`, whatever the page wrote. */

const known = new Map<string, string | undefined>();

/** Any CSS colour as `rgb()`/`rgba()` in sRGB, its channels with commas between; `undefined` when it isn't one. */
export function toRgb(color = ""): string | undefined {
  if (/^rgba?\([\d., ]+\)$/.test(color)) return color;
  if (!known.has(color)) known.set(color, paintedColor(color));
  return known.get(color);
}

/** Lets a canvas do the conversion: it knows every colour space that the browser knows. */
function paintedColor(color: string): string | undefined {
  if (!CSS.supports("color", color)) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

/** The channels of an `rgb()`/`rgba()` colour. */
export function channelsOf(rgb: string): number[] {
  return (rgb.match(/[\d.]+/g) ?? []).map(Number);
}

/** Whether nothing shines through an `rgb()`/`rgba()` colour. */
export function isOpaque(rgb: string): boolean {
  const [, , , alpha = 1] = channelsOf(rgb);
  return alpha === 1;
}

/** Black or white, whichever reads better on `rgb` (relative luminance, WCAG 2.2). */
export function legibleOn(rgb: string): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(rgb).map((channel) => (channel / 255) ** 2.2);
  // Where contrast with black equals contrast with white: (L + .05)² = 1.05 × .05.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
}
