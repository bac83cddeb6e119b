#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nicety {

/// Finds the name that was probably meant: offer the candidates one by one, then ask.
class NearestName final {
 public:
  explicit NearestName(std::string_view written) : written_(written), distance_(written.size() / 3 + 2) {}

  void offer(std::string_view candidate);
  /// "did you mean `stiffness`?"; empty when no candidate is near: at most a third of the letters may differ, and one more.
  [[nodiscard]] std::string hint() const;

 private:
  std::string_view written_;
  std::string_view best_;
  std::size_t distance_;  // of the best so far; the first that is too far
};

/// How many letters must be put in, left out, changed or swapped with their neighbour to turn one text into the other;
/// letter case doesn't count. Texts longer than 48 bytes are infinitely far.
/// Source: the optimal string alignment distance (Damerau–Levenshtein without overlapping swaps).
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

}  // namespace nicety
