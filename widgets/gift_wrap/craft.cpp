#include "widgets/gift_wrap/craft.hpp"

#include <algorithm>

// Called from everywhere: once each is small.
namespace nicety::gift_wrap {

[[gnu::noinline]] float part(double work, double from, double to) {
  const double t = std::clamp((work - from) / (to - from), 0.0, 1.0);
  return static_cast<float>(t * t * (3 - 2 * t));
}

[[gnu::noinline]] Color lit(const Color& color, float light) {
  return light > 0 ? mix(color, {1, 1, 0.97F, color.a}, light) : mix(color, {0.14F, 0.08F, 0.05F, color.a}, -light);
}

[[gnu::noinline]] Matrix plane(Solid origin, Solid along_u, Solid along_v) {
  const Point u = seen(along_u);
  const Point v = seen(along_v);
  const Point at = place_of(origin);
  return {u.x, v.x, u.y, v.y, at.x, at.y};
}

}  // namespace nicety::gift_wrap
