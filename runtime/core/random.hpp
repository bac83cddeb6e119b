#pragma once

#include <cstdint>

namespace nicety {

/// Repeatable chance: the same seed gives the same sequence natively and in the browser.
/// PCG32 (XSH-RR output, 64-bit state) after M. E. O'Neill, "PCG: A Family of Simple Fast
/// Space-Efficient Statistically Good Algorithms for Random Number Generation", 2014. Not for secrets.
class Random final {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed + kIncrement) { (void)next(); }

  /// Uniform over all 32-bit values.
  constexpr std::uint32_t next() {
    const std::uint64_t old = state_;
    state_ = old * 6364136223846793005ULL + kIncrement;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
  }

  /// Uniform in [0, 1), in steps of 2^-24, so it is exact as a float.
  constexpr float unit() { return static_cast<float>(next() >> 8U) * 0x1p-24F; }

  /// Uniform in [low, high).
  constexpr float between(float low, float high) { return low + (high - low) * unit(); }

 private:
  static constexpr std::uint64_t kIncrement = 1442695040888963407ULL;
  std::uint64_t state_;
};

}  // namespace nicety
