#pragma once

#include <array>
#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"
#include "runtime/paint/particles.hpp"
#include "runtime/paint/path.hpp"

namespace nicety {

/// A part of a piece with one tone: as many contours as it needs, closed, all the same way round.
struct Facet {
  int first = 0;  ///< Of `PieceShapes::contours`.
  int last = 0;
  float tone = 1;  ///< How much lighter or darker than the piece it is, as the fold in the paper catches the light.
};

/// The outlines of pieces, from -1 to 1 both ways; x is across, y down.
class PieceShapes final {
 public:
  PieceShapes();
  /// Takes the shop's own outline, as large as fits. False, and nothing changes, when there is nothing to be seen of it.
  bool set_path(const Path& path);

  /// What a shape is made of, to be painted in this order. None for paper and ribbons,
  /// which are parallelograms, for pictures, and for the path as long as there is none.
  [[nodiscard]] std::span<const Facet> facets(PieceShape shape) const;
  [[nodiscard]] std::span<const Contour> contours() const { return contours_; }
  [[nodiscard]] std::span<const Point> points() const { return points_; }

 private:
  struct Range {
    int first = 0;
    int last = 0;
  };
  void begin(PieceShape shape);
  void begin_facet(float tone);
  void contour(std::span<const Point> points);

  std::vector<Point> points_;
  std::vector<Contour> contours_;
  std::vector<Facet> facets_;
  std::array<Range, kPieceShapes> shapes_;
  PieceShape current_ = PieceShape::paper;
};

}  // namespace nicety
