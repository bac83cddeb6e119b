#pragma once

#include <array>
#include <string>

#include "tests/golden/scene.hpp"
#include "widgets/review_prompt/answer.hpp"
#include "widgets/review_prompt/review_prompt.hpp"

// What the question's scales paint as an answer is tapped at 0 s, frame by frame.
namespace nicety::scenes {

inline constexpr Size kReviewBox{320, 52};
inline constexpr Color kReviewPaper{0.97F, 0.95F, 0.9F};

/// What is tapped, and what may move.
struct ReviewTap {
  ReviewScale scale = ReviewScale::stars;
  int option = 5;
  Motion motion = Motion::full;
  int then = 0;  ///< What is tapped `kThen` later; 0: nothing.
};
inline constexpr Seconds kThen = 0.6;

inline void paint_review(Painter& p, double time, const ReviewTap& how) {
  const Environment environment{.motion = how.motion, .nonce = {}};
  ReviewPromptConfig config;
  config.scale = how.scale;
  ReviewPromptModel model;
  model.card.is_open = true;
  model.options = review_prompt::options_of(config);
  Layout layout{
      .box = kReviewBox, .bleed = 12, .visible = true, .accent = {0.72F, 0.42F, 0.08F}, .paper = kReviewPaper, .parts = {}};
  const float width = kReviewBox.width / static_cast<float>(model.options.size());
  for (std::size_t i = 0; i < model.options.size(); ++i) {
    layout.parts.push_back({"r" + std::to_string(i + 1), {width * static_cast<float>(i) + 1, 4, width - 2, 44}});
  }
  std::string outbox;
  Effects effects(outbox, 1);
  int runs = 0;
  std::uint32_t serial = 1;
  KeptFrames kept_frames;
  const auto tap = [&](int option, Seconds at) {
    Context context{{environment, layout}, at, effects, runs, serial, kept_frames};
    const std::string name = "rate-" + std::to_string(option);
    ReviewPrompt::update(model, config, {.kind = EventKind::act, .name = name}, context);
  };
  if (time >= 0) tap(how.option, 0);
  if (how.then > 0 && time >= kThen) tap(how.then, kThen);
  p.fill_round_rect(Rect{0, 0, kReviewBox.width, kReviewBox.height}.grown(12), 0, kReviewPaper);
  ReviewPrompt::paint(model, config, p, {environment, layout}, time);
}

inline void paint_stars_high(Painter& p, double time) { paint_review(p, time, {}); }
inline void paint_stars_low(Painter& p, double time) { paint_review(p, time, {.option = 2}); }
inline void paint_stars_back(Painter& p, double time) { paint_review(p, time, {.option = 5, .then = 3}); }
inline void paint_stars_calm(Painter& p, double time) { paint_review(p, time, {.motion = Motion::calm}); }
inline void paint_faces_high(Painter& p, double time) {
  paint_review(p, time, {.scale = ReviewScale::csat, .option = 4, .then = 1});
}
inline void paint_likely(Painter& p, double time) { paint_review(p, time, {.scale = ReviewScale::nps, .option = 8, .then = 11}); }

inline constexpr std::array<double, 12> kReviewTimes{-0.01, 0.03, 0.06, 0.1, 0.14, 0.18, 0.24, 0.32, 0.42, 0.52, 0.64, 0.9};
inline constexpr std::array<double, 7> kReviewFewTimes{-0.01, 0, 0.05, 0.1, 0.2, 0.3, 0.6};
inline constexpr std::array<double, 10> kReviewChangeTimes{0.02, 0.06, 0.12, 0.3, 0.59, 0.63, 0.68, 0.74, 0.82, 1.2};

inline constexpr std::array<Scene, 6> kReviewPrompt{{
    {"review-prompt-stars", kReviewBox, 12, kReviewTimes, paint_stars_high},
    {"review-prompt-stars-low", kReviewBox, 12, kReviewFewTimes, paint_stars_low},
    {"review-prompt-stars-back", kReviewBox, 12, kReviewChangeTimes, paint_stars_back},
    {"review-prompt-stars-calm", kReviewBox, 12, kReviewFewTimes, paint_stars_calm},
    {"review-prompt-csat", kReviewBox, 12, kReviewChangeTimes, paint_faces_high},
    {"review-prompt-nps", kReviewBox, 12, kReviewChangeTimes, paint_likely},
}};

}  // namespace nicety::scenes
