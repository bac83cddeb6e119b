#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/wishlist_heart/wishlist_heart.hpp"

// What the heart paints as it is pressed at 0 s, frame by frame, on a shop's round button.
namespace nicety::scenes {

inline constexpr Size kHeartButton{44, 44};
inline constexpr Color kHeartFace{1, 0.98F, 0.95F};
inline constexpr Color kHeartInk{0.74F, 0.16F, 0.22F};

/// Who presses, how often before, and what may move.
struct HeartPress {
  Motion motion = Motion::full;
  int runs = 0;
  Seconds again_at = kNever;  ///< When it is pressed once more.
};

inline void paint_heart(Painter& p, double time, const HeartPress& how) {
  const Environment environment{.motion = how.motion, .nonce = {}};
  const Layout layout{
      .box = kHeartButton, .bleed = 16, .radius = 22, .visible = true, .accent = kHeartFace, .ink = kHeartInk, .parts = {}};
  std::string outbox;
  Effects effects(outbox, 1);
  int runs = how.runs;
  std::uint32_t serial = 1;
  KeptFrames kept_frames;
  const WishlistHeartConfig config;
  WishlistHeartModel model;
  model.props.product = "acacia";
  for (const Seconds at : {0.0, how.again_at}) {
    if (time < at) continue;
    Context context{{environment, layout, true}, at, effects, runs, serial, kept_frames};
    WishlistHeart::update(model, config, {.kind = EventKind::activate}, context);
  }
  p.fill_circle({22, 22}, 22, kHeartFace);
  WishlistHeart::paint(model, config, p, {environment, layout, true}, time);
}

inline void paint_heart_full(Painter& p, double time) { paint_heart(p, time, {}); }
inline void paint_heart_brief(Painter& p, double time) { paint_heart(p, time, {.runs = 2}); }
inline void paint_heart_calm(Painter& p, double time) { paint_heart(p, time, {.motion = Motion::calm}); }
inline void paint_heart_off(Painter& p, double time) { paint_heart(p, time, {.motion = Motion::off}); }
inline void paint_heart_undone(Painter& p, double time) { paint_heart(p, time, {.again_at = 0.6}); }
inline void paint_heart_interrupted(Painter& p, double time) { paint_heart(p, time, {.again_at = 0.12}); }

inline constexpr std::array<double, 14> kHeartTimes{-0.01, 0,    0.03, 0.06, 0.09, 0.12, 0.15,
                                                    0.18,  0.22, 0.26, 0.31, 0.36, 0.42, 0.6};
inline constexpr std::array<double, 9> kHeartBriefTimes{0, 0.03, 0.06, 0.09, 0.12, 0.16, 0.2, 0.26, 0.4};
inline constexpr std::array<double, 2> kHeartStillTimes{-0.01, 0};
inline constexpr std::array<double, 8> kHeartUndoTimes{0.59, 0.62, 0.65, 0.68, 0.72, 0.76, 0.82, 1};
inline constexpr std::array<double, 8> kHeartInterruptTimes{0.06, 0.11, 0.13, 0.16, 0.2, 0.25, 0.32, 0.5};

inline constexpr std::array<Scene, 6> kWishlistHeart{{
    {"wishlist-heart", kHeartButton, 16, kHeartTimes, paint_heart_full},
    {"wishlist-heart-brief", kHeartButton, 16, kHeartBriefTimes, paint_heart_brief},
    {"wishlist-heart-calm", kHeartButton, 16, kHeartBriefTimes, paint_heart_calm},
    {"wishlist-heart-still", kHeartButton, 16, kHeartStillTimes, paint_heart_off},
    {"wishlist-heart-undone", kHeartButton, 16, kHeartUndoTimes, paint_heart_undone},
    {"wishlist-heart-interrupted", kHeartButton, 16, kHeartInterruptTimes, paint_heart_interrupted},
}};

}  // namespace nicety::scenes
