#include "widgets/checkout_steps/delivery.hpp"

#include <algorithm>

#include "runtime/core/ascii.hpp"
#include "runtime/core/calendar.hpp"

namespace nicety {
namespace {

constexpr int kWeek = 7;
/// 1970-01-01 was a Thursday.
constexpr int kFirstWeekDay = 3;
/// No shop rests for longer; a calendar of holidays alone ends here.
constexpr int kLongestSearch = 400;
constexpr int kYears = 10000;

/// The working day that comes so many after `day`; with none, the first from `day` on.
int after(int day, int work_days, const WorkCalendar& calendar) {
  for (int i = 0; i < kLongestSearch && (work_days > 0 || !is_work_day(day, calendar)); ++i) {
    ++day;
    if (work_days > 0 && is_work_day(day, calendar)) --work_days;
  }
  return day;
}

/// A season of every year may run over its end.
bool is_busy(int day, const WorkCalendar& calendar) {
  if (calendar.season.size() != 2) return true;
  const int from = calendar.season[0];
  const int to = calendar.season[1];
  const int date = from < kYears ? date_of(day) % kYears : date_of(day);
  return from <= to ? date >= from && date <= to : date >= from || date <= to;
}

}  // namespace

int parse_minute(std::string_view text) {
  int parts[2] = {0, 0};
  int at = 0;
  for (const char c : text) {
    if (c == ':' && at == 0) {
      at = 1;
    } else if (is_digit(c) && parts[at] < 100) {
      parts[at] = parts[at] * 10 + (c - '0');
    } else {
      return -1;
    }
  }
  return at == 1 && parts[0] < 24 && parts[1] < 60 ? parts[0] * 60 + parts[1] : -1;
}

std::uint8_t parse_work_days(std::string_view text) {
  unsigned days = 0;
  int last = 0;
  bool is_range = false;
  for (const char c : text) {
    if (c == '-' && last != 0) {
      is_range = true;
      continue;
    }
    const int day = c - '0';
    if (day < 1 || day > kWeek) return 0;
    for (int each = is_range ? last : day; each <= day; ++each) days |= 1U << static_cast<unsigned>(each - 1);
    is_range = false;
    last = day;
  }
  return static_cast<std::uint8_t>(days);
}

std::vector<int> parse_holidays(std::string_view text) {
  std::vector<int> holidays;
  int value = 0;
  int figures = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (is_digit(c) && figures < 8) {
      value = value * 10 + (c - '0');
      ++figures;
    } else if (c != '-') {
      if (figures == 4 || figures == 8) holidays.push_back(value);
      value = figures = 0;
    }
  }
  return holidays;
}

bool is_work_day(int day, const WorkCalendar& calendar) {
  const auto week_day = static_cast<unsigned>((day + kFirstWeekDay) % kWeek);
  if ((calendar.work_days & (1U << week_day)) == 0) return false;
  const int date = date_of(day);
  return std::ranges::none_of(calendar.holidays, [&](int holiday) { return holiday == date || holiday == date % kYears; });
}

DayRange delivery_days(const ShopTime& now, int fewest, int most, const WorkCalendar& calendar) {
  if (calendar.work_days == 0) return {};
  const bool is_today = is_work_day(now.day, calendar) && now.minute < calendar.cut_off;
  const int leaves = after(is_today ? now.day : now.day + 1, 0, calendar);
  const int slack = is_busy(leaves, calendar) ? calendar.busy_days : 0;
  return {after(leaves, fewest, calendar), after(leaves, std::max(fewest, most) + slack, calendar)};
}

}  // namespace nicety
