#pragma once

#include <string>

#include "runtime/core/time.hpp"
#include "runtime/motion/spring_value.hpp"
#include "widgets/wishlist_heart/config.hpp"

namespace nicety {

struct WishlistHeartModel {
  WishlistHeartProps props;
  std::string label;      ///< Accessible name of a heart of our own.
  bool is_on = false;     ///< The product is on the wishlist.
  bool is_known = false;  ///< The wishlist has been heard of: what changes from now on may move.

  SpringValue fill{0, 0.004};  ///< How much of the heart is filled, 0..1, and beyond as it swings.
  SpringValue size{1, 0.004};  ///< Its size under the finger.
  Seconds burst_at = -kNever;  ///< When the drops flew last.
  bool is_brief = false;       ///< They were fewer then, and sooner gone.
};

}  // namespace nicety
