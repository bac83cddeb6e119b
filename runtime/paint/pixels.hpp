#pragma once

#include <cstdint>
#include <cstring>

namespace nicety {

// Four pixels at a time, by the compiler's vector extensions (SSE2, NEON, WebAssembly SIMD; plain code elsewhere).
// A pixel is premultiplied RGBA8 in 32 bits, red lowest. One pixel and four give the same bytes.

using Pixels4 = std::uint32_t __attribute__((vector_size(16)));
using Halves8 = std::uint16_t __attribute__((vector_size(16)));
using Channel4 = std::int32_t __attribute__((vector_size(16)));
using Fractions4 = float __attribute__((vector_size(16)));

[[gnu::always_inline]] inline Pixels4 load4(const std::uint32_t* from) {
  Pixels4 pixels;
  std::memcpy(&pixels, from, sizeof pixels);
  return pixels;
}

[[gnu::always_inline]] inline void store4(std::uint32_t* to, Pixels4 pixels) { std::memcpy(to, &pixels, sizeof pixels); }

[[gnu::always_inline]] inline bool all_zero(Pixels4 pixels) {
  std::uint64_t halves[2];
  std::memcpy(halves, &pixels, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

/// Channel · `factor` / 255, rounded, for all channels; a lane of `factor` (0..255) holds its pixel's factor in both halves.
[[gnu::always_inline]] inline Pixels4 scaled(Pixels4 pixels, Pixels4 factor) {
  const auto f = (Halves8)factor;
  Halves8 even = (Halves8)(pixels & 0x00FF00FFU) * f + 128;
  Halves8 odd = (Halves8)((pixels >> 8) & 0x00FF00FFU) * f + 128;
  even = (even + (even >> 8)) >> 8;
  odd = (odd + (odd >> 8)) >> 8;
  return (Pixels4)even | ((Pixels4)odd << 8);
}

/// As `scaled`, for one pixel.
[[gnu::always_inline]] inline std::uint32_t scaled(std::uint32_t pixel, std::uint32_t factor) {
  std::uint32_t even = (pixel & 0x00FF00FFU) * factor + 0x00800080U;
  std::uint32_t odd = ((pixel >> 8U) & 0x00FF00FFU) * factor + 0x00800080U;
  even = ((even + ((even >> 8U) & 0x00FF00FFU)) >> 8U) & 0x00FF00FFU;
  odd = (odd + ((odd >> 8U) & 0x00FF00FFU)) & 0xFF00FF00U;
  return even | odd;
}

/// `source` over `target` (Porter and Duff, 1984).
[[gnu::always_inline]] inline std::uint32_t over(std::uint32_t source, std::uint32_t target) {
  return source + scaled(target, 255U - (source >> 24U));
}

/// As `over`, for four pixels.
[[gnu::always_inline]] inline Pixels4 over(Pixels4 source, Pixels4 target) {
  const Pixels4 rest = 255U - (source >> 24);
  return source + scaled(target, rest | (rest << 16));
}

/// Lays one translucent or opaque colour over `count` pixels.
inline void blend_color(std::uint32_t* to, int count, std::uint32_t color) {
  const std::uint32_t rest = 255U - (color >> 24U);
  const Pixels4 color4{color, color, color, color};
  if (rest == 0) {
    for (; count >= 4; count -= 4, to += 4) store4(to, color4);
    for (; count > 0; --count) *to++ = color;
    return;
  }
  const std::uint32_t both = rest | rest << 16U;
  const Pixels4 rest4{both, both, both, both};
  for (; count >= 4; count -= 4, to += 4) store4(to, color4 + scaled(load4(to), rest4));
  for (; count > 0; --count, ++to) *to = color + scaled(*to, rest);
}

}  // namespace nicety
