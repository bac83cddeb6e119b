#include <algorithm>
#include <array>

#include "runtime/paint/icons.hpp"
#include "widgets/gift_wrap/craft.hpp"

namespace nicety::gift_wrap {
namespace {

constexpr Icon kStar = icons::drawn<
    "M12 1L15 9L12 13.5L9 9L12 1M23 12L15 15L10.5 12L15 9L23 12M12 23L9 15L12 10.5L15 15L12 23M1 12L9 9L13.5 12L9 15L1 12">(24,
                                                                                                                            0);
constexpr Icon kLeaf = icons::drawn<"M12 1C20 5 20.5 12 12 18.5C3.5 12 4 5 12 1M11.3 17L12.7 17L12.7 23L11.3 23L11.3 17">(24, 0);
constexpr Icon kBee = icons::drawn<
    "M12 8C15 8 15.5 12 15 15C14.5 18 13 20.5 12 21.5C11 20.5 9.5 18 9 15C8.5 12 9 8 12 8"
    "M11 10C8 4 3 4 2.5 7C2 10 7 12 11 10M13 10C16 4 21 4 21.5 7C22 10 17 12 13 10"
    "M12 3C13.5 3 14.2 4.2 14.2 5.5C14.2 6.8 13.5 7.6 12 7.6C10.5 7.6 9.8 6.8 9.8 5.5C9.8 4.2 10.5 3 12 3">(24, 0);

const Icon* icon_of(Pattern pattern) {
  switch (pattern) {
    case Pattern::stars: return &kStar;
    case Pattern::leaves: return &kLeaf;
    case Pattern::hearts: return &icons::kHeartBody;
    case Pattern::bees: return &kBee;
    default: return nullptr;
  }
}

}  // namespace

void print(Painter& painter, const Paper& paper, Size size, float light, float taper) {
  if (paper.pattern == Pattern::none) return;
  const Color ink = lit(paper.ink, std::min(light, 0.0F)).faded(0.9F);
  if (paper.pattern == Pattern::stripes) {
    constexpr float kStripe = 4;
    for (float u = kStripe + taper; u + kStripe < size.width - taper; u += 3 * kStripe) {
      painter.fill_round_rect({u, 0, kStripe, size.height}, 0, ink);
    }
    return;
  }
  // Rows a step apart, every other one half a step aside; nothing is cut by an edge.
  constexpr float kStep = 19;
  const Icon* const icon = icon_of(paper.pattern);
  const float half = icon != nullptr ? 5.8F : 2.4F;
  bool odd = false;
  for (float v = 10; v + half < size.height; v += kStep * 0.75F, odd = !odd) {
    const float margin = taper * v / size.height + half + 1;
    for (float u = odd ? kStep : kStep / 2; u + margin < size.width; u += kStep) {
      if (u < margin) continue;
      if (icon == nullptr) {
        painter.fill_circle({u, v}, half, ink);
        continue;
      }
      painter.push();
      // Upright on what stands: v runs upwards.
      painter.scale(1, -1, {u, v});
      if (odd) painter.rotate(0.5F, {u, v});
      painter.fill_icon(*icon, Rect{u, v, 0, 0}.grown(half), ink);
      painter.pop();
    }
  }
}

}  // namespace nicety::gift_wrap
