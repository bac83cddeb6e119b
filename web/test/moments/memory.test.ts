// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemory, storageKey } from "../../src/moments/memory.js";

let today = 20_000;
const open = (...upgrades: Parameters<typeof createMemory>[1][]) => createMemory(() => today, ...upgrades);
const stored = () => JSON.parse(localStorage.getItem(storageKey) ?? "null");

describe("memory", () => {
  beforeEach(() => {
    today = 20_000;
    localStorage.clear();
    vi.spyOn(console, "error");
  });
  afterEach(() => {
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("is there on the next page, the latest change at the end", () => {
    const memory = open();
    memory.note("viewed", "a", { id: "a" });
    memory.note("viewed", "b/c", { id: "b/c" });
    memory.note("viewed", "a", { id: "a", name: "A" });
    memory.note("moment", "a", 1);
    memory.sync("granted");
    const next = open();
    next.sync("granted");
    expect(next.list("viewed")).toEqual([
      ["b/c", { id: "b/c" }],
      ["a", { id: "a", name: "A" }],
    ]);
    expect(next.list("moment")).toEqual([["a", 1]]);
  });

  it("touches no storage while it may not, and keeps later what happened until then", () => {
    const get = vi.spyOn(Storage.prototype, "getItem");
    const set = vi.spyOn(Storage.prototype, "setItem");
    const memory = open();
    memory.sync("denied");
    memory.note("viewed", "a", 1);
    memory.sync("denied");
    expect(get).not.toHaveBeenCalled();
    expect(set).not.toHaveBeenCalled();
    expect(memory.list("viewed")).toEqual([["a", 1]]);
    memory.sync("granted");
    expect(stored().kept).toEqual([["viewed/a", 20_000, 1]]);
  });

  it("reads what was kept with a yes before the answer is told again, and adds nothing until then", () => {
    const before = open();
    before.note("moment", "a", 1);
    before.sync("granted");
    const set = vi.spyOn(Storage.prototype, "setItem");
    const memory = open();
    memory.sync("unknown");
    expect(memory.list("moment")).toEqual([["a", 1]]);
    memory.note("moment", "a", 2);
    memory.sync("unknown");
    expect(memory.list("moment")).toEqual([["a", 2]]);
    expect(set).not.toHaveBeenCalled();
    memory.sync("granted");
    expect(stored().kept).toEqual([["moment/a", 20_000, 2]]);
  });

  it("forgets what it has read when that isn't allowed any more", () => {
    const memory = open();
    memory.note("viewed", "a", 1);
    memory.sync("granted");
    memory.sync("denied");
    expect(memory.list("viewed")).toEqual([]);
  });

  it.each([
    ["viewed", 90],
    ["order", 395],
  ])("keeps what is of the kind %s for %i days and not a day longer", (kind, days) => {
    const memory = open();
    memory.note(kind, "a", 1);
    memory.sync("granted");
    today += days;
    memory.sync("granted");
    expect(memory.list(kind)).toEqual([["a", 1]]);
    today += 1;
    memory.sync("granted");
    expect(memory.list(kind)).toEqual([]);
    memory.note("x", "y", 1);
    memory.sync("granted");
    expect(stored().kept).toHaveLength(1);
  });

  it("stays through a journey westwards, but not when a clock had been far ahead", () => {
    const memory = open();
    memory.note("viewed", "a", 1);
    memory.sync("granted");
    today -= 2;
    memory.sync("granted");
    expect(memory.list("viewed")).toHaveLength(1);
    today -= 1;
    memory.sync("granted");
    expect(memory.list("viewed")).toHaveLength(0);
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    '"x"',
    "[]",
    '{"v":1}',
    '{"v":1,"kept":7}',
    '{"v":1,"kept":[null,7]}',
    '{"v":"x","kept":[["a/b",20000,1]]}',
  ])("begins anew where storage was spoilt by hand: %s", (text) => {
    localStorage.setItem(storageKey, text);
    const memory = open();
    memory.sync("granted");
    memory.note("viewed", "a", 1);
    memory.sync("granted");
    expect(stored()).toEqual({ v: 1, kept: [["viewed/a", 20_000, 1]] });
  });

  it("drops single notes that were spoilt by hand", () => {
    localStorage.setItem(storageKey, '{"v":1,"kept":[["viewed/a","x",1],["viewed/b",19999,2],["viewed/c",null,3]]}');
    const memory = open();
    memory.sync("granted");
    expect(memory.list("viewed")).toEqual([["b", 2]]);
  });

  it.each(["blocked", "full"])("works for the page view when storage is %s", (how) => {
    const fail = (): never => {
      throw new DOMException(how);
    };
    if (how === "blocked") vi.spyOn(window, "localStorage", "get").mockImplementation(fail);
    else vi.spyOn(Storage.prototype, "setItem").mockImplementation(fail);
    const memory = open();
    memory.sync("granted");
    memory.note("wish", "a", 1);
    memory.sync("granted");
    memory.note("wish", "b", 1);
    memory.sync("granted");
    expect(memory.list("wish").map(([id]) => id)).toEqual(["a", "b"]);
    memory.erase();
    memory.close();
    expect(memory.list("wish")).toEqual([]);
    if (how === "full") vi.mocked(Storage.prototype.setItem).mockRestore();
  });

  it("is carried on from older versions, step by step", () => {
    localStorage.setItem(storageKey, JSON.stringify({ v: 1, kept: [["seen/a", 19_990, 1]] }));
    const rename = (old: { kept: readonly (readonly [string, number, unknown])[] }) => ({
      v: 2,
      kept: old.kept.map(([key, day, value]) => [key.replace("seen", "viewed"), day, value] as const),
    });
    const double = (old: { kept: readonly (readonly [string, number, unknown])[] }) => ({
      v: 3,
      kept: old.kept.map(([key, day, value]) => [key, day, Number(value) * 2] as const),
    });
    const memory = open([rename, double]);
    memory.sync("granted");
    expect(memory.list("viewed")).toEqual([["a", 2]]);
    memory.note("wish", "b", 1);
    memory.sync("granted");
    expect(stored()).toEqual({
      v: 3,
      kept: [
        ["viewed/a", 19_990, 2],
        ["wish/b", 20_000, 1],
      ],
    });
    const again = open([rename, double]);
    again.sync("granted");
    expect(again.list("viewed")).toEqual([["a", 2]]);
    // One of a version to come can't be read.
    const older = open();
    older.sync("granted");
    expect(older.list("wish")).toEqual([]);
  });

  it("loses nothing of what two tabs write in turn", () => {
    const [here, there] = [open(), open()];
    for (const each of [here, there]) each.sync("granted");
    here.note("wish", "a", 1);
    here.sync("granted");
    there.note("wish", "b", 1);
    there.sync("granted");
    here.note("wish", "a", undefined);
    here.sync("granted");
    there.sync("granted");
    expect(here.list("wish")).toEqual([["b", 1]]);
    expect(there.list("wish")).toEqual([["b", 1]]);
  });

  it("is empty once erased, but for what happened on this page", () => {
    const memory = open();
    memory.note("wish", "a", 1);
    memory.sync("granted");
    memory.note("wish", "b", 1);
    memory.erase();
    expect(localStorage).toHaveLength(0);
    expect(memory.list("wish")).toEqual([["b", 1]]);
  });

  it("knows nothing once closed, and writes nothing until reopened", () => {
    const memory = open();
    memory.note("wish", "a", 1);
    memory.sync("granted");
    memory.erase();
    memory.close();
    memory.note("wish", "c", 1);
    memory.sync("granted");
    expect(memory.list("wish")).toEqual([["c", 1]]);
    expect(localStorage).toHaveLength(0);
    memory.reopen();
    memory.sync("granted");
    expect(stored().kept).toEqual([["wish/c", 20_000, 1]]);
  });
});
