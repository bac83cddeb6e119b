// The painter's light: shadows, glints, particles.

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

#include "runtime/paint/convex.hpp"
#include "runtime/paint/mesh.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

/// e^z for z in -30..30, the same everywhere: (1 + z/1024 + ...)^1024, right to 0.1 %.
double exponential(double z) {
  double e = 1 + z / 1024 * (1 + z / 2048);
  for (int i = 0; i < 10; ++i) e *= e;
  return e;
}

/// Share of a Gaussian's mass below `x` standard deviations, right to 0.0002: a logistic curve in 0.7988 x (1 + 0.04417 x²)
/// (E. Page, "Approximations to the Cumulative Normal Function", 1977).
double mass_below(double x) {
  const double z = 2 * 0.7988 * x * (1 + 0.04417 * x * x);
  return z > 15 ? 1 : z < -15 ? 0 : 1 / (1 + exponential(-z));
}

/// How deep the shadow of a rounded box is at a point given from the box's middle, 0..1. The blur along x is exact for each row;
/// the rows are summed by the midpoint rule. All lengths are in standard deviations.
float shadow_depth(Size half, float radius, Point at) {
  constexpr int kRows = 12;
  constexpr double kReach = 2.8;
  const double top = std::max<double>(-half.height, at.y - kReach);
  const double bottom = std::min<double>(half.height, at.y + kReach);
  if (top >= bottom) return 0;
  double sum = 0;
  for (int i = 0; i < kRows; ++i) {
    const double row = top + (bottom - top) * (i + 0.5) / kRows;
    const double into_corner = std::max(0.0, std::fabs(row) - (half.height - radius));
    const double width =
        half.width - radius + std::sqrt(std::max(0.0, static_cast<double>(radius) * radius - into_corner * into_corner));
    sum += exponential(-(row - at.y) * (row - at.y) / 2) * (mass_below(width - at.x) - mass_below(-width - at.x));
  }
  constexpr double kOneOverRootOfTau = 0.3989422804;
  return static_cast<float>(sum * (bottom - top) / kRows * kOneOverRootOfTau);
}

}  // namespace

void Painter::shadow(const Rect& rect, float radius, float blur, Point offset, const Color& color) {
  if (!(rect.width > 0 && rect.height > 0)) return;
  const Rect cast{rect.x + offset.x, rect.y + offset.y, rect.width, rect.height};
  const float deviation = blur / 2;
  if (!(deviation * magnification() > 0.3F)) {
    fill_round_rect(cast, radius, color);
    return;
  }
  // Rounded boxes around each other, near enough to lines of equal depth that mixing between them follows the blur.
  constexpr int kBoxes = 13;
  constexpr int kMostPieces = 24;
  constexpr float kReach = 2.6F;  // standard deviations; beyond lies half a percent
  constexpr float kFaint = 0.005F;
  const float r = std::clamp(radius, 0.0F, std::min(rect.width, rect.height) / 2);
  const float rounded = std::sqrt(r * r + 3.2F * deviation * deviation);
  const float inner = std::min(kReach * deviation, std::min(rect.width, rect.height) / 2);
  const float outer = kReach * deviation;
  const int pieces = std::clamp(arc_pieces((rounded + outer) * magnification(), kPi / 2) / 2, 4, kMostPieces);
  const int around = 4 * (pieces + 1);
  const auto depth = [&](Point p) {
    const Point from_middle = (p - cast.center()) * (1 / deviation);
    const float exact = shadow_depth({rect.width / 2 / deviation, rect.height / 2 / deviation}, r / deviation, from_middle);
    return std::clamp((exact - kFaint) / (1 - kFaint), 0.0F, 1.0F);
  };
  Mesh mesh(*list_, kBoxes * around, (kBoxes - 1) * around * 2 + around);
  unsigned base = 0;
  for (int box = 0; box < kBoxes; ++box) {
    const float distance = -inner + (inner + outer) * static_cast<float>(box) / (kBoxes - 1);
    const Rect line = cast.grown(distance);
    const float rx = std::clamp(rounded + distance, 0.0F, line.width / 2);
    const float ry = std::clamp(rounded + distance, 0.0F, line.height / 2);
    std::array<ImU32, kMostPieces + 1> inks{};  // of the first corner; the others mirror it
    for (int corner = 0; corner < 4; ++corner) {
      const Point center{corner == 0 || corner == 3 ? line.x + rx : line.right() - rx,
                         corner < 2 ? line.y + ry : line.bottom() - ry};
      for (int i = 0; i <= pieces; ++i) {
        const float angle = kPi / 2 * (static_cast<float>(corner + 2) + static_cast<float>(i) / static_cast<float>(pieces));
        const Point at = center + Point{cosine(angle) * rx, sine(angle) * ry};
        ImU32& ink = inks[static_cast<std::size_t>(corner % 2 == 0 ? i : pieces - i)];
        if (corner == 0) ink = packed(color, state().opacity * depth(at));
        const unsigned number = mesh.vertex(state().matrix.apply(at), ink);
        if (box == 0 && corner == 0 && i == 0) base = number;
      }
    }
  }
  for (int i = 2; i < around; ++i) mesh.triangle(base, base + static_cast<unsigned>(i) - 1, base + static_cast<unsigned>(i));
  for (int box = 0; box + 1 < kBoxes; ++box) {
    for (int i = 0; i < around; ++i) {
      const unsigned a = base + static_cast<unsigned>(box * around + i);
      const unsigned b = base + static_cast<unsigned>(box * around + (i + 1) % around);
      const auto next = static_cast<unsigned>(around);
      mesh.quad(a, a + next, b + next, b);
    }
  }
}

