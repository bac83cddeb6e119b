#include <algorithm>

#include "runtime/motion/easing.hpp"
#include "runtime/motion/spring.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/welcome_back/welcome_back.hpp"

namespace nicety {
namespace {

/// A small round window on the sky. Lengths are in parts of its radius.
struct Sky {
  Painter& painter;
  Point center;
  float radius;
  Color paper;
  Color accent;
  Seconds time;  ///< Since it began to draw itself.
  float window;  ///< How wide the window is by now.

  [[nodiscard]] Point at(float x, float y) const { return center + Point{x, y} * radius; }
  [[nodiscard]] Color air(float tint) const { return mix(paper, accent, tint); }
  /// A disc, as far as it is seen in the window.
  void disc(Point middle, float part, const Color& color) const {
    const Rect frame = Rect{center.x, center.y, 0, 0}.grown(window);
    painter.fill_circle_in_round_rect(middle, part * radius, frame, window, color);
  }
};

constexpr Seconds kSignLasts = 1.3;

/// 0..1 of a length of time, soon fast and slowing down.
float along(Seconds time, Seconds start, Seconds duration) {
  return static_cast<float>(easings::kEmphasizedDecelerate.at(std::clamp((time - start) / duration, 0.0, 1.0)));
}

/// Where the sun comes from and goes to below the window's middle, how large it is, and how far round it shines.
struct Sun {
  float from, to, size;
  float first_ray, between;  ///< Turns clockwise from upright.
  int rays;
};
constexpr Sun kSuns[] = {
    {1.5F, 0.40F, 0.40F, -0.25F, 0.0833F, 7},   // rises, and shines
    {0.55F, 0.0F, 0.36F, 0, 0.125F, 8},         // stands high
    {-0.15F, 0.62F, 0.46F, -0.1875F, 0.125F, 4},  // sinks
};

void paint_sun(const Sky& sky, const Sun& sun) {
  const float moved = along(sky.time, 0, 0.9);
  const Point middle = sky.at(0, sun.from + (sun.to - sun.from) * moved);
  sky.disc(middle, sun.size, sky.accent);
  for (int i = 0; i < sun.rays; ++i) {
    const float grown = along(sky.time, 0.35 + 0.05 * i, 0.4);
    if (grown <= 0) continue;
    const float width = 0.09F * sky.radius;
    const float inner = (sun.size + 0.14F) * sky.radius;
    const float length = 0.22F * sky.radius * grown;
    sky.painter.push();
    sky.painter.rotate((sun.first_ray + sun.between * static_cast<float>(i)) * static_cast<float>(kTurn), middle);
    sky.painter.fill_round_rect({middle.x - width / 2, middle.y - inner - length, width, length}, width / 2, sky.accent);
    sky.painter.pop();
  }
}

/// The shadow slides over the moon until a crescent is left, and two stars come out.
void paint_moon(const Sky& sky, const Color& air) {
  sky.disc(sky.at(-0.06F, 0.04F), 0.54F, sky.accent);
  const float away = 1 - along(sky.time, 0, 0.9);
  sky.disc(sky.at(0.20F + 1.1F * away, -0.14F - 0.5F * away), 0.46F, air);
  sky.disc(sky.at(0.30F, -0.34F), 0.10F * along(sky.time, 0.55, 0.4), sky.accent);
  sky.disc(sky.at(0.54F, 0.06F), 0.06F * along(sky.time, 0.7, 0.4), sky.accent);
}

void paint_sign(const Sky& sky, DayPart part) {
  const auto index = static_cast<std::size_t>(part);
  const Color air = sky.air(part == DayPart::evening ? 0.26F : 0.15F);
  sky.painter.fill_circle(sky.center, sky.window, air);
  part == DayPart::night ? paint_moon(sky, air) : paint_sun(sky, kSuns[index]);
}

}  // namespace

Activity WelcomeBack::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  const Layout& layout = scene.layout;
  bool moving = false;
  const Rect sign = rect_of(layout.parts, "sign");
  if (model.has_sign && model.card.speaks() && !sign.empty()) {
    const Seconds time = now - model.sign_since;
    moving = time < kSignLasts;
    const float radius = sign.height / 2;
    paint_sign({painter, sign.center(), radius, layout.paper, layout.accent, time, radius * along(time, -0.1, 0.4)}, model.part);
  }
  const Rect said = rect_of(layout.parts, "said");
  if (model.reorder.is_in && model.card.speaks() && !said.empty()) {
    const bool still = scene.environment.motion != Motion::full;
    const double drawn = still ? 1 : std::clamp((now - model.reorder.since) / 0.3, 0.0, 1.0);
    moving = moving || drawn < 1;
    constexpr float kSide = 22;
    const float x = scene.environment.right_to_left ? said.right() - kSide : said.x;
    painter.icon(icons::kCheck, {x, said.y, kSide, kSide}, layout.accent, static_cast<float>(easings::kStandard.at(drawn)));
  }
  return moving ? Activity::animating : Activity::settled;
}

}  // namespace nicety
