#include "runtime/paint/spline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace nicety {
namespace {

std::vector<Point> curve(std::span<const Point> knots, float step = 0.5F) {
  std::vector<Point> points;
  append_spline(knots, step, points);
  return points;
}

TEST(SplineTest, passes_through_its_knots_in_order) {
  constexpr std::array<Point, 5> kKnots{{{0, 0}, {10, 4}, {12, 20}, {-3, 18}, {2, 2}}};
  const std::vector<Point> points = curve(kKnots);
  auto from = points.begin();
  for (const Point knot : kKnots) {
    from = std::find_if(from, points.end(), [&](Point p) { return std::hypot(p.x - knot.x, p.y - knot.y) < 1e-4F; });
    ASSERT_NE(from, points.end()) << knot.x << ',' << knot.y;
  }
  EXPECT_EQ(points.front(), kKnots.front());
}

TEST(SplineTest, two_knots_make_a_straight_line) {
  constexpr std::array<Point, 2> kKnots{{{1, 2}, {9, 8}}};
  for (const Point p : curve(kKnots)) EXPECT_NEAR((p.y - 2) * 8, (p.x - 1) * 6, 1e-3F);
}

TEST(SplineTest, knots_on_a_circle_make_nearly_one) {
  constexpr std::array<Point, 5> kKnots{{{10, 0}, {0, 10}, {-10, 0}, {0, -10}, {10, 0}}};
  for (const Point p : curve(kKnots)) EXPECT_NEAR(std::hypot(p.x, p.y), 10, 0.05F);
}

TEST(SplineTest, has_no_corner_at_a_knot) {
  constexpr std::array<Point, 4> kKnots{{{0, 0}, {10, 10}, {14, -2}, {30, 0}}};
  const std::vector<Point> points = curve(kKnots, 0.1F);
  for (std::size_t i = 2; i < points.size(); ++i) {
    const Point a = points[i - 1] - points[i - 2];
    const Point b = points[i] - points[i - 1];
    ASSERT_GT((a.x * b.x + a.y * b.y) / std::hypot(a.x, a.y) / std::hypot(b.x, b.y), 0.95F);
  }
}

TEST(SplineTest, points_are_as_near_as_asked) {
  constexpr std::array<Point, 3> kKnots{{{0, 0}, {40, 10}, {60, -20}}};
  const std::vector<Point> points = curve(kKnots, 2);
  for (std::size_t i = 1; i < points.size(); ++i)
    EXPECT_LT(std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y), 3);
}

TEST(SplineTest, fewer_than_two_knots_are_no_curve) {
  EXPECT_TRUE(curve({}).empty());
  constexpr std::array<Point, 1> kOne{{{3, 3}}};
  EXPECT_TRUE(curve(kOne).empty());
}

}  // namespace
}  // namespace nicety
