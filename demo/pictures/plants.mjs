/** Parts of plants, each around 0 0 and growing along +x unless said otherwise. */
import { along, circle, ellipse, line, path, place } from "./drawing.mjs";

/** The greens of most leaves: shade, light, ribs. */
export const kLeafGreen = ["#54733f", "#7c9a57", "#b9cb8d"];

/** A pointed leaf with a lit half and a midrib. `colours`: `[dark, light, rib]`. */
export function leaf(length, width, [dark, light, rib]) {
  const l = length;
  const w = width / 2;
  return [
    path(
      `M0 0C${l * 0.22} ${-w * 1.3} ${l * 0.68} ${-w * 1.1} ${l} 0C${l * 0.68} ${w * 1.1} ${l * 0.22} ${w * 1.3} 0 0Z`,
      dark,
    ),
    path(
      `M0 0C${l * 0.22} ${-w * 1.3} ${l * 0.68} ${-w * 1.1} ${l} 0C${l * 0.6} ${-w * 0.1} ${l * 0.3} ${-w * 0.1} 0 0Z`,
      light,
    ),
    line(`M0 0Q${l * 0.5} ${-w * 0.08} ${l * 0.94} 0`, rib, Math.max(1, length / 70)),
  ];
}

/** A round-ended leaflet. */
export function leaflet(length, width, [dark, light, rib]) {
  const w = width / 2;
  return [
    ellipse(length / 2, 0, length / 2, w, dark),
    path(`M0 0C${length * 0.1} ${-w * 1.3} ${length * 0.9} ${-w * 1.35} ${length} 0Z`, light),
    line(`M0 0L${length * 0.85} 0`, rib, 1.2),
  ];
}

/** A heart-shaped leaf with a fine-toothed edge and veins; the stalk's end is at 0 0, the tip at `size` 0. */
export function heartLeaf(size, [dark, light, rib]) {
  const outline = [
    [0, 0],
    [-0.42, 0.62],
    [0.46, 0.74],
    [1, 0],
  ];
  const kTeeth = 16;
  const half = (sign) =>
    Array.from({ length: kTeeth * 2 + 1 }, (_, i) => {
      const at = along(outline, i / (kTeeth * 2));
      const tooth = i % 2 ? 0.026 : 0;
      const normal = ((at.degrees + 90) * Math.PI) / 180;
      return `${size * (at.x + tooth * Math.cos(normal))} ${sign * size * (at.y + tooth * Math.sin(normal))}`;
    }).join("L");
  const veins = [0.06, 0.22, 0.4, 0.58].map((t) => {
    const reach = size * (0.42 - 0.34 * t);
    const x = t * size;
    return [-1, 1]
      .map((sign) => `M${x} 0Q${x + reach * 0.3} ${sign * reach * 0.5} ${x + reach * 0.62} ${sign * reach}`)
      .join("");
  });
  return [
    path(`M${half(1)}Z`, dark),
    path(`M${half(-1)}Z`, light),
    line(`M${-size * 0.12} 0L${size * 0.95} 0`, rib, size / 55),
    line(veins.join(""), rib, size / 90, { opacity: 0.75 }),
  ];
}

/** A long leaf with big teeth. */
export function toothedLeaf(length, width, [dark, light, rib], teeth = 11) {
  const side = (sign) =>
    Array.from({ length: teeth }, (_, i) => {
      const t = (i + 1) / (teeth + 1);
      const half = (Math.sin(Math.PI * t ** 0.85) * width) / 2;
      return `L${length * (t - 0.035)} ${sign * half * 0.9}L${length * (t + 0.03)} ${sign * (half + width * 0.07)}`;
    }).join("");
  const veins = Array.from({ length: teeth - 1 }, (_, i) => {
    const t = (i + 1) / (teeth + 1);
    const half = (Math.sin(Math.PI * (t + 0.05) ** 0.85) * width) / 2;
    const x = length * t;
    return `M${x - length * 0.05} 0L${x + length * 0.04} ${-half * 0.92}M${x - length * 0.05} 0L${x + length * 0.04} ${half * 0.92}`;
  });
  return [
    path(`M0 0${side(-1)}L${length} 0L0 0Z`, light),
    path(`M0 0${side(1)}L${length} 0L0 0Z`, dark),
    line(`M0 0L${length * 0.97} 0`, rib, 2.2),
    line(veins.join(""), rib, 1.1, { opacity: 0.7 }),
  ];
}

/** A flower of equal petals seen from the front. `petal(i)` draws one along +x. */
export function rosette(count, petal, turn = 0) {
  return Array.from({ length: count }, (_, i) => place(0, 0, turn + (360 / count) * i, 1, petal(i)));
}

/** A five-petalled blossom of the cherry's kind. `colours`: `[petal, shade, heart]`. */
export function blossom(size, [petal, shade, heart], turn = 0) {
  const s = size / 2;
  const one = () => [
    path(
      `M0 0C${s * 0.15} ${-s * 0.62} ${s * 0.8} ${-s * 0.6} ${s * 0.98} ${-s * 0.12}L${s * 0.88} 0L${s * 0.98} ${s * 0.12}C${s * 0.8} ${s * 0.6} ${s * 0.15} ${s * 0.62} 0 0Z`,
      petal,
    ),
    path(
      `M0 0C${s * 0.1} ${-s * 0.3} ${s * 0.4} ${-s * 0.25} ${s * 0.6} 0C${s * 0.4} ${s * 0.25} ${s * 0.1} ${s * 0.3} 0 0Z`,
      shade,
    ),
  ];
  return [rosette(5, one, turn), stamens(11, s * 0.52, heart, turn), circle(0, 0, s * 0.1, heart)];
}

/** Fine threads with a dot at each end. */
export function stamens(count, length, colour, turn = 0, tip = colour) {
  return rosette(
    count,
    (i) => {
      const reach = length * (i % 2 ? 0.78 : 1);
      return [
        line(`M0 0L${reach} 0`, colour, Math.max(0.8, length / 24)),
        circle(reach, 0, Math.max(1.3, length / 11), tip),
      ];
    },
    turn + 7,
  );
}

/** A pea-like flower that hangs, its calyx at 0 0 and its petals downwards (+y). */
export function peaFlower(size, [petal, shade, calyx]) {
  const s = size;
  return [
    path(
      `M0 0C${-s * 0.75} ${s * 0.05} ${-s * 0.7} ${s * 0.8} ${-s * 0.1} ${s * 0.72}C${s * 0.1} ${s * 0.68} ${s * 0.1} ${s * 0.2} 0 0Z`,
      petal,
    ),
    path(
      `M0 0C${s * 0.72} ${s * 0.05} ${s * 0.66} ${s * 0.74} ${s * 0.1} ${s * 0.7}C${-s * 0.06} ${s * 0.6} ${-s * 0.05} ${s * 0.2} 0 0Z`,
      shade,
    ),
    path(
      `M0 ${s * 0.12}C${-s * 0.34} ${s * 0.34} ${-s * 0.26} ${s * 0.98} ${s * 0.04} ${s}C${s * 0.34} ${s * 0.94} ${s * 0.32} ${s * 0.36} 0 ${s * 0.12}Z`,
      petal,
    ),
    path(`M0 ${s * 0.5}C${s * 0.05} ${s * 0.7} ${s * 0.05} ${s * 0.85} ${s * 0.03} ${s * 0.96}`, "none", {
      stroke: shade,
      "stroke-width": 1.5,
    }),
    ellipse(0, s * 0.06, s * 0.16, s * 0.14, calyx),
  ];
}
