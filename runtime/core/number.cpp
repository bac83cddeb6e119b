#include "runtime/core/number.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "runtime/core/ascii.hpp"

namespace nicety {
namespace {

/// The powers of ten that a double holds exactly.
constexpr double kTens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kMostTens = 22;
constexpr int kMostDigits = 19;         // that fit 64 bits
constexpr int kFarExponent = 1'000'000;  // beyond all that matters, far from overflow

/// Eats characters from the front of a text.
struct Reader {
  std::string_view rest;

  bool take(char c) {
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
};

/// The digits of a number without sign and exponent, and where their decimal point belongs.
struct Digits {
  std::uint64_t mantissa = 0;
  int count = 0;     // significant ones in the mantissa
  int exponent = 0;  // of ten
  bool any = false;

  void read(Reader& reader, int step) {
    for (; !reader.rest.empty() && is_digit(reader.rest[0]); reader.rest.remove_prefix(1)) {
      any = true;
      if (count == kMostDigits) {
        exponent += 1 - step;  // dropped: a whole place is kept as a zero, a decimal place not at all
        continue;
      }
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(reader.rest[0] - '0');
      if (mantissa != 0) ++count;
      exponent -= step;
    }
  }
};

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  Reader reader{text};
  const bool negative = reader.take('-');
  if (!negative) reader.take('+');
  Digits digits;
  digits.read(reader, 0);
  if (reader.take('.')) digits.read(reader, 1);
  if (!digits.any) return std::nullopt;
  int exponent = 0;
  if (reader.take('e') || reader.take('E')) {
    const bool down = reader.take('-');
    if (!down) reader.take('+');
    if (reader.rest.empty()) return std::nullopt;
    for (; !reader.rest.empty() && is_digit(reader.rest[0]); reader.rest.remove_prefix(1)) {
      exponent = std::min(exponent * 10 + (reader.rest[0] - '0'), kFarExponent);
    }
    if (down) exponent = -exponent;
  }
  if (!reader.rest.empty()) return std::nullopt;

  auto value = static_cast<double>(digits.mantissa);
  exponent += digits.exponent;
  while (exponent > 0 && value != 0 && value <= std::numeric_limits<double>::max()) {
    const int tens = std::min(exponent, kMostTens);
    value *= kTens[tens];
    exponent -= tens;
  }
  while (exponent < 0 && value != 0) {
    const int tens = std::min(-exponent, kMostTens);
    value /= kTens[tens];
    exponent += tens;
  }
  return negative ? -value : value;
}

}  // namespace nicety
