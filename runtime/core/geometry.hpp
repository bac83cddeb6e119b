#pragma once

#include <algorithm>

namespace nicety {

// Lengths are CSS pixels unless a name says otherwise; x grows to the right, y grows downwards.

struct Point {
  float x = 0;
  float y = 0;

  friend constexpr bool operator==(Point, Point) = default;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
};

struct Size {
  float width = 0;
  float height = 0;

  friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point center() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
  /// The same rectangle moved outwards by `d` on every side; a negative `d` shrinks it.
  [[nodiscard]] constexpr Rect grown(float d) const { return {x - d, y - d, width + 2 * d, height + 2 * d}; }

  friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// A rectangle in whole device pixels, from `left, top` up to but not including `right, bottom`.
struct IRect {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] constexpr int width() const { return right - left; }
  [[nodiscard]] constexpr int height() const { return bottom - top; }
  [[nodiscard]] constexpr bool empty() const { return right <= left || bottom <= top; }

  friend constexpr bool operator==(const IRect&, const IRect&) = default;
};

/// The smallest rectangle that holds both; an empty one adds nothing.
[[nodiscard]] constexpr IRect united(const IRect& a, const IRect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

/// What both cover; empty when they do not meet.
[[nodiscard]] constexpr IRect intersected(const IRect& a, const IRect& b) {
  const IRect r{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
  return r.empty() ? IRect{} : r;
}

}  // namespace nicety
