#include "runtime/motion/spring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>
#include <utility>

#include "runtime/core/elementary.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

// The solution of  m x'' + c x' + k x = 0  from x(0) = x0, x'(0) = v0, with
//
//     a = c / 2m      w0² = k / m      d = w0² − a²      w = √|d|      b = v0 + a x0
//
// is, for all three kinds of spring,
//
//     x(t) = x0 C(t) + b S(t)
//     v(t) = v0 C(t) − (w0² x0 + a v0) S(t)
//
//     d > 0, underdamped:   C = e^(−at) cos wt      S = e^(−at) sin(wt) / w
//     d = 0, critical:      C = e^(−at)             S = e^(−at) t
//     d < 0, overdamped:    C = e^(−at) cosh wt     S = e^(−at) sinh(wt) / w
//
// C and S are analytic in d, so the motion is continuous across d = 0; they are computed from functions that are so
// too. With sinc z = sin z / z, the slow rate s = a − w = w0² / (a + w) and g(z) = (1 − e^(−z)) / z:
//
//     d > 0:                C = e^(−at) cos wt               S = e^(−at) t sinc wt
//     d ≤ 0:                C = e^(−st) (1 − wt g(2wt))      S = e^(−st) t g(2wt)
//
// An error of one rounding in d, w0² ε, moves x by about (w0 t)² ε e^(−at), which stays near ε; and no large
// power is formed, however long the time.
struct Rates {
  double a;    // 1/s, how fast the swing dies away
  double w0w0; // 1/s², the undamped spring's angular frequency, squared
  double d;    // 1/s²
};

Rates rates(const Spring& spring) {
  const double a = spring.damping / (2 * spring.mass);
  const double w0w0 = spring.stiffness / spring.mass;
  return {a, w0w0, w0w0 - a * a};
}

std::unexpected<Error> refused(std::string_view rule, std::string_view hint) {
  if (!explains()) return std::unexpected(Error());
  return std::unexpected(Error{.rule = std::string(rule), .hint = std::string(hint)});
}

std::unexpected<Error> refused(std::string_view rule, double got, std::string_view hint) {
  if (!explains()) return std::unexpected(Error());
  std::unexpected<Error> made = refused(rule, hint);
  made.error().rule += " (got ";
  append_number(made.error().rule, got);
  made.error().rule += ')';
  return made;
}

// Comparisons are written so that NaN is refused as well.
bool positive(double value) { return value > 0 && std::isfinite(value); }

Result<Spring> if_fit_for_a_page(const Spring& spring) {
  constexpr double kNear = 0.001;
  if (!(spring.stiffness <= Spring::kStiffest * spring.mass)) {
    return refused("must not be stiffer than 100000 per unit of mass, which arrives within one frame",
                   "lower the stiffness, or raise the mass or the duration");
  }
  const Seconds rest = spring.settle_time({.position = 1, .velocity = 0}, kNear);
  if (rest <= Spring::kLongestSettle) return spring;
  return refused("must come to rest within 10 s", "raise the damping, or lower the bounce, the mass or the duration");
}

}  // namespace

Spring Spring::from_ratio(double damping_ratio, double stiffness) {
  return {stiffness, 2 * damping_ratio * std::sqrt(stiffness), 1};
}

Spring Spring::from_duration(Seconds duration, double bounce) {
  const double frequency = 2 * std::numbers::pi / duration;
  const double damping_ratio = bounce >= 0 ? 1 - bounce : 1 / (1 + bounce);
  return {frequency * frequency, 2 * damping_ratio * frequency, 1};
}

Result<Spring> Spring::checked(double stiffness, double damping, double mass) {
  if (!positive(stiffness)) return refused("stiffness must be greater than 0", stiffness, "100 to 4000 suit a page");
  if (!positive(damping)) return refused("damping must be greater than 0", damping, "2 √(stiffness × mass) just does not swing");
  if (!positive(mass)) return refused("mass must be greater than 0", mass, "leave it out for 1");
  return if_fit_for_a_page({stiffness, damping, mass});
}

