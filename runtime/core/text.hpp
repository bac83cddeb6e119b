#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nicety {

/// Appends `value` in plain decimal, rounded half away from zero to `decimals` (0..6) places, without
/// trailing zeros and without an exponent: 0.5, -12, 1234.568. Magnitudes above 1e12 are held
/// there, and NaN becomes 0, so the result is always valid JSON and valid CSS.
void append_number(std::string& out, double value, int decimals = 4);

/// Appends `text` as a JSON string with its quotes (RFC 8259, section 7). Bytes that are not valid
/// UTF-8 are replaced by U+FFFD, so what leaves the engine is always well-formed. Lone `<` is left as it is.
void append_json_string(std::string& out, std::string_view text);

/// How many bytes at the front of `text` form one well-formed UTF-8 character (RFC 3629), 1..4;
/// 0 when they form none or `text` is empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

/// Replaces every `{name}` in `pattern` that `lookup` knows. `lookup` appends the value and answers
/// true, or answers false and the braces stay as they are, so a typing error is seen on the page.
void append_filled(std::string& out, std::string_view pattern,
                   bool (*lookup)(std::string& out, std::string_view name, const void* context), const void* context);

}  // namespace nicety
