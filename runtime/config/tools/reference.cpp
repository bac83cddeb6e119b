#include "runtime/config/tools/reference.hpp"

namespace nicety {
namespace {

constexpr std::string_view kHead = "| key | type | range | default | what it does |\n| --- | --- | --- | --- | --- |\n";

/// As it may stand in a table's cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string code(std::string_view text) { return text.empty() ? std::string() : "`" + cell(text) + "`"; }

std::string type_words(const Field& field) {
  switch (field.kind) {
    case FieldKind::boolean: return "true or false";
    case FieldKind::integer: return "whole number";
    case FieldKind::number: return "number";
    case FieldKind::duration: return "milliseconds";
    case FieldKind::length: return "CSS pixels";
    case FieldKind::text: return "text";
    case FieldKind::selector: return "CSS selector";
    case FieldKind::url: return "URL";
    case FieldKind::color: return "CSS colour";
    case FieldKind::auto_color: return "CSS colour or `\"auto\"`";
    case FieldKind::enumeration: {
      std::string out;
      for (const std::string_view name : field.names) out += (out.empty() ? "" : ", ") + code("\"" + std::string(name) + "\"");
      return out;
    }
    case FieldKind::spring: return "spring";
    case FieldKind::easing: return "CSS easing";
    case FieldKind::object: return "object";
    case FieldKind::list: return "list of " + std::string(field.record->name);
    case FieldKind::text_map: return "names with texts";
    case FieldKind::json: return "object";
    case FieldKind::entries: return "list of " + std::string(field.record->name);
  }
  return {};
}

void put_rows(std::string& out, const Record& record, const void* object, const std::string& prefix) {
  for (const Field& field : record.fields) {
    const std::string key = prefix + std::string(field.key);
    if (field.kind == FieldKind::object) {
      put_rows(out, *field.record, field.member(object), key + ".");
      continue;
    }
    const std::string value = field.required ? "required" : code(default_json(field, object));
    out += "| " + code(key) + " | " + type_words(field) + " | " + range_words(field) + " | " + value + " | " +
           cell(field.help.text) + " |\n";
  }
}

/// The fields of which a kind has a default of its own: "`priority` 8".
void put_own(std::string& out, const Record& record, const void* own, const void* general, const std::string& prefix) {
  for (const Field& field : record.fields) {
    const std::string key = prefix + std::string(field.key);
    if (field.kind == FieldKind::object) {
      put_own(out, *field.record, field.member(own), field.member(general), key + ".");
      continue;
    }
    const std::string value = default_json(field, own);
    if (value == default_json(field, general)) continue;
    out += (out.empty() ? "" : ", ") + code(key) + " " + (value.empty() ? "none" : code(value));
  }
}

void put_rules(std::string& out, const EntryKind& kind) {
  std::string own;
  put_own(own, *kind.rules, kind.own_rules, kind.rules->defaults(), "");
  out += "\nIt is a moment: the fields of every moment belong to it too.";
  if (!own.empty()) out += " Its own defaults: " + own + ".";
  out += '\n';
}

void put_section(std::string& out, std::string_view heading, const Record& record) {
  out += "\n## " + std::string(heading) + "\n\n" + std::string(record.help.text) + "\n\n" + write_table(record);
}

/// What the record's lists hold, each after the list that holds it: "Every entry of `steps` of `checkout-steps`".
void put_lists(std::string& out, const std::string& owner, const Record& record) {
  for (const Field& field : record.fields) {
    if (field.kind != FieldKind::list) continue;
    const std::string whose = "`" + std::string(field.key) + "` of " + owner;
    put_section(out, "Every entry of " + whose, *field.record);
    put_lists(out, whose, *field.record);
  }
}

}  // namespace

std::string write_table(const Record& record) {
  std::string out(kHead);
  put_rows(out, record, record.defaults(), "");
  return out;
}

std::string write_reference(const Catalogue& catalogue) {
  std::string out = "# Configuration\n\nWritten from the declared fields; not to be edited by hand.\n";
  put_section(out, "The document", *catalogue.root);
  for (const Field& field : catalogue.root->fields) {
    if (field.kind == FieldKind::entries) put_section(out, "Every entry of `" + std::string(field.key) + "`", *field.record);
  }
  for (const EntryKind& kind : catalogue.kinds) {
    if (kind.rules == nullptr) continue;
    put_section(out, "Every moment", *kind.rules);
    break;
  }
  for (const EntryKind& kind : catalogue.kinds) {
    put_section(out, "`" + std::string(kind.type) + "`", *kind.config);
    if (kind.rules != nullptr) put_rules(out, kind);
    put_lists(out, "`" + std::string(kind.type) + "`", *kind.config);
    if (kind.props != nullptr) put_section(out, "Properties of `<nicety-" + std::string(kind.type) + ">`", *kind.props);
  }
  return out;
}

}  // namespace nicety
