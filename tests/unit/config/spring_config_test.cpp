#include "runtime/config/spring_config.hpp"

#include <string>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

constexpr Spring kBefore{400, 30, 2};
constexpr const char* kWays =
    "; give `stiffness`, `damping` and `mass`, or `dampingRatio` and `stiffness`, or `durationMs` and `bounce`";

Spring read_good(const std::string& text) {
  testing::Parsed parsed(text);
  Spring spring = kBefore;
  EXPECT_TRUE(read_spring(parsed.root(), spring, parsed.errors, Reading::strict)) << parsed.error();
  return spring;
}

std::string error_of(const std::string& text) {
  testing::Parsed parsed(text);
  Spring spring = kBefore;
  EXPECT_FALSE(read_spring(parsed.root(), spring, parsed.errors, Reading::strict));
  EXPECT_EQ(spring, kBefore);
  return parsed.error();
}

TEST(SpringConfig, IsReadInEachOfItsThreeWays) {
  EXPECT_EQ(read_good(R"({"stiffness": 100, "damping": 20, "mass": 3})"), (Spring{100, 20, 3}));
  EXPECT_EQ(read_good(R"({"dampingRatio": 0.5, "stiffness": 100})"), Spring::from_ratio(0.5, 100));
  EXPECT_EQ(read_good(R"({"durationMs": 400, "bounce": 0.2})"), Spring::from_duration(0.4, 0.2));
}

TEST(SpringConfig, WhatIsLeftOutStaysAsItWas) {
  EXPECT_EQ(read_good("{}"), kBefore);
  EXPECT_EQ(read_good(R"({"damping": 40})"), (Spring{400, 40, 2}));
  EXPECT_EQ(read_good(R"({"dampingRatio": 1})"), Spring::from_ratio(1, 400));
  EXPECT_EQ(read_good(R"({"durationMs": 400})"), Spring::from_duration(0.4, 0));
}

TEST(SpringConfig, TheWaysDoNotMix) {
  EXPECT_EQ(error_of(R"({"durationMs": 400, "mass": 2})"),
            std::string("shop.json:1:21 /mass: can't stand beside `durationMs`") + kWays);
  EXPECT_EQ(error_of(R"({"dampingRatio": 1, "damping": 2})"),
            std::string("shop.json:1:21 /damping: can't stand beside `dampingRatio`") + kWays);
  EXPECT_EQ(error_of(R"({"bounce": 0.5})"), std::string("shop.json:1:2 /bounce: needs `durationMs` beside it") + kWays);
}

TEST(SpringConfig, NumbersOutOfRangeStandAtTheirPlace) {
  EXPECT_EQ(error_of("{\n\"damping\": -1}"), "shop.json:2:12 /damping: must be greater than 0 (got -1)");
  EXPECT_EQ(error_of(R"({"durationMs": 300, "bounce": 1})"), "shop.json:1:31 /bounce: must be less than 1 (got 1)");
  EXPECT_EQ(error_of(R"({"stifness": 3})"), "shop.json:1:2 /stifness: is no key that is known here; did you mean `stiffness`?");
}

TEST(SpringConfig, ASpringThatHardlyRestsIsRefusedAsAWhole) {
  EXPECT_TRUE(error_of(R"({"stiffness": 100, "damping": 0.01})").starts_with("shop.json:1:1: must come to rest within 10 s"));
}

}  // namespace
}  // namespace nicety
