import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { callShop } from "../../src/cart/generic.js";
import type { LineSource } from "../../src/cart/line.js";
import type { CallConfig } from "../../src/wire.js";
import { hangUp, json, openShop, silence, text } from "../support/shop-server.js";

const page = { online: true };
let shop: Awaited<ReturnType<typeof openShop>>;
let config: CallConfig;

const formSnapshot = (method = "POST", enctype = "application/x-www-form-urlencoded") => {
  const data = new FormData();
  data.set("product", "acacia");
  data.set("quantity", "1");
  return { action: "/cart/lines", method, enctype, data };
};
const line = (form?: ReturnType<typeof formSnapshot>): LineSource => ({ fields: { product: "acacia" }, form });
const add = (changes: Partial<CallConfig> = {}, source = line(), quantity = 2) =>
  callShop({ ...config, ...changes }, source, { quantity, key: "k-1" });

beforeAll(() => {
  vi.stubGlobal("navigator", {
    get onLine() {
      return page.online;
    },
  });
});
beforeEach(async () => {
  shop = await openShop();
  page.online = true;
  vi.stubGlobal("document", { baseURI: `${shop.address}/shop/acacia` });
  vi.spyOn(console, "error").mockImplementation(() => {});
  config = {
    url: "/cart/lines",
    method: "POST",
    encoding: "json",
    headers: {},
    body: { product: "{product}", quantity: "{quantity}" },
    count: "/cart/count",
    message: "/error/message",
    timeoutMs: 2000,
    retry: true,
  };
});
afterEach(async () => {
  await shop.close();
  vi.restoreAllMocks();
});
afterAll(() => vi.unstubAllGlobals());

