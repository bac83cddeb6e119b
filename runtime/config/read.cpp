#include "runtime/config/read.hpp"

#include <string>
#include <utility>

#include "runtime/config/describe.hpp"
#include "runtime/config/hint.hpp"

namespace nicety {
namespace {

struct Found {
  const Field* field = nullptr;
  void* object = nullptr;
};

Found find(std::span<const Target> targets, std::string_view key) {
  for (const Target& target : targets) {
    for (const Field& field : target.record->fields) {
      if (field.key == key) return {&field, target.object};
    }
  }
  return {};
}

bool contains(std::span<const std::string_view> names, std::string_view name) {
  for (const std::string_view each : names) {
    if (each == name) return true;
  }
  return false;
}

void report_unknown(const Value& member, std::span<const Target> targets, std::span<const std::string_view> known,
                    Errors& errors) {
  if (errors.only_counts()) return;
  NearestName nearest(member.key());
  for (const Target& target : targets) {
    for (const Field& field : target.record->fields) nearest.offer(field.key);
  }
  for (const std::string_view key : known) nearest.offer(key);
  report_key(errors, member, "is no key that is known here", nearest.hint());
}

void report_missing(const Value& value, const Field& field, Errors& errors) {
  if (errors.only_counts()) return;
  std::string rule = "`";
  rule += field.key;
  rule += "` is missing";
  std::string hint = "add `\"";
  hint += field.key;
  hint += "\": …`, ";
  hint += kind_words(field.kind);
  report(errors, value, rule, hint);
}

bool is_root(const Value& value) { return value.offset() == value.document()->root().offset(); }

}  // namespace

bool read_into(const Value& value, std::span<const Target> targets, Errors& errors, Reading reading,
               std::span<const std::string_view> known) {
  if (!value.is(ValueKind::object)) {
    report_kind(errors, value, "an object");
    return false;
  }
  bool good = !value.has_duplicates();
  for (const Value member : value) {
    const std::string_view key = member.key();
    if (contains(known, key) || (key == "$schema" && is_root(value))) continue;
    const Found found = find(targets, key);
    if (found.field == nullptr) {
      report_unknown(member, targets, known, errors);
      good = false;
      continue;
    }
    const Field& field = *found.field;
    void* const out = field.at == nullptr ? nullptr : const_cast<void*>(field.member(found.object));
    good = field.codec->read(field, member, out, errors, reading) && good;
  }
  for (const Target& target : targets) {
    for (const Field& field : target.record->fields) {
      if (!field.required || value[field.key]) continue;
      report_missing(value, field, errors);
      good = false;
    }
  }
  return good;
}

std::optional<std::size_t> read_choice(const Value& entry, std::string_view key, std::span<const std::string_view> names,
                                       Errors& errors) {
  if (!entry.is(ValueKind::object)) {
    report_kind(errors, entry, "an object");
    return std::nullopt;
  }
  const Value value = entry[key];
  if (!value) {
    if (errors.only_counts()) return std::nullopt;
    std::string rule = "`";
    rule += key;
    rule += "` is missing";
    report(errors, entry, rule, list_names(names));
    return std::nullopt;
  }
  return find_name(value, names, errors);
}

}  // namespace nicety
