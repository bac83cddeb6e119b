#include "runtime/paint/still_cache.hpp"

namespace nicety {

int StillCache::find(const Key& key) {
  for (int slot = 0; slot < kSlots; ++slot) {
    Layer& kept = layer(slot);
    if (kept.used != 0 && kept.key == key) {
      kept.used = frame_;
      return slot;
    }
  }
  return -1;
}

int StillCache::make(const Key& key) {
  if (key.width <= 0 || key.height <= 0 || key.width > kMaxPixels / key.height) return -1;
  const int wanted = key.width * key.height;
  while (true) {
    int oldest = -1;
    int unused = -1;
    for (int slot = 0; slot < kSlots; ++slot) {
      const Layer& kept = layer(slot);
      if (kept.used == 0) {
        unused = slot;
      } else if (kept.used != frame_ && (oldest < 0 || kept.used < layer(oldest).used)) {
        oldest = slot;
      }
    }
    if (unused >= 0 && pixels_ + wanted <= kMaxPixels) {
      Layer& made = layer(unused);
      made.key = key;
      made.used = frame_;
      made.pixels.assign(static_cast<std::size_t>(wanted), 0U);
      pixels_ += wanted;
      return unused;
    }
    if (oldest < 0) return -1;
    Layer& dropped = layer(oldest);
    pixels_ -= dropped.key.width * dropped.key.height;
    dropped = {};
  }
}

}  // namespace nicety
