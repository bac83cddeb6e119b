#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "runtime/core/geometry.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// From where pieces start.
enum class Emitter : std::uint8_t {
  burst,   ///< out of one point, upwards in a fan
  cannon,  ///< out of both lower corners, in turn
  rain,    ///< from above, over the whole width
};

/// What a piece looks like (runtime/paint/piece_shapes.hpp).
enum class PieceShape : std::uint8_t { paper, ribbon, heart, star, snowflake, petal, path, picture };
inline constexpr std::size_t kPieceShapes = 8;

/// Pieces that start together.
struct Volley {
  Emitter emitter = Emitter::burst;
  Point origin;  ///< Of a burst, CSS px from the top left of the room.
  Size room;     ///< What is flown in, CSS px.
  std::span<const PieceShape> shapes;  ///< Not empty; pieces take them at random.
  std::span<const std::uint32_t> colors;  ///< Not empty, RGB8 with red lowest; as the shapes.
  int count = 0;
  std::uint32_t seed = 0;
  float wind = 0;     ///< How fast the air moves to the right, px/s, -1000..1000.
  float gravity = 1;  ///< 0..4; 1: paper sinks at about 160 px/s.
};

/// How one piece is seen at some time. Lengths are CSS px.
struct Pose {
  Point center;
  Point across;      ///< From the centre to the middle of its right edge, as it is turned.
  Point down;        ///< From the centre to the middle of its lower edge, shortened as it tips over.
  float roll = 0;    ///< How far it has rolled about its length, radians: how a ribbon curls.
  float light = 1;   ///< How brightly its face is lit, 0.6..1.2; paper at rest has 1.
  float gloss = 0;   ///< How much of the light it throws back at the eye, 0..1.
  float alpha = 1;
  bool back = false; ///< Its back is seen.
};

/// Scraps of paper in the air. They are solved, not stepped: where a piece is depends on the volley and the time alone, at any frame rate, to
/// the last bit the same natively and in WebAssembly.
///
/// A piece with the drag k (1/s) and the speed v₀ tends to the speed v∞ that wind and weight give it:
///     v(t) = v∞ + (v₀ − v∞)·e^−kt      x(t) = x₀ + v∞·t + (v₀ − v∞)·(1 − e^−kt)/k
/// Sway is added as it slows down, as scraps do that slide on the air from side to side.
class Particles final {
 public:
  static constexpr int kMost = 2000;  ///< Pieces in the air at once; those that don't fit in are left out.

  /// Starts a volley at `now`. Pieces that have landed make room first.
  void launch(const Volley& volley, Seconds now);
  void clear();

  [[nodiscard]] std::size_t size() const { return born_.size(); }
  [[nodiscard]] PieceShape shape(std::size_t piece) const { return shapes_[piece]; }
  [[nodiscard]] std::uint32_t color(std::size_t piece) const { return colors_[piece]; }
  /// Which part of a volley could do without it, 0..1: a show that must be smaller leaves out the highest.
  [[nodiscard]] float rank(std::size_t piece) const { return ranks_[piece]; }
  /// Sees a piece at `now`; false when it isn't in the air.
  [[nodiscard]] bool pose(std::size_t piece, Seconds now, Pose& pose) const;
  /// When the last piece is gone; before `now` when none is in the air.
  [[nodiscard]] Seconds ends_at() const;

 private:
  struct Air {  // how a piece moves: its start and the speed to which it tends
    Point start;
    Point speed;
    Point settled;
    float drag;
  };
  struct Turn {
    float size;  // half of its width
    float length;  // half of its height, flat
    float angle, spin;
    float tip, tumble;
    float sway, rate, phase;
  };

  void drop_landed(Seconds now);

  std::vector<Seconds> born_;
  std::vector<float> lives_;
  std::vector<Air> air_;
  std::vector<Turn> turns_;
  std::vector<float> floors_;
  std::vector<float> ranks_;
  std::vector<std::uint32_t> colors_;
  std::vector<PieceShape> shapes_;
};

}  // namespace nicety
