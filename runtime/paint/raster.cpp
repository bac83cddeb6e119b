#include "runtime/paint/raster.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <optional>
#include <utility>

#include "runtime/paint/pixels.hpp"
#include "runtime/paint/still_cache.hpp"

namespace nicety {
namespace {

constexpr int kSubpixels = 256;
constexpr float kFarthest = 8192;       // px; keeps every product below within 64 bits
constexpr std::int64_t kOne = 1 << 16;  // one step of a channel, in the fixed point of the colour planes

struct Vertex {
  int x;  // 1/256 px
  int y;
  std::uint32_t color;  // straight
};

std::uint32_t premultiplied(std::uint32_t color) {
  const std::uint32_t alpha = color >> 24U;
  return scaled(color | 0xFF000000U, alpha);
}

/// Rounds to the grid; false for a vertex that can't be drawn.
bool take(const ImDrawVert& from, Vertex& out) {
  if (!(std::fabs(from.pos.x) <= kFarthest && std::fabs(from.pos.y) <= kFarthest)) return false;
  // Moved to where it is positive, so that cutting off the fraction rounds down.
  constexpr int kPositive = 1 << 22;
  const auto fixed = [](float v) {
    return static_cast<int>(static_cast<double>(v) * kSubpixels + (kPositive + 0.5)) - kPositive;
  };
  out = {fixed(from.pos.x), fixed(from.pos.y), from.col};
  return true;
}

/// The first pixel row or column whose center lies at or beyond `v`.
int first_center(int v) { return (v + kSubpixels / 2 - 1) >> 8; }

/// Walks down an edge and gives, for each row of pixel centers, the first column whose center lies on the edge or right of it.
/// x = x0 + (y - y0)·dx/dy is kept as a whole number and a remainder, so the walk is exact, and an edge that two
/// triangles share gives both the same columns.
class Edge final {
 public:
  Edge(const Vertex& top, const Vertex& bottom, int row) {
    const std::int64_t dx = bottom.x - top.x;
    const std::int64_t dy = bottom.y - top.y;
    if (dy <= 0) return;
    size_ = dy * kSubpixels;
    const std::int64_t center = static_cast<std::int64_t>(row) * kSubpixels + kSubpixels / 2;
    // ceil((x - 128) / 256) with the denominator dy · 256 is floor((x·dy - 128·dy + size - 1) / size).
    divide(top.x * dy + (center - top.y) * dx - (kSubpixels / 2) * dy + size_ - 1, column_, rest_);
    if (bottom.y > center + kSubpixels) divide(dx * kSubpixels, step_, step_rest_);
  }
  [[nodiscard]] int column() const { return column_; }
  void next_row() {
    column_ += step_;
    rest_ += step_rest_;
    if (rest_ >= size_) {
      rest_ -= size_;
      ++column_;
    }
  }

 private:
  /// Rounds down. Doubles divide faster than 64-bit integers; both numbers fit into one, so the guess is off by one at most.
  void divide(std::int64_t n, int& quotient, std::int64_t& rest) const {
    auto q = static_cast<std::int64_t>(static_cast<double>(n) / static_cast<double>(size_));
    rest = n - q * size_;
    if (rest < 0) {
      --q;
      rest += size_;
    } else if (rest >= size_) {
      ++q;
      rest -= size_;
    }
    quotient = static_cast<int>(q);
  }

