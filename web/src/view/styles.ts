/** Style sheets of the host itself, constructed once each and adopted: no style text ever enters the page's markup. */

/** In the page: what we add to it takes no place, and a covered button shows our face only. Forced colours leave no words transparent; there the layer covers them. */
const pageCss = `
:where([data-nicety]){position:relative}
nicety-layer{all:unset;position:absolute!important;inset:0!important;display:grid!important;place-items:center!important;isolation:isolate!important;pointer-events:none!important;-webkit-text-fill-color:currentcolor!important}
[data-nicety-covered]{-webkit-text-fill-color:#0000!important;text-shadow:none!important}
[data-nicety-covered]>:not(nicety-layer),[data-nicety-covered]::before,[data-nicety-covered]::after{opacity:0!important}
@media (forced-colors:active){[data-nicety-covered]>nicety-layer{background:ButtonFace!important;border-radius:inherit!important}}
nicety-live{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nicety-ghost{position:fixed;inset:auto;display:block;margin:0;padding:0;border:0;overflow:hidden;background:none;pointer-events:none}
nicety-ghost>*{display:block;width:100%;height:100%;max-width:none;margin:0}`;

/**
 * In our shadow roots, below each widget's own sheet. Labels of a button lie on one another in one grid cell, so that the widest gives
 * the width and none of them moves it. Notes look like a slip of the page's own paper; what a page's reset (`* { padding: 0 }`, `main > *`) would
 * undo is important, except for what moves.
 */
const shadowCss = `
:host{display:inline-block}
:host([hidden]),[data-closed],:host([data-closed]){display:none!important}
*{box-sizing:border-box}
.surface{position:absolute;inset:0;z-index:-1;contain:layout;pointer-events:none}
canvas{position:absolute;max-width:none}
button{margin:0;border:0;font:inherit;letter-spacing:inherit;color:inherit;background:none;cursor:pointer;touch-action:manipulation}
button:focus-visible{outline:2px solid;outline-offset:2px}
[data-hidden]{visibility:hidden}
[part~=label]{grid-area:1/1}
[part~=button]{display:inline-grid;place-items:center;position:relative;isolation:isolate;min-block-size:44px;padding:.7em 1.6em;border-radius:var(--nicety-radius);background:var(--nicety-accent);color:var(--nicety-ink)}
[part~=button][aria-disabled]{cursor:default;opacity:.6}
[part~=button]:focus-visible{outline-color:var(--nicety-accent)}
:host(nicety-note),[part~=note]{position:absolute!important;inset:auto;display:flex;flex-wrap:wrap;align-items:center;column-gap:.75em;box-sizing:border-box!important;inline-size:max-content!important;max-inline-size:min(26em,100vw - 16px)!important;margin:0!important;padding:.25em 1em!important;border:0;border-radius:min(var(--nicety-radius),12px);overflow:visible;overflow-wrap:anywhere;color:inherit;background:var(--nicety-paper);box-shadow:0 0 0 1px #0000001f,0 2px 4px #0000001a,0 8px 24px #00000029}
[part~=note-text]{flex:1 1 0;min-inline-size:min-content;padding-block:.5em}
[part~=note] button,:host(nicety-note) button{min-inline-size:44px;min-block-size:44px;padding:0 .5em;font-weight:600;text-decoration:underline;text-underline-offset:.2em}
[data-state=cross]{text-decoration:none!important}
[data-state=cross]::before{content:"×"/"";font-size:1.5em;line-height:1}
@media (forced-colors:active){[part~=button],:host(nicety-note),[part~=note]{border:1px solid}}`;

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
