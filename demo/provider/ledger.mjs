/**
 * What the stand-in payment provider knows: cards as tokens, payments asked for, charges made. A reference is charged once at
 * most, whatever is asked for it; an attempt that has been closed is never charged, even where its charge was already on its way.
 * Of a card it keeps the last four digits and how it will behave, never its number.
 */
import crypto from "node:crypto";
import { inTransaction, openDatabase } from "../server/store.mjs";

const kSchema = `
  CREATE TABLE IF NOT EXISTS cards (token TEXT PRIMARY KEY, last4 TEXT NOT NULL, outcome TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY, attempt TEXT NOT NULL, reference TEXT NOT NULL, cents INTEGER NOT NULL, back TEXT NOT NULL, outcome TEXT NOT NULL,
    card TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS charges (
    reference TEXT PRIMARY KEY, attempt TEXT NOT NULL, cents INTEGER NOT NULL, card TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS closed (attempt TEXT PRIMARY KEY);
`;

/** Cards that don't simply work. */
export const kTestCards = {
  4000000000000010: "declined",
  4000000000000028: "confirm",
  4000000000000036: "timeout",
  4000000000000044: "lost",
};

export const kOutcomes = ["ok", "declined", "confirm", "timeout", "lost"];

export class Ledger {
  #database;

  /** Opens or creates `kontor.sqlite` in `folder`; without one, keeps all in memory. */
  constructor(folder) {
    this.#database = openDatabase(folder, "kontor.sqlite");
    this.#database.exec(kSchema);
  }

  /** A token for a card that `findCardProblems` finds nothing wrong with. */
  keepCard(number) {
    const digits = number.replace(/\D/g, "");
    const token = `card_${crypto.randomBytes(12).toString("hex")}`;
    this.#database.run("INSERT INTO cards VALUES (?, ?, ?)", [token, digits.slice(-4), kTestCards[digits] ?? "ok"]);
    return token;
  }

  /** `{ last4, outcome }`, or `null`. */
  card(token) {
    return this.#database.get("SELECT last4, outcome FROM cards WHERE token = ?", [String(token)]) ?? null;
  }

  /** A payment to be made, or with a `card` to be confirmed, on our own page; answers its id. `outcome`: forced on it, or `""`. */
  openPayment({ attempt, reference, cents, back, outcome = "" }, card = "") {
    const id = crypto.randomBytes(12).toString("hex");
    const values = [id, attempt, reference, cents, back, outcome, card];
    this.#database.run("INSERT INTO payments VALUES (?, ?, ?, ?, ?, ?, ?)", values);
    return id;
  }

  /** A payment will be made with the card that ends like this. */
  keepPaymentCard(id, card) {
    this.#database.run("UPDATE payments SET card = ? WHERE id = ?", [card, id]);
  }

  /** `{ id, attempt, reference, cents, back, outcome, card }`, or `null`. */
  payment(id) {
    return this.#database.get("SELECT * FROM payments WHERE id = ?", [id]) ?? null;
  }

  /** The one charge for a reference, or `null`. */
  charge(reference) {
    return this.#database.get("SELECT * FROM charges WHERE reference = ?", [reference]) ?? null;
  }

  /** Charges a reference, or answers the charge that there already is; `null` where the attempt is closed. */
  makeCharge({ reference, attempt, cents }, card) {
    return inTransaction(this.#database, () => {
      const earlier = this.charge(reference);
      if (earlier) return earlier;
      if (this.#database.get("SELECT 1 AS yes FROM closed WHERE attempt = ?", [attempt])) return null;
      this.#database.run("INSERT INTO charges VALUES (?, ?, ?, ?)", [reference, attempt, cents, card]);
      return this.charge(reference);
    });
  }

  /** The charge for a reference, or `null`; then none of `attempts` can be charged any more. */
  settle(reference, attempts) {
    return inTransaction(this.#database, () => {
      const charge = this.charge(reference);
      if (charge) return charge;
      for (const attempt of attempts) this.#database.run("INSERT OR IGNORE INTO closed VALUES (?)", [attempt]);
      return null;
    });
  }

  isClosed(attempt) {
    return Boolean(this.#database.get("SELECT 1 AS yes FROM closed WHERE attempt = ?", [attempt]));
  }

  close() {
    this.#database.close();
  }
}

/** What can't be right about a card, by field, with how to mend it; empty where all is well. */
export function findCardProblems({ number = "", expiry = "", code = "" }, now = new Date()) {
  const problems = {};
  const digits = String(number).replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(digits) || !hasCheckDigit(digits)) {
    problems.number = digits ? "Please compare the number with your card." : "Please write the card’s number.";
  }
  const [, month, year] = /^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/.exec(String(expiry)) ?? [];
  if (!month || month < 1 || month > 12) problems.expiry = "Month and year, like 04/29.";
  else if (new Date(2000 + Number(year), Number(month), 1) <= now) problems.expiry = "This card has expired.";
  if (!/^\s*\d{3,4}\s*$/.test(String(code))) problems.code = "The three digits on the back.";
  return problems;
}

/** The last digit of a card's number follows from the others (ISO/IEC 7812-1, annex B). */
function hasCheckDigit(digits) {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
