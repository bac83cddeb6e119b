#include "widgets/checkout_steps/fields.hpp"

#include <algorithm>
#include <array>

#include "widgets/checkout_steps/contact.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = CheckoutStepsModel;
using Config = CheckoutStepsConfig;

constexpr std::string_view kSpaces = " \t\r\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(kSpaces) == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(kSpaces);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kSpaces) + 1 - from);
}

std::string say(const FormField& field, Fault fault, const Country& country, const CheckoutStepsWords& words) {
  switch (fault) {
    case Fault::missing: return filled(words.missing, {{"label", field.label}});
    case Fault::mail: return words.mail;
    case Fault::postal: return filled(words.postal, {{"example", example_postal(country.pattern)}});
    case Fault::phone: return words.phone;
    case Fault::shop: return field.refusal;
    default: return {};
  }
}

/// Says at a field what is wrong with it, or that it is right.
void show(const Model& model, FormField& field, Fault fault, const Config& config, Context& context, std::string_view hint = {}) {
  const Country country = country_of(model);
  const bool is_right = hint.empty() && judge(field, country) == Fault::none && field.was_left && !is_blank(field.value) &&
                        field.sort != FieldSort::choice && field.sort != FieldSort::country;
  if (fault == field.shown && is_right == field.is_right && fault != Fault::shop && hint.empty()) return;
  field.shown = fault;
  field.is_right = is_right;
  const std::string error = say(field, fault, country, config.words);
  const std::string question = hint.empty() ? std::string() : filled(config.words.hint, {{"suggestion", hint}});
  context.effects.field({.name = field.name,
                         .look = fault != Fault::none ? "wrong"
                                 : is_right           ? "right"
                                                      : "",
                         .error = error,
                         .hint = question,
                         .suggestion = hint});
}

std::string_view region_label(const Country& country, const AddressWords& words) {
  switch (country.region) {
    case RegionName::state: return words.state;
    case RegionName::province: return words.province;
    case RegionName::county: return words.county;
    case RegionName::prefecture: return words.prefecture;
    case RegionName::emirate: return words.emirate;
    case RegionName::area: return words.area;
    default: return {};
  }
}

std::string_view postal_label(const Country& country, const AddressWords& words) {
  switch (country.postal) {
    case PostalName::zip: return words.zip;
    case PostalName::postcode: return words.postcode;
    case PostalName::pin: return words.pin;
    case PostalName::eircode: return words.eircode;
    default: return {};
  }
}

/// The form's names for the parts of an address, and the letters that a country's order has for them.
struct AddressPart {
  std::string_view name;
  char letter;
};
constexpr std::array<AddressPart, 5> kParts = {
    {{"address1", 'A'}, {"address2", 'A'}, {"city", 'C'}, {"region", 'S'}, {"postal", 'Z'}}};

}  // namespace

FormField* field_of(Model& model, std::string_view name) {
  const auto found = std::ranges::find(model.fields, name, &FormField::name);
  return found == model.fields.end() ? nullptr : &*found;
}

FieldSort sort_of(std::string_view autocomplete, std::string_view type, std::string_view name) {
  const std::string_view token = autocomplete.substr(autocomplete.rfind(' ') + 1);
  if (token == "email" || type == "email") return FieldSort::mail;
  if (token.starts_with("tel") || type == "tel") return FieldSort::phone;
  if (token == "postal-code" || name == "postal") return FieldSort::postal;
  if (token.starts_with("country") || name == "country") return FieldSort::country;
  if (type == "radio" || type == "checkbox" || type.starts_with("select")) return FieldSort::choice;
  return FieldSort::text;
}

Country country_of(const Model& model) {
  const auto found = std::ranges::find(model.fields, FieldSort::country, &FormField::sort);
  return country_of(found == model.fields.end() ? std::string_view() : trimmed(found->value));
}

Fault judge(const FormField& field, const Country& country) {
  if (field.is_hidden) return Fault::none;
  if (!field.refusal.empty()) return Fault::shop;
  const std::string_view value = trimmed(field.value);
  if (value.empty()) return field.is_required ? Fault::missing : Fault::none;
  switch (field.sort) {
    case FieldSort::mail: return is_mail(value) ? Fault::none : Fault::mail;
    case FieldSort::phone: return is_phone(value, country) ? Fault::none : Fault::phone;
    case FieldSort::postal:
      return country.pattern.empty() || matches_postal(value, country.pattern) ? Fault::none : Fault::postal;
    default: return Fault::none;
  }
}

