#include "runtime/motion/bake.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <gtest/gtest.h>
#include <vector>

#include "runtime/core/random.hpp"
#include "runtime/motion/easing.hpp"
#include "runtime/motion/spring.hpp"

namespace nicety {
namespace {

/// The largest error of each channel, in parts of what is allowed, at times that fall on no grid of the baker's.
template <class Motion>
double worst(const Baked& baked, const Motion& motion, std::span<const double> max_error) {
  constexpr int kTimes = 31013;
  std::vector<double> exact(max_error.size());
  double share = 0;
  for (int i = 0; i <= kTimes; ++i) {
    const double progress = static_cast<double>(i) / kTimes;
    motion(baked.duration * progress, std::span(exact));
    for (std::size_t c = 0; c < exact.size(); ++c)
      share = std::max(share, std::abs(baked.at(progress, c) - exact[c]) / max_error[c]);
  }
  return share;
}

TEST(Bake, KeepsTheStatedErrorOnRandomSprings) {
  Random random(7);
  for (int i = 0; i < 40; ++i) {
    const double ratio = random.between(0.2F, 2);
    const Spring spring = Spring::from_ratio(ratio, random.between(60, 4000));
    const SpringState from{random.between(-400, 400), random.between(-3000, 3000)};  // braces keep the order of the draws
    const std::array<double, 1> max_error{0.25};
    const auto motion = [&](Seconds time, std::span<double> out) { out[0] = spring.at(time, from).position; };
    const Baked baked = bake(motion, spring.settle_time(from, 0.25), max_error);
    EXPECT_TRUE(baked.kept);
    EXPECT_LE(worst(baked, motion, max_error), 1) << "spring " << i;
  }
}

TEST(Bake, KeepsTheStatedErrorOfEveryChannelOfAnArc) {
  Random random(21);
  for (int i = 0; i < 20; ++i) {
    // A picture's flight: along on an easing, up and over on a parabola, turning, shrinking and fading at its own pace.
    const double width = random.between(100, 1200);
    const double height = random.between(50, 500);
    const double x1 = random.between(0.05F, 0.8F);
    const double x2 = random.between(0.2F, 1);
    const Easing along = Easing::cubic_bezier(x1, random.unit(), x2, 1);
    const std::array<double, 5> max_error{0.25, 0.25, 0.005, 0.002, 0.004};
    const auto motion = [&](Seconds time, std::span<double> out) {
      const double p = along.at(time / 0.7);
      out[0] = width * p;
      out[1] = -4 * height * p * (1 - p);
      out[2] = 0.6 * std::sin(3 * p);
      out[3] = 1 - 0.8 * p * p;
      out[4] = 1 - std::pow(time / 0.7, 6);
    };
    const Baked baked = bake(motion, 0.7, max_error);
    EXPECT_TRUE(baked.kept) << "arc " << i;
    EXPECT_LE(worst(baked, motion, max_error), 1) << "arc " << i;
  }
}

TEST(Bake, KeepsTheStatedErrorAcrossAKink) {
  const std::array<double, 1> max_error{0.1};
  for (const double at : {0.0000321, 0.1234567, 0.5, 0.77719, 0.99997}) {
    const auto motion = [&](Seconds time, std::span<double> out) { out[0] = 300 * std::abs(time - at); };
    const Baked baked = bake(motion, 1, max_error);
    EXPECT_TRUE(baked.kept);
    EXPECT_LE(worst(baked, motion, max_error), 1);
    EXPECT_LE(baked.offsets.size(), 4U);
  }
}

TEST(Bake, BeginsAndEndsExactly) {
  const std::array<double, 1> max_error{1};
  const auto motion = [](Seconds time, std::span<double> out) { out[0] = 5 + 200 * std::exp(-time * 9); };
  const Baked baked = bake(motion, 0.7, max_error);
  EXPECT_EQ(baked.offsets.front(), 0);
  EXPECT_EQ(baked.offsets.back(), 1);
  EXPECT_EQ(baked.value(0, 0), 205);
  EXPECT_EQ(baked.values.back(), 5 + 200 * std::exp(-0.7 * 9));
}

TEST(Bake, IsSparing) {
  const std::array<double, 1> max_error{0.25};
  const auto straight = [](Seconds time, std::span<double> out) { out[0] = 40 * time; };
  EXPECT_EQ(bake(straight, 3, max_error).offsets.size(), 2U);

  // A piece of a parabola of curvature 2 g and error e is 2 √(e / g) long: 100 px at 0.25 px takes 10 pieces.
  const auto parabola = [](Seconds time, std::span<double> out) { out[0] = 100 * time * time; };
  EXPECT_LE(bake(parabola, 1, max_error).offsets.size(), 12U);

  // A card that slides 24 px in: one point every 16 ms of its motion would be 25.
  const auto slide = [](Seconds time, std::span<double> out) { out[0] = springs::kStandard.at(time, {24, 0}).position; };
  EXPECT_LE(bake(slide, springs::kStandard.settle_time({24, 0}, 0.25), max_error).offsets.size(), 10U);
}

TEST(Bake, LooksCloserOnlyWhereTheMotionBends) {
  const std::array<double, 2> max_error{0.1, 0.01};
  int looks = 0;
  const auto roll = [&](Seconds time, std::span<double> out) {
    ++looks;
    out[0] = springs::kStandard.at(time, {14, 0}).position;
    out[1] = std::min(1.0, time / 0.12);
  };
  const Baked baked = bake(roll, springs::kStandard.settle_time({14, 0}, 0.1), max_error);
  EXPECT_TRUE(baked.kept);
  EXPECT_LE(looks, 320);  // 251 at first
}

TEST(Bake, WritesOffsetsThatFourDecimalsHold) {
  const std::array<double, 1> max_error{0.01};
  const auto motion = [](Seconds time, std::span<double> out) { out[0] = springs::kExpressiveFast.at(time, {300, 0}).position; };
  const Baked baked = bake(motion, 0.9, max_error);
  for (std::size_t i = 0; i < baked.offsets.size(); ++i) {
    EXPECT_NEAR(baked.offsets[i] * 10000, std::round(baked.offsets[i] * 10000), 1e-9);
    EXPECT_TRUE(i == 0 || baked.offsets[i] > baked.offsets[i - 1]);
  }
}

TEST(Bake, SaysWhenAMotionStartsUprightAndKeepsItsSamples) {
  const std::array<double, 1> max_error{0.25};
  const auto upright = [](Seconds time, std::span<double> out) { out[0] = 1000 * std::sqrt(time); };
  const Baked baked = bake(upright, 1, max_error);
  EXPECT_FALSE(baked.kept);
  for (int k = 0; k <= 10000; ++k) ASSERT_NEAR(baked.at(k / 10000.0, 0), 1000 * std::sqrt(k / 10000.0), 0.25) << k;
}

TEST(Bake, SaysWhenAMotionJumpsAndStaysSmall) {
  const std::array<double, 1> max_error{0.1};
  const auto jump = [](Seconds time, std::span<double> out) { out[0] = time < 0.5 ? 0 : 100; };
  const Baked baked = bake(jump, 1, max_error);
  EXPECT_FALSE(baked.kept);
  EXPECT_LE(baked.offsets.size(), 6U);
  EXPECT_EQ(baked.at(0.49, 0), 0);
  EXPECT_EQ(baked.at(0.51, 0), 100);
}

}  // namespace
}  // namespace nicety
