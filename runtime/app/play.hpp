#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <type_traits>

#include "runtime/app/widget_type.hpp"
#include "runtime/motion/easing.hpp"

namespace nicety {

// What cannot be seen, for baked motions: a tenth of a pixel, a thousandth of a size.
inline constexpr double kLengthError = 0.1;
inline constexpr double kFactorError = 0.001;
inline constexpr double kOpacityError = 0.01;
inline constexpr double kAngleError = 0.005;

/// How much may move for this shopper.
[[nodiscard]] inline Motion motion_of(const Context& context) { return context.scene.environment.motion; }

/// Has the compositor play a motion. `move(about, time, out)` writes the value of each of `channels` at `time`, in seconds from
/// 0 to `animation.duration`; it captures nothing, so that all it depends on is in `about`, a plain struct of numbers. `errors`
/// are the largest that nobody sees, in each channel's unit.
template <std::size_t N, class About, class Move>
void play(Context& context, Animation animation, const std::array<Channel, N>& channels, const std::array<double, N>& errors,
          const About& about, const Move&) {
  static_assert(std::is_empty_v<Move>, "what a motion depends on belongs into `about`");
  static_assert(std::is_trivially_copyable_v<About> && sizeof(About) <= KeptFrames::kMostBytes);
  animation.frames = context.kept_frames.frames({
      .sample = [](const void* given, Seconds time,
                   std::span<double> out) { Move{}(*static_cast<const About*>(given), time, out); },
      .about = std::as_bytes(std::span(&about, 1)),
      .duration = animation.duration,
      .channels = channels,
      .max_error = errors,
  });
  context.effects.animate(animation);
}

/// Has the compositor change a part's opacity.
void play_fade(Context& context, const Animation& animation, double from, double to);

}  // namespace nicety
