#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/gift_wrap/gift_wrap.hpp"

// What the parcel looks like as the shopper chooses at 0 s, frame by frame.
namespace nicety::scenes {

inline constexpr Size kGiftBox{440, 200};
inline constexpr Color kGiftPaper{1.0F, 0.98F, 0.95F};
inline constexpr Color kGiftNight{0.13F, 0.106F, 0.075F};

/// What is chosen before 0 s, and from then on.
struct GiftChoice {
  GiftWrapProps before;
  GiftWrapProps after;
  int runs = 0;
  Environment environment{.nonce = {}};
};

inline GiftWrapProps gift_of(std::string_view color, std::string_view ink, std::string_view pattern, std::string_view ribbon,
                             std::string_view message = {}) {
  GiftWrapProps props;
  props.gift = true;
  props.paper_color = color;
  props.paper_ink = ink;
  props.paper_pattern = pattern;
  props.ribbon_color = ribbon;
  props.message = message;
  return props;
}
inline GiftWrapProps kraft_gift() { return gift_of("#b98f5e", "#fff6e4", "bees", "#e5a32f", "For Ada"); }
inline GiftWrapProps linden_gift() { return gift_of("#6f8a55", "#f0d78a", "leaves", "#a8452a", "For Ada"); }
inline GiftWrapProps night_gift() { return gift_of("#26304f", "#f1e7c4", "stars", "#e9e0cf", "For Ada"); }

inline void paint_gift(Painter& p, double time, const GiftChoice& how) {
  const bool night = how.environment.dark;
  const Layout layout{.box = kGiftBox,
                      .visible = true,
                      .accent = {0.56F, 0.27F, 0.024F},
                      .ink = {1, 1, 1},
                      .paper = night ? kGiftNight : kGiftPaper,
                      .parts = {{"parcel", {0, 0, 240, 200}}, {"tag", {260, 60, 160, 76}}}};
  std::string outbox;
  Effects effects(outbox, 1);
  int runs = how.runs;
  std::uint32_t serial = 1;
  KeptFrames kept_frames;
  const GiftWrapConfig config;
  GiftWrapModel model;
  const auto tell = [&](EventKind kind, Seconds at) {
    Context context{{how.environment, layout}, at, effects, runs, serial, kept_frames};
    GiftWrap::update(model, config, {.kind = kind}, context);
  };
  model.props = how.before;
  tell(EventKind::environment, -9);
  if (time >= 0) {
    model.props = how.after;
    tell(EventKind::environment, 0);
  }
  p.fill_round_rect(Rect{0, 0, kGiftBox.width, kGiftBox.height}.grown(24), 0, layout.paper);
  GiftWrap::paint(model, config, p, {how.environment, layout}, time);
}

inline void paint_gift_wraps(Painter& p, double time) { paint_gift(p, time, {.before = {}, .after = kraft_gift()}); }
inline void paint_gift_rewraps(Painter& p, double time) { paint_gift(p, time, {.before = kraft_gift(), .after = linden_gift()}); }
inline void paint_gift_unwraps(Painter& p, double time) { paint_gift(p, time, {.before = night_gift(), .after = {}}); }
inline void paint_gift_hurries(Painter& p, double time) {
  paint_gift(p, time, {.before = {}, .after = linden_gift(), .runs = 9});
}
inline void paint_gift_dark(Painter& p, double time) {
  paint_gift(p, time, {.before = {}, .after = night_gift(), .environment = {.dark = true, .nonce = {}}});
}
inline void paint_gift_papers(Painter& p, double time) {
  constexpr std::array<std::string_view, 6> kAll{"dots", "stripes", "stars", "leaves", "hearts", "bees"};
  const GiftWrapProps props = gift_of("#c9453b", "#ffe9c9", kAll[static_cast<std::size_t>(time)], "#f3e3b2");
  paint_gift(p, 9, {.before = props, .after = props});
}

inline constexpr std::array<double, 19> kWrapTimes{0,   0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
                                                   1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2.1};
inline constexpr std::array<double, 13> kRewrapTimes{-0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1.1, 1.4, 1.7, 2.0, 2.5};
inline constexpr std::array<double, 8> kUnwrapTimes{-0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8};
inline constexpr std::array<double, 4> kGiftFewTimes{-0.01, 0.5, 1.2, 2.5};
inline constexpr std::array<double, 6> kPaperNumbers{0, 1, 2, 3, 4, 5};

inline constexpr std::array<Scene, 6> kGiftWrap{{
    {"gift-wrap", kGiftBox, 24, kWrapTimes, paint_gift_wraps},
    {"gift-wrap-other-paper", kGiftBox, 24, kRewrapTimes, paint_gift_rewraps},
    {"gift-wrap-unwrapped", kGiftBox, 24, kUnwrapTimes, paint_gift_unwraps},
    {"gift-wrap-brief", kGiftBox, 24, kUnwrapTimes, paint_gift_hurries},
    {"gift-wrap-dark", kGiftBox, 24, kGiftFewTimes, paint_gift_dark},
    {"gift-wrap-papers", kGiftBox, 24, kPaperNumbers, paint_gift_papers},
}};

}  // namespace nicety::scenes
