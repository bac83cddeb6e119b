#pragma once

namespace nicety {

// The Gregorian calendar, also before 1582 (ISO 8601).

[[nodiscard]] constexpr bool is_leap_year(int year) { return year % (year % 100 == 0 ? 400 : 4) == 0; }

/// Days of a month, 1..12 (0 for others) of a year.
[[nodiscard]] constexpr int days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  return month == 2 ? 28 + (is_leap_year(year) ? 1 : 0) : 30 + (month + month / 8) % 2;
}

}  // namespace nicety
