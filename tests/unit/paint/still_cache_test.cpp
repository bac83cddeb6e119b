#include "runtime/paint/still_cache.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

StillCache::Key key(std::uint32_t name, int width = 100, int height = 100) {
  return {.name = name, .matrix = {}, .width = width, .height = height};
}

/// Takes a layer and paints it.
int painted(StillCache& cache, const StillCache::Key& wanted) {
  const int slot = cache.take(wanted);
  if (slot >= 0) cache.layer(slot).pixels.assign(1, 1U);
  return slot;
}
bool is_kept(StillCache& cache, const StillCache::Key& wanted) {
  const int slot = cache.take(wanted);
  return slot >= 0 && !cache.layer(slot).pixels.empty();
}

TEST(StillCacheTest, finds_a_layer_only_by_all_of_its_key) {
  StillCache cache;
  const int slot = painted(cache, key(1));
  EXPECT_EQ(cache.take(key(1)), slot);
  EXPECT_TRUE(is_kept(cache, key(1)));
  EXPECT_FALSE(is_kept(cache, key(2)));
  EXPECT_FALSE(is_kept(cache, key(1, 101)));
  EXPECT_FALSE(is_kept(cache, key(1, 100, 101)));
  auto turned = key(1);
  turned.matrix.xy = 0.5F;
  EXPECT_FALSE(is_kept(cache, turned));
}

TEST(StillCacheTest, gives_up_what_was_not_used_for_the_longest_time) {
  StillCache cache;
  for (std::uint32_t name = 1; name <= StillCache::kSlots; ++name) {
    cache.begin_frame();
    ASSERT_GE(painted(cache, key(name)), 0);
  }
  cache.begin_frame();
  EXPECT_TRUE(is_kept(cache, key(1)));
  cache.begin_frame();
  EXPECT_GE(painted(cache, key(99)), 0);
  EXPECT_TRUE(is_kept(cache, key(1)));
  EXPECT_FALSE(is_kept(cache, key(2)));
}

TEST(StillCacheTest, keeps_within_its_memory_and_never_drops_what_the_frame_uses) {
  StillCache cache;
  EXPECT_EQ(cache.take(key(1, StillCache::kMostSide + 1, 1)), -1);
  EXPECT_EQ(cache.take(key(1, 1, StillCache::kMostSide + 1)), -1);
  for (std::uint32_t name = 1; name <= StillCache::kSlots; ++name) ASSERT_GE(painted(cache, key(name)), 0);
  EXPECT_EQ(cache.take(key(99)), -1) << "all are in use";
  EXPECT_TRUE(is_kept(cache, key(1)));
}

}  // namespace
}  // namespace nicety
