#include "runtime/config/hint.hpp"

#include <algorithm>
#include <cstdint>

#include "runtime/core/ascii.hpp"

namespace nicety {
namespace {

constexpr std::size_t kLongest = 48;

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
  if (one.size() > kLongest || other.size() > kLongest) return SIZE_MAX;
  // rows[i % 3][j]: distance between the first i letters of one and the first j of the other
  std::uint8_t rows[3][kLongest + 1];
  for (std::size_t i = 0; i <= one.size(); ++i) {
    std::uint8_t* const row = rows[i % 3];
    const std::uint8_t* const above = rows[(i + 2) % 3];
    const std::uint8_t* const above_that = rows[(i + 1) % 3];
    for (std::size_t j = 0; j <= other.size(); ++j) {
      if (i == 0 || j == 0) {
        row[j] = static_cast<std::uint8_t>(i + j);
        continue;
      }
      const bool same = lower(one[i - 1]) == lower(other[j - 1]);
      int least = std::min(std::min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
      const bool swapped = i > 1 && j > 1 && lower(one[i - 1]) == lower(other[j - 2]) && lower(one[i - 2]) == lower(other[j - 1]);
      if (swapped) least = std::min(least, above_that[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(least);
    }
  }
  return rows[one.size() % 3][other.size()];
}

void NearestName::offer(std::string_view candidate) {
  const std::size_t distance = edit_distance(written_, candidate);
  if (distance >= distance_ || distance >= candidate.size()) return;
  distance_ = distance;
  best_ = candidate;
}

std::string NearestName::hint() const {
  if (best_.empty()) return {};
  std::string out = "did you mean `";
  out += best_;
  out += "`?";
  return out;
}

}  // namespace nicety
