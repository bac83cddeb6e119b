#include "widgets/add_to_cart/motions.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "runtime/app/play.hpp"
#include "runtime/motion/spring.hpp"
#include "widgets/kit/cart.hpp"

namespace nicety::add_to_cart {
namespace {

constexpr double kFallbackLabelHeight = 20;

double label_height(AddToCartFace face, const Context& context) {
  const Rect rect = rect_of(context.scene.layout.parts, label_key(face));
  return rect.height > 0 ? rect.height : kFallbackLabelHeight;
}

}  // namespace

std::string_view label_key(AddToCartFace face) {
  constexpr std::array<std::string_view, 5> kKeys = {"label-own", "", "label-added", "label-again", "label-sold-out"};
  return kKeys[static_cast<std::size_t>(face)];
}

void play_depth(const AddToCartModel& model, Context& context) {
  if (motion_of(context) != Motion::full) return;
  const Seconds start = context.now;
  const Seconds duration = model.depth.settles_at() - start;
  if (duration <= 0) return;
  const bool down = model.depth.target() != 1;
  struct Depth {
    Spring spring;
    SpringState from;
    double target;
  };
  play<1>(context, {.part = "button", .name = "depth", .duration = duration, .hold = down}, {Channel::scale}, {kFactorError / 2},
          Depth{model.depth.spring(), model.depth.state(start), model.depth.target()},
          [](const Depth& depth, Seconds t, std::span<double> out) {
            out[0] = depth.target + depth.spring.at(t, depth.from).position;
          });
}

void play_pulse(const Segment& pulse, Context& context) {
  const Layout& layout = context.scene.layout;
  const Size box = layout.box;
  if (pulse.duration <= 0 || box.width <= 0 || box.height <= 0) return;
  struct Pulse {
    double wider, higher;
    Seconds duration;
  };
  const double reach = 2 * std::min(11.0, static_cast<double>(layout.bleed) - 1);
  play<3>(context, {.part = "pulse", .name = "pulse", .duration = pulse.duration, .delay = pulse.start},
          {Channel::scale_x, Channel::scale_y, Channel::opacity}, {kFactorError, kFactorError, kOpacityError},
          Pulse{reach / box.width, reach / box.height, pulse.duration}, [](const Pulse& about, Seconds t, std::span<double> out) {
            const double p = t / about.duration;
            const double wide = easings::kEmphasizedDecelerate.at(p);
            out[0] = 1 + about.wider * wide;
            out[1] = 1 + about.higher * wide;
            out[2] = 0.55 * (1 - p);
          });
}

void play_roll(AddToCartFace from, AddToCartFace to, Seconds delay, Context& context) {
  const Motion motion = motion_of(context);
  if (motion == Motion::off) return;
  const std::string_view out_key = label_key(from);
  const std::string_view in_key = label_key(to);
  if (motion == Motion::calm) {
    if (!out_key.empty()) play_fade(context, {.part = out_key, .name = out_key, .duration = 0.12, .shown = true}, 1, 0);
    if (!in_key.empty()) play_fade(context, {.part = in_key, .name = in_key, .duration = 0.2}, 0, 1);
    return;
  }
  if (!out_key.empty()) {
    static constexpr Seconds kLeaves = 0.14;
    play<2>(context, {.part = out_key, .name = out_key, .duration = kLeaves, .shown = true}, {Channel::y, Channel::opacity},
            {kLengthError, kOpacityError}, label_height(from, context), [](double height, Seconds t, std::span<double> out) {
              const double p = t / kLeaves;
              out[0] = -0.6 * height * easings::kEmphasizedAccelerate.at(p);
              out[1] = 1 - p;
            });
  }
  if (!in_key.empty()) {
    const Arrival arrival(springs::kStandard, {.position = 0.7 * label_height(to, context), .velocity = 0});
    play<2>(context, {.part = in_key, .name = in_key, .duration = arrival.duration, .delay = delay},
            {Channel::y, Channel::opacity}, {kLengthError, kOpacityError}, arrival,
            [](const Arrival& about, Seconds t, std::span<double> out) {
              out[0] = about.at(t);
              out[1] = std::min(1.0, t / 0.12);
            });
  }
}

void play_shake(Context& context) {
  if (motion_of(context) != Motion::full) return;
  // A push to the side on a lightly damped spring: three swings of at most 6 px, gone in under half a second.
  static constexpr Spring kShake{.stiffness = 2600, .damping = 16, .mass = 1};
  static constexpr Seconds kDuration = 0.45;
  play<1>(context, {.part = "button", .name = "shake", .duration = kDuration}, {Channel::x}, {kLengthError},
          SpringState{.position = 0, .velocity = 340}, [](const SpringState& pushed, Seconds t, std::span<double> out) {
            const double fade = std::clamp((kDuration - t) / 0.15, 0.0, 1.0);
            out[0] = kShake.at(t, pushed).position * fade;
          });
}

void play_note_in(Seconds delay, Context& context) {
  const Motion motion = motion_of(context);
  if (motion == Motion::off) return;
  if (motion == Motion::calm) {
    return play_fade(context, {.part = "note", .name = "note", .duration = 0.2, .delay = delay}, 0, 1);
  }
  const Arrival arrival(springs::kStandard, {.position = -8, .velocity = 0});
  play<3>(context, {.part = "note", .name = "note", .duration = arrival.duration, .delay = delay},
          {Channel::y, Channel::scale, Channel::opacity}, {kLengthError, kFactorError, kOpacityError}, arrival,
          [](const Arrival& about, Seconds t, std::span<double> out) {
            out[0] = about.at(t);
            out[1] = 1 + about.at(t) / 200;
            out[2] = std::min(1.0, t / 0.12);
          });
}

void play_note_out(Context& context) {
  if (motion_of(context) == Motion::off) return;
  play_fade(context, {.part = "note", .name = "note", .duration = 0.16, .hold = true}, 1, 0);
}

Seconds play_flight(const std::vector<NamedRect>& rects, Context& context) {
  const Rect picture = rect_of(rects, "picture");
  const Rect screen = rect_of(rects, "viewport");
  const Rect badge = rect_of(rects, "badge");
  const Rect cart = badge.empty() ? rect_of(rects, "cart") : badge;
  const auto seen = [&](const Rect& rect) {
    return !rect.empty() && rect.right() > 0 && rect.bottom() > 0 && rect.x < screen.width && rect.y < screen.height;
  };
  if (motion_of(context) != Motion::full || !seen(picture) || !seen(cart)) return 0;

  const Point way = cart.center() - picture.center();
  const double distance = std::sqrt(way.x * way.x + way.y * way.y);
  const Seconds duration = std::clamp(0.42 + distance / 2400, 0.5, 0.85);
  // As high an arc as the screen has room for above the cart.
  const double lift = std::min(std::clamp(distance * 0.16, 24.0, 120.0), std::max(8.0, 0.4 * cart.center().y));
  const double small = std::clamp(static_cast<double>(cart.height) / picture.height, 0.06, 0.4);
  const double lean = way.x < 0 ? -0.16 : 0.16;
  static constexpr Easing kTravel = Easing::cubic_bezier(0.5, 0.05, 0.7, 0.8);
  struct Flight {
    double x, y, lift, small, lean;
    Seconds duration;
  };
  play<5>(context, {.part = "picture", .name = "flight", .duration = duration, .ghost_of = "picture"},
          {Channel::x, Channel::y, Channel::rotate, Channel::scale, Channel::opacity},
          {2 * kLengthError, 2 * kLengthError, kAngleError, 2 * kFactorError, kOpacityError},
          Flight{way.x, way.y, lift, small, lean, duration}, [](const Flight& about, Seconds t, std::span<double> out) {
            const double p = t / about.duration;
            const double u = kTravel.at(p);
            out[0] = about.x * u;
            out[1] = about.y * u - about.lift * 4 * u * (1 - u);
            out[2] = about.lean * 4 * u * (1 - u);
            out[3] = 1 + (about.small - 1) * u;
            out[4] = std::clamp((1 - p) / 0.12, 0.0, 1.0);
          });
  return duration * 0.9;  // the number changes as the picture goes in
}

}  // namespace nicety::add_to_cart
