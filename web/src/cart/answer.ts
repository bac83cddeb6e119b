/** From a shop's HTTP answer to what it means. */
import type { Answer, CallConfig } from "../wire.js";
import type { Reply } from "./exchange.js";
import { type Json, readPointer } from "./json-pointer.js";

/** Where shops put the machine's word for a refusal. */
const codePointers = ["/error/code", "/code"];
const longestMessage = 300;

/**
 * 2xx with JSON is a yes; other 2xx make no sense. 4xx is a no, with the shop's words where it gives some; 409 without a code of its
 * own, 410, or a code such as `sold_out` mean that there is none left. The rest is the shop's failure.
 */
export function readAnswer(reply: Reply, config: Pick<CallConfig, "count" | "message">): Answer {
  if (typeof reply === "string") return { ok: false, reason: reply };
  const { status, text } = reply;
  const json = parse(text);
  if (status >= 200 && status < 300) return readSuccess(status, json, config);
  if (status < 400 || status >= 500 || status === 429) return { ok: false, reason: "server" };
  if (status === 408) return { ok: false, reason: "timeout" };
  const message = json === undefined ? undefined : readPointer(json, config.message);
  const reason = isSoldOut(status, json) ? "soldout" : "refused";
  return { ok: false, reason, ...(typeof message === "string" && { message: message.slice(0, longestMessage) }) };
}

function readSuccess(status: number, json: Json | undefined, config: Pick<CallConfig, "count">): Answer {
  if (status === 204 || status === 205) return { ok: true };
  if (json === undefined) return { ok: false, reason: "malformed" };
  if (!config.count) return { ok: true };
  const count = readPointer(json, config.count);
  const number = typeof count === "string" && count ? Number(count) : count;
  // The config promises a count: an answer without one is not the answer that was meant.
  if (!isCount(number)) return { ok: false, reason: "malformed" };
  return { ok: true, count: number };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isSoldOut(status: number, json: Json | undefined): boolean {
  const code = json === undefined ? undefined : codePointers.map((pointer) => readPointer(json, pointer)).find(Boolean);
  if (typeof code !== "string") return status === 409 || status === 410;
  return /^(soldout|outofstock)$/i.test(code.replace(/[-_ ]/g, ""));
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
