#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "runtime/core/color.hpp"
#include "runtime/core/geometry.hpp"
#include "runtime/core/time.hpp"
#include "runtime/paint/fill.hpp"
#include "runtime/paint/icons.hpp"
#include "runtime/paint/matrix.hpp"
#include "runtime/paint/path.hpp"
#include "runtime/paint/pen.hpp"

struct ImDrawList;
struct ImDrawListSharedData;

namespace nicety {

class StillCache;

/// One piece of confetti, one spark.
struct Particle {
  enum class Shape : std::uint8_t { disc, rect, star };

  Point center;
  Size size;           ///< Width and height before turning.
  float rotation = 0;  ///< Radians clockwise.
  Color color;
  Shape shape = Shape::disc;
};

/// A round progress mark: a soft track and an arc that runs on it.
struct Ring {
  Point center;
  float radius = 0;  ///< To the middle of the stroke.
  float width = 0;
  Color track;
  Color arc;
};

/// Where the pending ring's arc lies, radians clockwise from the x axis. `head` - `tail` is in 0..2π.
struct ArcSpan {
  float tail = 0;
  float head = 0;
};

/// The pending ring after `elapsed` seconds. It goes round 0.9 times a second while its length breathes between
/// 0.08 and 0.66 of a turn every 1.6 s; neither end ever runs backwards. It starts at the top.
[[nodiscard]] ArcSpan pending_arc(Seconds elapsed);

/// Turns shapes into a draw list. Coordinates are CSS pixels from the top left of the widget's box, y downwards,
/// angles radians clockwise; the bleed lies outside the box at negative coordinates. Every edge is anti-aliased.
/// Nothing is allocated once the lists have grown to what the frames need.
class Painter final {
 public:
  /// `stills` (may be null, then nothing is kept) must outlive the painter.
  explicit Painter(StillCache* stills = nullptr);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Starts a frame: forgets the last one and every push. `bleed` is the room around the box in CSS pixels,
  /// `scale` the device pixels per CSS pixel (> 0). The box's corner lies on a whole device pixel.
  void begin(Size box, float bleed, float scale);

  [[nodiscard]] Size box() const { return box_; }
  [[nodiscard]] float scale() const { return scale_; }

  /// Saves the transform and the opacity, up to 16 deep, for the next `pop`. A deeper push is counted but not kept.
  void push();
  void pop();
  void translate(Point by);
  void scale(float x, float y, Point about);
  void rotate(float angle, Point about);
  /// Any other affine transform: what follows lies on a plane seen aslant.
  void transform(const Matrix& inner);
  /// Makes what follows `opacity` (0..1) times as opaque.
  void fade(float opacity);

  /// A radius is cut to half of the shorter side. A side below one device pixel is drawn one pixel wide and fainter.
  void fill_round_rect(const Rect& rect, float radius, const Fill& fill);
  /// `width` lies half inside and half outside of the rectangle.
  void stroke_round_rect(const Rect& rect, float radius, float width, const Color& color);
  void fill_circle(Point center, float radius, const Fill& fill);
  /// A convex outline, either way round.
  void fill_convex(std::span<const Point> outline, const Fill& fill);
  /// What a circle and a rounded rectangle share, anti-aliased all around: the ripple.
  void fill_circle_in_round_rect(Point center, float radius, const Rect& clip, float clip_radius, const Fill& fill);
  /// Each contour by itself, as if closed; a contour must not cross itself.
  void fill_path(const Path& path, const Fill& fill);

  /// An arc with round caps, from angle `from` to angle `to` (either way round).
  void stroke_arc(Point center, float radius, float from, float to, float width, const Color& color);
  /// The part of the path between `from` and `to` (0..1 of its whole length) with round caps and joins, so that
  /// `to` running from 0 to 1 draws it. With `to` ≤ `from` nothing is drawn.
  void stroke_path(const Path& path, float width, const Color& color, float from = 0, float to = 1);
  /// A pen's line as far as it is after `until` seconds, with round ends and corners. Where it crosses itself, a translucent one covers twice.
  void pen(std::span<const PenPoint> line, const Color& color, float until);
  /// The icon, as large as fits into `rect`, drawn up to `progress` (0..1).
  void icon(const Icon& icon, const Rect& rect, const Color& color, float progress = 1);
  /// An icon that is made of convex outlines, filled.
  void fill_icon(const Icon& icon, const Rect& rect, const Color& color);

  /// A soft shadow of a rounded rectangle, also under the rectangle itself; `blur` as in CSS box-shadow (twice the
  /// standard deviation). It leaves a true Gaussian by at most 0.045 of the colour's alpha.
  void shadow(const Rect& rect, float radius, float blur, Point offset, const Color& color);
  /// A streak of light across a rounded rectangle. `position` 0..1 takes it from wholly before the left edge to wholly
  /// past the right edge; `width` in CSS pixels from dark to dark; `angle` turns it from upright, clockwise.
  void glint(const Rect& rect, float radius, float position, float width, float angle, const Color& color);
  /// The pending ring after `elapsed` seconds; `closed` (0..1) lets its arc grow to the full circle from wherever it is.
  void ring(const Ring& ring, Seconds elapsed, float closed = 0);
  void particles(std::span<const Particle> particles);

  /// Paints a part that stays the same: `paint(painter)` runs once, and its pixels are used again for as long as
  /// `key`, the size, the scale and the transform stay (a move by whole device pixels keeps them). `rect` must hold all that it
  /// paints; what is turned or larger than `StillCache::kMostSide` is painted each time. `key` names the part and everything that its
  /// look depends on.
  template <class Paint>
  void still(std::uint32_t key, const Rect& rect, const Paint& paint) {
    still(key, rect, [](Painter& painter, const void* context) { (*static_cast<const Paint*>(context))(painter); }, &paint);
  }

  /// What was painted since `begin`, in device pixels from the surface's top left. Valid until the next `begin`.
  [[nodiscard]] const ImDrawList& list() const { return *list_; }
  /// The pixels that the list may touch, cut to the surface.
  [[nodiscard]] IRect bounds() const;

 private:
  struct State {
    Matrix matrix;
    float opacity = 1;
  };
  static constexpr unsigned kMaxDepth = 16;

  [[nodiscard]] State& state() { return states_[depth_ < kMaxDepth ? depth_ : kMaxDepth - 1]; }
  /// Device pixels per unit of the painter's coordinates, as an average of both axes.
  [[nodiscard]] float magnification();
  void start_list(const IRect& clip);
  void outline_round_rect(const Rect& rect, float radius, std::vector<Point>& out);
  void outline_circle(Point center, float radius, std::vector<Point>& out);
  void fill_outline(const Fill& fill, float coverage, bool convex);
  void stroke_outline(float width, const Color& color, float from, float to);
  void fill_contours(const Path& path, const Fill& fill, bool convex);
  /// Pushes, and takes the icon's outline into `icon_`.
  void push_icon(const Icon& icon, const Rect& rect);
  void still(std::uint32_t key, const Rect& rect, void (*paint)(Painter&, const void*), const void* context);

  StillCache* stills_;
  std::unique_ptr<ImDrawListSharedData> shared_;
  std::unique_ptr<ImDrawList> list_;
  std::unique_ptr<ImDrawList> still_list_;
  std::array<State, kMaxDepth> states_;
  unsigned depth_ = 0;
  Size box_;
  float scale_ = 1;
  IRect surface_;
  std::vector<Point> points_;  ///< The outline being drawn, in device pixels.
  std::vector<Point> window_;
  std::vector<Point> spare_;
  std::vector<Contour> contours_;
  Path icon_;
};

}  // namespace nicety
