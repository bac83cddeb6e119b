#include <algorithm>
#include <cmath>

#include "runtime/motion/easing.hpp"
#include "runtime/paint/icons.hpp"
#include "runtime/paint/trig.hpp"
#include "widgets/review_prompt/answer.hpp"
#include "widgets/review_prompt/review_prompt.hpp"

namespace nicety {
namespace {

using review_prompt::Mood;

constexpr Icon kStar = icons::drawn<
    "M12 3.55L14.56 9.03L20.56 9.77L16.14 13.89L17.29 19.83L12 16.9L6.71 19.83L7.86 13.89L3.44 9.77L9.44 9.03L12 3.55"
    "L14.56 9.03">(24, 1.7F);
/// What is in it, to be filled: its five points, each of which reaches beyond the middle.
constexpr Icon kStarBody = icons::drawn<
    "M12 3.55L14.56 9.03L12 14.8L9.44 9.03M20.56 9.77L16.14 13.89L9.86 13.25L14.56 9.03"
    "M17.29 19.83L12 16.9L10.68 10.73L16.14 13.89M6.71 19.83L7.86 13.89L13.32 10.73L12 16.9"
    "M3.44 9.77L9.44 9.03L14.14 13.25L7.86 13.89">(24, 0);

constexpr float kNothing = 0.02F;  // a filling too small to be seen
constexpr float kSwell = 0.2F;     // how much larger a star is as the filling runs through it
constexpr float kBeyond = 0.5F;    // and the last one as the filling swings past it,
constexpr float kFarthest = 0.4F;  // where it comes from further on no more than that
constexpr Seconds kGlintAfter = 0.22;
constexpr Seconds kGlint = 0.55;
constexpr Seconds kSparksAfter = 0.1;
constexpr Seconds kSparks = 0.5;

/// What all of a frame needs.
struct Frame {
  const ReviewPromptModel& model;
  Painter& painter;
  const Scene& scene;
  Seconds now;
  float place;  ///< Where the filling is.

