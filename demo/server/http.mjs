/** What every route needs of HTTP: reading a body, cookies, and answering with a page, JSON or a way onward. */

const kBodyLimit = 16 * 1024;

/**
 * An answer other than the one asked for. `code` is for programs, `message` for people.
 */
export class HttpError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * The fields of a JSON or form body as a plain record of strings, numbers and booleans.
 * Throws `HttpError`: 413 over 16 KB, 415 for another type, 422 where the JSON is no object.
 */
export async function readFields(request) {
  const type = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
  const text = await readText(request);
  if (text === "") return {};
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(text));
  if (type !== "application/json") {
    throw new HttpError(415, "unknown_type", "Send a form or JSON.");
  }
  const fields = parseJson(text);
  if (fields === null || typeof fields !== "object" || Array.isArray(fields)) {
    throw new HttpError(422, "invalid_body", "The body must be a JSON object.");
  }
  return fields;
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(422, "invalid_body", "The body is not valid JSON.");
  }
}

async function readText(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > kBodyLimit) throw new HttpError(413, "too_large", "The body is larger than 16 KB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The value of a cookie, or `undefined`. */
export function readCookie(request, name) {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
}

/** True where the client asked for JSON by name; a browser following a link or sending a form does not. */
export function wantsJson(request) {
  return /\bapplication\/json\b/.test(request.headers.accept ?? "");
}

/** Answers with JSON. Never cached: it is about one shopper's cart. */
export function sendJson(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** Answers with a page. Cached by nobody: the cart's count is on it. */
export function sendPage(response, status, page) {
  const text = `<!doctype html>\n${page}`;
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** Sends the browser on to `location` by GET, so that a reload never repeats a form. */
export function sendOnward(response, location) {
  response.writeHead(303, { location, "content-length": 0, "cache-control": "no-store" });
  response.end();
}
