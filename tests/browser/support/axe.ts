/** axe-core on a page, put in by the browser's own debugger, which no Content Security Policy stops. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type * as Axe from "axe-core";
import { rest } from "./rest.js";

const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * A button that our layer covers is named by the layer's words. The shop's own are transparent then; axe takes them for visible and
 * misses them in the name, so `access.spec.ts` compares what is seen with the name itself.
 */
const rules = { "label-content-name-mismatch": { enabled: false } };

/** Expects no violation of any of axe's rules, best practices included, once what has an end has come to rest. */
export async function isAccessible(page: Page, state: string): Promise<void> {
  await rest(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await source);
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
    );
  }, rules);
  expect(found, state).toEqual([]);
}
