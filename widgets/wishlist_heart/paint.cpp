#include <algorithm>

#include "runtime/motion/easing.hpp"
#include "runtime/paint/icons.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/wishlist_heart/wishlist_heart.hpp"

namespace nicety {
namespace {

constexpr float kLargest = 28;     // px, side of the heart
constexpr float kShareOfBox = 0.54F;
constexpr float kSwell = 1.4F;     // how much of its overfilling shows as size
constexpr Seconds kBurstAfter = 0.06;
constexpr float kNothing = 0.02F;  // a filling too small to be seen
constexpr int kDrops = 9;
constexpr int kFewDrops = 5;

Rect square(Point center, float side) { return {center.x - side / 2, center.y - side / 2, side, side}; }

/// Drops leave the heart's edge all around, every other one larger and farther.
/// @return whether some are still in the air
bool paint_drops(const WishlistHeartModel& model, Painter& painter, Point center, float side, const Color& color, Seconds now) {
  const Seconds since = now - model.burst_at;
  const Seconds duration = wishlist_heart::burst_duration(model.is_brief);
  if (since >= duration) return false;
  const auto way = static_cast<float>((since - kBurstAfter) / (duration - kBurstAfter));
  if (way <= 0) return true;
  const auto far = static_cast<float>(easings::kEmphasizedDecelerate.at(way)) * (model.is_brief ? 0.75F : 1.0F);
  const int count = model.is_brief ? kFewDrops : kDrops;
  for (int i = 0; i < count; ++i) {
    const float leads = i % 2 == 0 ? 1.0F : 0.7F;
    // None flies straight up, where the notch is. A dot is an arc hardly longer than nothing.
    const float angle = kTurn * (static_cast<float>(i) + 0.5F) / static_cast<float>(count) - kTurn / 4;
    const float thick = side * 0.13F * leads * std::min(1.0F, 2 * (1 - way));
    painter.stroke_arc(center, side * (0.46F + 0.46F * far * leads), angle, angle + 0.01F, thick, color);
  }
  return true;
}

}  // namespace

Activity WishlistHeart::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  if (model.props.product.empty()) return Activity::settled;
  const Layout& layout = scene.layout;
  const Environment& environment = scene.environment;
  const Point center = Rect{0, 0, layout.box.width, layout.box.height}.center();
  const float side = std::min(kLargest, std::min(layout.box.width, layout.box.height) * kShareOfBox);
  // A shop's own button says by its colour of words what its heart is to have; forced colours are told by what is behind them.
  Color color = scene.enhances ? layout.ink : layout.accent;
  Color behind = scene.enhances ? layout.accent : layout.paper;
  if (environment.forced_colors) {
    const float light = environment.dark ? 1 : 0;
    color = {light, light, light};
    behind = {1 - light, 1 - light, 1 - light};
  }

  const auto filling = static_cast<float>(model.fill.at(now));
  const float share = std::clamp(filling, 0.0F, 1.0F);
  const bool grows = environment.motion == Motion::full;
  const auto size = side * (static_cast<float>(model.size.at(now)) + (grows ? std::max(0.0F, filling - 1) * kSwell : 0));
  if (share > kNothing) {
    // It fills from its lower middle; where calm is wished for it comes into sight in place. Its opacity stays: its halves overlap.
    const float scale = grows ? share : 1;
    const Rect body = square({center.x, center.y + size * 0.12F * (1 - scale)}, size * scale);
    painter.fill_icon(icons::kHeartBody, body, grows ? color : mix(behind, color, share));
  }
  painter.icon(icons::kHeart, square(center, size), color);
  const bool flies = paint_drops(model, painter, center, side, color, now);
  const bool rests = model.fill.settled(now) && model.size.settled(now) && !flies;
  return rests ? Activity::settled : Activity::animating;
}

}  // namespace nicety
