/**
 * Whom the workbench can make of a visitor, and what the shop knows of each: its own books, as an account system would
 * have them. Days count back from the true today, so that whoever travels on is away for longer.
 */

/**
 * `visits` so far, this one included; `lastVisit`, the one before it, `orders` and when they were `delivered`: days ago; `viewed`: newest first.
 * `isNamed`: logged in, under the first name that was given in the workbench. `saved`: what the checkout is filled in with.
 */
export const kShoppers = {
  new: {},
  returning: { visits: 3, lastVisit: 6, viewed: ["linden", "candles", "chestnut"] },
  regular: {
    visits: 12,
    lastVisit: 9,
    viewed: ["comb", "forest", "dipper"],
    saved: {
      email: "m.okafor@example.com",
      name: "Maren Okafor",
      country: "DE",
      address1: "Lindenallee 17",
      postal: "17279",
      city: "Lychen",
      delivery: "pickup",
      pickup: "mill",
      payment: "invoice",
    },
    orders: [
      { number: "IL-10021", day: 16, delivered: 13, items: { acacia: 2, biscuits: 1 } },
      { number: "IL-10014", day: 44, delivered: 41, items: { acacia: 1, tea: 1 } },
      { number: "IL-10006", day: 79, delivered: 76, items: { acacia: 1, candles: 1 } },
    ],
  },
  named: {
    isNamed: true,
    visits: 21,
    lastVisit: 12,
    viewed: ["tasting", "linden", "soap", "meadow"],
    saved: {
      email: "ada@example.com",
      name: "Ada Lindqvist",
      country: "DE",
      address1: "Am Treptower Park 8",
      postal: "12435",
      city: "Berlin",
      phone: "+49 30 5550 142",
      delivery: "standard",
      payment: "invoice",
    },
    orders: [
      { number: "IL-10019", day: 19, delivered: 15, items: { tea: 1, linden: 1 } },
      { number: "IL-10012", day: 47, delivered: 44, items: { linden: 1, biscuits: 2 } },
    ],
  },
};
