#pragma once

#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "widgets/checkout_steps/config.hpp"
#include "widgets/checkout_steps/countries.hpp"
#include "widgets/checkout_steps/model.hpp"

// The fields of the form: what is in them, what is wrong with them, and what is said about it.
namespace nicety {

/// What a field holds, by its `autocomplete` (the last token), else its `type` and name.
[[nodiscard]] FieldSort sort_of(std::string_view autocomplete, std::string_view type, std::string_view name);

/// The field of that name; null where there is none.
[[nodiscard]] FormField* field_of(CheckoutStepsModel& model, std::string_view name);

/// The country that the form is about.
[[nodiscard]] Country country_of(const CheckoutStepsModel& model);

/// What is wrong with a field now, whether it is shown or not. Names are never wrong.
[[nodiscard]] Fault judge(const FormField& field, const Country& country);

/// The first field of a step that is wrong; null when it is done. What the shop has refused may be sent again: it judges anew.
[[nodiscard]] FormField* first_wrong(CheckoutStepsModel& model, std::size_t step, bool with_refused = false);

/// A field has another value, or was left: says what is to be said at it, never while it is first typed (norm 18).
void take_value(CheckoutStepsModel& model, FormField& field, std::string_view value, bool was_left,
                const CheckoutStepsConfig& config, Context& context);

/// Asks about likely slips in a step's email addresses that haven't been asked about yet. True where there was one: it is focused.
bool ask_slips(CheckoutStepsModel& model, std::size_t step, const CheckoutStepsConfig& config, Context& context);

/// Says at all fields of a step what is wrong with them.
void show_faults(CheckoutStepsModel& model, std::size_t step, const CheckoutStepsConfig& config, Context& context);

/// The address takes the shape of its country: order, labels, what is required and what there is.
void shape_address(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context);

/// The shop's own words about fields, by name. Answers the first step that holds one of them; `steps.size()` where none does.
std::size_t take_refusals(CheckoutStepsModel& model, const Value& errors, const CheckoutStepsConfig& config, Context& context);

}  // namespace nicety
