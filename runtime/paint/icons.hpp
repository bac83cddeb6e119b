#pragma once

#include <string_view>

namespace nicety {

/// A line drawing that can draw itself. Its strokes are drawn in the order in which they are written.
struct Icon {
  std::string_view path;  ///< SVG path data.
  float box;              ///< Side of the square in which the path is drawn.
  float width;            ///< Width of the stroke, in the same unit.
};

namespace icons {

/// It is done.
inline constexpr Icon kCheck{.path = "M4.75 12.75 9.9 17.75 19.25 6.75", .box = 24, .width = 2.5F};
/// It did not work.
inline constexpr Icon kCross{.path = "M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5", .box = 24, .width = 2.5F};
/// The shopping cart.
inline constexpr Icon kCart{
    .path =
        "M2.5 3.5h1.6a1.5 1.5 0 0 1 1.47 1.2L7.5 14.3a1.5 1.5 0 0 0 1.47 1.2h8.6a1.5 1.5 0 0 0 1.46-1.15L20.75 7H6"
        "M9.5 19.25a.75.75 0 1 0 .001 0zM17.5 19.25a.75.75 0 1 0 .001 0z",
    .box = 24,
    .width = 2};

}  // namespace icons

}  // namespace nicety
