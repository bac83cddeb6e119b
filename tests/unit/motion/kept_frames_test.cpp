#include "runtime/motion/kept_frames.hpp"

#include <array>
#include <gtest/gtest.h>
#include <string>

namespace nicety {
namespace {

int samples = 0;

void ramp(const void* about, Seconds time, std::span<double> out) {
  ++samples;
  out[0] = *static_cast<const double*>(about) * time;
}

void fall(const void* about, Seconds time, std::span<double> out) {
  ++samples;
  out[0] = -*static_cast<const double*>(about) * time;
}

constexpr std::array kChannels = {Channel::y};
constexpr std::array kErrors = {0.1};

std::string bake_with(KeptFrames& kept, SampleMotion sample, double slope, Seconds duration = 1) {
  samples = 0;
  return std::string(kept.frames({sample, std::as_bytes(std::span(&slope, 1)), duration, kChannels, kErrors}));
}

TEST(KeptFrames, TheSameMotionIsBakedOnce) {
  KeptFrames kept;
  const std::string first = bake_with(kept, &ramp, 40);
  EXPECT_GT(samples, 0);
  EXPECT_NE(first.find("40px"), std::string::npos) << first;
  EXPECT_EQ(bake_with(kept, &ramp, 40), first);
  EXPECT_EQ(samples, 0);
}

TEST(KeptFrames, AnotherMotionDurationOrNumberIsBakedForItself) {
  KeptFrames kept;
  const std::string first = bake_with(kept, &ramp, 40);
  EXPECT_NE(bake_with(kept, &fall, 40), first);
  EXPECT_NE(bake_with(kept, &ramp, 41), first);
  EXPECT_NE(bake_with(kept, &ramp, 40, 2), first);
}

TEST(KeptFrames, TheOldestMakesRoomForTheNew) {
  KeptFrames kept;
  const std::string first = bake_with(kept, &ramp, 1);
  for (std::size_t i = 1; i < KeptFrames::kKept; ++i) bake_with(kept, &ramp, 1.0 + static_cast<double>(i));
  EXPECT_EQ(bake_with(kept, &ramp, 1), first);
  EXPECT_EQ(samples, 0) << "all of them fit";
  bake_with(kept, &ramp, 100);
  EXPECT_EQ(bake_with(kept, &ramp, 1), first);
  EXPECT_GT(samples, 0) << "it had to go";
}

}  // namespace
}  // namespace nicety
