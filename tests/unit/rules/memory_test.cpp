#include "runtime/rules/memory.hpp"

#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::Known;
using testing::Parsed;

Memory some() {
  return {
      .page = 2, .session = 1, .visit = 4, .today = 3, .day = 20776, .ever = 9, .shown_at = 1795082400.5, .dismissed_day = 20701};
}

std::string json(const Memory& memory) {
  std::string out;
  append_memory(out, memory);
  return out;
}

/// Unknown members compare as what is written for them: nothing.
void expect_same(const Memory& one, const Memory& other) { EXPECT_EQ(json(one), json(other)); }

TEST(Memory, ComesBackAsItWasWrittenButForThePage) {
  EXPECT_EQ(json(some()),
            R"({"v":1,"session":1,"visit":4,"today":3,"day":20776,"ever":9,"shownAt":1795082400.5,"dismissedDay":20701})");
  Memory expected = some();
  expected.page = 0;
  EXPECT_EQ(read_memory(Parsed(json(some())).root()), expected);
}

TEST(Memory, WhatWasNeverIsNotWritten) {
  EXPECT_EQ(json({}), R"({"v":1,"session":0,"today":0,"ever":0})");
  expect_same(read_memory(Parsed(json({})).root()), {});
}

TEST(Memory, AnotherVersionOrNoRecordIsABlankOne) {
  for (const char* text : {R"({"v":2,"ever":9})", R"({"ever":9})", R"({"v":"1","ever":9})", "[]", "null", "7"}) {
    expect_same(read_memory(Parsed(text).root()), {});
  }
  expect_same(read_memory(Value()), {});
}

TEST(Memory, WhatWasCorruptedByHandNeverWas) {
  const Memory memory =
      read_memory(Parsed(R"({"v":1,"ever":-4,"today":"x","session":null,"day":[],"shownAt":true,"visit":2})").root());
  Memory expected;
  expected.visit = 2;
  expect_same(memory, expected);
}

TEST(Memory, ShowingCountsOnPageSessionDayAndLifetime) {
  Memory memory;
  remember_shown(memory, Known(R"({"now": 100, "day": 5, "visits": 2})"));
  remember_shown(memory, Known(R"({"now": 200, "day": 5, "visits": 2})"));
  EXPECT_EQ(memory.page, 2);
  EXPECT_EQ(json(memory), R"({"v":1,"session":2,"visit":2,"today":2,"day":5,"ever":2,"shownAt":200})");
  remember_shown(memory, Known(R"({"now": 300, "day": 6, "visits": 2})"));
  EXPECT_EQ(json(memory), R"({"v":1,"session":3,"visit":2,"today":1,"day":6,"ever":3,"shownAt":300})");
  remember_shown(memory, Known(R"({"now": 400, "day": 6, "visits": 3})"));
  EXPECT_EQ(json(memory), R"({"v":1,"session":1,"visit":3,"today":2,"day":6,"ever":4,"shownAt":400})");
}

TEST(Memory, DismissalKeepsItsDay) {
  Memory memory;
  remember_dismissed(memory, Known(R"({"day": 5})"));
  EXPECT_EQ(memory.dismissed_day, 5);
}

TEST(Memory, TravellingWestDoesNotBeginTheDayAnew) {
  EXPECT_EQ(current(some(), Known(R"({"day": 20776})")).today, 3);
  EXPECT_EQ(current(some(), Known(R"({"day": 20775})")).today, 3);
  EXPECT_EQ(current(some(), Known(R"({"day": 20774})")).today, 3);
  EXPECT_EQ(current(some(), Known(R"({"day": 20773})")).today, 0);  // a clock was wrong
  EXPECT_EQ(current(some(), Known(R"({"day": 20777})")).today, 0);
  EXPECT_EQ(current(some(), Known(R"({"day": 20774})")).day, 20776);
}

TEST(Memory, WithoutTodayOrSessionCountsStand) {
  EXPECT_EQ(current(some(), Facts()).today, 3);
  EXPECT_EQ(current(some(), Facts()).session, 1);
  EXPECT_EQ(current(some(), Known(R"({"visits": 5})")).session, 0);
}

}  // namespace
}  // namespace nicety
