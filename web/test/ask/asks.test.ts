// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Asks, createAsks, type PostReply } from "../../src/ask/asks.js";
import { on } from "../../src/listen.js";
import { createMemory } from "../../src/moments/memory.js";
import type { CartAdapter } from "../../src/types.js";
import type { PostEffect } from "../../src/wire.js";

const post = (revision: number, more: Partial<PostEffect> = {}): PostEffect => ({
  type: "post",
  widget: 1,
  id: revision,
  about: "r",
  key: `r.${revision}`,
  url: "https://shop.example/reviews",
  data: { rating: revision },
  delayMs: 0,
  ...more,
});

describe("answers for the shop", () => {
  let ending: AbortController;
  let asks: Asks;
  let adapter: CartAdapter | undefined;
  let answers: (number | "broken")[];
  let sent: { key: string | null; body: unknown }[];
  let replies: PostReply[];
  const memory = createMemory(() => 1);
  const tell = (reply: PostReply): void => void replies.push(reply);
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, "error").mockImplementation(() => {});
    ending = new AbortController();
    [adapter, answers, sent, replies] = [undefined, [], [], []];
    memory.close();
    memory.reopen();
    vi.stubGlobal("fetch", async (_: URL, init: RequestInit) => {
      sent.push({ key: new Headers(init.headers).get("Idempotency-Key"), body: JSON.parse(String(init.body)) });
      const answer = answers.shift() ?? 200;
      if (answer === "broken") throw new TypeError("no network");
      return { status: answer };
    });
    asks = createAsks(
      {
        moments: {
          list: memory.list,
          perform: (effect) => effect.type === "remember" && memory.note(effect.name, effect.id ?? "", effect.value),
        },
        adapter: () => adapter,
        on,
        checkUrl: (text) => new URL(text),
      },
      ending.signal,
    );
  });
  afterEach(() => {
    ending.abort();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("go with their key, and are forgotten once they have arrived", async () => {
    asks.post(post(1), tell);
    expect(memory.list("unsent")).toHaveLength(1);
    await settled();
    expect(sent).toEqual([{ key: "r.1", body: { rating: 1 } }]);
    expect(replies).toEqual([{ status: 200 }]);
    expect(memory.list("unsent")).toEqual([]);
  });

  it("wait as long as they may change, and the last one goes", async () => {
    asks.post(post(1, { delayMs: 1200 }), tell);
    asks.post(post(2, { delayMs: 1200 }), tell);
    await vi.advanceTimersByTimeAsync(1100);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent.map(({ key }) => key)).toEqual(["r.2"]);
  });

  it("go at once when the page is left", async () => {
    asks.post(post(1, { delayMs: 1200 }), tell);
    window.dispatchEvent(new Event("pagehide"));
    await settled();
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
  });

  it("are kept when they can't go, and sent later, once, with the same key", async () => {
    answers = ["broken", 503];
    asks.post(post(1), tell);
    await settled();
    expect(replies).toEqual([{ status: 0, on: true }]);
    window.dispatchEvent(new Event("online"));
    await settled();
    expect(memory.list("unsent")).toHaveLength(1);
    asks.resume();
    await settled();
    asks.resume();
    await settled();
    expect(sent.map(({ key }) => key)).toEqual(["r.1", "r.1", "r.1"]);
    expect(memory.list("unsent")).toEqual([]);
  });

  it("are dropped when the shop refuses them for good", async () => {
    answers = [422];
    asks.post(post(1), tell);
    await settled();
    expect(replies).toEqual([{ status: 422 }]);
    expect(memory.list("unsent")).toEqual([]);
    answers = [429];
    asks.post(post(2), tell);
    await settled();
    expect(memory.list("unsent")).toHaveLength(1);
  });

  it("follow one another: a newer word waits until the one before has been answered", async () => {
    asks.post(post(1), tell);
    asks.post(post(2), tell);
    await settled();
    expect(sent.map(({ key }) => key)).toEqual(["r.1", "r.2"]);
    expect(memory.list("unsent")).toEqual([]);
  });

  it("are not sent any more when the shopper is forgotten", async () => {
    asks.post(post(1, { delayMs: 1200 }), tell);
    memory.close();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([]);
  });

  it("go to the adapter where the shop has given one", async () => {
    const review = vi.fn(async () => undefined);
    adapter = { add: async () => undefined, review };
    asks.post(post(1), tell);
    await settled();
    expect(review).toHaveBeenCalledWith({ rating: 1 }, expect.objectContaining({ idempotencyKey: "r.1" }));
    expect(sent).toEqual([]);
    expect(replies).toEqual([{ status: 204 }]);
  });

  it("need no address where a listener is all that is wanted", async () => {
    asks.post(post(1, { url: "" }), tell);
    await settled();
    expect(sent).toEqual([]);
    expect(replies).toEqual([{ status: 204 }]);
  });
});
