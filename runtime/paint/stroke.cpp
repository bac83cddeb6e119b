#include "runtime/paint/stroke.hpp"

#include <algorithm>
#include <cmath>

#include "runtime/paint/mesh.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

/// Below this turn (about 14 degrees) the two sides of any line just meet.
constexpr float kGentleCosine = 0.97F;

struct Direction {
  Point unit;
  float length = 0;
};

Direction direction(Point from, Point to) {
  const Point d = to - from;
  const float length = std::sqrt(d.x * d.x + d.y * d.y);
  return {length > 0 ? d * (1 / length) : Point{1, 0}, length};
}

/// To the left of the way, seen along it with y downwards: a quarter turn anticlockwise.
constexpr Point left_of(Point d) { return {d.y, -d.x}; }
constexpr float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
constexpr float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

/// How far a line reaches on each side, its soft edge of one pixel included.
float half_width_of(float width) { return std::max(width / 2 - 0.5F, 0.0F) + 1; }

/// How far the point where the inner edges meet lies back from a turn, for a line that reaches `half_width`: half_width · tan(turn / 2).
float miter_reach(float half_width, float along) {
  return half_width * std::sqrt(std::max(0.0F, 1 - along) / std::max(1 + along, 0.01F));
}

/// Whether the outer side of a turn, whose cosine is `along`, is rounded. Where both sides just meet, the outer one reaches out to
/// half_width / cos(turn / 2), with cos² (turn / 2) = (1 + along) / 2: that must not be seen. `room` is how far back the inner one may meet.
bool is_rounded(float along, float half_width, float room) {
  if (along > kGentleCosine) return false;
  const float least = half_width / (half_width + kRoundness);
  return 1 + along < 2 * least * least || miter_reach(half_width, along) > room;
}

Point turned(Point p, float angle) {
  const float c = cosine(angle);
  const float s = sine(angle);
  return {c * p.x - s * p.y, s * p.x + c * p.y};
}

/// A cut across the line: the faded and the full edge on the left, the full and the faded edge on the right.
struct Section {
  unsigned vertex[4];
};

class Stroker final {
 public:
  Stroker(Mesh& mesh, float half_width, ImU32 color) : mesh_(mesh), color_(color), full_(half_width - 1), faded_(half_width) {}

  void section(Point left_full, Point left_faded, Point right_full, Point right_faded) {
    const Section next{{mesh_.vertex(left_faded, vanished(color_)), mesh_.vertex(left_full, color_),
                        mesh_.vertex(right_full, color_), mesh_.vertex(right_faded, vanished(color_))}};
    if (begun_) {
      connect(last_, next);
    } else {
      first_ = next;
      begun_ = true;
    }
    last_ = next;
  }
  void straight(Point at, Point left) { section(at + left * full_, at + left * faded_, at - left * full_, at - left * faded_); }

  void join(Point at, const Direction& in, const Direction& out, float room) {
    const Point left_in = left_of(in.unit);
    const Point left_out = left_of(out.unit);
    const float along = dot(in.unit, out.unit);
    // The miter reaches 1 / cos(turn / 2) as far as the line's half width, and tan(turn / 2) along the line.
    const Point miter = (left_in + left_out) * (1 / std::max(1 + along, 0.01F));
    if (!is_rounded(along, faded_, room)) {
      straight(at, miter);
      return;
    }
    const float side = cross(in.unit, out.unit) > 0 ? 1.0F : -1.0F;  // +1: turns right, so the left side is outside
    const Point inner = miter * (-side * std::min(1.0F, room / std::max(miter_reach(faded_, along), 0.001F)));
    const float angle = side * turn_of(along);
    const int steps = std::max(2, arc_pieces(faded_, angle));
    for (int i = 0; i <= steps; ++i) {
      const Point outer =
          (i == steps ? left_out : turned(left_in, angle * static_cast<float>(i) / static_cast<float>(steps))) * side;
      const Point outer_full = at + outer * full_;
      const Point outer_faded = at + outer * faded_;
      const Point inner_full = at + inner * full_;
      const Point inner_faded = at + inner * faded_;
      if (side > 0) {
        section(outer_full, outer_faded, inner_full, inner_faded);
      } else {
        section(inner_full, inner_faded, outer_full, outer_faded);
      }
    }
  }

