#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "runtime/core/time.hpp"

namespace nicety {

/// A motion as straight pieces: what the compositor can play without us.
struct Baked {
  std::size_t channels = 0;
  Seconds duration = 0;
  std::vector<double>
      offsets;  ///< Progress of time, rising from 0 to 1; whole multiples of 1/10000, so four decimals write them exactly.
  std::vector<double> values;   ///< `channels` numbers for each offset, in the order of the offsets.
  bool kept = true;  ///< False when the motion jumps or rises too steeply: the error then holds at 10,001 times, not between.

  /// Channel `channel` of point `point`.
  [[nodiscard]] double value(std::size_t point, std::size_t channel) const { return values[point * channels + channel]; }

  /// Channel `channel` at `progress` (0..1) of the time, along the straight pieces.
  [[nodiscard]] double at(double progress, std::size_t channel) const;
};

/// Writes every channel's value at `time` (seconds, 0..duration) to `out`. Pure: the same time gives the same values.
using SampleMotion = void (*)(const void* motion, Seconds time, std::span<double> out);

/// Approximates a motion of `max_error.size()` channels over `duration` > 0 seconds by few points, so that straight lines
/// between them differ from it by at most `max_error[channel]` (> 0, in the channel's unit) at every time. The first and
/// last point are exact. What the bound rests on is written in bake.cpp. Allocates; meant for the start of a motion.
[[nodiscard]] Baked bake(SampleMotion sample, const void* motion, Seconds duration, std::span<const double> max_error);

/// The same for anything callable as `motion(Seconds, std::span<double>)`.
template <class Motion>
[[nodiscard]] Baked bake(const Motion& motion, Seconds duration, std::span<const double> max_error) {
  return bake([](const void* context, Seconds time, std::span<double> out) { (*static_cast<const Motion*>(context))(time, out); },
              &motion, duration, max_error);
}

}  // namespace nicety
