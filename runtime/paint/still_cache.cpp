#include "runtime/paint/still_cache.hpp"

#include <cstring>

namespace nicety {

int StillCache::take(const Key& key) {
  static_assert(sizeof(Key) == 9 * 4, "compared byte by byte: nothing lies between its members");
  if (key.width > kMostSide || key.height > kMostSide) return -1;
  int slot = 0;
  for (int i = 0; i < kSlots; ++i) {
    Layer& kept = layer(i);
    if (std::memcmp(&kept.key, &key, sizeof key) == 0) {
      kept.used = frame_;
      return i;
    }
    if (kept.used < layer(slot).used) slot = i;
  }
  Layer& oldest = layer(slot);
  if (oldest.used == frame_) return -1;
  oldest = {.key = key, .pixels = {}, .used = frame_};
  return slot;
}

}  // namespace nicety
