#include "runtime/paint/raster_pieces.hpp"

#include <algorithm>
#include <cstring>

#include "runtime/paint/pixels.hpp"

namespace nicety {
namespace {

constexpr std::uint32_t kOpaque = 0xFF000000U;

int floor_of(float value) {
  const int whole = static_cast<int>(value);
  return static_cast<float>(whole) > value ? whole - 1 : whole;
}

std::uint32_t channel(std::uint32_t pixel, unsigned shift) { return (pixel >> shift) & 255U; }

/// `a` of the way from `to` to `from`, 0..255; exact at both ends.
std::uint32_t mixed(std::uint32_t from, std::uint32_t to, std::uint32_t a) {
  const std::uint32_t rest = 255U - a;
  std::uint32_t even = (from & 0xFF00FFU) * a + (to & 0xFF00FFU) * rest + 0x800080U;
  std::uint32_t odd = (from >> 8U & 0xFFU) * a + (to >> 8U & 0xFFU) * rest + 0x80U;
  even = ((even + (even >> 8U & 0xFF00FFU)) >> 8U) & 0xFF00FFU;
  odd = (odd + (odd >> 8U)) & 0xFF00U;
  return even | odd;
}

/// `color` with the alpha `a` (1..255) over a pixel with straight alpha.
void lay(std::uint32_t& pixel, std::uint32_t color, std::uint32_t a) {
  const std::uint32_t below = pixel >> 24U;
  if (a == 255U) {
    pixel = color | kOpaque;
  } else if (below == 0) {
    pixel = color | a << 24U;
  } else if (below == 255U) {
    pixel = mixed(color, pixel, a) | kOpaque;
  } else {
    // Of both together (Porter and Duff, 1984, their alphas not multiplied in).
    const std::uint32_t all = 255U * a + below * (255U - a);
    std::uint32_t out = (all + 127U) / 255U << 24U;
    const std::uint32_t share = (a * 255U * 255U + all / 2) / all;
    out |= mixed(color, pixel, share);
    pixel = out;
  }
}

float size_of(float value) { return value < 0 ? -value : value; }

/// How much of a pixel lies between two edges `reach` away from the middle on either side, where the pixel's centre is `at`; 0..`most`.
[[gnu::always_inline]] inline Fractions4 within(Fractions4 at, float reach, float most) {
  const Fractions4 size = at < 0.0F ? -at : at;
  const Fractions4 covered = (reach + 0.5F) - size;
  const Fractions4 held = covered < 0.0F ? Fractions4{} : covered;
  return held > most ? Fractions4{most, most, most, most} : held;
}

struct Stretch {
  float from;
  float to;
};

/// Where on a row, from the middle on, pixels lie between two edges at all: |x · `slope` + `start`| < `reach` + ½.
Stretch between(float slope, float start, float reach) {
  constexpr float kLevel = 1e-3F;
  constexpr float kFar = 1e4F;
  if (size_of(slope) < kLevel) return {-kFar, kFar};
  const float one = (reach + 0.5F - start) / slope;
  const float other = (-reach - 0.5F - start) / slope;
  return {std::min(one, other), std::max(one, other)};
}

Stretch shared(Stretch one, Stretch other) { return {std::max(one.from, other.from), std::min(one.to, other.to)}; }

/// Whether coverage stays the same over four pixels.
bool is_still(const float* changes) {
  Pixels4 bits;
  std::memcpy(&bits, changes, sizeof bits);
  return all_zero(bits);
}

}  // namespace

void PieceRaster::begin(std::span<std::uint32_t> pixels, int pitch, const IRect& area) {
  pixels_ = pixels;
  pitch_ = pitch;
  area_ = area;
  covers_.resize(static_cast<std::size_t>((kWidest + 2) * std::max(area.height(), 1)));
}

void PieceRaster::outline(std::span<const Point> points) {
  points_.insert(points_.end(), points.begin(), points.end());
  ends_.push_back(static_cast<int>(points_.size()));
}

void PieceRaster::edge(Point from, Point to) {
  if (from.y == to.y) return;
  const float way = from.y < to.y ? 1.0F : -1.0F;
  if (way < 0) std::swap(from, to);
  const float slope = (to.x - from.x) / (to.y - from.y);
  const auto rows = static_cast<float>(box_.height());
  if (to.y <= 0 || from.y >= rows) return;
  float x = from.y < 0 ? from.x - from.y * slope : from.x;
  float y = std::max(from.y, 0.0F);
  const float end = std::min(to.y, rows);
  const int width = box_.width() + 2;
  for (int row = static_cast<int>(y); y < end; ++row) {
    const float below = std::min(end, static_cast<float>(row + 1));
    const float high = below - y;
    const float next = x + slope * high;
    const float part = high * way;
    const float left = std::max(0.0F, std::min(x, next));
    const float right = std::max(left, std::max(x, next));
    const int first = static_cast<int>(left);
    float* const at = covers_.data() + row * width + first;
    const float into = left - static_cast<float>(first);
    const float reach = right - static_cast<float>(first);
    if (reach <= 1) {
      // Within one pixel: what lies right of the edge's middle is covered.
      const float middle = (into + reach) / 2;
      at[0] += part * (1 - middle);
      at[1] += part * middle;
    } else {
      // Across several: the covered part grows as the edge moves on, by a triangle in the first and the last of them.
      const float density = part / (reach - into);
      const float start = 1 - into;
      float before = density * start * start / 2;
      at[0] += before;
      const int last = static_cast<int>(reach);
      for (int i = 1; i < last; ++i) {
        const float covered = density * (start + static_cast<float>(i) - 0.5F);
        at[i] += covered - before;
        before = covered;
      }
      const float rest = reach - static_cast<float>(last);
      const float covered = part - density * rest * rest / 2;
      at[last] += covered - before;
      at[last + 1] += part - covered;
    }
    x = next;
    y = below;
  }
}

template <class Put>
void PieceRaster::sweep(float alpha, const Put& put) {
  const std::vector<Point>& points = points_;
  Point low{1e9F, 1e9F};
  Point high{-1e9F, -1e9F};
  for (const Point p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const bool is_near = high.x > static_cast<float>(area_.left) && low.x < static_cast<float>(area_.right) &&
                       high.y > static_cast<float>(area_.top) && low.y < static_cast<float>(area_.bottom) &&
                       high.x - low.x < static_cast<float>(kWidest - 2);
  if (is_near && alpha > 0) {
    box_ = {floor_of(low.x), std::max(floor_of(low.y), area_.top), floor_of(high.x) + 1,
            std::min(floor_of(high.y) + 1, area_.bottom)};
    const Point corner{static_cast<float>(box_.left), static_cast<float>(box_.top)};
    int first = 0;
    for (const int end : ends_) {
      Point before = points[static_cast<std::size_t>(end - 1)] - corner;
      for (int i = first; i < end; ++i) {
        const Point to = points[static_cast<std::size_t>(i)] - corner;
        edge(before, to);
        before = to;
      }
      first = end;
    }
    const int width = box_.width() + 2;
    const int left = std::max(box_.left, area_.left);
    const int right = std::min(box_.right, area_.right);
    const float full = alpha * 255;
    for (int y = box_.top; y < box_.bottom; ++y) {
      float* const covers = covers_.data() + (y - box_.top) * width;
      std::uint32_t* const row = pixels_.data() + static_cast<std::ptrdiff_t>(y - area_.top) * pitch_ - area_.left;
      float sum = 0;
      std::uint32_t a = 0;
      int x = box_.left;
      const auto step = [&](float& change) {
        sum += change;
        change = 0;
        const float covered = std::min(sum < 0 ? -sum : sum, 1.0F);
        a = static_cast<std::uint32_t>(covered * full + 0.5F);
      };
      for (; x < left; ++x) step(covers[x - box_.left]);
      while (x < right) {
        float* const change = covers + (x - box_.left);
        // Where no edge is, four pixels are as the last one was: bare or, mostly, wholly covered.
        if (x + 4 <= right && (a == 0 || a == 255U) && is_still(change)) {
          if (a != 0) put.four(row + x, x, y);
          x += 4;
          continue;
        }
        if (*change != 0) step(*change);
        if (a != 0) put(row[x], x, y, a);
        ++x;
      }
      // What lies to the right of the picture, and the rest of sums that should be 0.
      for (; x < box_.right + 2; ++x) covers[x - box_.left] = 0;
    }
  }
  points_.clear();
  ends_.clear();
}

namespace {

struct LayColor {
  std::uint32_t color;
  void operator()(std::uint32_t& pixel, int, int, std::uint32_t a) const { lay(pixel, color, a); }
  void four(std::uint32_t* pixels, int, int) const {
    const std::uint32_t opaque = color | kOpaque;
    store4(pixels, Pixels4{opaque, opaque, opaque, opaque});
  }
};

template <class One>
struct LayEach : One {
  void four(std::uint32_t* pixels, int x, int y) const {
    for (int i = 0; i < 4; ++i) (*this)(pixels[i], x + i, y, 255U);
  }
};
template <class One>
LayEach(One) -> LayEach<One>;

}  // namespace

void PieceRaster::fill(std::uint32_t color, float alpha) { sweep(alpha, LayColor{color}); }

void PieceRaster::parallelogram(Point center, Point across, Point down, std::uint32_t color, float alpha) {
  const float area = across.x * down.y - across.y * down.x;
  const float wide = __builtin_sqrtf(across.x * across.x + across.y * across.y);
  const float tall = __builtin_sqrtf(down.x * down.x + down.y * down.y);
  if (!(wide > 0 && tall > 0 && alpha > 0)) return;
  // How far the edges lie from the middle, px, and how far a pixel does as x and y grow by one.
  const float size = area < 0 ? -area : area;
  const Point reach{size / tall, size / wide};
  const Point along{down.y / tall, -down.x / tall};
  const Point upright{-across.y / wide, across.x / wide};
  const float half_width = size_of(across.x) + size_of(down.x) + 0.5F;
  const float half_height = size_of(across.y) + size_of(down.y) + 0.5F;
  const IRect box = intersected({floor_of(center.x - half_width), floor_of(center.y - half_height),
                                 floor_of(center.x + half_width) + 1, floor_of(center.y + half_height) + 1},
                                area_);
  // What is thinner than a pixel covers none wholly.
  const float most_u = std::min(1.0F, 2 * reach.x);
  const float most_v = std::min(1.0F, 2 * reach.y);
  const float full = alpha * 255;
  const std::uint32_t opaque = color | kOpaque;
  constexpr Fractions4 kLanes{0.5F, 1.5F, 2.5F, 3.5F};
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* const row = pixels_.data() + static_cast<std::ptrdiff_t>(y - area_.top) * pitch_ - area_.left;
    const float from_middle = static_cast<float>(y) + 0.5F - center.y;
    const float row_u = from_middle * along.y;
    const float row_v = from_middle * upright.y;
    const Stretch stretch =
        shared({-half_width, half_width}, shared(between(along.x, row_u, reach.x), between(upright.x, row_v, reach.y)));
    if (!(stretch.from < stretch.to)) continue;
    const int end = std::min(box.right, floor_of(center.x + stretch.to - 0.5F) + 1);
    for (int x = std::max(box.left, floor_of(center.x + stretch.from - 0.5F)); x < end; x += 4) {
      const Fractions4 at = kLanes + (static_cast<float>(x) - center.x);
      const Fractions4 u = at * along.x + row_u;
      const Fractions4 v = at * upright.x + row_v;
      const Fractions4 covered = within(u, reach.x, most_u) * within(v, reach.y, most_v);
      const auto a = (Pixels4) __builtin_convertvector(covered * full + 0.5F, Channel4);
      if (all_zero(a)) continue;
      std::uint32_t* const pixels = row + x;
      if (x + 4 <= box.right) {
        if (all_zero(a ^ 255U)) {
          store4(pixels, Pixels4{opaque, opaque, opaque, opaque});
          continue;
        }
        if (all_zero(load4(pixels))) {
          // Colour without alpha is as bare as none.
          store4(pixels, (color | a << 24) & (Pixels4)(a != 0));
          continue;
        }
      }
      const int lanes = std::min(4, box.right - x);
      for (int lane = 0; lane < lanes; ++lane) {
        if (a[lane] != 0) lay(pixels[lane], color, a[lane]);
      }
    }
  }
}

void PieceRaster::fill(const Sprite& sprite, Point center, Point across, Point down, float light, float alpha) {
  const float area = across.x * down.y - across.y * down.x;
  const auto width = static_cast<float>(sprite.width);
  const auto height = static_cast<float>(sprite.height);
  if (area * area < 1e-6F || sprite.pixels.empty()) {
    points_.clear();
    ends_.clear();
    return;
  }
  sweep(alpha, LayEach{[&](std::uint32_t& pixel, int x, int y, std::uint32_t a) {
          const Point from = Point{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F} - center;
          const float u = ((from.x * down.y - from.y * down.x) / area + 1) / 2 * width;
          const float v = ((across.x * from.y - across.y * from.x) / area + 1) / 2 * height;
          const int column = std::clamp(floor_of(u), 0, sprite.width - 1);
          const int line = std::clamp(floor_of(v), 0, sprite.height - 1);
          const std::uint32_t color = sprite.pixels[static_cast<std::size_t>(line * sprite.width + column)];
          std::uint32_t lit = 0;
          for (const unsigned shift : {0U, 8U, 16U}) {
            const float value = static_cast<float>(channel(color, shift)) * light + 0.5F;
            lit |= std::min(255U, static_cast<std::uint32_t>(value)) << shift;
          }
          const std::uint32_t both = (channel(color, 24) * a + 127U) / 255U;
          if (both != 0) lay(pixel, lit, both);
        }});
}

}  // namespace nicety
