#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "runtime/config/declare.hpp"

// A form that is declared instead of written as HTML: steps of fields, and fields of choices. Only the page's side makes something of
// it (web/src/form/made-form.ts, which also knows what names alone say): here it is declared and checked, and handed on as it is
// written.
namespace nicety {

enum class FieldType : std::uint8_t { text, email, tel, textarea, select, radio, checkbox };
template <>
inline constexpr auto kNames<FieldType> =
    std::array<std::string_view, 7>{"text", "email", "tel", "textarea", "select", "radio", "checkbox"};

/// What an entry of any of the lists below may say: one after the other is read into it, and forgotten.
struct DeclaredEntry {
  std::string name;
  std::string value;
  std::string words;
  std::string more;
  std::string tokens;
  std::string values;
  std::string list = "[]";
  std::string data = "{}";
  FieldType type = FieldType::text;
  bool required = true;
  bool folded = false;
  bool slot = false;
};

namespace codecs {
extern const FieldCodec kDeclared;  ///< a list of entries, kept as it is written
extern const FieldCodec kDeclaredFields;  ///< the same, of fields: each has a label of its own, or by its name
}  // namespace codecs

namespace field {

/// A list of entries with those fields, kept as its JSON text, "[]" by default.
template <auto M, const Record& record>
consteval Field declared(std::string_view key, PlainRules rules = {}, const FieldCodec& codec = codecs::kDeclared) {
  static_assert(std::is_same_v<detail::MemberType<M>, std::string>);
  Field made = detail::make<M>(key, FieldKind::list, rules.help, rules.required);
  made.record = &record;
  made.codec = &codec;
  return made;
}

}  // namespace field

namespace declared {

using E = DeclaredEntry;

inline constexpr std::array kPointFields{
    field::text<&E::value>("value", {.help = "What is sent as `pickup`.", .required = true, .min = 1}),
    field::text<&E::name>("name", {.help = "What it is called.", .required = true, .min = 1}),
    field::text<&E::more>("note", {.help = "Its address and hours."}),
};
inline constexpr Record kPoint{"CheckoutPoint", kPointFields, "A pick-up point.", &field::detail::defaults_of<E>};

inline constexpr std::array kChoiceFields{
    field::text<&E::value>("value", {.help = "What is sent.", .required = true, .min = 1}),
    field::text<&E::name>("name", {.help = "What it is called. Empty: a country's name in the page's language, else the value."}),
    field::text<&E::words>("price", {.help = "What it costs, in words, until the quote says it: `\"€3.90\"`."}),
    field::text<&E::more>("note", {.help = "More about it. At a way of delivery its date stands there as soon as the quote "
                                           "tells the working days."}),
    field::boolean<&E::slot>("slot", {.help = "Makes room for the payment provider's own element below it: an empty "
                                              "`[data-slot]` of its value's name, which is never read."}),
    field::declared<&E::list, kPoint>("points", {.help = "Where it can be fetched: one of these is chosen with it."}),
};
inline constexpr Record kChoice{"CheckoutChoice", kChoiceFields, "One of several that a field can have.",
                                &field::detail::defaults_of<E>};

inline constexpr std::array kFieldFields{
    field::text<&E::name>("name", {.help = "What it is sent as.", .required = true, .min = 1}),
    field::text<&E::words>("label", {.help = "Its label. Must be given where the name has none of its own.", .min = 1}),
    field::text<&E::more>("hint", {.help = "A line below it: why it is asked for."}),
    field::enumeration<&E::type>("type", {.help = "What it is. With choices: `radio`; a country: `select`."}),
    field::text<&E::tokens>("autocomplete", {.help = "What browsers may fill in, by HTML's tokens: `\"postal-code\"`."}),
    field::boolean<&E::required>("required", {.help = "Whether it must be filled in. Not so: address2, region, phone, company, "
                                                      "note, voucher. A country may ask for more, or for less."}),
    field::boolean<&E::folded>("folded", {.help = "Whether it is folded away until it is asked for. All that aren't required "
                                                  "are, but for phone."}),
    field::text<&E::values>("values",
                            {.help = "Choices by their values alone, with spaces between: `\"DE AT CH\"`. The first is chosen."}),
    field::declared<&E::list, kChoice>("choices", {.help = "What can be chosen. The first is, where it is required."}),
};
inline constexpr Record kField{
    "CheckoutField", kFieldFields,
    "A field. Those called email, name, country, address1, address2, postal, city, region, phone, company, note, voucher, "
    "delivery "
    "and payment have label, type, autocomplete and what else is right for them; each can be said otherwise.",
    &field::detail::defaults_of<E>};

inline constexpr std::array kStepFields{
    field::text<&E::name>("name", {.help = "What it is called in events and quotes: `\"delivery\"`. Wallets and ways to pay "
                                           "belong into `payment`.",
                                   .required = true,
                                   .min = 1}),
    field::text<&E::words>("title", {.help = "Its heading. Empty: its name with a capital."}),
    field::text<&E::more>("note", {.help = "A line at its end: how to give things back."}),
    field::declared<&E::list, kField>("fields", {.help = "What is asked in it."}, codecs::kDeclaredFields),
};
inline constexpr Record kStep{"CheckoutStep", kStepFields,
                              "A step of a form that is declared. The last one has the button that sends it.",
                              &field::detail::defaults_of<E>};

inline constexpr std::array kWalletFields{
    field::text<&E::name>("method", {.help = "Its identifier: `\"https://google.com/pay\"`.", .required = true, .min = 1}),
    field::json<&E::data>("data", {.help = "What the method wants to know, as its provider writes it."}),
};
inline constexpr Record kWallet{"CheckoutWallet", kWalletFields, "A payment method of the browser's (Payment Request API).",
                                &field::detail::defaults_of<E>};

}  // namespace declared
}  // namespace nicety
