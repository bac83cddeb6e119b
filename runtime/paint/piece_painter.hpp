#pragma once

#include "runtime/core/geometry.hpp"
#include "runtime/paint/particles.hpp"
#include "runtime/paint/piece_shapes.hpp"
#include "runtime/paint/raster_pieces.hpp"

namespace nicety {

/// Paints pieces as they lie in the light: a face that turns to it is brighter and gleams, the back has a tone of its own, folds and curls
/// have a light and a dark side.
class PiecePainter final {
 public:
  /// Pixels that a piece may touch, in the pose's unit.
  [[nodiscard]] static Rect bounds(PieceShape shape, const Pose& pose);

  /// `pose` is in the raster's pixels. What the shop hasn't given is painted as paper.
  void paint(PieceRaster& raster, PieceShape shape, std::uint32_t color, const Pose& pose);

  [[nodiscard]] PieceShapes& shapes() { return shapes_; }
  [[nodiscard]] Sprite& sprite() { return sprite_; }

 private:
  void paint_ribbon(PieceRaster& raster, std::uint32_t color, const Pose& pose);

  PieceShapes shapes_;
  Sprite sprite_;
  std::vector<Point> outline_;
};

}  // namespace nicety
