#include "runtime/paint/piece_painter.hpp"

#include <algorithm>
#include <array>

#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr float kCurl = 1.8F;    // how far a ribbon reaches to the side, in halves of its width
constexpr float kTurns = 1.5F;   // that it takes over its length
constexpr std::size_t kLinks = 9;
constexpr float kOverlap = 0.12F;  // of a link, so that no seam shows
constexpr float kGleam = 0.62F;
constexpr float kBackShade = 0.84F;
constexpr float kBackPale = 0.34F;

/// A colour as it looks in so much light, `pale` of the way to white.
std::uint32_t lit(std::uint32_t color, float light, float pale) {
  std::uint32_t out = 0;
  for (const unsigned shift : {0U, 8U, 16U}) {
    const float value = std::min(255.0F, static_cast<float>((color >> shift) & 255U) * light);
    out |= static_cast<std::uint32_t>(value + (255 - value) * pale + 0.5F) << shift;
  }
  return out;
}

float size_of(float value) { return value < 0 ? -value : value; }

}  // namespace

Rect PiecePainter::bounds(PieceShape shape, const Pose& pose) {
  // A ribbon's width lies along its length.
  const float side = shape == PieceShape::ribbon ? kCurl : 1;
  const float end = shape == PieceShape::ribbon ? 1.3F : 1;
  const float x = size_of(pose.across.x) * side + size_of(pose.down.x) * end;
  const float y = size_of(pose.across.y) * side + size_of(pose.down.y) * end;
  return {pose.center.x - x, pose.center.y - y, 2 * x, 2 * y};
}

void PiecePainter::paint(PieceRaster& raster, PieceShape shape, std::uint32_t color, const Pose& pose) {
  if (shape == PieceShape::ribbon) return paint_ribbon(raster, color, pose);
  const auto place = [&](std::span<const Point> points) {
    outline_.clear();
    for (const Point p : points) outline_.push_back(pose.center + pose.across * p.x + pose.down * p.y);
    raster.outline(outline_);
  };
  if (shape == PieceShape::picture && !sprite_.pixels.empty()) {
    place(std::array<Point, 4>{Point{-1, -1}, {1, -1}, {1, 1}, {-1, 1}});
    raster.fill(sprite_, pose.center, pose.across, pose.down, pose.light, pose.alpha);
    return;
  }
  // Half of the papers are deeper in tone behind, the other half paler; a bit that has nothing else to do says which.
  const bool is_pale = (color & 1U) != 0;
  const float light = pose.light * (pose.back && !is_pale ? kBackShade : 1);
  const float pale = pose.gloss * kGleam + (pose.back && is_pale ? kBackPale : 0);
  const std::span<const Facet> facets = shapes_.facets(shape);
  if (facets.empty()) raster.parallelogram(pose.center, pose.across, pose.down, lit(color, light, pale), pose.alpha);
  for (const Facet& facet : facets) {
    for (int i = facet.first; i < facet.last; ++i) {
      const Contour& each = shapes_.contours()[static_cast<std::size_t>(i)];
      place(shapes_.points().subspan(static_cast<std::size_t>(each.first), static_cast<std::size_t>(each.last - each.first)));
    }
    // Where two facets meet, either lets some of what is below through; a hair's breadth of the first lies under both.
    raster.fill(lit(color, light * facet.tone, pale), pose.alpha);
  }
}

/// A strip wound about a line, seen from the side: what is behind first, then what is in front.
void PiecePainter::paint_ribbon(PieceRaster& raster, std::uint32_t color, const Pose& pose) {
  const float length = __builtin_sqrtf(pose.down.x * pose.down.x + pose.down.y * pose.down.y);
  const float width = __builtin_sqrtf(pose.across.x * pose.across.x + pose.across.y * pose.across.y);
  if (!(length > 0 && width > 0)) return;
  const Point half = pose.down * (width / length);
  const Point side = pose.across * (1 / width);
  // Twice as many angles as links: at the ends and in the middles. Each follows from the last by a turn of the same size.
  constexpr float kStep = kTurns * kTurn / (2 * kLinks);
  constexpr float kStepCosine = cosine(kStep);
  constexpr float kStepSine = sine(kStep);
  std::array<Point, 2 * kLinks + 1> windings;
  windings[0] = {cosine(pose.roll), sine(pose.roll)};
  for (std::size_t i = 1; i < windings.size(); ++i) {
    const Point last = windings[i - 1];
    windings[i] = {last.x * kStepCosine - last.y * kStepSine, last.y * kStepCosine + last.x * kStepSine};
  }
  const auto at = [&](std::size_t link) {
    return pose.center + pose.down * (2 * static_cast<float>(link) / kLinks - 1) + pose.across * (kCurl * windings[2 * link].y);
  };
  for (const bool is_front : {false, true}) {
    for (std::size_t link = 0; link < kLinks; ++link) {
      const auto [facing, leans] = windings[2 * link + 1];
      if ((facing > 0) != is_front) continue;
      // From above left, as all light here.
      const float lean = leans * (is_front ? 1.0F : -1.0F) * (side.x * -0.42F + side.y * -0.58F) + size_of(facing) * 0.698F;
      const Point from = at(link);
      const Point to = at(link + 1);
      const Point reach = (to - from) * (0.5F + kOverlap);
      const Point middle = (from + to) * 0.5F;
      const float shine = std::max(0.0F, lean);
      const float gleam = shine * shine * shine * shine;
      raster.parallelogram(middle, half, reach,
                           lit(color, (0.6F + 0.52F * shine) * (is_front ? 1 : kBackShade), is_front ? 0.4F * gleam * gleam : 0),
                           pose.alpha);
    }
  }
}

}  // namespace nicety
