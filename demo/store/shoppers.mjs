/**
 * Whom the workbench can make of a visitor, and what the shop knows of each: its own books, as an account system would
 * have them. Days count back from the true today, so that whoever travels on is away for longer.
 */

/**
 * `visits` so far, this one included; `lastVisit`, the one before it, `orders`: days ago; `viewed`: newest first.
 * `isNamed`: logged in, under the first name that was given in the workbench.
 */
export const kShoppers = {
  new: {},
  returning: { visits: 3, lastVisit: 6, viewed: ["linden", "candles", "chestnut"] },
  regular: {
    visits: 12,
    lastVisit: 9,
    viewed: ["comb", "forest", "dipper"],
    orders: [
      { day: 16, items: { acacia: 2, biscuits: 1 } },
      { day: 44, items: { acacia: 1, tea: 1 } },
      { day: 79, items: { acacia: 1, candles: 1 } },
    ],
  },
  named: {
    isNamed: true,
    visits: 21,
    lastVisit: 12,
    viewed: ["tasting", "linden", "soap", "meadow"],
    orders: [
      { day: 19, items: { tea: 1, linden: 1 } },
      { day: 47, items: { linden: 1, biscuits: 2 } },
    ],
  },
};
