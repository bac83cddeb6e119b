#include <array>

#include "runtime/motion/spring.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/gift_wrap/craft.hpp"

namespace nicety::gift_wrap {
namespace {

constexpr float kBand = 11;
/// It comes loosely and is pulled tight.
constexpr float kLoose = 7;

/// Satin: dark where it turns away, with a band of light.
Fill satin(const Color& color, Point from, Point to, float light) {
  return Fill::linear(from, to,
                      {{0, lit(color, light - 0.3F)},
                       {0.22F, lit(color, light)},
                       {0.42F, lit(color, light + 0.42F)},
                       {0.6F, lit(color, light + 0.04F)},
                       {1, lit(color, light - 0.28F)}});
}

/// A band on a plane, across u or along it, and its shadow beside it.
void paint_band(Painter& painter, const Color& color, const Matrix& on, const Rect& rect, bool is_across, float light) {
  if (rect.empty()) return;
  painter.push();
  painter.transform(on);
  const Point by = is_across ? Point{0, -1.8F} : Point{-1.8F, 0};
  painter.fill_round_rect({rect.x + by.x, rect.y + by.y, rect.width, rect.height}, 0, Color{0.1F, 0.04F, 0, 0.2F});
  const Point to = is_across ? Point{rect.x, rect.bottom()} : Point{rect.right(), rect.y};
  painter.fill_round_rect(rect, 0, satin(color, {rect.x, rect.y}, to, light));
  painter.pop();
}

struct Curve {
  Point c1, c2, end;
};

/// One loop of the bow: up from the knot, round, and back; `size` 0..1 of it, and within it its hollow.
void paint_loop(Painter& painter, const Color& color, Point knot, float side, float size) {
  constexpr std::array<Curve, 2> kLoop{{{{-6, -25}, {-40, -36}, {-46, -17}}, {{-50, 0}, {-20, 7}, {0, 2}}}};
  constexpr int kPieces = 12;
  std::array<Point, 2 * kPieces> outline;
  for (const bool is_hollow : {false, true}) {
    Point from{};
    std::size_t count = 0;
    for (const Curve& curve : kLoop) {
      for (int i = 0; i < kPieces; ++i) {
        const float t = static_cast<float>(i) / kPieces;
        const float s = 1 - t;
        Point at = from * (s * s * s) + curve.c1 * (3 * s * s * t) + curve.c2 * (3 * s * t * t) + curve.end * (t * t * t);
        // The hollow is seen from below, towards the loop's end.
        if (is_hollow) at = Point{-31, -10.5F} + Point{(at.x + 26) * 0.62F, (at.y + 11) * 0.5F};
        outline[count++] = knot + Point{at.x * side, at.y} * size;
      }
      from = curve.end;
    }
    const Point top = knot + Point{-22 * side, -30} * size;
    const Point bottom = knot + Point{-30 * side, 4} * size;
    if (is_hollow) {
      painter.fill_convex(outline, Fill::linear(top, bottom, {{0, lit(color, -0.62F)}, {1, lit(color, -0.28F)}}));
    } else {
      painter.fill_convex(outline, Fill::linear(top, bottom,
                                                {{0, lit(color, -0.05F)},
                                                 {0.16F, lit(color, 0.45F)},
                                                 {0.34F, lit(color, 0.1F)},
                                                 {0.7F, lit(color, -0.12F)},
                                                 {0.9F, lit(color, 0.12F)},
                                                 {1, lit(color, -0.3F)}}));
    }
  }
}

/// A tail with its notch: two halves, each cut aslant.
void paint_tail(Painter& painter, const Color& color, Point knot, Point to, float size) {
  const Point end = knot + to * size;
  const Point along = to * size;
  const Point aside = Point{-to.y, to.x} * (0.17F * size);
  const Point notch = knot + along * 0.84F;
  for (const float side : {-1.0F, 1.0F}) {
    const Point out = aside * side;
    const std::array<Point, 4> half{knot + out * 0.3F, knot, notch, end + out};
    painter.fill_convex(half, satin(color, notch - aside, notch + aside, -0.08F));
  }
}

/// 0 to 1 and a little beyond, as by a spring.
float pop(double work, double from, double to) {
  const double t = (work - from) / (to - from);
  return t <= 0 ? 0 : t >= 1 ? 1 : static_cast<float>(1 + springs::kExpressiveFast.at(0.4 * t, {.position = -1}).position);
}

}  // namespace

void paint_ribbon(Painter& painter, const Color& color, double tied) {
  if (tied <= 0) return;
  const float up = part(tied, 0, 0.3);
  const float over = part(tied, 0.22, 0.48);
  const float band = kBand + kLoose * (1 - part(tied, 0.42, 0.6));
  const float x = (kWidth - band) / 2;
  const float y = (kDepth - band) / 2;
  const Matrix top = plane({0, 0, kHeight}, kLeft, kBack);
  paint_band(painter, color, plane({}, kLeft, kUp), {x, 0, band, kHeight * up}, false, 0.02F);
  paint_band(painter, color, plane({}, kBack, kUp), {y, 0, band, kHeight * up}, false, -0.2F);
  // Over the top they come from all sides and meet.
  paint_band(painter, color, top, {0, y, kWidth / 2 * over, band}, true, 0.1F);
  paint_band(painter, color, top, {kWidth - kWidth / 2 * over, y, kWidth / 2 * over, band}, true, 0.1F);
  paint_band(painter, color, top, {x, 0, band, kDepth / 2 * over}, false, 0.12F);
  paint_band(painter, color, top, {x, kDepth - kDepth / 2 * over, band, kDepth / 2 * over}, false, 0.12F);

  const float size = pop(tied, 0.52, 1);
  if (size <= 0) return;
  const Point middle = knot();
  painter.push();
  painter.scale(1.12F, 1.12F, middle);
  for (int i = 0; i < 5; ++i) {
    const auto grown = static_cast<float>(i);
    painter.fill_round_rect(Rect{middle.x + 3, middle.y + 5, 0, 0}.grown(1).grown(7 * size + 3 * grown), 30,
                            Color{0.1F, 0.04F, 0, 0.035F});
  }
  paint_tail(painter, color, middle, {-31, 25}, size);
  paint_tail(painter, color, middle, {30, 27}, size);
  paint_loop(painter, color, middle, -1, size * 0.94F);
  paint_loop(painter, color, middle, 1, size);
  const Rect knot{middle.x - 6.5F * size, middle.y - 5.5F * size, 13 * size, 11 * size};
  painter.fill_round_rect(knot.grown(0.8F), 5 * size, lit(color, -0.55F).faded(0.5F));
  painter.fill_round_rect(knot, 4.5F * size,
                          Fill::linear({knot.x, knot.y}, {knot.x + 3, knot.bottom()},
                                       {{0, lit(color, 0.5F)}, {0.45F, lit(color, 0.08F)}, {1, lit(color, -0.32F)}}));
  painter.pop();
}

}  // namespace nicety::gift_wrap
