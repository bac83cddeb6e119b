#pragma once

#include <cstddef>
#include <string_view>

#include "runtime/config/value.hpp"

namespace nicety {

/// Where a parser stood when it gave up.
struct SyntaxPlace {
  std::size_t cursor = 0;             ///< One past the last token that was right.
  std::size_t reached = 0;            ///< One past the last byte that was read.
  ValueKind in = ValueKind::missing;  ///< The innermost open object or array; missing at the outermost level.
  std::size_t opened = 0;             ///< Byte offset of its bracket.
  bool after_key = false;             ///< The last token was a key.
  bool after_member = false;          ///< The innermost object or array, or the document, has a value already.
};

/// Says why the source is no JSON and how to mend it, at the byte where it goes wrong.
[[nodiscard]] ConfigError explain_syntax(const Document& document, const SyntaxPlace& place);

/// How many bytes the number at the front of `text` takes (RFC 8259, section 6); it must be one.
[[nodiscard]] std::size_t number_length(std::string_view text);

}  // namespace nicety
