#include "runtime/config/hint.hpp"

#include <cstdint>
#include <string>

#include "gtest/gtest.h"

namespace nicety {
namespace {

std::string hint(std::string_view written, std::initializer_list<std::string_view> names) {
  NearestName nearest(written);
  for (const std::string_view name : names) nearest.offer(name);
  return nearest.hint();
}

TEST(EditDistance, CountsInsertionsDeletionsChangesAndSwaps) {
  EXPECT_EQ(edit_distance("damping", "damping"), 0U);
  EXPECT_EQ(edit_distance("damping", "Damping"), 0U);
  EXPECT_EQ(edit_distance("dampin", "damping"), 1U);
  EXPECT_EQ(edit_distance("dammping", "damping"), 1U);
  EXPECT_EQ(edit_distance("danping", "damping"), 1U);
  EXPECT_EQ(edit_distance("dapming", "damping"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
}

TEST(EditDistance, TextsThatAreTooLongAreInfinitelyFar) {
  EXPECT_EQ(edit_distance(std::string(48, 'a'), std::string(48, 'b')), 48U);
  EXPECT_EQ(edit_distance(std::string(49, 'a'), "a"), SIZE_MAX);
}

TEST(NearestName, OffersTheNearest) {
  EXPECT_EQ(hint("stifness", {"damping", "stiffness", "mass"}), "did you mean `stiffness`?");
  EXPECT_EQ(hint("UndoMS", {"undoMs"}), "did you mean `undoMs`?");
  EXPECT_EQ(hint("ta", {"at", "type"}), "did you mean `at`?");
}

TEST(NearestName, IsSilentWhenNothingIsNear) {
  EXPECT_EQ(hint("colour", {"damping", "mass"}), "");
  EXPECT_EQ(hint("x", {"y", "z"}), "");
  EXPECT_EQ(hint("", {"a"}), "");
}

}  // namespace
}  // namespace nicety
