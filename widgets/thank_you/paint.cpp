#include <algorithm>
#include <array>

#include "widgets/thank_you/thank_you.hpp"

namespace nicety {
namespace {

using Model = ThankYouModel;

/// How large a hand writes, CSS px per unit and CSS px of the page's own letters: of the greeting, the note, the signature.
constexpr std::array<float, Model::kLines> kSizes{0.06F, 0.037F, 0.045F};
constexpr std::array<std::string_view, Model::kLines> kParts{"greeting", "message", "signature"};

/// Ink in the hue of the shop's own colour: deep on light paper, pale on dark.
Color ink_on(const Color& paper, const Color& accent) {
  const bool is_dark = 0.3F * paper.r + 0.59F * paper.g + 0.11F * paper.b < 0.5F;
  return is_dark ? mix({0.97F, 0.94F, 0.87F}, accent, 0.25F) : mix({0.08F, 0.11F, 0.26F}, accent, 0.3F);
}

}  // namespace

Activity ThankYou::paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now) {
  const Layout& layout = scene.layout;
  if (!model.is_open || model.began == kNever) return Activity::settled;
  const Seconds time = now - model.began - thank_you::kWritesAfter;
  const float em = rect_of(layout.parts, "rule").width;
  const bool writes = model.has_hand && !scene.environment.forced_colors;
  if (writes && time > 0) {
    float natural = 0;
    for (const Handwriting& hand : model.hands) natural += hand.duration();
    // The pen goes on from one to the next.
    float left = natural * static_cast<float>(std::min(time / static_cast<double>(model.writing), 1.0)) + 0.001F;
    const Color ink = ink_on(layout.paper, layout.accent);
    for (std::size_t i = 0; i < Model::kLines && left > 0; ++i) {
      const Handwriting& hand = model.hands[i];
      const Rect place = rect_of(layout.parts, kParts[i]);
      if (place.empty()) continue;
      const float scale = hand.fitting({place.width, place.height}, kSizes[i] * em);
      hand.paint(painter, place, scale, 0, ink, left);
      left -= hand.duration();
    }
  }
  const Seconds opening = time - model.writing;
  const Rect parcel = rect_of(layout.parts, "parcel");
  if (config.parcel && !parcel.empty() && !scene.environment.forced_colors) {
    thank_you::paint_parcel(painter, parcel, layout.accent, layout.paper, opening);
  }
  return opening < (config.parcel ? thank_you::kOpens : 0) ? Activity::animating : Activity::settled;
}

}  // namespace nicety
