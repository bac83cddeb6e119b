#include <cmath>
#include <gtest/gtest.h>
#include <vector>

#include "runtime/paint/path.hpp"

namespace nicety {
namespace {

std::vector<Point> points(std::string_view text) {
  const auto path = parse_svg_path(text);
  if (!path) {
    ADD_FAILURE() << text << ": " << path.error().rule << " at " << path.error().offset;
    return {};
  }
  std::vector<Point> points;
  std::vector<Contour> contours;
  path->flatten(0.01F, points, contours);
  return points;
}

TEST(SvgPathTest, reads_absolute_and_relative_lines) {
  const std::vector<Point> expected{{1, 2}, {3, 4}, {8, 4}, {8, 9}, {7, 8}};
  EXPECT_EQ(points("M1 2L3 4H8V9L7 8"), expected);
  EXPECT_EQ(points("m1,2 l2,2 h5 v5 l-1-1"), expected);
}

TEST(SvgPathTest, repeats_a_command_without_its_letter) {
  const std::vector<Point> expected{{1, 2}, {3, 4}, {5, 7}};
  EXPECT_EQ(points("M1 2 3 4 5 7"), expected);
  EXPECT_EQ(points("m1 2 2 2 2 3"), expected);
}

TEST(SvgPathTest, reads_numbers_as_tight_as_the_grammar_allows) {
  EXPECT_EQ(points("M1.5.5-.5-1e1+2.5e-1.25"), (std::vector<Point>{{1.5F, 0.5F}, {-0.5F, -10}, {0.25F, 0.25F}}));
  EXPECT_EQ(points(" \t\nM 0 , 0 L\r10 ,0 "), (std::vector<Point>{{0, 0}, {10, 0}}));
}

TEST(SvgPathTest, reads_arc_flags_without_spaces) {
  const auto tight = points("M0 0a1 1 0 01 1 1");
  const auto loose = points("M 0 0 A 1 1 0 0 1 1 1");
  EXPECT_EQ(tight, loose);
  for (const Point p : tight) EXPECT_NEAR(std::hypot(p.x - 0, p.y - 1), 1, 0.01) << "clockwise around (0, 1)";
}

TEST(SvgPathTest, draws_the_arc_that_the_flags_choose) {
  const struct {
    const char* text;
    Point center;
  } cases[] = {{"M0 0A10 10 0 0 0 10 10", {10, 0}},
               {"M0 0A10 10 0 0 1 10 10", {0, 10}},
               {"M0 0A10 10 0 1 0 10 10", {0, 10}},
               {"M0 0A10 10 0 1 1 10 10", {10, 0}}};
  for (const auto& [text, center] : cases) {
    const auto drawn = points(text);
    float length = 0;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      EXPECT_NEAR(std::hypot(drawn[i].x - center.x, drawn[i].y - center.y), 10, 0.02) << text;
      if (i > 0) length += std::hypot(drawn[i].x - drawn[i - 1].x, drawn[i].y - drawn[i - 1].y);
    }
    const bool large = text[13] == '1';
    EXPECT_NEAR(length, 3.14159F * 10 * (large ? 1.5F : 0.5F), 0.05) << text;
  }
}

TEST(SvgPathTest, draws_an_arc_of_two_thirds_of_a_turn) {
  const auto drawn = points("M10 0A10 10 0 1 0-5 8.660254");
  float length = 0;
  for (std::size_t i = 1; i < drawn.size(); ++i) length += std::hypot(drawn[i].x - drawn[i - 1].x, drawn[i].y - drawn[i - 1].y);
  EXPECT_NEAR(length, 3.14159F * 20 * 2 / 3, 0.05);
}

TEST(SvgPathTest, grows_radii_that_are_too_small_and_draws_lines_for_none) {
  const auto half = points("M0 0A1 1 0 0 1 20 0");
  for (const Point p : half) EXPECT_NEAR(std::hypot(p.x - 10, p.y), 10, 0.02);
  EXPECT_EQ(points("M0 0A0 5 0 0 1 20 0"), (std::vector<Point>{{0, 0}, {20, 0}}));
  EXPECT_EQ(points("M5 5A5 5 0 1 1 5 5"), (std::vector<Point>{{5, 5}}));
}

TEST(SvgPathTest, turns_an_ellipse_by_its_tilt) {
  for (const Point p : points("M0 0A20 10 90 1 1 0 .01")) {
    EXPECT_NEAR(std::hypot((p.x - 10) / 10, p.y / 20), 1, 0.02);
  }
}

TEST(SvgPathTest, reflects_the_last_control_point_of_smooth_curves) {
  EXPECT_EQ(points("M0 0C0 5 5 10 10 10S20 5 20 0"), points("M0 0C0 5 5 10 10 10C15 10 20 5 20 0"));
  EXPECT_EQ(points("M0 0Q5 10 10 0T20 0t10 0"), points("M0 0Q5 10 10 0Q15-10 20 0Q25 10 30 0"));
  EXPECT_EQ(points("M0 0S20 5 20 0"), points("M0 0C0 0 20 5 20 0"));
}

TEST(SvgPathTest, an_empty_text_and_none_draw_nothing) {
  for (const char* text : {"", "  ", "none", " none "}) EXPECT_TRUE(parse_svg_path(text).value().empty()) << text;
}

TEST(SvgPathTest, an_error_names_the_byte) {
  const struct {
    const char* text;
    std::size_t offset;
  } cases[] = {
      {"L1 2", 0},     {"M1", 2},    {"M1 2L", 5}, {"M1 2X3", 4}, {"M1 2 3", 6}, {"M1 2,", 5}, {"M1 2A1 1 0 2 1 3 3", 11},
      {"M1 2z3 4", 5}, {"M1. 2", 2}, {"M1,,2", 3}, {"none x", 5}, {"M 1 -", 4}};
  for (const auto& [text, offset] : cases) {
    const auto path = parse_svg_path(text);
    ASSERT_FALSE(path) << text;
    EXPECT_EQ(path.error().offset, offset) << text;
    EXPECT_TRUE(path.error().rule.starts_with("must ")) << text;
  }
}

TEST(SvgPathTest, endless_digits_and_exponents_end) {
  EXPECT_TRUE(parse_svg_path("M" + std::string(100000, '9') + " 1e999999999").has_value());
  EXPECT_TRUE(parse_svg_path("M." + std::string(100000, '0') + "1 1e-999999999").has_value());
}

}  // namespace
}  // namespace nicety
