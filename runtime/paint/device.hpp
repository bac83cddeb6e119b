#pragma once

#include <algorithm>

#include "runtime/core/geometry.hpp"

namespace nicety {

/// How many whole device pixels lie left of and above the box, for a bleed in CSS pixels: rounded up.
[[nodiscard]] constexpr int surface_origin(float bleed, float scale) {
  const float exact = std::clamp(bleed * scale, 0.0F, 4096.0F);
  const int whole = static_cast<int>(exact);
  return static_cast<float>(whole) < exact ? whole + 1 : whole;
}

/// The canvas that holds a box with its bleed, in device pixels: rounded up, at most 4096 a side.
[[nodiscard]] constexpr IRect surface_pixels(Size box, float bleed, float scale) {
  const int origin = surface_origin(bleed, scale);
  return {0, 0, std::min(2 * origin + surface_origin(box.width, scale), 4096),
          std::min(2 * origin + surface_origin(box.height, scale), 4096)};
}

}  // namespace nicety
