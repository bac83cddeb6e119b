#include "runtime/core/elementary.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>

namespace nicety {
namespace {

constexpr int kFractionBits = 52;
constexpr std::int64_t kBias = 1023;

// A constant as a sum of which the first part has so few bits that its product with a whole number up to
// 2^20 is exact (W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980).
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kHalfPiHigh = 0x1.921fb544p+0;
constexpr double kHalfPiMiddle = 0x1.0b4611a6p-34;
constexpr double kHalfPiLow = 0x1.3198a2e037073p-69;

/// 2^power for a power in −1022..1023.
double power_of_two(std::int64_t power) { return std::bit_cast<double>((power + kBias) << kFractionBits); }

/// The even and the odd part of the numerator of the Padé approximant [6/6]: e^x = (even + odd) / (even − odd).
/// Its relative error is (6!)² / (12! 13!) x^13, below 1e-17 for |x| ≤ 0.5.
struct Pade {
  double even;
  double odd_by_x;

  explicit Pade(double x) {
    const double xx = x * x;
    even = 1 + xx * (5.0 / 44 + xx * (1.0 / 792 + xx / 665280));
    odd_by_x = 0.5 + xx * (1.0 / 66 + xx / 15840);
  }
};

/// 1 / n!, for the Taylor series of sine and cosine.
constexpr auto kInverseFactorials = [] {
  std::array<double, 18> inverse{1};
  for (std::size_t n = 1; n < inverse.size(); ++n) inverse[n] = inverse[n - 1] / static_cast<double>(n);
  return inverse;
}();

}  // namespace

double exponential(double x) {
  if (x < -708) return 0;
  if (x > 709) return std::numeric_limits<double>::infinity();
  const double power = std::floor(x * std::numbers::log2e + 0.5);
  const double r = x - power * kLn2High - power * kLn2Low;  // |r| ≤ 0.35
  const Pade pade(r);
  const double odd = r * pade.odd_by_x;
  return (pade.even + odd) / (pade.even - odd) * power_of_two(static_cast<std::int64_t>(power));
}

double decay_integral(double x) {
  if (x > 0.5) return (1 - exponential(-x)) / x;
  const Pade pade(x);
  return 2 * pade.odd_by_x / (pade.even + x * pade.odd_by_x);
}

double logarithm(double x) {
  if (!(x < std::numeric_limits<double>::infinity())) return x;
  // x = m 2^power with m in √½..√2, and ln m = 2 artanh((m − 1) / (m + 1)).
  const auto bits = std::bit_cast<std::int64_t>(x / std::numbers::sqrt2 * 2);
  const std::int64_t power = (bits >> kFractionBits) - kBias;
  const double m = x * power_of_two(-power);
  const double s = (m - 1) / (m + 1);  // |s| ≤ 0.172
  double sum = 0;
  for (int n = 23; n > 0; n -= 2) sum = sum * s * s + 1.0 / n;
  return 2 * s * sum + static_cast<double>(power) * std::numbers::ln2;
}

CosineSinc cosine_sinc(double x) {
  const double turns = std::floor(x * (2 / std::numbers::pi) + 0.5);
  const double r = x - turns * kHalfPiHigh - turns * kHalfPiMiddle - turns * kHalfPiLow;  // |r| ≤ π / 4
  double sine = 0;  // over r
  double cosine = 0;
  for (std::size_t n = kInverseFactorials.size(); n > 0; n -= 2) {
    sine = kInverseFactorials[n - 1] - sine * r * r;
    cosine = kInverseFactorials[n - 2] - cosine * r * r;
  }
  if (turns == 0) return {.cosine = cosine, .sinc = sine};
  sine *= r;
  switch (static_cast<std::int64_t>(turns) & 3) {
    case 1: return {.cosine = -sine, .sinc = cosine / x};
    case 2: return {.cosine = -cosine, .sinc = -sine / x};
    case 3: return {.cosine = sine, .sinc = -cosine / x};
    default: return {.cosine = cosine, .sinc = sine / x};
  }
}

}  // namespace nicety
