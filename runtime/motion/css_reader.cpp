#include "runtime/motion/css_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace nicety {
namespace {

// Beyond this power of ten every double is infinite or zero.
constexpr int kLargestPower = 400;

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_name(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || is_digit(c); }

}  // namespace

void CssReader::skip_space() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r' || peek() == '\f') ++at_;
}

bool CssReader::take(char wanted) {
  skip_space();
  return take_joined(wanted);
}

bool CssReader::take_joined(char wanted) {
  if (peek() != wanted) return false;
  ++at_;
  return true;
}

std::string_view CssReader::take_name() {
  skip_space();
  std::size_t length = 0;
  for (; is_name(peek()); ++at_) {
    if (length < name_.size()) name_[length++] = lower(peek());
  }
  return {name_.data(), length};
}

std::optional<double> CssReader::take_number() {
  skip_space();
  const std::size_t begin = at_;
  const bool negative = take_joined('-');
  if (!negative) take_joined('+');
  std::uint64_t digits = 0;
  int power = 0;
  bool any = take_digits(digits, power, false);
  if (peek() == '.' && is_digit(peek(1))) {
    ++at_;
    any = take_digits(digits, power, true);
  }
  if (!any) {
    at_ = begin;
    return std::nullopt;
  }
  power = std::clamp(power + take_exponent(), -kLargestPower, kLargestPower);
  // Powers of ten are exact up to 10^22, so usual numbers are rounded once, as the compiler rounds its literals.
  double scale = 1;
  for (int i = std::abs(power); i > 0; --i) scale *= 10;
  const auto whole = static_cast<double>(digits);
  const double value = power < 0 ? whole / scale : digits == 0 ? 0 : whole * scale;
  return negative ? -value : value;
}

bool CssReader::take_digits(std::uint64_t& digits, int& power, bool fraction) {
  constexpr std::uint64_t kFull = 100'000'000'000'000'000;  // from here on more digits do not change the double
  const std::size_t begin = at_;
  for (; is_digit(peek()); ++at_) {
    const bool kept = digits < kFull;
    if (kept) digits = digits * 10 + static_cast<std::uint64_t>(peek() - '0');
    if (kept && fraction) power = std::max(power - 1, -kLargestPower);
    if (!kept && !fraction) power = std::min(power + 1, kLargestPower);
  }
  return at_ > begin;
}

int CssReader::take_exponent() {
  const bool sign = peek(1) == '-' || peek(1) == '+';
  if (lower(peek()) != 'e' || !is_digit(peek(sign ? 2 : 1))) return 0;
  const bool negative = peek(1) == '-';
  at_ += sign ? 2 : 1;
  int exponent = 0;
  for (; is_digit(peek()); ++at_) exponent = std::min(exponent * 10 + (peek() - '0'), 2 * kLargestPower);
  return negative ? -exponent : exponent;
}

}  // namespace nicety
