#include "runtime/config/tools/schema.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "runtime/config/spring_config.hpp"
#include "runtime/config/write.hpp"

namespace nicety {
namespace {

using Json = nlohmann::ordered_json;

// http, https or no scheme at all, and no white space.
constexpr const char* kUrlPattern = R"(^(?:[hH][tT][tT][pP][sS]?:\S*|[^\s:/?#]*(?:[/?#]\S*)?)$)";

std::string words_of(const Field& field) {
  std::string out(field.help.text);
  const std::string_view unit = unit_words(field.kind);
  if (!unit.empty()) out += (out.empty() ? "In " : " In ") + std::string(unit) + ".";
  return out;
}

Json reference(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }

void put_range(Json& out, const Range& range, const char* low, const char* high) {
  if (std::isfinite(range.low))
    out[low] = range.low == std::floor(range.low) ? Json(static_cast<long>(range.low)) : Json(range.low);
  if (std::isfinite(range.high))
    out[high] = range.high == std::floor(range.high) ? Json(static_cast<long>(range.high)) : Json(range.high);
}

Json type_of(const Field& field) {
  switch (field.kind) {
    case FieldKind::boolean: return {{"type", "boolean"}};
    case FieldKind::integer: return {{"type", "integer"}};
    case FieldKind::number:
    case FieldKind::duration:
    case FieldKind::length: return {{"type", "number"}};
    case FieldKind::text:
    case FieldKind::selector: return {{"type", "string"}};
    case FieldKind::url: return {{"type", "string"}, {"pattern", kUrlPattern}};
    case FieldKind::color: return {{"type", "string"}, {"examples", {"#c2571a", "oklch(58% 0.15 46)"}}};
    case FieldKind::auto_color: return {{"type", "string"}, {"examples", {"auto", "#c2571a", "oklch(58% 0.15 46)"}}};
    case FieldKind::enumeration: return {{"type", "string"}, {"enum", field.names}};
    case FieldKind::spring: return reference(kRecord<SpringConfig>.name);
    case FieldKind::easing:
      return {{"type", "string"}, {"examples", {"ease-out", "cubic-bezier(0.2, 0, 0, 1)", "steps(4, end)"}}};
    case FieldKind::object: return reference(field.record->name);
    case FieldKind::list: return {{"type", "array"}, {"items", reference(field.record->name)}};
    case FieldKind::text_map: return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
    case FieldKind::json: return {{"type", "object"}};
    case FieldKind::entries: return {{"type", "array"}, {"items", reference(field.record->name)}};
  }
  return {};
}

void put_ranges(Json& out, const Field& field) {
  const Range& range = field.range;
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::selector:
    case FieldKind::url:
      put_range(out, {.low = range.low > 0 ? range.low : -INFINITY, .high = range.high}, "minLength", "maxLength");
      break;
    case FieldKind::list:
      put_range(out, {.low = range.low > 0 ? range.low : -INFINITY, .high = range.high}, "minItems", "maxItems");
      break;
    case FieldKind::text_map:
      put_range(out, {.low = range.low > 0 ? range.low : -INFINITY, .high = range.high}, "minProperties", "maxProperties");
      break;
    default:
      put_range(out, range, range.low_excluded ? "exclusiveMinimum" : "minimum",
                range.high_excluded ? "exclusiveMaximum" : "maximum");
  }
}

Json property(const Field& field, const void* owner) {
  Json out = type_of(field);
  put_ranges(out, field);
  const std::string words = words_of(field);
  if (!words.empty()) out["description"] = words;
  const std::string value = default_json(field, owner);
  if (!value.empty()) out["default"] = Json::parse(value, nullptr, false);
  return out;
}

/// Adds the record's fields to an object's schema.
void put_fields(Json& schema, const Record& record) {
  for (const Field& field : record.fields) {
    schema["properties"][std::string(field.key)] = property(field, record.defaults());
    if (field.required) schema["required"].push_back(field.key);
  }
}

Json object(std::string_view title, std::string_view words) {
  return {{"title", title},
          {"description", words},
          {"type", "object"},
          {"additionalProperties", false},
          {"properties", Json::object()}};
}

Json record_schema(const Record& record) {
  Json out = object(record.name, record.help.text);
  put_fields(out, record);
  return out;
}

/// The spring's three forms; each knows its own keys alone.
Json spring_schema() {
  const Record& record = kRecord<SpringConfig>;
  const auto form = [&](std::string_view title, std::initializer_list<std::string_view> keys, const char* required) {
    Json out = object(title, record.help.text);
    for (const Field& field : record.fields) {
      for (const std::string_view key : keys) {
        if (field.key != key) continue;
        Json& member = out["properties"][std::string(key)] = property(field, record.defaults());
        member.erase("default");  // depends on the form and on the spring that it changes
      }
    }
    if (required != nullptr) out["required"] = {required};
    return out;
  };
  Json out;
  out["description"] = record.help.text;
  out["oneOf"] = {form("By stiffness and damping", {"stiffness", "damping", "mass"}, nullptr),
                  form("By damping ratio", {"dampingRatio", "stiffness"}, "dampingRatio"),
                  form("By duration", {"durationMs", "bounce"}, "durationMs")};
  return out;
}

/// What all entries share, and for each type which further schema holds.
Json entry_schema(const Record& common, const std::vector<EntryKind>& kinds) {
  Json out = {{"title", common.name}, {"description", common.help.text}, {"type", "object"}};
  put_fields(out, common);
  Json& type = out["properties"]["type"];
  type["enum"] = Json::array();
  for (const EntryKind& kind : kinds) {
    type["enum"].push_back(kind.type);
    const Json is_of_kind = {{"properties", {{"type", {{"const", kind.type}}}}}, {"required", {"type"}}};
    out["allOf"].push_back({{"if", is_of_kind}, {"then", reference(kind.type)}});
  }
  return out;
}

/// What of a kind's own defaults differs from the general ones; null when nothing does.
Json difference(const Json& own, const Json& general) {
  if (!own.is_object()) return own == general ? Json() : own;
  Json out;
  for (const auto& [key, value] : own.items()) {
    if (Json each = difference(value, general.value(key, Json())); !each.is_null()) out[key] = std::move(each);
  }
  return out;
}

/// The fields of every moment, with the kind's own defaults.
void put_rules(Json& out, const EntryKind& kind) {
  for (const Field& field : kind.rules->fields) {
    Json& member = out["properties"][std::string(field.key)] = property(field, kind.own_rules);
    std::string own;
    std::string general;
    write_field(own, field, kind.own_rules);
    write_field(general, field, kind.rules->defaults());
    const Json differs = difference(Json::parse(own), Json::parse(general));
    if (!differs.is_null()) member["default"] = differs;
  }
}

Json kind_schema(const Record& common, const EntryKind& kind) {
  Json out = object(kind.type, kind.config->help.text);
  put_fields(out, common);
  out["properties"]["type"] = {{"const", kind.type}, {"description", kind.config->help.text}};
  put_fields(out, *kind.config);
  if (kind.rules != nullptr) put_rules(out, kind);
  return out;
}

/// Adds the record and what it holds, except what is written in place.
void put_definitions(Json& definitions, const Record& record, const std::vector<EntryKind>& kinds) {
  for (const Field& field : record.fields) {
    if (field.kind == FieldKind::spring) definitions[std::string(kRecord<SpringConfig>.name)] = spring_schema();
    if (field.record == nullptr) continue;
    const std::string name(field.record->name);
    if (definitions.contains(name)) continue;
    definitions[name] = field.kind == FieldKind::entries ? entry_schema(*field.record, kinds) : record_schema(*field.record);
    if (field.kind == FieldKind::entries) {
      for (const EntryKind& kind : kinds) {
        definitions[std::string(kind.type)] = kind_schema(*field.record, kind);
        put_definitions(definitions, *kind.config, kinds);
        if (kind.rules != nullptr) put_definitions(definitions, *kind.rules, kinds);
      }
    }
    put_definitions(definitions, *field.record, kinds);
  }
}

}  // namespace

std::string write_schema(const Catalogue& catalogue) {
  Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
  out.update(record_schema(*catalogue.root));
  Json properties = {{"$schema", {{"type", "string"}, {"description", "Where this schema is, for editors."}}}};
  properties.update(out["properties"]);
  out["properties"] = std::move(properties);
  Json definitions = Json::object();
  put_definitions(definitions, *catalogue.root, catalogue.kinds);
  if (!definitions.empty()) out["$defs"] = std::move(definitions);
  return out.dump(2) + "\n";
}

}  // namespace nicety
