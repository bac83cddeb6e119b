#pragma once

#include "runtime/paint/painter.hpp"
#include "widgets/gift_wrap/model.hpp"
#include "widgets/gift_wrap/space.hpp"

// What paper and ribbon are made of.
namespace nicety::gift_wrap {

/// 0..1 of the part of a work between `from` and `to`, soft at both ends.
[[nodiscard]] float part(double work, double from, double to);

/// The colour in more light (up to 1) or in shade (down to -1), which is warm.
[[nodiscard]] Color lit(const Color& color, float light);

/// Everything that is painted gets its light from above left.
struct Light {
  float near = 0;  ///< At the sheet's u = 0,
  float far = 0;   ///< and where it ends.
};
inline constexpr Light kOnFront{-0.07F, 0.09F};
inline constexpr Light kOnEnd{-0.22F, -0.34F};
inline constexpr Light kOnTop{0.14F, 0.26F};

/// Prints the paper's pattern on u 0..size.width, v 0..size.height, narrower by `taper` on both sides at its end.
void print(Painter& painter, const Paper& paper, Size size, float light, float taper = 0);

/// Ties the ribbon: bands round the parcel and the bow, as far as they are by now.
void paint_ribbon(Painter& painter, const Color& color, double tied);
/// Where the bow's knot is.
[[nodiscard]] constexpr Point knot() { return place_of({kWidth / 2, kDepth / 2, kHeight}); }

/// The box, and the paper round it as far as it is by now.
void paint_parcel(Painter& painter, const Paper& paper, double wrapped);

}  // namespace nicety::gift_wrap
