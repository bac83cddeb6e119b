#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "runtime/core/time.hpp"
#include "runtime/paint/handwriting.hpp"
#include "widgets/thank_you/config.hpp"

namespace nicety {

struct ThankYouModel {
  static constexpr std::size_t kLines = 3;  ///< The greeting, the note, the signature.

  ThankYouProps props;
  std::array<std::string, kLines> texts;  ///< What is empty isn't there.
  std::array<Handwriting, kLines> hands;
  bool has_hand = false;      ///< There are strokes for all of it.
  bool is_open = false;       ///< There is an order to thank for.
  bool is_decided = false;    ///< Whether it plays, which is decided once.
  bool plays = false;         ///< It is the order's first time: the card waits until it is seen.
  Seconds began = kNever;     ///< When it began to unfold; long ago where nothing moves.
  float writing = 0;          ///< Seconds that the note takes.
  Seconds celebrates_at = kNever;

  std::string number;         ///< In words.
  std::string voucher;        ///< In words.
  std::string said;           ///< What came of the last press.
  std::uint32_t handing = 0;  ///< What is being handed over; 0: nothing.
  bool is_link = false;       ///< It is the link.
};

}  // namespace nicety
