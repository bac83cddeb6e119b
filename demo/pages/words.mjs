/** Figures as a shopper reads them. */
import { kDeliveryCents, kFreeDeliveryCents } from "../store/catalogue.mjs";

const kEuros = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

/** `€11.80` for 1180 cents. */
export function price(cents) {
  return kEuros.format(cents / 100);
}

/** What delivery costs, and from which sum on nothing. */
export const kDeliveryTerms = `${price(kDeliveryCents)}, free from ${price(kFreeDeliveryCents).replace(".00", "")}`;

/** `500 g · €23.60 per kg`, as the law wants it for food; the weight is left out where it says nothing. */
export function measure({ grams, cents }) {
  return grams ? `${grams} g · ${price((cents * 1000) / grams)} per kg` : null;
}

const kMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"];

/** `May to June`. */
export function harvest([first, last]) {
  return first === last ? kMonths[first - 1] : `${kMonths[first - 1]} to ${kMonths[last - 1]}`;
}

/** The colour grades of the honey trade, by the millimetres of Pfund's wedge (USDA, Extracted Honey Grading Manual). */
export function colourName(pfund) {
  const grades = [
    [8, "water white"],
    [17, "extra white"],
    [34, "white"],
    [50, "extra light amber"],
    [85, "light amber"],
    [114, "amber"],
  ];
  return grades.find(([limit]) => pfund <= limit)?.[1] ?? "dark amber";
}

/** What is left of a product, said only where it is few; `null` where there is plenty. */
export function scarcity({ stock, back }) {
  if (stock === 0) return back ? `Sold out until ${back}` : "Sold out";
  return stock <= 8 ? `${stock} left of this harvest` : null;
}
