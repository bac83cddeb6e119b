#include "runtime/motion/parse_easing.hpp"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace nicety {
namespace {

TEST(ParseEasing, TakesTheKeywords) {
  EXPECT_EQ(parse_easing("linear").value(), easings::kLinear);
  EXPECT_EQ(parse_easing("ease").value(), easings::kEase);
  EXPECT_EQ(parse_easing("ease-in").value(), easings::kEaseIn);
  EXPECT_EQ(parse_easing("ease-out").value(), easings::kEaseOut);
  EXPECT_EQ(parse_easing("ease-in-out").value(), easings::kEaseInOut);
  EXPECT_EQ(parse_easing("step-start").value(), Easing::steps(1, Jump::start));
  EXPECT_EQ(parse_easing("step-end").value(), Easing::steps(1, Jump::end));
}

TEST(ParseEasing, TakesFunctionsAsCssWritesThem) {
  struct Row {
    std::string_view text;
    Easing easing;
  };
  for (const Row& row : {
           Row{"cubic-bezier(0.2, 0, 0, 1)", easings::kStandard},
           Row{" CUBIC-Bezier( .2 ,0\t,\n+0.0,1e0 ) ", easings::kStandard},
           Row{"cubic-bezier(0.68,-.6,32e-2,1.6)", Easing::cubic_bezier(0.68, -0.6, 0.32, 1.6)},
           Row{"steps(4)", Easing::steps(4, Jump::end)},
           Row{"steps(4, end)", Easing::steps(4, Jump::end)},
           Row{"steps(4, jump-end)", Easing::steps(4, Jump::end)},
           Row{"steps(4, start)", Easing::steps(4, Jump::start)},
           Row{"Steps( 4 , Jump-Start )", Easing::steps(4, Jump::start)},
           Row{"steps(2, jump-none)", Easing::steps(2, Jump::none)},
           Row{"steps(1, jump-both)", Easing::steps(1, Jump::both)},
           Row{"linear(0, 1)", Easing::linear({{0, 0}, {1, 1}})},
           Row{"linear(0, 0.25, 1)", Easing::linear({{0, 0}, {0.5, 0.25}, {1, 1}})},
           Row{"linear(0, 0.25 75%, 1)", Easing::linear({{0, 0}, {0.75, 0.25}, {1, 1}})},
           Row{"linear(0, 25% 75% 0.5, 1)", Easing::linear({{0, 0}, {0.25, 0.5}, {0.75, 0.5}, {1, 1}})},
           Row{"linear(0, 1 50%, 0.8, 0.9, 1)",
               Easing::linear({{0, 0}, {0.5, 1}, {0.5 + 0.5 / 3, 0.8}, {0.5 + 0.5 / 3 * 2, 0.9}, {1, 1}})},
       }) {
    const Result<Easing> parsed = parse_easing(row.text);
    ASSERT_TRUE(parsed.has_value()) << row.text << ": " << parsed.error().rule;
    EXPECT_EQ(*parsed, row.easing) << row.text;
  }
}

TEST(ParseEasing, NeverLetsAStopRunBackInTime) {
  // Section 2.2.1: a percentage below one that came before is raised to it; the last stop without one is at 100% or later.
  EXPECT_EQ(parse_easing("linear(0 20%, 0.5 10%, 1)").value(), Easing::linear({{0.2, 0}, {0.2, 0.5}, {1, 1}}));
  EXPECT_EQ(parse_easing("linear(0, 1 150%, 2)").value(), Easing::linear({{0, 0}, {1.5, 1}, {1.5, 2}}));
  EXPECT_EQ(parse_easing("linear(0 -50%, 1)").value(), Easing::linear({{-0.5, 0}, {1, 1}}));
}

TEST(ParseEasing, ReadsBackWhatIsWritten) {
  for (const std::string_view text : {"linear", "ease", "ease-in-out", "cubic-bezier(0.34, 1.56, 0.64, 1)", "steps(4)",
                                      "steps(7, jump-both)", "linear(0 0%, 0.5 12.5%, 1.1 40%, 1 100%)"}) {
    std::string written;
    parse_easing(text).value().append_css(written);
    EXPECT_EQ(written, text);
  }
}

TEST(ParseEasing, NamesTheRuleThePlaceAndTheMend) {
  struct Row {
    std::string_view text;
    std::string_view rule;
    std::size_t offset;
  };
  const std::string_view kAny = "must be a CSS easing";
  const std::string_view kFour = "cubic-bezier() must have four numbers with commas between";
  const std::string_view kSteps = "steps() must have a whole number of steps from 1 up, with jump-none from 2 up";
  const std::string_view kStop = "every stop of linear() must be one number with at most two percentages beside it";
  for (const Row& row : {
           Row{"", kAny, 0},
           Row{"  swing", kAny, 2},
           Row{"ease-in-out-and-much-more", kAny, 0},
           Row{"spring(1, 100)", kAny, 0},
           Row{"cubic-bezier", kAny, 0},
           Row{"cubic-bezier (0,0,1,1)", kAny, 0},
           Row{"cubic-bezier(0.2, 0, 0)", kFour, 22},
           Row{"cubic-bezier(0.2 0 0 1)", kFour, 17},
           Row{"cubic-bezier(0.2, 0, a, 1)", kFour, 21},
           Row{"cubic-bezier(0.2, 1e999, 0, 1)", kFour, 18},
           Row{"cubic-bezier(1.2, 0, 0, 1)", "the first and third number of cubic-bezier() must be from 0 to 1", 13},
           Row{"cubic-bezier(0.2, 0, -0.5, 1)", "the first and third number of cubic-bezier() must be from 0 to 1", 21},
           Row{"cubic-bezier(0.2, 0, 0, 1", "must close its bracket after the last value", 25},
           Row{"cubic-bezier(0.2, 0, 0, 1, 1)", "must close its bracket after the last value", 25},
           Row{"ease-in ease-out", "must be one easing and nothing after it", 8},
           Row{"steps(0)", kSteps, 6},
           Row{"steps(-3)", kSteps, 6},
           Row{"steps(2.5)", kSteps, 6},
           Row{"steps()", kSteps, 6},
           Row{"steps(1e9)", kSteps, 6},
           Row{"steps(1, jump-none)", kSteps, 6},
           Row{"steps(3, middle)", "steps() must name where it jumps", 9},
           Row{"linear()", kStop, 7},
           Row{"linear(0)", "linear() must have two stops or more", 8},
           Row{"linear(0 0% 100%)", "linear() must have two stops or more", 16},
           Row{"linear(0, 50%, 1)", kStop, 10},
           Row{"linear(0, 0.5 0.6, 1)", kStop, 10},
           Row{"linear(0, 10% 0.5 20%, 1)", kStop, 10},
           Row{"linear(0, 0.5 1% 2% 3%, 1)", kStop, 10},
           Row{"linear(0, 1,)", kStop, 12},
           Row{"linear(0, 1e999, 1)", kStop, 10},
       }) {
    const Result<Easing> parsed = parse_easing(row.text);
    ASSERT_FALSE(parsed.has_value()) << row.text;
    EXPECT_EQ(parsed.error().rule, row.rule) << row.text;
    EXPECT_EQ(parsed.error().offset, row.offset) << row.text;
    EXPECT_FALSE(parsed.error().hint.empty()) << row.text;
  }
}

TEST(ParseEasing, SurvivesEveryPrefixOfAGoodText) {
  const std::string_view text = "linear(0, 0.25 10% 7.5e1%, 1e0 100%)";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const bool keyword = text.substr(0, length) == "linear";
    EXPECT_EQ(parse_easing(text.substr(0, length)).has_value(), keyword) << length;
  }
  EXPECT_TRUE(parse_easing(text).has_value());
}

}  // namespace
}  // namespace nicety
