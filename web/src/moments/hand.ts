/** Hands something to the shopper: to the clipboard, to people, into a file. Loaded when it is pressed for. */
import type { HandEffect } from "../wire.js";

/** A file's address is needed until the browser has taken it. */
const keptMs = 10_000;

/**
 * What became of it: `done` where the browser shows that itself, `copied`, or `selected`, for the shopper to copy, where copying was
 * refused. Never rejects. `source` is what is selected.
 */
export async function hand(
  { to, text, name, url }: HandEffect,
  source: HTMLElement | undefined,
): Promise<"done" | "copied" | "selected"> {
  if (to === "file") {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = name ?? "";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
    return "done";
  }
  const address = url && new URL(url, document.baseURI).href;
  try {
    if (address && navigator.share) {
      await navigator.share({ text, url: address });
      return "done";
    }
  } catch (error) {
    // Thought better of it.
    if ((error as Error).name === "AbortError") return "done";
  }
  try {
    await navigator.clipboard.writeText(address || text);
    return "copied";
  } catch {
    if (source) getSelection()?.selectAllChildren(source);
    return "selected";
  }
}
