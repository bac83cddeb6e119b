#include "widgets/comeback_offer/countdown.hpp"

#include <array>
#include <cstdint>

#include "runtime/core/text.hpp"

namespace nicety::comeback_offer {
namespace {

constexpr Seconds kMinute = 60;
constexpr Seconds kHour = 3600;
constexpr Seconds kDay = 86400;

}  // namespace

Countdown count_down(Seconds left, const ComebackOfferWords& words) {
  if (!(left > 0)) return {};
  const bool has_days = left >= kDay;
  const bool has_hours = left >= kHour;
  const Seconds large = has_days ? kDay : has_hours ? kHour : kMinute;
  const Seconds small = has_days ? kHour : has_hours ? kMinute : 1;
  const auto whole = static_cast<std::int64_t>(left / small);
  const auto in_large = static_cast<std::int64_t>(large / small);
  std::array<std::string, 2> numbers;
  append_number(numbers[0], static_cast<double>(whole / in_large));
  append_number(numbers[1], static_cast<double>(whole % in_large));
  const std::string& pattern = has_days ? words.days : has_hours ? words.hours : words.minutes;
  // Each pattern has two of the three.
  return {filled(pattern, {{"days", numbers[0]},
                           {"hours", numbers[has_days ? 1 : 0]},
                           {"minutes", numbers[has_hours ? 1 : 0]},
                           {"seconds", numbers[1]}}),
          left - static_cast<double>(whole) * small};
}

}  // namespace nicety::comeback_offer
