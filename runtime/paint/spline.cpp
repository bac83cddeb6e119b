#include "runtime/paint/spline.hpp"

#include <cmath>
#include <cstddef>

#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

/// The angle of a vector, -π..π, right to 0.0002 (Abramowitz and Stegun 4.4.49's form): the least that a curve needs.
float angle_of(Point v) {
  const float x = std::fabs(v.x);
  const float y = std::fabs(v.y);
  const float low = x < y ? x : y;
  const float high = x < y ? y : x;
  const float r = high > 0 ? low / high : 0;
  const float q = r * r;
  float angle = r * (0.99987F - q * (0.33029F - q * (0.18014F - q * (0.08513F - q * 0.02083F))));
  if (y > x) angle = kPi / 2 - angle;
  if (v.x < 0) angle = kPi - angle;
  return v.y < 0 ? -angle : angle;
}

/// `v` turned by the angle whose sine and cosine are given, and scaled.
Point turned(Point v, float c, float s, float scale) { return Point{v.x * c - v.y * s, v.x * s + v.y * c} * scale; }

/// How far a piece's control point lies from its knot, in parts of the chord, when its ends turn by angles of these sines and cosines.
float reach(float sin_near, float cos_near, float sin_far, float cos_far) {
  const float lift = 1.41421356F * (sin_near - sin_far / 16) * (sin_far - sin_near / 16) * (cos_near - cos_far);
  return (2 + lift) / (3 * (1 + 0.61803399F * cos_near + 0.38196601F * cos_far));
}

}  // namespace

void append_spline(std::span<const Point> knots, float step, std::vector<Point>& out) {
  const std::size_t last = knots.size() - 1;
  if (knots.size() < 2) return;
  // At knot k the curve leaves its chord by θ(k) and the chord turns by ψ(k). The angles solve a system of three diagonals.
  struct Knot {
    float length = 0;  ///< Of the chord that begins here.
    float psi = 0;
    float super = 0;  ///< What is left of the row once the diagonal is 1 and below it is 0,
    float right = 0;
    float theta = 0;
  };
  std::vector<Knot> all(knots.size());
  for (std::size_t k = 0; k < last; ++k) {
    const Point chord = knots[k + 1] - knots[k];
    all[k].length = std::sqrt(chord.x * chord.x + chord.y * chord.y);
    if (k == 0) continue;
    const Point before = knots[k] - knots[k - 1];
    all[k].psi = angle_of({before.x * chord.x + before.y * chord.y, before.x * chord.y - before.y * chord.x});
  }
  // Curl 1: the first and the last piece bend evenly, θ(0) + θ(1) = -ψ(1) and θ(n-1) + θ(n) = 0.
  all[0].super = 1;
  all[0].right = -all[1].psi;
  for (std::size_t k = 1; k < last; ++k) {
    const float a = 1 / all[k - 1].length;
    const float d = 1 / all[k].length;
    const float pivot = 2 * (a + d) - a * all[k - 1].super;
    all[k].super = d / pivot;
    all[k].right = (-2 * a * all[k].psi - d * all[k + 1].psi - a * all[k - 1].right) / pivot;
  }
  const float pivot = 1 - all[last - 1].super;
  // A single piece is straight.
  all[last].theta = last > 1 ? -all[last - 1].right / pivot : 0;
  for (std::size_t k = last; k-- > 0;) all[k].theta = all[k].right - all[k].super * all[k + 1].theta;

  out.push_back(knots[0]);
  for (std::size_t k = 0; k < last; ++k) {
    const Point chord = knots[k + 1] - knots[k];
    const float theta = all[k].theta;
    const float phi = -all[k + 1].psi - all[k + 1].theta;
    const float st = sine(theta);
    const float ct = cosine(theta);
    const float sp = sine(phi);
    const float cp = cosine(phi);
    const Point c1 = knots[k] + turned(chord, ct, st, reach(st, ct, sp, cp));
    const Point c2 = knots[k + 1] - turned(chord, cp, -sp, reach(sp, cp, st, ct));
    const int pieces = static_cast<int>(all[k].length * 1.2F / step) + 2;
    for (int i = 1; i <= pieces; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(pieces);
      const float s = 1 - t;
      out.push_back(knots[k] * (s * s * s) + c1 * (3 * s * s * t) + c2 * (3 * s * t * t) + knots[k + 1] * (t * t * t));
    }
  }
}

}  // namespace nicety
