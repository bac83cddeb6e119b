#pragma once

#include "runtime/core/geometry.hpp"

namespace nicety {

/// Where a pen is, how broad its line is there, and how long after the stroke's begin, s.
struct PenPoint {
  Point at;
  float width = 0;
  float time = 0;
};

}  // namespace nicety