Result<Spring> Spring::checked_ratio(double damping_ratio, double stiffness) {
  if (!positive(damping_ratio)) {
    return refused("dampingRatio must be greater than 0", damping_ratio, "1 just does not swing, 0.6 swings");
  }
  if (!positive(stiffness)) return refused("stiffness must be greater than 0", stiffness, "100 to 4000 suit a page");
  return if_fit_for_a_page(from_ratio(damping_ratio, stiffness));
}

Result<Spring> Spring::checked_duration(Seconds duration, double bounce) {
  if (!positive(duration)) {
    return refused("durationMs must be greater than 0", duration * kMillisecondsPerSecond, "200 to 800 suit a page");
  }
  if (!(bounce > -1 && bounce < 1)) {
    return refused("bounce must be between -1 and 1", bounce, "0 does not swing, 0.3 swings");
  }
  return if_fit_for_a_page(from_duration(duration, bounce));
}

double Spring::damping_ratio() const { return damping / (2 * std::sqrt(stiffness * mass)); }

SpringState Spring::at(Seconds t, SpringState from) const {
  if (!(t > 0)) return from;
  const auto [a, w0w0, d] = rates(*this);
  const double wt = std::sqrt(std::abs(d)) * t;
  double c = 0;
  double s = 0;
  if (d > 0) {
    const double fade = exponential(-a * t);
    const auto [cosine, sinc] = cosine_sinc(wt);
    c = fade * cosine;
    s = fade * t * sinc;
  } else {
    const double fade = exponential(-w0w0 / (a + std::sqrt(-d)) * t);
    const double g = decay_integral(2 * wt);
    c = fade * (1 - wt * g);
    s = fade * t * g;
  }
  const auto [x0, v0] = from;
  return {.position = x0 * c + (v0 + a * x0) * s, .velocity = v0 * c - (w0w0 * x0 + a * v0) * s};
}

// Two bounds hold at every t ≥ 0, with s the slow rate (a when not overdamped):
//
//     |x(t)| ≤ H e^(−st)                 H = √(x0² + (b/w)²) underdamped, max(|x0|, |b|/w) overdamped
//     |x(t)| ≤ (|x0| + |b| t) e^(−st)    since |sinc| ≤ 1 and g ≤ 1
//
// H is the tight one away from critical damping and has no limit near it, where the second takes over. Each is
// solved for the time at which it reaches the tolerance for the last time; the earlier of the two is the answer.
Seconds Spring::settle_time(SpringState from, double tolerance) const {
  const auto [a, w0w0, d] = rates(*this);
  const double w = std::sqrt(std::abs(d));
  const double s = d < 0 ? w0w0 / (a + w) : a;
  const double x0 = std::abs(from.position);
  const double b = std::abs(from.velocity + a * from.position);

  // At critical damping w is 0 and H infinite, unless b is 0 and x fades without a swing.
  const double swing = b == 0 ? 0 : b / w;
  const double height = d > 0 ? std::sqrt(x0 * x0 + swing * swing) : std::max(x0, swing);
  if (height <= tolerance) return 0;
  if (s == 0) return kNever;
  const Seconds by_height = logarithm(height / tolerance) / s;

  // From t e^(−st) ≤ (2 / e s) e^(−st/2) comes a first time that is late enough; the logarithm of the
  // bound is concave, so Newton's steps from the late side never go past the root.
  const double start_height = x0 + 2 * b / (std::numbers::e * s);
  Seconds by_line = std::max(0.0, 2 / s * logarithm(start_height / tolerance));
  for (int i = 0; i < 8; ++i) {
    const double line = x0 + b * by_line;
    const double slope = b / line - s;
    if (!(slope < 0)) break;
    by_line = std::max(0.0, by_line - (logarithm(line / tolerance) - s * by_line) / slope);
  }
  return std::min(by_height, by_line);
}

}  // namespace nicety
