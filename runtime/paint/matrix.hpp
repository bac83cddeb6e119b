#pragma once

#include "runtime/core/geometry.hpp"

namespace nicety {

/// A plane affine transform: x' = xx·x + xy·y + x0, y' = yx·x + yy·y + y0.
struct Matrix {
  float xx = 1;
  float xy = 0;
  float yx = 0;
  float yy = 1;
  float x0 = 0;
  float y0 = 0;

  [[nodiscard]] constexpr Point apply(Point p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }

  /// First `inner`, then this.
  [[nodiscard]] constexpr Matrix after(const Matrix& inner) const {
    return {xx * inner.xx + xy * inner.yx, xx * inner.xy + xy * inner.yy,      yx * inner.xx + yy * inner.yx,
            yx * inner.xy + yy * inner.yy, xx * inner.x0 + xy * inner.y0 + x0, yx * inner.x0 + yy * inner.y0 + y0};
  }

  /// How much an area grows; negative when the transform mirrors.
  [[nodiscard]] constexpr float determinant() const { return xx * yy - xy * yx; }

  friend constexpr bool operator==(const Matrix&, const Matrix&) = default;
};

}  // namespace nicety
