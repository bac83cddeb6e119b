import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";

/** Style sheets are texts, as in the build. */
const sheetsAsTexts: Plugin = {
  name: "sheets as texts",
  enforce: "pre",
  resolveId: (name, importer) =>
    name.endsWith(".css") && importer ? `\0sheet:${resolve(dirname(importer), name)}.txt` : undefined,
  load(id) {
    const [, path] = /^\0sheet:(.*)\.txt$/.exec(id) ?? [];
    return path && `export default ${JSON.stringify(readFileSync(path, "utf8"))}`;
  },
};

const builtIn = fileURLToPath(new URL("test/support/widgets.ts", import.meta.url));

export default defineConfig({
  plugins: [sheetsAsTexts],
  resolve: {
    alias: { "nicety:widgets": builtIn, "nicety:flags": builtIn },
  },
  // One worker for all: bringing up a DOM for each file would take longer than the tests.
  test: { environment: "node", include: ["test/**/*.test.ts"], isolate: false, maxWorkers: 1 },
});
