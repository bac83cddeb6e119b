#include "runtime/core/text.hpp"

#include <cmath>
#include <cstddef>

namespace nicety {
namespace {

constexpr double kLargest = 1e12;
constexpr std::uint64_t kPowers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void append_unsigned(std::string& out, std::uint64_t value) {
  char digits[20];
  std::size_t at = sizeof digits;
  do {
    digits[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  out.append(digits + at, sizeof digits - at);
}

void append_control(std::string& out, unsigned char c) {
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default:
      out += "\\u00";
      out += kHexDigits[c >> 4U];
      out += kHexDigits[c & 15U];
  }
}

bool continues(std::string_view text, std::size_t at, unsigned char low = 0x80, unsigned char high = 0xBF) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= low && c <= high;
}

}  // namespace

void append_number(std::string& out, double value, int decimals) {
  if (std::isnan(value)) value = 0;
  value = std::fmin(std::fmax(value, -kLargest), kLargest);
  const std::uint64_t unit = kPowers[decimals];
  const auto scaled = static_cast<std::uint64_t>(std::round(std::fabs(value) * static_cast<double>(unit)));
  if (value < 0 && scaled != 0) out += '-';
  append_unsigned(out, scaled / unit);
  std::uint64_t rest = scaled % unit;
  if (rest == 0) return;
  out += '.';
  for (std::uint64_t place = unit / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

std::size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(text, 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;    // no overlong forms
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;  // no surrogates
    return continues(text, 1, low, high) && continues(text, 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;  // nothing above U+10FFFF
    return continues(text, 1, low, high) && continues(text, 2) && continues(text, 3) ? 4 : 0;
  }
  return 0;
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto c = static_cast<unsigned char>(text[0]);
    std::size_t length = utf8_length(text);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += text[0];
    } else if (c < 0x20) {
      append_control(out, c);
    } else if (length == 0) {
      out += kReplacement;
      length = 1;
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  out += '"';
}

void append_filled(std::string& out, std::string_view pattern,
                   bool (*lookup)(std::string& out, std::string_view name, const void* context), const void* context) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    if (!lookup(out, pattern.substr(open + 1, close - open - 1), context)) out += pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
}

}  // namespace nicety
