/** Serves the benchmark's pages, the product and lottie-web on 127.0.0.1, compressed as a shop would. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { lottieMoment } from './lottie-moment.mjs';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The shop's config: every moment in full, however many there were. Undo needs an adapter that can remove. */
const kShop = { widgets: [{ type: 'add-to-cart', at: 'button.buy', briefFrom: 0, flight: false }] };

const kPages = fileURLToPath(new URL('page/', import.meta.url));
const kLottie = fileURLToPath(new URL('../../node_modules/lottie-web/build/player/', import.meta.url));

/** What each engine makes a shopper download. */
export const kDownloads = {
  nicety: ['/nicety/nicety.js', '/nicety/nicety.host.js', '/nicety/nicety.wasm', '/nicety-config/shop.json'],
  lottie: ['/lottie/lottie_light.min.js', '/lottie/moment.json', '/page/words.mjs', '/page/moment.mjs'],
  floor: ['/page/floor-engine.mjs', '/page/words.mjs', '/page/moment.mjs'],
};

export class BenchServer {
  #dist;
  #server = http.createServer((request, response) => this.#answer(request, response));
  #files = new Map();

  /** `dist` holds the built product. */
  constructor(dist) {
    this.#dist = dist;
  }

  /** Begins to listen; answers the address. */
  async listen() {
    await new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** A file's bytes, raw and as brotli; undefined when there is none. */
  file(name) {
    if (!this.#files.has(name)) {
      const raw = this.#read(name);
      this.#files.set(name, raw && { raw, brotli: brotliCompressSync(raw) });
    }
    return this.#files.get(name);
  }

  #read(name) {
    if (name === '/lottie/moment.json') return Buffer.from(JSON.stringify(lottieMoment()));
    if (name === '/nicety-config/shop.json') return Buffer.from(JSON.stringify(kShop));
    for (const [prefix, folder] of [
      ['/page/', kPages],
      ['/nicety/', this.#dist],
      ['/lottie/', kLottie],
    ]) {
      if (!name.startsWith(prefix)) continue;
      const file = path.join(folder, path.basename(name));
      return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
    }
    return undefined;
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const file = this.file(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': kTypes[path.extname(pathname)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      ...(takesBrotli && { 'Content-Encoding': 'br' }),
    });
    response.end(takesBrotli ? file.brotli : file.raw);
  }
}
