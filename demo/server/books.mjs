/**
 * The shop's books: what each visitor means to buy, what has been handed to the payment provider and not answered yet, and
 * the orders. In the shop's one SQLite file; each write is on disk before the call returns.
 */
import crypto from "node:crypto";

const kSchema = `
  CREATE TABLE IF NOT EXISTS intents (session TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, draft TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS attempts (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, session TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS attempts_of_key ON attempts (key);
  CREATE TABLE IF NOT EXISTS orders (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, session TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS orders_of_session ON orders (session);
`;

/** The shop has sold something before it had this database. */
const kFirstNumber = 10027;

export class Books {
  #database;

  constructor(database) {
    this.#database = database;
    database.exec(kSchema);
  }

  /**
   * What the session means to buy: `{ key, draft }`, the key that its order will have and what has been typed so far. The
   * same until there is that order.
   */
  intent(session) {
    const row = this.#database.get("SELECT key, draft FROM intents WHERE session = ?", [session]);
    if (row) return { key: row.key, draft: JSON.parse(row.draft) };
    const key = crypto.randomUUID();
    this.#database.run("INSERT INTO intents VALUES (?, ?, '{}')", [session, key]);
    return { key, draft: {} };
  }

  keepDraft(session, draft) {
    this.#database.run("UPDATE intents SET draft = ? WHERE session = ?", [JSON.stringify(draft), session]);
  }

  /** Forgets what was typed; what it was typed for can still be bought. */
  dropIntent(session) {
    this.#database.run("DELETE FROM intents WHERE session = ?", [session]);
  }

  /** What has been handed to the provider for this key and not been answered: `[{ id, session, kind, body }]`. */
  attempts(key) {
    return this.#database.all("SELECT * FROM attempts WHERE key = ?", [key]).map(readAttempt);
  }

  /** The keys for which an answer is still to come. */
  openKeys() {
    return this.#database.all("SELECT DISTINCT key FROM attempts").map(({ key }) => key);
  }

  /**
   * Writes down, before the provider hears of it, what is to be ordered once it is paid for: `body`. `kind`: `charge` where an
   * answer comes at once, `page` where the shopper is on the provider's own page.
   */
  openAttempt(key, session, kind, body) {
    const id = crypto.randomUUID();
    this.#database.run("INSERT INTO attempts VALUES (?, ?, ?, ?, ?)", [id, key, session, kind, JSON.stringify(body)]);
    return id;
  }

  /** From now on the shopper is on the provider's page. */
  moveAttempt(id) {
    this.#database.run("UPDATE attempts SET kind = 'page' WHERE id = ?", [id]);
  }

  dropAttempts(key) {
    this.#database.run("DELETE FROM attempts WHERE key = ?", [key]);
  }

  /** Enters an order; a second one for the same key is refused by the database itself. Answers it. */
  enter(key, session, body) {
    const { last } = this.#database.get("SELECT MAX(number) AS last FROM orders");
    const number = last === null ? kFirstNumber : last + 1;
    this.#database.run("INSERT INTO orders VALUES (?, ?, ?, ?)", [number, key, session, JSON.stringify(body)]);
    return readOrder({ number, key, session, body: JSON.stringify(body) });
  }

  /** The order for a key, or `null`. */
  orderOf(key) {
    return readOrder(this.#database.get("SELECT * FROM orders WHERE key = ?", [key]));
  }

  /** The order with a number, `10027`, or `null`. */
  order(number) {
    return readOrder(this.#database.get("SELECT * FROM orders WHERE number = ?", [number]));
  }

  /** The orders of a session, the newest first. */
  ordersOf(session) {
    return this.#database.all("SELECT * FROM orders WHERE session = ? ORDER BY number DESC", [session]).map(readOrder);
  }

  /** The last order of a session, or `null`. */
  lastOrder(session) {
    return readOrder(
      this.#database.get("SELECT * FROM orders WHERE session = ? ORDER BY number DESC LIMIT 1", [session]),
    );
  }
}

const readAttempt = (row) => ({ ...row, body: JSON.parse(row.body) });

const readOrder = (row) =>
  row ? { ...JSON.parse(row.body), key: row.key, session: row.session, number: `IL-${row.number}` } : null;
