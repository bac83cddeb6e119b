/**
 * Files over HTTP: the right type, an ETag by content, and brotli or gzip made once per content and kept.
 * A `.br` or `.gz` beside a file is used where it is not older than the file.
 */
import crypto from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const kTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const kPacked = new Set([".png", ".woff2"]);
const kSmallestWorthPacking = 512;
const kKeptContents = 200;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export class Files {
  #packed = new Map();

  /** Sends the file `name` (as in the URL, decoded) from `folder`. False where there is none. */
  async sendFrom(folder, name, request, response) {
    const file = path.join(folder, name);
    if (!file.startsWith(path.join(folder, path.sep)) || path.basename(file).startsWith(".")) return false;
    const [stat, bytes] = await readWithStat(file);
    if (!bytes) return false;
    const beside = async (suffix) => {
      const [other, packed] = await readWithStat(file + suffix);
      return packed && other.mtimeMs >= stat.mtimeMs ? packed : null;
    };
    await this.send(path.extname(file), bytes, request, response, { beside });
    return true;
  }

  /** Sends `bytes` as a file with the extension `type` (`.svg`). Answers 304 where the client has the same. */
  async send(type, bytes, request, response, { beside = async () => null, vary = "accept-encoding" } = {}) {
    const encoding = kPacked.has(type) || bytes.length < kSmallestWorthPacking ? null : chooseEncoding(request);
    const hash = crypto.createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    const etag = `"${hash}${encoding ? `-${encoding}` : ""}"`;
    const headers = { etag, "cache-control": "no-cache", vary };
    if ((request.headers["if-none-match"] ?? "").split(/,\s*/).includes(etag)) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    const body = encoding ? await this.#pack(`${hash}-${encoding}`, encoding, bytes, beside) : bytes;
    response.writeHead(200, {
      ...headers,
      "content-type": kTypes[type] ?? "application/octet-stream",
      "content-length": body.length,
      ...(encoding && { "content-encoding": encoding }),
    });
    response.end(body);
  }

  async #pack(key, encoding, bytes, beside) {
    if (!this.#packed.has(key)) {
      if (this.#packed.size >= kKeptContents) this.#packed.clear();
      this.#packed.set(key, pack(encoding, bytes, beside));
    }
    return this.#packed.get(key);
  }
}

async function pack(encoding, bytes, beside) {
  const ready = await beside(encoding === "br" ? ".br" : ".gz");
  if (ready) return ready;
  if (encoding === "gzip") return gzip(bytes);
  return brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

function chooseEncoding(request) {
  const accepted = request.headers["accept-encoding"] ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

async function readWithStat(file) {
  try {
    const stat = await fs.stat(file);
    return stat.isFile() ? [stat, await fs.readFile(file)] : [stat, null];
  } catch {
    return [null, null];
  }
}