FormField* first_wrong(Model& model, std::size_t step, bool with_refused) {
  const Country country = country_of(model);
  for (FormField& field : model.fields) {
    const Fault fault = field.step == step ? judge(field, country) : Fault::none;
    if (fault != Fault::none && (fault != Fault::shop || with_refused)) return &field;
  }
  return nullptr;
}

void take_value(Model& model, FormField& field, std::string_view value, bool was_left, const Config& config, Context& context) {
  const bool is_new = field.value != value;
  if (is_new) {
    field.value = value;
    field.refusal.clear();
  }
  const Fault fault = judge(field, country_of(model));
  std::string hint;
  if (was_left) {
    field.was_left = field.was_left || !is_blank(value);
    if (field.sort == FieldSort::mail && fault == Fault::none) hint = mail_meant(trimmed(value));
    // Made once, and it stays as long as the address does.
    if (!hint.empty() && hint == field.kept_hint) return;
    field.kept_hint = hint;
  }
  // An error goes as soon as it is mended, and is said when the field is left. One that is empty still is only told on Continue.
  if (fault == Fault::none) {
    if (was_left || field.shown != Fault::none) show(model, field, fault, config, context, hint);
  } else if (field.shown != Fault::none || (was_left && fault != Fault::missing)) {
    show(model, field, fault, config, context);
  } else if (is_new && field.is_right) {
    show(model, field, Fault::none, config, context);
  }
}

bool ask_slips(Model& model, std::size_t step, const Config& config, Context& context) {
  for (FormField& field : model.fields) {
    if (field.step != step || field.sort != FieldSort::mail) continue;
    const std::string before = field.kept_hint;
    take_value(model, field, std::string(field.value), true, config, context);
    if (field.kept_hint == before || field.kept_hint.empty()) continue;
    context.effects.reach_field(field.name);
    return true;
  }
  return false;
}

void show_faults(Model& model, std::size_t step, const Config& config, Context& context) {
  const Country country = country_of(model);
  for (FormField& field : model.fields) {
    if (field.step != step) continue;
    field.was_left = field.was_left || !is_blank(field.value);
    show(model, field, judge(field, country), config, context);
  }
}

void shape_address(Model& model, const Config& config, Context& context) {
  const Country country = country_of(model);
  std::array<std::string_view, kParts.size()> names;
  std::size_t count = 0;
  for (const char letter : country.order) {
    for (const AddressPart& part : kParts) {
      if (part.letter == letter && field_of(model, part.name) != nullptr) names[count++] = part.name;
    }
  }
  for (const AddressPart& part : kParts) {
    FormField* const field = field_of(model, part.name);
    if (field == nullptr) continue;
    const bool is_there = country.order.contains(part.letter);
    field->is_hidden = !is_there;
    // A second line is nobody's need.
    field->is_required = is_there && part.name != "address2" && country.required.contains(part.letter);
    const std::string_view label = part.letter == 'S'   ? region_label(country, config.address)
                                   : part.letter == 'Z' ? postal_label(country, config.address)
                                                        : std::string_view();
    context.effects.shape_field(part.name, field->is_required, field->is_hidden, label);
    // What was right in one country may not be in another; what is empty isn't wrong yet.
    const Fault fault = judge(*field, country);
    if (field->shown != Fault::none || field->is_right)
      show(model, *field, fault == Fault::missing ? Fault::none : fault, config, context);
  }
  if (count > 1) context.effects.order_fields({names.data(), count});
}

std::size_t take_refusals(Model& model, const Value& errors, const Config& config, Context& context) {
  std::size_t step = model.steps.size();
  for (const Value error : errors) {
    FormField* const field = field_of(model, error.key());
    if (field == nullptr || error.text().empty()) continue;
    field->refusal = error.text();
    show(model, *field, Fault::shop, config, context);
    step = std::min(step, field->step);
  }
  return step;
}

}  // namespace nicety
