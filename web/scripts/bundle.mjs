/** The JavaScript files of a build, bundled by esbuild and minified by terser: the one shortens members, the other names and code. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { internalNames } from "./internal-names.mjs";

const source = fileURLToPath(new URL("../src/", import.meta.url));
/** Parts of the host that most pages never load, by their modules. */
export const lateParts = [
  "adapter",
  "asks",
  "explain",
  "form",
  "hand",
  "made-form",
  "moments",
  "overlay",
  "placed",
  "steps",
  "wallet",
];

/** The npm package's own module finds the host beside itself. */
const besideHost = {
  name: "beside the host",
  setup({ onResolve }) {
    onResolve({ filter: /\/host\.js$/ }, () => ({ path: "./nicety.host.js", external: true }));
  },
};

/** Style sheets are texts for the host to adopt. */
const sheetsAsTexts = {
  name: "sheets as texts",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** `nicety:flags`: the constants of the module of widgets. Without a side effect, so that whoever asks it keeps nothing of it. */
const flagsOf = (widgets) => ({
  name: "flags",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^nicety:flags$/ }, () => ({ path: widgets, namespace: "flags", sideEffects: false }));
    onLoad({ filter: /./, namespace: "flags" }, async () => ({
      contents: (await readFile(widgets, "utf8")).match(/^export const has.*$/gm).join("\n"),
    }));
  },
});

/** Names, texts and source maps of `nicety.js`, the host with its late parts, and the npm package's `index.js`. `widgets`: the module of those built in. */
export async function bundleAll(widgets) {
  const shared = {
    bundle: true,
    write: false,
    minifySyntax: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    sourcemap: "external",
    sourcesContent: false,
    outdir: "out",
    mangleProps: new RegExp(`^(?:${internalNames.join("|")})$`),
    alias: { "nicety:widgets": widgets },
  };
  const host = { "nicety.host": join(source, "host.ts") };
  const built = await Promise.all([
    build({ ...shared, entryPoints: { nicety: join(source, "loader.ts") }, format: "iife" }),
    build({
      ...shared,
      entryPoints: host,
      format: "esm",
      splitting: true,
      chunkNames: "nicety.[name]",
      plugins: [sheetsAsTexts, flagsOf(widgets)],
    }),
    build({ ...shared, entryPoints: [join(source, "index.ts")], format: "esm", plugins: [besideHost] }),
  ]);
  const files = new Map(
    built.flatMap(({ outputFiles }) => outputFiles).map(({ path, text }) => [basename(path), text]),
  );
  const names = [...files.keys()].filter((name) => name.endsWith(".js"));
  const expected = ["nicety.js", "nicety.host.js", "index.js", ...lateParts.map((part) => `nicety.${part}.js`)];
  if (names.sort().join() !== expected.sort().join()) {
    throw new Error(`built ${names.join(", ")}: a late part must share nothing with the host but types`);
  }
  return Promise.all(names.map((name) => shrink(name, files.get(name), files.get(`${name}.map`))));
}

/**
 * Nearly all functions of loader and host run at their start. Chromium (from 136) then compiles them off the main thread as they come in,
 * instead of each at its first call (V8: "Explicit compile hints").
 */
const calledOnLoad = "//# allFunctionsCalledOnLoad";
const startFiles = ["nicety.js", "nicety.host.js"];

async function shrink(name, text, map) {
  const { code, map: smallMap } = await minify(text, {
    module: name !== "nicety.js",
    ecma: 2022,
    compress: {
      passes: 2,
      hoist_funs: true,
      sequences: false,
      lhs_constants: false,
      unsafe: true,
      unsafe_arrows: true,
    },
    // Beside the file, unnamed in it: shoppers download no pointer to it.
    sourceMap: { content: map, filename: name, includeSources: false },
  });
  // The map's lines move with it.
  if (!startFiles.includes(name)) return { name, code, map: smallMap };
  const moved = JSON.parse(smallMap);
  moved.mappings = `;${moved.mappings}`;
  return { name, code: `${calledOnLoad}\n${code}`, map: JSON.stringify(moved) };
}
