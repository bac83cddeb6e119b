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
