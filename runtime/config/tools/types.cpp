#include "runtime/config/tools/types.hpp"

#include "runtime/config/spring_config.hpp"

namespace nicety {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// "add-to-cart" → "AddToCart"
std::string type_name(std::string_view kebab) {
  std::string out;
  bool upper = true;
  for (const char c : kebab) {
    if (c == '-') {
      upper = true;
      continue;
    }
    out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return out;
}

std::string type_of(const Field& field) {
  switch (field.kind) {
    case FieldKind::boolean: return "boolean";
    case FieldKind::integer:
    case FieldKind::number:
    case FieldKind::duration:
    case FieldKind::length: return "number";
    case FieldKind::text:
    case FieldKind::selector:
    case FieldKind::url:
    case FieldKind::color:
    case FieldKind::easing: return "string";
    case FieldKind::auto_color: return "\"auto\" | (string & {})";
    case FieldKind::enumeration: {
      std::string out;
      for (const std::string_view name : field.names) out += (out.empty() ? "" : " | ") + quoted(name);
      return out;
    }
    case FieldKind::spring: return std::string(kRecord<SpringConfig>.name);
    case FieldKind::object: return std::string(field.record->name);
    case FieldKind::list: return std::string(field.record->name) + "[]";
    case FieldKind::text_map: return "Record<string, string>";
    case FieldKind::json: return "Record<string, unknown>";
    case FieldKind::entries: return std::string(field.record->name) + "Entry[]";
  }
  return {};
}

void put_comment(std::string& out, const char* indent, std::string_view words) {
  if (!words.empty()) out += std::string(indent) + "/** " + std::string(words) + " */\n";
}

void put_member(std::string& out, const Field& field, const void* owner) {
  std::string words(field.help.text);
  std::string facts(unit_words(field.kind));
  const auto add = [&facts](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : "; ") + fact;
  };
  add(range_words(field));
  const std::string value = default_json(field, owner);
  if (!value.empty()) add("default `" + value + "`");
  if (!facts.empty()) words += (words.empty() ? "(" : " (") + facts + ")";
  put_comment(out, "  ", words);
  out += "  " + std::string(field.key) + (field.required ? ": " : "?: ") + type_of(field) + ";\n";
}

void put_interface(std::string& out, const Record& record) {
  out += '\n';
  put_comment(out, "", record.help.text);
  out += "export interface " + std::string(record.name) + " {\n";
  for (const Field& field : record.fields) put_member(out, field, record.defaults());
  out += "}\n";
}

void put_spring(std::string& out) {
  const Record& record = kRecord<SpringConfig>;
  out += '\n';
  put_comment(out, "", record.help.text);
  out += "export type " + std::string(record.name) +
         " =\n"
         "  | { stiffness?: number; damping?: number; mass?: number }\n"
         "  | { dampingRatio: number; stiffness?: number }\n"
         "  | { durationMs: number; bounce?: number };\n";
}

/// What all entries share becomes `WidgetEntry`, the union of `AddToCartEntry` and its like.
void put_entries(std::string& out, const Record& common, const std::vector<EntryKind>& kinds) {
  std::string all;
  for (const EntryKind& kind : kinds) {
    const std::string name = type_name(kind.type) + "Entry";
    all += (all.empty() ? "" : " | ") + name;
    out += '\n';
    put_comment(out, "", kind.config->help.text);
    out += "export interface " + name + " extends " + std::string(kind.config->name) +
           (kind.rules != nullptr ? ", " + std::string(kind.rules->name) : "") + " {\n";
    for (const Field& field : common.fields) {
      if (field.key == "type") {
        put_comment(out, "  ", field.help.text);
        out += "  type: " + quoted(kind.type) + ";\n";
      } else {
        put_member(out, field, common.defaults());
      }
    }
    out += "}\n";
  }
  out += '\n';
  put_comment(out, "", common.help.text);
  out += "export type " + std::string(common.name) + "Entry = " + (all.empty() ? "never" : all) + ";\n";
}

}  // namespace

std::string write_types(const Catalogue& catalogue) {
  std::string out = "// Written from the declared fields; not to be edited by hand.\n";
  put_spring(out);
  for (const Record* record : records_of(catalogue)) {
    if (record != catalogue.root) put_interface(out, *record);
  }
  for (const Field& field : catalogue.root->fields) {
    if (field.kind == FieldKind::entries) put_entries(out, *field.record, catalogue.kinds);
  }
  std::string root;
  put_interface(root, *catalogue.root);
  const std::size_t open = root.find("{\n") + 2;
  root.insert(open, "  /** Where the JSON Schema is, for editors. */\n  $schema?: string;\n");
  return out + root;
}

}  // namespace nicety
