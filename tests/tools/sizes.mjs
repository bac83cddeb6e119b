/**
 * Prints what is shipped as a table (raw, gzip, brotli), and fails when a budget is passed:
 * `node tests/tools/sizes.mjs build/dist [--json FILE]`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of brotli, quality 11. Changed on purpose only, with the reason in the changelog. */
export const kBudgets = [
  { name: 'the loader, nicety.js', bytes: 3 * 1024, of: (file) => file === 'nicety.js' },
  { name: 'all that a shopper downloads', bytes: 80 * 1024, of: isDownloaded },
];

/** What the sizes are on their way to. One that is missed is said and fails nothing: the budgets above do that. */
export const kAims = [
  { name: 'all that a shopper downloads, with add-to-cart alone', bytes: 52 * 1024, of: isDownloaded },
  { name: 'all that a shopper downloads, with every widget to come', bytes: 64 * 1024, of: isDownloaded },
];

/** Whether a shopper's browser may load this file of build/dist. Schema, types and maps are for people and editors. */
export function isDownloaded(file) {
  return /\.(js|css|wasm)$/.test(file);
}

/** The sizes of every file below `folder`, sorted by name. */
export function measure(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      const content = fs.readFileSync(file);
      return {
        file: path.relative(folder, file).split(path.sep).join('/'),
        raw: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content).length,
      };
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}

/** Each budget with what is used of it; a budget of which no file is there counts as passed over. */
export function judge(rows, budgets = kBudgets) {
  return budgets.map(({ name, bytes, of }) => {
    const used = rows.filter(({ file }) => of(file));
    const sum = used.reduce((total, { brotli }) => total + brotli, 0);
    return { name, budget: bytes, used: sum, kept: used.length > 0 && sum <= bytes };
  });
}

/** The files that shoppers download one by one, the others by folder. */
export function fold(rows) {
  const folded = new Map();
  for (const row of rows) {
    const name = isDownloaded(row.file) ? row.file : row.file.replace(/\/.*/, '/');
    const sum = folded.get(name) ?? { file: name, raw: 0, gzip: 0, brotli: 0 };
    for (const way of ['raw', 'gzip', 'brotli']) sum[way] += row[way];
    folded.set(name, sum);
  }
  return [...folded.values()];
}

function table(rows) {
  const cell = (value) => String(value).padStart(9);
  const line = ({ file, raw, gzip, brotli }) => `${file.padEnd(28)}${cell(raw)}${cell(gzip)}${cell(brotli)}`;
  const mark = (row) => line(row) + (isDownloaded(row.file) ? '' : '   not downloaded by shoppers');
  return [line({ file: 'file', raw: 'raw', gzip: 'gzip', brotli: 'brotli' }), ...fold(rows).map(mark)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const rows = measure(positionals[0]);
  const verdicts = judge(rows);
  console.log(table(rows));
  for (const { name, used, budget, kept } of verdicts) {
    console.log(`${kept ? 'within' : 'OVER'} the budget: ${name}, ${used} of ${budget} bytes of brotli`);
  }
  const aims = judge(rows, kAims);
  for (const { name, used, budget, kept } of aims) {
    console.log(`${kept ? 'reached' : `MISSED by ${used - budget}`}, the aim of ${budget} bytes of brotli: ${name}`);
  }
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ files: rows, budgets: verdicts, aims }, null, 2)}\n`);
  process.exitCode = verdicts.every(({ kept }) => kept) ? 0 : 1;
}
