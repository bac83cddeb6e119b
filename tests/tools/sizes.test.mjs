import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, isDownloaded, judge, purpose, withSize } from './sizes.mjs';

const kRows = [
  { file: 'nicety.js', brotli: 900 },
  { file: 'nicety.wasm', brotli: 40_000 },
  { file: 'shop.schema.json', brotli: 900_000 },
];
const within = (bytes) => judge(kRows, [{ name: 'all', bytes, of: isDownloaded }])[0];

test('what shoppers do not download is not counted', () => {
  assert.equal(within(50_000).used, 40_900);
});

test('a budget holds to the last byte and not beyond', () => {
  assert.equal(within(40_900).kept, true);
  assert.equal(within(40_899).kept, false);
});

test('a budget of which no file was built is not kept', () => {
  assert.equal(judge([], [{ name: 'all', bytes: 1, of: isDownloaded }])[0].kept, false);
});

test('a script, sheet or module that nobody has accounted for is refused', () => {
  for (const file of ['a.js', 'b.css', 'c.wasm']) assert.throws(() => purpose(file), /who downloads it/);
  assert.equal(purpose('d.d.ts'), 'for people and editors');
  assert.equal(purpose('nicety.wasm'), '');
});

test('what lies in folders is folded', () => {
  const size = { raw: 3, gzip: 2, brotli: 1 };
  const rows = ['a.js', 'types/b.d.ts', 'types/c/d.d.ts', 'e.json'].map((file) => ({ file, ...size }));
  assert.deepEqual(
    fold(rows).map(({ file, raw }) => [file, raw]),
    [['a.js', 3], ['types/', 6], ['e.json', 3]],
  );
});

test('the size in a text is rounded up to whole kilobytes', () => {
  assert.equal(withSize('in <!-- size -->9 GB<!-- /size --> all', 52 * 1024 + 1), 'in <!-- size -->about 53 KB<!-- /size --> all');
});
