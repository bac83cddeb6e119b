#include "runtime/core/number.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

#include "gtest/gtest.h"

#include "runtime/core/random.hpp"

namespace nicety {
namespace {

constexpr int kRuns = 100'000;

int digit_below(Random& random, int count) { return static_cast<int>(random.next() % static_cast<unsigned>(count)); }

std::string digits(Random& random, int count) {
  std::string out(1, static_cast<char>('1' + digit_below(random, 9)));
  while (static_cast<int>(out.size()) < count) out += static_cast<char>('0' + digit_below(random, 10));
  return out;
}

TEST(ParseNumber, IsTheNearestDoubleForAllThatPeopleWrite) {
  Random random(1);
  for (int run = 0; run < kRuns; ++run) {
    std::string text = digits(random, 1 + digit_below(random, 15));
    text.insert(static_cast<std::size_t>(digit_below(random, static_cast<int>(text.size()))) + 1, ".");
    if (text.back() == '.') text += "0";
    if (text.size() > 16) text.pop_back();
    if (run % 3 == 0) text.insert(0, "-");
    if (run % 5 == 0) text += "e" + std::to_string(digit_below(random, 8));
    ASSERT_EQ(parse_number(text), std::strtod(text.c_str(), nullptr)) << text;
  }
}

TEST(ParseNumber, IsWithinItsStatedErrorElsewhere) {
  Random random(2);
  for (int run = 0; run < kRuns; ++run) {
    const std::string text = digits(random, 1 + digit_below(random, 25)) + "e" + std::to_string(digit_below(random, 560) - 290);
    const double reference = std::strtod(text.c_str(), nullptr);
    if (std::fabs(reference) < 1e-290 || std::isinf(reference)) continue;
    ASSERT_NEAR(parse_number(text).value() / reference, 1, 4e-15) << text;
  }
}

TEST(ParseNumber, KeepsItsSignAtZeroAndGoesToInfinity) {
  EXPECT_TRUE(std::signbit(parse_number("-0").value()));
  EXPECT_EQ(parse_number("1e400"), HUGE_VAL);
  EXPECT_EQ(parse_number("-1e99999999999999999999"), -HUGE_VAL);
  EXPECT_EQ(parse_number("1e-400"), 0);
  EXPECT_EQ(parse_number("0e999999999"), 0);
  EXPECT_EQ(parse_number("0.0000000000000000000003"), 3e-22);
  EXPECT_EQ(parse_number("100000000000000000000000"), 1e23);
}

TEST(ParseNumber, TakesAllOfTheTextOrNothing) {
  EXPECT_EQ(parse_number("+.5"), 0.5);
  EXPECT_EQ(parse_number("12E+1"), 120);
  for (const char* text : {"", "-", ".", "e1", "1e", "1e+", "1 ", " 1", "0x10", "1,5", "nan", "inf", "1.2.3", "--1", "5px"}) {
    EXPECT_FALSE(parse_number(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace nicety
