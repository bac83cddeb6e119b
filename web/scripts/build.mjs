/** Builds the npm package and the script-tag files into `build/dist` (or NICETY_DIST), and says how large they are. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundleAll } from "./bundle.mjs";
import { generateWidgets } from "./generate-widgets.mjs";

const web = fileURLToPath(new URL("../", import.meta.url));
const dist = resolve(process.env.NICETY_DIST || join(web, "../build/dist"));

async function writeBundles(folder, widgets) {
  mkdirSync(folder, { recursive: true });
  const bundles = await bundleAll(widgets);
  for (const { name, code, map } of bundles) {
    writeFileSync(join(folder, name), code);
    writeFileSync(join(folder, `${name}.map`), map);
  }
  return bundles;
}

const bundles = await writeBundles(dist, await generateWidgets("shop"));
// For shops that want the button alone, and for the pages where one pays or has paid.
for (const set of ["add-to-cart", "checkout", "thanks", "orders"])
  await writeBundles(join(dist, set), await generateWidgets(set));

rmSync(join(dist, "types"), { recursive: true, force: true });
const tsc = join(web, "node_modules/typescript/bin/tsc");
const declarations = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", "src"];
execFileSync(process.execPath, [tsc, "-p", web, ...declarations, "--outDir", join(dist, "types")], {
  stdio: "inherit",
});
writeFileSync(join(dist, "index.d.ts"), 'export * from "./types/index.js";\n');

const { version, license } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));
const manifest = {
  name: "nicety",
  version,
  description: "Small moments for web shops: C++ in WebAssembly, joined to the page by a thin host",
  license,
  type: "module",
  sideEffects: false,
  types: "./index.d.ts",
  exports: {
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./nicety.js": "./nicety.js",
    "./nicety.wasm": "./nicety.wasm",
    "./shop.schema.json": "./shop.schema.json",
  },
  files: ["*.js", "*.wasm", "*.d.ts", "types", "shop.schema.json", "add-to-cart", "checkout", "thanks", "orders"],
};
writeFileSync(join(dist, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);

for (const { name, code } of bundles) {
  const bytes = Buffer.from(code);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  console.log(
    `${name.padEnd(18)} ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}, brotli ${brotli}`,
  );
}
