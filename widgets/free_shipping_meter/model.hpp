#pragma once

#include <string>

#include "runtime/core/time.hpp"
#include "runtime/motion/spring_value.hpp"
#include "widgets/kit/no_props.hpp"

namespace nicety {

struct FreeShippingMeterModel {
  NoProps props;
  std::string words;      ///< What is said; empty: what the cart is worth was never known.
  bool is_known = false;  ///< It is known now.

  SpringValue fill;  ///< 0..1 of the way, and a little beyond as it swings.
  SpringValue mark;  ///< How much of the mark at the end there is, 0..1.
  Seconds reached_at = -kNever;  ///< When the bar came to its end last,
  int run = 0;                   ///< the how manieth time on this visit.
};

}  // namespace nicety
