#include "runtime/core/color.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>

namespace nicety {
namespace {

/// A colour as `#rrggbb`, or `#rrggbbaa` when it isn't opaque.
std::string css(std::string_view text) {
  const Result<Color> color = parse_color(text);
  if (!color) return "refused";
  std::string out = "#";
  for (const float channel : {color->r, color->g, color->b, color->a}) {
    std::array<char, 3> digits;
    std::snprintf(digits.data(), digits.size(), "%02x", static_cast<unsigned>(std::lround(channel * 255.0F)));
    out += digits.data();
  }
  if (out.ends_with("ff")) out.resize(out.size() - 2);
  return out;
}

TEST(Color, ReadsHexInAllFourLengths) {
  EXPECT_EQ(css("#c2571a"), "#c2571a");
  EXPECT_EQ(css("#fa0"), "#ffaa00");
  EXPECT_EQ(css("#fa08"), "#ffaa0088");
  EXPECT_EQ(css("#C2571A80"), "#c2571a80");
}

TEST(Color, ReadsCommaAndSpaceSyntaxAlike) {
  EXPECT_EQ(css("rgb(194, 87, 26)"), "#c2571a");
  EXPECT_EQ(css("rgb(194 87 26 / 50%)"), "#c2571a80");
  EXPECT_EQ(css("rgba(194,87,26,.5)"), "#c2571a80");
  EXPECT_EQ(css("rgb(100% 0% 50%)"), "#ff0080");
}

TEST(Color, ReadsHslAsTheSpecificationsExamples) {
  // CSS Color Module Level 4, section 7: hsl(120 100% 25%) is green's #008000; hue angles wrap.
  EXPECT_EQ(css("hsl(120 100% 25%)"), "#008000");
  EXPECT_EQ(css("hsl(0deg, 100%, 50%)"), "#ff0000");
  EXPECT_EQ(css("hsl(-240 100% 25%)"), "#008000");
  EXPECT_EQ(css("hsl(0.5turn 100% 50%)"), "#00ffff");
}

TEST(Color, ReadsOklchWithinOneStepOfTheReference) {
  // Black, white, and sRGB red = oklch(62.8% 0.2577 29.23) (CSS Color Module Level 4's conversion).
  EXPECT_EQ(css("oklch(0% 0 0)"), "#000000");
  EXPECT_EQ(css("oklch(100% 0 0)"), "#ffffff");
  const Result<Color> red = parse_color("oklch(62.796% 0.25768 29.234)");
  ASSERT_TRUE(red);
  EXPECT_NEAR(red->r, 1, 0.004);
  EXPECT_NEAR(red->g, 0, 0.01);
  EXPECT_NEAR(red->b, 0, 0.01);
}

TEST(Color, KnowsTheNamesAtBothEndsAndInBetween) {
  EXPECT_EQ(css("aliceblue"), "#f0f8ff");
  EXPECT_EQ(css("Tomato"), "#ff6347");
  EXPECT_EQ(css("rebeccapurple"), "#663399");
  EXPECT_EQ(css("yellowgreen"), "#9acd32");
  EXPECT_EQ(css(" transparent "), "#00000000");
}

TEST(Color, ClampsChannelsThatAreOutOfRange) { EXPECT_EQ(css("rgb(300 -20 0 / 4)"), "#ff0000"); }

TEST(Color, RefusesWhatIsNoColourAndSaysHowToWriteOne) {
  for (const char* text : {"", "#", "#12", "#12345", "#ggg", "rgb()", "rgb(1 2)", "rgb(1 2 3 4 5)", "rgb(1 2 3", "tomatoes",
                           "red blue", "url(x)", "var(--accent)", "rgb(a b c)", "e", "ff"}) {
    const Result<Color> color = parse_color(text);
    ASSERT_FALSE(color) << text;
    EXPECT_EQ(color.error().rule, "must be a CSS colour");
    EXPECT_NE(color.error().hint.find("#c2571a"), std::string::npos);
  }
}

}  // namespace
}  // namespace nicety
