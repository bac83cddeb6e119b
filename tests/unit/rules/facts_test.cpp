#include "runtime/rules/facts.hpp"

#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::Known;

TEST(Facts, WithoutAMessageNothingIsKnown) {
  const Facts facts;
  EXPECT_FALSE(is_known(facts.number("visits")));
  EXPECT_EQ(facts.text("path"), "");
  EXPECT_EQ(facts.map("cart").size(), 0U);
}

TEST(Facts, WhatIsOfAnotherKindIsNotKnown) {
  const Known known(R"({"visits": "3", "day": null, "now": true, "scroll": {}, "path": 7, "cart": "x"})");
  for (const char* name : {"visits", "day", "now", "scroll", "none"}) {
    EXPECT_FALSE(is_known(known.facts.number(name))) << name;
  }
  EXPECT_EQ(known.facts.text("path"), "");
  EXPECT_EQ(known.facts.map("cart").size(), 0U);
}

TEST(Facts, AMessageThatIsNoObjectTellsNothing) {
  for (const char* text : {"[]", "7", "null", "\"visits\""}) EXPECT_FALSE(is_known(Known(text).facts.number("visits"))) << text;
}

TEST(Facts, KnownOnesAreAsTheyWereGiven) {
  const Known known(R"({"visits": 3, "scroll": 0.25, "path": "/a\u002Fb"})");
  EXPECT_EQ(known.facts.number("visits"), 3);
  EXPECT_EQ(known.facts.number("scroll"), 0.25);
  EXPECT_EQ(known.facts.text("path"), "/a/b");
}

TEST(WordsOf, TextsNumbersAndBooleansHaveThem) {
  const Known known(
      "{\"own\": {\"a\": \"x y\", \"b\": 12.50, \"c\": true ,\"d\":false, \"e\": null, \"f\": [1,-2], \"g\": 3\n}}");
  const Value own = known.facts.map("own");
  EXPECT_EQ(words_of(own["a"]), "x y");
  EXPECT_EQ(words_of(own["b"]), "12.50");
  EXPECT_EQ(words_of(own["c"]), "true");
  EXPECT_EQ(words_of(own["d"]), "false");
  EXPECT_EQ(words_of(own["e"]), "");
  EXPECT_EQ(words_of(own["f"]), "");
  EXPECT_EQ(words_of(*own["f"].begin()), "1");
  EXPECT_EQ(words_of(own["g"]), "3");
  EXPECT_EQ(words_of(Value()), "");
}

TEST(Weekday, TheEpochWasAThursday) {
  EXPECT_EQ(weekday(0), 3);
  EXPECT_EQ(weekday(4), 0);
  EXPECT_EQ(weekday(20776), 3);  // 19 November 2026
}

TEST(Facts, TheClockRunsOnWhileTheMessageIsKept) {
  const Known known(R"({"now":1000,"seconds":4})");
  const Facts later(known.message.root(), 2.5);
  EXPECT_EQ(later.number("now"), 1002.5);
  EXPECT_EQ(later.number("seconds"), 4);
  EXPECT_FALSE(is_known(Facts(Value(), 2).number("now")));
}

}  // namespace
}  // namespace nicety
