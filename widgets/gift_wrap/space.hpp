#pragma once

#include "runtime/core/geometry.hpp"
#include "runtime/paint/matrix.hpp"

// The room that the parcel stands in, seen from its near corner and from above: parallel lines stay parallel.
namespace nicety::gift_wrap {

/// From the parcel's near lower corner: `x` along its front, to the left; `y` along its end, to the right; `z` upwards.
struct Solid {
  float x = 0;
  float y = 0;
  float z = 0;
};
[[nodiscard]] constexpr Solid operator+(Solid a, Solid b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] constexpr Solid operator*(Solid a, float k) { return {a.x * k, a.y * k, a.z * k}; }

inline constexpr float kWidth = 118;  ///< Of the parcel along x; all in CSS px as long as nothing is foreshortened.
inline constexpr float kDepth = 84;
inline constexpr float kHeight = 80;
inline constexpr Solid kLeft{1, 0, 0};
inline constexpr Solid kBack{0, 1, 0};
inline constexpr Solid kUp{0, 0, 1};

/// A direction as it is seen, CSS px.
[[nodiscard]] constexpr Point seen(Solid s) { return {-0.90F * s.x + 0.80F * s.y, -0.24F * s.x - 0.37F * s.y - 0.93F * s.z}; }
/// Where the near lower corner is in the parcel's place.
inline constexpr Point kCorner{146, 184};
[[nodiscard]] constexpr Point place_of(Solid s) { return kCorner + seen(s); }

/// A plane from `origin` on: what is painted at (u, v) lies u along the one and v along the other.
[[nodiscard]] Matrix plane(Solid origin, Solid along_u, Solid along_v);

}  // namespace nicety::gift_wrap
