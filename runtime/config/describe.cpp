#include "runtime/config/describe.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "runtime/config/hint.hpp"
#include "runtime/config/syntax_error.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

constexpr std::size_t kLongestQuote = 40;

// In the order of FieldKind.
constexpr std::array<std::string_view, 18> kKindWords{
    "true or false",
    "a whole number",
    "a number",
    "a number of milliseconds",
    "a number of CSS pixels",
    "a text",
    "a CSS selector",
    "a URL",
    "a CSS colour",
    "a CSS colour or \"auto\"",
    "one of its names",
    "a spring such as {\"stiffness\": 700, \"damping\": 48}",
    "a CSS easing such as \"ease-out\"",
    "an object",
    "an array",
    "an object of texts",
    "an object",
    "an array",
};
static_assert(kKindWords.size() == static_cast<std::size_t>(FieldKind::entries) + 1);

std::string cut(std::string_view text) {
  if (text.size() <= kLongestQuote) return std::string(text);
  std::size_t length = 0;
  while (length < kLongestQuote) length += utf8_length(text.substr(length));
  return std::string(text.substr(0, length)) + "…";
}

}  // namespace

std::string_view kind_words(FieldKind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }

std::string_view source_of(const Value& value) {
  const std::string_view source = value.document()->source().substr(value.offset());
  int depth = 0;
  bool is_quoted = false;
  std::size_t i = 0;
  do {
    const char c = source[i++];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) {
      if (c == '\\') ++i;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  } while (depth > 0);
  return source.substr(0, i);
}

std::string describe(const Value& value) {
  switch (value.kind()) {
    case ValueKind::missing: return "nothing";
    case ValueKind::null: return "null";
    case ValueKind::boolean: return value.boolean() ? "true" : "false";
    case ValueKind::number: {
      const std::string_view source = value.document()->source().substr(value.offset());
      return cut(source.substr(0, number_length(source)));
    }
    case ValueKind::text: {
      std::string out;
      append_json_string(out, cut(value.text()));
      return out;
    }
    case ValueKind::array: return "an array";
    case ValueKind::object: return "an object";
  }
  return {};
}

void report_kind(Errors& errors, const Value& value, std::string_view wanted, std::string_view hint) {
  if (errors.only_counts()) return;
  std::string rule = "must be ";
  rule += wanted;
  rule += " (got ";
  rule += describe(value);
  rule += ')';
  report(errors, value, rule, hint);
}

std::string list_names(std::span<const std::string_view> names) {
  std::string out = "one of";
  std::string_view comma = " ";
  for (const std::string_view name : names) {
    out += comma;
    append_json_string(out, name);
    comma = ", ";
  }
  return out;
}

std::optional<std::size_t> find_name(const Value& value, std::span<const std::string_view> names, Errors& errors) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value.is(ValueKind::text) && names[i] == value.text()) return i;
  }
  if (errors.only_counts()) return std::nullopt;
  NearestName nearest(value.text());
  for (const std::string_view name : names) nearest.offer(name);
  report_kind(errors, value, list_names(names), nearest.hint());
  return std::nullopt;
}

}  // namespace nicety
