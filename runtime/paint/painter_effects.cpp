// The painter's light: shadows, glints, particles.

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "runtime/paint/mesh.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

/// Share of a Gaussian's mass below `x` standard deviations, right to 0.0002: a smooth fit of the logistic kind,
/// 1 / (1 + exp(-2z)) with z = 0.7988 x (1 + 0.04417 x²) (E. Page, "Approximations to the Cumulative Normal Function", 1977).
float mass_below(float x) {
  const float z = 2 * 0.7988F * x * (1 + 0.04417F * x * x);
  if (z > 15) return 1;
  if (z < -15) return 0;
  // exp(z) as (1 + z/1024 + …)^1024, so that it is the same everywhere.
  double e = 1 + z / 1024.0 * (1 + z / 2048.0);
  for (int i = 0; i < 10; ++i) e *= e;
  return static_cast<float>(e / (1 + e));
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
  // Rounded boxes around each other, each a line of equal depth: straight sides follow the blurred edge exactly, and corners are
  // rounded by as much as the blur rounds them.
  constexpr int kBoxes = 13;
  constexpr float kReach = 2.6F;  // standard deviations; beyond lies half a percent
  const float half = std::min(rect.width, rect.height) / 2;
  const float rounded = std::min(std::sqrt(radius * radius + 2.2F * deviation * deviation), half + deviation);
  const float inner = std::min(kReach * deviation, half);
  const float outer = kReach * deviation;
  const int pieces = std::max(4, arc_pieces((rounded + outer) * magnification(), kPi / 2) / 2);
  const int around = 4 * (pieces + 1);
  Mesh mesh(*list_, kBoxes * around, (kBoxes - 1) * around * 2 + around);
  unsigned base = 0;
  for (int box = 0; box < kBoxes; ++box) {
    const float distance = -inner + (inner + outer) * static_cast<float>(box) / (kBoxes - 1);
    const float depth = mass_below(-distance / deviation) - mass_below(-(2 * half + distance) / deviation);
    const float faint = mass_below(-kReach);
    const ImU32 ink = packed(color, state().opacity * std::max(0.0F, (depth - faint) / (1 - faint)));
    const float r = std::max(rounded + distance, 0.0F);
    const Rect line = cast.grown(distance);
    const float rx = std::min(r, line.width / 2);
    const float ry = std::min(r, line.height / 2);
    for (int corner = 0; corner < 4; ++corner) {
      const Point center{corner == 0 || corner == 3 ? line.x + rx : line.right() - rx, corner < 2 ? line.y + ry : line.bottom() - ry};
      for (int i = 0; i <= pieces; ++i) {
        const float angle = kPi / 2 * (static_cast<float>(corner + 2) + static_cast<float>(i) / static_cast<float>(pieces));
        const unsigned number = mesh.vertex(state().matrix.apply(center + Point{cosine(angle) * rx, sine(angle) * ry}), ink);
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
  const auto lit = [&](float share) { return color.faded(share); };
  // A raised cosine, so that neither its edges nor its middle show as a line.
  fill_round_rect(rect, radius,
                  Fill::linear(middle - half, middle + half,
                               {{0, lit(0)}, {0.15F, lit(0.206F)}, {0.3F, lit(0.655F)}, {0.42F, lit(0.938F)}, {0.58F, lit(0.938F)}, {0.7F, lit(0.655F)}, {0.85F, lit(0.206F)}, {1, lit(0)}}));
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
      fill_round_rect({-particle.size.width / 2, -particle.size.height / 2, particle.size.width, particle.size.height}, 0, particle.color);
    } else if (particle.shape == Particle::Shape::disc) {
      fill_round_rect({-particle.size.width / 2, -particle.size.height / 2, particle.size.width, particle.size.height},
                      std::min(particle.size.width, particle.size.height) / 2, particle.color);
    } else {
      points_.clear();
      for (int i = 0; i < 10; ++i) {
        const float angle = kPi / 5 * static_cast<float>(i) - kPi / 2;
        const float reach = i % 2 == 0 ? 0.5F : 0.5F * kStarWaist;
        points_.push_back(state().matrix.apply({cosine(angle) * reach * particle.size.width, sine(angle) * reach * particle.size.height}));
      }
      fill_outline(particle.color, 1, false);
    }
    pop();
  }
}

}  // namespace nicety
