#include "runtime/paint/shade.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "runtime/paint/mesh.hpp"

namespace nicety {
namespace {

constexpr int kRoom = 16000;

/// A gradient in the draw list's coordinates; how far along it a point lies is each kind's own.
class Gradient {
 public:
  Gradient(const Fill& fill, const Matrix& matrix) : fill_(fill), origin_(matrix.apply(fill.from())) {
    const float determinant = matrix.determinant();
    const float inverse = determinant != 0 ? 1 / determinant : 0;
    inverse_ = {.xx = matrix.yy * inverse,
                .xy = -matrix.xy * inverse,
                .yx = -matrix.yx * inverse,
                .yy = matrix.xx * inverse,
                .x0 = 0,
                .y0 = 0};
    scale_ = std::sqrt(std::fabs(determinant));
  }

  /// The mix of the two stops around `t`, premultiplied as CSS Images 3, 3.4.2, wants it.
  [[nodiscard]] ImU32 color(float t, float opacity) const {
    int next = 0;
    while (next < fill_.count() && fill_.stop(next).offset < t) ++next;
    if (next == 0) return packed(fill_.stop(0).color, opacity);
    if (next == fill_.count()) return packed(fill_.stop(next - 1).color, opacity);
    const Stop& a = fill_.stop(next - 1);
    const Stop& b = fill_.stop(next);
    const float k = (t - a.offset) / (b.offset - a.offset);
    const float alpha = a.color.a * (1 - k) + b.color.a * k;
    if (!(alpha > 0)) return 0;
    const float ka = a.color.a * (1 - k) / alpha;
    const float kb = b.color.a * k / alpha;
    return packed({a.color.r * ka + b.color.r * kb, a.color.g * ka + b.color.g * kb, a.color.b * ka + b.color.b * kb, alpha},
                  opacity);
  }

 protected:
  [[nodiscard]] Point place(ImVec2 at) const { return inverse_.apply({at.x - origin_.x, at.y - origin_.y}); }
  [[nodiscard]] const Fill& fill() const { return fill_; }
  /// Device pixels per unit of the fill.
  [[nodiscard]] float scale() const { return scale_; }

 private:
  const Fill& fill_;
  Point origin_;
  Matrix inverse_;
  float scale_ = 1;
};

class LinearGradient final : public Gradient {
 public:
  LinearGradient(const Fill& fill, const Matrix& matrix) : Gradient(fill, matrix) {
    const Point way = fill.to() - fill.from();
    const float square = way.x * way.x + way.y * way.y;
    slope_ = square > 0 ? way * (1 / square) : Point{};
  }

  [[nodiscard]] float offset(ImVec2 at) const {
    const Point p = place(at);
    return p.x * slope_.x + p.y * slope_.y;
  }
  /// How much the offset changes over one device pixel.
  [[nodiscard]] float per_pixel() const {
    return std::sqrt(slope_.x * slope_.x + slope_.y * slope_.y) / std::max(scale(), 1e-6F);
  }

 private:
  Point slope_;
};

class RadialGradient final : public Gradient {
 public:
  using Gradient::Gradient;

  [[nodiscard]] float offset(ImVec2 at) const {
    const Point p = place(at);
    return fill().radius() > 0 ? std::sqrt(p.x * p.x + p.y * p.y) / fill().radius() : 1;
  }
  /// Longest edge, in device pixels, along which the gradient may be taken as straight.
  [[nodiscard]] float longest() const { return std::max(fill().radius() * scale() / 10, 3.0F); }
  /// Whether the gradient still changes somewhere near the edge's middle.
  [[nodiscard]] bool bends_near(ImVec2 middle, float length) const {
    return offset(middle) * fill().radius() * scale() < fill().radius() * scale() + length;
  }
};

/// Cuts a mesh's triangles. A cut of an edge depends on its two ends alone, taken in the order of their numbers, so the
/// triangles on both sides of it are cut at the same point.
class Cutter final {
 public:
  Cutter(ImDrawList& list, MeshMark mark) : list_(list), mark_(mark), base_(static_cast<int>(list._CmdHeader.VtxOffset)) {}

