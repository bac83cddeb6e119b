#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"

struct ImDrawList;

namespace nicety {

class StillCache;

/// Blends the part of `list` inside `area` (device pixels, within -4096..8192) over `pixels`: premultiplied RGBA8, red
/// lowest, `area.width()` a row and at least `area.height()` rows.
///
/// Triangles are filled by the top-left rule with exact integer edges (1/256 px), so those that share an edge neither
/// overlap nor leave a gap. Vertex colours are mixed premultiplied; blending is source-over in plain sRGB, as in browsers.
/// Only integers and single IEEE 754 operations decide a pixel: the same list gives the same bytes natively and in
/// WebAssembly. Triangles with a corner that is not a number or lies beyond ±8192 px are left out, and so is whatever refers
/// beyond the list's own buffers. `stills` (may be null) holds the layers that the list refers to.
void draw_premultiplied(const ImDrawList& list, const IRect& area, std::span<std::uint32_t> pixels, const StillCache* stills);

/// Turns premultiplied pixels into straight ones, in place, each channel rounded to the nearest.
void unpremultiply(std::span<std::uint32_t> pixels);

/// Draws lists into memory that all surfaces share.
class Raster final {
 public:
  /// Draws the part of `list` inside `dirty` (within 0..4096) over transparency, as `draw_premultiplied` does, and answers
  /// straight-alpha RGBA8, row by row without gaps, as `putImageData` wants it. Valid until the next call.
  [[nodiscard]] std::span<const std::uint8_t> draw(const ImDrawList& list, const IRect& dirty,
                                                   const StillCache* stills = nullptr);

 private:
  std::vector<std::uint32_t> pixels_;
};

}  // namespace nicety
