#include <algorithm>
#include <array>
#include <cmath>

#include "runtime/motion/spring.hpp"
#include "runtime/paint/icons.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/thank_you/thank_you.hpp"

namespace nicety::thank_you {
namespace {

constexpr float kWide = 200;  // of what is drawn here, in its own unit
constexpr float kHigh = 150;
constexpr Color kCard{0.80F, 0.635F, 0.43F};
constexpr Color kTissue{0.985F, 0.965F, 0.93F};
constexpr Color kInside{0.36F, 0.25F, 0.15F};

Color lit(const Color& color, float light) {
  return light > 0 ? mix(color, {1, 1, 0.97F, 1}, light) : mix(color, {0.14F, 0.08F, 0.05F, 1}, -light);
}

Fill board(const Rect& rect, const Color& color, float near) {
  return Fill::linear({rect.x, rect.y}, {rect.right(), rect.bottom()},
                      {{0, lit(color, near + 0.14F)}, {1, lit(color, near - 0.12F)}});
}

/// 0..1, soft at both ends, of the part of the time between `from` and `to`.
float part(Seconds time, Seconds from, Seconds to) {
  const double t = std::clamp((time - from) / (to - from), 0.0, 1.0);
  return static_cast<float>(t * t * (3 - 2 * t));
}

/// An oval, turned by `angle`.
void paint_oval(Painter& painter, Point middle, Size half, float angle, const Fill& fill) {
  std::array<Point, 24> outline;
  const float c = cosine(angle);
  const float s = sine(angle);
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const float turn = kTurn * static_cast<float>(i) / static_cast<float>(outline.size());
    const Point p{half.width * cosine(turn), half.height * sine(turn)};
    outline[i] = middle + Point{c * p.x - s * p.y, s * p.x + c * p.y};
  }
  painter.fill_convex(outline, fill);
}

void paint_bow(Painter& painter, Point knot, const Color& ribbon) {
  for (const float side : {-1.0F, 1.0F}) {
    paint_oval(painter, knot + Point{8 * side, 5}, {11, 3.2F}, 0.9F * side, lit(ribbon, -0.25F));
    paint_oval(painter, knot + Point{14 * side, -6}, {15, 7.5F}, -0.35F * side,
               board({knot.x - 28, knot.y - 14, 56, 18}, ribbon, 0.08F));
    paint_oval(painter, knot + Point{15 * side, -5.5F}, {8.5F, 3.2F}, -0.35F * side, lit(ribbon, -0.35F));
  }
  painter.fill_circle(knot + Point{0, -3}, 5.5F, board({knot.x - 6, knot.y - 9, 12, 12}, ribbon, 0.1F));
}

void paint_lid(Painter& painter, const Color& ribbon) {
  constexpr Rect kLid{26, 62, 128, 20};
  painter.fill_round_rect(kLid, 4, board(kLid, kCard, 0.1F));
  painter.fill_round_rect({82, kLid.y, 16, kLid.height}, 0, board({82, kLid.y, 16, kLid.height}, ribbon, 0.06F));
  paint_bow(painter, {90, kLid.y}, ribbon);
}

}  // namespace

void paint_parcel(Painter& painter, const Rect& place, const Color& ribbon, const Color& paper, Seconds time) {
  const float scale = std::min(place.width / kWide, place.height / kHigh);
  painter.push();
  painter.translate({place.x + (place.width - kWide * scale) / 2, place.y + (place.height - kHigh * scale) / 2});
  painter.scale(scale, scale, {});

  paint_oval(painter, {94, 144}, {80, 5}, 0, Fill::radial({94, 144}, 80, {{0, Color{0, 0, 0, 0.22F}}, {1, Color{0, 0, 0, 0}}}));
  const float up = part(time, 0, 0.32);
  const float over = part(time, 0.18, 0.85);
  if (time > 0) {
    const double pop = 1 + springs::by_ratio(0.55, 160).at(std::max(0.0, time - 0.2), {.position = -1}).position;
    const auto risen = static_cast<float>(pop);
    painter.fill_round_rect({33, 70, 114, 20}, 3, kInside);
    // Tissue, and on it a heart.
    for (int i = 0; i < 5; ++i) {
      const auto k = static_cast<float>(i);
      const float lean = (k - 2) * 0.24F;
      const Rect sheet{38 + k * 21, 66 - 20 * risen, 24, 40};
      const Point middle{48 + k * 21, 88 - 22 * risen + std::fabs(k - 2) * 3};
      paint_oval(painter, middle, {15.8F, 24.8F}, lean, lit(kTissue, -0.16F));
      paint_oval(painter, middle, {15, 24}, lean, board(sheet, kTissue, i % 2 == 0 ? 0 : -0.05F));
    }
    const float side = 40 * risen;
    const Point heart{90, 62 - 22 * risen};
    painter.fill_icon(icons::kHeartBody, {heart.x - side / 2, heart.y - side / 2, side, side}, lit(ribbon, 0.04F));
  }
  constexpr Rect kBody{30, 76, 120, 68};
  painter.fill_round_rect(kBody, 4, board(kBody, kCard, 0));
  painter.fill_round_rect(
      {kBody.x, kBody.y, kBody.width, 9}, 2,
      Fill::linear({0, kBody.y}, {0, kBody.y + 9}, {{0, lit(kCard, -0.3F)}, {1, lit(kCard, -0.3F).faded(0)}}));
  painter.fill_round_rect({82, kBody.y, 16, kBody.height}, 0, board({82, kBody.y, 16, kBody.height}, ribbon, 0));
  painter.stroke_round_rect(kBody, 4, 1, mix(lit(kCard, -0.4F), paper, 0.35F));

  // The lid goes up, over, and leans on the side.
  painter.push();
  painter.translate({72 * over, -34 * up * (1 - over) * (1 + over) + 9 * over});
  painter.rotate(1.23F * over, {90, 72});
  paint_lid(painter, ribbon);
  painter.pop();
  painter.pop();
}

}  // namespace nicety::thank_you
