#include "runtime/config/value.hpp"

#include <utility>

#include "runtime/core/text.hpp"

namespace nicety {

ValueKind Value::kind() const { return document_ == nullptr ? ValueKind::missing : document_->nodes_[index_].kind; }

bool Value::boolean(bool otherwise) const { return is(ValueKind::boolean) ? document_->nodes_[index_].flag : otherwise; }

double Value::number(double otherwise) const { return is(ValueKind::number) ? document_->nodes_[index_].number : otherwise; }

std::string_view Value::text(std::string_view otherwise) const {
  return is(ValueKind::text) ? document_->slice(document_->nodes_[index_].text) : otherwise;
}

Value Value::operator[](std::string_view key) const {
  if (is(ValueKind::object)) {
    for (const Value member : *this) {
      if (member.key() == key) return member;
    }
  }
  return {};
}

std::size_t Value::size() const {
  return is(ValueKind::object) || is(ValueKind::array) ? document_->nodes_[index_].children.length : 0;
}

Value::Iterator Value::begin() const {
  return size() == 0 ? end() : Iterator(Value(document_, document_->nodes_[index_].children.start));
}

Value::Iterator Value::end() const { return Iterator(Value()); }

Value::Iterator& Value::Iterator::operator++() {
  const std::uint32_t next = value_.document_->nodes_[value_.index_].next;
  value_ = next == Document::kNone ? Value() : Value(value_.document_, next);
  return *this;
}

std::string_view Value::key() const {
  return document_ == nullptr ? std::string_view() : document_->slice(document_->nodes_[index_].key);
}

std::uint32_t Value::offset() const { return document_ == nullptr ? 0 : document_->nodes_[index_].offset; }

std::uint32_t Value::key_offset() const {
  const std::uint32_t at = document_ == nullptr ? Document::kNone : document_->nodes_[index_].key_offset;
  return at == Document::kNone ? offset() : at;
}

bool Value::has_duplicates() const { return is(ValueKind::object) && document_->nodes_[index_].flag; }

std::string Value::pointer() const {
  if (document_ == nullptr) return {};
  const Document::Node& node = document_->nodes_[index_];
  if (node.parent == Document::kNone) return {};
  const Value parent(document_, node.parent);
  std::string out = parent.pointer();
  out += '/';
  if (parent.is(ValueKind::array)) {
    double place = 0;
    for (const Value element : parent) {
      if (element.index_ == index_) break;
      ++place;
    }
    append_number(out, place);
    return out;
  }
  for (const char c : key()) {  // RFC 6901, section 3
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view Document::slice(Slice slice) const {
  const std::string_view text = (slice.start & kUnescaped) != 0 ? std::string_view(unescaped_) : source_;
  return text.substr(slice.start & ~kUnescaped, slice.length);
}

ConfigError Document::error_at(std::size_t offset, std::string_view rule, std::string_view hint) const {
  ConfigError error{.file = file_, .rule = std::string(rule), .hint = std::string(hint)};
  for (std::size_t i = source_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; i < offset && i < source_.size(); ++i) {
    const auto c = static_cast<unsigned char>(source_[i]);
    if (c == '\n') {
      ++error.line;
      error.column = 1;
    } else if ((c & 0xC0U) != 0x80) {  // a character's first byte
      ++error.column;
    }
  }
  return error;
}

namespace {

void report_at(Errors& errors, const Value& value, std::size_t offset, std::string_view rule, std::string_view hint) {
  if (value.document() == nullptr) return;
  if (errors.only_counts()) return;
  ConfigError error = value.document()->error_at(offset, rule, hint);
  error.pointer = value.pointer();
  errors.add(std::move(error));
}

}  // namespace

void report(Errors& errors, const Value& value, std::string_view rule, std::string_view hint) {
  report_at(errors, value, value.offset(), rule, hint);
}

void report_key(Errors& errors, const Value& member, std::string_view rule, std::string_view hint) {
  report_at(errors, member, member.key_offset(), rule, hint);
}

}  // namespace nicety
