#include "runtime/paint/still_cache.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

StillCache::Key key(std::uint64_t name, int width = 100, int height = 100) {
  return {.name = name, .matrix = {}, .width = width, .height = height};
}

TEST(StillCacheTest, finds_a_layer_only_by_all_of_its_key) {
  StillCache cache;
  const int slot = cache.make(key(1));
  EXPECT_EQ(cache.find(key(1)), slot);
  EXPECT_EQ(cache.find(key(2)), -1);
  EXPECT_EQ(cache.find(key(1, 101)), -1);
  auto turned = key(1);
  turned.matrix.xy = 0.5F;
  EXPECT_EQ(cache.find(turned), -1);
}

TEST(StillCacheTest, gives_up_what_was_not_used_for_the_longest_time) {
  StillCache cache;
  for (std::uint64_t name = 1; name <= StillCache::kSlots; ++name) {
    cache.begin_frame();
    ASSERT_GE(cache.make(key(name)), 0);
  }
  cache.begin_frame();
  EXPECT_GE(cache.find(key(1)), 0);
  cache.begin_frame();
  EXPECT_GE(cache.make(key(99)), 0);
  EXPECT_GE(cache.find(key(1)), 0);
  EXPECT_EQ(cache.find(key(2)), -1);
}

TEST(StillCacheTest, keeps_within_its_memory_and_never_drops_what_the_frame_uses) {
  StillCache cache;
  EXPECT_EQ(cache.make(key(1, 1024, 1024)), -1) << "more than all of it";
  EXPECT_GE(cache.make(key(1, 512, 400)), 0);
  EXPECT_EQ(cache.make(key(2, 512, 400)), -1) << "the first is in use";
  cache.begin_frame();
  EXPECT_GE(cache.make(key(2, 512, 400)), 0);
  EXPECT_EQ(cache.find(key(1, 512, 400)), -1);
}

}  // namespace
}  // namespace nicety
