#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "runtime/motion/bake.hpp"
#include "runtime/motion/compositor_keyframes.hpp"

namespace nicety {

/// A motion to be baked: the function that samples it and what it is about.
struct MotionToBake {
  SampleMotion sample;               ///< One function for each kind of motion, which fixes its channels and its errors.
  std::span<const std::byte> about;  ///< All that `sample` reads besides the time, at most `KeptFrames::kMostBytes`.
  Seconds duration;
  std::span<const Channel> channels;
  std::span<const double> max_error;
};

/// Bakes motions to compositor keyframes and keeps the last few: where forty buttons do the same, it is worked out once.
class KeptFrames final {
 public:
  static constexpr std::size_t kKept = 12;
  static constexpr std::size_t kMostBytes = 64;

  /// The keyframes as JSON; see `append_compositor_keyframes`. Valid until the next call.
  [[nodiscard]] std::string_view frames(const MotionToBake& motion);

 private:
  struct Kept {
    SampleMotion sample = nullptr;
    Seconds duration = 0;
    std::array<std::byte, kMostBytes> about = {};
    std::string frames;
  };

  std::array<Kept, kKept> kept_;
  std::size_t next_ = 0;
};

}  // namespace nicety
