#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/core/geometry.hpp"
#include "runtime/core/result.hpp"

namespace nicety {

/// One contour of a flattened path: the points `first` up to but not including `last` of the caller's list.
struct Contour {
  int first = 0;
  int last = 0;
  bool closed = false;
};

/// An outline made of lines and Bézier curves, in whatever unit its user scales it by.
/// Elliptical arcs are kept as cubic curves; they leave the true ellipse by less than 0.03 % of its radius.
class Path final {
 public:
  void move_to(Point to);
  /// Without a point to start from, this and the other segments start where they end.
  void line_to(Point to);
  void quadratic_to(Point control, Point to);
  void cubic_to(Point control1, Point control2, Point to);
  /// An elliptical arc from the current point, as SVG's `A`: radii that are too small grow until they reach
  /// `to` (SVG 2, 9.5.1 and appendix B.2). `tilt` turns the ellipse's x axis, radians clockwise.
  void arc_to(Size radii, float tilt, bool large, bool clockwise, Point to);
  /// A circular arc from angle `from` to angle `to`, radians clockwise from the x axis; a line joins it to the
  /// current point, if there is one.
  void arc(Point center, float radius, float from, float to);
  void close();
  void clear();

  [[nodiscard]] bool empty() const { return verbs_.empty(); }
  /// Where the next segment begins.
  [[nodiscard]] Point current() const { return current_; }

  /// Appends the outline as straight lines to `points` and `contours`, no farther than `tolerance` (> 0, in the
  /// path's unit) from the curves. Points that repeat are left out. Allocates only where the lists must grow.
  void flatten(float tolerance, std::vector<Point>& points, std::vector<Contour>& contours) const;

 private:
  enum class Verb : std::uint8_t { move, line, quadratic, cubic, close };
  void begin_segment(Point fallback);

  std::vector<Verb> verbs_;
  std::vector<Point> points_;
  Point start_;
  Point current_;
  bool open_ = false;
};

/// Reads SVG path data (SVG 2, 9.3.9): all commands, absolute and relative, repeated without their letter,
/// numbers as tight as "1.5.5" and arc flags as tight as "a1 1 0 01 1 1". `none` and the empty text give an empty path.
/// The error's offset is the byte that cannot be read.
[[nodiscard]] Result<Path> parse_svg_path(std::string_view text);

}  // namespace nicety
