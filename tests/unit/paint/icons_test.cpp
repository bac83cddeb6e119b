#include "runtime/paint/icons.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace nicety {
namespace {

struct Flat {
  std::vector<Point> points;
  std::vector<Contour> contours;
};

Flat flat(const Path& path) {
  Flat out;
  path.flatten(0.01F, out.points, out.contours);
  return out;
}

TEST(IconsTest, are_read_as_svg_would_read_them) {
  for (const Icon& icon : {icons::kCheck, icons::kCross, icons::kAgain, icons::kCart}) {
    const Result<Path> svg = parse_svg_path(icon.path);
    ASSERT_TRUE(svg.has_value()) << icon.path;
    const Flat ours = flat(read_icon(icon.path));
    const Flat theirs = flat(*svg);
    EXPECT_EQ(ours.points, theirs.points) << icon.path;
    EXPECT_EQ(ours.contours.size(), theirs.contours.size()) << icon.path;
    EXPECT_GE(ours.points.size(), 3U);
  }
}

TEST(IconsTest, stay_in_their_boxes_with_their_strokes) {
  for (const Icon& icon : {icons::kCheck, icons::kCross, icons::kAgain, icons::kCart}) {
    for (const Point p : flat(read_icon(icon.path)).points) {
      EXPECT_GE(std::min(p.x, p.y), icon.width / 2) << icon.path;
      EXPECT_LE(std::max(p.x, p.y), icon.box - icon.width / 2) << icon.path;
    }
  }
}

TEST(IconsTest, what_cannot_be_read_ends_the_path) {
  EXPECT_TRUE(read_icon("").empty());
  EXPECT_EQ(flat(read_icon("M1 1L2 2A3 3 0 0 1 9 9")).points.size(), 2U);
}

}  // namespace
}  // namespace nicety