  /// Half a disc beyond the line's first section, turning from its left edge to its right one, or beyond its last
  /// section, from its right edge to its left one.
  void cap(Point at, Point left, const Section& section, bool at_end) {
    const int steps = std::max(4, arc_pieces(faded_, kPi));
    const Point from = at_end ? left * -1 : left;
    unsigned full = section.vertex[at_end ? 2 : 1];
    unsigned faded = section.vertex[at_end ? 3 : 0];
    const unsigned hub = full;
    for (int i = 1; i <= steps; ++i) {
      unsigned next_full = section.vertex[at_end ? 1 : 2];
      unsigned next_faded = section.vertex[at_end ? 0 : 3];
      if (i < steps) {
        const Point out = turned(from, -kPi * static_cast<float>(i) / static_cast<float>(steps));
        next_full = mesh_.vertex(at + out * full_, color_);
        next_faded = mesh_.vertex(at + out * faded_, vanished(color_));
      }
      if (full != hub) mesh_.triangle(hub, full, next_full);
      mesh_.quad(full, faded, next_faded, next_full);
      full = next_full;
      faded = next_faded;
    }
  }

  void close() { connect(last_, first_); }
  [[nodiscard]] const Section& first() const { return first_; }
  [[nodiscard]] const Section& last() const { return last_; }

 private:
  /// The angle, 0..π, whose cosine is given, right to 0.01: four times the arc tangent of its quarter's tangent.
  static float turn_of(float cosine_of) {
    const float sine_half = std::sqrt(std::max(0.0F, (1 - cosine_of) / 2));
    const float cosine_half = std::sqrt(std::max(0.0F, (1 + cosine_of) / 2));
    const float t = sine_half / (1 + cosine_half);
    return 4 * t * (1 - t * t * (0.333F - t * t * (0.2F - t * t * 0.083F)));
  }

  void connect(const Section& a, const Section& b) {
    for (int i = 0; i < 3; ++i) mesh_.quad(a.vertex[i], a.vertex[i + 1], b.vertex[i + 1], b.vertex[i]);
  }

  Mesh& mesh_;
  ImU32 color_;
  float full_;
  float faded_;
  bool begun_ = false;
  Section first_{};
  Section last_{};
};

}  // namespace

void add_stroke(ImDrawList& list, std::span<const Point> points, bool closed, float width, ImU32 color) {
  const std::size_t count = points.size();
  if (count < 2 || !(width > 0) || color >> 24U == 0) return;
  closed = closed && count > 2;
  if (width < 1) color = vanished(color) | static_cast<ImU32>(static_cast<float>(color >> 24U) * width + 0.5F) << 24U;

  // The most that is asked for: both caps, every join that may be round.
  const auto at = [&](std::size_t i) { return points[i % count]; };
  const float half_width = half_width_of(width);
  const int round = std::max(4, arc_pieces(half_width, kPi)) + 1;
  int rounded = 0;
  Direction in = direction(points[closed ? count - 1 : 0], points[closed ? 0 : 1]);
  for (std::size_t i = closed ? 0 : 1; i + (closed ? 0 : 1) < count; ++i) {
    const Direction out = direction(points[i], at(i + 1));
    if (is_rounded(dot(in.unit, out.unit), half_width, std::min(in.length, out.length) / 2)) ++rounded;
    in = out;
  }
  const int sections = static_cast<int>(count) + 1 + rounded * round;
  Mesh mesh(list, sections * 4 + round * 4, sections * 6 + round * 6);
  Stroker stroker(mesh, half_width, color);

  if (closed) {
    in = direction(points[count - 1], points[0]);
    for (std::size_t i = 0; i < count; ++i) {
      const Direction out = direction(points[i], at(i + 1));
      stroker.join(points[i], in, out, std::min(in.length, out.length) / 2);
      in = out;
    }
    stroker.close();
    return;
  }
  in = direction(points[0], points[1]);
  const Point first_left = left_of(in.unit);
  stroker.straight(points[0], first_left);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    const Direction out = direction(points[i], points[i + 1]);
    const float room_in = i == 1 ? in.length : in.length / 2;
    const float room_out = i + 2 == count ? out.length : out.length / 2;
    stroker.join(points[i], in, out, std::min(room_in, room_out));
    in = out;
  }
  const Point last_left = left_of(in.unit);
  stroker.straight(points[count - 1], last_left);
  stroker.cap(points[0], first_left, stroker.first(), false);
  stroker.cap(points[count - 1], last_left, stroker.last(), true);
}

}  // namespace nicety
