#include "runtime/rules/rule_fields.hpp"

#include <algorithm>

#include "runtime/config/describe.hpp"
#include "runtime/core/calendar.hpp"
#include "runtime/core/text.hpp"
#include "runtime/rules/match.hpp"

namespace nicety {
namespace {

bool refuse(Errors& errors, const Value& value, std::string_view wanted, const char* hint = "") {
  report_kind(errors, value, wanted, hint);
  return false;
}

// --- bounds ------------------------------------------------------------------------------------------------------------------

/// A day that the Gregorian calendar has, written YYYY-MM-DD or YYYYMMDD, as the number YYYYMMDD; unknown when it is none.
/// Source: ISO 8601, the extended and the basic format of calendar dates.
double parse_date(std::string_view text) {
  const bool has_dashes = text.size() == 10;
  int digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (has_dashes && (i == 4 || i == 7)) {
      if (c != '-') return kUnknown;
      continue;
    }
    if (c < '0' || c > '9' || digits > 9999999) return kUnknown;
    digits = digits * 10 + (c - '0');
  }
  const int day = digits % 100;
  const int month = digits / 100 % 100;
  const int year = digits / 10000;
  return year >= 1000 && day >= 1 && day <= days_in_month(year, month) ? digits : kUnknown;
}

bool read_bound(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  double bound = kUnknown;
  if (!value.is(ValueKind::null)) {
    if (field.kind == FieldKind::number) return codecs::kNumber.read(field, value, member, errors, reading);
    bound = parse_date(value.text());
    if (!is_known(bound)) return refuse(errors, value, "a day such as \"2026-12-24\"");
  }
  *static_cast<double*>(member) = bound;
  return true;
}

void write_bound(std::string& out, const Field& field, const void* member) {
  const double bound = *static_cast<const double*>(member);
  std::string text;
  append_number(text, bound, 6);
  if (!is_known(bound)) {
    out += "null";
  } else if (field.kind == FieldKind::number) {
    out += text;
  } else {
    append_json_string(out, text);
  }
}

bool read_limits(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  if (!codecs::kObject.read(field, value, member, errors, reading)) return false;
  const auto& limits = *static_cast<const Limits*>(member);
  return !(limits.min > limits.max) || refuse(errors, value[field.record->fields[1].key], "no less than the other bound");
}

void write_limits(std::string& out, const Field& field, const void* member) { codecs::kObject.write(out, field, member); }

// --- lists in a text -----------------------------------------------------------------------------------------------------------

constexpr const char* kPagesHint =
    "a path begins with /, as in \"/products/**\"; the kinds are home, product, search, cart, checkout, other";
constexpr std::string_view kPageKinds[] = {"home", "product", "search", "cart", "checkout", "other"};

bool is_no_page(std::string_view item, std::string_view) {
  if (item.starts_with('/') || item.starts_with('*')) return false;
  for (const std::string_view name : kPageKinds) {
    if (name == item) return false;
  }
  return true;
}

/// Whether it doesn't begin with a primary language subtag, of two or three letters (RFC 5646, section 2.2.1).
bool is_no_language(std::string_view item, std::string_view) {
  const std::size_t letters = std::min(item.find('-'), item.size());
  return item != "*" && letters != 2 && letters != 3;
}

bool read_items(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  const bool is_pages = field.codec == &codecs::kPages;
  if (matches_any(value.text(), value.text(), is_pages ? &is_no_page : &is_no_language)) {
    return refuse(errors, value, is_pages ? "paths or kinds of pages" : "language tags such as \"de, en-GB\"",
                  is_pages ? kPagesHint : "");
  }
  return codecs::kText.read(field, value, member, errors, reading);
}

void write_text(std::string& out, const Field& field, const void* member) { codecs::kText.write(out, field, member); }

}  // namespace

namespace codecs {

const FieldCodec kLimit{&read_bound, &write_bound};
const FieldCodec kDate{&read_bound, &write_bound};
const FieldCodec kLimits{&read_limits, &write_limits};
const FieldCodec kPages{&read_items, &write_text};
const FieldCodec kLanguages{&read_items, &write_text};

}  // namespace codecs

}  // namespace nicety
