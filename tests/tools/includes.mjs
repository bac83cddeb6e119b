/**
 * Checks which way includes point, in every C++ file of runtime/ and widgets/:
 *
 *     core ← { config, motion, view, paint } ← { rules, measure } ← app        runtime ← widgets/kit ← widgets
 *
 * Folders of one layer may use each other, but not in a circle. A widget never includes another widget, but what they share, the kit,
 * which knows no widget; the runtime never includes a widget, and neither includes an Emscripten header. Prints each offence as `file:line: rule`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const kLayers = [['core'], ['config', 'motion', 'view', 'paint'], ['rules', 'measure'], ['app']];

const layerOf = (folder) => kLayers.findIndex((layer) => layer.includes(folder));

/** The `#include "…"` and `#include <…>` lines of a source text, as `{ line, target }`. */
function includesOf(source) {
  return source.split('\n').flatMap((text, index) => {
    const match = /^\s*#\s*include\s+["<]([^">]+)[">]/.exec(text);
    return match ? [{ line: index + 1, target: match[1] }] : [];
  });
}

/** Why `file` may not include `target`; undefined if it may. */
function offence(file, target) {
  const [area, folder] = file.split('/');
  const [targetArea, targetFolder, ...rest] = target.split('/');
  if (/^(emscripten|wasi)(\/|\.h$)/.test(target)) return 'no Emscripten header: what the page does belongs to web/';
  if (area === 'runtime') {
    if (targetArea === 'widgets') return 'the runtime knows no widget';
    if (targetArea !== 'runtime') return undefined;
    const layer = layerOf(targetFolder);
    if (layer < 0) return `runtime/${targetFolder} stands in no layer: name it in tests/tools/includes.mjs`;
    return layer > layerOf(folder) ? `${folder} is below ${targetFolder}` : undefined;
  }
  const ofAnotherWidget = targetArea === 'widgets' && rest.length > 0 && targetFolder !== folder && targetFolder !== 'kit';
  const isWidget = file.split('/').length > 2 && folder !== 'tools';
  return ofAnotherWidget && isWidget ? 'a widget never includes another' : undefined;
}

/** The folders of runtime/ that use each other in a circle, as `a → b → a`; undefined if none do. */
function circle(uses) {
  const visit = (folder, trail) => {
    if (trail.includes(folder)) return [...trail.slice(trail.indexOf(folder)), folder].join(' → ');
    for (const next of uses.get(folder) ?? []) {
      const found = visit(next, [...trail, folder]);
      if (found) return found;
    }
    return undefined;
  };
  for (const folder of uses.keys()) {
    const found = visit(folder, []);
    if (found) return found;
  }
  return undefined;
}

/** All offences in `files`, a map of repository path to source text. */
export function check(files) {
  const offences = [];
  const uses = new Map();
  for (const [file, source] of files) {
    for (const { line, target } of includesOf(source)) {
      const why = offence(file, target);
      if (why) offences.push(`${file}:${line}: ${why} (${target})`);
      const [from, to] = [file, target].map((name) => /^runtime\/([^/]+)\//.exec(name)?.[1]);
      if (from && to && from !== to) uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  const found = circle(uses);
  return found ? [...offences, `runtime/: folders include each other in a circle: ${found}`] : offences;
}

function readSources(root) {
  const names = ['runtime', 'widgets'].flatMap((area) =>
    fs.readdirSync(path.join(root, area), { recursive: true }).map((name) => path.posix.join(area, name)),
  );
  return new Map(names.filter((name) => /\.(cpp|hpp|h)$/.test(name)).map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const offences = check(readSources(fileURLToPath(new URL('../../', import.meta.url))));
  for (const line of offences) console.log(line);
  process.exitCode = offences.length ? 1 : 0;
}
