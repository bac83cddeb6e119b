// The painter's pen: a line whose width changes.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <imgui.h>

#include "runtime/paint/mesh.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

/// Below this cosine of a turn the line is cut in two, which meet in a disc.
constexpr float kCornerCosine = 0.5F;

float length_of(Point v) { return std::sqrt(v.x * v.x + v.y * v.y); }

Point unit(Point v) {
  const float length = length_of(v);
  return length > 0 ? v * (1 / length) : v;
}

bool is_corner(Point before, Point at, Point behind) {
  const Point in = unit(at - before);
  const Point out = unit(behind - at);
  return in.x * out.x + in.y * out.y < kCornerCosine;
}

/// What a line of `width` device pixels needs: one thinner than a pixel is drawn one pixel wide and fainter.
struct Edge {
  Edge(float width, ImU32 ink) : full(std::max(width / 2 - 0.5F, 0.0F)) {
    const float opacity = static_cast<float>(ink >> 24U) * std::min(width, 1.0F);
    color = vanished(ink) | static_cast<ImU32>(opacity + 0.5F) << 24U;
  }
  float full;  ///< As far from its middle as it is all ink; one pixel farther there is none.
  ImU32 color;
};

void add_disc(ImDrawList& list, Point at, const Edge& edge) {
  const int pieces = std::max(8, arc_pieces(edge.full + 1, kTurn));
  Mesh mesh(list, 2 * pieces, 3 * pieces);
  unsigned first = 0;
  for (int i = 0; i < pieces; ++i) {
    const float angle = kTurn * static_cast<float>(i) / static_cast<float>(pieces);
    const Point out{cosine(angle), sine(angle)};
    const unsigned inner = mesh.vertex(at + out * edge.full, edge.color);
    const unsigned outer = mesh.vertex(at + out * (edge.full + 1), vanished(edge.color));
    if (i == 0) {
      first = inner;
      continue;
    }
    mesh.quad(inner - 2, outer - 2, outer, inner);
    mesh.triangle(first, inner - 2, inner);
    if (i + 1 == pieces) mesh.quad(inner, outer, first + 1, first);
  }
}

}  // namespace

void Painter::pen(std::span<const PenPoint> line, const Color& color, float until) {
  const ImU32 ink = packed(color, state().opacity);
  if (line.size() < 2 || ink >> 24U == 0) return;
  const float scale = magnification();
  // The points so far, in device pixels; the last one where the pen is now. Their widths are kept beside them.
  points_.clear();
  window_.clear();
  for (std::size_t i = 0; i < line.size(); ++i) {
    PenPoint p = line[i];
    const bool is_now = p.time > until;
    if (is_now) {
      if (i == 0) return;
      const PenPoint& before = line[i - 1];
      const float part = (until - before.time) / (p.time - before.time);
      p = {before.at + (p.at - before.at) * part, before.width + (p.width - before.width) * part, until};
    }
    const Point at = state().matrix.apply(p.at);
    if (points_.empty() || length_of(at - points_.back()) > 0.01F) {
      points_.push_back(at);
      window_.push_back({p.width * scale, 0});
    }
    if (is_now) break;
  }
  const std::size_t count = points_.size();
  // Its ends are round, and so are its corners.
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && i + 1 < count && !is_corner(points_[i - 1], points_[i], points_[i + 1])) continue;
    add_disc(*list_, points_[i], {window_[i].x, ink});
  }
  Mesh mesh(*list_, static_cast<int>(count) * 8, static_cast<int>(count) * 6);
  unsigned before = 0;
  bool is_begun = false;
  for (std::size_t i = 0; i < count; ++i) {
    const Point in = i > 0 ? points_[i] - points_[i - 1] : Point{};
    const Point out = i + 1 < count ? points_[i + 1] - points_[i] : Point{};
    const Edge edge(window_[i].x, ink);
    const auto section = [&](Point way) {
      const Point left = Point{unit(way).y, -unit(way).x};
      const Point at = points_[i];
      const unsigned first = mesh.vertex(at + left * (edge.full + 1), vanished(edge.color));
      mesh.vertex(at + left * edge.full, edge.color);
      mesh.vertex(at - left * edge.full, edge.color);
      mesh.vertex(at - left * (edge.full + 1), vanished(edge.color));
      for (unsigned k = 0; is_begun && k < 3; ++k) mesh.quad(before + k, before + k + 1, first + k + 1, first + k);
      before = first;
      is_begun = true;
    };
    if (i > 0 && i + 1 < count && is_corner(points_[i - 1], points_[i], points_[i + 1])) {
      section(in);
      is_begun = false;
      section(out);
    } else {
      section(unit(in) + unit(out));
    }
  }
}

}  // namespace nicety