  [[nodiscard]] bool full() const { return list_.VtxBuffer.Size - mark_.vertex + 6 > kRoom; }
  [[nodiscard]] int end() const { return list_.IdxBuffer.Size; }
  [[nodiscard]] unsigned at(int index) const { return list_.IdxBuffer.Data[index]; }
  [[nodiscard]] const ImDrawVert& vertex(unsigned number) const { return list_.VtxBuffer.Data[base_ + static_cast<int>(number)]; }

  unsigned between(unsigned a, unsigned b, float t) {
    if (a > b) {
      std::swap(a, b);
      t = 1 - t;
    }
    const ImDrawVert& from = vertex(a);
    const ImDrawVert& to = vertex(b);
    const auto alpha = [](const ImDrawVert& v) { return static_cast<float>(v.col >> 24U); };
    const float mixed = alpha(from) + (alpha(to) - alpha(from)) * t;
    const Point p{from.pos.x + (to.pos.x - from.pos.x) * t, from.pos.y + (to.pos.y - from.pos.y) * t};
    Mesh mesh(list_, 1, 0);
    return mesh.vertex(p, 0x00FFFFFFU | static_cast<ImU32>(mixed + 0.5F) << 24U);
  }
  void put(int index, unsigned a, unsigned b, unsigned c) {
    ImDrawIdx* to = list_.IdxBuffer.Data + index;
    to[0] = static_cast<ImDrawIdx>(a);
    to[1] = static_cast<ImDrawIdx>(b);
    to[2] = static_cast<ImDrawIdx>(c);
  }
  void append(unsigned a, unsigned b, unsigned c) { Mesh(list_, 0, 1).triangle(a, b, c); }

 private:
  ImDrawList& list_;
  MeshMark mark_;
  int base_;
};

/// Cuts every triangle that the line of equal offset `t` crosses.
void cut_along(Cutter& cutter, const LinearGradient& gradient, int first, float t) {
  const int end = cutter.end();
  for (int i = first; i < end && !cutter.full(); i += 3) {
    unsigned v[3] = {cutter.at(i), cutter.at(i + 1), cutter.at(i + 2)};
    float d[3];
    for (int k = 0; k < 3; ++k) d[k] = gradient.offset(cutter.vertex(v[k]).pos) - t;
    // Turn the triangle so that its first corner lies alone on one side.
    constexpr float kOnLine = 1e-5F;
    const auto side = [&](int k) { return d[k] > kOnLine ? 1 : d[k] < -kOnLine ? -1 : 0; };
    for (int turn = 0; turn < 3; ++turn) {
      const int a = turn;
      const int b = (turn + 1) % 3;
      const int c = (turn + 2) % 3;
      const auto crossing = [&](int from, int to) {
        return v[from] < v[to] ? d[from] / (d[from] - d[to]) : 1 - d[to] / (d[to] - d[from]);
      };
      if (side(a) * side(b) < 0 && side(a) * side(c) < 0) {
        const unsigned ab = cutter.between(v[a], v[b], crossing(a, b));
        const unsigned ac = cutter.between(v[a], v[c], crossing(a, c));
        cutter.put(i, v[a], ab, ac);
        cutter.append(ab, v[b], v[c]);
        cutter.append(ab, v[c], ac);
        break;
      }
      if (side(a) == 0 && side(b) * side(c) < 0) {
        const unsigned bc = cutter.between(v[b], v[c], crossing(b, c));
        cutter.put(i, v[a], v[b], bc);
        cutter.append(v[a], bc, v[c]);
        break;
      }
    }
  }
}

/// Halves every edge that is too long for a radial gradient; answers whether there was one.
bool halve_edges(Cutter& cutter, const RadialGradient& gradient, int first) {
  const int end = cutter.end();
  bool any = false;
  const auto half = [&](unsigned a, unsigned b) {
    const ImVec2 p = cutter.vertex(a).pos;
    const ImVec2 q = cutter.vertex(b).pos;
    const float length = std::sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));
    const ImVec2 middle((p.x + q.x) / 2, (p.y + q.y) / 2);
    return length > gradient.longest() && gradient.bends_near(middle, length) ? cutter.between(a, b, 0.5F) : ~0U;
  };
  for (int i = first; i < end && !cutter.full(); i += 3) {
    const unsigned v[3] = {cutter.at(i), cutter.at(i + 1), cutter.at(i + 2)};
    unsigned m[3];
    int halved = 0;
    for (int k = 0; k < 3; ++k) {
      m[k] = half(v[k], v[(k + 1) % 3]);
      if (m[k] != ~0U) ++halved;
    }
    any = any || halved > 0;
    if (halved == 3) {
      cutter.put(i, m[0], m[1], m[2]);
      for (int k = 0; k < 3; ++k) cutter.append(v[k], m[k], m[(k + 2) % 3]);
      continue;
    }
    for (int k = 0; k < 3 && halved > 0; ++k) {
      const unsigned a = v[k];
      const unsigned b = v[(k + 1) % 3];
      const unsigned c = v[(k + 2) % 3];
      const unsigned ab = m[k];
      const unsigned bc = m[(k + 1) % 3];
      const unsigned ca = m[(k + 2) % 3];
      if (halved == 1 && ab != ~0U) {
        cutter.put(i, a, ab, c);
        cutter.append(ab, b, c);
        break;
      }
      if (halved == 2 && ca == ~0U) {
        cutter.put(i, ab, b, bc);
        cutter.append(a, ab, c);
        cutter.append(ab, bc, c);
        break;
      }
    }
  }
  return any;
}

