/**
 * Prints what is shipped as a table (raw, gzip, brotli), and fails when a budget is passed or a README gives another size:
 * `node tests/tools/sizes.mjs build/dist [--json FILE] [--readme FILE [--update]]`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of brotli, quality 11. Changed on purpose only, with the reason in the changelog. */
export const kBudgets = [
  { name: 'the loader, nicety.js', bytes: 3 * 1024, of: (file) => file === 'nicety.js' },
  { name: 'all that a shopper downloads for add-to-cart alone', bytes: 52 * 1024, of: (file) => kButtonAlone.includes(file) },
  { name: 'all that a shopper downloads for the checkout', bytes: 80 * 1024, of: (file) => kCheckout.includes(file) },
  { name: 'all that a shopper downloads to be thanked', bytes: 80 * 1024, of: (file) => kThanks.includes(file) },
  { name: 'all that a shopper downloads where orders are told of', bytes: 80 * 1024, of: (file) => kOrders.includes(file) },
  { name: 'all that a shopper downloads', bytes: 80 * 1024, of: isDownloaded },
];

/** What a shopper downloads in a shop that took the folder with the one widget. */
const kButtonAlone = ['nicety.js', 'nicety.host.js', 'nicety.wasm'].map((file) => `add-to-cart/${file}`);

/** What a shopper downloads on the pages where one pays. */
const kCheckout = [
  'nicety.js',
  'nicety.host.js',
  'nicety.moments.js',
  'nicety.placed.js',
  'nicety.steps.js',
  'nicety.wasm',
].map((file) => `checkout/${file}`);

/** What a shopper downloads in a shop that has all widgets; a browser spec holds the demo store to it. */
const kDownloaded = ['nicety.js', 'nicety.host.js', 'nicety.moments.js', 'nicety.placed.js', 'nicety.wasm'];

/** What some pages download besides, and which. */
const kLate = {
  'index.js': 'in place of nicety.js, for bundlers',
  'nicety.adapter.js': 'where the cart is spoken to by code',
  'nicety.asks.js': 'where a question is asked',
  'nicety.explain.js': 'where the config is wrong',
  'nicety.explain.wasm': 'where the config is wrong',
  'nicety.form.js': 'where the cart takes JSON',
  'nicety.hand.js': 'where something is copied, shared or saved',
  'nicety.made-form.js': 'where a form is declared in JSON',
  'nicety.overlay.js': 'where something flies over the page',
  'nicety.steps.js': 'where a form is taken in steps',
  'nicety.wallet.js': 'where the browser may have a wallet',
};

/** What a shopper downloads on the page that thanks for an order, once something flies and is copied there. */
const kThanks = [
  'nicety.js',
  'nicety.hand.js',
  'nicety.host.js',
  'nicety.moments.js',
  'nicety.overlay.js',
  'nicety.placed.js',
  'nicety.wasm',
].map((file) => `thanks/${file}`);

/** What a shopper downloads on the pages that tell of orders. */
const kOrders = [
  'nicety.js',
  'nicety.asks.js',
  'nicety.host.js',
  'nicety.moments.js',
  'nicety.placed.js',
  'nicety.wasm',
].map((file) => `orders/${file}`);

export function isDownloaded(file) {
  return kDownloaded.includes(file);
}

/** What a file is for, where it isn't downloaded by every shopper. Throws for a script, sheet or module that is not known here. */
export function purpose(file) {
  if (isDownloaded(file)) return '';
  if (kLate[file]) return kLate[file];
  if (file.startsWith('add-to-cart/')) return 'the same with one widget';
  if (file.startsWith('thanks/')) return 'the same for pages that thank for an order';
  if (file.startsWith('orders/')) return 'the same for pages that tell of orders';
  if (file.startsWith('checkout/')) return 'the same for pages where one pays';
  if (/\.(js|css|wasm)$/.test(file)) throw new Error(`${file} is not known: who downloads it? Say it in tests/tools/sizes.mjs`);
  return 'for people and editors';
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

/** The files at the top one by one, the others by folder. */
export function fold(rows) {
  const folded = new Map();
  for (const row of rows) {
    const name = row.file.replace(/\/.*/, '/');
    const sum = folded.get(name) ?? { file: name, raw: 0, gzip: 0, brotli: 0 };
    for (const way of ['raw', 'gzip', 'brotli']) sum[way] += row[way];
    folded.set(name, sum);
  }
  return [...folded.values()];
}

function table(rows) {
  const cell = (value) => String(value).padStart(9);
  const line = ({ file, raw, gzip, brotli }) => `${file.padEnd(28)}${cell(raw)}${cell(gzip)}${cell(brotli)}`;
  const mark = (row) => `${line(row)}   ${purpose(row.file)}`.trimEnd();
  return [line({ file: 'file', raw: 'raw', gzip: 'gzip', brotli: 'brotli' }), ...fold(rows).map(mark)].join('\n');
}

/** The text with the size that it gives of all that a shopper downloads: `<!-- size -->about 52 KB<!-- /size -->`. */
export function withSize(text, bytes) {
  return text.replace(/(?<=<!-- size -->).*(?=<!-- \/size -->)/, `about ${Math.ceil(bytes / 1024)} KB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' }, readme: { type: 'string' }, update: { type: 'boolean' } },
    allowPositionals: true,
  });
  const rows = measure(positionals[0]);
  const verdicts = judge(rows);
  console.log(table(rows));
  for (const { name, used, budget, kept } of verdicts) {
    console.log(`${kept ? 'within' : 'OVER'} the budget: ${name}, ${used} of ${budget} bytes of brotli`);
  }
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ files: rows, budgets: verdicts }, null, 2)}\n`);
  let isTrue = true;
  if (values.readme) {
    const text = fs.readFileSync(values.readme, 'utf8');
    const wanted = withSize(text, verdicts.at(-1).used);
    if (values.update) fs.writeFileSync(values.readme, wanted);
    isTrue = values.update || text === wanted;
    if (!isTrue) console.log(`${values.readme} gives another size; mend it: the same command with --update`);
  }
  process.exitCode = isTrue && verdicts.every(({ kept }) => kept) ? 0 : 1;
}
