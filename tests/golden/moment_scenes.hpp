#pragma once

#include <array>

#include "tests/golden/scene.hpp"
#include "widgets/comeback_offer/comeback_offer.hpp"
#include "widgets/welcome_back/welcome_back.hpp"

// What the moment cards paint: the signs of the day's parts, the check beside what went in, the ring of the time that is left.
namespace nicety::scenes {

inline constexpr Size kSignCard{96, 64};
inline constexpr Color kLightPaper{1.0F, 0.99F, 0.96F};
inline constexpr Color kDarkPaper{0.11F, 0.09F, 0.08F};

struct CardScene {
  const Color& paper = kLightPaper;
  std::string_view part = "sign";
  Rect place{24, 8, 48, 48};
  bool right_to_left = false;
};

template <class W>
void paint_card(Painter& p, const typename W::Model& model, const CardScene& about, double time) {
  const Environment environment{.right_to_left = about.right_to_left, .nonce = {}};
  const Layout layout{.box = kSignCard,
                      .visible = true,
                      .accent = {0.85F, 0.52F, 0.10F},
                      .ink = {1, 1, 1},
                      .paper = about.paper,
                      .parts = {{std::string(about.part), about.place}}};
  p.fill_round_rect({0, 0, kSignCard.width, kSignCard.height}, 12, about.paper);
  W::paint(model, {}, p, {environment, layout}, time);
}

template <DayPart kPart, const Color& kPaper = kLightPaper>
void paint_sign(Painter& p, double time) {
  WelcomeBackModel model;
  model.card.is_open = true;
  model.has_sign = true;
  model.part = kPart;
  model.sign_since = 0;
  paint_card<WelcomeBack>(p, model, {.paper = kPaper}, time);
}

template <bool kRightToLeft>
void paint_check(Painter& p, double time) {
  WelcomeBackModel model;
  model.card.is_open = true;
  model.reorder.is_in = true;
  model.reorder.since = 0;
  paint_card<WelcomeBack>(p, model, {.part = "said", .place = {8, 20, 80, 24}, .right_to_left = kRightToLeft}, time);
}

inline void paint_left(Painter& p, double time) {
  ComebackOfferModel model;
  model.card.is_open = true;
  model.part = 0.4;
  model.ring_since = 0;
  paint_card<ComebackOffer>(p, model, {.part = "ring"}, time);
}

inline constexpr std::array<double, 10> kSignTimes{0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 1.1, 1.4};
inline constexpr std::array<double, 6> kCheckTimes{0, 0.05, 0.1, 0.15, 0.2, 0.3};
inline constexpr std::array<double, 6> kLeftTimes{0, 0.1, 0.2, 0.4, 0.6, 0.9};

inline constexpr std::array<Scene, 8> kMoments{{
    {"welcome-back-morning", kSignCard, 0, kSignTimes, paint_sign<DayPart::morning>},
    {"welcome-back-afternoon", kSignCard, 0, kSignTimes, paint_sign<DayPart::afternoon>},
    {"welcome-back-evening", kSignCard, 0, kSignTimes, paint_sign<DayPart::evening>},
    {"welcome-back-night", kSignCard, 0, kSignTimes, paint_sign<DayPart::night>},
    {"welcome-back-night-dark", kSignCard, 0, kSignTimes, paint_sign<DayPart::night, kDarkPaper>},
    {"welcome-back-added", kSignCard, 0, kCheckTimes, paint_check<false>},
    {"welcome-back-added-rtl", kSignCard, 0, kCheckTimes, paint_check<true>},
    {"comeback-offer-ring", kSignCard, 0, kLeftTimes, paint_left},
}};

}  // namespace nicety::scenes
