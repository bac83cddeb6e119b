#include "runtime/core/elementary.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace nicety {
namespace {

constexpr double kRounding = 1e-15;

TEST(Elementary, ExponentialAgreesWithTheLibrary) {
  for (double x = -700; x < 700; x += 0.0973) {
    // The library is right to half a unit in the last place; what x itself loses in the reduction counts with |x|.
    EXPECT_NEAR(exponential(x) / std::exp(x), 1, kRounding * (1 + std::abs(x) / 100)) << x;
  }
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(exponential(-1e9), 0);
  EXPECT_EQ(exponential(-std::numeric_limits<double>::infinity()), 0);
  EXPECT_EQ(exponential(1e9), std::numeric_limits<double>::infinity());
}

TEST(Elementary, DecayIntegralIsFreeOfCancellation) {
  EXPECT_EQ(decay_integral(0), 1);
  for (double x = 1e-18; x < 1e6; x *= 1.37) EXPECT_NEAR(decay_integral(x) * x / -std::expm1(-x), 1, kRounding) << x;
}

TEST(Elementary, LogarithmAgreesWithTheLibrary) {
  for (double x = 1e-300; x < 1e300; x *= 3.7)
    EXPECT_NEAR(logarithm(x), std::log(x), kRounding * (1 + std::abs(std::log(x)))) << x;
  for (double x = 0.5; x < 2; x += 0.00137)
    EXPECT_NEAR(logarithm(x), std::log(x), kRounding * std::abs(std::log(x)) + 1e-17) << x;
  EXPECT_EQ(logarithm(1), 0);
  EXPECT_EQ(logarithm(std::numeric_limits<double>::infinity()), std::numeric_limits<double>::infinity());
}

TEST(Elementary, CosineAndSincAgreeWithTheLibrary) {
  EXPECT_EQ(cosine_sinc(0).cosine, 1);
  EXPECT_EQ(cosine_sinc(0).sinc, 1);
  for (double x = 1e-9; x < 1e6; x = x * 1.003 + 1e-4) {
    EXPECT_NEAR(cosine_sinc(x).cosine, std::cos(x), kRounding) << x;
    EXPECT_NEAR(cosine_sinc(x).sinc * x, std::sin(x), kRounding) << x;
  }
}

}  // namespace
}  // namespace nicety
