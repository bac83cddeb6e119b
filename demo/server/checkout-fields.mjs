/** The fields of the checkout's form: which there are, how they are cleaned, and in plain words what is missing in them. */
import { findCountry, fitsPostalCode, kHomeCountry } from "../store/countries.mjs";
import { kDeliveryOptions } from "../store/delivery.mjs";
import { kLongestGiftMessage, kPapers, kPayments, kRibbons } from "../store/extras.mjs";

const kLongest = 120;

/** Each field, as they follow one another, with how long it may be. What is not here is neither kept nor shown again, a payment's token least of all. */
const kLengths = {
  email: 254,
  country: 2,
  name: kLongest,
  address1: kLongest,
  address2: kLongest,
  company: kLongest,
  postal: 20,
  city: kLongest,
  region: kLongest,
  phone: 40,
  delivery: 20,
  pickup: 20,
  gift: 3,
  paper: 20,
  ribbon: 20,
  giftMessage: kLongestGiftMessage,
  payment: 20,
  voucher: 40,
  note: 500,
};

/** A record of the known fields that have something in them, as text without spaces around and control characters within. */
export function cleanFields(fields) {
  const clean = {};
  for (const [name, longest] of Object.entries(kLengths)) {
    const text = String(fields[name] ?? "")
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{Control}\n]/gu, "")
      .trim()
      .slice(0, longest);
    if (text) clean[name] = text;
  }
  return clean;
}

/** `fields` with the shop's own choice wherever the shopper has made none that there is. */
export function withDefaults(fields, { needsDelivery }) {
  const known = (list, id) => (list.some((each) => each.id === id) ? id : list[0].id);
  const payments = kPayments.filter(({ goods }) => needsDelivery || !goods);
  const country = findCountry(fields.country) ? fields.country : kHomeCountry;
  return {
    ...fields,
    payment: known(payments, fields.payment),
    ...(needsDelivery && {
      country,
      delivery: known(kDeliveryOptions, fields.delivery),
      paper: known(kPapers, fields.paper),
      ribbon: known(kRibbons, fields.ribbon),
    }),
  };
}

const kMissing = {
  email: "Please write your email address: the confirmation goes there.",
  name: "Please write the name that stands at the door.",
  address1: "Please write street and number.",
  postal: "Please write the postal code.",
  city: "Please write the town.",
};

/**
 * What is missing or can't be right in clean `fields`, by the field's name and in the form's order, each with how to mend it;
 * empty where all is well.
 * `options`: the ways of delivery that there are. No name is ever wrong, nor is an address.
 */
export function findProblems(fields, { needsDelivery, options }) {
  const problems = {};
  const country = findCountry(fields.country);
  if (fields.email && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(fields.email)) {
    problems.email = "An email address has an @ and a dot after it, like name@example.com.";
  }
  for (const [name, words] of Object.entries(kMissing)) {
    const isNeeded =
      name === "email" || (needsDelivery && !(name === "postal" && country && fitsPostalCode(country, "")));
    if (isNeeded && !fields[name]) problems[name] = words;
  }
  if (!kPayments.some(({ id, goods }) => id === fields.payment && (needsDelivery || !goods))) {
    problems.payment = "Please choose how you would like to pay.";
  }
  if (needsDelivery) Object.assign(problems, deliveryProblems(fields, options, country));
  return Object.fromEntries(
    Object.keys(kLengths)
      .filter((name) => problems[name])
      .map((name) => [name, problems[name]]),
  );
}

function deliveryProblems(fields, options, country) {
  if (!country) return { country: "Please choose a country from the list." };
  const problems = {};
  if (fields.postal && !fitsPostalCode(country, fields.postal)) {
    problems.postal = `In ${country.name} a postal code looks like ${country.example}.`;
  }
  if (fields.phone && (fields.phone.match(/\d/g) ?? []).length < 5) {
    problems.phone = "That is too short for a phone number. You can also leave it empty.";
  }
  const option = options.find(({ id }) => id === fields.delivery);
  if (!option) problems.delivery = `This way doesn’t go to ${country.name}. Please choose another.`;
  else if (option.points && !option.points.some(({ id }) => id === fields.pickup)) {
    problems.pickup = "Please choose the pick-up point.";
  }
  return problems;
}
