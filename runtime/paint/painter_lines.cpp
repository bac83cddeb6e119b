// The painter's lines: strokes that draw themselves, arcs, icons, the ring.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <imgui.h>

#include "runtime/core/hash.hpp"
#include "runtime/paint/mesh.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/stroke.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr float kFlatness = 0.05F;  // device pixels

float distance(Point a, Point b) {
  const Point d = b - a;
  return std::sqrt(d.x * d.x + d.y * d.y);
}

}  // namespace

void Painter::stroke_outline(float width, const Color& color, float from, float to) {
  const ImU32 ink = packed(color, state().opacity);
  from = std::clamp(from, 0.0F, 1.0F);
  to = std::clamp(to, 0.0F, 1.0F);
  if (!(to > from) || ink >> 24U == 0) return;

  const auto at = [&](const Contour& contour, int i) {
    return window_[static_cast<std::size_t>(i == contour.last ? contour.first : i)];
  };
  const auto end_of = [](const Contour& contour) { return contour.closed ? contour.last : contour.last - 1; };
  float whole = 0;
  for (const Contour& contour : contours_) {
    for (int i = contour.first; i < end_of(contour); ++i) whole += distance(at(contour, i), at(contour, i + 1));
  }
  const float begin = from * whole;
  const float end = to * whole;
  float passed = 0;
  for (const Contour& contour : contours_) {
    const float contour_begin = passed;
    points_.clear();
    const auto add = [&](Point p) {
      if (points_.empty() || !(points_.back() == p)) points_.push_back(p);
    };
    for (int i = contour.first; i < end_of(contour); ++i) {
      const Point a = at(contour, i);
      const Point b = at(contour, i + 1);
      const float length = distance(a, b);
      if (length > 0 && passed + length > begin && passed < end) {
        add(passed < begin ? a + (b - a) * ((begin - passed) / length) : a);
        add(passed + length > end ? a + (b - a) * ((end - passed) / length) : b);
      }
      passed += length;
    }
    const bool complete = contour.closed && begin <= contour_begin && end >= passed;
    if (complete && points_.size() > 1) points_.pop_back();
    add_stroke(*list_, points_, complete, width * magnification(), ink);
  }
}

void Painter::stroke_path(const Path& path, float width, const Color& color, float from, float to) {
  window_.clear();
  contours_.clear();
  path.flatten(kFlatness / magnification(), window_, contours_);
  for (Point& p : window_) p = state().matrix.apply(p);
  stroke_outline(width, color, from, to);
}

void Painter::stroke_arc(Point center, float radius, float from, float to, float width, const Color& color) {
  if (!(radius > 0)) return;
  const float sweep = std::clamp(to - from, -kTurn, kTurn);
  const bool closed = std::fabs(sweep) >= kTurn * 0.9999F;
  const int pieces = arc_pieces(radius * magnification(), sweep);
  window_.clear();
  contours_.clear();
  for (int i = 0; i < pieces + (closed ? 0 : 1); ++i) {
    const float angle = from + sweep * static_cast<float>(i) / static_cast<float>(pieces);
    window_.push_back(state().matrix.apply(center + Point{cosine(angle), sine(angle)} * radius));
  }
  contours_.push_back({.first = 0, .last = static_cast<int>(window_.size()), .closed = closed});
  stroke_outline(width, color, 0, 1);
}

void Painter::push_icon(const Icon& icon, const Rect& rect) {
  icon_.clear();
  append_outline(icon_, icon.outline);
  const float side = std::min(rect.width, rect.height);
  push();
  translate({rect.x + (rect.width - side) / 2, rect.y + (rect.height - side) / 2});
  scale(side / icon.box, side / icon.box, {});
}

void Painter::fill_icon(const Icon& icon, const Rect& rect, const Color& color) {
  push_icon(icon, rect);
  fill_contours(icon_, color, true);
  pop();
}

void Painter::icon(const Icon& icon, const Rect& rect, const Color& color, float progress) {
  push_icon(icon, rect);
  stroke_path(icon_, icon.width, color, 0, progress);
  pop();
}

ArcSpan pending_arc(Seconds elapsed) {
  constexpr double kTurnsPerSecond = 0.9;
  constexpr double kBreath = 1.6;
  constexpr double kShortest = 0.08;
  constexpr double kLongest = 0.66;
  constexpr double kTau = 6.283185307179586;
  // Both ends run on while the length breathes: the tail's slowest speed is 0.9 - (0.66 - 0.08)·π/1.6/2 = 0.33 turns/s.
  const double sweep = kShortest + (kLongest - kShortest) * (0.5 - 0.5 * static_cast<double>(cosine(kTau * elapsed / kBreath)));
  const double middle = kTurnsPerSecond * elapsed - 0.25 + kShortest / 2;
  return {.tail = static_cast<float>(kTau * (middle - sweep / 2)), .head = static_cast<float>(kTau * (middle + sweep / 2))};
}

void Painter::ring(const Ring& ring, Seconds elapsed, float closed) {
  ArcSpan arc = pending_arc(elapsed);
  const float k = std::clamp(closed, 0.0F, 1.0F);
  arc.head += (arc.tail + kTurn - arc.head) * k;
  if (k < 1) {
    // Only the arc turns. The bytes of all that the track depends on are its name.
    const float reach = ring.radius + ring.width;
    const Rect rect{ring.center.x - reach, ring.center.y - reach, reach * 2, reach * 2};
    still(hash_of({reinterpret_cast<const char*>(&ring), offsetof(Ring, arc)}), rect,
          [&](Painter& painter) { painter.stroke_arc(ring.center, ring.radius, 0, kTurn, ring.width, ring.track); });
  }
  stroke_arc(ring.center, ring.radius, arc.tail, arc.head, ring.width, ring.arc);
}

}  // namespace nicety
