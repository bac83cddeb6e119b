/** The shop's own words about money and days, written where its page shows them. Amounts come from the shop alone. */

import type { Amount, ChoicePatch } from "./wire.js";

const dayMs = 86_400_000;

/** The element's own words, leaving the elements in it where they are. */
function write(element: Element | null | undefined, text: string): void {
  const node = [...(element?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  if (node) node.nodeValue = text;
  else element?.prepend(text);
}

/** The rows of `[data-amounts]`, one for each amount; and wherever else one of them is shown. */
export function showAmounts(amounts: readonly Amount[]): void {
  const list = document.querySelector("[data-amounts]");
  const rows = new Map(
    [...(list?.querySelectorAll<HTMLElement>("[data-amount-row]") ?? [])].map((row) => [row.dataset.amountRow, row]),
  );
  for (const { id, name, text } of amounts) {
    let row = rows.get(id);
    if (list && !row) {
      row = document.createElement("div");
      row.dataset.amountRow = id;
      const value = document.createElement("dd");
      value.dataset.amount = id;
      row.append(document.createElement("dt"), value);
    }
    if (row && list) list.append(row);
    rows.delete(id);
    write(row?.querySelector("dt"), `${name} `);
    for (const each of document.querySelectorAll(`[data-amount="${CSS.escape(id)}"]`)) write(each, text);
  }
  for (const row of rows.values()) row.remove();
}

/** What a choice costs and when it comes, "Thu 26 – Fri 27 Nov", in the page's language. */
export function showChoice(form: HTMLFormElement, { name, value, text, from, to }: ChoicePatch): void {
  const input = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
  const label = input?.labels?.[0];
  if (text) write(label?.querySelector("[data-price]"), text);
  if (!from) return;
  const format = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  write(label?.querySelector("[data-when]"), format.formatRange(from * dayMs, to * dayMs));
}

/** The civil time now in a zone; UTC where the browser doesn't know it. */
export function civilTime(zone: string | undefined, at = new Date()): { day: number; minute: number } {
  const parts: Record<string, number> = {};
  const options = {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en", { ...options, timeZone: zone || "UTC" });
  } catch {
    console.error(`nicety: delivery.zone: this browser knows no zone "${zone}"`);
    format = new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });
  }
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { day: Date.UTC(year, month - 1, day) / dayMs, minute: hour * 60 + minute };
}
