#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/core/color.hpp"
#include "runtime/core/geometry.hpp"

namespace nicety {

/// A named place. In a `Layout` it is relative to the widget's box; in a measurement, to the viewport.
struct NamedRect {
  std::string name;
  Rect rect;
};

/// The rectangle called `name`; an empty one when it is not known.
[[nodiscard]] inline Rect rect_of(const std::vector<NamedRect>& rects, std::string_view name) {
  for (const NamedRect& each : rects) {
    if (each.name == name) return each.rect;
  }
  return {};
}

/// How the page lays a widget out: all that painting needs to know of it.
struct Layout {
  Size box;              ///< The widget's border box, CSS px.
  float scale = 1;       ///< Device pixels per CSS pixel, 0.25..8.
  float bleed = 0;       ///< How far the surface reaches beyond the box on each side, CSS px.
  float radius = 0;      ///< Corner radius of the box, CSS px.
  bool visible = false;  ///< Some of it is on the screen and the page is shown: painting is worth while.
  Color accent{0.2F, 0.2F, 0.2F};  ///< What the box is filled with.
  Color ink{1, 1, 1};              ///< What is written on it.
  Color paper{1, 1, 1};            ///< What lies around it.
  std::vector<NamedRect> parts;    ///< Nodes that asked to be measured.
};

}  // namespace nicety