describe("what is sent", () => {
  it("is JSON with the quantity as a number, and the idempotency key", async () => {
    expect(await add()).toEqual({ ok: true, count: 1 });
    const [asked] = shop.asked;
    expect(asked).toMatchObject({ method: "POST", url: "/cart/lines", body: '{"product":"acacia","quantity":2}' });
    expect(asked?.headers).toMatchObject({ accept: "application/json", "idempotency-key": "k-1" });
    expect(asked?.headers["content-type"]).toBe("application/json");
  });

  it("can be a form, and can have headers of the shop's own", async () => {
    await add({ encoding: "form", headers: { "X-Token": "{product}-{key}" } });
    expect(shop.asked[0]?.body).toBe("product=acacia&quantity=2");
    expect(shop.asked[0]?.headers["x-token"]).toBe("acacia-k-1");
  });

  it("can be nested by JSON pointers", async () => {
    await add({ body: { "/items/0/id": "{product}", "/items/0/quantity": "{quantity}" } });
    expect(shop.asked[0]?.body).toBe('{"items":[{"id":"acacia","quantity":2}]}');
  });

  it("puts fields into the address so that they can't leave their place", async () => {
    await callShop(
      { ...config, url: "/p/{product}/add" },
      { fields: { product: "../x?y" }, form: undefined },
      { quantity: 1, key: "k" },
    );
    expect(shop.asked[0]?.url).toBe("/p/..%2Fx%3Fy/add");
  });

  it("is the shop's own form where the config says nothing", async () => {
    const data = formSnapshot();
    data.data.set("token", "secret");
    await add({ url: "", body: {} }, line(data), 3);
    expect(shop.asked[0]).toMatchObject({
      method: "POST",
      url: "/cart/lines",
      body: "product=acacia&quantity=3&token=secret",
    });
  });

  it("is multipart where the form is", async () => {
    await add({ url: "", body: {} }, line(formSnapshot("POST", "multipart/form-data")));
    expect(shop.asked[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });

  it("goes into the address of a form that uses GET", async () => {
    await add({ url: "", body: {} }, line(formSnapshot("GET")));
    expect(shop.asked[0]).toMatchObject({ method: "GET", url: "/cart/lines?product=acacia&quantity=2", body: "" });
  });

  it("is nothing when there is neither an address nor a form", async () => {
    await expect(add({ url: "" })).rejects.toThrow("cart.add.url is not set");
  });

  it.each(["javascript:alert(1)", "data:text/html,hi", "file:///etc/passwd"])("never goes to %s", async (url) => {
    const fetching = vi.spyOn(globalThis, "fetch");
    await expect(add({ url })).rejects.toThrow("not allowed");
    expect(fetching).not.toHaveBeenCalled();
  });
});

describe("what goes wrong", () => {
  it("is a refusal in the shop's words, asked once", async () => {
    shop.plan(json(409, { error: { code: "sold_out", message: "Gone until May." } }));
    expect(await add()).toEqual({ ok: false, reason: "soldout", message: "Gone until May." });
    expect(shop.asked).toHaveLength(1);
  });

  it("is an answer too late", async () => {
    shop.plan(silence);
    expect(await add({ timeoutMs: 500 })).toEqual({ ok: false, reason: "timeout" });
    expect(shop.asked).toHaveLength(1);
  });

  it("is an answer that breaks off in the middle", async () => {
    shop.plan((response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" }).write('{"cart":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await add({ retry: false })).toEqual({ ok: false, reason: "network" });
  });

  it("is a page where an answer was wanted", async () => {
    shop.plan(text(200, "<!doctype html><title>Oops</title>"));
    expect(await add()).toEqual({ ok: false, reason: "malformed" });
  });

  it("is having no network: nothing is sent", async () => {
    page.online = false;
    expect(await add()).toEqual({ ok: false, reason: "offline" });
    expect(shop.asked).toHaveLength(0);
  });

  it("is a shop that fails, asked once for what is not said to pass", async () => {
    shop.plan(json(500, {}));
    expect(await add()).toEqual({ ok: false, reason: "server" });
    expect(shop.asked).toHaveLength(1);
  });
});

describe("the one gentle retry", () => {
  it.each([502, 503, 504, 429])("follows %i with the same key", async (status) => {
    shop.plan(json(status, {}, { "Retry-After": "0" }));
    expect(await add()).toEqual({ ok: true, count: 1 });
    expect(shop.asked.map(({ headers }) => headers["idempotency-key"])).toEqual(["k-1", "k-1"]);
  });

  it("follows a connection that broke, after a pause", async () => {
    shop.plan(hangUp);
    const began = performance.now();
    expect(await add()).toEqual({ ok: true, count: 1 });
    expect(performance.now() - began).toBeGreaterThan(390);
    expect(shop.asked).toHaveLength(2);
  });

  it("is not followed by another", async () => {
    shop.plan(json(503, {}, { "Retry-After": "0" }), json(503, {}, { "Retry-After": "0" }));
    expect(await add()).toEqual({ ok: false, reason: "server" });
    expect(shop.asked).toHaveLength(2);
  });

  it("waits as long as the shop asks, and not at all when that is long", async () => {
    shop.plan(json(503, {}, { "Retry-After": "1" }));
    const began = performance.now();
    await add();
    expect(performance.now() - began).toBeGreaterThan(990);
    shop.plan(json(503, {}, { "Retry-After": "3600" }));
    expect(await add()).toEqual({ ok: false, reason: "server" });
    expect(shop.asked).toHaveLength(3);
  });

  it("can be switched off", async () => {
    shop.plan(hangUp);
    expect(await add({ retry: false })).toEqual({ ok: false, reason: "network" });
    expect(shop.asked).toHaveLength(1);
  });

  it("is not made at a form's own address, which may know no keys", async () => {
    shop.plan(hangUp);
    expect(await add({ url: "", body: {} }, line(formSnapshot()))).toEqual({ ok: false, reason: "network" });
    expect(shop.asked).toHaveLength(1);
  });
});

describe("a form that answers with a page", () => {
  it("leads the shopper to that page", async () => {
    const assign = vi.fn();
    vi.stubGlobal("location", { assign });
    vi.stubGlobal("addEventListener", (_: string, back: () => void) => back());
    shop.plan((response) => response.writeHead(303, { Location: "/cart" }).end(), text(200, "<h1>Your cart</h1>"));
    expect(await add({ url: "", body: {} }, line(formSnapshot()))).toEqual({ ok: false, reason: "malformed" });
    expect(String(assign.mock.calls[0]?.[0])).toBe(`${shop.address}/cart`);
  });
});
