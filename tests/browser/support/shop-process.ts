/** The demo store's real server as a process of its own, on a free port and with a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const repo = fileURLToPath(new URL("../../../", import.meta.url));
const dist = path.resolve(process.env.NICETY_DIST ?? path.join(repo, "build/dist"));

/** A config's text, or a value to be written as JSON. */
export type ShopConfig = string | object;

export class ShopProcess {
  readonly #folder: string;
  readonly #arguments: readonly string[];
  #process: ChildProcess | undefined;
  #address = "";

  private constructor(folder: string, withConfig: boolean) {
    this.#folder = folder;
    this.#arguments = [
      "--dist",
      dist,
      "--data",
      folder,
      ...(withConfig ? ["--config", path.join(folder, "shop.json")] : []),
    ];
  }

  /** Opens a shop with the demo store's own config, or with `config`. */
  static async open(config?: ShopConfig): Promise<ShopProcess> {
    const folder = await mkdtemp(path.join(tmpdir(), "nicety-shop-"));
    if (config !== undefined) {
      await writeFile(
        path.join(folder, "shop.json"),
        typeof config === "string" ? config : JSON.stringify(config, null, 2),
      );
    }
    const shop = new ShopProcess(folder, config !== undefined);
    await shop.start();
    return shop;
  }

  /** Without a slash at the end. */
  get address(): string {
    return this.#address;
  }

  /** Opens it again after `kill`: the same carts, at the same address. */
  async start(): Promise<void> {
    const port = this.#address === "" ? "0" : new URL(this.#address).port;
    const child = spawn(
      process.execPath,
      [path.join(repo, "demo/server/main.mjs"), "--port", port, ...this.#arguments],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    this.#process = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
      if (!address) continue;
      this.#address = address;
      child.stdout.resume();
      return;
    }
    throw new Error("the demo store did not open");
  }

  /** As a power cut does it: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  /** Ends it and forgets its carts. */
  async close(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
