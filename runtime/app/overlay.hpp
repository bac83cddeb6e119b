#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runtime/config/value.hpp"
#include "runtime/core/geometry.hpp"
#include "runtime/core/time.hpp"
#include "runtime/paint/particles.hpp"
#include "runtime/paint/piece_painter.hpp"
#include "runtime/paint/raster_pieces.hpp"

namespace nicety {

/// The page-wide canvas: what flies over everything. It knows nothing of the page and of the widgets; it may run in a worker.
///
/// It holds no picture. The canvas is painted in bands, each as wide as the canvas, one after the other into the same memory, and only
/// where a piece is or was in the last frame.
class Overlay final {
 public:
  static constexpr int kBand = 64;  ///< Rows of a band, device pixels.
  static constexpr int kCell = 64;  ///< What is painted goes by whole columns of so many device pixels.
  /// More is not painted at full sharpness: paper in the air needs none, and each pixel goes through the whole machine 60 times a second.
  static constexpr int kMostPixels = 2'100'000;
  static constexpr int kMostSide = 4096;

  /// The viewport in CSS px, and its device pixels per CSS pixel. The canvas is then blank and of the size `canvas()`.
  void layout(Size room, float scale);
  /// Device pixels.
  [[nodiscard]] IRect canvas() const { return canvas_; }

  /// Starts what a `celebrate` effect describes (web/src/wire.ts); false when that can't be understood.
  bool celebrate(std::string_view text, Seconds now);
  /// The picture of what comes: straight RGBA8 to be filled in by the caller, `width * height` pixels, each 1..128. Null beyond that.
  [[nodiscard]] std::uint32_t* picture(int width, int height);

  /// Advances to `now`. `worked` is how long the last frame took to be painted, s: where that is too long, fewer pieces are shown, never
  /// fewer than `kFloor` of them. Answers how many stretches are to be painted; nothing flies any more when `idle()`.
  std::uint32_t frame(Seconds now, Seconds worked);
  [[nodiscard]] bool idle() const { return is_idle_; }

  /// Paints stretch number `index` of the frame, in their order. Answers where on the canvas it lies. Its pixels are at the same column
  /// of `band()`, in whose first row its top is.
  [[nodiscard]] IRect paint(std::uint32_t index);
  /// Straight-alpha RGBA8, red lowest, `canvas().width()` a row, kBand rows.
  [[nodiscard]] const std::vector<std::uint32_t>& band() const { return pixels_; }

  static constexpr float kFloor = 0.4F;  ///< The smallest part of a show that still looks right,
  static constexpr int kFewest = 60;  ///< and the least number of pieces that is ever left out of.
  static constexpr Seconds kWorkAFrame = 0.007;  ///< What a frame may take of the device, of the 16.7 ms that there are.
  /// Which part of the pieces is shown, kFloor..1.
  [[nodiscard]] float share() const { return share_; }

 private:
  struct Seen {
    Pose pose;  // device pixels
    std::uint32_t color;
    PieceShape shape;
    int top_band;
    int bottom_band;
  };
  struct Stretch {
    int band;
    int left;  // cells
    int right;
  };
  using Cells = std::uint64_t;  // one bit for each column of cells

  void keep_pace(Seconds worked);
  void see(Seconds now);
  void fill_band(int band);

  Particles particles_;
  PiecePainter painter_;
  PieceRaster raster_;
  Document document_;
  Size room_;
  float scale_ = 1;
  IRect canvas_;
  bool is_idle_ = true;
  float share_ = 1;
  float load_ = 0;
  int filled_band_ = -1;
  std::vector<Seen> seen_;
  std::vector<Cells> shown_;  // a band's cells with something on them
  std::vector<Cells> before_;  // the same of the last frame
  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace nicety
