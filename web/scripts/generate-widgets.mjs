/** Writes `build/generated/widgets.ts`. NICETY_WIDGETS chooses the widgets, as for CMake. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chooseWidgets, writeWidgetsModule } from "./widgets.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the module was written; `name` tells it from those with other widgets. */
export async function generateWidgets(chosen = process.env.NICETY_WIDGETS || "all", name = "widgets") {
  const folder = `${root}build/generated`;
  const file = `${folder}/${name}.ts`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await writeWidgetsModule(root, chooseWidgets(root, chosen)));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await generateWidgets());
