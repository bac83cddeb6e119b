#include "runtime/config/document_builder.hpp"

#include <utility>
#include <vector>

#include "runtime/core/hash.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

constexpr std::size_t kFewKeys = 16;  // up to here comparing each with each is the cheapest

}  // namespace

DocumentBuilder::DocumentBuilder(Document& document, Errors& errors, const char* const& reached)
    : document_(document), errors_(errors), reached_(reached) {
  if (document.source_.starts_with(Document::kByteOrderMark)) cursor_ = Document::kByteOrderMark.size();
}

std::uint32_t DocumentBuilder::next_token() const {
  const std::size_t at = document_.source_.find_first_not_of(" \t\r\n,:", cursor_);
  return static_cast<std::uint32_t>(at == std::string_view::npos ? document_.source_.size() : at);
}

void DocumentBuilder::end_token() { cursor_ = static_cast<std::uint32_t>(reached_ - document_.source_.data()); }

Document::Node& DocumentBuilder::add(ValueKind kind) {
  std::vector<Document::Node>& nodes = document_.nodes_;
  const auto index = static_cast<std::uint32_t>(nodes.size());
  Document::Node& node = nodes.emplace_back();
  node.kind = kind;
  node.offset = next_token();
  node.key_offset = std::exchange(key_offset_, Document::kNone);
  node.key = std::exchange(key_, {});
  if (depth_ != 0) {
    Open& parent = open_[depth_ - 1];
    node.parent = parent.node;
    Document::Slice& children = nodes[parent.node].children;
    if (children.length++ == 0) {
      children.start = index;
    } else {
      nodes[parent.last].next = index;
    }
    parent.last = index;
  }
  end_token();
  return node;
}

bool DocumentBuilder::null() {
  add(ValueKind::null);
  return true;
}

bool DocumentBuilder::boolean(bool value) {
  add(ValueKind::boolean).flag = value;
  return true;
}

bool DocumentBuilder::number(double value) {
  Document::Node& node = add(ValueKind::number);
  node.number = value;
  // The parser has read one byte beyond a number, unless the text ends with it.
  cursor_ = node.offset + static_cast<std::uint32_t>(number_length(document_.source_.substr(node.offset)));
  return true;
}

bool DocumentBuilder::text(const std::string& value) {
  Document::Node& node = add(ValueKind::text);
  node.text = keep(value, node.offset);
  return true;
}

bool DocumentBuilder::key(const std::string& value) {
  key_offset_ = next_token();
  end_token();
  key_ = keep(value, key_offset_);
  return true;
}

Document::Slice DocumentBuilder::keep(const std::string& value, std::uint32_t quote) {
  const auto length = static_cast<std::uint32_t>(value.size());
  if (cursor_ - quote == length + 2) return {quote + 1, length};  // every escape is longer than what it stands for
  const auto start = static_cast<std::uint32_t>(document_.unescaped_.size());
  document_.unescaped_ += value;
  return {start | Document::kUnescaped, length};
}

bool DocumentBuilder::open(ValueKind kind) {
  if (depth_ == Document::kDeepest) {
    if (errors_.only_counts()) return false;
    std::string rule = "is nested too deeply; at most ";
    append_number(rule, Document::kDeepest);
    rule += " objects and arrays may lie within each other";
    errors_.add(document_.error_at(next_token(), std::move(rule)));
    return false;
  }
  const auto index = static_cast<std::uint32_t>(document_.nodes_.size());
  add(kind).children = {};
  open_[depth_++] = {index, index};
  return true;
}

bool DocumentBuilder::close() {
  const std::uint32_t node = open_[--depth_].node;
  end_token();
  if (document_.nodes_[node].kind == ValueKind::object) report_duplicates(node);
  return true;
}

void DocumentBuilder::report_duplicates(std::uint32_t object) {
  const std::vector<Document::Node>& nodes = document_.nodes_;
  const std::uint32_t first = nodes[object].children.start;
  const std::size_t count = nodes[object].children.length;
  if (count <= kFewKeys) {
    std::uint32_t later = first;
    for (std::size_t i = 0; i < count; ++i, later = nodes[later].next) {
      std::uint32_t earlier = first;
      while (earlier != later && document_.slice(nodes[earlier].key) != document_.slice(nodes[later].key))
        earlier = nodes[earlier].next;
      if (earlier != later) report_duplicate(earlier, later);
    }
    return;
  }
  std::size_t slots = 64;
  while (slots < count * 2) slots *= 2;
  std::vector<std::uint32_t> table(slots, Document::kNone);
  std::uint32_t later = first;
  for (std::size_t i = 0; i < count; ++i, later = nodes[later].next) {
    const std::string_view key = document_.slice(nodes[later].key);
    std::size_t slot = hash_of(key) & (slots - 1);
    while (table[slot] != Document::kNone && document_.slice(nodes[table[slot]].key) != key) slot = (slot + 1) & (slots - 1);
    if (table[slot] == Document::kNone) {
      table[slot] = later;
    } else {
      report_duplicate(table[slot], later);
    }
  }
}

void DocumentBuilder::report_duplicate(std::uint32_t first, std::uint32_t second) {
  document_.nodes_[document_.nodes_[second].parent].flag = true;
  if (errors_.only_counts()) return;
  const ConfigError place = document_.error_at(document_.nodes_[first].key_offset, {});
  std::string rule = "is given twice (first at ";
  append_number(rule, place.line);
  rule += ':';
  append_number(rule, place.column);
  rule += ')';
  report_key(errors_, Value(&document_, second), std::move(rule), "keep one of them");
}

bool DocumentBuilder::finish() {
  return document_.source_.find_first_not_of(" \t\r\n", cursor_) == std::string_view::npos || fail();
}

bool DocumentBuilder::fail() {
  if (errors_.only_counts()) return false;
  SyntaxPlace place{.cursor = cursor_, .reached = static_cast<std::size_t>(reached_ - document_.source_.data())};
  place.after_key = key_offset_ != Document::kNone;
  if (depth_ != 0) {
    const Document::Node& node = document_.nodes_[open_[depth_ - 1].node];
    place.in = node.kind;
    place.opened = node.offset;
    place.after_member = node.children.length != 0;
  } else {
    place.after_member = !document_.nodes_.empty();
  }
  errors_.add(explain_syntax(document_, place));
  return false;
}

}  // namespace nicety
