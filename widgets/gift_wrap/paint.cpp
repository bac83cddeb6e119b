#include <algorithm>
#include <array>
#include <cmath>

#include "runtime/paint/trig.hpp"
#include "widgets/gift_wrap/craft.hpp"
#include "widgets/gift_wrap/gift_wrap.hpp"

namespace nicety {
namespace {

namespace craft = gift_wrap;

constexpr Color kCard{0.99F, 0.965F, 0.91F};
constexpr float kCut = 14;  // of the tag's corners

/// From the knot to the tag's hole, hanging through.
void paint_thread(Painter& painter, Point from, Point to, const Color& color) {
  const Point low = (from + to) * 0.5F + Point{0, 16};
  constexpr int kPieces = 14;
  Point last = from;
  for (int i = 1; i <= kPieces; ++i) {
    const float t = static_cast<float>(i) / kPieces;
    const Point at = from * ((1 - t) * (1 - t)) + low * (2 * t * (1 - t)) + to * (t * t);
    const Point along = at - last;
    const Point aside = Point{-along.y, along.x} * (0.6F / std::sqrt(along.x * along.x + along.y * along.y));
    const std::array<Point, 4> piece{last + aside, at + aside, at - aside, last - aside};
    painter.fill_convex(piece, color);
    last = at;
  }
}

/// Turns about its upright middle: first its back is seen, then what is written on it.
void paint_tag(Painter& painter, const Rect& place, double turned, const Color& ribbon, const Color& behind) {
  const float angle = kPi * (1 - craft::part(turned, 0, 1));
  const float wide = cosine(angle);
  const Point hole{place.x + 16, place.center().y};
  painter.push();
  painter.fade(std::min(1.0F, static_cast<float>(turned) * 5));
  paint_thread(painter, craft::knot() + Point{4, 3}, hole, craft::lit(ribbon, -0.2F));
  painter.scale(std::max(std::fabs(wide), 0.02F), 1, {hole.x, hole.y});
  const auto outline = [&](float grown, Point by) {
    const Rect r = place.grown(grown);
    return std::array<Point, 6>{Point{r.x + kCut, r.y} + by,        Point{r.right(), r.y} + by,
                                Point{r.right(), r.bottom()} + by,  Point{r.x + kCut, r.bottom()} + by,
                                Point{r.x, r.bottom() - kCut} + by, Point{r.x, r.y + kCut} + by};
  };
  for (int i = 0; i < 12; ++i) {
    const float far = static_cast<float>(i);
    painter.fill_convex(outline(0.7F * far - 2, {0.12F * far, 2 + 0.15F * far}), Color{0.1F, 0.05F, 0, 0.022F});
  }
  const Color face = wide > 0 ? kCard : craft::lit(kCard, -0.12F);
  painter.fill_convex(outline(0, {}), Fill::linear({place.x, place.y}, {place.right(), place.bottom()},
                                                   {{0, craft::lit(face, 0.5F)}, {1, craft::lit(face, -0.06F)}}));
  painter.fill_circle(hole, 5.5F, craft::lit(ribbon, -0.1F));
  painter.fill_circle(hole, 3, behind);
  painter.pop();
}

}  // namespace

Activity GiftWrap::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  const Layout& layout = scene.layout;
  const Rect parcel = rect_of(layout.parts, "parcel");
  if (parcel.empty()) return Activity::settled;
  const double tied = model.tie.at(now);
  painter.push();
  painter.translate({parcel.x, parcel.y});
  craft::paint_parcel(painter, model.shown_paper(now), model.wrap.at(now));
  const Color& ribbon = model.shown_ribbon(now);
  craft::paint_ribbon(painter, ribbon, tied);
  const Rect tag = rect_of(layout.parts, "tag");
  const double turned = model.turn.at(now);
  if (turned > 0 && !tag.empty() && !scene.environment.forced_colors) {
    paint_tag(painter, {tag.x - parcel.x, tag.y - parcel.y, tag.width, tag.height}, turned, ribbon, layout.paper);
  }
  painter.pop();
  return model.wrap.settled(now) && model.tie.settled(now) && model.turn.settled(now) ? Activity::settled : Activity::animating;
}

}  // namespace nicety
