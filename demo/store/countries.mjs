/**
 * Where parcels go: the European Union and its neighbours. A postal code is checked for its shape alone, spaces and
 * hyphens left out, and generously: a wrong refusal costs more than a question from the courier.
 */

/** `[code, name, shape of the postal code, an example]`; Ireland's is optional, and its shape its own. */
const kRows = [
  ["AT", "Austria", /^\d{4}$/, "1010"],
  ["BE", "Belgium", /^\d{4}$/, "1000"],
  ["BG", "Bulgaria", /^\d{4}$/, "1000"],
  ["HR", "Croatia", /^\d{5}$/, "10000"],
  ["CY", "Cyprus", /^\d{4}$/, "1010"],
  ["CZ", "Czechia", /^\d{5}$/, "110 00"],
  ["DK", "Denmark", /^\d{4}$/, "1050"],
  ["EE", "Estonia", /^\d{5}$/, "10111"],
  ["FI", "Finland", /^\d{5}$/, "00100"],
  ["FR", "France", /^\d{5}$/, "75001"],
  ["DE", "Germany", /^\d{5}$/, "10115"],
  ["GR", "Greece", /^\d{5}$/, "105 57"],
  ["HU", "Hungary", /^\d{4}$/, "1011"],
  ["IS", "Iceland", /^\d{3}$/, "101"],
  ["IE", "Ireland", /^([A-Z]\d[\dW][A-Z\d]{4})?$/, "D02 AF30"],
  ["IT", "Italy", /^\d{5}$/, "00184"],
  ["LV", "Latvia", /^(LV)?\d{4}$/, "LV-1010"],
  ["LI", "Liechtenstein", /^\d{4}$/, "9490"],
  ["LT", "Lithuania", /^(LT)?\d{5}$/, "LT-01100"],
  ["LU", "Luxembourg", /^(L)?\d{4}$/, "1111"],
  ["MT", "Malta", /^[A-Z]{3}\d{2,4}$/, "VLT 1117"],
  ["NL", "Netherlands", /^\d{4}[A-Z]{2}$/, "1012 JS"],
  ["NO", "Norway", /^\d{4}$/, "0150"],
  ["PL", "Poland", /^\d{5}$/, "00-001"],
  ["PT", "Portugal", /^\d{4}(\d{3})?$/, "1100-148"],
  ["RO", "Romania", /^\d{6}$/, "010011"],
  ["SK", "Slovakia", /^\d{5}$/, "811 01"],
  ["SI", "Slovenia", /^\d{4}$/, "1000"],
  ["ES", "Spain", /^\d{5}$/, "28013"],
  ["SE", "Sweden", /^\d{5}$/, "111 29"],
  ["CH", "Switzerland", /^\d{4}$/, "3011"],
  ["GB", "United Kingdom", /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/, "EC1A 1BB"],
];

export const kHomeCountry = "DE";

export const kCountries = kRows.map(([code, name, postal, example]) => ({ code, name, postal, example }));

const kByCode = new Map(kCountries.map((country) => [country.code, country]));

/** The country with this code, or `undefined`. */
export function findCountry(code) {
  return kByCode.get(code);
}

/** Whether a postal code can be one of that country's; an empty one only where there need be none. */
export function fitsPostalCode({ postal }, text) {
  return postal.test(text.replace(/[\s-]/g, "").toUpperCase());
}
