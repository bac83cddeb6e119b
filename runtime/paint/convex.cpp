#include "runtime/paint/convex.hpp"

#include <utility>

namespace nicety {

float doubled_area(std::span<const Point> polygon) {
  float area = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i] - polygon[0];
    const Point b = polygon[(i + 1) % polygon.size()] - polygon[0];
    area += a.x * b.y - a.y * b.x;
  }
  return area;
}

void clip_convex(std::vector<Point>& subject, std::span<const Point> window, std::vector<Point>& spare) {
  for (std::size_t i = 0; i < window.size() && !subject.empty(); ++i) {
    const Point a = window[i];
    const Point edge = window[(i + 1) % window.size()] - a;
    const auto inside = [&](Point p) { return edge.x * (p.y - a.y) - edge.y * (p.x - a.x); };
    spare.clear();
    Point from = subject.back();
    float from_inside = inside(from);
    for (const Point to : subject) {
      const float to_inside = inside(to);
      if ((from_inside < 0) != (to_inside < 0)) spare.push_back(from + (to - from) * (from_inside / (from_inside - to_inside)));
      if (to_inside >= 0) spare.push_back(to);
      from = to;
      from_inside = to_inside;
    }
    std::swap(subject, spare);
  }
}

}  // namespace nicety
