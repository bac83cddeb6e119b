#include "runtime/motion/keyframes.hpp"

#include <array>
#include <gtest/gtest.h>

namespace nicety {
namespace {

// A shake: constant data, as a widget holds it.
constexpr std::array<Keyframe, 4> kShake{{{0, 0, {}}, {0.25, -8, {}}, {0.75, 8, easings::kEaseOut}, {1, 0, {}}}};

TEST(Keyframes, PassThroughTheirValues) {
  EXPECT_EQ(value_at(kShake, 0), 0);
  EXPECT_EQ(value_at(kShake, 0.125), -4);
  EXPECT_EQ(value_at(kShake, 0.25), -8);
  EXPECT_EQ(value_at(kShake, 0.5), 0);
  EXPECT_EQ(value_at(kShake, 0.75), 8);
  EXPECT_EQ(value_at(kShake, 1), 0);
}

TEST(Keyframes, EaseFromEachToTheNextByTheEarliersEasing) {
  EXPECT_EQ(value_at(kShake, 0.85), 8 - 8 * easings::kEaseOut.at((0.85 - 0.75) / 0.25));
}

TEST(Keyframes, GoOnAlongTheFirstAndLastPairOutsideTheirRange) {
  EXPECT_EQ(value_at(kShake, -0.125), 4);
  // ease-out ends level, so it stays.
  EXPECT_EQ(value_at(kShake, 1.1), 0);
  constexpr std::array<Keyframe, 2> kStraight{{{0, 10, {}}, {1, 20, {}}}};
  EXPECT_EQ(value_at(kStraight, 1.5), 25);
}

TEST(Keyframes, JumpWhereTwoShareAnOffset) {
  constexpr std::array<Keyframe, 6> kJumps{{{0, 1, {}}, {0, 2, {}}, {0.5, 3, {}}, {0.5, 5, {}}, {1, 6, {}}, {1, 9, {}}}};
  EXPECT_EQ(value_at(kJumps, -0.1), 1);
  EXPECT_EQ(value_at(kJumps, 0), 2);
  EXPECT_EQ(value_at(kJumps, 0.25), 2.5);
  EXPECT_EQ(value_at(kJumps, 0.5), 5);
  EXPECT_EQ(value_at(kJumps, 0.75), 5.5);
  EXPECT_EQ(value_at(kJumps, 1), 9);
  EXPECT_EQ(value_at(kJumps, 1.5), 9);
}

}  // namespace
}  // namespace nicety
