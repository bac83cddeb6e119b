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
  /// All layers together hold at most this many pixels (1 MB).
  static constexpr int kMaxPixels = 256 * 1024;

  /// What must be the same for a layer's pixels to be used again.
  struct Key {
    std::uint64_t name = 0;
    Matrix matrix;       ///< With the translation's fraction of a pixel only.
    int width = 0;       ///< In device pixels.
    int height = 0;

    friend bool operator==(const Key&, const Key&) = default;
  };

  struct Layer {
    Key key;
    std::vector<std::uint32_t> pixels;  ///< Premultiplied RGBA8, row by row.
    std::uint64_t used = 0;             ///< The frame that used it last; 0: free.
  };

  /// Layers used from now on belong to a new frame.
  void begin_frame() { ++frame_; }
  /// The slot (0..kSlots-1) of a kept layer, marked as used; -1 when there is none.
  [[nodiscard]] int find(const Key& key);
  /// A slot with room for the key's pixels; -1 when what this frame uses leaves none.
  [[nodiscard]] int make(const Key& key);

  [[nodiscard]] const Layer& layer(int slot) const { return layers_[static_cast<unsigned>(slot)]; }
  [[nodiscard]] Layer& layer(int slot) { return layers_[static_cast<unsigned>(slot)]; }

 private:
  std::array<Layer, kSlots> layers_;
  std::uint64_t frame_ = 1;
  int pixels_ = 0;
};

}  // namespace nicety
