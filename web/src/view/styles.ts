/** Style sheets of the host itself, constructed once each and adopted: no style text ever enters the page's markup. */
import { on } from "../listen.js";
import pageCss from "./page.css";
import shadowCss from "./shadow.css";

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}

/** The shadow root of `element`, made where there is none, with the host's own sheet below those of `css`. */
export function dress(element: HTMLElement, ...css: readonly string[]): ShadowRoot {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [shadowCss, ...css].map(sheetOf);
  return shadow;
}

/** Dresses the page for us until `signal` is aborted. */
export function dressPage(signal: AbortSignal): void {
  const sheet = sheetOf(pageCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  on(signal, "abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}
