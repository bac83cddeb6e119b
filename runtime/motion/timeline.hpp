#pragma once

#include <algorithm>

#include "runtime/core/time.hpp"

namespace nicety {

/// A stretch of a timeline; both in seconds, from the timeline's beginning.
struct Segment {
  Seconds start = 0;
  Seconds duration = 0;

  [[nodiscard]] constexpr Seconds end() const { return start + duration; }

  /// How far along the segment `time` is: 0 before it, 1 after it. One without duration is 1 from its start on.
  [[nodiscard]] constexpr double progress(Seconds time) const {
    if (time >= end()) return 1;
    return time <= start ? 0 : (time - start) / duration;
  }

  /// The before flag of `Easing::at`: whether `time` comes before the segment.
  [[nodiscard]] constexpr bool before(Seconds time) const { return time < start; }

  friend constexpr bool operator==(const Segment&, const Segment&) = default;
};

/// Lays segments out in time, so that a moment reads as its story: `at` a time, `then` after the last, `with`
/// another, `after` another. It hands each segment out and keeps only the last one and the total; the label of a segment is the
/// name of the variable it goes into. Costs nothing at run time where it is `constexpr`.
///
///     Timeline moment;
///     const Segment close = moment.at(0, 0.30);
///     const Segment check = moment.then(0.25, -0.05);      // begins 50 ms before the ring has closed
///     const Segment label = moment.with(check, 0.20);
///
/// Durations are ≥ 0. A `gap` may be negative, which overlaps.
class Timeline final {
 public:
  constexpr Segment at(Seconds start, Seconds duration) {
    last_ = {start, duration};
    end_ = std::max(end_, last_.end());
    return last_;
  }

  /// Begins `gap` after the end of the segment that was placed last; the first begins at `gap`.
  constexpr Segment then(Seconds duration, Seconds gap = 0) { return after(last_, duration, gap); }

  /// Begins `gap` after the end of `other`.
  constexpr Segment after(const Segment& other, Seconds duration, Seconds gap = 0) { return at(other.end() + gap, duration); }

  /// Begins `delay` after the beginning of `other`.
  constexpr Segment with(const Segment& other, Seconds duration, Seconds delay = 0) { return at(other.start + delay, duration); }

  /// From 0 to the end of the segment that ends last.
  [[nodiscard]] constexpr Seconds duration() const { return end_; }

 private:
  Segment last_;
  Seconds end_ = 0;
};

}  // namespace nicety
