#pragma once

#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"

namespace nicety {

/// Appends the smoothest curve through `knots` (no two neighbours equal) to `out`, as points about `step` apart; first and last are knots.
///
/// Each piece is a cubic curve whose directions are those that J. D. Hobby, "Smooth, Easy to Compute Interpolating Splines", 1986, gives
/// with tension 1 and curl 1, as METAFONT draws `z0..z1..z2`. The same points natively and in WebAssembly.
void append_spline(std::span<const Point> knots, float step, std::vector<Point>& out);

}  // namespace nicety
