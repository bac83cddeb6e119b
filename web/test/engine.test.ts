import { beforeEach, describe, expect, it } from "vitest";
import { type EngineExports, wrapEngine } from "../src/engine.js";

/** A module in JavaScript that keeps texts in real wasm memory, so that growth detaches views as it does in browsers. */
function fakeModule() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 64 });
  const heapAt = 1024;
  const outboxAt = 32_768;
  let outbox = "";
  let growBy = 0;
  const texts: string[] = [];
  const read = (at: number, length: number): string =>
    new TextDecoder().decode(new Uint8Array(memory.buffer, at, length));
  const exports: EngineExports = {
    memory,
    nicety_abi_version: () => 1,
    nicety_create: () => 7,
    nicety_destroy: () => texts.push("destroyed"),
    nicety_reserve: () => {
      memory.grow(growBy);
      growBy = 0;
      return heapAt;
    },
    nicety_configure: (_, at, length, nameAt, nameLength) => texts.push(read(at, length), read(nameAt, nameLength)),
    nicety_send: (_, at, length) => texts.push(read(at, length)),
    nicety_outbox: () => {
      new Uint8Array(memory.buffer, outboxAt).set(new TextEncoder().encode(outbox));
      return outboxAt;
    },
    nicety_outbox_length: () => new TextEncoder().encode(outbox).length,
    nicety_next: () => Number.POSITIVE_INFINITY,
    nicety_frame: () => 1,
    nicety_paint: () => {
      new Uint32Array(memory.buffer, 2048, 8).set([3, 100, 50, 10, 20, 2, 1, 4096]);
      new Uint8Array(memory.buffer, 4096, 8).set([1, 2, 3, 4, 5, 6, 7, 8]);
      return 2048;
    },
  };
  return {
    exports,
    texts,
    answer: (text: string) => {
      outbox = text;
    },
    growNext: () => {
      growBy = 2;
    },
  };
}

describe("an engine", () => {
  let module: ReturnType<typeof fakeModule>;
  beforeEach(() => {
    module = fakeModule();
  });

  it("refuses a module with another interface", () => {
    expect(() => wrapEngine({ ...module.exports, nicety_abi_version: () => 2 })).toThrow("interface 2");
  });

  it("hands a config and its name over as UTF-8, one behind the other", () => {
    wrapEngine(module.exports).configure('{"a":"Größe"}', "shöp.json");
    expect(module.texts).toEqual(['{"a":"Größe"}', "shöp.json"]);
  });

  it("reads effects from the outbox, and none from an empty one", () => {
    const engine = wrapEngine(module.exports);
    expect(engine.send({ type: "unmount", widget: 1 }, 0)).toEqual([]);
    module.answer('[{"type":"announce","text":"Größe"}]');
    expect(engine.send({ type: "unmount", widget: 1 }, 0)).toEqual([{ type: "announce", text: "Größe" }]);
  });

  it("survives memory that grows between two calls", () => {
    const engine = wrapEngine(module.exports);
    engine.send({ type: "unmount", widget: 1 }, 0);
    module.growNext();
    module.answer("[]");
    expect(engine.send({ type: "unmount", widget: 2 }, 0)).toEqual([]);
    expect(module.texts.at(-1)).toBe('{"type":"unmount","widget":2}');
  });

  it("shows a patch's pixels in place", () => {
    const patch = wrapEngine(module.exports).paint(0, 0);
    expect(patch).toMatchObject({ widget: 3, canvasWidth: 100, canvasHeight: 50, x: 10, y: 20, width: 2, height: 1 });
    expect([...(patch?.pixels ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(patch?.pixels.buffer).toBe(module.exports.memory.buffer);
  });

  it("gives no patch when nothing changed", () => {
    const engine = wrapEngine({
      ...module.exports,
      nicety_paint: () => {
        new Uint32Array(module.exports.memory.buffer, 2048, 8).fill(0);
        return 2048;
      },
    });
    expect(engine.paint(0, 0)).toBeUndefined();
  });
});
