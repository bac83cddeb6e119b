#pragma once

#include "runtime/motion/timeline.hpp"
#include "widgets/add_to_cart/model.hpp"

namespace nicety {

/// When the parts of a success play, in seconds after the shop's yes.
struct SuccessTimes {
  Segment close;  ///< The ring closes.
  Segment check;  ///< The check draws itself.
  Segment slide;  ///< Ring gone, the check moves beside its word.
  Segment label;  ///< The word rolls in.
  Segment pulse;  ///< The button's outline widens and fades.
  Seconds end = 0;
};

[[nodiscard]] constexpr SuccessTimes success_times(AddToCartStyle style) {
  Timeline moment;
  SuccessTimes times;
  switch (style) {
    case AddToCartStyle::full:
      times.close = moment.at(0, 0.24);
      times.check = moment.then(0.30, -0.06);
      times.pulse = moment.with(times.check, 0.55, 0.08);
      times.slide = moment.after(times.check, 0.42, 0.02);
      times.label = moment.with(times.slide, 0.30, 0.12);
      break;
    case AddToCartStyle::brief:
      times.close = moment.at(0, 0.14);
      times.check = moment.then(0.20, -0.04);
      times.slide = moment.with(times.check, 0.26, 0.06);
      times.label = moment.with(times.slide, 0.22);
      break;
    case AddToCartStyle::calm:
      times.check = moment.at(0, 0.20);
      times.label = moment.at(0, 0.20);
      break;
    case AddToCartStyle::still: break;
  }
  times.end = moment.duration();
  return times;
}

/// How long "Added" stays on the button once it is there.
inline constexpr Seconds kAddedStays = 1.9;
/// A pending state shorter than this is not shown: it would only flicker.
inline constexpr Seconds kRingAfter = 0.12;
inline constexpr Seconds kRingFade = 0.12;
/// A mark that has served fades this fast.
inline constexpr Seconds kMarkFade = 0.09;
/// A shop's own words come back once ours have left.
inline constexpr Seconds kWordsLeave = 0.12;
inline constexpr Seconds kNoteLeaves = 0.16;
/// A note that was looked at stays at least this long after the pointer or the focus has left it.
inline constexpr Seconds kNoteGrace = 2.0;
inline constexpr Seconds kRemovedStays = 2.6;

}  // namespace nicety
