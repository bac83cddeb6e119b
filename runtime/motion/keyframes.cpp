#include "runtime/motion/keyframes.hpp"

#include <cstddef>

namespace nicety {

double value_at(std::span<const Keyframe> keyframes, double progress) {
  const std::size_t count = keyframes.size();
  // Where two share the first or last offset, nothing goes on beyond it.
  if (progress < 0 && keyframes[1].offset == 0) return keyframes.front().value;
  if (progress >= 1 && keyframes[count - 2].offset == 1) return keyframes.back().value;

  std::size_t i = 0;
  while (i + 2 < count && keyframes[i + 1].offset <= progress) ++i;
  const Keyframe& from = keyframes[i];
  const Keyframe& to = keyframes[i + 1];
  const double local = (progress - from.offset) / (to.offset - from.offset);
  return from.value + (to.value - from.value) * from.easing.at(local);
}

}  // namespace nicety
