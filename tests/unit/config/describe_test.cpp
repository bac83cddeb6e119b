#include "runtime/config/describe.hpp"

#include <string>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

TEST(Describe, SaysEachKindAsAnAuthorKnowsIt) {
  const testing::Parsed parsed(R"([null, true, -1.50e+2, "a\"b", [], {}])");
  std::string all;
  for (const Value value : parsed.root()) all += describe(value) + " ";
  EXPECT_EQ(all, "null true -1.50e+2 \"a\\\"b\" an array an object ");
  EXPECT_EQ(describe(Value()), "nothing");
}

TEST(Describe, CutsLongTextsAtACharacter) {
  const testing::Parsed parsed("[\"" + std::string(39, 'x') + "üyz" + "\"]");
  EXPECT_EQ(describe(*parsed.root().begin()), "\"" + std::string(39, 'x') + "ü…\"");
}

TEST(ReportKind, SaysWhatIsWantedAndWhatIsThere) {
  testing::Parsed parsed("[1]");
  report_kind(parsed.errors, *parsed.root().begin(), kind_words(FieldKind::duration), "try it");
  EXPECT_EQ(parsed.error(), "shop.json:1:2 /0: must be a number of milliseconds (got 1); try it");
}

TEST(ListNames, QuotesEach) {
  constexpr std::string_view kSome[] = {"full", "calm"};
  EXPECT_EQ(list_names(kSome), "one of \"full\", \"calm\"");
}

}  // namespace
}  // namespace nicety
