import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from './count.mjs';

const kOutputs = {
  GoogleTest: [
    '[  FAILED  ] Bake.Ends (24 ms)\n[  FAILED  ] Each/Spring.Rests/0, where GetParam() = 1 (4 ms)\n' +
      '[==========] 9 tests from 3 test suites ran. (4 ms total)\n[  PASSED  ] 7 tests.\n',
    7,
    2,
  ],
  'node:test': ['ℹ tests 5\nℹ suites 0\nℹ pass 4\nℹ fail 1\n', 4, 1],
  Vitest: [' Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 11 passed (12)\n', 11, 1],
  Playwright: ['  2 failed\n    [chromium] › a.spec.ts:3:1 › adds\n  14 passed (3.2s)\n', 14, 2],
};

for (const [program, [output, passed, failed]] of Object.entries(kOutputs)) {
  test(`the counts of ${program} are read`, () => assert.deepEqual(count(output, 1), { passed, failed }));
}

test('colours do not hide the counts', () => {
  assert.deepEqual(count('\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m3 passed\u001b[39m\u001b[22m (3)\n', 0), { passed: 3, failed: 0 });
});

test('a crash without a word is one failure', () => {
  assert.deepEqual(count('Segmentation fault\n', 139), { passed: 0, failed: 1 });
});

test('a check that prints no count is one test', () => {
  assert.deepEqual(count('All is well.\n', 0), { passed: 1, failed: 0 });
});

test('a test program that found nothing to run has passed nothing', () => {
  assert.deepEqual(count('[  PASSED  ] 0 tests.\n', 0), { passed: 0, failed: 0 });
});
