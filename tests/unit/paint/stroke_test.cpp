#include "runtime/paint/stroke.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <vector>

#include "runtime/paint/mesh.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr ImU32 kWhite = 0xFFFFFFFF;

/// A draw list of its own that lines are added to.
class StrokeTest : public testing::Test {
 protected:
  StrokeTest() { list_._ResetForNewFrame(); }

  [[nodiscard]] int triangles() const { return list_.IdxBuffer.Size / 3; }
  /// How far the mesh reaches from a point.
  [[nodiscard]] float reach(Point from) const {
    float most = 0;
    for (const ImDrawVert& vertex : list_.VtxBuffer)
      most = std::max(most, std::hypot(vertex.pos.x - from.x, vertex.pos.y - from.y));
    return most;
  }

  ImDrawListSharedData shared_;
  ImDrawList list_{&shared_};
};

std::vector<Point> circle(float radius) {
  const int pieces = arc_pieces(radius, kTurn);
  std::vector<Point> points;
  for (int i = 0; i < pieces; ++i) {
    const float angle = kTurn * static_cast<float>(i) / static_cast<float>(pieces);
    points.push_back(Point{cosine(angle), sine(angle)} * radius);
  }
  return points;
}

TEST_F(StrokeTest, a_small_circle_needs_no_rounded_joins) {
  const std::vector<Point> points = circle(10);
  add_stroke(list_, points, true, 2.4F, kWhite);
  EXPECT_EQ(triangles(), static_cast<int>(points.size()) * 6);
  EXPECT_LE(reach({0, 0}), 10 + 1.7F + kRoundness);
}

TEST_F(StrokeTest, a_corner_of_a_thick_line_is_rounded) {
  const std::vector<Point> points{{0, 0}, {100, 0}, {100, 100}};
  add_stroke(list_, points, false, 20, kWhite);
  EXPECT_LE(reach({50, 50}), std::hypot(50.0F, 50.0F) + 10.5F + kRoundness);
}

}  // namespace
}  // namespace nicety
