import { describe, expect, it } from "vitest";
import { buildDocument, readPointer } from "../../src/cart/json-pointer.js";

describe("readPointer", () => {
  // The document and the pointers of RFC 6901, section 5, as far as they name members.
  const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, " ": 7, "m~n": 8 };

  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("reads %j as the RFC does", (pointer, value) => {
    expect(readPointer(document, pointer)).toEqual(value);
  });

  it.each(["/nothing", "/foo/2", "/foo/0/deep", "/__proto__", "/constructor/name"])(
    "finds nothing at %j",
    (pointer) => {
      expect(readPointer(document, pointer)).toBeUndefined();
    },
  );
});

describe("buildDocument", () => {
  it("nests what is written as pointers and keeps plain names plain", () => {
    const pairs = [
      ["/items/0/id", "7"],
      ["/items/0/quantity", 2],
      ["note", "hi"],
    ] as const;
    expect(JSON.stringify(buildDocument(pairs))).toBe('{"items":[{"id":"7","quantity":2}],"note":"hi"}');
  });

  it("never reaches a prototype", () => {
    buildDocument([
      ["/__proto__/polluted", "yes"],
      ["/list/0/__proto__/polluted", "yes"],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(([] as unknown as Record<string, unknown>).polluted).toBeUndefined();
  });
});
