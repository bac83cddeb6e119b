#include <algorithm>
#include <array>

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

/// Drops leave the heart's edge all around, every other one larger and farther.
/// @return whether some are still in the air
bool paint_drops(const WishlistHeartModel& model, Painter& painter, Point center, float side, const Color& color, Seconds now) {
  const Seconds since = now - model.burst_at;
  const Seconds duration = wishlist_heart::burst_duration(model.is_brief);
  if (since >= duration) return false;
  const auto way = static_cast<float>((since - kBurstAfter) / (duration - kBurstAfter));
  if (way <= 0) return true;
  const auto far = static_cast<float>(easings::kEmphasizedDecelerate.at(way));
  const int count = model.is_brief ? kFewDrops : kDrops;
  std::array<Particle, kDrops> drops;
  for (int i = 0; i < count; ++i) {
    const bool leads = i % 2 == 0;
    // None flies straight up, where the notch is.
    const float angle = kTurn * (static_cast<float>(i) + 0.5F) / static_cast<float>(count) - kTurn / 4;
    const float reach = side * (0.46F + far * (leads ? 0.46F : 0.34F) * (model.is_brief ? 0.75F : 1.0F));
    const float thick = side * (leads ? 0.13F : 0.09F) * std::min(1.0F, 2 * (1 - way));
    drops[static_cast<std::size_t>(i)] = {.center = center + Point{cosine(angle), sine(angle)} * reach,
                                          .size = {thick * (1 + 1.2F * (1 - far)), thick},
                                          .rotation = angle,
                                          .color = color};
  }
  painter.particles({drops.data(), static_cast<std::size_t>(count)});
  return true;
}

}  // namespace

Activity WishlistHeart::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  if (model.props.product.empty()) return Activity::settled;
  const Layout& layout = scene.layout;
  const Environment& environment = scene.environment;
  const Rect box{0, 0, layout.box.width, layout.box.height};
  const Point center = box.center();
  const float side = std::min(kLargest, std::min(box.width, box.height) * kShareOfBox);
  // A shop's own button says by its colour of words what its heart is to have; forced colours are told by what is behind them.
  Color color = scene.enhances ? layout.ink : layout.accent;
  if (environment.forced_colors) color = environment.dark ? Color{1, 1, 1} : Color{0, 0, 0};

  const auto filling = static_cast<float>(model.fill.at(now));
  const bool grows = environment.motion == Motion::full;
  const auto size = static_cast<float>(model.size.at(now)) + (grows ? std::max(0.0F, filling - 1) * kSwell : 0);
  const float share = std::clamp(filling, 0.0F, 1.0F);
  const Rect heart{center.x - side / 2, center.y - side / 2, side, side};
  const bool flies = paint_drops(model, painter, center, side, color, now);
  painter.push();
  painter.scale(size, size, center);
  painter.icon(icons::kHeart, heart, color);
  if (share > kNothing) {
    // It fills from its lower middle; nothing that grows, when calm is wished for.
    const float scale = grows ? share : 1;
    painter.scale(scale, scale, {center.x, center.y + side * 0.12F});
    painter.fill_icon(icons::kHeart, heart, grows ? color : color.faded(share));
  }
  painter.pop();
  const bool rests = model.fill.settled(now) && model.size.settled(now) && !flies;
  return rests ? Activity::settled : Activity::animating;
}

}  // namespace nicety
