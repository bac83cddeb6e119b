/**
 * The shop's memory: one SQLite file with each session's cart lines, the answers already given to idempotency keys,
 * the workbench's settings, and what each visitor has answered about privacy; `books.mjs` keeps the orders in it. Calls are
 * synchronous; each write is on disk before the call returns.
 */
import fs from "node:fs";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";

const kSchema = `
  CREATE TABLE IF NOT EXISTS lines (
    session TEXT NOT NULL, product TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (session, product)
  );
  CREATE TABLE IF NOT EXISTS answers (
    session TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL,
    status INTEGER NOT NULL, body TEXT NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY (session, key)
  );
  CREATE TABLE IF NOT EXISTS settings (session TEXT PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS consents (session TEXT PRIMARY KEY, choice TEXT NOT NULL);
`;

/** A lock older than this was left by a server that was killed; no transaction here lasts a tenth of it. */
const kStaleLockMs = 2000;

export class Store {
  #database;

  /** Opens or creates `shop.sqlite` in `folder`; without one, keeps all in memory. Throws where the folder can't be written. */
  constructor(folder) {
    this.#database = openDatabase(folder, "shop.sqlite");
    this.#database.exec(kSchema);
  }

  get database() {
    return this.#database;
  }

  /** `[{ product, quantity }]`, in the order in which they were put in. */
  lines(session) {
    return this.#database.all("SELECT product, quantity FROM lines WHERE session = ? ORDER BY rowid", [session]);
  }

  /** Sets a line's quantity; 0 takes the line out. */
  setQuantity(session, product, quantity) {
    if (quantity === 0) {
      this.#database.run("DELETE FROM lines WHERE session = ? AND product = ?", [session, product]);
      return;
    }
    this.#database.run(
      `INSERT INTO lines (session, product, quantity) VALUES (?, ?, ?)
       ON CONFLICT (session, product) DO UPDATE SET quantity = excluded.quantity`,
      [session, product, quantity],
    );
  }

  /** The answer once given to this key: `{ request, status, body }` or `null`. */
  answer(session, key) {
    const row = this.#database.get("SELECT request, status, body FROM answers WHERE session = ? AND key = ?", [
      session,
      key,
    ]);
    return row ? { request: row.request, status: row.status, body: JSON.parse(row.body) } : null;
  }

  /** Keeps an answer for its key, and forgets those of all sessions from before yesterday. `day` counts from 1970. */
  keepAnswer(session, key, { request, status, body }, day) {
    this.#database.run("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)", [
      session,
      key,
      request,
      status,
      JSON.stringify(body),
      day,
    ]);
    this.#database.run("DELETE FROM answers WHERE day < ?", [day - 1]);
  }

  /** The session's workbench settings as they were kept, or `null`. */
  settings(session) {
    const row = this.#database.get("SELECT text FROM settings WHERE session = ?", [session]);
    return row ? JSON.parse(row.text) : null;
  }

  keepSettings(session, settings) {
    this.#database.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", [session, JSON.stringify(settings)]);
  }

  /** What the visitor has answered: `granted`, `denied`, or `unknown` while there is no answer. */
  consent(session) {
    return this.#database.get("SELECT choice FROM consents WHERE session = ?", [session])?.choice ?? "unknown";
  }

  keepConsent(session, choice) {
    this.#database.run("INSERT OR REPLACE INTO consents VALUES (?, ?)", [session, choice]);
  }

  /** Runs `change` so that all of its writes happen or none. Returns what it returns. */
  transaction(change) {
    return inTransaction(this.#database, change);
  }

  close() {
    this.#database.close();
  }
}

/** Opens or creates the file `name` in `folder`; without a folder, a database in memory. */
export function openDatabase(folder, name) {
  if (!folder) return new sqlite.Database();
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  releaseStaleLock(`${file}.lock`);
  return new sqlite.Database(file);
}

/** Runs `change` so that all of its writes happen or none. Returns what it returns. */
export function inTransaction(database, change) {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = change();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** SQLite's wasm build locks by making a folder; a killed server can leave it behind. Waits up to 2 s to be sure. */
function releaseStaleLock(lock) {
  for (let stat = statOf(lock); stat; stat = statOf(lock)) {
    const ageMs = Date.now() - stat.mtimeMs;
    if (ageMs > kStaleLockMs) fs.rmdirSync(lock);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function statOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false });
}
