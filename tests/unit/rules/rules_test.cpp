#include "runtime/rules/rules.hpp"

#include "runtime/rules/attention.hpp"
#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::config;
using testing::Known;
using testing::words;

const char* const kRules = R"({
  "when": {"trigger": "dwell", "afterMs": 4000},
  "audience": {"shopper": "returning", "page": "home"},
  "caps": {"perDay": 1}
})";
const char* const kFits = R"({"seconds": 4, "visits": 2, "kind": "home", "now": 1000, "day": 5})";

TEST(Decide, AYesNamesWhatStartedIt) {
  const auto rules = config<RulesConfig>(kRules);
  EXPECT_EQ(words(decide(rules, {Trigger::dwell}, Known(kFits), {})), R"(yes /when/afterMs {"seconds":4})");
}

TEST(Decide, ANoNamesTheFirstRuleThatSaidSo) {
  const auto rules = config<RulesConfig>(kRules);
  const Known fits(kFits);
  EXPECT_EQ(words(decide(rules, {Trigger::exit}, fits, {})), R"(no /when/trigger {"signal":"exit"})");
  const Known other(R"({"seconds": 4, "visits": 2, "kind": "cart", "path": "/cart"})");
  EXPECT_EQ(words(decide(rules, {Trigger::dwell}, other, {})), R"(no /audience/page {"path":"/cart"})");
  const Memory shown{.today = 1, .day = 5};
  EXPECT_EQ(words(decide(rules, {Trigger::dwell}, fits, shown)), R"(no /caps/perDay {"today":1})");
}

TEST(Admits, AsksAudienceAndCapsAlone) {
  const auto rules = config<RulesConfig>(kRules);
  EXPECT_EQ(words(admits(rules, Known(kFits), {})), "yes /caps {}");
  EXPECT_EQ(words(admits(rules, Known("{}"), {})), R"(no /audience/shopper {"visits":null})");
}

TEST(Decide, DefaultsPlayOncePerPageForEverybody) {
  const RulesConfig rules;
  Memory memory;
  EXPECT_EQ(decide(rules, {Trigger::ready}, Facts(), memory).verdict, Verdict::yes);
  remember_shown(memory, Facts());
  EXPECT_EQ(words(decide(rules, {Trigger::ready}, Facts(), memory)), R"(no /caps/perPage {"page":1})");
}

TEST(Decision, TextsAreWrittenAsJsonWants) {
  const Decision decision{.verdict = Verdict::wait, .group = "a", .leaf = "b", .fact = "c\"", .text = "d\n"};
  std::string out = "x";
  append_decision(out, decision);
  EXPECT_EQ(out, R"(x{"verdict":"wait","rule":"/a/b","saw":{"c\"":"d\n"}})");
}

}  // namespace
}  // namespace nicety
