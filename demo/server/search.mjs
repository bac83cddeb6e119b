/** The shop's search: every word must begin a word of what we say of a product; its name counts most. */
import { salesRank, tagsOf } from "../store/affinities.mjs";
import { kProducts, kSorts } from "../store/catalogue.mjs";

const kLongest = 80;

/** The query as it is searched for: no more than 80 characters, without spaces around and between. */
export function cleanQuery(text) {
  return text.trim().replace(/\s+/g, " ").slice(0, kLongest).trim();
}

const wordsOf = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/** What is said of a product, with how much a word there counts. */
function fieldsOf(product) {
  const { name: sort } = kSorts.find(({ id }) => id === product.sort);
  return [
    [4, product.name],
    [3, tagsOf(product.id).join(" ")],
    [2, [sort, product.latin, ...(product.taste ?? [])].join(" ")],
    [1, [product.line, product.goodWith, product.texture, product.story].join(" ")],
  ];
}

const index = kProducts.map((product) => ({
  product,
  fields: fieldsOf(product).map(([weight, text]) => [weight, wordsOf(text)]),
}));

/** Products that fit a query, the best first; of equal ones, what sells better. None for a query without words. */
export function search(query) {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const scoreOf = ({ fields }) => {
    const scores = wanted.map(
      (word) => fields.find(([, words]) => words.some((each) => each.startsWith(word)))?.[0] ?? 0,
    );
    return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score);
  };
  return index
    .map((entry) => ({ product: entry.product, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || salesRank(a.product.id) - salesRank(b.product.id))
    .map(({ product }) => product);
}
