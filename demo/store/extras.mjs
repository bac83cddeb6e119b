/** What goes with an order: wrapping, vouchers, and the ways to pay. Prices in euro cents. */

export const kGiftCents = 350;
export const kLongestGiftMessage = 200;

/** Papers and ribbons by their ids; the first of each is what a gift gets when nothing is chosen. */
export const kPapers = [
  { id: "kraft", name: "Brown kraft, bees in white", color: "#b98a55", ink: "#fbf4e3", pattern: "bees" },
  { id: "linden", name: "Linden green, leaves in gold", color: "#5d7a46", ink: "#e3bf5b", pattern: "leaves" },
  { id: "night", name: "Midnight blue, small stars", color: "#24304e", ink: "#f3e7c4", pattern: "stars" },
];
export const kRibbons = [
  { id: "honey", name: "Honey", color: "#e5a32f" },
  { id: "rust", name: "Rust red", color: "#a3492a" },
  { id: "linen", name: "Plain linen", color: "#e6dcc6" },
];

/** `percent` or `cents` off the goods; `fromCents`: of goods in the cart; `ended`: what is said from then on. */
const kVouchers = {
  HONEY10: { percent: 10 },
  LINDEN5: { cents: 500, fromCents: 3000 },
  MEADOW15: { percent: 15, ended: "It was for the summer, until 31 August." },
};

/** The voucher with this code, however it is written, as `{ code, … }`; `undefined` where there is none. */
export function findVoucher(text) {
  const code = text.replace(/[\s-]/g, "").toUpperCase();
  return Object.hasOwn(kVouchers, code) ? { code, ...kVouchers[code] } : undefined;
}

/** `goods`: only for what comes in a parcel. */
export const kPayments = [
  { id: "card", name: "Card", hint: "Visa, Mastercard and others, by Kontor" },
  { id: "invoice", name: "Invoice", hint: "Within 14 days of the parcel’s arrival", goods: true },
  { id: "transfer", name: "Bank transfer", hint: "We begin as soon as it has arrived" },
];
