#include "runtime/core/random.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

TEST(Random, SameSeedSameSequenceOtherSeedOther) {
  Random one(7);
  Random same(7);
  Random other(8);
  int differing = 0;
  for (int i = 0; i < 100; ++i) {
    const std::uint32_t value = one.next();
    EXPECT_EQ(value, same.next());
    differing += value != other.next() ? 1 : 0;
  }
  EXPECT_GT(differing, 95);
}

TEST(Random, UnitStaysBelowOneAndIsEven) {
  Random random(1);
  double sum = 0;
  constexpr int kDraws = 100'000;
  for (int i = 0; i < kDraws; ++i) {
    const float value = random.unit();
    ASSERT_GE(value, 0.0F);
    ASSERT_LT(value, 1.0F);
    sum += value;
  }
  EXPECT_NEAR(sum / kDraws, 0.5, 0.005);
}

}  // namespace
}  // namespace nicety
