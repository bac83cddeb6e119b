#include "runtime/paint/path.hpp"

#include <algorithm>
#include <cmath>

#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

float length(Point p) { return std::sqrt(p.x * p.x + p.y * p.y); }

/// Into how many straight pieces a curve of `degree` is cut, after G. Wang's bound: `bend` is the largest second
/// difference of its control points.
int pieces(float degree, float bend, float tolerance) {
  const float n = std::sqrt(degree * (degree - 1) / 8 * bend / tolerance);
  return n < 200 ? static_cast<int>(n) + 1 : 200;
}

void add(std::vector<Point>& points, const Contour& contour, Point p) {
  if (static_cast<int>(points.size()) == contour.first || !(points.back() == p)) points.push_back(p);
}

void finish(std::vector<Point>& points, std::vector<Contour>& contours, Contour& contour) {
  if (contour.closed && static_cast<int>(points.size()) > contour.first + 1 &&
      points.back() == points[static_cast<std::size_t>(contour.first)]) {
    points.pop_back();
  }
  contour.last = static_cast<int>(points.size());
  if (contour.last > contour.first) contours.push_back(contour);
  contour = {.first = contour.last, .last = contour.last, .closed = false};
}

}  // namespace

void Path::begin_segment(Point fallback) {
  if (open_) return;
  if (verbs_.empty()) current_ = fallback;
  move_to(current_);
}

void Path::move_to(Point to) {
  verbs_.push_back(Verb::move);
  points_.push_back(to);
  start_ = current_ = to;
  open_ = true;
}

void Path::line_to(Point to) {
  begin_segment(to);
  verbs_.push_back(Verb::line);
  points_.push_back(to);
  current_ = to;
}

void Path::quadratic_to(Point control, Point to) {
  begin_segment(to);
  verbs_.push_back(Verb::quadratic);
  points_.push_back(control);
  points_.push_back(to);
  current_ = to;
}

void Path::cubic_to(Point control1, Point control2, Point to) {
  begin_segment(to);
  verbs_.push_back(Verb::cubic);
  points_.push_back(control1);
  points_.push_back(control2);
  points_.push_back(to);
  current_ = to;
}

void Path::arc_to(Size radii, float tilt, bool large, bool clockwise, Point to) {
  begin_segment(to);
  const Point from = current_;
  if (from == to) return;
  float rx = std::fabs(radii.width);
  float ry = std::fabs(radii.height);
  if (!(rx > 0 && ry > 0)) {
    line_to(to);
    return;
  }
  const float c = cosine(tilt);
  const float s = sine(tilt);
  // Half of the chord in the ellipse's own axes, with the radii as units: the arc becomes one of the unit circle.
  const Point half = (from - to) * 0.5F;
  Point chord{(c * half.x + s * half.y) / rx, (c * half.y - s * half.x) / ry};
  const float reach = length(chord);
  if (reach > 1) {
    rx *= reach;
    ry *= reach;
    chord = chord * (1 / reach);
  }
  const float square = chord.x * chord.x + chord.y * chord.y;
  const float away = std::sqrt(std::max(0.0F, 1 - square) / square) * (large == clockwise ? -1.0F : 1.0F);
  const Point center{chord.y * away, -chord.x * away};
  Point u = chord - center;
  const Point v = chord * -1 - center;
  const float turn = clockwise ? 1.0F : -1.0F;
  const float across = turn * (u.x * v.y - u.y * v.x);
  const float along = u.x * v.x + u.y * v.y;
  int quarters = across >= 0 ? (along > 0 ? 0 : 1) : (along < 0 ? 2 : 3);
  if (quarters == 0 && large) quarters = 3;

  const Point middle = (from + to) * 0.5F;
  const auto place = [&](Point p) {
    const float x = (p.x + center.x) * rx;
    const float y = (p.y + center.y) * ry;
    return Point{middle.x + c * x - s * y, middle.y + s * x + c * y};
  };
  const auto piece = [&](Point w, float kappa, Point end) {
    const Point pull_u = Point{-u.y, u.x} * (turn * kappa);
    const Point pull_w = Point{w.y, -w.x} * (turn * kappa);
    cubic_to(place(u + pull_u), place(w + pull_w), end);
    u = w;
  };
  for (; quarters > 0; --quarters) {
    const Point w = Point{-u.y, u.x} * turn;
    piece(w, 0.55228475F, place(w));
  }
  const float rest_sine = std::max(0.0F, turn * (u.x * v.y - u.y * v.x));
  const float rest_cosine = std::max(0.0F, u.x * v.x + u.y * v.y);
  const float half_tangent = rest_sine / (1 + rest_cosine);
  piece(v, 4.0F / 3 * half_tangent / (1 + std::sqrt(1 + half_tangent * half_tangent)), to);
}

void Path::arc(Point center, float radius, float from, float to) {
  const auto at = [&](float angle) { return center + Point{cosine(angle), sine(angle)} * radius; };
  if (open_) {
    line_to(at(from));
  } else {
    move_to(at(from));
  }
  const int count = static_cast<int>(std::clamp(std::fabs(to - from) / (kPi / 2), 0.0F, 64.0F) + 0.999F);
  const float step = (to - from) / static_cast<float>(std::max(count, 1));
  const float kappa = 4.0F / 3 * sine(step / 4) / cosine(step / 4) * radius;
  for (int i = 0; i < count; ++i) {
    const float a = from + step * static_cast<float>(i);
    const float b = i + 1 == count ? to : a + step;
    cubic_to(at(a) + Point{-sine(a), cosine(a)} * kappa, at(b) + Point{sine(b), -cosine(b)} * kappa, at(b));
  }
}

void Path::close() {
  if (!open_) return;
  verbs_.push_back(Verb::close);
  current_ = start_;
  open_ = false;
}

void Path::clear() {
  verbs_.clear();
  points_.clear();
  start_ = current_ = {};
  open_ = false;
}

void Path::flatten(float tolerance, std::vector<Point>& points, std::vector<Contour>& contours) const {
  Contour contour{.first = static_cast<int>(points.size()), .last = 0, .closed = false};
  const Point* p = points_.data();
  Point at;
  for (const Verb verb : verbs_) {
    switch (verb) {
      case Verb::move:
        finish(points, contours, contour);
        at = *p++;
        add(points, contour, at);
        break;
      case Verb::line:
        at = *p++;
        add(points, contour, at);
        break;
      case Verb::quadratic: {
        const int n = pieces(2, length(at - p[0] * 2 + p[1]), tolerance);
        for (int i = 1; i < n; ++i) {
          const float t = static_cast<float>(i) / static_cast<float>(n);
          const float k = 1 - t;
          add(points, contour, at * (k * k) + p[0] * (2 * k * t) + p[1] * (t * t));
        }
        at = p[1];
        add(points, contour, at);
        p += 2;
        break;
      }
      case Verb::cubic: {
        const int n = pieces(3, std::max(length(at - p[0] * 2 + p[1]), length(p[0] - p[1] * 2 + p[2])), tolerance);
        for (int i = 1; i < n; ++i) {
          const float t = static_cast<float>(i) / static_cast<float>(n);
          const float k = 1 - t;
          add(points, contour, at * (k * k * k) + p[0] * (3 * k * k * t) + p[1] * (3 * k * t * t) + p[2] * (t * t * t));
        }
        at = p[2];
        add(points, contour, at);
        p += 3;
        break;
      }
      case Verb::close:
        contour.closed = true;
        finish(points, contours, contour);
        break;
    }
  }
  finish(points, contours, contour);
}

}  // namespace nicety
