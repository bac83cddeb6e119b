#pragma once

#include <string>

#include "runtime/core/time.hpp"
#include "widgets/comeback_offer/config.hpp"

namespace nicety::comeback_offer {

/// What is left of the time, in words. It never says more than there is.
struct Countdown {
  std::string text;  ///< Empty when nothing is left, or it isn't known.
  Seconds lasts = 0; ///< How long the text is true, counted from now, with its last instant.
};

[[nodiscard]] Countdown count_down(Seconds left, const ComebackOfferWords& words);

}  // namespace nicety::comeback_offer
