#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/kit/moment_card.hpp"
#include "widgets/kit/no_props.hpp"
#include "widgets/kit/product.hpp"
#include "widgets/review_prompt/config.hpp"

namespace nicety {

enum class ReviewPhase : std::uint8_t {
  asked,
  answered,  ///< There is a rating, which is on its way; a line may be added.
  sending,   ///< The shopper has pressed Send, and the shop hasn't answered yet.
  done,
};

struct ReviewPromptModel {
  NoProps props;
  MomentCard card;
  ReviewPhase phase = ReviewPhase::asked;
  Product product;                   ///< What is asked about; without a name there is none.
  std::string order;                 ///< The order that it was in.
  std::string question;
  std::vector<std::string> options;  ///< Their names, in order.
  std::string key;                   ///< This review's own, and with `revision` the idempotency key.
  int revision = 0;
  std::uint32_t waits_for = 0;       ///< The post whose answer tells what became of it; 0: none has left.
  bool has_arrived = false;          ///< All that was said so far is with the shop.
  int chosen = 0;                    ///< Of `options`, 1 the first; 0: none yet.
  int shown = 0;                     ///< The same, or what the pointer is over.
  std::string text;
  std::string_view outcome;          ///< Said once it is done; one of the config's words.

  // What is painted.
  SpringValue place{0};                 ///< Runs to the number of the option that is shown.
  SpringValue presence{0};              ///< Of what marks the chosen one: 0 to 1.
  Seconds chosen_at = -1e9;
  float grows_from = 0;              ///< The card's height before its words change, CSS px; 0: they don't.
  Seconds grows_at = kNever;
};

}  // namespace nicety
