#pragma once

#include <cstdint>
#include <string>

namespace nicety {

/// How much may move, for every widget alike (norm 9).
enum class Motion : std::uint8_t {
  full,  ///< all of it
  calm,  ///< the designed quiet variant: fades and colour, nothing travels
  off,   ///< states change at once
};

/// What the host knows of the page and the shopper's settings. Widgets read it and never change it.
struct Environment {
  Motion motion = Motion::full;
  bool dark = false;
  bool forced_colors = false;
  bool right_to_left = false;
  bool online = true;
  bool can_undo = false;  ///< The shop can be asked to take pieces out of the cart again.
  std::string nonce;  ///< Hex digits that no other page view has; idempotency keys begin with it.
};

}  // namespace nicety
