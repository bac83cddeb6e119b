/** What every picture is drawn with: shapes as SVG text, gradients that name themselves, and chance that repeats. */

/** One picture: collects gradients while shapes are made, then writes the file. Lengths are in its view box's units. */
export class Drawing {
  #gradients = [];

  /** A gradient along the line x1 y1 x2 y2. `stops`: `[offset 0..1, colour, opacity = 1]`. Returns a paint. */
  linear([x1, y1, x2, y2], stops) {
    return this.#gradient("linearGradient", { x1, y1, x2, y2 }, stops);
  }

  /** A gradient outwards from cx cy to the radius r; `squeeze` flattens it to an ellipse. Returns a paint. */
  radial([cx, cy, r], stops, squeeze = 1) {
    const flat = squeeze === 1 ? {} : { gradientTransform: `translate(0 ${cy - cy * squeeze}) scale(1 ${squeeze})` };
    return this.#gradient("radialGradient", { cx, cy, r, ...flat }, stops);
  }

  #gradient(name, attributes, stops) {
    const id = `g${this.#gradients.length}`;
    const inner = stops.map(([offset, colour, opacity = 1]) =>
      element("stop", { offset, "stop-color": colour, "stop-opacity": opacity === 1 ? undefined : opacity }),
    );
    this.#gradients.push(element(name, { id, gradientUnits: "userSpaceOnUse", ...attributes }, inner.join("")));
    return `url(#${id})`;
  }

  /** The finished file. `box`: left, top, width and height of what is seen. */
  write(box, shapes) {
    const defs = `<defs>${this.#gradients.join("")}</defs>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}">${defs}${flatten(shapes)}</svg>\n`;
  }
}

/** An element; attributes that are `undefined` are left out, numbers are rounded to two places. */
export function element(name, attributes, inner = "") {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : value}"`)
    .join("");
  return inner === "" ? `<${name}${text}/>` : `<${name}${text}>${inner}</${name}>`;
}

export const path = (d, fill, more = {}) => element("path", { d: roundAll(d), fill, ...more });

/** An open line with round ends. */
export const line = (d, stroke, width, more = {}) =>
  path(d, "none", { stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round", ...more });

export const ellipse = (cx, cy, rx, ry, fill, more = {}) => element("ellipse", { cx, cy, rx, ry, fill, ...more });

export const circle = (cx, cy, r, fill, more = {}) => element("circle", { cx, cy, r, fill, ...more });

/** Words in the brand's face, centred on x, never wider than `width`. */
export function words(x, y, size, width, text, fill, more = {}) {
  return element(
    "text",
    {
      x,
      y,
      "font-family": "'Iowan Old Style','Palatino Linotype',Palatino,'URW Palladio L',P052,serif",
      "font-size": size,
      "text-anchor": "middle",
      textLength: width,
      lengthAdjust: "spacingAndGlyphs",
      fill,
      ...more,
    },
    text.replace(/&/g, "&amp;"),
  );
}

/** Shapes moved to x y, turned by `degrees` clockwise and scaled. */
export function place(x, y, degrees, scale, ...shapes) {
  const turn = degrees ? ` rotate(${round(degrees)})` : "";
  const size = scale === 1 ? "" : ` scale(${Array.isArray(scale) ? scale.map(round).join(" ") : round(scale)})`;
  return element("g", { transform: `translate(${round(x)} ${round(y)})${turn}${size}` }, flatten(shapes));
}

export const group = (attributes, ...shapes) => element("g", attributes, flatten(shapes));

export function flatten(shapes) {
  return Array.isArray(shapes) ? shapes.map(flatten).join("") : (shapes ?? "");
}

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The point and the direction (degrees) at t on a cubic curve given by four points. */
export function along([p0, p1, p2, p3], t) {
  const u = 1 - t;
  const mix = (i) => u ** 3 * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t ** 3 * p3[i];
  const slope = (i) => 3 * u * u * (p1[i] - p0[i]) + 6 * u * t * (p2[i] - p1[i]) + 3 * t * t * (p3[i] - p2[i]);
  return { x: mix(0), y: mix(1), degrees: (Math.atan2(slope(1), slope(0)) * 180) / Math.PI };
}

/** The same curve as path data. */
export const curve = ([p0, p1, p2, p3]) => `M${p0}C${p1} ${p2} ${p3}`;

const round = (value) => Math.round(value * 100) / 100;
const roundAll = (d) => d.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(round(Number(number))));
