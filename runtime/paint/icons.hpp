#pragma once

#include <string_view>

#include "runtime/paint/path.hpp"

namespace nicety {

/// A line drawing that can draw itself. Its strokes are drawn in the order in which they are written.
struct Icon {
  std::string_view path;  ///< SVG path data of the commands M, L and C alone, each with its letter: see read_icon.
  float box;              ///< Side of the square in which the path is drawn.
  float width;            ///< Width of the stroke, in the same unit.
};

/// The icon's outline. It takes less than SVG's whole grammar (`parse_svg_path`), so that a page which draws only our own icons
/// need not download the rest. What can't be read ends the path.
[[nodiscard]] Path read_icon(std::string_view path);

namespace icons {

/// It is done.
inline constexpr Icon kCheck{.path = "M4.75 12.75L9.9 17.75L19.25 6.75", .box = 24, .width = 2.5F};
/// It did not work.
inline constexpr Icon kCross{.path = "M6.5 6.5L17.5 17.5M17.5 6.5L6.5 17.5", .box = 24, .width = 2.5F};
/// Once more.
inline constexpr Icon kAgain{
    .path =
        "M18.8 12.6C18.53 15.85 16.05 18.48 12.82 18.95C9.59 19.41 6.47 17.58 5.29 14.54C4.12 11.49 5.2 8.04 7.91 6.22"
        "C10.61 4.39 14.21 4.67 16.6 6.9M17.1 2.9L17.1 7.4L12.6 7.4",
    .box = 24,
    .width = 2.3F};
/// The shopping cart.
inline constexpr Icon kCart{
    .path =
        "M2.5 3.5L4.1 3.5C4.81 3.5 5.43 4 5.57 4.7L7.5 14.3C7.64 15 8.26 15.5 8.97 15.5L17.57 15.5C18.26 15.5 18.87 15.02 19.03 "
        "14.35"
        "L20.75 7L6 7M9.5 19.25C9.09 19.25 8.75 19.59 8.75 20C8.75 20.41 9.09 20.75 9.5 20.75C9.91 20.75 10.25 20.41 10.25 20"
        "C10.25 19.59 9.92 19.25 9.5 19.25M17.5 19.25C17.09 19.25 16.75 19.59 16.75 20C16.75 20.41 17.09 20.75 17.5 20.75"
        "C17.91 20.75 18.25 20.41 18.25 20C18.25 19.59 17.92 19.25 17.5 19.25",
    .box = 24,
    .width = 2};

}  // namespace icons

}  // namespace nicety
