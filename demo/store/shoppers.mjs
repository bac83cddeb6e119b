/**
 * Whom the workbench can make of a visitor, and what the shop knows of each: its own books, as an account system would
 * have them. Days count back from the true today, so that whoever travels on is away for longer.
 */

/**
 * `visits` so far, this one included; `lastVisit`, the one before it, `orders`: days ago; `viewed`: newest first.
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
      { day: 19, items: { tea: 1, linden: 1 } },
      { day: 47, items: { linden: 1, biscuits: 2 } },
    ],
  },
};
