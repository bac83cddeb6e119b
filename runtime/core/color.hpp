#pragma once

#include <string>
#include <string_view>

#include "runtime/core/result.hpp"

namespace nicety {

/// A colour in sRGB with straight (not premultiplied) alpha; every channel in 0..1.
struct Color {
  float r = 0;
  float g = 0;
  float b = 0;
  float a = 1;

  /// The same colour, `factor` (0..1) times as opaque.
  [[nodiscard]] constexpr Color faded(float factor) const { return {r, g, b, a * factor}; }

  friend constexpr bool operator==(const Color&, const Color&) = default;
};

/// Part of the way from `from` (t = 0) to `to` (t = 1), channel by channel in sRGB.
[[nodiscard]] constexpr Color mix(const Color& from, const Color& to, float t) {
  return {from.r + (to.r - from.r) * t, from.g + (to.g - from.g) * t, from.b + (to.b - from.b) * t, from.a + (to.a - from.a) * t};
}

/// Reads a CSS colour (CSS Color Module Level 4): `#rgb[a]`, `#rrggbb[aa]`, `rgb()` and `rgba()`, `hsl()`
/// and `hsla()`, `oklch()`, the 148 names, `transparent`. Both the comma and the space syntax are
/// taken; channels out of range are clamped as CSS does. Anything else is an error with its mend.
[[nodiscard]] Result<Color> parse_color(std::string_view text);

}  // namespace nicety
