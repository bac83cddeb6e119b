#include "runtime/paint/surface.hpp"

#include <cmath>

namespace nicety {

void Surface::layout(Size box, float bleed, float scale) {
  const auto fits = [&](float tried) {
    const float width = (box.width + 2 * bleed) * tried + 3;
    const float height = (box.height + 2 * bleed) * tried + 3;
    return width <= 4096 && height <= 4096 && width * height <= kMaxPixels;
  };
  float lowered = scale;
  while (lowered > 0.01F && !fits(lowered)) lowered *= 0.9F;
  if (box == box_ && bleed == bleed_ && lowered == scale_) return;
  box_ = box;
  bleed_ = bleed;
  scale_ = lowered;
  forget();
}

Patch Surface::present(const Painter& painter, Raster& raster, const StillCache* stills) {
  const IRect now = painter.bounds();
  const IRect dirty = united(shown_, now);
  shown_ = now;
  if (dirty.empty()) return {};
  return {.rect = dirty, .pixels = raster.draw(painter.list(), dirty, stills).data()};
}

}  // namespace nicety
