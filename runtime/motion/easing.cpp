#include "runtime/motion/easing.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "runtime/core/text.hpp"

namespace nicety {
namespace {

/// One coordinate of a cubic Bézier curve from 0 to 1 with the inner control values `p1` and `p2`:
/// B(s) = 3 p1 s (1 − s)² + 3 p2 s² (1 − s) + s³ = ((a s + b) s + c) s.
struct Cubic {
  double a;
  double b;
  double c;

  Cubic(double p1, double p2) : a(1 + 3 * (p1 - p2)), b(3 * (p2 - 2 * p1)), c(3 * p1) {}

  [[nodiscard]] double at(double s) const { return ((a * s + b) * s + c) * s; }
  [[nodiscard]] double slope(double s) const { return (3 * a * s + 2 * b) * s + c; }
};

/// The s in 0..1 with x(s) = `progress`. x never falls there, because both control values are in 0..1. Newton's steps
/// are kept between the nearest s known to be too low and too high; where they do not arrive in
/// eight (a nearly upright tangent), halving that interval does. As x' ≤ 3, 60 halvings leave |x(s) − progress| at rounding.
double solve(const Cubic& x, double progress) {
  constexpr double kRounding = 1e-15;
  double low = 0;
  double high = 1;
  double s = progress;
  for (int i = 0; i < 68; ++i) {
    const double miss = x.at(s) - progress;
    if (std::abs(miss) <= kRounding) break;
    (miss > 0 ? high : low) = s;
    const double newton = s - miss / x.slope(s);
    const bool inside = newton > low && newton < high;
    s = inside && i < 8 ? newton : (low + high) / 2;
  }
  return s;
}

constexpr int kDecimals = 6;

}  // namespace

Easing Easing::linear(std::vector<LinearPoint> points) {
  Easing easing;
  easing.kind_ = Kind::linear;
  easing.points_ = std::move(points);
  return easing;
}

double Easing::at(double progress, bool before) const {
  switch (kind_) {
    case Kind::identity: return progress;
    case Kind::cubic_bezier: return bezier_at(progress);
    case Kind::steps: return steps_at(progress, before);
    case Kind::linear: return linear_at(progress, before);
  }
  return progress;
}

// Section 2.3.1. The answer is the curve's exact output at a progress within 1e-15 of the one asked, rounded.
// Its error is that times the curve's steepness: below 1e-9 up to a slope of a million.
double Easing::bezier_at(double progress) const {
  if (progress <= 0) {
    if (x1_ > 0) return progress * y1_ / x1_;
    return x2_ > 0 ? progress * y2_ / x2_ : 0;
  }
  if (progress >= 1) {
    if (x2_ < 1) return 1 + (progress - 1) * (1 - y2_) / (1 - x2_);
    return x1_ < 1 ? 1 + (progress - 1) * (1 - y1_) / (1 - x1_) : 1;
  }
  return Cubic(y1_, y2_).at(solve(Cubic(x1_, x2_), progress));
}

// Section 2.4.1, "Output of a step easing function".
double Easing::steps_at(double progress, bool before) const {
  const double scaled = progress * count_;
  double step = std::floor(scaled);
  if (jump_ == Jump::start || jump_ == Jump::both) step += 1;
  if (before && scaled == std::floor(scaled)) step -= 1;
  if (progress >= 0) step = std::max(step, 0.0);
  const double jumps = jump_ == Jump::none ? count_ - 1 : jump_ == Jump::both ? count_ + 1 : count_;
  if (progress <= 1) step = std::min(step, jumps);
  return step / jumps;
}

// Section 2.2.3, "calculate linear easing output progress".
double Easing::linear_at(double progress, bool before) const {
  if (before && progress == points_.front().input) return points_.front().output;
  // The first point past `progress`; the last point at or before it is the one in front.
  const auto past =
      std::upper_bound(points_.begin(), points_.end(), progress, [](double p, LinearPoint point) { return p < point.input; });
  if (past != points_.begin() && (past - 1)->input == progress) return (past - 1)->output;

  const auto second = std::clamp(past, points_.begin() + 1, points_.end() - 1);
  const LinearPoint a = *(second - 1);
  const LinearPoint b = *second;
  if (a.input == b.input) return progress < a.input ? a.output : b.output;
  return a.output + (progress - a.input) / (b.input - a.input) * (b.output - a.output);
}

void Easing::append_css(std::string& out) const {
  for (const EasingKeyword& keyword : kEasingKeywords) {
    if (*this != keyword.easing) continue;
    out += keyword.name;
    return;
  }
  if (kind_ == Kind::cubic_bezier) {
    out += "cubic-bezier(";
    append_number(out, x1_, kDecimals);
    for (const double number : {y1_, x2_, y2_}) {
      out += ", ";
      append_number(out, number, kDecimals);
    }
  } else if (kind_ == Kind::steps) {
    out += "steps(";
    append_number(out, count_, 0);
    if (jump_ != Jump::end) out += jump_ == Jump::start ? ", jump-start" : jump_ == Jump::none ? ", jump-none" : ", jump-both";
  } else {
    out += "linear(";
    for (const LinearPoint& point : points_) {
      if (&point != &points_.front()) out += ", ";
      append_number(out, point.output, kDecimals);
      out += ' ';
      append_number(out, point.input * 100, kDecimals);
      out += '%';
    }
  }
  out += ')';
}

}  // namespace nicety
