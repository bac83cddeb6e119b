#include "runtime/motion/kept_frames.hpp"

#include <algorithm>

namespace nicety {

std::string_view KeptFrames::frames(const MotionToBake& motion) {
  const auto& [sample, about, duration, channels, max_error] = motion;
  for (const Kept& kept : kept_) {
    if (kept.sample == sample && kept.duration == duration &&
        std::ranges::equal(about, std::span(kept.about).first(about.size())))
      return kept.frames;
  }
  Kept& kept = kept_[next_];
  next_ = (next_ + 1) % kKept;
  kept.sample = sample;
  kept.duration = duration;
  std::ranges::copy(about, kept.about.begin());
  kept.frames.clear();
  append_compositor_keyframes(kept.frames, bake(sample, about.data(), duration, max_error), channels);
  return kept.frames;
}

}  // namespace nicety
