import { describe, expect, it } from "vitest";
import { readAnswer } from "../../src/cart/answer.js";

const config = { count: "/cart/count", message: "/error/message" };
const read = (status: number, body: unknown) =>
  readAnswer({ status, text: typeof body === "string" ? body : JSON.stringify(body) }, config);

describe("readAnswer", () => {
  it("takes the count from where the config says", () => {
    expect(read(201, { cart: { count: 3 } })).toEqual({ ok: true, count: 3 });
    expect(read(200, { cart: { count: "4" } })).toEqual({ ok: true, count: 4 });
  });

  it("needs no body for 204, and no count where none is configured", () => {
    expect(read(204, "")).toEqual({ ok: true });
    const reply = { status: 200, text: "{}" } as const;
    expect(readAnswer(reply, { count: "", message: "" })).toEqual({ ok: true });
  });

  it.each([
    ["a page", "<!doctype html>"],
    ["nothing", ""],
    ["half of an answer", '{"cart":{"cou'],
    ["no count", { cart: {} }],
    ["a count that is none", { cart: { count: "many" } }],
    ["a negative count", { cart: { count: -1 } }],
    ["an empty count", { cart: { count: "" } }],
    ["half a piece", { cart: { count: 1.5 } }],
  ])("calls a success with %s malformed", (_, body) => {
    expect(read(200, body)).toEqual({ ok: false, reason: "malformed" });
  });

  it("hands on the shop's words for a refusal", () => {
    expect(read(422, { error: { message: "Two at most." } })).toEqual({
      ok: false,
      reason: "refused",
      message: "Two at most.",
    });
  });

  it("does without words where there are none", () => {
    expect(read(403, "<p>no</p>")).toEqual({ ok: false, reason: "refused" });
    expect(read(403, { error: { message: { html: "<p>" } } })).toEqual({ ok: false, reason: "refused" });
  });

  it.each([
    [409, "sold_out", "soldout"],
    [422, "OUT-OF-STOCK", "soldout"],
    [409, "not_enough", "refused"],
    [409, undefined, "soldout"],
    [410, undefined, "soldout"],
  ])("reads %i with the code %j as %s", (status, code, reason) => {
    expect(read(status, { error: { code } })).toMatchObject({ ok: false, reason });
  });

  it.each([500, 502, 503, 304, 429])("blames the shop for %i", (status) => {
    expect(read(status, { error: { message: "stack trace" } })).toEqual({ ok: false, reason: "server" });
  });

  it("calls 408 a timeout", () => {
    expect(read(408, "")).toEqual({ ok: false, reason: "timeout" });
  });
});
