#pragma once

#include <cstdint>

#include "runtime/core/geometry.hpp"
#include "runtime/paint/device.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/raster.hpp"

namespace nicety {

/// Pixels for a part of a surface's canvas.
struct Patch {
  IRect rect;                            ///< Device pixels from the canvas' top left; empty: nothing to do.
  const std::uint8_t* pixels =
      nullptr;  ///< Straight-alpha RGBA8, `rect.width() * 4` bytes a row. The raster's; valid until its next draw.
};

/// What one widget's canvas shows, so that only what changed is drawn again. It holds no pixels of its own: one
/// painter and one raster serve all surfaces.
///
///     painter.begin(surface.box(), surface.bleed(), surface.scale());
///     …paint…
///     const Patch patch = surface.present(painter, raster);
class Surface final {
 public:
  /// More than this is not drawn at full sharpness: it bounds the memory that all surfaces share to 2 MB.
  static constexpr int kMaxPixels = 512 * 1024;

  /// Takes the box's size and the bleed around it, in CSS pixels, and the device pixels per CSS pixel. Beyond
  /// kMaxPixels or 4096 pixels a side the scale is lowered: size the canvas by `pixels()` afterwards. If anything changed, the canvas
  /// is taken to be blank, as a browser makes it.
  void layout(Size box, float bleed, float scale);

  [[nodiscard]] Size box() const { return box_; }
  [[nodiscard]] float bleed() const { return bleed_; }
  [[nodiscard]] float scale() const { return scale_; }
  /// The whole canvas in device pixels. The box's corner lies `origin()` pixels right of and below its corner.
  [[nodiscard]] IRect pixels() const { return surface_pixels(box_, bleed_, scale_); }
  [[nodiscard]] int origin() const { return surface_origin(bleed_, scale_); }

  /// Draws what the painter holds where it, or what was there before, lies. A frame without paint clears what is
  /// left once; after that the patch is empty.
  [[nodiscard]] Patch present(const Painter& painter, Raster& raster, const StillCache* stills = nullptr);

  /// The canvas was wiped from outside (it was given a new size, or the page was restored).
  void forget() { shown_ = {}; }

 private:
  Size box_;
  float bleed_ = 0;
  float scale_ = 1;
  IRect shown_;
};

}  // namespace nicety
