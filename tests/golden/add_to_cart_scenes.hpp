#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/add_to_cart/add_to_cart.hpp"

// What add-to-cart paints in its states, frame by frame, on a button of the demo store's colours.
namespace nicety::scenes {

inline constexpr Size kCartButton{200, 48};
inline constexpr Rect kCartBox{0, 0, 200, 48};
inline constexpr Color kCartAccent{0.90F, 0.64F, 0.18F};
inline constexpr Color kCartInk{0.16F, 0.10F, 0.03F};

inline void paint_cart(Painter& p, const AddToCartModel& model, double time, Motion motion = Motion::full, bool rtl = false) {
  const Environment environment{.motion = motion, .right_to_left = rtl, .nonce = {}};
  const Layout layout{.box = kCartButton,
                      .bleed = 16,
                      .radius = 12,
                      .visible = true,
                      .accent = kCartAccent,
                      .ink = kCartInk,
                      .parts = {{"label-added", {60, 12, 80, 24}}, {"label-again", {54, 12, 92, 24}}}};
  p.fill_round_rect(kCartBox, 12, kCartAccent);
  AddToCart::paint(model, {}, p, {environment, layout}, time);
}

inline void paint_cart_press(Painter& p, double time) {
  AddToCartModel model;
  model.ripples[0] = {.at = {60, 30}, .start = 0, .released = 0.1};
  paint_cart(p, model, time);
}

inline AddToCartModel cart_face(AddToCartFace face, AddToCartStyle style = AddToCartStyle::full) {
  AddToCartModel model;
  model.face = face;
  model.last_face = AddToCartFace::ring;
  model.style = style;
  model.face_since = 0;
  model.ring_since = face == AddToCartFace::ring ? 0 : -0.55;
  model.ring_closed_from = 1;
  return model;
}

inline void paint_cart_pending(Painter& p, double time) { paint_cart(p, cart_face(AddToCartFace::ring), time); }
inline void paint_cart_success(Painter& p, double time) { paint_cart(p, cart_face(AddToCartFace::added), time); }
inline void paint_cart_brief(Painter& p, double time) {
  paint_cart(p, cart_face(AddToCartFace::added, AddToCartStyle::brief), time);
}
inline void paint_cart_calm(Painter& p, double time) {
  AddToCartModel model = cart_face(AddToCartFace::added, AddToCartStyle::calm);
  model.last_face = AddToCartFace::own;
  paint_cart(p, model, time, Motion::calm);
}
inline void paint_cart_failure(Painter& p, double time) { paint_cart(p, cart_face(AddToCartFace::again), time); }
inline void paint_cart_rtl(Painter& p, double time) { paint_cart(p, cart_face(AddToCartFace::added), time, Motion::full, true); }

inline constexpr std::array<double, 8> kPressTimes{0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5};
inline constexpr std::array<double, 8> kPendingTimes{0, 0.05, 0.1, 0.3, 0.6, 0.9, 1.2, 1.5};
inline constexpr std::array<double, 18> kSuccessTimes{0,    0.05, 0.1,  0.15, 0.2, 0.25, 0.3, 0.35, 0.4,
                                                      0.45, 0.5,  0.55, 0.6,  0.7, 0.8,  0.9, 1.0,  1.3};
inline constexpr std::array<double, 8> kBriefTimes{0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4};

inline constexpr std::array<Scene, 7> kAddToCart{{
    {"add-to-cart-press", kCartButton, 16, kPressTimes, paint_cart_press},
    {"add-to-cart-pending", kCartButton, 16, kPendingTimes, paint_cart_pending},
    {"add-to-cart-success", kCartButton, 16, kSuccessTimes, paint_cart_success},
    {"add-to-cart-brief", kCartButton, 16, kBriefTimes, paint_cart_brief},
    {"add-to-cart-calm", kCartButton, 16, kBriefTimes, paint_cart_calm},
    {"add-to-cart-failure", kCartButton, 16, kBriefTimes, paint_cart_failure},
    {"add-to-cart-rtl", kCartButton, 16, kBriefTimes, paint_cart_rtl},
}};

}  // namespace nicety::scenes
