/** Style sheets of the host itself, constructed once each and adopted: no style text ever enters the page's markup. */

/** In the page: what we add to it takes no place, and a covered button shows our face only. */
const pageCss = `
:where([data-nicety]){position:relative}
nicety-layer{all:unset;position:absolute!important;inset:0!important;display:block!important;pointer-events:none!important;font:inherit;color:inherit;-webkit-text-fill-color:currentcolor!important}
[data-nicety-covered]{-webkit-text-fill-color:transparent!important;text-shadow:none!important}
[data-nicety-covered]>:not(nicety-layer),[data-nicety-covered]::before,[data-nicety-covered]::after{opacity:0!important}
nicety-note{position:absolute;inset:auto;margin:0;padding:0;border:0;overflow:visible;background:none;color:inherit;max-width:calc(100vw - 16px)}
nicety-note[data-closed]{display:none}
nicety-live{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nicety-ghost{position:fixed;inset:auto;margin:0;padding:0;border:0;overflow:hidden;background:none;pointer-events:none;display:block}
nicety-ghost>*{display:block;width:100%;height:100%;max-width:none;margin:0}`;

/** In our shadow roots, below each widget's own sheet. */
const shadowCss = `
:host{display:inline-block;isolation:isolate}
:host([hidden]){display:none}
*{box-sizing:border-box}
button{font:inherit;color:inherit;letter-spacing:inherit;position:relative;isolation:isolate}
[data-hidden]{visibility:hidden}
[data-closed]{display:none!important}
[popover]{position:absolute;inset:auto;margin:0;padding:0;border:0;overflow:visible;background:none;color:inherit;max-width:calc(100vw - 16px)}
canvas{position:absolute;z-index:-1;max-width:none;pointer-events:none}`;

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

/** The sheets of a shadow root that shows a widget with the style sheet `css`. */
export function shadowSheets(css: string): CSSStyleSheet[] {
  return [sheetOf(shadowCss), sheetOf(css)];
}

/** Dresses the page for us; the answer undoes it. */
export function adoptPageSheet(): () => void {
  const sheet = sheetOf(pageCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