  int column_ = 0;
  int step_ = 0;
  std::int64_t rest_ = 0;
  std::int64_t step_rest_ = 0;
  std::int64_t size_ = 1;
};

/// How a channel changes over a triangle: fixed point, per pixel.
struct Plane {
  std::int64_t dx;
  std::int64_t dy;
  std::int64_t at_first;  // at the triangle's first vertex
};

/// The colours of a triangle whose corners differ. Where they differ in alpha alone, as along a soft edge, one plane does.
class Shading final {
 public:
  Shading(const Vertex& a, const Vertex& b, const Vertex& c, std::int64_t area) : first_(a) {
    fades_ = ((a.color ^ b.color) | (a.color ^ c.color)) << 8U == 0;
    opaque_ = (a.color & b.color & c.color) >> 24U == 255;
    const double inverse = static_cast<double>(kOne) * kSubpixels / static_cast<double>(area);
    const std::uint32_t colors[3] = {premultiplied(a.color), premultiplied(b.color), premultiplied(c.color)};
    for (unsigned i = fades_ ? kAlpha : 0; i < 4; ++i) {
      const auto channel = [i](std::uint32_t color) { return static_cast<std::int64_t>(color >> (8 * i) & 255U); };
      const std::int64_t ab = channel(colors[1]) - channel(colors[0]);
      const std::int64_t ac = channel(colors[2]) - channel(colors[0]);
      planes_[i] = {slope(ab * (c.y - a.y) - ac * (b.y - a.y), inverse), slope(ac * (b.x - a.x) - ab * (c.x - a.x), inverse),
                    channel(colors[0]) * kOne};
    }
  }

  /// Blends the pixels `left` up to `right` of `row`; `to` is where `left` lies.
  void blend(std::uint32_t* to, int left, int right, int row) const {
    if (fades_) {
      blend_fade(to, left, right - left, row);
    } else {
      blend_colors(to, left, right - left, row);
    }
  }

 private:
  static constexpr unsigned kAlpha = 3;

  /// A channel along a span: its value at the first pixel, with a half added so that cutting off rounds, and its step.
  struct Run {
    std::int32_t value;
    std::int32_t step;
  };

  [[nodiscard]] Run run(const Plane& plane, int left, int count, int row) const {
    const std::int64_t x = static_cast<std::int64_t>(left) * kSubpixels + kSubpixels / 2 - first_.x;
    const std::int64_t y = static_cast<std::int64_t>(row) * kSubpixels + kSubpixels / 2 - first_.y;
    const std::int64_t start = std::clamp<std::int64_t>(plane.at_first + ((plane.dx * x + plane.dy * y) >> 8), 0, 255 * kOne);
    std::int64_t step = 0;
    if (count > 1) {
      const std::int64_t end = start + plane.dx * (count - 1);
      step = end < 0 || end > 255 * kOne ? (std::clamp<std::int64_t>(end, 0, 255 * kOne) - start) / (count - 1) : plane.dx;
    }
    return {static_cast<std::int32_t>(start + kOne / 2), static_cast<std::int32_t>(step)};
  }

  void blend_fade(std::uint32_t* to, int left, int count, int row) const {
    auto [value, step] = run(planes_[kAlpha], left, count, row);
    const std::uint32_t ink = first_.color | 0xFF000000U;
    if (count >= 4) {
      const Pixels4 ink4{ink, ink, ink, ink};
      Channel4 value4 = Channel4{0, 1, 2, 3} * step + value;
      for (; count >= 4; count -= 4, to += 4) {
        const auto alpha = (Pixels4)(value4 >> 16);
        store4(to, over(scaled(ink4, alpha | alpha << 16), load4(to)));
        value4 += step * 4;
      }
      value = value4[0];
    }
    for (; count > 0; --count, ++to) {
      *to = over(scaled(ink, static_cast<std::uint32_t>(value >> 16)), *to);
      value += step;
    }
  }

  void blend_colors(std::uint32_t* to, int left, int count, int row) const {
    Run runs[4];
    for (unsigned i = 0; i < 4; ++i) runs[i] = run(planes_[i], left, count, row);
    if (count >= 4) {
      Channel4 value4[4];
      for (unsigned i = 0; i < 4; ++i) value4[i] = Channel4{0, 1, 2, 3} * runs[i].step + runs[i].value;
      for (; count >= 4; count -= 4, to += 4) {
        const Channel4 alpha = value4[kAlpha] >> 16;
        Channel4 source = alpha << 24;
        for (unsigned i = 0; i < kAlpha; ++i) {
          const Channel4 channel = value4[i] >> 16;
          source |= (channel < alpha ? channel : alpha) << (8 * static_cast<int>(i));
        }
        store4(to, opaque_ ? (Pixels4)source : over((Pixels4)source, load4(to)));
        for (unsigned i = 0; i < 4; ++i) value4[i] += runs[i].step * 4;
      }
      for (unsigned i = 0; i < 4; ++i) runs[i].value = value4[i][0];
    }
    for (; count > 0; --count, ++to) {
      const auto alpha = static_cast<std::uint32_t>(runs[kAlpha].value >> 16);
      std::uint32_t source = alpha << 24U;
      for (unsigned i = 0; i < kAlpha; ++i) source |= std::min(static_cast<std::uint32_t>(runs[i].value >> 16), alpha) << (8 * i);
      for (Run& run : runs) run.value += run.step;
      *to = over(source, *to);
    }
  }

