#pragma once

#include <algorithm>
#include <array>

#include "runtime/core/random.hpp"
#include "runtime/paint/trig.hpp"
#include "tests/golden/scene.hpp"

namespace nicety::scenes {

inline constexpr Color kHoney{0.93F, 0.62F, 0.13F, 1};
inline constexpr Color kAmber{0.79F, 0.40F, 0.05F, 1};
inline constexpr Color kLeaf{0.13F, 0.55F, 0.33F, 1};
inline constexpr Color kBerry{0.78F, 0.19F, 0.30F, 1};
inline constexpr Color kSky{0.16F, 0.47F, 0.85F, 1};
inline constexpr Color kWhite{1, 1, 1, 1};

inline constexpr std::array<double, 1> kStill{0};
inline constexpr Size kButton{248, 56};

inline float smooth(float t) {
  const float k = std::clamp(t, 0.0F, 1.0F);
  return k * k * (3 - 2 * k);
}

/// One of each primitive, at sizes that show edges, joins and caps.
inline void paint_primitives(Painter& p, double /*time*/) {
  p.fill_round_rect({8, 8, 64, 40}, 0, kSky);
  p.fill_round_rect({84, 8, 64, 40}, 10, kSky);
  p.fill_round_rect({160, 8, 64, 40}, 20, kSky.faded(0.5F));
  p.fill_round_rect({236.5F, 8.5F, 63, 39}, 6, kLeaf);
  p.fill_round_rect({312, 10, 64, 0.4F}, 0, kSky);
  p.fill_round_rect({312, 16, 64, 1}, 0, kSky);
  p.fill_round_rect({312, 22.5F, 64, 1}, 0, kSky);
  p.fill_round_rect({312, 30, 64, 2.5F}, 1.25F, kSky);
  p.stroke_round_rect({312.5F, 38.5F, 63, 9}, 4, 1, kSky);

  p.stroke_round_rect({9, 61, 62, 38}, 10, 2, kAmber);
  p.stroke_round_rect({86, 62, 60, 36}, 0, 4, kAmber);
  p.stroke_round_rect({164, 64, 56, 32}, 12, 8, kAmber.faded(0.5F));
  p.fill_circle({256, 80}, 20, kBerry);
  p.fill_circle({290, 80}, 8, kBerry.faded(0.5F));
  p.fill_circle({306, 80}, 3, kBerry);
  p.fill_circle({316, 80}, 1, kBerry);
  p.fill_circle({322, 80}, 0.4F, kBerry);
  p.stroke_arc({352, 80}, 16, -2.2F, 1.2F, 5, kBerry.faded(0.5F));

  p.fill_round_rect({8, 112, 64, 40}, 10, Fill::linear({8, 112}, {72, 152}, {{0, kHoney}, {1, kBerry}}));
  p.fill_round_rect({84, 112, 64, 40}, 10, Fill::linear({94, 112}, {138, 112}, {{0, kSky}, {0.5F, kWhite}, {1, kLeaf}}));
  p.fill_round_rect({160, 112, 64, 40}, 20, Fill::radial({192, 132}, 32, {{0, kHoney}, {0.6F, kAmber}, {1, kAmber.faded(0)}}));
  p.fill_circle({256, 132}, 20, Fill::radial({250, 124}, 26, {{0, kWhite}, {1, kSky}}));
  p.fill_circle_in_round_rect({320, 118}, 28, {292, 112, 84, 40}, 14, kLeaf.faded(0.5F));

  const auto zigzag = parse_svg_path("M10 200L24 168 38 200 52 168 66 200").value_or(Path());
  p.stroke_path(zigzag, 5, kLeaf.faded(0.6F));
  const auto wave = parse_svg_path("M88 184c10-30 20-30 28 0s18 30 28 0").value_or(Path());
  p.stroke_path(wave, 3, kLeaf);
  const auto trimmed = parse_svg_path("M164 184c10-30 20-30 28 0s18 30 28 0").value_or(Path());
  p.stroke_path(trimmed, 6, kLeaf.faded(0.2F));
  p.stroke_path(trimmed, 6, kLeaf, 0.2F, 0.7F);
  const auto heart = parse_svg_path("M256 202c-30-20-26-40-12-40 8 0 12 8 12 8s4-8 12-8c14 0 18 20-12 40z").value_or(Path());
  p.fill_path(heart, kBerry);
  p.push();
  p.rotate(0.35F, {334, 184});
  p.fill_round_rect({308, 168, 52, 32}, 8, kHoney);
  p.fade(0.5F);
  p.scale(0.6F, 0.6F, {334, 184});
  p.fill_round_rect({308, 168, 52, 32}, 8, kWhite);
  p.pop();
}

inline constexpr std::array<double, 6> kIconTimes{0.05, 0.2, 0.4, 0.6, 0.8, 1};

/// The icons drawing themselves, at the sizes in which buttons show them and large enough to judge them.
inline void paint_icons(Painter& p, double time) {
  const auto progress = static_cast<float>(time);
  p.icon(icons::kCheck, {4, 4, 64, 64}, kLeaf, progress);
  p.icon(icons::kCross, {72, 4, 64, 64}, kBerry, progress);
  p.icon(icons::kCart, {140, 4, 64, 64}, kSky, progress);
  p.icon(icons::kCheck, {16, 74, 20, 20}, kLeaf, progress);
  p.icon(icons::kCross, {84, 74, 20, 20}, kBerry, progress);
  p.icon(icons::kCart, {152, 74, 20, 20}, kSky, progress);
}

inline constexpr std::array<double, 7> kRippleTimes{0.02, 0.08, 0.16, 0.24, 0.36, 0.48, 0.6};

/// A press at the button's left: the ripple grows to its farthest corner and fades.
inline void paint_ripple(Painter& p, double time) {
  const auto t = static_cast<float>(time);
  p.fill_round_rect({0, 0, kButton.width, kButton.height}, 16, kHoney);
  p.push();
  p.fade(1 - smooth((t - 0.25F) / 0.35F));
  p.fill_circle_in_round_rect({64, 22}, 12 + 190 * smooth(t / 0.45F), {0, 0, kButton.width, kButton.height}, 16,
                              kWhite.faded(0.35F));
  p.pop();
}

inline constexpr std::array<double, 11> kRingTimes{0, 0.2, 0.4, 0.6, 0.8, 1, 1.08, 1.16, 1.24, 1.36, 1.5};

/// Pending for a second, then confirmed: the ring closes, and the check draws itself inside.
inline void paint_ring_to_check(Painter& p, double time) {
  const auto t = static_cast<float>(time);
  const Ring ring{.center = {28, 28}, .radius = 18, .width = 3, .track = kLeaf.faded(0.18F), .arc = kLeaf};
  p.ring(ring, time, smooth((t - 1) / 0.25F));
  if (t > 1) p.icon(icons::kCheck, {16, 16, 24, 24}, kLeaf, smooth((t - 1.12F) / 0.3F));
}

inline constexpr std::array<double, 6> kGlintTimes{0.1, 0.26, 0.42, 0.58, 0.74, 0.9};

inline void paint_glint(Painter& p, double time) {
  p.fill_round_rect({0, 0, kButton.width, kButton.height}, 28,
                    Fill::linear({0, 0}, {0, kButton.height}, {{0, {0.20F, 0.52F, 0.90F, 1}}, {1, {0.12F, 0.38F, 0.74F, 1}}}));
  p.glint({0, 0, kButton.width, kButton.height}, 28, static_cast<float>(time), 72, 0.35F, kWhite.faded(0.55F));
}

/// Shadows under white cards, from tight to wide.
inline void paint_shadow(Painter& p, double /*time*/) {
  constexpr Color kShade{0.10F, 0.08F, 0.05F, 0.32F};
  p.shadow({24, 24, 96, 64}, 12, 6, {0, 2}, kShade);
  p.fill_round_rect({24, 24, 96, 64}, 12, kWhite);
  p.shadow({160, 24, 96, 64}, 12, 24, {0, 8}, kShade);
  p.fill_round_rect({160, 24, 96, 64}, 12, kWhite);
  p.shadow({296, 24, 96, 64}, 32, 40, {0, 12}, kShade);
  p.fill_round_rect({296, 24, 96, 64}, 32, kWhite);
  p.shadow({432, 40, 96, 32}, 0, 20, {0, 0}, kShade);
}

inline constexpr std::array<double, 6> kParticleTimes{0, 0.1, 0.25, 0.5, 0.8, 1.2};

/// A burst of `count` particles from the box's middle: thrown, slowed by the air, pulled down.
inline void paint_burst(Painter& p, double time, int count, float speed) {
  constexpr std::array<Color, 5> kColors{kHoney, kAmber, kLeaf, kBerry, kSky};
  const auto t = static_cast<float>(time);
  Random random(7);
  std::array<Particle, 64> chunk;
  std::size_t filled = 0;
  for (int i = 0; i < count; ++i) {
    const float angle = random.between(-kPi, 0);
    const float force = speed * random.between(0.3F, 1);
    const float way = force * t / (1 + 1.5F * t);
    const float size = random.between(4, 9);
    const auto shape = static_cast<Particle::Shape>(random.next() % 3);
    chunk[filled++] = {
        .center = Point{p.box().width / 2 + cosine(angle) * way, p.box().height * 0.6F + sine(angle) * way + 60 * t * t},
        .size = {size, shape == Particle::Shape::rect ? size * 0.5F : size},
        .rotation = random.between(0, kTurn) + t * random.between(-6, 6),
        .color = kColors[random.next() % kColors.size()].faded(1 - smooth((t - 0.7F) / 0.6F)),
        .shape = shape};
    if (filled == chunk.size() || i + 1 == count) {
      p.particles(std::span(chunk.data(), filled));
      filled = 0;
    }
  }
}

inline void paint_particles(Painter& p, double time) { paint_burst(p, time, 48, 160); }

/// All painter scenes, in the order of the contact sheet.
inline constexpr std::array<Scene, 7> kPaint{{
    {"primitives", {384, 212}, 0, kStill, paint_primitives},
    {"icons", {208, 100}, 0, kIconTimes, paint_icons},
    {"ripple", kButton, 4, kRippleTimes, paint_ripple},
    {"ring-to-check", {56, 56}, 4, kRingTimes, paint_ring_to_check},
    {"glint", kButton, 4, kGlintTimes, paint_glint},
    {"shadow", {552, 128}, 0, kStill, paint_shadow},
    {"particles", {200, 120}, 8, kParticleTimes, paint_particles},
}};

}  // namespace nicety::scenes
