import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";
import zlib from "node:zlib";
import { kProducts } from "../store/catalogue.mjs";
import { openForTest, temporaryFolder, Visitor } from "./shop-for-test.mjs";

/** As `fetch`, but leaves the path and the body as they are. */
function raw(address, url, headers = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    http
      .get({ hostname, port, path: url, headers }, async (answer) => {
        const chunks = await answer.toArray();
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
      })
      .on("error", reject);
  });
}

function distWith(t, files) {
  const folder = temporaryFolder(t);
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content);
  return folder;
}

test("Nicety is served from its folder with the right types", async (t) => {
  const dist = distWith(t, { "nicety.js": "start()", "nicety.wasm": Buffer.from([0, 97, 115, 109]) });
  const { address } = await openForTest(t, { dist });
  assert.equal((await raw(address, "/nicety/nicety.js")).headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal((await raw(address, "/nicety/nicety.wasm")).headers["content-type"], "application/wasm");
});

test("files are packed for those who understand it, and not sent twice", async (t) => {
  const text = "honey ".repeat(1000);
  const { address } = await openForTest(t, { dist: distWith(t, { "a.js": text }) });
  const packed = await raw(address, "/nicety/a.js", { "accept-encoding": "gzip, br" });
  assert.equal(packed.headers["content-encoding"], "br");
  assert.equal(zlib.brotliDecompressSync(packed.body).toString(), text);
  assert.equal((await raw(address, "/nicety/a.js")).body.toString(), text);
  const again = await raw(address, "/nicety/a.js", { "accept-encoding": "br", "if-none-match": packed.headers.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
});

test("a packed file beside the plain one is used, unless the plain one is newer", async (t) => {
  const text = "honey ".repeat(1000);
  const ready = zlib.brotliCompressSync(Buffer.from(text), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });
  const dist = distWith(t, { "a.js": text, "a.js.br": ready, "b.js": `${text}!`, "b.js.br": ready });
  fs.utimesSync(path.join(dist, "b.js.br"), new Date(0), new Date(0));
  const { address } = await openForTest(t, { dist });
  assert.deepEqual((await raw(address, "/nicety/a.js", { "accept-encoding": "br" })).body, ready);
  const fresh = await raw(address, "/nicety/b.js", { "accept-encoding": "br" });
  assert.equal(zlib.brotliDecompressSync(fresh.body).toString(), `${text}!`);
});

test("nothing outside the folders is served", async (t) => {
  const { address } = await openForTest(t, { dist: distWith(t, { "a.js": "" }) });
  for (const url of [
    "/nicety/../shop.json",
    "/assets/../catalogue.mjs",
    "/assets/%2e%2e/catalogue.mjs",
    "/assets/..%2fcatalogue.mjs",
    "/nicety/%00",
    "/nicety/",
  ]) {
    assert.equal((await raw(address, url)).status, 404, url);
  }
});

test("the config is read anew each time, and is calm where the workbench says so, unless it is broken", async (t) => {
  const folder = temporaryFolder(t);
  const shopJson = path.join(folder, "shop.json");
  fs.writeFileSync(shopJson, '{ "widgets": [] }');
  const visitor = new Visitor((await openForTest(t, { shopJson })).address);
  const read = async () => (await visitor.ask("GET", "/nicety/shop.json")).text();
  assert.equal(await read(), '{ "widgets": [] }');
  await visitor.program("POST", "/panel", { motion: "calm" });
  assert.deepEqual(JSON.parse(await read()), { widgets: [], motion: "calm" });
  fs.writeFileSync(shopJson, '{ "widgets": ');
  assert.equal(await read(), '{ "widgets": ');
});

test("every product and the front page have a picture, well-formed and always the same", async (t) => {
  const { address } = await openForTest(t);
  for (const name of [...kProducts.map((product) => product.id), "still-life"]) {
    const { headers, body } = await raw(address, `/pictures/${name}.svg`);
    assert.equal(headers["content-type"], "image/svg+xml; charset=utf-8", name);
    assert.match(body.toString(), /^<svg [^>]*viewBox="[-\d ]+">.*<\/svg>\n$/s, name);
    assert.doesNotMatch(body.toString(), /NaN|undefined|Infinity/, name);
  }
});
