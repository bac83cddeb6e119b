#pragma once

#include <string_view>

namespace nicety {

/// Whether a pattern matches a whole text, letter for letter, where
///
///     *     stands for any characters but a slash, or none
///     **    stands for any characters, slashes too, or none
///     /**   up to the next slash or the end, for any number of folders, or none: "/blog/**" matches "/blog" and "/blog/a/b",
///           "/a/**/z" matches "/a/z"
///
/// Takes at most the product of the two lengths, squared in the worst case, in steps.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view text);

/// Whether a language is of the wanted one or a narrower one: "de" matches "de" and "de-AT", not "del"; "*" matches any.
/// Letter case doesn't count. Source: RFC 4647, section 3.3.1 (basic filtering).
[[nodiscard]] bool matches_language(std::string_view wanted, std::string_view tag);

/// Whether a fact that the shop names is as wanted: within the range, if the wanted is one ("100..500", "100..", "..500", both ends
/// included), else by `matches_glob`.
[[nodiscard]] bool matches_value(std::string_view wanted, std::string_view text);

using Matcher = bool (*)(std::string_view wanted, std::string_view text);

/// Whether one of the `wanted`, which commas separate, matches. Spaces around them don't count.
/// An empty text is not known: nothing matches it.
[[nodiscard]] bool matches_any(std::string_view wanted, std::string_view text, Matcher matcher);

}  // namespace nicety
