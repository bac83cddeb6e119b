/** Pages of the tests' own on the shop's address, under the shop's own Content Security Policy. */
import { readFile } from "node:fs/promises";
import type { Visit } from "./visit.js";

/** Serves `tests/browser/pages/<name>.html` as `/<name>` to the visitor's page, with each `{word}` of `words` filled in. */
export async function serveFixture(
  visit: Visit,
  name: string,
  words: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { page, address } = visit;
  const policy = (await page.request.get(address)).headers()["content-security-policy"];
  if (!policy) throw new Error("the demo store sends no Content-Security-Policy");
  const text = await readFile(new URL(`../pages/${name}.html`, import.meta.url), "utf8");
  const body = text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
  await page.route(`${address}/${name}`, (route) => route.fulfill({ body, headers }));
}
