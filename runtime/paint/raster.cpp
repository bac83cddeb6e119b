#include "runtime/paint/raster.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>

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
  std::uint32_t color;  // premultiplied
};

std::uint32_t premultiplied(std::uint32_t color) {
  const std::uint32_t alpha = color >> 24U;
  return scaled(color | 0xFF000000U, alpha);
}

/// Rounds to the grid; false for a vertex that can't be drawn.
bool take(const ImDrawVert& from, Vertex& out) {
  if (!(std::fabs(from.pos.x) <= kFarthest && std::fabs(from.pos.y) <= kFarthest)) return false;
  const auto fixed = [](float v) { return static_cast<int>(std::floor(v * kSubpixels + 0.5F)); };
  out = {fixed(from.pos.x), fixed(from.pos.y), premultiplied(from.col)};
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
    divide(dx * kSubpixels, step_, step_rest_);
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
  void divide(std::int64_t n, int& quotient, std::int64_t& rest) const {
    std::int64_t q = n / size_;
    rest = n - q * size_;
    if (rest < 0) {
      --q;
      rest += size_;
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

/// The colours of a triangle whose corners differ.
class Shading final {
 public:
  void set(const Vertex& a, const Vertex& b, const Vertex& c, std::int64_t area) {
    first_ = a;
    const double inverse = static_cast<double>(kOne) * kSubpixels / static_cast<double>(area);
    for (unsigned i = 0; i < 4; ++i) {
      const auto channel = [i](const Vertex& v) { return static_cast<std::int64_t>(v.color >> (8 * i) & 255U); };
      const std::int64_t ab = channel(b) - channel(a);
      const std::int64_t ac = channel(c) - channel(a);
      planes_[i] = {slope(ab * (c.y - a.y) - ac * (b.y - a.y), inverse), slope(ac * (b.x - a.x) - ab * (c.x - a.x), inverse), channel(a) * kOne};
    }
  }

  /// Blends the pixels `left` up to `right` of `row`; `to` is where `left` lies.
  void blend(std::uint32_t* to, int left, int right, int row) const {
    const int count = right - left;
    const std::int64_t x = static_cast<std::int64_t>(left) * kSubpixels + kSubpixels / 2 - first_.x;
    const std::int64_t y = static_cast<std::int64_t>(row) * kSubpixels + kSubpixels / 2 - first_.y;
    std::int32_t value[4];
    std::int32_t step[4];
    for (unsigned i = 0; i < 4; ++i) {
      const Plane& plane = planes_[i];
      const std::int64_t start = std::clamp<std::int64_t>(plane.at_first + ((plane.dx * x + plane.dy * y) >> 8), 0, 255 * kOne);
      value[i] = static_cast<std::int32_t>(start + kOne / 2);
      step[i] = 0;
      if (count > 1) {
        const std::int64_t end = start + plane.dx * (count - 1);
        step[i] = static_cast<std::int32_t>(end < 0 || end > 255 * kOne ? (std::clamp<std::int64_t>(end, 0, 255 * kOne) - start) / (count - 1) : plane.dx);
      }
    }
    int left_over = count;
    if (count >= 4) {
      const Channel4 ramp{0, 1, 2, 3};
      Channel4 value4[4];
      for (unsigned i = 0; i < 4; ++i) value4[i] = ramp * step[i] + value[i];
      for (; left_over >= 4; left_over -= 4, to += 4) {
        const auto alpha = (Pixels4)(value4[3] >> 16);
        Pixels4 source = alpha << 24;
        for (unsigned i = 0; i < 3; ++i) {
          const auto channel = (Pixels4)(value4[i] >> 16);
          source |= (channel < alpha ? channel : alpha) << (8 * static_cast<int>(i));
        }
        for (unsigned i = 0; i < 4; ++i) value4[i] += step[i] * 4;
        store4(to, over(source, load4(to)));
      }
      for (unsigned i = 0; i < 4; ++i) value[i] = value4[i][0];
    }
    for (; left_over > 0; --left_over, ++to) {
      const auto alpha = static_cast<std::uint32_t>(value[3] >> 16);
      std::uint32_t source = alpha << 24U;
      for (unsigned i = 0; i < 3; ++i) source |= std::min(static_cast<std::uint32_t>(value[i] >> 16), alpha) << (8 * i);
      for (unsigned i = 0; i < 4; ++i) value[i] += step[i];
      *to = over(source, *to);
    }
  }

 private:
  static std::int64_t slope(std::int64_t numerator, double inverse) {
    constexpr double kSteepest = 1LL << 39;  // times 2^22, the farthest distance, twice: still fits
    return static_cast<std::int64_t>(std::clamp(static_cast<double>(numerator) * inverse, -kSteepest, kSteepest));
  }

  Vertex first_;
  Plane planes_[4];
};

struct Target {
  IRect area;  // of the pixels
  IRect clip;  // within it
  std::uint32_t* pixels;

  [[nodiscard]] std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y - area.top) * area.width() - area.left; }
};

void draw_triangle(const Target& target, Vertex a, Vertex b, Vertex c) {
  if ((a.color | b.color | c.color) == 0) return;
  if (b.y < a.y) std::swap(a, b);
  if (c.y < a.y) std::swap(a, c);
  if (c.y < b.y) std::swap(b, c);
  const int top = std::max(first_center(a.y), target.clip.top);
  const int bottom = std::min(first_center(c.y), target.clip.bottom);
  if (top >= bottom) return;
  const std::int64_t area = static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) - static_cast<std::int64_t>(c.x - a.x) * (b.y - a.y);
  if (area == 0) return;

  const bool even = a.color == b.color && b.color == c.color;
  Shading shading;
  if (!even) shading.set(a, b, c, area);
  const bool bend_right = area > 0;  // the middle vertex lies right of the long edge
  Edge lengthy(a, c, top);
  const int bend = std::clamp(first_center(b.y), top, bottom);
  Edge brief(a, b, top);
  for (int y = top; y < bottom; ++y) {
    if (y == bend) brief = Edge(b, c, y);
    const int left = std::max(bend_right ? lengthy.column() : brief.column(), target.clip.left);
    const int right = std::min(bend_right ? brief.column() : lengthy.column(), target.clip.right);
    if (left < right) {
      std::uint32_t* to = target.row(y) + left;
      if (even) {
        blend_color(to, right - left, a.color);
      } else {
        shading.blend(to, left, right, y);
      }
    }
    lengthy.next_row();
    brief.next_row();
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

int whole(float v, int low, int high) { return v > static_cast<float>(low) ? v < static_cast<float>(high) ? static_cast<int>(std::floor(v + 0.5F)) : high : low; }

}  // namespace

void draw_premultiplied(const ImDrawList& list, const IRect& area, std::span<std::uint32_t> pixels, const StillCache* stills) {
  if (area.empty()) return;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const ImVec4& clip = command.ClipRect;
    const Target target{.area = area,
                        .clip = {whole(clip.x, area.left, area.right), whole(clip.y, area.top, area.bottom), whole(clip.z, area.left, area.right),
                                 whole(clip.w, area.top, area.bottom)},
                        .pixels = pixels.data()};
    if (target.clip.empty()) continue;
    const auto vertex_count = static_cast<std::size_t>(list.VtxBuffer.Size);
    const std::size_t end = std::min<std::size_t>(static_cast<std::size_t>(command.IdxOffset) + command.ElemCount, static_cast<std::size_t>(list.IdxBuffer.Size));
    const auto texture = command.TexRef._TexData == nullptr ? command.TexRef._TexID : ImTextureID_Invalid;
    const std::size_t stride = texture != ImTextureID_Invalid ? 6 : 3;
    for (std::size_t i = command.IdxOffset; i + stride <= end; i += stride) {
      std::size_t v[3];
      for (unsigned k = 0; k < 3; ++k) v[k] = static_cast<std::size_t>(command.VtxOffset) + list.IdxBuffer.Data[i + k];
      if (v[0] >= vertex_count || v[1] >= vertex_count || v[2] >= vertex_count) continue;
      const ImDrawVert* vertices = list.VtxBuffer.Data;
      if (stride == 6) {
        if (stills != nullptr && texture <= StillCache::kSlots) draw_layer(target, vertices[v[0]], stills->layer(static_cast<int>(texture) - 1));
        continue;
      }
      Vertex a;
      Vertex b;
      Vertex c;
      if (take(vertices[v[0]], a) && take(vertices[v[1]], b) && take(vertices[v[2]], c)) draw_triangle(target, a, b, c);
    }
  }
}

