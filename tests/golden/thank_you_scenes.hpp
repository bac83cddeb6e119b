#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/thank_you/thank_you.hpp"

// The thank-you card as it is first seen at 0 s: the note is written, the parcel opens.
namespace nicety::scenes {

inline constexpr Size kThanksCard{600, 210};
inline constexpr Color kThanksPaper{0.973F, 0.949F, 0.902F};
inline constexpr Color kThanksNight{0.09F, 0.075F, 0.05F};

inline void paint_thanks_card(Painter& p, double time, bool night) {
  const Environment environment{.dark = night, .nonce = {}};
  const Layout layout{.box = kThanksCard,
                      .visible = true,
                      .accent = night ? Color{0.95F, 0.71F, 0.32F} : Color{0.56F, 0.27F, 0.024F},
                      .ink = {1, 1, 1},
                      .paper = night ? kThanksNight : kThanksPaper,
                      .parts = {{"rule", {0, 0, 16, 0}},
                                {"greeting", {24, 16, 330, 60}},
                                {"message", {24, 76, 330, 74}},
                                {"signature", {48, 150, 300, 45}},
                                {"parcel", {384, 40, 200, 150}}}};
  std::string outbox;
  Effects effects(outbox, 1);
  int runs = 0;
  std::uint32_t serial = 1;
  KeptFrames kept_frames;
  ThankYouConfig config;
  config.signature = "Imme & Lind";
  ThankYouModel model;
  model.props.number = "1042";
  model.props.to = "Žofië";
  model.props.message = "Your honey is packed by hand today, with a spoon for tasting.";
  model.is_decided = true;
  model.plays = true;
  Context context{{environment, layout}, 0, effects, runs, serial, kept_frames};
  ThankYou::update(model, config, {.kind = EventKind::environment}, context);
  p.fill_round_rect(Rect{0, 0, kThanksCard.width, kThanksCard.height}.grown(24), 0, layout.paper);
  ThankYou::paint(model, config, p, {environment, layout}, time);
}

inline void paint_thanks_by_day(Painter& p, double time) { paint_thanks_card(p, time, false); }
inline void paint_thanks_by_night(Painter& p, double time) { paint_thanks_card(p, time, true); }

inline constexpr std::array<double, 9> kThanksTimes{0.2, 1.0, 1.6, 2.8, 3.6, 3.8, 3.95, 4.1, 5};
inline constexpr std::array<double, 2> kThanksFewTimes{1.6, 5};

inline constexpr std::array<Scene, 2> kThankYou{{
    {"thank-you", kThanksCard, 24, kThanksTimes, paint_thanks_by_day},
    {"thank-you-dark", kThanksCard, 24, kThanksFewTimes, paint_thanks_by_night},
}};

}  // namespace nicety::scenes
