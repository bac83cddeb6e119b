#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/free_shipping_meter/free_shipping_meter.hpp"

// What the meter paints as the cart's worth changes at 0 s, frame by frame.
namespace nicety::scenes {

inline constexpr Size kMeterBox{240, 26};
inline constexpr Color kMeterPaper{1.0F, 0.98F, 0.95F};
inline constexpr Color kMeterNight{0.13F, 0.106F, 0.075F};

/// From where to where it goes, of a threshold of 50, and what may move.
struct MeterChange {
  double from = 20;
  double to = 35;
  int runs = 0;
  Environment environment{.nonce = {}};
  double back_at = kNever;  ///< When it goes back to where it was.
};

inline void paint_meter(Painter& p, double time, const MeterChange& how) {
  const bool night = how.environment.dark;
  const Layout layout{.box = kMeterBox,
                      .visible = true,
                      .accent = night ? Color{0.95F, 0.71F, 0.32F} : Color{0.56F, 0.27F, 0.024F},
                      .ink = night ? kMeterNight : Color{1, 1, 1},
                      .paper = night ? kMeterNight : kMeterPaper,
                      .parts = {{"bar", {0, 0, kMeterBox.width, kMeterBox.height}}}};
  std::string outbox;
  Effects effects(outbox, 1);
  int runs = how.runs;
  std::uint32_t serial = 1;
  KeptFrames kept_frames;
  FreeShippingMeterConfig config;
  config.threshold = 50;
  FreeShippingMeterModel model;
  const auto worth = [&](double value, Seconds at) {
    std::string json = R"({"currency":"EUR","cartValue":)";
    append_number(json, value);
    json += '}';
    Errors errors;
    Document document;
    document.parse(json, "facts", errors);
    Context context{{how.environment, layout}, at, effects, runs, serial, kept_frames, Facts(document.root())};
    FreeShippingMeter::update(model, config, {.kind = EventKind::facts}, context);
  };
  worth(how.from, -9);
  if (time >= 0) worth(how.to, 0);
  if (time >= how.back_at) worth(how.from, how.back_at);
  p.fill_round_rect(Rect{0, 0, kMeterBox.width, kMeterBox.height}.grown(12), 0, layout.paper);
  FreeShippingMeter::paint(model, config, p, {how.environment, layout}, time);
}

inline void paint_meter_grows(Painter& p, double time) { paint_meter(p, time, {}); }
inline void paint_meter_reached(Painter& p, double time) { paint_meter(p, time, {.from = 35, .to = 60}); }
inline void paint_meter_again(Painter& p, double time) { paint_meter(p, time, {.from = 35, .to = 60, .runs = 1}); }
inline void paint_meter_plain(Painter& p, double time) { paint_meter(p, time, {.from = 35, .to = 60, .runs = 19}); }
inline void paint_meter_ebbs(Painter& p, double time) { paint_meter(p, time, {.from = 60, .to = 20, .runs = 1}); }
inline void paint_meter_interrupted(Painter& p, double time) { paint_meter(p, time, {.from = 20, .to = 60, .back_at = 0.2}); }
inline void paint_meter_calm(Painter& p, double time) {
  paint_meter(p, time, {.from = 20, .to = 60, .environment = {.motion = Motion::calm, .nonce = {}}});
}
inline void paint_meter_night(Painter& p, double time) {
  paint_meter(p, time, {.from = 35, .to = 60, .environment = {.dark = true, .nonce = {}}});
}
inline void paint_meter_rtl(Painter& p, double time) {
  paint_meter(p, time, {.from = 35, .to = 60, .environment = {.right_to_left = true, .nonce = {}}});
}
inline void paint_meter_forced(Painter& p, double time) {
  paint_meter(p, time, {.from = 35, .to = 60, .environment = {.dark = true, .forced_colors = true, .nonce = {}}});
}

inline constexpr std::array<double, 9> kMeterTimes{-0.01, 0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.7};
inline constexpr std::array<double, 13> kMeterReachTimes{-0.01, 0.05, 0.1,  0.15, 0.2,  0.25, 0.3,
                                                         0.35,  0.4,  0.45, 0.55, 0.75, 1.2};
inline constexpr std::array<double, 4> kMeterFewTimes{-0.01, 0.2, 0.4, 1.2};

inline constexpr std::array<Scene, 10> kFreeShippingMeter{{
    {"free-shipping-meter", kMeterBox, 12, kMeterTimes, paint_meter_grows},
    {"free-shipping-meter-reached", kMeterBox, 12, kMeterReachTimes, paint_meter_reached},
    {"free-shipping-meter-again", kMeterBox, 12, kMeterTimes, paint_meter_again},
    {"free-shipping-meter-plain", kMeterBox, 12, kMeterTimes, paint_meter_plain},
    {"free-shipping-meter-ebbs", kMeterBox, 12, kMeterTimes, paint_meter_ebbs},
    {"free-shipping-meter-interrupted", kMeterBox, 12, kMeterTimes, paint_meter_interrupted},
    {"free-shipping-meter-calm", kMeterBox, 12, kMeterTimes, paint_meter_calm},
    {"free-shipping-meter-dark", kMeterBox, 12, kMeterFewTimes, paint_meter_night},
    {"free-shipping-meter-rtl", kMeterBox, 12, kMeterFewTimes, paint_meter_rtl},
    {"free-shipping-meter-forced", kMeterBox, 12, kMeterFewTimes, paint_meter_forced},
}};

}  // namespace nicety::scenes
