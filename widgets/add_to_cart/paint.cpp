#include <algorithm>
#include <cmath>

#include "runtime/motion/easing.hpp"
#include "runtime/motion/spring.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/add_to_cart/add_to_cart.hpp"
#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/motions.hpp"

namespace nicety {
namespace {

using Face = AddToCartFace;
using Style = AddToCartStyle;

constexpr Seconds kRippleSpreads = 0.45;
constexpr Seconds kRippleFades = 0.30;
constexpr Seconds kRippleHeld = 0.18;  // even a quick tap shows this much of it
constexpr float kRippleAlpha = 0.12F;

/// One call of `paint`.
struct Sheet {
  const AddToCartModel& model;
  Painter& painter;
  const Scene& scene;
  Seconds now;
  bool moving = false;

  [[nodiscard]] const Layout& layout() const { return scene.layout; }
  [[nodiscard]] Rect box() const { return {0, 0, layout().box.width, layout().box.height}; }
  [[nodiscard]] bool still() const { return scene.environment.motion == Motion::off; }
  /// 0..1 of a segment of the face's time, and notes that there is more to come.
  double along(const Segment& segment) {
    const double progress = segment.progress(now - model.face_since);
    moving = moving || progress < 1;
    return progress;
  }
};

/// Where a label keeps room for its mark: before the words, a line high.
struct Slot {
  Point center;
  float side = 0;
};

Slot slot_of(const Sheet& sheet, Face face) {
  const Rect label = rect_of(sheet.layout().parts, add_to_cart::label_key(face));
  const float side = std::min(sheet.box().height * 0.62F, 22.0F);
  if (label.empty()) return {sheet.box().center(), side};
  const float inset = side / 2;
  const float x = sheet.scene.environment.right_to_left ? label.right() - inset : label.x + inset;
  return {{x, label.y + label.height / 2 - side * 0.03F}, side};  // as high as the words look, not as their line is
}

Rect square(Point center, float side) { return {center.x - side / 2, center.y - side / 2, side, side}; }

void paint_ripples(Sheet& sheet) {
  const Rect box = sheet.box();
  for (const Ripple& ripple : sheet.model.ripples) {
    if (ripple.start == kNever) continue;
    const Seconds fading = sheet.now - std::max(ripple.released, ripple.start + kRippleHeld);
    const double faded = std::clamp(fading / kRippleFades, 0.0, 1.0);
    const double spread = std::clamp((sheet.now - ripple.start) / kRippleSpreads, 0.0, 1.0);
    if (faded >= 1) continue;
    sheet.moving = sheet.moving || spread < 1 || ripple.released != kNever;
    const Point reach{std::max(ripple.at.x, box.width - ripple.at.x), std::max(ripple.at.y, box.height - ripple.at.y)};
    const float far = std::sqrt(reach.x * reach.x + reach.y * reach.y);
    const auto radius = static_cast<float>(far * (0.2 + 0.95 * easings::kEmphasizedDecelerate.at(spread)));
    sheet.painter.fill_circle_in_round_rect(ripple.at, radius, box, sheet.layout().radius,
                                            sheet.layout().ink.faded(kRippleAlpha * static_cast<float>(1 - faded)));
  }
}

Ring ring_at(const Sheet& sheet, Point center, float side) {
  const Color& ink = sheet.layout().ink;
  return {.center = center, .radius = side * 0.46F, .width = std::max(2.0F, side * 0.11F), .track = ink.faded(0.25F), .arc = ink};
}

void paint_pending(Sheet& sheet) {
  const Seconds elapsed = sheet.now - sheet.model.ring_since;
  const Slot slot{sheet.box().center(), slot_of(sheet, Face::added).side};
  Ring ring = ring_at(sheet, slot.center, slot.side);
  if (sheet.still()) {
    ring.arc = ring.arc.faded(0.9F);
    sheet.painter.ring(ring, 0, 0.5F);
    return;
  }
  sheet.moving = true;
  sheet.painter.push();
  sheet.painter.fade(static_cast<float>(std::clamp(elapsed / kRingFade, 0.0, 1.0)));
  if (sheet.scene.environment.motion == Motion::calm) {
    // Nothing turns: the whole circle breathes, once in 1.6 s.
    const double breath = 0.5 - 0.5 * cosine(elapsed * kTurn / 1.6);
    ring.arc = ring.arc.faded(static_cast<float>(0.35 + 0.65 * breath));
    sheet.painter.ring(ring, 0, 1);
  } else {
    sheet.painter.ring(ring, elapsed);
  }
  sheet.painter.pop();
}

/// The ring closes, the check draws itself inside, the ring lets go and the check moves beside its word.
void paint_added(Sheet& sheet) {
  const AddToCartModel& model = sheet.model;
  const SuccessTimes times = success_times(model.style);
  const Slot slot = slot_of(sheet, Face::added);
  const Color& ink = sheet.layout().ink;
  if (model.style == Style::calm || model.style == Style::still) {
    const auto shown = static_cast<float>(sheet.along(times.check));
    sheet.painter.icon(icons::kCheck, square(slot.center, slot.side), ink.faded(shown));
    return;
  }

  const double slide = sheet.along(times.slide);
  const Point middle = sheet.box().center();
  const Seconds sliding = slide * times.slide.duration;
  const auto way =
      static_cast<float>(slide >= 1 ? 0.0 : springs::kExpressive.at(sliding, {.position = 1, .velocity = 0}).position);
  const Point center = slot.center + (middle - slot.center) * way;

  const double closed = easings::kStandard.at(sheet.along(times.close));
  const double let_go = std::clamp(slide * 5, 0.0, 1.0);
  if (let_go < 1) {
    Ring ring = ring_at(sheet, center, slot.side);
    sheet.painter.push();
    sheet.painter.fade(static_cast<float>(1 - let_go));
    if (model.ring_closed_from > 0) {
      sheet.painter.ring(ring, model.face_since - model.ring_since, static_cast<float>(closed));
    } else {
      constexpr float kTop = -kTurn / 4;
      sheet.painter.stroke_arc(ring.center, ring.radius, kTop, kTop + kTurn * static_cast<float>(closed), ring.width, ring.arc);
    }
    sheet.painter.pop();
  }

  // Inside the ring the check is smaller than beside the word.
  const float side = slot.side * (0.72F + 0.28F * (1 - way));
  const double drawn = easings::kStandard.at(sheet.along(times.check));
  if (drawn > 0) sheet.painter.icon(icons::kCheck, square(center, side), ink, static_cast<float>(drawn));
}

void paint_again(Sheet& sheet) {
  const Slot slot = slot_of(sheet, Face::again);
  const bool travels = sheet.scene.environment.motion == Motion::full;
  const double progress = sheet.still() ? 1 : sheet.along({.start = kMarkFade, .duration = travels ? 0.32 : 0.2});
  const auto eased = static_cast<float>(easings::kStandard.at(progress));
  sheet.painter.icon(icons::kAgain, square(slot.center, slot.side * 0.92F),
                     travels ? sheet.layout().ink : sheet.layout().ink.faded(eased), travels ? eased : 1.0F);
}

void paint_leaving_mark(Sheet& sheet) {
  if (sheet.still()) return;
  const double left = std::clamp((sheet.now - sheet.model.face_since) / kMarkFade, 0.0, 1.0);
  if (left >= 1) return;
  const Face face = sheet.model.last_face;
  if (face != Face::added && face != Face::again && face != Face::ring) return;
  if (face == Face::ring && sheet.model.face == Face::added) return;  // the check takes the ring over
  sheet.moving = true;
  const Color ink = sheet.layout().ink.faded(static_cast<float>(1 - left));
  if (face == Face::ring) {
    const Seconds elapsed = sheet.model.face_since - sheet.model.ring_since;
    Ring ring = ring_at(sheet, sheet.box().center(), slot_of(sheet, Face::added).side);
    ring.track = ring.track.faded(ink.a);
    ring.arc = ink;
    sheet.painter.ring(ring, elapsed + (sheet.now - sheet.model.face_since));
    return;
  }
  const Slot slot = slot_of(sheet, face);
  const float side = face == Face::added ? slot.side : slot.side * 0.92F;
  sheet.painter.icon(face == Face::added ? icons::kCheck : icons::kAgain, square(slot.center, side), ink);
}

}  // namespace

Activity AddToCart::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  Sheet sheet{model, painter, scene, now};
  paint_ripples(sheet);
  paint_leaving_mark(sheet);
  switch (model.face) {
    case Face::ring: paint_pending(sheet); break;
    case Face::added: paint_added(sheet); break;
    case Face::again: paint_again(sheet); break;
    case Face::own:
    case Face::sold_out: break;
  }
  return sheet.moving ? Activity::animating : Activity::settled;
}

}  // namespace nicety
