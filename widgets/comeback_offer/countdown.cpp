#include "widgets/comeback_offer/countdown.hpp"

#include <cstdint>

#include "runtime/core/text.hpp"

namespace nicety::comeback_offer {
namespace {

constexpr Seconds kMinute = 60;
constexpr Seconds kHour = 3600;
constexpr Seconds kDay = 86400;

/// A number in the words: whole units, as many as one of the next larger has.
struct Unit {
  std::string_view name;
  std::int32_t seconds;
  std::int32_t in_next;
};
constexpr Unit kUnits[] = {
    {"seconds", 1, 60},
    {"minutes", 60, 60},
    {"hours", 3600, 24},
    {"days", 86400, 1 << 30},
};

bool look_up(std::string& out, std::string_view name, const void* left) {
  for (const Unit& unit : kUnits) {
    if (unit.name != name) continue;
    append_number(
        out, static_cast<double>(static_cast<std::int64_t>(*static_cast<const Seconds*>(left) / unit.seconds) % unit.in_next));
    return true;
  }
  return false;
}

}  // namespace

Countdown count_down(Seconds left, const ComebackOfferWords& words) {
  Countdown countdown;
  if (!(left > 0)) return countdown;
  const std::string* pattern = &words.days;
  Seconds unit = kHour;  // the smaller of the two
  if (left < kDay) {
    pattern = &words.hours;
    unit = kMinute;
  }
  if (left < kHour) {
    pattern = &words.minutes;
    unit = 1;
  }
  append_filled(countdown.text, *pattern, &look_up, &left);
  countdown.lasts = left - static_cast<double>(static_cast<std::int64_t>(left / unit)) * unit;
  return countdown;
}

}  // namespace nicety::comeback_offer