  static std::int64_t slope(std::int64_t numerator, double inverse) {
    constexpr double kSteepest = 1LL << 39;  // times 2^22, the farthest distance, twice: still fits
    return static_cast<std::int64_t>(std::clamp(static_cast<double>(numerator) * inverse, -kSteepest, kSteepest));
  }

  Vertex first_;
  Plane planes_[4];
  bool fades_;
  bool opaque_;
};

struct Target {
  IRect area;  // of the pixels
  IRect clip;  // within it
  std::uint32_t* pixels;

  [[nodiscard]] std::uint32_t* row(int y) const {
    return pixels + static_cast<std::ptrdiff_t>(y - area.top) * area.width() - area.left;
  }
};

void draw_triangle(const Target& target, Vertex a, Vertex b, Vertex c) {
  if ((a.color | b.color | c.color) >> 24U == 0) return;
  if (b.y < a.y) std::swap(a, b);
  if (c.y < a.y) std::swap(a, c);
  if (c.y < b.y) std::swap(b, c);
  const int top = std::max(first_center(a.y), target.clip.top);
  const int bottom = std::min(first_center(c.y), target.clip.bottom);
  if (top >= bottom) return;
  const std::int64_t area =
      static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) - static_cast<std::int64_t>(c.x - a.x) * (b.y - a.y);
  if (area == 0) return;

  const bool even = a.color == b.color && b.color == c.color;
  const std::uint32_t color = premultiplied(a.color);
  std::optional<Shading> shading;         // many a soft edge's triangle lies between pixel centers and needs none
  const bool long_edge_left = area > 0;
  Edge long_edge(a, c, top);
  const int bend = std::clamp(first_center(b.y), top, bottom);
  Edge short_edge(a, b, top);
  for (int y = top; y < bottom; ++y) {
    if (y == bend) short_edge = Edge(b, c, y);
    const int left = std::max(long_edge_left ? long_edge.column() : short_edge.column(), target.clip.left);
    const int right = std::min(long_edge_left ? short_edge.column() : long_edge.column(), target.clip.right);
    if (left < right) {
      std::uint32_t* to = target.row(y) + left;
      if (even) {
        blend_color(to, right - left, color);
      } else {
        if (!shading) shading.emplace(a, b, c, area);
        shading->blend(to, left, right, y);
      }
    }
    long_edge.next_row();
    short_edge.next_row();
  }
}

/// Lays a kept layer's pixels down, its corner at the quad's first vertex, as opaque as that vertex.
void draw_layer(const Target& target, const ImDrawVert& corner, const StillCache::Layer& layer) {
  if (!(std::fabs(corner.pos.x) <= kFarthest && std::fabs(corner.pos.y) <= kFarthest)) return;
  const int x = static_cast<int>(corner.pos.x);
  const int y = static_cast<int>(corner.pos.y);
  const std::uint32_t opacity = corner.col >> 24U;
  const std::uint32_t both = opacity | opacity << 16U;
  const Pixels4 opacity4{both, both, both, both};
  const IRect shown = intersected(target.clip, {x, y, x + layer.key.width, y + layer.key.height});
  for (int row = shown.top; row < shown.bottom; ++row) {
    const std::uint32_t* from = layer.pixels.data() + static_cast<std::ptrdiff_t>(row - y) * layer.key.width + (shown.left - x);
    std::uint32_t* to = target.row(row) + shown.left;
    int count = shown.width();
    for (; count >= 4; count -= 4, from += 4, to += 4) store4(to, over(scaled(load4(from), opacity4), load4(to)));
    for (; count > 0; --count, ++from, ++to) *to = over(scaled(*from, opacity), *to);
  }
}

int whole(float v, int low, int high) {
  return v > static_cast<float>(low) ? v < static_cast<float>(high) ? static_cast<int>(std::floor(v + 0.5F)) : high : low;
}

}  // namespace

