#pragma once

namespace nicety {

// The Gregorian calendar, also before 1582 (ISO 8601).

[[nodiscard]] constexpr bool is_leap_year(int year) { return year % (year % 100 == 0 ? 400 : 4) == 0; }

/// Days of a month, 1..12 (0 for others) of a year.
[[nodiscard]] constexpr int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  return month == 2 ? 28 + (is_leap_year(year) ? 1 : 0) : 30 + (month + month / 8) % 2;
}

/// Whole days since 1970-01-01 of a day of that calendar. Years begin in March here, so that leap days are their last.
[[nodiscard]] constexpr int day_number(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

/// The other way round, as the number YYYYMMDD; `day` ≥ 0. Counted in eras of 400 years that begin in March.
[[nodiscard]] constexpr int date_of(int day) {
  const int shifted = day + 719468;
  const int era = shifted / 146097;
  const int of_era = shifted % 146097;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * of_year + 2) / 153;
  const int of_month = of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = era * 400 + year_of_era + (month <= 2 ? 1 : 0);
  return year * 10000 + month * 100 + of_month;
}

}  // namespace nicety
