#pragma once

#include <string_view>

#include "runtime/config/field.hpp"

namespace nicety::welcome_back {

/// The words of the first season that holds on a day, numbered as the fact `date` is; empty when none does or the day isn't known.
/// A season's name is its first and its last day, `"12-01/12-26"`; the last may lie in the next year.
[[nodiscard]] std::string_view season_on(double date, const TextMap& seasons);

}  // namespace nicety::welcome_back
