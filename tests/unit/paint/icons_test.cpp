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

Flat flat(const Icon& icon) {
  Path path;
  append_outline(path, icon.outline);
  return flat(path);
}

template <icons::PathText Text>
void expect_as_svg() {
  const Result<Path> svg = parse_svg_path(Text.letters);
  ASSERT_TRUE(svg.has_value()) << Text.letters;
  const Flat ours = flat(icons::drawn<Text>(24, 2));
  const Flat theirs = flat(*svg);
  EXPECT_EQ(ours.points, theirs.points) << Text.letters;
  EXPECT_EQ(ours.contours.size(), theirs.contours.size()) << Text.letters;
}

TEST(IconsTest, are_read_as_svg_would_read_them) {
  expect_as_svg<"M4.75 12.75L9.9 17.75L19 6">();
  expect_as_svg<"M0 0.5L.25 300M17 2.9C18.53 15.85 16.05 18.48 12.82 18.95L7 7.01">();
}

TEST(IconsTest, stay_in_their_boxes_with_their_strokes) {
  for (const Icon& icon : {icons::kCheck, icons::kCross, icons::kAgain, icons::kCart}) {
    const Flat drawn = flat(icon);
    EXPECT_GE(drawn.points.size(), 3U);
    for (const Point p : drawn.points) {
      EXPECT_GE(std::min(p.x, p.y), icon.width / 2);
      EXPECT_LE(std::max(p.x, p.y), icon.box - icon.width / 2);
    }
  }
}

}  // namespace
}  // namespace nicety
