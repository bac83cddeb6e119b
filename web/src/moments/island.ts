/** The page in the shop's own words: a JSON island in its markup, or a call. Both are looked at closely. */
import type { PageFacts } from "../page-facts.js";

const islandSelector = 'script[type="application/json"][data-nicety="page"]';
/** One of what each member must be. */
const samples: Readonly<Record<string, unknown>> = {
  kind: "",
  product: {},
  search: {},
  cart: {},
  customer: {},
  orders: [],
  viewed: [],
  visits: 0,
  lastVisit: "",
};

/** What the page's island says; nothing where there is none, or a broken one, which is told on the console. */
export function readIsland(): PageFacts {
  const island = document.querySelector(islandSelector);
  if (!island) return {};
  try {
    return checkPage(JSON.parse(island.textContent), islandSelector);
  } catch (error) {
    return complain(islandSelector, `${error}`);
  }
}

/** What of `page` is as it should be; the rest is told in one line on the console, with `place`. */
export function checkPage(page: unknown, place: string): PageFacts {
  if (kindOf(page) !== kindOf({})) return complain(place, "it is no object");
  const given = Object.entries(Object(page));
  const isRight = ([name, value]: [string, unknown]): boolean =>
    !(name in samples) || kindOf(value) === kindOf(samples[name]);
  const wrong = given
    .filter((each) => !isRight(each))
    .map(([name]) => `/${name} must be ${JSON.stringify(samples[name])}`);
  if (wrong.length) complain(place, wrong.join(", "));
  return Object.fromEntries(given.filter(isRight));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}

function complain(place: string, what: string): PageFacts {
  console.error(`nicety: ${place}: ${what}; write, for instance: {"kind": "home", "cart": {"value": 9.5}}`);
  return {};
}
