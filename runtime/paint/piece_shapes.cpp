#include "runtime/paint/piece_shapes.hpp"

#include <algorithm>
#include <cstddef>

#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr std::size_t kHalfHeart = 11;
constexpr std::size_t kHalfPetal = 7;
constexpr float kLightSide = 1.07F;
constexpr float kDarkSide = 0.88F;
constexpr float kFlatness = 0.02F;  // of the outline's half

Point on_circle(float angle, float radius) { return {cosine(angle) * radius, sine(angle) * radius}; }

/// One half of a heart, from the notch round to the tip; `side` -1 or 1.
std::array<Point, kHalfHeart> half_heart(float side) {
  std::array<Point, kHalfHeart> half;
  for (std::size_t i = 0; i < kHalfHeart; ++i) {
    const float t = kPi * static_cast<float>(i) / (kHalfHeart - 1);
    const float s = sine(t);
    const float y = 13 * cosine(t) - 5 * cosine(2 * t) - 2 * cosine(3 * t) - cosine(4 * t);
    half[i] = {side * s * s * s, -(y + 2.5F) / 14.5F};
  }
  return half;
}

/// One side of a petal with a small nick in its broad end.
std::array<Point, kHalfPetal> half_petal(float side) {
  return {Point{0, 1},
          {side * 0.45F, 0.72F},
          {side * 0.86F, 0.18F},
          {side * 0.95F, -0.32F},
          {side * 0.72F, -0.78F},
          {side * 0.3F, -1},
          {0, -0.8F}};
}

}  // namespace

PieceShapes::PieceShapes() {
  begin(PieceShape::heart);
  for (const float side : {-1.0F, 1.0F}) {
    begin_facet(side < 0 ? kLightSide : kDarkSide);
    contour(half_heart(side));
  }

  begin(PieceShape::star);
  // Folded along its ten rays: each point has a light and a dark side.
  for (const float side : {-1.0F, 1.0F}) {
    begin_facet(side < 0 ? kLightSide : kDarkSide);
    for (int i = 0; i < 5; ++i) {
      const float angle = (static_cast<float>(i) / 5 - 0.25F) * kTurn;
      contour(std::array<Point, 3>{Point{}, on_circle(angle, 1), on_circle(angle + side * kTurn / 10, 0.46F)});
    }
  }

  begin(PieceShape::snowflake);
  begin_facet(1);
  for (int i = 0; i < 6; ++i) {
    const float angle = static_cast<float>(i) / 6 * kTurn;
    const auto bar = [&](Point from, float heading, float length) {
      const Point way = on_circle(heading, length);
      const Point half = on_circle(heading + kTurn / 4, 0.07F);
      contour(std::array<Point, 4>{from - half, from + way - half, from + way + half, from + half});
    };
    bar({}, angle, 1);
    for (const float side : {-1.0F, 1.0F}) {
      bar(on_circle(angle, 0.36F), angle + side * kTurn / 6, 0.3F);
      bar(on_circle(angle, 0.66F), angle + side * kTurn / 6, 0.26F);
    }
  }

  begin(PieceShape::petal);
  for (const float side : {-1.0F, 1.0F}) {
    begin_facet(side < 0 ? kLightSide : kDarkSide);
    contour(half_petal(side));
  }
}

bool PieceShapes::set_path(const Path& path) {
  std::vector<Point> points;
  std::vector<Contour> contours;
  const auto flatten = [&](float tolerance) {
    points.clear();
    contours.clear();
    path.flatten(tolerance, points, contours);
  };
  const auto bounds = [&] {
    Point low{1e9F, 1e9F};
    Point high{-1e9F, -1e9F};
    for (const Point p : points) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return Rect{low.x, low.y, high.x - low.x, high.y - low.y};
  };
  // Roughly at first: how large it is says how finely it must be.
  flatten(1);
  const float side = std::max(bounds().width, bounds().height) / 2;
  if (points.size() < 3 || !(side > 0)) return false;
  flatten(kFlatness * side);
  const Point middle = bounds().center();
  begin(PieceShape::path);
  begin_facet(1);
  for (const Contour& each : contours) {
    for (int i = each.first; i < each.last; ++i) {
      Point& p = points[static_cast<std::size_t>(i)];
      p = (p - middle) * (1 / side);
    }
    contour(std::span(points).subspan(static_cast<std::size_t>(each.first), static_cast<std::size_t>(each.last - each.first)));
  }
  return true;
}

std::span<const Facet> PieceShapes::facets(PieceShape shape) const {
  const Range range = shapes_[static_cast<std::size_t>(shape)];
  return std::span(facets_).subspan(static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.last - range.first));
}

void PieceShapes::begin(PieceShape shape) {
  current_ = shape;
  const int next = static_cast<int>(facets_.size());
  shapes_[static_cast<std::size_t>(shape)] = {next, next};
}

void PieceShapes::begin_facet(float tone) {
  const int next = static_cast<int>(contours_.size());
  facets_.push_back({next, next, tone});
  shapes_[static_cast<std::size_t>(current_)].last = static_cast<int>(facets_.size());
}

void PieceShapes::contour(std::span<const Point> points) {
  const int first = static_cast<int>(points_.size());
  points_.insert(points_.end(), points.begin(), points.end());
  contours_.push_back({first, static_cast<int>(points_.size()), true});
  ++facets_.back().last;
}

}  // namespace nicety
