/** A shop of its own for each test: a free port, a folder of its own, and a visitor who keeps the cookie. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openKontor } from "../provider/kontor.mjs";
import { openShop } from "../server/shop.mjs";

const kSecret = "test";

/**
 * Opens a shop that `t` closes, and its payment provider. `folder`: where its data lie, to open a second shop on the same.
 * `patienceMs`: how long it waits for the provider.
 */
export async function openForTest(t, { folder = temporaryFolder(t), patienceMs, ...options } = {}) {
  const provider = openKontor({ data: folder, secret: kSecret });
  const kontor = { address: await listen(provider.server), secret: kSecret, patienceMs };
  const shop = openShop({ dist: path.join(folder, "dist"), data: folder, kontor, ...options });
  const address = await listen(shop.server);
  provider.merchants.add(address);
  let closed = null;
  const close = () => (closed ??= Promise.all([shop.close(), provider.close()]));
  t.after(close);
  return { address, provider: kontor.address, folder, close };
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

export function temporaryFolder(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "shop-"));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Someone with a browser: keeps cookies, follows no redirect by itself. `cookie` lets the visit go on elsewhere. */
export class Visitor {
  constructor(address, cookie = "") {
    this.address = address;
    this.cookie = cookie;
  }

  async ask(method, url, { fields, headers = {} } = {}) {
    const answer = await fetch(this.address + url, {
      method,
      redirect: "manual",
      headers: { ...(this.cookie && { cookie: this.cookie }), ...headers },
      body: fields && new URLSearchParams(fields),
    });
    this.cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? this.cookie;
    return answer;
  }

  /** Asks for JSON; answers `{ status, ...body }`. */
  async program(method, url, fields, headers) {
    const answer = await this.ask(method, url, { fields, headers: { accept: "application/json", ...headers } });
    return { status: answer.status, ...(await answer.json()) };
  }

  /** Opens a page as a browser does, following redirects; answers its HTML. */
  async page(url) {
    const answer = await this.ask("GET", url, { headers: { accept: "text/html" } });
    return answer.status === 303 ? this.page(answer.headers.get("location")) : answer.text();
  }

  /** Sends a form as a browser without scripts does; answers the page that it ends on. */
  async submit(url, fields) {
    const answer = await this.ask("POST", url, { fields, headers: { accept: "text/html" } });
    return answer.status === 303 ? this.page(answer.headers.get("location")) : answer.text();
  }
}
