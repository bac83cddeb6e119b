#pragma once

#include <span>
#include <string_view>

#include "runtime/core/geometry.hpp"
#include "runtime/paint/painter.hpp"

namespace nicety::scenes {

/// Something to look at: painted at fixed times for the film strips, timed by the benchmarks, counted by the tests.
struct Scene {
  std::string_view name;  ///< In kebab-case; it names the strip's file.
  Size box;               ///< CSS pixels.
  float bleed = 0;        ///< CSS pixels around the box.
  std::span<const double> times;  ///< Seconds.
  void (*paint)(Painter& painter, double time);
};

}  // namespace nicety::scenes
