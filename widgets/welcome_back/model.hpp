#pragma once

#include <cstdint>
#include <string>

#include "widgets/kit/moment_card.hpp"
#include "widgets/kit/no_props.hpp"
#include "widgets/kit/product.hpp"
#include "widgets/kit/reorder.hpp"

namespace nicety {

/// The part of the day, by the shopper's clock. Its sign is painted.
enum class DayPart : std::uint8_t { morning, afternoon, evening, night };

struct WelcomeBackModel {
  NoProps props;
  MomentCard card;
  std::string greeting;
  bool greets = false;         ///< The greeting is shown; else it only names the card.
  bool is_first = false;       ///< There is a line below it.
  bool has_sign = false;       ///< The part of the day is known and shown.
  DayPart part = DayPart::morning;
  Seconds sign_since = -1e9;   ///< When the sign begins to draw itself.
  Product seen;                ///< What was looked at last; without a name there is none.
  Reorder reorder;             ///< What can be put in again; the same.
  bool is_usual = false;       ///< It was in several orders.
};

}  // namespace nicety
