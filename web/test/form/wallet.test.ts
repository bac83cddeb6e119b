// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enhanceForm } from "../../src/form/steps.js";
import "../../src/form/wallet.js";
import { on } from "../../src/listen.js";
import type { Placement } from "../../src/view/placement.js";
import type { WidgetEvent } from "../../src/wire.js";
import { equipPage, settle } from "../support/page.js";

const express = [{ method: "https://pay.example", data: { merchant: "m-1" } }];
const total = { currency: "EUR", cents: 2790, label: "Together" };

let placement: Placement;
let told: WidgetEvent[];

/** A browser's wallet, as far as it is used. */
function stubWallet(show: () => Promise<unknown>, canPay = true) {
  const made: unknown[][] = [];
  const abort = vi.fn(async () => {});
  vi.stubGlobal(
    "PaymentRequest",
    class {
      constructor(...given: unknown[]) {
        made.push(given);
      }
      canMakePayment = async (): Promise<boolean> => canPay;
      show = show;
      abort = abort;
    },
  );
  return { made, abort };
}
const response = () => ({
  methodName: "https://pay.example",
  details: { token: "t-1" },
  complete: vi.fn(async (_: string) => {}),
});

function begin(): void {
  const form = document.querySelector("form");
  const element = document.createElement("nicety-checkout-steps");
  form?.append(element);
  const base: Placement = {
    props: {},
    isBorrowed: false,
    socket: () => undefined,
    keep: () => {},
    themed: () => [],
    sample: () => null,
    restore: () => element.remove(),
  };
  placement = enhanceForm(element, base, {
    config: { express },
    on,
    checkUrl: (text) => new URL(text, document.baseURI),
    attributes: () => ({}),
    dress: (each) => each.shadowRoot ?? each.attachShadow({ mode: "open" }),
  });
  placement.begin?.((event) => told.push(event));
}
const perform = (effect: object): void => placement.perform?.({ widget: 1, ...effect } as never);
const pay = async (id = 7): Promise<void> => {
  perform({ type: "wallet", id, ...total });
  await settle();
};
const order = async (): Promise<URLSearchParams> => {
  const fetched = vi.fn(async (_: URL, _init: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", fetched);
  perform({ type: "call", id: 8, method: "POST", url: "", key: "key-1", timeoutMs: 1000 });
  await settle();
  return fetched.mock.calls[0]?.[1].body as URLSearchParams;
};

beforeEach(() => {
  equipPage();
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML = `<form action="/checkout"><input type="hidden" name="key" value="key-1">
    <fieldset data-step="payment"><legend>Payment</legend>
      <label><input type="radio" name="payment" value="card" checked> Card</label>
      <button type="submit">Pay</button></fieldset></form>`;
  told = [];
});
afterEach(() => {
  placement.restore();
  vi.unstubAllGlobals();
});

describe("a wallet of the browser's", () => {
  it("is asked for with the config's methods and the shop's total", async () => {
    const { made } = stubWallet(async () => response());
    begin();
    perform({ type: "wallet", id: 5, ...total, check: true });
    await settle();
    expect(told.at(-1)).toEqual({ event: "answer", id: 5, ok: true });
    expect(made[0]).toEqual([
      [{ supportedMethods: "https://pay.example", data: { merchant: "m-1" } }],
      { total: { label: "Together", amount: { currency: "EUR", value: "27.90" } } },
    ]);
  });

  it("writes a total as its currency does", async () => {
    const { made } = stubWallet(async () => response());
    begin();
    perform({ type: "wallet", id: 5, currency: "JPY", cents: 150000, label: "", check: true });
    await settle();
    expect(made[0]?.[1]).toMatchObject({ total: { amount: { value: "1500" } } });
  });

  it("isn't there without the API, nor where it can't pay", async () => {
    begin();
    perform({ type: "wallet", id: 5, ...total, check: true });
    await settle();
    expect(told.at(-1)).toEqual({ event: "answer", id: 5, ok: false });
    stubWallet(async () => response(), false);
    perform({ type: "wallet", id: 6, ...total, check: true });
    await settle();
    expect(told.at(-1)).toEqual({ event: "answer", id: 6, ok: false });
  });

  it("stands before the other ways to pay once it is shown, and goes with the widget", () => {
    begin();
    expect(document.querySelector("nicety-express")).toBeNull();
    const socket = placement.socket({ key: "express", role: "group" });
    expect(document.querySelector("legend")?.nextElementSibling).toBe(socket?.element);
    placement.restore();
    expect(document.querySelector("nicety-express")).toBeNull();
  });

  it("gives its answer to the shop like another way to pay, and hears how it ended once", async () => {
    const paid = response();
    stubWallet(async () => paid);
    begin();
    await pay();
    expect(told.at(-1)).toEqual({ event: "answer", id: 7, ok: true });
    const body = await order();
    expect(body.getAll("payment")).toEqual(["https://pay.example"]);
    expect(body.get("payment_details")).toBe('{"token":"t-1"}');
    expect(body.get("key")).toBe("key-1");
    perform({ type: "paid", result: "success" });
    perform({ type: "paid", result: "success" });
    expect(paid.complete.mock.calls).toEqual([["success"]]);
  });

  it("is told nothing more to anybody once the shop has refused it", async () => {
    const paid = response();
    stubWallet(async () => paid);
    begin();
    await pay();
    perform({ type: "paid", result: "fail" });
    expect(paid.complete.mock.calls).toEqual([["fail"]]);
    const body = await order();
    expect(body.getAll("payment")).toEqual(["card"]);
    expect(body.has("payment_details")).toBe(false);
  });

  it("keeps its answer while the shop's isn't known: the same order is sent again", async () => {
    const paid = response();
    stubWallet(async () => paid);
    begin();
    await pay();
    perform({ type: "paid", result: "unknown" });
    expect((await order()).get("payment_details")).toBe('{"token":"t-1"}');
    perform({ type: "paid", result: "success" });
    expect(paid.complete.mock.calls).toEqual([["unknown"]]);
  });

  it("that is closed is no failure, one that breaks is", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    stubWallet(() => Promise.reject(new DOMException("closed", "AbortError")));
    begin();
    await pay();
    expect(told.at(-1)).toEqual({ event: "answer", id: 7, ok: false });
    expect(error).not.toHaveBeenCalled();
    stubWallet(() => Promise.reject(new DOMException("no", "NotSupportedError")));
    await pay(9);
    expect(told.at(-1)).toEqual({ event: "answer", id: 9, ok: false, reason: "refused" });
    expect(error).toHaveBeenCalled();
  });

  it("never gets the answer of a wallet into questions for amounts", async () => {
    stubWallet(async () => response());
    begin();
    await pay();
    const fetched = vi.fn(async (_: URL, _init: RequestInit) => Response.json({}));
    vi.stubGlobal("fetch", fetched);
    perform({ type: "call", id: 8, method: "POST", url: "/quote", timeoutMs: 1000 });
    await settle();
    expect(`${fetched.mock.calls[0]?.[1].body}`).not.toContain("t-1");
  });

  it("is closed when the widget goes", async () => {
    const { abort } = stubWallet(() => new Promise(() => {}));
    begin();
    await pay();
    placement.restore();
    expect(abort).toHaveBeenCalled();
  });
});
