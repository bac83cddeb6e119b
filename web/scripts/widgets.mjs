/** Which widgets are built in, and the TypeScript module that says so. The counterpart for C++ is `cmake/widgets.cmake`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";

/**
 * The folders of `widgets/` that are chosen: those that `registry.def` lists, filtered by `chosen` ("all", or folder names separated by
 * semicolons or commas).
 */
export function chooseWidgets(root, chosen = "all") {
  const file = join(root, "widgets/registry.def");
  const lines = existsSync(file) ? readFileSync(file, "utf8").matchAll(/^NICETY_WIDGET\(([a-z0-9_]+),/gm) : [];
  const known = Array.from(lines, ([, folder]) => folder);
  if (chosen === "all") return known;
  const wanted = chosen.split(/[;,]/).filter(Boolean);
  for (const folder of wanted) {
    if (known.includes(folder)) continue;
    throw new Error(
      `NICETY_WIDGETS names "${folder}", which widgets/registry.def does not hold. It holds: ${known.join(", ")}.`,
    );
  }
  return known.filter((folder) => wanted.includes(folder));
}

/** The text of the module `nicety:widgets` (`src/widgets.d.ts`). */
export async function writeWidgetsModule(root, folders) {
  const widgets = await Promise.all(
    folders.map(async (folder) => {
      const file = join(root, "widgets", folder, `${folder}.css`);
      const css = existsSync(file) ? readFileSync(file, "utf8") : "";
      const { code } = await transform(css, { loader: "css", minify: true, sourcefile: file });
      return { kind: folder.replaceAll("_", "-"), css: code.trim() };
    }),
  );
  return `// Written by web/scripts/generate-widgets.mjs from widgets/registry.def.\nexport const widgets = ${JSON.stringify(widgets, null, 2)};\n`;
}
