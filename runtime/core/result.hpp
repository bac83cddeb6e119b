#pragma once

#include <cstddef>
#include <expected>
#include <string>

namespace nicety {

/// Why a value was refused, in words for whoever wrote it.
struct Error {
  std::string rule;        ///< What must hold, as it follows a place: "must be a CSS colour".
  std::string hint;        ///< How to mend it; empty when there is nothing better to say than the rule.
  std::size_t offset = 0;  ///< Byte offset within the refused text where it stops being right.
};

/// A value, or the reason why there is none. Errors are values: nothing here throws.
template <class T>
using Result = std::expected<T, Error>;

}  // namespace nicety
