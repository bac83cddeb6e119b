#include "runtime/motion/stagger.hpp"

#include <cstdint>
#include <gtest/gtest.h>
#include <vector>

namespace nicety {
namespace {

std::vector<std::uint32_t> turns(std::uint32_t count, StaggerFrom from) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < count; ++i) all.push_back(stagger_turn(i, count, from));
  return all;
}

using Turns = std::vector<std::uint32_t>;

TEST(Stagger, GoesFromTheStartOrTheEnd) {
  EXPECT_EQ(turns(4, StaggerFrom::start), (Turns{0, 1, 2, 3}));
  EXPECT_EQ(turns(4, StaggerFrom::end), (Turns{3, 2, 1, 0}));
}

TEST(Stagger, GoesFromTheCenterOutwards) {
  EXPECT_EQ(turns(5, StaggerFrom::center), (Turns{2, 1, 0, 1, 2}));
  EXPECT_EQ(turns(6, StaggerFrom::center), (Turns{2, 1, 0, 0, 1, 2}));
}

TEST(Stagger, GoesFromTheEdgesInwards) {
  EXPECT_EQ(turns(5, StaggerFrom::edges), (Turns{0, 1, 2, 1, 0}));
  EXPECT_EQ(turns(6, StaggerFrom::edges), (Turns{0, 1, 2, 2, 1, 0}));
}

TEST(Stagger, LetsALoneItemGoAtOnce) {
  for (const StaggerFrom from : {StaggerFrom::start, StaggerFrom::end, StaggerFrom::center, StaggerFrom::edges}) {
    EXPECT_EQ(stagger_turn(0, 1, from), 0U);
  }
}

TEST(Stagger, SpacesTurnsEvenlyInTime) {
  EXPECT_DOUBLE_EQ(stagger(3, 5, StaggerFrom::start, 0.04), 0.12);
  EXPECT_DOUBLE_EQ(stagger(3, 5, StaggerFrom::center, 0.04), 0.04);
}

}  // namespace
}  // namespace nicety
