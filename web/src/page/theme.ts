/** The shop's looks, taken from the page's own computed style where the config says "auto". */
import { isOpaque, legibleOn, toRgb } from "./colors.js";

/** Colours as `rgb()`, radius in CSS px. */
export interface Theme {
  /** What the box is filled with. */
  readonly accent: string;
  /** What is written on it. */
  readonly ink: string;
  /** What lies around it. */
  readonly paper: string;
  readonly radius: number;
}

/** The sources that a theme is read from. */
export interface ThemeSource {
  /** The merchant's side of the widget: their button, or the element that they placed. */
  readonly element: HTMLElement;
  /** The border box that the widget is laid around. */
  readonly box: HTMLElement;
  /** The shop's button whose looks are taken: `element` itself, or another on the page. */
  readonly sample: Element | null;
  /** `theme.accent` of the config: a colour, "auto" or nothing. */
  readonly accent: string | undefined;
}

/**
 * Reads each value from the first that tells: the config, a custom property (`--nicety-accent`, `--nicety-ink`, `--nicety-paper`,
 * `--nicety-radius`), `accent-color`, the shop's button itself, else the page's first submit button.
 */
export function readTheme({ element, box, sample, accent: configured }: ThemeSource): Theme {
  const style = getComputedStyle(element);
  const custom = (name: string): string => style.getPropertyValue(`--nicety-${name}`).trim();
  const isBorrowed = sample === element;
  const sampled = sample && getComputedStyle(sample);
  const filled = fillOf(sampled?.backgroundColor);
  const paper = toRgb(custom("paper")) ?? paperAround(element);

  // "auto" is no colour.
  const accent =
    toRgb(configured) ??
    toRgb(custom("accent")) ??
    fillOf(style.accentColor) ??
    filled ??
    (isBorrowed ? paper : toRgb(style.color)) ??
    "rgb(0, 0, 0)";
  const words = isBorrowed || accent === filled ? sampled?.color : undefined;
  const ink = toRgb(custom("ink")) ?? toRgb(words) ?? legibleOn(accent);
  const rounding = custom("radius") || sampled?.borderTopLeftRadius || "";
  const radius = parseFloat(rounding) || 0;
  return { accent, ink, paper, radius: rounding.endsWith("%") ? (radius / 100) * box.offsetWidth : radius };
}

/** Makes a theme known to the style sheets of `element` and below. */
export function exposeTheme({ style }: HTMLElement, theme: Theme): void {
  for (const [name, value] of Object.entries({ ...theme, radius: `${theme.radius}px` })) {
    style.setProperty(`--nicety-${name}`, value);
  }
}

/** A computed colour that can fill a box; none for "auto" and for what shines through. */
function fillOf(color: string | undefined): string | undefined {
  const rgb = toRgb(color);
  return rgb && isOpaque(rgb) ? rgb : undefined;
}

/** The first fill behind an element that nothing shines through; white paper where the page has none. */
function paperAround({ parentElement }: HTMLElement): string {
  if (!parentElement) return toRgb("Canvas") ?? "rgb(255, 255, 255)";
  return fillOf(getComputedStyle(parentElement).backgroundColor) ?? paperAround(parentElement);
}
