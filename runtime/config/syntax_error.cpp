#include "runtime/config/syntax_error.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "runtime/core/ascii.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kQuoteTexts = "put texts and keys in double quotes";

std::size_t skip_space(std::string_view source, std::size_t from) {
  const std::size_t at = source.find_first_not_of(kSpace, from);
  return at == std::string_view::npos ? source.size() : at;
}

/// A word, or one character, in back quotes.
std::string quoted(std::string_view source) {
  std::size_t length = 0;
  while (length < source.size() && length < 20 && is_letter(source[length])) ++length;
  if (length == 0) length = utf8_length(source);
  if (length == 0) return "a byte that is not UTF-8";
  if (static_cast<unsigned char>(source[0]) < 0x20) return "a control character";
  std::string out = "`";
  out += source.substr(0, length);
  out += '`';
  return out;
}

ConfigError explain_end(const Document& document, const SyntaxPlace& place) {
  if (place.in == ValueKind::missing && !place.after_member) {
    return document.error_at(document.source().size(), "is empty", "write `{}` for a document without settings");
  }
  const ConfigError opening = document.error_at(place.opened, {});
  std::string rule = "the text ends before the ";
  rule += place.in == ValueKind::object ? "`{`" : "`[`";
  rule += " of line ";
  append_number(rule, opening.line);
  rule += " is closed";
  return document.error_at(document.source().size(), std::move(rule), place.in == ValueKind::object ? "add `}`" : "add `]`");
}

/// `at` is the opening quote.
ConfigError explain_text(const Document& document, std::size_t at, std::size_t reached) {
  const std::string_view source = document.source();
  const std::size_t wrong = reached == 0 ? 0 : reached - 1;
  const auto byte = static_cast<unsigned char>(source[wrong]);
  if (byte < 0x20) {
    return document.error_at(wrong, "a text can't hold a line break or another control character as it is",
                             "close the text with `\"`, or write `\\n` for a line break");
  }
  if (reached == source.size()) return document.error_at(at, "this text is never closed", "add `\"`");
  if (byte >= 0x80 || static_cast<unsigned char>(source[wrong - 1]) >= 0x80) {
    return document.error_at(wrong, "this byte is not UTF-8", "save the file as UTF-8");
  }
  return document.error_at(wrong, "this is no JSON escape", "write `\\\\` for a backslash; an emoji needs no escape");
}

/// `at` is where a value should begin and doesn't, or begins wrongly.
ConfigError explain_value(const Document& document, std::size_t at, std::size_t reached) {
  const std::string_view rest = document.source().substr(at);
  const char c = rest[0];
  if (c == '"') return explain_text(document, at, reached);
  if (c == '\'') return document.error_at(at, "a text in single quotes", std::string(kQuoteTexts));
  if (c == '/' || c == '#') return document.error_at(at, "JSON has no comments", "remove it");
  const std::string_view unsigned_rest = c == '-' || c == '+' ? rest.substr(1) : rest;
  if (unsigned_rest.starts_with("NaN") || unsigned_rest.starts_with("Infinity")) {
    return document.error_at(at, quoted(unsigned_rest) + " is no JSON number", "give a finite number");
  }
  const std::size_t length = std::min(rest.find_first_not_of("+-.0123456789eE"), rest.size());
  if (length != 0 && !is_letter(c)) {
    std::string rule = "`";
    rule += rest.substr(0, length < 40 ? length : 40);
    rule += "` is no JSON number, or too large for one";
    return document.error_at(at, std::move(rule), "write it like -12, 0.5 or 1e3");
  }
  if (is_letter(c)) return document.error_at(at, "unknown word " + quoted(rest), std::string(kQuoteTexts));
  return document.error_at(at, "a value is missing before " + quoted(rest));
}

}  // namespace

std::size_t number_length(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const auto skip_digits = [&] {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  };
  if (text.substr(at).starts_with('0')) {
    ++at;  // stands alone
  } else {
    skip_digits();
  }
  if (text.substr(at).starts_with('.')) {
    ++at;
    skip_digits();
  }
  if (text.substr(at).starts_with('e') || text.substr(at).starts_with('E')) {
    ++at;
    if (text.substr(at).starts_with('+') || text.substr(at).starts_with('-')) ++at;
    skip_digits();
  }
  return at;
}

ConfigError explain_syntax(const Document& document, const SyntaxPlace& place) {
  const std::string_view source = document.source();
  std::size_t at = skip_space(source, place.cursor);
  if (at == source.size()) return explain_end(document, place);
  if (place.after_key) {
    if (source[at] != ':') return document.error_at(at, "`:` is missing before " + quoted(source.substr(at)));
    at = skip_space(source, at + 1);
    return at == source.size() ? explain_end(document, place) : explain_value(document, at, place.reached);
  }
  if (place.after_member && place.in == ValueKind::missing) {
    return document.error_at(at, "there is more text after the end of the document", "remove it");
  }
  if (place.after_member) {
    const std::size_t comma = at;
    if (source[at] != ',') {
      const std::string_view closer = place.in == ValueKind::object ? "`,` or `}`" : "`,` or `]`";
      return document.error_at(at, std::string(closer) + " is missing before " + quoted(source.substr(at)));
    }
    at = skip_space(source, at + 1);
    if (at == source.size()) return explain_end(document, place);
    if (source[at] == '}' || source[at] == ']')
      return document.error_at(comma, "there is a comma after the last entry", "remove it");
  }
  if (place.in == ValueKind::object && source[at] != '"') {
    return document.error_at(at, "a key is missing before " + quoted(source.substr(at)), std::string(kQuoteTexts));
  }
  return explain_value(document, at, place.reached);
}

}  // namespace nicety
