#include "runtime/rules/trigger.hpp"

#include <vector>

#include "runtime/config/write.hpp"
#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::config;
using testing::error_of;
using testing::Known;
using testing::words;

std::string fired(const char* when, const Signal& signal, const char* facts = "{}") {
  const auto read = config<RulesConfig>(std::string(R"({"when": )") + when + "}");
  const Known known(facts);
  return words(fires(read.when, signal, known));
}

TEST(Fires, PlainTriggersNeedTheirSignalAlone) {
  EXPECT_EQ(fired("{}", {Trigger::ready}), R"(yes /when/trigger {"signal":"ready"})");
  EXPECT_EQ(fired(R"({"trigger": "exit"})", {Trigger::exit}), R"(yes /when/trigger {"signal":"exit"})");
  EXPECT_EQ(fired(R"({"trigger": "cart"})", {Trigger::cart}), R"(yes /when/trigger {"signal":"cart"})");
}

TEST(Fires, AnotherSignalStartsNothing) {
  for (std::size_t i = 0; i < kNames<Trigger>.size(); ++i) {
    WhenConfig when{.trigger = static_cast<Trigger>(i), .after = 0, .depth = 0, .at = "x", .event = "x"};
    const Known all(R"({"seconds": 9, "idle": 9, "scroll": 1, "results": 0})");
    for (std::size_t j = 0; j < kNames<Trigger>.size(); ++j) {
      const Decision decision = fires(when, {static_cast<Trigger>(j), "x"}, all);
      EXPECT_EQ(decision.verdict, i == j ? Verdict::yes : Verdict::no) << i << " " << j;
      if (i == j) continue;
      EXPECT_EQ(words(decision), R"(no /when/trigger {"signal":")" + std::string(kNames<Trigger>[j]) + "\"}");
    }
  }
}

TEST(Fires, DwellAndInactivityFromTheirVeryBoundOn) {
  const char* dwell = R"({"trigger": "dwell", "afterMs": 8000})";
  EXPECT_EQ(fired(dwell, {Trigger::dwell}, R"({"seconds": 7.9})"), R"(no /when/afterMs {"seconds":7.9})");
  EXPECT_EQ(fired(dwell, {Trigger::dwell}, R"({"seconds": 8})"), R"(yes /when/afterMs {"seconds":8})");
  EXPECT_EQ(fired(dwell, {Trigger::dwell}, R"({"seconds": 8.1})"), R"(yes /when/afterMs {"seconds":8.1})");
  const char* idle = R"({"trigger": "inactivity", "afterMs": 30000})";
  EXPECT_EQ(fired(idle, {Trigger::inactivity}, R"({"idle": 29.9, "seconds": 99})"), R"(no /when/afterMs {"idle":29.9})");
  EXPECT_EQ(fired(idle, {Trigger::inactivity}, R"({"idle": 30})"), R"(yes /when/afterMs {"idle":30})");
}

TEST(Fires, ScrollFromItsVeryDepthOn) {
  const char* scroll = R"({"trigger": "scroll", "depth": 0.6})";
  EXPECT_EQ(fired(scroll, {Trigger::scroll}, R"({"scroll": 0.59})"), R"(no /when/depth {"scroll":0.59})");
  EXPECT_EQ(fired(scroll, {Trigger::scroll}, R"({"scroll": 0.6})"), R"(yes /when/depth {"scroll":0.6})");
}

TEST(Fires, ASearchMustHaveFoundNothing) {
  const char* none = R"({"trigger": "noResult"})";
  EXPECT_EQ(fired(none, {Trigger::no_result}, R"({"results": 0})"), R"(yes /when/trigger {"results":0})");
  EXPECT_EQ(fired(none, {Trigger::no_result}, R"({"results": 1})"), R"(no /when/trigger {"results":1})");
}

