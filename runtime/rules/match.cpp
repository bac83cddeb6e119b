#include "runtime/rules/match.hpp"

#include <cstddef>
#include <optional>

#include "runtime/core/number.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

// When a character doesn't fit, the last `*` takes one more of the text; when it can't, since that is a slash, the last `**` does.
// Earlier ones need no second chance: what they could reach, the later one reaches too.
bool matches_glob(std::string_view pattern, std::string_view text) {
  const char* const begin = pattern.data();
  const char* const end = begin + pattern.size();
  const char* p = begin;
  const char* t = text.data();
  const char* const text_end = t + text.size();
  const char* star = nullptr;  // the pattern behind the last `*`, and the text behind what it has taken
  const char* star_text = nullptr;
  const char* deep = nullptr;  // the same of the last `**`
  const char* deep_text = nullptr;
  while (t != text_end || (p != end && *p == '*')) {
    if (p != end && *p == '*') {
      star = ++p;
      star_text = t;
      if (p != end && *p == '*') {
        ++p;
        if (p != end && *p == '/' && p - begin > 2 && p[-3] == '/') --t;  // of "/**/" the first slash is as good as the second
        star = nullptr;
        deep = p;
        deep_text = t;
      }
    } else if (p != end && *p == *t) {
      ++p;
      ++t;
    } else if (star != nullptr && *star_text != '/') {
      p = star;
      t = ++star_text;
    } else if (deep != nullptr) {
      star = nullptr;
      p = deep;
      t = ++deep_text;
    } else {
      return false;
    }
  }
  if (end - p == 3 && *p == '/') ++p;  // nothing is left for "/**"
  while (p != end && *p == '*') ++p;
  return p == end;
}

bool matches_language(std::string_view wanted, std::string_view tag) {
  if (wanted == "*") return true;
  if (tag.size() < wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if ((wanted[i] | 0x20) != (tag[i] | 0x20)) return false;
  }
  return tag.size() == wanted.size() || tag[wanted.size()] == '-';
}

bool matches_value(std::string_view wanted, std::string_view text) {
  const std::size_t dots = wanted.find("..");
  const std::optional<double> number = parse_number(text);
  if (dots == std::string_view::npos || !number) return matches_glob(wanted, text);
  return *number >= parse_number(wanted.substr(0, dots)).value_or(-kNever) &&
         *number <= parse_number(wanted.substr(dots + 2)).value_or(kNever);
}

bool matches_any(std::string_view wanted, std::string_view text, Matcher matcher) {
  if (text.empty()) return false;
  for (;;) {
    const std::size_t comma = wanted.find(',');
    std::string_view item = wanted.substr(0, comma);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    if (matcher(item, text)) return true;
    if (comma == std::string_view::npos) return false;
    wanted.remove_prefix(comma + 1);
  }
}

}  // namespace nicety
