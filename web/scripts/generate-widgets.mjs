/** Writes `build/generated/SET.ts`, the widgets of a set. NICETY_WIDGETS chooses those of `shop`, as for CMake. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chooseWidgets, writeWidgetsModule } from "./widgets.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the module was written. */
export async function generateWidgets(set = "shop") {
  const folder = `${root}build/generated`;
  const file = `${folder}/${set}.ts`;
  const chosen = set === "shop" ? process.env.NICETY_WIDGETS : undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await writeWidgetsModule(root, chooseWidgets(root, set, chosen)));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await generateWidgets());
