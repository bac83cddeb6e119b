#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace nicety {

/// One thing that is wrong with a document: the place, the rule, the mend.
struct ConfigError {
  std::string file = {};    ///< Name of the document, as its reader called it.
  std::uint32_t line = 1;    ///< From 1; lines end with LF or CR LF.
  std::uint32_t column = 1;  ///< From 1, in characters (code points), not in bytes.
  std::string pointer = {};   ///< JSON pointer (RFC 6901) of the value; empty for the document itself.
  std::string rule = {};    ///< What must hold, and what was found: "must be greater than 0 (got -1)".
  std::string hint = {};    ///< How to mend it: "did you mean `stiffness`?"; may be empty.

  /// All in one line: `shop.json:14:22 /widgets/0/press/damping: must be greater than 0 (got -1)`.
  [[nodiscard]] std::string text() const;

  friend bool operator==(const ConfigError&, const ConfigError&) = default;
};

/// Collects what is wrong, so that an author sees all of it in one go.
class Errors final {
 public:
  /// More than these are counted only: nobody reads on, and a hostile document must not fill the memory.
  static constexpr std::size_t kMost = 100;

  void add(ConfigError error);
  /// Whether errors are only counted from now on. Then it counts one, whose place and words can be spared.
  [[nodiscard]] bool only_counts();

  [[nodiscard]] bool empty() const { return count_ == 0; }
  /// The first `kMost` errors, in the order in which they were found; none where the build doesn't explain.
  [[nodiscard]] std::span<const ConfigError> list() const { return list_; }
  /// How many were found in all.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<ConfigError> list_;
  std::size_t count_ = 0;
};

}  // namespace nicety
