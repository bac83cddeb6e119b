#include "runtime/motion/spring_value.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace nicety {
namespace {

TEST(SpringValue, RestsWhereItIsPut) {
  SpringValue value(3);
  EXPECT_EQ(value.at(0), 3);
  EXPECT_EQ(value.velocity(100), 0);
  EXPECT_TRUE(value.settled(0));
  value.jump(-2);
  EXPECT_EQ(value.at(0), -2);
  EXPECT_EQ(value.target(), -2);
  EXPECT_TRUE(value.settled(0));
}

TEST(SpringValue, KeepsPositionAndVelocityWhenInterrupted) {
  for (const Seconds moment : {10.0, 10.016, 10.05, 10.11, 10.3}) {
    SpringValue value(0, 0.05);
    value.to(200, springs::kExpressive, 10);
    const double position = value.at(moment);
    const double velocity = value.velocity(moment);
    value.to(-40, springs::kStandardFast, moment);
    EXPECT_NEAR(value.at(moment), position, 1e-11);
    EXPECT_NEAR(value.velocity(moment), velocity, 1e-11);
    // And it goes on smoothly: over a microsecond it moves by its velocity and no more.
    EXPECT_NEAR(value.at(moment + 1e-6), position + velocity * 1e-6, 1e-6);
    EXPECT_EQ(value.target(), -40);
  }
}

TEST(SpringValue, StaysTheSameWhenSentToWhereItAlreadyGoes) {
  SpringValue once(0, 0.05);
  once.to(200, springs::kExpressive, 0);
  SpringValue twice = once;
  twice.to(200, springs::kExpressive, 0.07);
  for (int i = 8; i < 80; ++i) EXPECT_NEAR(twice.at(i * 0.01), once.at(i * 0.01), 0.05) << i;
}

TEST(SpringValue, IsExactlyOnItsTargetOnceSettled) {
  SpringValue value(0, 0.05);
  value.to(200, springs::kExpressiveFast, 5);
  const Seconds end = value.settles_at();
  EXPECT_GT(end, 5.2);
  EXPECT_LT(end, 6);
  EXPECT_FALSE(value.settled(std::nextafter(end, 0)));
  EXPECT_NEAR(value.at(std::nextafter(end, 0)), 200, 0.05);
  EXPECT_TRUE(value.settled(end));
  EXPECT_EQ(value.at(end), 200);
  EXPECT_EQ(value.velocity(end), 0);
  EXPECT_EQ(value.at(1e9), 200);
}

TEST(SpringValue, DoesNotMoveForADistanceBelowItsTolerance) {
  SpringValue value(1, 0.05);
  value.to(1.01, springs::kStandard, 2);
  EXPECT_TRUE(value.settled(2));
  EXPECT_EQ(value.at(2), 1.01);
}

TEST(SpringValue, ForgetsItsMotionWhenItJumps) {
  SpringValue value(0);
  value.to(1, springs::kStandard, 0);
  value.jump(0.25);
  EXPECT_EQ(value.at(0.05), 0.25);
  EXPECT_EQ(value.velocity(0.05), 0);
  EXPECT_TRUE(value.settled(0.05));
}

}  // namespace
}  // namespace nicety
