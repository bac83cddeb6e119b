/** What a start needs from the network. */
import { checkUrl } from "./url.js";

/** A config's text and what its errors call it. */
export interface ConfigSource {
  readonly text: string;
  readonly name: string;
}

async function fetchFile(address: string | URL): Promise<Response> {
  const url = checkUrl(String(address));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  return response;
}

export async function fetchConfig(address: string | URL): Promise<ConfigSource> {
  const response = await fetchFile(address);
  const name = new URL(response.url || String(address), document.baseURI).pathname.split("/").pop();
  return { text: await response.text(), name: name || "config" };
}

/** Compiles while it downloads; a server that doesn't know the type of wasm files only makes it a little later. */
export async function compileEngine(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetchFile(address);
  const isTyped = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** A page that is still coming in may lack half of a product. */
export async function untilParsed(): Promise<void> {
  if (document.readyState === "loading")
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}
