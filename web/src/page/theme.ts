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
  /** `element` is the shop's own button. */
  readonly isBorrowed: boolean;
  /** `theme.accent` of the config: a colour, "auto" or nothing. */
  readonly accent: string | undefined;
}

const black = "rgb(0, 0, 0)";
const white = "rgb(255, 255, 255)";
const submitButtons = "button[type=submit],form button:not([type]),input[type=submit]";

/**
 * Reads each value from the first that tells: the config, a custom property (`--nicety-accent`, `--nicety-ink`, `--nicety-paper`,
 * `--nicety-radius`), `accent-color`, the shop's button itself, else the page's first submit button.
 */
export function readTheme({ element, box, isBorrowed, accent: configured = "auto" }: ThemeSource): Theme {
  const style = getComputedStyle(element);
  const custom = (name: string): string | undefined => toRgb(style.getPropertyValue(`--nicety-${name}`).trim());
  const sample = isBorrowed ? element : document.querySelector<HTMLElement>(submitButtons);
  const sampled = sample && getComputedStyle(sample);
  const filled = fillOf(sampled?.backgroundColor);
  const paper = custom("paper") ?? paperAround(element);

  const accent =
    (configured === "auto" ? undefined : toRgb(configured)) ??
    custom("accent") ??
    fillOf(style.accentColor) ??
    filled ??
    (isBorrowed ? paper : toRgb(style.color)) ??
    black;
  const words = isBorrowed || accent === filled ? sampled?.color : undefined;
  const ink = custom("ink") ?? (words === undefined ? undefined : toRgb(words)) ?? legibleOn(accent);
  return { accent, ink, paper, radius: readRadius(style, isBorrowed ? style : sampled, box) };
}

/** Makes a theme known to the style sheets of `element` and below. */
export function exposeTheme(element: HTMLElement, theme: Theme): void {
  const { style } = element;
  style.setProperty("--nicety-accent", theme.accent);
  style.setProperty("--nicety-ink", theme.ink);
  style.setProperty("--nicety-paper", theme.paper);
  style.setProperty("--nicety-radius", `${theme.radius}px`);
}

/** A computed colour that can fill a box; none for "auto" and for what shines through. */
function fillOf(color: string | undefined): string | undefined {
  return color && isOpaque(color) ? toRgb(color) : undefined;
}

function readRadius(style: CSSStyleDeclaration, sampled: CSSStyleDeclaration | null, box: HTMLElement): number {
  const text = style.getPropertyValue("--nicety-radius").trim() || sampled?.borderTopLeftRadius || "";
  const number = Number.parseFloat(text) || 0;
  return text.endsWith("%") ? (number / 100) * box.offsetWidth : number;
}

/** The first fill behind an element that nothing shines through; white paper where the page has none. */
function paperAround(element: HTMLElement): string {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const fill = fillOf(getComputedStyle(around).backgroundColor);
    if (fill) return fill;
  }
  return toRgb("Canvas") ?? white;
}
