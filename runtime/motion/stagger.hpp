#pragma once

#include <algorithm>
#include <cstdint>

#include "runtime/core/time.hpp"

namespace nicety {

/// Which of a row of items goes first.
enum class StaggerFrom : std::uint8_t { start, end, center, edges };

/// How many turns item `index` of `count` waits: 0 for the first to go. Precondition: index < count.
[[nodiscard]] constexpr std::uint32_t stagger_turn(std::uint32_t index, std::uint32_t count, StaggerFrom from) {
  const std::uint32_t mirrored = count - 1 - index;
  const std::uint32_t from_edge = std::min(index, mirrored);
  switch (from) {
    case StaggerFrom::start: return index;
    case StaggerFrom::end: return mirrored;
    case StaggerFrom::center: return (count - 1) / 2 - from_edge;
    case StaggerFrom::edges: return from_edge;
  }
  return 0;
}

/// The delay of item `index` of `count`, in seconds, when each turn begins `each` ≥ 0 after the one before. In an even row both
/// middle items go at once; `edges` sends both ends at once.
[[nodiscard]] constexpr Seconds stagger(std::uint32_t index, std::uint32_t count, StaggerFrom from, Seconds each) {
  return each * stagger_turn(index, count, from);
}

}  // namespace nicety
