/** What the shop knows of how its products go together: how well each sells, what it is like, what it is bought with. */

/** All products, the best seller first. */
export const kBestSellers = [
  "acacia",
  "biscuits",
  "blossom",
  "tasting",
  "linden",
  "candles",
  "chestnut",
  "comb",
  "tea",
  "forest",
  "soap",
  "dipper",
  "meadow",
  "heather",
  "booklet",
];

const kTags = {
  acacia: ["honey", "light", "mild", "liquid", "tea time"],
  blossom: ["honey", "light", "mild", "creamed", "breakfast"],
  linden: ["honey", "light", "fresh", "tea time", "linden"],
  meadow: ["honey", "light", "fruity", "breakfast", "baking"],
  chestnut: ["honey", "dark", "bitter", "liquid", "cheese"],
  forest: ["honey", "dark", "malty", "liquid", "cheese", "baking"],
  heather: ["honey", "dark", "wild", "cheese"],
  comb: ["honey", "cheese", "gift", "wax"],
  biscuits: ["baking", "tea time", "ginger", "sweet"],
  tea: ["tea time", "linden", "fresh"],
  tasting: ["honey", "gift", "light", "dark"],
  dipper: ["wood", "gift", "liquid", "breakfast"],
  candles: ["wax", "gift", "evening"],
  soap: ["wax", "gift", "mild", "care"],
  booklet: ["recipes", "print"],
};

const kBoughtWith = {
  acacia: ["biscuits", "dipper", "tea"],
  blossom: ["meadow", "biscuits", "dipper"],
  linden: ["tea", "biscuits", "candles"],
  meadow: ["blossom", "soap"],
  chestnut: ["comb", "forest"],
  forest: ["chestnut", "biscuits"],
  heather: ["comb", "chestnut"],
  comb: ["chestnut", "heather", "candles"],
  biscuits: ["tea", "acacia", "linden"],
  tea: ["biscuits", "linden", "candles"],
  tasting: ["dipper", "candles"],
  dipper: ["acacia", "tasting"],
  candles: ["tea", "soap", "tasting"],
  soap: ["candles", "meadow"],
  booklet: ["biscuits"],
};

/** Its place among the best sellers, from 1. */
export const salesRank = (id) => kBestSellers.indexOf(id) + 1;

/** What it is like, in words that products share. */
export const tagsOf = (id) => kTags[id];

/** Products that are bought together with it, the most frequent first. */
export const boughtWith = (id) => kBoughtWith[id];
