/** Amounts of money in words, as the page's language writes them: the engine knows numbers, and only the browser all languages. */

/** Writes out every `¤EUR 6.1¤` in `text`. */
export function writeAmounts(text: string): string {
  return text.replace(/¤([a-z]{3}) (\d[\d.]*)¤/gi, (_, currency: string, value: string) => {
    const write = (language?: string): string =>
      new Intl.NumberFormat(language, { style: "currency", currency }).format(Number(value));
    try {
      return write(document.documentElement.lang || navigator.language);
    } catch {
      // The page's `lang` is none.
      return write();
    }
  });
}