TEST(Fires, NamesMustBeTheSame) {
  const char* event = R"({"trigger": "event", "event": "quiz"})";
  EXPECT_EQ(fired(event, {Trigger::event, "quiz"}), R"(yes /when/event {"name":"quiz"})");
  EXPECT_EQ(fired(event, {Trigger::event, "Quiz"}), R"(no /when/event {"name":"Quiz"})");
  EXPECT_EQ(fired(event, {Trigger::event, ""}), R"(no /when/event {"name":null})");
  const char* visible = R"({"trigger": "visible", "at": "#reviews"})";
  EXPECT_EQ(fired(visible, {Trigger::visible, "#reviews"}), R"(yes /when/at {"name":"#reviews"})");
  EXPECT_EQ(fired(visible, {Trigger::visible, "#top"}), R"(no /when/at {"name":"#top"})");
  EXPECT_EQ(fired(R"({"trigger": "visible"})", {Trigger::visible, ""}), R"(yes /when/at {"name":null})");
}

TEST(Fires, WhatIsNotKnownStartsNothing) {
  EXPECT_EQ(fired(R"({"trigger": "dwell", "afterMs": 0})", {Trigger::dwell}), R"(no /when/afterMs {"seconds":null})");
  EXPECT_EQ(fired(R"({"trigger": "inactivity", "afterMs": 0})", {Trigger::inactivity}), R"(no /when/afterMs {"idle":null})");
  EXPECT_EQ(fired(R"({"trigger": "scroll", "depth": 0})", {Trigger::scroll}), R"(no /when/depth {"scroll":null})");
  EXPECT_EQ(fired(R"({"trigger": "noResult"})", {Trigger::no_result}), R"(no /when/trigger {"results":null})");
}

TEST(ReadSignal, KnowsEveryTriggerAndNoOther) {
  for (std::size_t i = 0; i < kNames<Trigger>.size(); ++i) {
    const testing::Parsed message(R"({"signal": ")" + std::string(kNames<Trigger>[i]) + R"(", "name": "n"})");
    Signal signal;
    EXPECT_TRUE(read_signal(message.root(), signal));
    EXPECT_EQ(signal.trigger, static_cast<Trigger>(i));
    EXPECT_EQ(signal.name, "n");
  }
  Signal signal;
  EXPECT_FALSE(read_signal(testing::Parsed(R"({"signal": "click"})").root(), signal));
  EXPECT_FALSE(read_signal(testing::Parsed("{}").root(), signal));
}

std::string watched(std::initializer_list<WhenConfig> all) {
  std::string list;
  for (const WhenConfig& when : all) add_watch(list, when);
  return list;
}

TEST(Watch, NothingIsWatchedForNothing) { EXPECT_EQ(watched({}), ""); }

TEST(Watch, EachSignalIsNamedOnceWithWhatDecidesWhenItIsDue) {
  EXPECT_EQ(watched({{.trigger = Trigger::dwell, .after = 8},
                     {.trigger = Trigger::exit, .after = 3},
                     {.trigger = Trigger::dwell, .after = 8, .depth = 0.1},
                     {.trigger = Trigger::dwell, .after = 80},
                     {.trigger = Trigger::scroll, .depth = 0.6},
                     {.trigger = Trigger::visible, .at = "#a"},
                     {.trigger = Trigger::event, .event = "q\"uiz"},
                     {.trigger = Trigger::no_result},
                     {.trigger = Trigger::exit}}),
            R"({"trigger":"dwell","afterMs":8000},{"trigger":"exit"},{"trigger":"dwell","afterMs":80000},)"
            R"({"trigger":"scroll","depth":0.6},{"trigger":"visible","at":"#a"},{"trigger":"event","event":"q\"uiz"},)"
            R"({"trigger":"noResult"})");
}

TEST(When, MalformedOnesAreErrorsWithTheirPlace) {
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": {"trigger": "dwel"}})").substr(0, 70),
            "shop.json:1:22 /when/trigger: must be one of \"ready\", \"visible\", \"dwel");
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": {"afterms": 1}})"),
            "shop.json:1:11 /when/afterms: is no key that is known here; did you mean `afterMs`?");
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": {"depth": 60}})"), "shop.json:1:20 /when/depth: must be at most 1 (got 60)");
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": {"afterMs": -1}})"), "shop.json:1:22 /when/afterMs: must be at least 0 (got -1)");
  EXPECT_EQ(error_of<RulesConfig>("{\n  \"when\": {\"trigger\": \"event\"}\n}"),
            "shop.json:2:11 /when: `event` is missing; add `\"event\": …`, its name");
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": {"trigger": "event", "event": ""}})"),
            "shop.json:1:10 /when: `event` is missing; add `\"event\": …`, its name");
  EXPECT_EQ(error_of<RulesConfig>(R"({"when": "exit"})"), "shop.json:1:10 /when: must be an object (got \"exit\")");
}

}  // namespace
}  // namespace nicety
