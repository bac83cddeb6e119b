#pragma once

#include <optional>
#include <string_view>

namespace nicety {

/// Reads a decimal number, as JSON writes it, also with a leading `+` or `.`: all of `text` or nothing.
/// Exact (the nearest double) up to 15 digits when the decimal point moves by 22 places or fewer: all that people
/// write. Elsewhere within 4e-15 of it, relative, down to 1e-290; beyond the largest double it is infinity.
/// It has no table of powers and needs nothing of the C library, whose `strtod` costs a download 2 KB.
/// Source: Clinger, "How to read floating point numbers accurately" (1990), the fast path.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

}  // namespace nicety
