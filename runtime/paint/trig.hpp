#pragma once

namespace nicety {

// Sine and cosine that are the same to the last bit natively and in WebAssembly, as the standard library's are not.
// Only IEEE 754 additions and multiplications of doubles are used; build without contraction to fused ones.

inline constexpr float kPi = 3.14159265F;
inline constexpr float kTurn = 6.28318531F;

/// Sine of `angle` in radians, right to 1e-6 for |angle| up to 1e5; beyond that, and for NaN, 0.
/// Taylor series on -π/4..π/4, the rest by symmetry.
[[nodiscard]] constexpr float sine(double angle) {
  constexpr double kQuarter = 1.5707963267948966;
  if (!(angle > -1e5 && angle < 1e5)) return 0;
  const int quarter = static_cast<int>(angle / kQuarter + (angle < 0 ? -0.5 : 0.5));
  const double r = angle - quarter * kQuarter;
  const double q = r * r;
  const bool swap = (quarter & 1) != 0;
  const double value = swap ? 1 - q * (1.0 / 2 - q * (1.0 / 24 - q * (1.0 / 720 - q / 40320)))
                            : r * (1 - q * (1.0 / 6 - q * (1.0 / 120 - q * (1.0 / 5040 - q / 362880))));
  return static_cast<float>((quarter & 2) != 0 ? -value : value);
}

/// Cosine of `angle` in radians, as `sine`.
[[nodiscard]] constexpr float cosine(double angle) { return sine(angle + 1.5707963267948966); }

}  // namespace nicety
