#include "runtime/config/read_field.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "runtime/core/number.hpp"
#include "runtime/config/spring_config.hpp"
#include "runtime/core/color.hpp"
#include "runtime/core/text.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/parse_easing.hpp"

namespace nicety {
namespace {

constexpr std::string_view kAuto = "auto";

/// "must be greater than 0 (got -1)"
bool refuse(Errors& errors, const Value& value, std::string_view relation, double bound, std::string_view unit) {
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

bool refuse_kind(const Field& field, const Value& value, Errors& errors) {
  const bool quoted_number = value.is(ValueKind::text) && field.kind <= FieldKind::length && parse_number(value.text()).has_value();
  const bool quoted_boolean = field.kind == FieldKind::boolean && (value.text() == "true" || value.text() == "false");
  report_kind(errors, value, kind_words(field.kind), quoted_number || quoted_boolean ? "write it without quotes" : "");
  return false;
}

bool read_boolean(const Field& field, const Value& value, bool& out, Errors& errors, Reading reading) {
  if (value.is(ValueKind::boolean)) {
    out = value.boolean();
    return true;
  }
  if (reading == Reading::loose && value.is(ValueKind::text)) {
    const std::string_view text = value.text();
    out = text != "false";
    if (text.empty() || text == "true" || text == "false") return true;
  }
  return refuse_kind(field, value, errors);
}

/// In the JSON's unit, within the field's range.
bool read_number(const Field& field, const Value& value, double& out, Errors& errors, Reading reading) {
  std::optional<double> number;
  if (value.is(ValueKind::number)) number = value.number();
  if (reading == Reading::loose && value.is(ValueKind::text)) number = parse_number(value.text());
  if (!number || !std::isfinite(*number)) return refuse_kind(field, value, errors);
  out = *number;
  return check_range(field.range, *number, {}, value, errors);
}

bool read_integer(const Field& field, const Value& value, int& out, Errors& errors, Reading reading) {
  double number = 0;
  if (!read_number(field, value, number, errors, reading)) return false;
  if (number != std::floor(number) || std::fabs(number) > std::numeric_limits<int>::max()) return refuse_kind(field, value, errors);
  out = static_cast<int>(number);
  return true;
}

/// Whether a page may follow it: no scheme but http and https. Browsers skip control characters within a scheme, so none is taken.
bool is_safe_url(std::string_view url) {
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ') return false;
  }
  const std::size_t end = url.find_first_of(":/?#");
  if (end == std::string_view::npos || url[end] != ':') return true;
  std::string scheme;
  for (const char c : url.substr(0, end)) scheme += static_cast<char>(c | 0x20);
  return scheme == "https" || scheme == "http";
}

bool read_text(const Field& field, const Value& value, std::string& out, Errors& errors) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  const std::string_view text = value.text();
  if (!check_size(field.range, text.size(), value, errors)) return false;
  if (field.kind == FieldKind::url && !is_safe_url(text)) {
    report_kind(errors, value, "a URL with https:, http: or none of these", "write it like \"/cart/add\"; a space is %20");
    return false;
  }
  out = text;
  return true;
}

bool refuse_parsed(Errors& errors, const Value& value, Error&& error) {
  error.rule += " (got ";
  error.rule += describe(value);
  error.rule += ')';
  report(errors, value, std::move(error.rule), std::move(error.hint));
  return false;
}

bool read_color(const Field& field, const Value& value, Color& out, Errors& errors) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  Result<Color> color = parse_color(value.text());
  if (!color) {
    if (field.kind == FieldKind::auto_color) color.error().rule += " or \"auto\"";
    return refuse_parsed(errors, value, std::move(color.error()));
  }
  out = *color;
  return true;
}

bool read_auto_color(const Field& field, const Value& value, std::optional<Color>& out, Errors& errors) {
  if (value.text() == kAuto) {
    out.reset();
    return true;
  }
  Color color;
  if (!read_color(field, value, color, errors)) return false;
  out = color;
  return true;
}

bool read_enumeration(const Field& field, const Value& value, std::uint8_t& out, Errors& errors) {
  const std::optional<std::size_t> index = find_name(value, field.names, errors);
  if (index) out = static_cast<std::uint8_t>(*index);
  return index.has_value();
}

bool read_easing(const Field& field, const Value& value, Easing& out, Errors& errors) {
  if (!value.is(ValueKind::text)) return refuse_kind(field, value, errors);
  Result<Easing> easing = parse_easing(value.text());
  if (!easing) return refuse_parsed(errors, value, std::move(easing.error()));
  out = std::move(*easing);
  return true;
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

bool read_text_map(const Field& field, const Value& value, TextMap& out, Errors& errors) {
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

}  // namespace

bool read_field(const Field& field, const Value& value, void* owner, Errors& errors, Reading reading) {
  void* const out = field.member == nullptr ? nullptr : const_cast<void*>(field.member(owner));
  switch (field.kind) {
    case FieldKind::boolean: return read_boolean(field, value, *static_cast<bool*>(out), errors, reading);
    case FieldKind::integer: return read_integer(field, value, *static_cast<int*>(out), errors, reading);
    case FieldKind::number:
    case FieldKind::duration:
    case FieldKind::length: {
      double number = 0;
      if (!read_number(field, value, number, errors, reading)) return false;
      *static_cast<double*>(out) = field.kind == FieldKind::duration ? number / kMillisecondsPerSecond : number;
      return true;
    }
    case FieldKind::text:
    case FieldKind::selector:
    case FieldKind::url: return read_text(field, value, *static_cast<std::string*>(out), errors);
    case FieldKind::color: return read_color(field, value, *static_cast<Color*>(out), errors);
    case FieldKind::auto_color: return read_auto_color(field, value, *static_cast<std::optional<Color>*>(out), errors);
    case FieldKind::enumeration: return read_enumeration(field, value, *static_cast<std::uint8_t*>(out), errors);
    case FieldKind::spring: return read_spring(value, *static_cast<Spring*>(out), errors, reading);
    case FieldKind::easing: return read_easing(field, value, *static_cast<Easing*>(out), errors);
    case FieldKind::object: {
      const Target target{field.record, out};
      return read_into(value, {&target, 1}, errors, reading);
    }
    case FieldKind::list: return read_list(field, value, out, errors, reading);
    case FieldKind::text_map: return read_text_map(field, value, *static_cast<TextMap*>(out), errors);
    case FieldKind::entries: return value.is(ValueKind::array) || refuse_kind(field, value, errors);
  }
  return false;
}

}  // namespace nicety