void draw_premultiplied(const ImDrawList& list, const IRect& area, std::span<std::uint32_t> pixels, const StillCache* stills) {
  if (area.empty()) return;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const ImVec4& clip = command.ClipRect;
    const Target target{.area = area,
                        .clip = {whole(clip.x, area.left, area.right), whole(clip.y, area.top, area.bottom),
                                 whole(clip.z, area.left, area.right), whole(clip.w, area.top, area.bottom)},
                        .pixels = pixels.data()};
    if (target.clip.empty()) continue;
    const auto vertex_count = static_cast<std::size_t>(list.VtxBuffer.Size);
    const std::size_t end = std::min<std::size_t>(static_cast<std::size_t>(command.IdxOffset) + command.ElemCount,
                                                  static_cast<std::size_t>(list.IdxBuffer.Size));
    const auto texture = command.TexRef._TexData == nullptr ? command.TexRef._TexID : ImTextureID_Invalid;
    const std::size_t stride = texture != ImTextureID_Invalid ? 6 : 3;
    for (std::size_t i = command.IdxOffset; i + stride <= end; i += stride) {
      std::size_t v[3];
      for (unsigned k = 0; k < 3; ++k) v[k] = static_cast<std::size_t>(command.VtxOffset) + list.IdxBuffer.Data[i + k];
      if (v[0] >= vertex_count || v[1] >= vertex_count || v[2] >= vertex_count) continue;
      const ImDrawVert* vertices = list.VtxBuffer.Data;
      if (stride == 6) {
        if (stills != nullptr && texture <= StillCache::kSlots)
          draw_layer(target, vertices[v[0]], stills->layer(static_cast<int>(texture) - 1));
        continue;
      }
      Vertex a;
      Vertex b;
      Vertex c;
      if (take(vertices[v[0]], a) && take(vertices[v[1]], b) && take(vertices[v[2]], c)) draw_triangle(target, a, b, c);
    }
  }
}

void unpremultiply(std::span<std::uint32_t> pixels) {
  const auto four = [](Pixels4 pixels4) {
    const Pixels4 alpha = pixels4 >> 24;
    const Pixels4 divisor = alpha == 0U ? Pixels4{1, 1, 1, 1} : alpha;
    const Fractions4 factor = 255.0F / __builtin_convertvector((Channel4)divisor, Fractions4);
    Pixels4 straight = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      const auto channel = (Channel4)(pixels4 >> shift & 255U);
      straight |= (Pixels4) __builtin_convertvector(__builtin_convertvector(channel, Fractions4) * factor + 0.5F, Channel4)
                  << shift;
    }
    return straight;
  };
  // Large areas are of one colour: what was worked out last often serves again.
  Pixels4 last{};
  Pixels4 last_straight{};
  std::size_t i = 0;
  for (; i + 4 <= pixels.size(); i += 4) {
    const Pixels4 pixels4 = load4(&pixels[i]);
    if (all_zero(pixels4) || all_zero(~pixels4 & 0xFF000000U)) continue;
    if (!all_zero(pixels4 ^ last)) {
      last = pixels4;
      last_straight = four(pixels4);
    }
    store4(&pixels[i], last_straight);
  }
  for (; i < pixels.size(); ++i) pixels[i] = four(Pixels4{pixels[i], 0, 0, 0})[0];
}

std::span<const std::uint8_t> Raster::draw(const ImDrawList& list, const IRect& dirty, const StillCache* stills) {
  if (dirty.empty()) return {};
  const std::size_t count = static_cast<std::size_t>(dirty.width()) * static_cast<std::size_t>(dirty.height());
  if (pixels_.size() < count) pixels_.resize(count);
  const std::span<std::uint32_t> used(pixels_.data(), count);
  std::fill(used.begin(), used.end(), 0U);
  draw_premultiplied(list, dirty, used, stills);
  unpremultiply(used);
  return {reinterpret_cast<const std::uint8_t*>(used.data()), count * 4};
}

}  // namespace nicety
