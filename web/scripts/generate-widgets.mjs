/** Writes `build/generated/widgets.ts`. NICETY_WIDGETS chooses the widgets, as for CMake. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chooseWidgets, writeWidgetsModule } from "./widgets.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the module was written. */
export async function generateWidgets() {
  const folder = `${root}build/generated`;
  const file = `${folder}/widgets.ts`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await writeWidgetsModule(root, chooseWidgets(root, process.env.NICETY_WIDGETS || "all")));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await generateWidgets());
