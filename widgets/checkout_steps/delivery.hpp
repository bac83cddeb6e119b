#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nicety {

/// A civil time in the shop's zone.
struct ShopTime {
  int day = 0;     ///< Days since 1970-01-01.
  int minute = 0;  ///< Of the day, 0 to 1439.
};

/// On which days a shop works.
struct WorkCalendar {
  int cut_off = 0;             ///< Minute of the day until which an order leaves the same day.
  std::uint8_t work_days = 0;  ///< Bit 0: Monday.
  std::vector<int> holidays;   ///< MMDD of each year: 1225; or YYYYMMDD of one.
  int busy_days = 0;           ///< Working days more that it may take in the busy season.
  std::vector<int> season;     ///< Its first and last day, as a holiday is written; always where there aren't two.
};

/// From one day to another, days since 1970-01-01.
struct DayRange {
  int from = 0;
  int to = 0;
};

/// Minute of a day written "14:00"; -1 where it isn't one.
[[nodiscard]] int parse_minute(std::string_view text);
/// The days of "1-5" or "12345", Monday is 1; none where something else is said.
[[nodiscard]] std::uint8_t parse_work_days(std::string_view text);
/// "12-25 2026-04-03", in any order; what is no date is left out.
[[nodiscard]] std::vector<int> parse_holidays(std::string_view text);

/// Whether the shop works on that day, and so do those who deliver.
[[nodiscard]] bool is_work_day(int day, const WorkCalendar& calendar);

/// When an order arrives that takes so many working days after the day on which it leaves: today until the cut-off on a working
/// day, else the next working day. None (0) where no day is one.
[[nodiscard]] DayRange delivery_days(const ShopTime& now, int fewest, int most, const WorkCalendar& calendar);

}  // namespace nicety
