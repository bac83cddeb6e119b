#include "runtime/config/error.hpp"

#include "gtest/gtest.h"

namespace nicety {
namespace {

TEST(ConfigError, ReadsAsOneLineWithPlaceRuleAndMend) {
  const ConfigError error{.file = "shop.json",
                          .line = 14,
                          .column = 22,
                          .pointer = "/widgets/0/press/damping",
                          .rule = "must be greater than 0 (got -1)",
                          .hint = "1 is usual"};
  EXPECT_EQ(error.text(), "shop.json:14:22 /widgets/0/press/damping: must be greater than 0 (got -1); 1 is usual");
}

TEST(Errors, BeyondTheMostTheyAreCountedOnly) {
  Errors errors;
  EXPECT_TRUE(errors.empty());
  for (std::size_t i = 0; i < Errors::kMost; ++i) {
    EXPECT_FALSE(errors.only_counts());
    errors.add({.file = "a", .rule = std::to_string(i)});
  }
  errors.add({.file = "a", .rule = "one more"});
  EXPECT_TRUE(errors.only_counts());
  EXPECT_EQ(errors.list().size(), Errors::kMost);
  EXPECT_EQ(errors.list().back().rule, "99");
  EXPECT_EQ(errors.count(), Errors::kMost + 2);
}

}  // namespace
}  // namespace nicety
