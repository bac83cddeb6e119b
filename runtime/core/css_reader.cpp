#include "runtime/core/css_reader.hpp"

#include "runtime/core/ascii.hpp"
#include "runtime/core/number.hpp"

namespace nicety {
namespace {

constexpr bool is_name(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || is_digit(c); }

}  // namespace

void CssReader::skip_space() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r' || peek() == '\f') ++at_;
}

bool CssReader::at_name() const { return lower(peek()) >= 'a' && lower(peek()) <= 'z'; }

bool CssReader::take(char wanted) {
  skip_space();
  return take_joined(wanted);
}

bool CssReader::take_joined(char wanted) {
  if (peek() != wanted) return false;
  ++at_;
  return true;
}

std::string_view CssReader::take_name() {
  skip_space();
  std::size_t length = 0;
  for (; is_name(peek()); ++at_) {
    if (length < name_.size()) name_[length++] = lower(peek());
  }
  return {name_.data(), length};
}

std::optional<double> CssReader::take_number() {
  skip_space();
  std::size_t end = at_;
  const auto digits = [&] {
    const std::size_t begin = end;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return end > begin;
  };
  const auto is = [&](std::size_t place, char one, char other) {
    return place < text_.size() && (text_[place] == one || text_[place] == other);
  };
  if (is(end, '-', '+')) ++end;
  bool any = digits();
  if (is(end, '.', '.') && end + 1 < text_.size() && is_digit(text_[end + 1])) {
    ++end;
    any = digits();
  }
  if (!any) return std::nullopt;
  const std::size_t mantissa = end;
  if (is(end, 'e', 'E')) {
    end += is(end + 1, '-', '+') ? 2 : 1;
    if (!digits()) end = mantissa;
  }
  const std::string_view number = text_.substr(at_, end - at_);
  at_ = end;
  return parse_number(number);
}

}  // namespace nicety
