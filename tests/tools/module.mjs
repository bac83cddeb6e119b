/**
 * Checks the shipped module's surface: `node tests/tools/module.mjs nicety.wasm exports.txt…`. It exports what the
 * reviewed lists name, its memory and Emscripten's start-up, and imports nothing.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a standalone module of Emscripten exports besides what it was asked to. */
const kAlways = ['memory', '_initialize'];
const kAllowed = ['__indirect_function_table', '_emscripten_stack_restore', 'emscripten_stack_get_current'];

/** How a module's surface differs from the reviewed one, a sentence each; none if it does not. */
export function differences({ exports, imports }, reviewed) {
  const wanted = [...reviewed, ...kAlways];
  return [
    ...wanted.filter((name) => !exports.includes(name)).map((name) => `${name} is not exported`),
    ...exports
      .filter((name) => !wanted.includes(name) && !kAllowed.includes(name))
      .map((name) => `${name} is exported, and not in the reviewed list`),
    ...imports.map((name) => `${name} is imported: the module is to stand alone`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [moduleFile, ...exportsFiles] = process.argv.slice(2);
  const module = new WebAssembly.Module(fs.readFileSync(moduleFile));
  const surface = {
    exports: WebAssembly.Module.exports(module).map(({ name }) => name),
    imports: WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`),
  };
  const reviewed = exportsFiles.flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean));
  const found = differences(surface, reviewed);
  for (const line of found) console.log(line);
  process.exitCode = found.length ? 1 : 0;
}
