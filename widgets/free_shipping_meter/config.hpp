#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"

namespace nicety {

/// All that the meter says. `{left}` is what is still missing, `{threshold}` from where on delivery is free.
struct FreeShippingMeterWords {
  std::string empty = "Free delivery from {threshold}";
  std::string to_go = "{left} more for free delivery";
  std::string reached = "Your delivery is free";
};

template <>
struct Fields<FreeShippingMeterWords> {
  static constexpr std::string_view name = "FreeShippingMeterWords";
  static constexpr Help help =
      "What the meter says. `{left}` is what is still missing, `{threshold}` from where on delivery is free; both are written as "
      "the page's language writes amounts.";
  using W = FreeShippingMeterWords;
  static constexpr std::array list{
      field::text<&W::empty>("empty", {.help = "Said while the cart is empty.", .min = 1}),
      field::text<&W::to_go>("toGo", {.help = "Said while something is missing.", .min = 1}),
      field::text<&W::reached>("reached", {.help = "Said when nothing is.", .min = 1}),
  };
};

struct FreeShippingMeterConfig {
  double threshold = 0;
  FreeShippingMeterWords words;
};

template <>
struct Fields<FreeShippingMeterConfig> {
  static constexpr std::string_view name = "FreeShippingMeter";
  static constexpr Help help = "Says what is missing for free delivery, and shows it by a bar that fills as the cart changes.";
  using C = FreeShippingMeterConfig;
  static constexpr std::array list{
      field::number<&C::threshold>("threshold",
                                   {.help = "From what the cart has to be worth delivery is free, in the currency of "
                                            "the cart. Without it nothing is said.",
                                    .min = 0}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

}  // namespace nicety
