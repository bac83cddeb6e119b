import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './module.mjs';

const kModule = { exports: ['memory', '_initialize', 'nicety_send'], imports: [] };

test('a module with the reviewed exports and no imports is right', () => {
  assert.deepEqual(differences(kModule, ['nicety_send']), []);
});

test('a missing export is named', () => {
  assert.deepEqual(differences(kModule, ['nicety_send', 'nicety_paint']), ['nicety_paint is not exported']);
});

test('an export that was not reviewed is named', () => {
  assert.deepEqual(differences({ ...kModule, exports: [...kModule.exports, 'malloc'] }, ['nicety_send']), [
    'malloc is exported, and not in the reviewed list',
  ]);
});

test('an import is named', () => {
  assert.deepEqual(differences({ ...kModule, imports: ['env.abort'] }, ['nicety_send']), [
    'env.abort is imported: the module is to stand alone',
  ]);
});
