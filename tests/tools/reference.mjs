/**
 * Keeps the README's configuration table the one that the declarations give:
 * `node tests/tools/reference.mjs REFERENCE.md README.md [--update]`. Without --update it fails where they differ.
 */
import fs from 'node:fs';
import { parseArgs } from 'node:util';

const kBegin = '<!-- reference -->';
const kEnd = '<!-- /reference -->';

/** `page` with what stands between the marks replaced by `reference`; an error when it has no marks. */
export function withReference(page, reference) {
  const begin = page.indexOf(kBegin);
  const end = page.indexOf(kEnd);
  if (begin < 0 || end < begin) throw new Error(`there must be ${kBegin} and, after it, ${kEnd}`);
  const deeper = reference.trim().replace(/^#/gm, '###');
  return `${page.slice(0, begin + kBegin.length)}\n\n${deeper}\n\n${page.slice(end)}`;
}

if (import.meta.filename === fs.realpathSync(process.argv[1])) {
  const { values, positionals } = parseArgs({ options: { update: { type: 'boolean' } }, allowPositionals: true });
  const [source, page] = positionals;
  const current = fs.readFileSync(page, 'utf8');
  const wanted = withReference(current, fs.readFileSync(source, 'utf8'));
  if (values.update) fs.writeFileSync(page, wanted);
  else if (current !== wanted) {
    console.error(`${page} holds another table than the declarations give; mend it: node tests/tools/reference.mjs ${source} ${page} --update`);
    process.exitCode = 1;
  }
}
