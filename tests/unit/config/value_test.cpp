#include "runtime/config/value.hpp"

#include <string>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using testing::Parsed;

TEST(Value, GettersOfAnotherKindGiveTheOtherwise) {
  const Parsed parsed(R"({"number": 1, "text": "a"})");
  const Value root = parsed.root();
  EXPECT_EQ(root["text"].number(7), 7);
  EXPECT_EQ(root["number"].text("none"), "none");
  EXPECT_TRUE(root["number"].boolean(true));
  EXPECT_EQ(root["number"].size(), 0U);
  EXPECT_FALSE(root["text"]["x"]);
}

TEST(Value, OneThatIsMissingAnswersEverything) {
  const Value missing;
  EXPECT_FALSE(missing);
  EXPECT_TRUE(missing.is(ValueKind::missing));
  EXPECT_FALSE(missing["a"]["b"]);
  EXPECT_EQ(missing.pointer(), "");
  EXPECT_EQ(missing.key(), "");
  EXPECT_EQ(missing.offset(), 0U);
  EXPECT_EQ(missing.begin(), missing.end());
}

TEST(Value, PointersCountElementsAndEscapeAsRfc6901Says) {
  const Parsed parsed(R"({"a/b": [0, {"m~n": true}], "": 1})");
  const Value element = *++parsed.root()["a/b"].begin();
  EXPECT_EQ(element["m~n"].pointer(), "/a~1b/1/m~0n");
  EXPECT_EQ(parsed.root()[""].pointer(), "/");
  EXPECT_EQ(parsed.root().pointer(), "");
}

TEST(Value, MembersComeInTheOrderOfTheSource) {
  const Parsed parsed(R"({"b": 1, "a": {"c": 0}, "d": 2})");
  std::string keys;
  for (const Value member : parsed.root()) keys += member.key();
  EXPECT_EQ(keys, "bad");
}

TEST(Value, AReportStandsAtTheValueAndAKeyReportAtTheKey) {
  const Parsed parsed("{\n  \"a\": 1\n}");
  Errors errors;
  report(errors, parsed.root()["a"], "is wrong", "mend it");
  report_key(errors, parsed.root()["a"], "is unknown");
  EXPECT_EQ(errors.list()[0].text(), "shop.json:2:8 /a: is wrong; mend it");
  EXPECT_EQ(errors.list()[1].text(), "shop.json:2:3 /a: is unknown");
}

}  // namespace
}  // namespace nicety
