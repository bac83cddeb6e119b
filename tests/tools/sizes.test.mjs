import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDownloaded, judge } from './sizes.mjs';

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

test('scripts, styles and modules are downloaded', () => {
  assert.deepEqual(['a.js', 'b.css', 'c.wasm', 'd.d.ts', 'e.js.map', 'f.json'].filter(isDownloaded), ['a.js', 'b.css', 'c.wasm']);
});
