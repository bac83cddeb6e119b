import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './includes.mjs';

const offences = (...files) => check(new Map(files));

test('includes that point down, or to the same folder, are right', () => {
  assert.deepEqual(
    offences(
      ['runtime/app/app.cpp', '#include "runtime/app/app.hpp"\n#include "runtime/view/view.hpp"\n#include <vector>\n'],
      ['runtime/config/field.hpp', '#include "runtime/motion/spring.hpp"\n#include "nlohmann/json.hpp"\n'],
      ['widgets/heart/heart.cpp', '#include "widgets/heart/heart.hpp"\n#include "widgets/widget.hpp"\n#include "runtime/app/app.hpp"\n'],
      ['widgets/registry.cpp', '#include "widgets/heart/heart.hpp"\n#include "widgets_enabled.hpp"\n'],
    ),
    [],
  );
});

test('an include of a higher layer is named with its line', () => {
  assert.deepEqual(offences(['runtime/core/id.cpp', '\n#include "runtime/view/view.hpp"\n']), [
    'runtime/core/id.cpp:2: core is below view (runtime/view/view.hpp)',
  ]);
});

test('the runtime may not include a widget', () => {
  assert.match(offences(['runtime/app/app.cpp', '#include "widgets/widget.hpp"\n'])[0], /knows no widget/);
});

test('a widget may not include another', () => {
  assert.match(offences(['widgets/heart/heart.cpp', '#include "widgets/meter/meter.hpp"\n'])[0], /never includes another/);
});

test('widgets may include the kit, and the kit no widget', () => {
  assert.deepEqual(offences(['widgets/heart/heart.cpp', '#include "widgets/kit/why.hpp"\n']), []);
  assert.match(offences(['widgets/kit/why.cpp', '#include "widgets/heart/heart.hpp"\n'])[0], /never includes another/);
});

test('an Emscripten header is refused in both', () => {
  assert.equal(offences(['runtime/paint/a.cpp', '#include <emscripten.h>\n'], ['widgets/heart/a.cpp', '#include <emscripten/html5.h>\n']).length, 2);
});

test('two folders of one layer may not include each other', () => {
  assert.deepEqual(
    offences(['runtime/view/a.hpp', '#include "runtime/paint/b.hpp"\n'], ['runtime/paint/b.hpp', '#include "runtime/view/a.hpp"\n']),
    ['runtime/: folders include each other in a circle: view → paint → view'],
  );
});

test('a folder without a layer is named', () => {
  assert.match(offences(['runtime/app/a.cpp', '#include "runtime/sound/b.hpp"\n'])[0], /stands in no layer/);
});
