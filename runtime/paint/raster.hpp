#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"

struct ImDrawList;

namespace nicety {

class StillCache;

/// Draws a draw list into memory. Triangles are filled by the top-left rule with exact integer edges (1/256 px), so
/// those that share an edge neither overlap nor leave a gap; vertex colours are mixed premultiplied; blending is
/// source-over in plain sRGB, as in browsers. Only integer arithmetic decides a pixel: the same list gives the same
/// bytes natively and in WebAssembly.
class Raster final {
 public:
  /// Draws the part of `list` inside `dirty` (device pixels, within 0..4096) over transparency, and answers
  /// straight-alpha RGBA8, row by row without gaps, as `putImageData` wants it. Valid until the next call. Triangles with a corner
  /// that is not a number or lies beyond ±8192 px are left out. `stills` holds the layers that the list refers to.
  [[nodiscard]] std::span<const std::uint8_t> draw(const ImDrawList& list, const IRect& dirty, const StillCache* stills = nullptr);

 private:
  std::vector<std::uint32_t> pixels_;
};

}  // namespace nicety
