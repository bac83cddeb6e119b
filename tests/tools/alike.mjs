/**
 * Checks that the module without words and the one with words judge alike: `node tests/tools/alike.mjs nicety.wasm nicety.explain.wasm`.
 * Whatever the one refuses, the other must refuse too, or a wrong config would be explained as right.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';

/** An app of a module: answers the effects of a config and of messages. */
async function open(file) {
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file));
  const wasm = instance.exports;
  wasm._initialize?.();
  const app = wasm.nicety_create();
  const write = (text) => {
    const bytes = new TextEncoder().encode(text);
    const at = wasm.nicety_reserve(app, bytes.length);
    new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const outbox = () => {
    const bytes = new Uint8Array(wasm.memory.buffer, wasm.nicety_outbox(app), wasm.nicety_outbox_length(app));
    return bytes.length ? JSON.parse(new TextDecoder().decode(bytes)) : [];
  };
  return {
    configure(text) {
      const [at, length] = write(`${text}shop.json`);
      wasm.nicety_configure(app, at, length - 9, at + length - 9, 9);
      return outbox();
    },
    send(message) {
      wasm.nicety_send(app, ...write(JSON.stringify(message)), 0);
      return outbox();
    },
  };
}

const entry = (own) => JSON.stringify({ widgets: [{ type: 'add-to-cart', at: 'form' }, { type: 'add-to-cart', ...own }] });
const kConfigs = [
  '',
  '{',
  '[]',
  '{"widgets": [oops]}',
  '{} {}',
  '{"a": 1, "a": 2}',
  '{"widgets": {}}',
  '{"widgets": [{}, {"type": 3}, {"type": "ad-to-cart"}]}',
  '{"theme": {"accent": 3}, "motion": "fast"}',
  `{"a": ${'['.repeat(70)}${']'.repeat(70)}}`,
  `{"a": "${'x'.repeat(1024 * 1024)}"}`,
  '{"cart": {"add": {"url": "javascript:alert(1)", "timeoutMs": -1, "headers": {"a": 1}}}}',
  '{"cart": {"add": {"url": "/cart/add", "timeoutMs": 1e400}}}',
  entry({}),
  entry({ type: 'add-to-cart', undoMs: -1 }),
  entry({ undoMs: '5' }),
  entry({ words: { added: '' } }),
  entry({ words: { aded: 'x' } }),
  entry({ press: { stiffness: 700, damping: -1 } }),
  entry({ press: { stiffness: 1e9, damping: 1 } }),
  entry({ press: { durationMs: 300, stiffness: 4 } }),
  entry({ press: { bounce: 0.2 } }),
  entry({ press: { durationMs: 300, bounce: 0.2 } }),
  entry({ at: 7, surprise: true }),
  entry({ id: 7 }),
  entry({ priority: 3 }),
  '{"personal": "all", "consent": true, "wishlist": 3, "attention": {"gapMs": -1, "gap": 2}}',
  '{"personal": "none", "consent": "state", "wishlist": "#hearts", "attention": {"gapMs": 0}}',
];
/** What every moment's rules can be given, right and wrong; asked of each kind in the build that is a moment. */
const kRules = [
  {},
  { priority: 11 },
  { when: { trigger: 'event' } },
  { when: { trigger: 'event', event: 'quiz' } },
  { when: { trigger: 'dwel', afterMs: -1 } },
  { caps: { perSession: -1, quietDays: 1.5, coolDownMs: 'long' } },
  { audience: { visits: { min: 5, max: 2 } } },
  { audience: { visits: { min: '2' }, dates: { from: '2026-02-30' } } },
  { audience: { dates: { from: '2026-11-20', until: '2026-12-24' }, page: 'home, /products/**', language: 'de, en-GB' } },
  { audience: { page: 'shop, /a', language: 'german', device: 'watch', data: { tier: 3 } } },
];
const kMessages = [
  { type: 'mount', widget: 1, entry: 0, kind: 'add-to-cart', enhance: true, props: {} },
  { type: 'mount', widget: 1, entry: 0, kind: 'add-to-cart', enhance: true, props: {} },
  { type: 'mount', widget: 2, entry: -1, kind: 'add-to-cart', enhance: false, props: { quantity: 'many' } },
  { type: 'mount', widget: 3, entry: -1, kind: 'none', enhance: false, props: {} },
  { type: 'event', widget: 9, event: 'press' },
  { type: 'event', widget: 1, event: 'sing' },
  { type: 'dance' },
  { type: 'facts', facts: { visits: 1 }, page: true },
  { type: 'facts', facts: 3, signal: 'ready' },
  { type: 'facts', facts: {}, signal: 'sneeze' },
  { type: 'memory', moments: { a: 3 } },
  { type: 'explain', id: 'nobody' },
];

const [terse, wordy] = await Promise.all(process.argv.slice(2, 4).map(open));
const isMoment = (kind) => {
  const [effect] = wordy.configure(JSON.stringify({ widgets: [{ type: kind, priority: 5 }] }));
  return effect.errors.every(({ pointer }) => pointer !== '/widgets/0/priority');
};
const kinds = Object.keys(wordy.configure('{}')[0].kinds).filter(isMoment);
const ofMoments = kinds.flatMap((type) => kRules.map((rules) => JSON.stringify({ widgets: [{ type, ...rules }] })));
for (const config of [...kConfigs, ...ofMoments]) {
  const [short] = terse.configure(config);
  const [long] = wordy.configure(config);
  const about = config.slice(0, 100);
  assert.deepEqual(short.widgets, long.widgets, about);
  assert.deepEqual(short.shop, long.shop, about);
  assert.deepEqual(short.watch, long.watch, about);
  assert.equal(short.errorCount, long.errorCount, about);
  assert.deepEqual(short.errors, [], about);
  assert.equal(long.errors.length, long.errorCount, about);
}
for (const each of [terse, wordy]) each.configure(entry({}));
for (const message of kMessages) {
  const refusals = (effects, type) => effects.filter((effect) => effect.type === type).length > 0;
  assert.equal(refusals(terse.send(message), 'unexplained'), refusals(wordy.send(message), 'log'), JSON.stringify(message));
}
console.log(`${kConfigs.length + ofMoments.length} configs and ${kMessages.length} messages are judged alike`);
