/** Which widgets are built in, and the TypeScript module that says so. The counterpart for C++ is `cmake/widgets.cmake`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";

/**
 * The folders of `widgets/` that are in a set by `registry.def`; or those that are `chosen` ("all", or folder names separated by
 * semicolons or commas), whatever their sets.
 */
export function chooseWidgets(root, set, chosen = "all") {
  const file = join(root, "widgets/registry.def");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const rows = Array.from(text.matchAll(/^NICETY_WIDGET\(([a-z0-9_]+), *\w+, *([a-z -]+)\)/gm), ([, folder, sets]) => ({
    folder,
    sets: sets.split(" "),
  }));
  if (chosen === "all") return rows.filter(({ sets }) => sets.includes(set)).map(({ folder }) => folder);
  const known = rows.map(({ folder }) => folder);
  const wanted = chosen.split(/[;,]/).filter(Boolean);
  for (const folder of wanted) {
    if (known.includes(folder)) continue;
    throw new Error(
      `NICETY_WIDGETS names "${folder}", which widgets/registry.def does not hold. It holds: ${known.join(", ")}.`,
    );
  }
  return known.filter((folder) => wanted.includes(folder));
}

/** A style sheet as it is shipped; none where the file is missing. */
async function minify(file, css) {
  const { code } = await transform(css, { loader: "css", minify: true, sourcefile: file });
  return JSON.stringify(code.trim());
}

/** Whether a widget's sources ask for what flies over the page. */
function celebrates(folder) {
  const sources = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /\.[ch]pp$/.test(name));
  return sources.some((name) => /\bcelebrate\(/.test(readFileSync(join(folder, name), "utf8")));
}

/**
 * The text of the module `nicety:widgets` (`src/widgets.d.ts`). A sheet that begins with `@import "../kit/NAME.css";` has that of
 * `widgets/kit` before its own; the module holds it once.
 */
export async function writeWidgetsModule(root, folders) {
  const kit = new Map();
  const widgets = [];
  let [hasFacts, hasInputs, hasOverlay] = [false, false, false];
  for (const folder of folders) {
    const file = join(root, "widgets", folder, `${folder}.css`);
    const parts = [];
    let css = existsSync(file) ? readFileSync(file, "utf8") : "";
    css = css.replaceAll(/^@import "\.\.\/kit\/([a-z]+)\.css";$/gm, (_, name) => {
      kit.set(name, join(root, "widgets/kit", `${name}.css`));
      parts.push(name);
      return "";
    });
    parts.push(await minify(file, css));
    const header = join(root, "widgets", folder, `${folder}.hpp`);
    const declared = existsSync(header) ? readFileSync(header, "utf8") : "";
    hasFacts ||= /^ *static .*\b(?:rules|reads_facts)\b/m.test(declared);
    hasInputs ||= /^ *static .*\basks\b/m.test(declared);
    hasOverlay ||= celebrates(join(root, "widgets", folder));
    widgets.push(`  { "kind": "${folder.replaceAll("_", "-")}", "css": ${parts.join(" + ")} },\n`);
  }
  const sheets = await Promise.all(
    Array.from(kit, async ([name, file]) => `const ${name} = ${await minify(file, readFileSync(file, "utf8"))};\n`),
  );
  return `// Written by web/scripts/generate-widgets.mjs from widgets/registry.def.\n${sheets.join("")}export const widgets = [\n${widgets.join("")}];\nexport const hasFacts = ${hasFacts};\nexport const hasInputs = ${hasInputs};\nexport const hasOverlay = ${hasOverlay};\n`;
}