void Painter::glint(const Rect& rect, float radius, float position, float width, float angle, const Color& color) {
  if (!(rect.width > 0 && rect.height > 0 && width > 0 && position > 0 && position < 1)) return;
  const Point across{cosine(angle), sine(angle)};
  // Half of the box's extent along the streak's way, and half of the streak.
  const float reach = (std::fabs(across.x) * rect.width + std::fabs(across.y) * rect.height) / 2 + width / 2;
  const Point middle = rect.center() + across * ((position * 2 - 1) * reach);
  const Point half = across * (width / 2);
  outline_round_rect(rect, radius, points_);
  if (doubled_area(points_) < 0) std::reverse(points_.begin(), points_.end());
  // Only the lit band is filled; along its own edges it is dark, so the cut is not seen.
  const Point along = Point{-across.y, across.x} * (rect.width + rect.height);
  window_.clear();
  for (const Point p : {middle - half - along, middle + half - along, middle + half + along, middle - half + along}) {
    window_.push_back(state().matrix.apply(p));
  }
  if (doubled_area(window_) < 0) std::reverse(window_.begin(), window_.end());
  clip_convex(points_, window_, spare_);
  // A raised cosine, so that neither its edges nor its middle show as a line.
  const auto lit = [&](float share) { return color.faded(share); };
  fill_outline(Fill::linear(middle - half, middle + half,
                            {{0, lit(0)},
                             {0.15F, lit(0.206F)},
                             {0.3F, lit(0.655F)},
                             {0.42F, lit(0.938F)},
                             {0.58F, lit(0.938F)},
                             {0.7F, lit(0.655F)},
                             {0.85F, lit(0.206F)},
                             {1, lit(0)}}),
               1, true);
}

void Painter::particles(std::span<const Particle> particles) {
  constexpr float kStarWaist = 0.45F;
  for (const Particle& particle : particles) {
    if (particle.shape == Particle::Shape::disc && particle.size.width == particle.size.height) {
      fill_circle(particle.center, particle.size.width / 2, particle.color);
      continue;
    }
    push();
    translate(particle.center);
    rotate(particle.rotation, {});
    if (particle.shape == Particle::Shape::rect) {
      fill_round_rect({-particle.size.width / 2, -particle.size.height / 2, particle.size.width, particle.size.height}, 0,
                      particle.color);
    } else if (particle.shape == Particle::Shape::disc) {
      fill_round_rect({-particle.size.width / 2, -particle.size.height / 2, particle.size.width, particle.size.height},
                      std::min(particle.size.width, particle.size.height) / 2, particle.color);
    } else {
      points_.clear();
      for (int i = 0; i < 10; ++i) {
        const float angle = kPi / 5 * static_cast<float>(i) - kPi / 2;
        const float reach = i % 2 == 0 ? 0.5F : 0.5F * kStarWaist;
        points_.push_back(
            state().matrix.apply({cosine(angle) * reach * particle.size.width, sine(angle) * reach * particle.size.height}));
      }
      fill_outline(particle.color, 1, false);
    }
    pop();
  }
}

}  // namespace nicety
