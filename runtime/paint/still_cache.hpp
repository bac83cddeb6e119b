#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "runtime/core/geometry.hpp"
#include "runtime/paint/matrix.hpp"

namespace nicety {

/// Pixels of painted parts that do not change, shared by all surfaces. When it is full, the part that was not used for the
/// longest time makes room; a part used in the frame being painted stays.
class StillCache final {
 public:
  static constexpr int kSlots = 16;
  /// The longest side of a layer, device pixels: all together hold 1 MB at most.
  static constexpr int kMostSide = 128;

  /// What must be the same for a layer's pixels to be used again.
  struct Key {
    std::uint32_t name = 0;
    Matrix matrix;  ///< With the translation's fraction of a pixel only.
    int width = 0;  ///< In device pixels.
    int height = 0;
  };

  struct Layer {
    Key key;
    std::vector<std::uint32_t> pixels;  ///< Premultiplied RGBA8, row by row.
    std::uint32_t used = 0;             ///< The frame that used it last; 0: free.
  };

  /// Layers used from now on belong to a new frame.
  void begin_frame() { ++frame_; }
  /// The slot (0..kSlots-1) of the key's layer, marked as used, with no pixels when it is new; -1 when it is larger than a layer may be
  /// (no side is shorter than 1), or all are of this frame.
  [[nodiscard]] int take(const Key& key);

  [[nodiscard]] const Layer& layer(int slot) const { return layers_[static_cast<unsigned>(slot)]; }
  [[nodiscard]] Layer& layer(int slot) { return layers_[static_cast<unsigned>(slot)]; }

 private:
  std::array<Layer, kSlots> layers_;
  std::uint32_t frame_ = 1;
};

}  // namespace nicety