  [[nodiscard]] const Layout& layout() const { return scene.layout; }
  /// The option's own place: 1 is the first.
  [[nodiscard]] Rect rect(int option) const {
    std::string_view key = "r10";
    if (option == 11) key = "r11";
    const char figures[] = {'r', static_cast<char>('0' + option)};
    return rect_of(layout().parts, option < 10 ? std::string_view(figures, 2) : key);
  }
  [[nodiscard]] int count() const { return static_cast<int>(model.options.size()); }
  [[nodiscard]] double since() const { return now - model.chosen_at; }
  /// 0 to 1 to 0, while light runs over what is chosen; only a good answer shines.
  [[nodiscard]] float glint(int option) const {
    if (!shines()) return 0;
    const auto way = static_cast<float>((since() - kGlintAfter) / kGlint);
    const float at = (static_cast<float>(model.chosen) + 2) * way - 0.5F - static_cast<float>(option);
    return std::max(0.0F, 1 - at * at);
  }
  [[nodiscard]] bool shines() const {
    return model.chosen > 0 && scene.environment.motion == Motion::full &&
           review_prompt::mood_of(model.chosen, count()) == Mood::high;
  }
  [[nodiscard]] bool is_moving() const {
    const bool lights = shines() && since() < kGlintAfter + kGlint;
    return lights || !model.place.settled(now) || !model.presence.settled(now);
  }
};

Rect square(Point center, float side) { return {center.x - side / 2, center.y - side / 2, side, side}; }

/// Small drops of light fly off the chosen star.
void paint_sparks(const Frame& frame, Point center, float side) {
  const double way = (frame.since() - kSparksAfter) / kSparks;
  if (!frame.shines() || way <= 0 || way >= 1) return;
  const auto far = static_cast<float>(easings::kEmphasizedDecelerate.at(way));
  constexpr int kCount = 7;
  for (int i = 0; i < kCount; ++i) {
    const float leads = i % 2 == 0 ? 1.0F : 0.7F;
    const float angle = kTurn * (static_cast<float>(i) + 0.5F) / kCount - kTurn / 4;
    const float thick = side * 0.1F * leads * std::min(1.0F, 2 * (1 - static_cast<float>(way)));
    // A dot is an arc hardly longer than nothing.
    frame.painter.stroke_arc(center, side * (0.5F + 0.32F * far * leads), angle, angle + 0.01F, thick, frame.layout().accent);
  }
}

void paint_stars(const Frame& frame) {
  const Color& accent = frame.layout().accent;
  const bool grows = frame.scene.environment.motion == Motion::full;
  for (int i = 1; i <= frame.count(); ++i) {
    const Rect rect = frame.rect(i);
    const float share = std::clamp(frame.place - static_cast<float>(i - 1), 0.0F, 1.0F);
    const float beyond = i == frame.model.shown ? std::clamp(frame.place - static_cast<float>(i), 0.0F, kFarthest) : 0;
    float side = std::min(rect.width, rect.height) * 0.78F;
    if (grows) side *= 1 + kSwell * sine(share * kPi) + kBeyond * beyond;
    const Color color = mix(accent, {1, 1, 1}, 0.38F * frame.glint(i) * share);
    const Point center = rect.center();
    if (share > kNothing)
      frame.painter.fill_icon(kStarBody, square(center, side * (grows ? share : 1)),
                              grows ? color : mix(frame.layout().paper, color, share));
    frame.painter.icon(kStar, square(center, side), color);
    if (i == frame.model.chosen) paint_sparks(frame, center, side);
  }
}

/// A face from very unhappy (`mood` -1) to very happy (1).
void paint_face(const Frame& frame, Point center, float radius, float mood, float share) {
  Painter& painter = frame.painter;
  const Layout& layout = frame.layout();
  const Color line = mix(layout.accent, layout.ink, share);
  if (share > kNothing) painter.fill_circle(center, radius, mix(layout.paper, layout.accent, share));
  painter.stroke_arc(center, radius, 0, kTurn, 1.8F, layout.accent);
  const float width = radius * 0.13F;
  for (const float eye : {-0.36F, 0.36F}) painter.fill_circle(center + Point{eye, -0.22F} * radius, width, line);
  // The mouth is a piece of a circle, which bends by the mood.
  constexpr int kDots = 9;
  for (int i = 0; i <= kDots; ++i) {
    const float x = 2 * static_cast<float>(i) / kDots - 1;
    const Point at{x * 0.46F, 0.36F + mood * 0.34F * (0.5F - x * x)};
    painter.fill_circle(center + at * radius, width * 0.72F, line);
  }
}

void paint_faces(const Frame& frame) {
  const auto presence = static_cast<float>(frame.model.presence.at(frame.now));
  // Beyond the first and the last there is no face to swing to.
  const float place = std::clamp(frame.place, 1.0F, static_cast<float>(frame.count()));
  for (int i = 1; i <= frame.count(); ++i) {
    const Rect rect = frame.rect(i);
    const float share = std::max(0.0F, 1 - std::abs(place - static_cast<float>(i))) * presence;
    const float radius = std::min(rect.width, rect.height) * 0.36F * (1 + 0.1F * share);
    const float middle = static_cast<float>(frame.count() + 1) / 2;
    const Point center = rect.center();
    paint_face(frame, center, radius, (static_cast<float>(i) - middle) / (middle - 1), std::min(1.0F, share));
    if (i == frame.model.chosen) paint_sparks(frame, center, 2 * radius);
  }
}

/// A mark that slides to what is chosen.
void paint_mark(const Frame& frame) {
  const auto presence = static_cast<float>(frame.model.presence.at(frame.now));
  if (presence <= kNothing) return;
  const float from = std::floor(std::clamp(frame.place, 1.0F, static_cast<float>(frame.count())));
  const float way = frame.place - from;
  const Rect a = frame.rect(static_cast<int>(from));
  const Rect b = frame.rect(std::min(frame.count(), static_cast<int>(from) + 1));
  const auto between = [&](float first, float second) { return first + (second - first) * way; };
  const Rect mark{between(a.x, b.x), between(a.y, b.y), between(a.width, b.width), between(a.height, b.height)};
  const Point center = mark.center();
  const Rect grown{center.x - mark.width * presence / 2, center.y - mark.height * presence / 2, mark.width * presence,
                   mark.height * presence};
  frame.painter.fill_round_rect(grown, std::min(10.0F, mark.height / 2), frame.layout().accent);
}

}  // namespace

Activity ReviewPrompt::paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now) {
  // Forced colours are for style sheets, which show the same in plain signs.
  const bool is_shown = model.card.speaks() && model.phase != ReviewPhase::done && !scene.environment.forced_colors;
  if (!is_shown || rect_of(scene.layout.parts, "r1").empty()) return Activity::settled;
  const bool is_custom = review_prompt::is_custom(config);
  const Frame frame{model, painter, scene, now, static_cast<float>(model.place.at(now))};
  if (is_custom || config.scale == ReviewScale::nps) {
    paint_mark(frame);
  } else if (config.scale == ReviewScale::csat) {
    paint_faces(frame);
  } else {
    paint_stars(frame);
  }
  return frame.is_moving() ? Activity::animating : Activity::settled;
}

}  // namespace nicety
