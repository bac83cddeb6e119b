#pragma once

#include <array>
#include <string>

#include "runtime/motion/spring.hpp"
#include "tests/golden/scene.hpp"
#include "widgets/checkout_steps/checkout_steps.hpp"

// The track of the checkout as it flows from one step to the next at 0 s, on a shop's paper.
namespace nicety::scenes {

inline constexpr Size kTrack{240, 40};

/// From which step to which, and what is otherwise.
struct Flow {
  double from = 0;
  double to = 1;
  Environment environment{.nonce = {}};
  Seconds back_at = kNever;  ///< When it is gone back.
  bool pays = false;
};

inline void paint_track(Painter& p, double time, const Flow& flow) {
  const Environment& environment = flow.environment;
  CheckoutStepsModel model;
  Layout layout{.box = kTrack,
                .bleed = 16,
                .visible = true,
                .accent = environment.dark ? Color{0.95F, 0.71F, 0.32F} : Color{0.9F, 0.64F, 0.18F},
                .ink = {0.16F, 0.1F, 0.03F},
                .paper = environment.forced_colors ? Color{1, 1, 1}
                         : environment.dark        ? Color{0.09F, 0.075F, 0.05F}
                                                   : Color{0.97F, 0.95F, 0.9F},
                .parts = {}};
  for (const char* name : {"contact", "delivery", "payment", "review"}) {
    FormStep& step = model.steps.emplace_back();
    step.name = step.dot = name;
    const float x = 16 + 60 * static_cast<float>(layout.parts.size());
    layout.parts.push_back({name, {environment.right_to_left ? kTrack.width - x - 28 : x, 6, 28, 28}});
  }
  const Spring spring = environment.motion == Motion::full ? springs::kExpressiveSlow : springs::kEffectsSlow;
  model.progress.jump(flow.from);
  if (time >= 0) model.progress.to(flow.to, spring, 0);
  if (time >= flow.back_at) model.progress.to(flow.from, spring, flow.back_at);
  if (flow.pays) model.busy_since = 0;
  p.fill_round_rect(Rect{0, 0, kTrack.width, kTrack.height}.grown(16), 0, layout.paper);
  (void)CheckoutSteps::paint(model, {}, p, {environment, layout}, time);
}

inline void paint_track_on(Painter& p, double time) { paint_track(p, time, {}); }
inline void paint_track_back(Painter& p, double time) { paint_track(p, time, {.from = 2, .to = 1}); }
inline void paint_track_turned(Painter& p, double time) { paint_track(p, time, {.back_at = 0.12}); }
inline void paint_track_calm(Painter& p, double time) {
  paint_track(p, time, {.environment = {.motion = Motion::calm, .nonce = {}}});
}
inline void paint_track_dark(Painter& p, double time) {
  paint_track(p, time, {.from = 1, .to = 2, .environment = {.dark = true, .nonce = {}}});
}
inline void paint_track_rtl(Painter& p, double time) {
  paint_track(p, time, {.from = 1, .to = 2, .environment = {.right_to_left = true, .nonce = {}}});
}
inline void paint_track_forced(Painter& p, double time) {
  paint_track(p, time, {.from = 1, .to = 2, .environment = {.forced_colors = true, .nonce = {}}});
}
inline void paint_track_paying(Painter& p, double time) { paint_track(p, time, {.from = 3, .to = 3, .pays = true}); }

inline constexpr std::array<double, 10> kFlowTimes{-0.01, 0.04, 0.08, 0.12, 0.16, 0.2, 0.26, 0.32, 0.4, 0.8};
inline constexpr std::array<double, 6> kTurnTimes{0.06, 0.11, 0.14, 0.2, 0.3, 0.7};
inline constexpr std::array<double, 4> kLookTimes{-0.01, 0.1, 0.25, 0.8};
inline constexpr std::array<double, 4> kPayingTimes{0, 0.3, 0.6, 0.9};

inline constexpr std::array<Scene, 8> kCheckoutSteps{{
    {"checkout-track", kTrack, 16, kFlowTimes, paint_track_on},
    {"checkout-track-back", kTrack, 16, kFlowTimes, paint_track_back},
    {"checkout-track-turned", kTrack, 16, kTurnTimes, paint_track_turned},
    {"checkout-track-calm", kTrack, 16, kTurnTimes, paint_track_calm},
    {"checkout-track-dark", kTrack, 16, kLookTimes, paint_track_dark},
    {"checkout-track-rtl", kTrack, 16, kLookTimes, paint_track_rtl},
    {"checkout-track-forced", kTrack, 16, kLookTimes, paint_track_forced},
    {"checkout-track-paying", kTrack, 16, kPayingTimes, paint_track_paying},
}};

}  // namespace nicety::scenes
