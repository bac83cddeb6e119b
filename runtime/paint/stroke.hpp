#pragma once

#include <imgui.h>
#include <span>

#include "runtime/core/geometry.hpp"

namespace nicety {

/// Adds a line of `width` device pixels along `points` (device pixels, no two neighbours equal), with round caps
/// and joins. Parts of one line share their edges, so a translucent line is even; only where it crosses itself does it
/// cover twice. A line thinner than a pixel is drawn one pixel wide and fainter.
void add_stroke(ImDrawList& list, std::span<const Point> points, bool closed, float width, ImU32 color);

}  // namespace nicety
