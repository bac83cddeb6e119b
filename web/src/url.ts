/** Addresses from a config or a page. */

/** `text` as an absolute URL, when it is `https:` or `http:` or relative to the page; anything else throws. */
export function checkUrl(text: string): URL {
  const url = new URL(text, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol} addresses are not allowed`);
  return url;
}