Unpremultiplier::Unpremultiplier() {
  reciprocal_[0] = 0;
  for (std::uint32_t alpha = 1; alpha < 256; ++alpha) reciprocal_[alpha] = (255U * 65536U + alpha / 2) / alpha;
}

void Unpremultiplier::convert(std::span<std::uint32_t> pixels) const {
  std::uint32_t last = 0;
  std::uint32_t last_straight = 0;
  std::size_t i = 0;
  const auto one = [&](std::uint32_t& pixel) {
    const std::uint32_t alpha = pixel >> 24U;
    if (alpha == 0 || alpha == 255) return;
    if (pixel != last) {
      last = pixel;
      const std::uint32_t factor = reciprocal_[alpha];
      const auto channel = [&](std::uint32_t v) { return (v * factor + 0x8000U) >> 16U; };
      last_straight = channel(pixel & 255U) | channel(pixel >> 8U & 255U) << 8U | channel(pixel >> 16U & 255U) << 16U | alpha << 24U;
    }
    pixel = last_straight;
  };
  for (; i + 4 <= pixels.size(); i += 4) {
    const Pixels4 four = load4(&pixels[i]);
    const std::uint32_t low = four[0] & four[1] & four[2] & four[3];
    const std::uint32_t any = four[0] | four[1] | four[2] | four[3];
    if (any == 0 || low >= 0xFF000000U) continue;
    for (std::size_t k = i; k < i + 4; ++k) one(pixels[k]);
  }
  for (; i < pixels.size(); ++i) one(pixels[i]);
}

std::span<const std::uint8_t> Raster::draw(const ImDrawList& list, const IRect& dirty, const StillCache* stills) {
  if (dirty.empty()) return {};
  const std::size_t count = static_cast<std::size_t>(dirty.width()) * static_cast<std::size_t>(dirty.height());
  if (pixels_.size() < count) pixels_.resize(count);
  const std::span<std::uint32_t> used(pixels_.data(), count);
  std::fill(used.begin(), used.end(), 0U);
  draw_premultiplied(list, dirty, used, stills);
  unpremultiplier_.convert(used);
  return {reinterpret_cast<const std::uint8_t*>(used.data()), count * 4};
}

}  // namespace nicety
