// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { writeAmounts } from "../src/amounts.js";

/** Spaces that don't break are seen as spaces. */
const write = (text: string, language = "en"): string => {
  document.documentElement.lang = language;
  return writeAmounts(text).replace(/\s/g, " ");
};

describe("amounts", () => {
  afterEach(() => document.documentElement.removeAttribute("lang"));

  it("are written as the page's language does", () => {
    expect(write("¤EUR 6.1¤ more")).toBe("€6.10 more");
    expect(write("noch ¤EUR 6.1¤", "de")).toBe("noch 6,10 €");
    expect(write("¤USD 1234.5¤", "en-US")).toBe("$1,234.50");
  });

  it("have the decimals of their currency", () => {
    expect(write("¤JPY 600¤")).toBe("¥600");
    expect(write("¤EUR 6.100000000000001¤")).toBe("€6.10");
    expect(write("¤eur 0.01¤")).toBe("€0.01");
  });

  it("are each written where there are several, and all else is left", () => {
    expect(write("¤EUR 1¤ of ¤EUR 49¤, ¤")).toBe("€1.00 of €49.00, ¤");
    expect(write("¤x 1¤ ¤EUR¤ ¤EUR one¤")).toBe("¤x 1¤ ¤EUR¤ ¤EUR one¤");
  });

  it("are written all the same where the page's language is none", () => {
    expect(write("¤EUR 6.1¤", "en_GB at home")).toMatch(/6.10/);
    document.documentElement.removeAttribute("lang");
    expect(writeAmounts("¤EUR 6.1¤")).toMatch(/6.10/);
  });
});
