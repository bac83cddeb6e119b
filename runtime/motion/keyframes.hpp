#pragma once

#include <span>

#include "runtime/motion/easing.hpp"

namespace nicety {

/// A value on the way, and how it goes on from there to the next.
struct Keyframe {
  double offset = 0;  ///< Progress of time, 0..1.
  double value = 0;   ///< In the animated value's own unit.
  Easing easing;      ///< From here to the next keyframe; unused on the last.
};

/// The value at `progress` of the keyframes' time, after Web Animations Level 1, section 5.3.4: progress outside
/// 0..1 goes on along the first or last pair's easing; where two keyframes share an offset the later holds
/// from there on. Precondition: two or more keyframes, offsets never falling, the first 0 and the last 1.
[[nodiscard]] double value_at(std::span<const Keyframe> keyframes, double progress);

}  // namespace nicety