template <class Kind>
void color_vertices(ImDrawList& list, MeshMark mark, const Kind& gradient, float opacity) {
  for (int i = mark.vertex; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer.Data[i];
    const float coverage = static_cast<float>(vertex.col >> 24U) / 255;
    vertex.col = gradient.color(gradient.offset(vertex.pos), opacity * coverage);
  }
}

}  // namespace

MeshMark mark_mesh(ImDrawList& list) {
  if (list._VtxCurrentIdx + kRoom >= 1U << 16U) {
    list.PrimReserve(0, kRoom);
    list.PrimUnreserve(0, kRoom);
  }
  return {list.VtxBuffer.Size, list.IdxBuffer.Size};
}

void shade_linear(ImDrawList& list, MeshMark mark, const Fill& fill, const Matrix& matrix, float opacity) {
  const LinearGradient gradient(fill, matrix);
  Cutter cutter(list, mark);
  float least = gradient.offset(list.VtxBuffer.Data[mark.vertex].pos);
  float most = least;
  for (int i = mark.vertex; i < list.VtxBuffer.Size; ++i) {
    least = std::min(least, gradient.offset(list.VtxBuffer.Data[i].pos));
    most = std::max(most, gradient.offset(list.VtxBuffer.Data[i].pos));
  }
  // A stop within a pixel of the mesh's end changes nothing that can be seen.
  for (int i = 0; i < fill.count(); ++i) {
    const float t = fill.stop(i).offset;
    if (t > least + gradient.per_pixel() && t < most - gradient.per_pixel()) cut_along(cutter, gradient, mark.index, t);
  }
  color_vertices(list, mark, gradient, opacity);
}

void shade_radial(ImDrawList& list, MeshMark mark, const Fill& fill, const Matrix& matrix, float opacity) {
  const RadialGradient gradient(fill, matrix);
  Cutter cutter(list, mark);
  for (int level = 0; level < 8 && !cutter.full() && halve_edges(cutter, gradient, mark.index); ++level) {
  }
  color_vertices(list, mark, gradient, opacity);
}

}  // namespace nicety
