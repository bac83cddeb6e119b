#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"

namespace nicety {

/// A small picture, straight-alpha RGBA8 with red lowest.
struct Sprite {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// Fills many small outlines straight into straight-alpha RGBA8, red lowest: what a canvas takes, so that nothing is to be converted. A
/// pixel is covered by as much as lies inside of the outline (exact areas; outlines of one call that run the same way are joined). Most
/// pixels of confetti lie on nothing or are wholly covered, which costs neither multiplication nor division.
///
/// Single IEEE 754 operations alone decide a pixel: the same bytes natively and in WebAssembly.
class PieceRaster final {
 public:
  static constexpr int kWidest = 512;  ///< Outlines that reach farther, in pixels, are left out.

  /// What is filled from now on: `pixels` of `pitch` a row are the part `area` of the picture.
  void begin(std::span<std::uint32_t> pixels, int pitch, const IRect& area);
  /// Adds a closed outline to the next fill.
  void outline(std::span<const Point> points);
  /// Fills the outlines added since the last one. `color` is RGB8, red lowest; `alpha` 0..1.
  void fill(std::uint32_t color, float alpha);
  /// Fills the parallelogram around `center` whose edges' middles lie at ±`across` and ±`down`: four pixels at a time, each covered by as
  /// much as it lies within the four edges (not the exact area at the corners). Nine pieces of ten are one or are made of some.
  void parallelogram(Point center, Point across, Point down, std::uint32_t color, float alpha);
  /// As `fill`, with a picture that is laid over the parallelogram around `center`; `light` ≥ 0 multiplies its colours.
  void fill(const Sprite& sprite, Point center, Point across, Point down, float light, float alpha);

 private:
  void edge(Point from, Point to);
  /// Calls `put(pixel, x, y, coverage 1..255)` for what is covered, or `put.four` where four pixels are so wholly, and forgets the outlines.
  template <class Put>
  void sweep(float alpha, const Put& put);

  std::span<std::uint32_t> pixels_;
  int pitch_ = 0;
  IRect area_;
  std::vector<Point> points_;
  std::vector<int> ends_;
  std::vector<float> covers_;  // how coverage changes from pixel to pixel; all 0 between fills
  IRect box_;
};

}  // namespace nicety
