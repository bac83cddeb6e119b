#include "runtime/config/tools/catalogue.hpp"

#include <algorithm>
#include <cmath>

#include "runtime/config/write.hpp"
#include "runtime/core/text.hpp"

namespace nicety {
namespace {

void collect(const Record* record, std::vector<const Record*>& out) {
  if (std::ranges::find(out, record) != out.end()) return;
  for (const Field& field : record->fields) {
    if (field.record != nullptr && field.kind != FieldKind::entries) collect(field.record, out);
  }
  out.push_back(record);
}

std::string number(double value) {
  std::string out;
  append_number(out, value, 6);
  return out;
}

}  // namespace

std::vector<const Record*> records_of(const Catalogue& catalogue) {
  std::vector<const Record*> out;
  for (const EntryKind& kind : catalogue.kinds) {
    collect(kind.config, out);
    if (kind.props != nullptr) collect(kind.props, out);
    if (kind.rules != nullptr) collect(kind.rules, out);
  }
  collect(catalogue.root, out);
  return out;
}

std::string default_json(const Field& field, const void* owner) {
  std::string out;
  const bool has_default = field.kind != FieldKind::object && field.kind != FieldKind::list && field.kind != FieldKind::entries;
  if (has_default && !field.required) write_field(out, field, owner);
  return out == "null" ? std::string() : out;
}

std::string range_words(const Field& field) {
  const Range& range = field.range;
  const bool is_size = field.kind >= FieldKind::text;
  const bool has_low = std::isfinite(range.low) && !(is_size && range.low == 0);
  const bool has_high = std::isfinite(range.high);
  if (is_size && range.low == 1 && !has_high) return "not empty";
  const std::string low = (range.low_excluded ? "more than " : "") + number(range.low);
  const std::string high = (range.high_excluded ? "less than " : "") + number(range.high);
  std::string out;
  if (has_low && has_high) {
    out = low + (range.low_excluded || range.high_excluded ? ", " : " to ") + high;
  } else if (has_low) {
    out = range.low_excluded ? low : "at least " + low;
  } else if (has_high) {
    out = range.high_excluded ? high : "at most " + high;
  }
  if (is_size && !out.empty()) out += field.kind == FieldKind::list || field.kind == FieldKind::text_map ? " entries" : " bytes";
  return out;
}

std::string_view unit_words(FieldKind kind) {
  if (kind == FieldKind::duration) return "milliseconds";
  if (kind == FieldKind::length) return "CSS pixels";
  return {};
}

}  // namespace nicety
