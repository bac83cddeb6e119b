#pragma once

#include <limits>

namespace nicety {

/// A duration or an instant in seconds. Instants count from an origin that the host chooses
/// (the page's time origin); the engine never reads a clock, it is always told.
using Seconds = double;

/// The instant that never comes: what a settled part answers when asked for its next change.
inline constexpr Seconds kNever = std::numeric_limits<double>::infinity();

inline constexpr double kMillisecondsPerSecond = 1000.0;

}  // namespace nicety
