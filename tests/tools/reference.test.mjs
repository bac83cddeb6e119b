import assert from 'node:assert/strict';
import test from 'node:test';
import { withReference } from './reference.mjs';

test('replaces what stands between the marks and nothing else', () => {
  const page = 'before\n<!-- reference -->old<!-- /reference -->\nafter\n';
  assert.equal(withReference(page, '# Shop\n\n| a |\n'), 'before\n<!-- reference -->\n\n### Shop\n\n| a |\n\n<!-- /reference -->\nafter\n');
});

test('the same reference again changes nothing', () => {
  const once = withReference('<!-- reference --><!-- /reference -->', '# Shop\n');
  assert.equal(withReference(once, '# Shop\n'), once);
});

test('a page without marks is refused', () => {
  assert.throws(() => withReference('nothing here', '# Shop'), /there must be/);
});
