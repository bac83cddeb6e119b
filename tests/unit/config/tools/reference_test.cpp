#include "runtime/config/tools/reference.hpp"

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

TEST(Table, ARowTellsKeyUnitRangeDefaultAndMeaning) {
  const std::string table = write_table(kRecord<testing::Chime>);
  EXPECT_TRUE(table.contains("| `restMs` | milliseconds | 0 to 5000 | `400` | Silence between two strokes. |\n"));
  EXPECT_TRUE(table.contains("| `ratio` | number | more than 0, less than 1 | `0.25` | Share of the hour. |\n"));
  EXPECT_TRUE(table.contains("| `mood` | `\"calm\"`, `\"lively\"`, `\"wild\"` |  | `\"calm\"` | How it swings. |\n"));
  EXPECT_TRUE(table.contains("| `at` | CSS selector | not empty | `\"#bell\"` | Where it hangs. |\n"));
}

TEST(Table, NestedKeysAreWrittenWithDotsAndBarsAreEscaped) {
  EXPECT_TRUE(
      write_table(kRecord<testing::Chime>).contains("| `main.tone` | text | 1 to 4 bytes | `\"c\"` | Its note \\| name. |\n"));
}

TEST(Table, ARequiredKeySaysSo) {
  EXPECT_TRUE(write_table(kRecord<testing::Entry>).contains("| `type` | text |  | required | Which thing. |\n"));
}

TEST(Reference, HasASectionForDocumentEntriesKindsAndProperties) {
  const std::string text =
      write_reference({.root = &kRecord<testing::Root>, .kinds = {{"bell", &kRecord<testing::Chime>, &kRecord<testing::Bell>}}});
  for (const char* heading : {"\n## The document\n", "\n## Every entry of `things`\n", "\n## `bell`\n",
                              "\n## Every entry of `others` of `bell`\n", "\n## Properties of `<nicety-bell>`\n"}) {
    EXPECT_TRUE(text.contains(heading)) << heading;
  }
}

}  // namespace
}  // namespace nicety
