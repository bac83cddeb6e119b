import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleAll, lateParts } from "../../scripts/bundle.mjs";
import { internalNames } from "../../scripts/internal-names.mjs";

const src = join(import.meta.dirname, "../../src");

/** Every name that a declaration gives to a member. */
function membersOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/([A-Za-z_]\w*)"?\??\s*[:(<]/g), ([, name = ""]) => name));
}

describe("names that the build shortens", () => {
  it("are in order, each once", () => {
    expect(internalNames).toEqual([...new Set(internalNames)].sort());
  });

  it("are none that the engine, a shop's code or a browser knows", () => {
    const lib = dirname(createRequire(import.meta.url).resolve("typescript"));
    const libs = readdirSync(lib).filter((name) => /^lib\.(es|dom).*\.d\.ts$/.test(name));
    const texts = [...libs.map((name) => join(lib, name)), join(src, "wire.ts"), join(src, "types.ts")];
    const known = membersOf(texts.map((file) => readFileSync(file, "utf8")).join("\n"));
    expect(known).toContain("durationMs");
    expect(known).toContain("querySelector");
    expect(internalNames.filter((name) => known.has(name))).toEqual([]);
  });
});

describe("the bundle", () => {
  // It builds all of it: on a busy machine that takes its time.
  it("keeps late parts out of the host, which knows where they are", { timeout: 60_000 }, async () => {
    const bundles = await bundleAll(join(import.meta.dirname, "../support/widgets.ts"));
    const codeOf = (name: string): string => bundles.find((each) => each.name === name)?.code ?? "";
    const host = codeOf("nicety.host.js");
    const fetches = lateParts.map((part) => `import("./nicety.${part}.js")`);
    for (const part of lateParts) {
      // Another late part may be the one that needs it.
      const wants = bundles.filter(({ code }) => code.includes(`import("./nicety.${part}.js")`));
      expect(wants.map(({ name }) => name)).not.toEqual([]);
      const own = fetches.reduce((code, fetch) => code.replaceAll(fetch, ""), codeOf(`nicety.${part}.js`));
      expect(own).not.toMatch(/\bimport\b(?!\.meta)/);
    }
    expect(host).not.toContain("the cart adapter failed");
    expect(codeOf("nicety.adapter.js")).toContain("the cart adapter failed");
    for (const name of internalNames) expect(host).not.toMatch(new RegExp(`\\.${name}\\b`));
  });
});
