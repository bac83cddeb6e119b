#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "runtime/config/document_builder.hpp"
#include "runtime/config/value.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

/// Walks the source and tells how far the parser has read.
class SourceIterator final {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  SourceIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  SourceIterator& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  friend bool operator==(const SourceIterator& one, const SourceIterator& other) { return one.at_ == other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

/// The event names that nlohmann's parser calls; a plain class spares its table of virtual functions.
class Handler final {
  using Json = nlohmann::json;

 public:
  explicit Handler(DocumentBuilder& builder) : builder_(builder) {}
  bool null() { return builder_.null(); }
  bool boolean(bool value) { return builder_.boolean(value); }
  bool number_integer(Json::number_integer_t value) { return builder_.number(static_cast<double>(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return builder_.number(static_cast<double>(value)); }
  bool number_float(Json::number_float_t value, const Json::string_t&) { return builder_.number(value); }
  bool string(Json::string_t& value) { return builder_.text(value); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return builder_.open(ValueKind::object); }
  bool key(Json::string_t& value) { return builder_.key(value); }
  bool end_object() { return builder_.close(); }
  bool start_array(std::size_t) { return builder_.open(ValueKind::array); }
  bool end_array() { return builder_.close(); }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) { return builder_.fail(); }

 private:
  DocumentBuilder& builder_;
};

}  // namespace
}  // namespace nicety

// nlohmann's own words for what is wrong: nobody reads them (`explain_syntax` says more), so none are put together.
namespace nlohmann::detail {

using Adapter = decltype(input_adapter(std::declval<nicety::SourceIterator>(), std::declval<nicety::SourceIterator>()));

template <>
std::string parser<json, Adapter>::exception_message(token_type, const std::string&) {
  return {};
}
template <>
std::string lexer<json, Adapter>::get_token_string() const {
  return {};
}
// Reads a JSON string behind its opening quote (RFC 8259, section 7), of well-formed UTF-8 alone (RFC 3629, section 4). It takes what
// nlohmann's own takes, without the fifty sentences that this holds about strings that aren't well-formed.
template <>
lexer<json, Adapter>::token_type lexer<json, Adapter>::scan_string() {
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  reset();
  for (;;) {
    get();
    if (current == '"') return token_type::value_string;
    if (current < 0x20) return token_type::parse_error;  // so is the end of the text
    if (current != '\\') {
      int low = 0x80;
      int high = 0xBF;
      if (current == 0xE0) low = 0xA0;
      if (current == 0xED) high = 0x9F;
      if (current == 0xF0) low = 0x90;
      if (current == 0xF4) high = 0x8F;
      if ((current > 0x7F && current < 0xC2) || current > 0xF4) return token_type::parse_error;
      const int more = (current > 0x7F ? 1 : 0) + (current > 0xDF ? 1 : 0) + (current > 0xEF ? 1 : 0);
      add(current);
      for (int i = 0; i < more; ++i, low = 0x80, high = 0xBF) {
        get();
        if (current < low || current > high) return token_type::parse_error;
        add(current);
      }
      continue;
    }
    get();
    const std::size_t escape = kEscapes.find(static_cast<char>(current));
    if (escape != std::string_view::npos) {
      add("\"\\/\b\f\n\r\t"[escape]);
      continue;
    }
    int code = current == 'u' ? get_codepoint() : -1;
    if (code >= 0xD800 && code < 0xDC00) {
      const int trail = get() == '\\' && get() == 'u' ? get_codepoint() : -1;
      code = trail >= 0xDC00 && trail < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (trail - 0xDC00) : -1;
    } else if (code >= 0xDC00 && code < 0xE000) {
      code = -1;
    }
    if (code < 0) return token_type::parse_error;
    const int more = (code > 0x7F ? 1 : 0) + (code > 0x7FF ? 1 : 0) + (code > 0xFFFF ? 1 : 0);
    constexpr int kLeads[] = {0, 0xC0, 0xE0, 0xF0};
    add(kLeads[more] | (code >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) add(0x80 | ((code >> (6 * i)) & 0x3F));
  }
}
template <>
parse_error parse_error::create<std::nullptr_t, 0>(int id, const position_t& at, const std::string&, std::nullptr_t) {
  return {id, at.chars_read_total, ""};
}
template <>
out_of_range out_of_range::create<std::nullptr_t, 0>(int id, const std::string&, std::nullptr_t) {
  return {id, ""};
}

}  // namespace nlohmann::detail

namespace nicety {

bool Document::parse(std::string_view text, std::string_view file, Errors& errors) {
  source_ = text;
  file_ = file;
  nodes_.clear();
  unescaped_.clear();
  if (text.size() > kMostBytes) {
    if (errors.only_counts()) return false;
    std::string rule = "is larger than 1 MB (";
    append_number(rule, static_cast<double>(text.size()));
    rule += " bytes)";
    errors.add(error_at(0, std::move(rule)));
    return false;
  }
  const char* reached = text.data();
  DocumentBuilder builder(*this, errors, reached);
  Handler handler(builder);
  const SourceIterator first(text.data(), &reached);
  const SourceIterator last(text.data() + text.size(), &reached);
  const bool parsed = nlohmann::json::sax_parse(first, last, &handler) && builder.finish();
  if (!parsed) nodes_.clear();
  return parsed;
}

}  // namespace nicety
