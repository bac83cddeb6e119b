#pragma once

#include <array>
#include <initializer_list>

#include "runtime/core/color.hpp"
#include "runtime/core/geometry.hpp"

struct ImDrawList;

namespace nicety {

struct Matrix;
struct MeshMark;
class Fill;

/// Colours a mesh with a gradient: see shade.hpp.
using Shader = void (*)(ImDrawList& list, MeshMark mark, const Fill& fill, const Matrix& matrix, float opacity);
void shade_linear(ImDrawList& list, MeshMark mark, const Fill& fill, const Matrix& matrix, float opacity);
void shade_radial(ImDrawList& list, MeshMark mark, const Fill& fill, const Matrix& matrix, float opacity);

/// A colour at a place of a gradient, `offset` in 0..1.
struct Stop {
  float offset = 0;
  Color color;
};

/// What a shape is filled with: one colour, or a gradient laid out in the painter's coordinates. A gradient's end
/// colours go on beyond its ends, and it is mixed premultiplied in sRGB, as CSS does.
class Fill final {
 public:
  static constexpr int kMaxStops = 8;

  /// One colour; implicit, so that a colour can be passed where a fill is wanted.
  constexpr Fill(const Color& color) : count_(1) { stops_[0] = {0, color}; }  // NOLINT(google-explicit-constructor)

  /// From `from` to `to` along the straight line that joins them. Offsets must not decrease; stops after the
  /// eighth are dropped.
  static constexpr Fill linear(Point from, Point to, std::initializer_list<Stop> stops) {
    return {&shade_linear, from, to, 0, stops};
  }

  /// Outwards from `center` (offset 0) to `radius` (offset 1).
  static constexpr Fill radial(Point center, float radius, std::initializer_list<Stop> stops) {
    return {&shade_radial, center, center, radius, stops};
  }

  /// What lays the gradient on a mesh; null for one colour. Kept here, so that a build links the gradients that it makes.
  [[nodiscard]] constexpr Shader shader() const { return shader_; }
  [[nodiscard]] constexpr Point from() const { return from_; }
  [[nodiscard]] constexpr Point to() const { return to_; }
  [[nodiscard]] constexpr float radius() const { return radius_; }
  [[nodiscard]] constexpr int count() const { return count_; }
  [[nodiscard]] constexpr const Stop& stop(int index) const { return stops_[static_cast<unsigned>(index)]; }

 private:
  constexpr Fill(Shader shader, Point from, Point to, float radius, std::initializer_list<Stop> stops)
      : from_(from), to_(to), radius_(radius), shader_(shader) {
    for (const Stop& stop : stops) {
      if (count_ < kMaxStops) stops_[static_cast<unsigned>(count_++)] = stop;
    }
  }

  std::array<Stop, kMaxStops> stops_{};
  Point from_;
  Point to_;
  float radius_ = 0;
  int count_ = 0;
  Shader shader_ = nullptr;
};

}  // namespace nicety
