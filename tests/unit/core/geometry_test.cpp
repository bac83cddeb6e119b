#include "runtime/core/geometry.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

TEST(IRect, UnionIgnoresWhatIsEmpty) {
  const IRect one{2, 2, 5, 6};
  EXPECT_EQ(united(one, {}), one);
  EXPECT_EQ(united({}, one), one);
  EXPECT_EQ(united(one, {4, 0, 9, 3}), (IRect{2, 0, 9, 6}));
}

TEST(IRect, IntersectionOfStrangersIsEmpty) {
  EXPECT_TRUE(intersected({0, 0, 2, 2}, {2, 0, 4, 2}).empty());
  EXPECT_EQ(intersected({0, 0, 3, 3}, {2, 1, 4, 2}), (IRect{2, 1, 3, 2}));
}

TEST(Rect, GrowsOnAllSides) { EXPECT_EQ((Rect{10, 10, 4, 6}.grown(2)), (Rect{8, 8, 8, 10})); }

}  // namespace
}  // namespace nicety
