#include "runtime/paint/path.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

struct Flat {
  std::vector<Point> points;
  std::vector<Contour> contours;
};

Flat flat(const Path& path, float tolerance = 0.01F) {
  Flat out;
  path.flatten(tolerance, out.points, out.contours);
  return out;
}

TEST(PathTest, an_empty_path_has_no_contours) { EXPECT_TRUE(flat(Path()).contours.empty()); }

TEST(PathTest, keeps_contours_apart_and_knows_which_are_closed) {
  Path path;
  path.move_to({0, 0});
  path.line_to({10, 0});
  path.line_to({10, 10});
  path.line_to({0, 0});
  path.close();
  path.move_to({20, 0});
  path.line_to({30, 0});
  const Flat out = flat(path);
  ASSERT_EQ(out.contours.size(), 2U);
  EXPECT_TRUE(out.contours[0].closed);
  EXPECT_EQ(out.contours[0].last, 3) << "the closing point is not said twice";
  EXPECT_FALSE(out.contours[1].closed);
  EXPECT_EQ(out.contours[1].last - out.contours[1].first, 2);
}

TEST(PathTest, a_segment_after_close_begins_where_the_contour_began) {
  Path path;
  path.move_to({5, 5});
  path.line_to({9, 5});
  path.close();
  path.line_to({5, 9});
  const Flat out = flat(path);
  ASSERT_EQ(out.contours.size(), 2U);
  EXPECT_EQ(out.points[static_cast<std::size_t>(out.contours[1].first)], (Point{5, 5}));
}

TEST(PathTest, a_flattened_curve_stays_within_its_tolerance) {
  for (const float tolerance : {1.0F, 0.1F, 0.01F}) {
    Path path;
    path.move_to({0, 0});
    path.cubic_to({0, 80}, {100, -60}, {100, 40});
    const Flat out = flat(path, tolerance);
    double worst = 0;
    for (int i = 0; i <= 2000; ++i) {
      const double t = i / 2000.0;
      const double k = 1 - t;
      const double x = 3 * k * t * t * 100 + t * t * t * 100;
      const double y = 3 * k * k * t * 80 + 3 * k * t * t * -60 + t * t * t * 40;
      double nearest = 1e9;
      for (std::size_t j = 0; j + 1 < out.points.size(); ++j) {
        const Point a = out.points[j];
        const Point d = out.points[j + 1] - a;
        const double along = std::clamp(((x - a.x) * d.x + (y - a.y) * d.y) / (d.x * d.x + d.y * d.y), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(x - a.x - along * d.x, y - a.y - along * d.y));
      }
      worst = std::max(worst, nearest);
    }
    EXPECT_LE(worst, tolerance);
    EXPECT_GT(worst, tolerance / 20) << "it is not cut finer than it need be";
  }
}

TEST(PathTest, an_arc_is_round_and_goes_the_way_it_is_told) {
  Path path;
  path.arc({10, 20}, 8, 0, kPi * 1.5F);
  const Flat out = flat(path, 0.005F);
  for (const Point p : out.points) EXPECT_NEAR(std::hypot(p.x - 10, p.y - 20), 8, 0.008);
  EXPECT_NEAR(out.points.back().x, 10, 1e-3);
  EXPECT_NEAR(out.points.back().y, 12, 1e-3);
  EXPECT_GT(out.points[1].y, 20) << "clockwise is downwards from the right";
}

}  // namespace
}  // namespace nicety
