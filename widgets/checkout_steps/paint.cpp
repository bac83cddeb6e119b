#include <algorithm>
#include <cmath>

#include "runtime/paint/icons.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/checkout_steps/checkout_steps.hpp"
#include "widgets/checkout_steps/steps.hpp"

namespace nicety {
namespace {

constexpr float kLine = 3;     // px, thickness of the track
constexpr float kDot = 8;      // radius of a step that is done or at hand
constexpr float kComing = 5;   // of one to come
constexpr float kHalo = 13;    // around that at hand
constexpr float kSwell = 2;    // how much a dot grows as the head passes through it
constexpr float kFaint = 0.2F;  // of the track to come, between paper and black or white
constexpr float kClear = 0.5F;  // of the dots on it: they are 3:1 against the paper

/// 1 where the head is, falling to 0 half a step away.
float nearness(double head, int at) { return std::max(0.0F, 1 - 2 * static_cast<float>(std::fabs(head - at))); }

}  // namespace

Activity CheckoutSteps::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  const Layout& layout = scene.layout;
  const Environment& environment = scene.environment;
  Color accent = layout.accent;
  const float bright = layout.paper.r + layout.paper.g + layout.paper.b > 1.5F ? 0 : 1;
  Color faint = mix(layout.paper, {bright, bright, bright}, kFaint);
  Color clear = mix(layout.paper, {bright, bright, bright}, kClear);
  Color ink = layout.ink;
  if (environment.forced_colors) {
    const float light = environment.dark ? 1 : 0;
    accent = faint = clear = {light, light, light};
    ink = {1 - light, 1 - light, 1 - light};
  }
  const bool moves = environment.motion == Motion::full;
  const double head = model.progress.at(now);

  // The centres of the dots, in the order of the steps.
  int count = 0;
  Point from{};
  Point to{};
  Point before{};
  Point at_head{};
  const auto center_of = [&](const FormStep& step) { return rect_of(layout.parts, step.dot).center(); };
  for (const FormStep& step : model.steps) {
    if (step.is_skipped) continue;
    const Point center = center_of(step);
    if (count == 0) {
      from = at_head = center;
    } else if (head > count - 1) {
      const auto way = static_cast<float>(std::min(1.0, head - (count - 1)));
      at_head = {before.x + (center.x - before.x) * way, center.y};
    }
    before = to = center;
    ++count;
  }
  if (count == 0) return Activity::settled;
  const auto line = [&](float a, float b, const Color& color) {
    const float left = std::min(a, b);
    painter.fill_round_rect({left, from.y - kLine / 2, std::fabs(b - a), kLine}, kLine / 2, color);
  };
  line(from.x, to.x, faint);
  line(from.x, at_head.x, accent);

  int place = 0;
  for (const FormStep& step : model.steps) {
    if (step.is_skipped) continue;
    const Point center = center_of(step);
    const float passed = std::clamp(static_cast<float>(head) - static_cast<float>(place) + 1, 0.0F, 1.0F);
    const float near = nearness(head, place);
    const float done = model.is_settled ? 1 : std::clamp(static_cast<float>(head) - static_cast<float>(place), 0.0F, 1.0F);
    // The way into a dot fills it in its last third.
    const float filled = place == 0 ? 1 : std::clamp(passed * 3 - 2, 0.0F, 1.0F);
    Color halo = accent;
    halo.a *= 0.2F * near;
    if (near > 0) painter.fill_circle(center, kHalo * (moves ? 0.6F + 0.4F * near : 1), halo);
    if (filled < 1) {
      painter.fill_circle(center, kComing + 1, clear);
      painter.fill_circle(center, kComing - 1, layout.paper);
    }
    const float size = kComing + (kDot - kComing) * filled + (moves ? kSwell * std::max(0.0F, passed - 1 + near - 1) : 0);
    Color fill = accent;
    fill.a *= filled;
    if (filled > 0) painter.fill_circle(center, size * (moves ? std::max(0.2F, filled) : 1), fill);
    // The dot makes room before the check is drawn.
    if (filled > 0 && done < 0.5F) painter.fill_circle(center, 3 * filled * (1 - 2 * done), ink);
    if (done > 0.5F) painter.icon(icons::kCheck, {center.x - 6, center.y - 6, 12, 12}, ink, 2 * done - 1);
    ++place;
  }

  const bool is_busy = model.busy_since != kNever && !model.is_settled;
  if (is_busy && environment.motion != Motion::off) {
    Color track = accent;
    track.a = 0;
    const Seconds elapsed = now - model.busy_since;
    if (moves) painter.ring({.center = to, .radius = kHalo - 1, .width = 2.5F, .track = track, .arc = accent}, elapsed);
  }
  const bool rests = model.progress.settled(now) && !(is_busy && moves);
  return rests ? Activity::settled : Activity::animating;
}

}  // namespace nicety
