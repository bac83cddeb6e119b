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

const kCanvasConfetti = fileURLToPath(new URL('../../node_modules/canvas-confetti/dist/', import.meta.url));

/** Where what an engine makes a shopper download lies. The page itself, which presses and counts, is no part of it. */
const kDownloads = {
  nicety: /^\/nicety(-config)?\//,
  lottie: /^\/lottie\/|^\/page\/(words|moment)\.mjs$/,
  floor: /^\/page\/(floor-engine|words|moment)\.mjs$/,
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

  /** Brotli bytes of all that was downloaded for each engine so far, each file once. */
  downloads() {
    const served = [...this.#files].filter(([, file]) => file);
    const sum = (pattern) =>
      served.filter(([name]) => pattern.test(name)).reduce((total, [, { brotli }]) => total + brotli.length, 0);
    return Object.fromEntries(Object.entries(kDownloads).map(([engine, pattern]) => [engine, sum(pattern)]));
  }

  /** A file's bytes, raw and as brotli; undefined when there is none. */
  #file(name) {
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
      ['/canvas-confetti/', kCanvasConfetti],
    ]) {
      if (!name.startsWith(prefix)) continue;
      const file = path.join(folder, path.basename(name));
      return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
    }
    return undefined;
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const file = this.#file(pathname);
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
