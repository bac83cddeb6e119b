#include <algorithm>
#include <array>
#include <cmath>

#include "runtime/paint/trig.hpp"
#include "widgets/gift_wrap/craft.hpp"

namespace nicety::gift_wrap {
namespace {

constexpr Color kCarton{0.80F, 0.67F, 0.50F};
constexpr float kQuarter = 1.5707963F;
constexpr float kEndFlap = 0.6F;  // of the height
constexpr float kTaper = 22;

/// Whether the plane shows its outside, as a plane of the parcel's that faces us does.
bool faces_us(const Matrix& plane, const Matrix& like) { return (plane.determinant() > 0) == (like.determinant() > 0); }

/// A sheet of paper on a plane, from (0, 0) on; towards its end it may be narrower on both sides.
struct Sheet {
  Matrix on;
  Size size;
  Light light;
  bool is_outside = true;
  float taper = 0;
  bool has_edge = false;  ///< Its end is seen: paper has a thickness.
};

void paint_sheet(Painter& painter, const Paper& paper, const Sheet& sheet) {
  const auto [w, h] = sheet.size;
  if (w <= 0.5F || h <= 0.5F) return;
  painter.push();
  painter.transform(sheet.on);
  // Unprinted paper is paler inside.
  const Color color = sheet.is_outside ? paper.color : mix(paper.color, {0.95F, 0.93F, 0.89F}, 0.8F);
  const std::array<Point, 4> outline{{{0, 0}, {w, 0}, {w - sheet.taper, h}, {sheet.taper, h}}};
  painter.fill_convex(
      outline, Fill::linear({0, h / 4}, {w, h * 0.75F}, {{0, lit(color, sheet.light.near)}, {1, lit(color, sheet.light.far)}}));
  if (sheet.is_outside) print(painter, paper, sheet.size, sheet.light.near, sheet.taper);
  if (sheet.has_edge) {
    const float in = sheet.taper * (1 - 1.4F / h);
    const std::array<Point, 4> edge{{{in, h - 1.4F}, {w - in, h - 1.4F}, {w - sheet.taper, h}, {sheet.taper, h}}};
    painter.fill_convex(edge, lit(color, sheet.is_outside ? 0.35F : -0.25F));
  }
  painter.pop();
}

void line(Painter& painter, Solid from, Solid to, float width, const Color& color) {
  const Point a = place_of(from);
  const Point b = place_of(to);
  const Point along = b - a;
  const float length = std::sqrt(along.x * along.x + along.y * along.y);
  const Point aside = Point{-along.y, along.x} * (width / 2 / length);
  const std::array<Point, 4> outline{a + aside, b + aside, b - aside, a - aside};
  painter.fill_convex(outline, color);
}

/// On the table: softest away from the light, dark where the parcel touches it.
void paint_shadow(Painter& painter) {
  painter.push();
  painter.transform(plane({}, kLeft, kBack));
  for (int i = 0; i < 9; ++i) {
    const float far = static_cast<float>(i);
    painter.fill_round_rect({-3.4F * far, -1.2F * far, kWidth + 3.6F * far, kDepth + 2.4F * far}, 2 + 2 * far,
                            Color{0.1F, 0.05F, 0, 0.045F});
  }
  painter.pop();
}

void paint_box(Painter& painter) {
  const Paper carton{.color = kCarton, .ink = {}, .pattern = Pattern::none};
  const Matrix top = plane({0, 0, kHeight}, kLeft, kBack);
  paint_sheet(painter, carton, {plane({}, kLeft, kUp), {kWidth, kHeight}, kOnFront});
  paint_sheet(painter, carton, {plane({}, kBack, kUp), {kDepth, kHeight}, kOnEnd});
  paint_sheet(painter, carton, {top, {kWidth, kDepth}, kOnTop});
  // Where its lid closes, and the tape over it.
  line(painter, {0, kDepth / 2, kHeight}, {kWidth, kDepth / 2, kHeight}, 1, {0.3F, 0.2F, 0.1F, 0.45F});
  const Color tape{1, 0.97F, 0.88F, 0.5F};
  painter.push();
  painter.transform(top);
  painter.fill_round_rect({0, kDepth / 2 - 7, kWidth, 14}, 0, tape);
  painter.pop();
  painter.push();
  painter.transform(plane({}, kBack, kUp));
  painter.fill_round_rect({kDepth / 2 - 7, kHeight - 22, 14, 22}, 0, tape.faded(0.7F));
  painter.pop();
}

/// Where two sides of the parcel meet the light breaks; where it stands, none comes.
void paint_edges(Painter& painter) {
  const Color bright{1, 1, 0.96F, 0.4F};
  line(painter, {0, 0, kHeight}, {kWidth, 0, kHeight}, 1.2F, bright);
  line(painter, {0, 0, kHeight}, {0, kDepth, kHeight}, 1, bright.faded(0.6F));
  line(painter, {0, 0, 0}, {0, 0, kHeight}, 1.1F, bright.faded(0.55F));
  const Color dark{0.1F, 0.05F, 0, 0.28F};
  line(painter, {0, 0, 0.6F}, {kWidth, 0, 0.6F}, 1.6F, dark);
  line(painter, {0, 0, 0.6F}, {0, kDepth, 0.6F}, 1.6F, dark);
}

/// The end: both sides are tucked in, the upper flap comes down over them, the lower one up over that.
void paint_end(Painter& painter, const Paper& paper, double wrapped) {
  const Matrix end = plane({}, kBack, kUp);
  const float tucked = part(wrapped, 0.5, 0.68);
  if (tucked > 0) {
    const float angle = tucked * kQuarter;
    const Light shade{-0.3F - 0.05F * tucked, -0.36F};
    for (const bool is_far : {true, false}) {
      const Solid inwards{-cosine(angle), is_far ? -sine(angle) : sine(angle), 0};
      const Matrix on = plane({0, is_far ? kDepth : 0, 0}, inwards, kUp);
      // The far one shows its inside to us until it has come round.
      paint_sheet(painter, paper, {on, {kDepth / 2, kHeight}, shade, is_far ? tucked > 0.5F : faces_us(on, end)});
    }
  }
  for (const bool is_lower : {false, true}) {
    const float folded = is_lower ? part(wrapped, 0.82, 1) : part(wrapped, 0.66, 0.84);
    if (folded <= 0) continue;
    const float angle = folded * kQuarter;
    const Solid down{-cosine(angle), 0, is_lower ? sine(angle) : -sine(angle)};
    const float length = kHeight * kEndFlap * std::min(1.0F, 3 * folded);
    const Matrix on = plane({0, 0, is_lower ? 0 : kHeight}, kBack, down);
    const Light light = is_lower ? Light{-0.16F, -0.26F} : Light{-0.22F + 0.2F * (1 - folded), -0.32F + 0.2F * (1 - folded)};
    // Its edge lifts a little off what lies below.
    if (folded == 1) {
      painter.push();
      painter.transform(on);
      const std::array<Point, 4> shade{{{0, 0}, {kDepth, 0}, {kDepth - kTaper + 1.5F, length + 2}, {kTaper - 1.5F, length + 2}}};
      painter.fill_convex(shade, Color{0.1F, 0.05F, 0, 0.28F});
      painter.pop();
    }
    const bool is_outside = is_lower ? folded > 0.3F : true;
    paint_sheet(painter, paper, {on, {kDepth, length}, light, is_outside, kTaper, true});
  }
}

}  // namespace

void paint_parcel(Painter& painter, const Paper& paper, double wrapped) {
  paint_shadow(painter);
  const float raised = part(wrapped, 0, 0.4);
  const float risen = part(wrapped, 0.16, 0.42);
  const float over = part(wrapped, 0.38, 0.68);
  if (wrapped < 1) paint_box(painter);
  if (wrapped > 0) {
    const Matrix front = plane({}, kLeft, kUp);
    const Matrix top = plane({0, 0, kHeight}, kLeft, kBack);
    painter.push();
    painter.fade(part(wrapped, 0, 0.08));
    const float up = 0.2F + (kQuarter - 0.2F) * raised;
    const Matrix rising = plane({}, kLeft, {0, -cosine(up), sine(up)});
    const float dim = 0.16F * (1 - raised);
    paint_sheet(painter, paper,
                {rising, {kWidth, kHeight}, {kOnFront.near + dim, kOnFront.far + dim}, faces_us(rising, front), 0, raised < 1});
    painter.pop();
    // From behind it comes up, and forward over the lid.
    const float forward = kQuarter * over;
    const Matrix folding = plane({0, kDepth, kHeight}, kLeft, {0, -sine(forward), cosine(forward)});
    paint_sheet(painter, paper,
                {folding,
                 {kWidth, kDepth * risen},
                 {kOnTop.near - 0.12F * (1 - over), kOnTop.far - 0.12F * (1 - over)},
                 !faces_us(folding, top),
                 0,
                 over < 1});
    paint_end(painter, paper, wrapped);
  }
  paint_edges(painter);
}

}  // namespace nicety::gift_wrap
