/** How parcels go: the ways with their prices in euro cents, and the calendar that their days are counted by. */
import { kDeliveryCents } from "./catalogue.mjs";

/** Where the hives and the clock on the packing table are. */
export const kZone = "Europe/Berlin";

/** A parcel that is ordered by then leaves on the same working day. */
export const kCutOff = "14:00";

/** Days on which nothing leaves and nothing arrives, as `2027-03-26` or, every year, `12-25`; nor on Saturdays and Sundays. */
export const kHolidays = [
  "01-01",
  "05-01",
  "10-03",
  "10-31",
  "12-25",
  "12-26",
  "2026-04-03",
  "2026-04-06",
  "2026-05-14",
  "2026-05-25",
  "2027-03-26",
  "2027-03-29",
  "2027-05-06",
  "2027-05-17",
];

/** In these weeks of every year parcels may take so many working days longer. */
export const kBusySeason = { from: "12-01", until: "12-23", extraDays: 1 };

/**
 * `workDays`: from the day on which a parcel leaves, the soonest and the latest. `countries`: where it is offered, all
 * without it. `free`: costs nothing from the shop's threshold on.
 */
export const kDeliveryOptions = [
  { id: "standard", name: "To your door", cents: kDeliveryCents, free: true, workDays: [2, 4] },
  {
    id: "express",
    name: "Express to your door",
    cents: 990,
    workDays: [1, 2],
    countries: ["AT", "BE", "CZ", "DE", "DK", "FR", "LU", "NL", "PL"],
  },
  {
    id: "pickup",
    name: "To a pick-up point",
    cents: 290,
    free: true,
    workDays: [2, 3],
    countries: ["DE"],
    points: [
      { id: "wall", name: "Our garden wall", address: "Am Anger 4, Lychen", hours: "every day, 8 to 20" },
      { id: "mill", name: "The mill shop", address: "Mühlenweg 1, Templin", hours: "Mon to Sat, 9 to 18" },
      {
        id: "station",
        name: "Kiosk at the station",
        address: "Bahnhofstraße 12, Fürstenberg",
        hours: "daily, 6 to 22",
      },
    ],
  },
];
