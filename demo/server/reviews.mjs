/**
 * What shoppers have answered: one row for each review, which a later revision of the same replaces. So a review that is sent
 * twice, or late and out of order, counts once and with its last word.
 */
import { HttpError, readFields, sendJson, sendOnward, wantsJson } from "./http.mjs";

const kSchema = `
  CREATE TABLE IF NOT EXISTS reviews (
    id TEXT PRIMARY KEY, session TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS reviews_of_session ON reviews (session);
`;

/** The lowest and the highest rating of each scale. */
const kScales = { stars: [1, 5], csat: [1, 5], nps: [0, 10], choices: [1, 8] };
const kLongestText = 500;

export const kReviewRoutes = [
  ["GET", /^\/reviews$/, showReviews],
  ["POST", /^\/reviews$/, keepReview],
];

export class Reviews {
  #database;

  constructor(database) {
    this.#database = database;
    database.exec(kSchema);
  }

  /** Those of a session, the oldest first. */
  of(session) {
    return this.#database
      .all("SELECT body FROM reviews WHERE session = ? ORDER BY rowid", [session])
      .map(({ body }) => JSON.parse(body));
  }

  /** Keeps it, unless a later word is there. False where the id is somebody else's. */
  keep(session, review) {
    this.#database.run(
      `INSERT INTO reviews VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body
       WHERE session = excluded.session AND revision < excluded.revision`,
      [review.id, session, review.revision, JSON.stringify(review)],
    );
    return this.#database.get("SELECT session FROM reviews WHERE id = ?", [review.id]).session === session;
  }
}

function showReviews({ shop, session, request, response }) {
  if (!wantsJson(request)) return sendOnward(response, "/orders");
  sendJson(response, 200, { reviews: shop.reviews.of(session) });
}

async function keepReview({ shop, visit, session, request, response }) {
  const review = cleanReview(await readFields(request));
  if (await shop.weather.meets(session, visit.settings, response)) return;
  if (!shop.reviews.keep(session, review)) throw new HttpError(409, "not_yours", "This review is somebody else’s.");
  if (shop.weather.loses(visit.settings, { repeated: false }, response)) return;
  sendJson(response, 200, { review: { id: review.id, revision: review.revision } });
}

function cleanReview({ id, scale, question, answer, text, order, product, ...numbers }) {
  const [revision, rating] = [Number(numbers.revision), Number(numbers.rating)];
  const [low, high] = Object.hasOwn(kScales, scale) ? kScales[scale] : [1, 0];
  const isWhole = (number) => Number.isInteger(number) && number >= 0;
  if (!/^[\w-]{1,64}$/.test(String(id)) || !isWhole(revision) || !isWhole(rating) || rating < low || rating > high) {
    throw new HttpError(422, "invalid_review", "This is no review: it has an id, a revision, a scale and a rating on it.");
  }
  const words = Object.entries({ question, answer, text, order, product }).filter(([, value]) => value !== undefined);
  if (words.some(([, value]) => typeof value !== "string" || value.length > kLongestText)) {
    throw new HttpError(422, "invalid_review", `Its words are texts of at most ${kLongestText} letters.`);
  }
  return { id, revision, scale, rating, ...Object.fromEntries(words) };
}
