/**
 * Reads a test program's output on stdin and prints `passed failed`. The argument is the program's exit status.
 * Knows GoogleTest, node:test, Vitest and Playwright; a check that counts nothing is one test.
 */
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const kPassed = [
  /^\[ {2}PASSED {2}\] (\d+) tests?\./m, // GoogleTest
  /^(?:ℹ|#) pass (\d+)$/m, // node:test
  /^ *Tests .*?(\d+) passed/m, // Vitest
  /^ +(\d+) passed \(.*\)$/m, // Playwright
];
const kFailed = [
  /^(?:ℹ|#) fail (\d+)$/m,
  /^ *Tests .*?(\d+) failed/m,
  /^ +(\d+) failed$/m,
];

const kColour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const first = (patterns, output) => {
  for (const pattern of patterns) {
    const match = pattern.exec(output);
    if (match) return Number(match[1]);
  }
  return undefined;
};

/** GoogleTest's brief output has a line for each failure, and no sum. */
const kFailedGoogleTest = /^\[ {2}FAILED {2}\] \S+.* \(\d+ ms\)$/gm;

/** How many tests passed and failed. An unhappy end always counts as a failure, whatever the output says. */
export function count(output, status) {
  const plain = output.replace(kColour, '');
  const passed = first(kPassed, plain);
  const failed = first(kFailed, plain) ?? plain.match(kFailedGoogleTest)?.length ?? 0;
  if (status !== 0) return { passed: passed ?? 0, failed: Math.max(failed, 1) };
  return { passed: passed ?? 1, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = count(await text(process.stdin), Number(process.argv[2]));
  console.log(`${passed} ${failed}`);
}
