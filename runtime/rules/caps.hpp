#pragma once

#include <array>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/rules/decision.hpp"
#include "runtime/rules/memory.hpp"

namespace nicety {

/// How often a moment may be shown to one shopper, as JSON gives it: `{"perSession": 1, "lifetime": 5, "quietDays": 90}`.
struct CapsConfig {
  int per_page = 1;
  int per_session = 0;
  int per_day = 0;
  int lifetime = 0;
  Seconds cool_down = 0;
  int quiet_days = 30;
};

template <>
struct Fields<CapsConfig> {
  static constexpr std::string_view name = "Caps";
  static constexpr Help help = "How often it may be shown to one shopper.";
  using C = CapsConfig;
  static constexpr std::array list{
      field::integer<&C::per_page>("perPage", {.help = "Times on one page view. 0: no cap.", .min = 0}),
      field::integer<&C::per_session>("perSession", {.help = "Times in one visit. 0: no cap.", .min = 0}),
      field::integer<&C::per_day>("perDay", {.help = "Times on one day of the shopper's calendar. 0: no cap.", .min = 0}),
      field::integer<&C::lifetime>("lifetime", {.help = "Times in all. 0: no cap.", .min = 0}),
      field::duration<&C::cool_down>("coolDownMs", {.help = "Rest after it was shown."}),
      field::integer<&C::quiet_days>(
          "quietDays", {.help = "Days of rest after the shopper has dismissed it; 1 is until tomorrow. 0: none.", .min = 0}),
  };
};

/// Whether it may be shown once more. Names the first cap that says no; the caps as a whole when all say yes.
/// Without memory nothing was ever shown. When something was, and it isn't known what time it is now, it rests.
[[nodiscard]] Decision allows(const CapsConfig& caps, const Memory& memory, const Facts& facts);

}  // namespace nicety
