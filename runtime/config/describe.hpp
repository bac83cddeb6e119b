#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "runtime/config/read.hpp"

namespace nicety {

/// What a kind wants, as it follows "must be": "a number of milliseconds".
[[nodiscard]] std::string_view kind_words(FieldKind kind);

/// Reports a value of the wrong kind: "must be `wanted` (got …)".
void report_kind(Errors& errors, const Value& value, std::string_view wanted, std::string_view hint = {});

/// Which of `names` the value is; an error with a hint when it is none.
[[nodiscard]] std::optional<std::size_t> find_name(const Value& value, std::span<const std::string_view> names, Errors& errors);

/// "one of \"full\", \"calm\", \"off\"".
[[nodiscard]] std::string list_names(std::span<const std::string_view> names);

/// An object or array as it stands in the document's source.
[[nodiscard]] std::string_view source_of(const Value& value);

/// The value in a few words, for "(got …)": `-1`, `"fast"`, `an object`.
[[nodiscard]] std::string describe(const Value& value);

}  // namespace nicety
