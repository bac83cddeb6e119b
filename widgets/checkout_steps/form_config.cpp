#include "widgets/checkout_steps/form_config.hpp"

#include "runtime/config/describe.hpp"
#include "runtime/config/hint.hpp"
#include "runtime/config/read.hpp"
#include "runtime/core/explains.hpp"

namespace nicety {
namespace {

/// Names whose labels `made-form.ts` has; with a space before and after each.
constexpr std::string_view kKnown =
    " email name country address1 address2 postal city region phone company note voucher delivery payment ";

bool is_known(std::string_view name) {
  const std::size_t at = name.empty() ? std::string_view::npos : kKnown.find(name);
  return at != std::string_view::npos && at > 0 && kKnown[at - 1] == ' ' && kKnown[at + name.size()] == ' ';
}

/// Refuses a field without a label.
void refuse_nameless(const Value& given, Errors& errors) {
  if (errors.only_counts()) return;
  NearestName nearest(given["name"].text());
  for (std::string_view rest = kKnown.substr(1); !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
    nearest.offer(rest.substr(0, rest.find(' ')));
  }
  const std::string hint = nearest.hint();
  report(errors, given, "`label` is missing, and its name has none of its own",
         hint.empty() ? "add `\"label\": …`, a text" : hint);
}

bool read_entries(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  if (!value.is(ValueKind::array)) {
    report_kind(errors, value, explains() ? kind_words(FieldKind::list) : "");
    return false;
  }
  bool good = true;
  for (const Value given : value) {
    DeclaredEntry entry;
    const Target target{field.record, &entry};
    good = read_into(given, {&target, 1}, errors, reading) && good;
  }
  *static_cast<std::string*>(member) = source_of(value);
  return good;
}

bool read_fields(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  bool good = read_entries(field, value, member, errors, reading);
  for (const Value given : value) {
    if (!given["name"] || given["label"] || is_known(given["name"].text())) continue;
    refuse_nameless(given, errors);
    good = false;
  }
  return good;
}

void write_entries(std::string& out, const Field&, const void* member) { out += *static_cast<const std::string*>(member); }

}  // namespace

namespace codecs {
const FieldCodec kDeclared{&read_entries, &write_entries};
const FieldCodec kDeclaredFields{&read_fields, &write_entries};
}  // namespace codecs

}  // namespace nicety
