#pragma once

#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"

namespace nicety {

/// Twice the area inside the polygon; positive when it runs clockwise, y downwards.
[[nodiscard]] float doubled_area(std::span<const Point> polygon);

/// Cuts the convex polygon `subject` to what lies inside the convex, clockwise polygon `window` (I. E. Sutherland and
/// G. W. Hodgman, "Reentrant Polygon Clipping", 1974). Nothing is left when they do not meet. `spare` is working room.
void clip_convex(std::vector<Point>& subject, std::span<const Point> window, std::vector<Point>& spare);

}  // namespace nicety
