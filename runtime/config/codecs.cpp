#include "runtime/config/codecs.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "runtime/config/describe.hpp"
#include "runtime/config/spring_config.hpp"
#include "runtime/config/write.hpp"
#include "runtime/core/color.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/core/json_writer.hpp"
#include "runtime/core/number.hpp"
#include "runtime/core/time.hpp"
#include "runtime/core/url.hpp"
#include "runtime/motion/parse_easing.hpp"

namespace nicety {
namespace {

constexpr const char* kUnquote = "write it without quotes";

/// "must be greater than 0 (got -1)"
bool refuse(Errors& errors, const Value& value, std::string_view relation, double bound, std::string_view unit) {
  if (errors.only_counts()) return false;
  std::string wanted(relation);
  append_number(wanted, bound, 6);
  wanted += unit;
  report_kind(errors, value, wanted);
  return false;
}

bool check_range(const Range& range, double number, std::string_view unit, const Value& value, Errors& errors) {
  if (range.low_excluded ? number <= range.low : number < range.low) {
    return refuse(errors, value, range.low_excluded ? "greater than " : "at least ", range.low, unit);
  }
  if (range.high_excluded ? number >= range.high : number > range.high) {
    return refuse(errors, value, range.high_excluded ? "less than " : "at most ", range.high, unit);
  }
  return true;
}

bool check_size(const Range& range, std::size_t size, const Value& value, Errors& errors) {
  if (size == 0 && range.low == 1) {
    report(errors, value, "must not be empty");
    return false;
  }
  return check_range(range, static_cast<double>(size), value.is(ValueKind::text) ? " bytes long" : " long", value, errors);
}

bool refuse_kind(const Field& field, const Value& value, Errors& errors, std::string_view hint = {}) {
  report_kind(errors, value, explains() ? kind_words(field.kind) : "", hint);
  return false;
}

// --- reading -----------------------------------------------------------------------------------------------------------------

bool read_boolean(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  bool& out = *static_cast<bool*>(member);
  if (value.is(ValueKind::boolean)) {
    out = value.boolean();
    return true;
  }
  const std::string_view text = value.text();
  if (reading == Reading::loose && value.is(ValueKind::text)) {
    const bool is_true = text.empty() || text == "true";
    if (is_true || text == "false") {
      out = is_true;
      return true;
    }
  }
  const bool is_quoted = reading == Reading::strict && (text == "true" || text == "false");
  return refuse_kind(field, value, errors, is_quoted ? kUnquote : "");
}

/// In the JSON's unit, within the field's range.
bool read_double(const Field& field, const Value& value, double& out, Errors& errors, Reading reading) {
  std::optional<double> number;
  if (value.is(ValueKind::number)) number = value.number();
  if (value.is(ValueKind::text)) number = parse_number(value.text());
  if (!number || !std::isfinite(*number)) return refuse_kind(field, value, errors);
  if (value.is(ValueKind::text) && reading == Reading::strict) return refuse_kind(field, value, errors, kUnquote);
  out = *number;
  return check_range(field.range, *number, {}, value, errors);
}

bool read_number(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  double number = 0;
  if (!read_double(field, value, number, errors, reading)) return false;
  *static_cast<double*>(member) = field.kind == FieldKind::duration ? number / kMillisecondsPerSecond : number;
  return true;
}

bool read_integer(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  double number = 0;
  if (!read_double(field, value, number, errors, reading)) return false;
  if (number != std::floor(number) || std::fabs(number) > std::numeric_limits<int>::max())
    return refuse_kind(field, value, errors);
  *static_cast<int*>(member) = static_cast<int>(number);
  return true;
}

bool read_text(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  const std::string_view text = value.text();
  if (!check_size(field.range, text.size(), value, errors)) return false;
  *static_cast<std::string*>(member) = text;
  return true;
}

bool read_url(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  if (value.is(ValueKind::text) && !is_safe_url(value.text())) {
    report_kind(errors, value, "a URL with https:, http: or none of these", "write it like \"/cart/add\"; a space is %20");
    return false;
  }
  return read_text(field, value, member, errors, reading);
}

bool refuse_parsed(Errors& errors, const Value& value, Error&& error) {
  if (errors.only_counts()) return false;
  error.rule += " (got ";
  error.rule += describe(value);
  error.rule += ')';
  report(errors, value, error.rule, error.hint);
  return false;
}

bool read_color(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  const bool can_be_auto = field.kind == FieldKind::auto_color;
  if (explains() && !(can_be_auto && value.text() == "auto")) {
    if (Result<Color> color = parse_color(value.text()); !color) {
      if (can_be_auto) color.error().rule += " or \"auto\"";
      return refuse_parsed(errors, value, std::move(color.error()));
    }
  }
  *static_cast<std::string*>(member) = value.text();
  return true;
}

bool read_enumeration(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  const std::optional<std::size_t> index = find_name(value, field.names, errors);
  if (index) *static_cast<std::uint8_t*>(member) = static_cast<std::uint8_t>(*index);
  return index.has_value();
}

bool read_easing(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  Result<Easing> easing = parse_easing(value.text());
  if (!easing) return refuse_parsed(errors, value, std::move(easing.error()));
  *static_cast<Easing*>(member) = std::move(*easing);
  return true;
}

bool read_object(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  const Target target{field.record, member};
  return read_into(value, {&target, 1}, errors, reading);
}

bool read_list(const Field& field, const Value& value, void* out, Errors& errors, Reading reading) {
  if (!value.is(ValueKind::array)) return refuse_kind(field, value, errors);
  bool good = check_size(field.range, value.size(), value, errors);
  field.list->clear(out);
  for (const Value element : value) {
    const Target target{field.record, field.list->append(out)};
    good = read_into(element, {&target, 1}, errors, reading) && good;
  }
  return good;
}

bool read_text_map(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  auto& out = *static_cast<TextMap*>(member);
  if (!value.is(ValueKind::object)) return refuse_kind(field, value, errors);
  bool good = check_size(field.range, value.size(), value, errors) && !value.has_duplicates();
  out.clear();
  for (const Value member : value) {
    if (member.is(ValueKind::text)) {
      out.push_back({std::string(member.key()), std::string(member.text())});
    } else {
      report_kind(errors, member, "a text");
      good = false;
    }
  }
  return good;
}

bool read_json(const Field& field, const Value& value, void* member, Errors& errors, Reading) {
  if (!value.is(ValueKind::object)) return refuse_kind(field, value, errors);
  *static_cast<std::string*>(member) = source_of(value);
  return true;
}

bool read_spring_field(const Field&, const Value& value, void* member, Errors& errors, Reading reading) {
  return read_spring(value, *static_cast<Spring*>(member), errors, reading);
}

bool check_entries(const Field& field, const Value& value, void*, Errors& errors, Reading) {
  return value.is(ValueKind::array) || refuse_kind(field, value, errors);
}

// --- writing -----------------------------------------------------------------------------------------------------------------

constexpr int kDecimals = 6;

template <class T>
const T& as(const void* member) {
  return *static_cast<const T*>(member);
}

void write_boolean(std::string& out, const Field&, const void* member) { out += as<bool>(member) ? "true" : "false"; }

void write_integer(std::string& out, const Field&, const void* member) { append_number(out, as<int>(member)); }

void write_number(std::string& out, const Field& field, const void* member) {
  append_number(out, as<double>(member) * (field.kind == FieldKind::duration ? kMillisecondsPerSecond : 1), kDecimals);
}

void write_text(std::string& out, const Field&, const void* member) { append_json_string(out, as<std::string>(member)); }

void write_json(std::string& out, const Field&, const void* member) { out += as<std::string>(member); }

void write_enumeration(std::string& out, const Field& field, const void* member) {
  append_json_string(out, field.names[as<std::uint8_t>(member)]);
}

void write_spring(std::string& out, const Field&, const void* member) {
  const Spring& spring = as<Spring>(member);
  JsonObject(out)
      .number("stiffness", spring.stiffness, kDecimals)
      .number("damping", spring.damping, kDecimals)
      .number("mass", spring.mass, kDecimals);
}

void write_easing(std::string& out, const Field&, const void* member) {
  std::string css;
  as<Easing>(member).append_css(css);
  append_json_string(out, css);
}

void write_object(std::string& out, const Field& field, const void* member) { write_record(out, *field.record, member); }

void write_list(std::string& out, const Field& field, const void* list) {
  out += '[';
  const std::size_t size = field.list->size(list);
  for (std::size_t i = 0; i < size; ++i) {
    if (i != 0) out += ',';
    write_record(out, *field.record, field.list->at(list, i));
  }
  out += ']';
}

void write_text_map(std::string& out, const Field&, const void* member) {
  JsonObject object(out);
  for (const TextPair& pair : as<TextMap>(member)) object.text(pair.name, pair.value);
}

}  // namespace

namespace codecs {

const FieldCodec kBoolean{&read_boolean, &write_boolean};
const FieldCodec kInteger{&read_integer, &write_integer};
const FieldCodec kNumber{&read_number, &write_number};
const FieldCodec kText{&read_text, &write_text};
const FieldCodec kUrl{&read_url, &write_text};
const FieldCodec kColor{&read_color, &write_text};
const FieldCodec kEnumeration{&read_enumeration, &write_enumeration};
const FieldCodec kSpring{&read_spring_field, &write_spring};
const FieldCodec kEasing{&read_easing, &write_easing};
const FieldCodec kObject{&read_object, &write_object};
const FieldCodec kList{&read_list, &write_list};
const FieldCodec kTextMap{&read_text_map, &write_text_map};
const FieldCodec kJson{&read_json, &write_json};
const FieldCodec kEntries{&check_entries, nullptr};  // has no member to write

}  // namespace codecs

}  // namespace nicety
