#pragma once

#include <cstddef>
#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "widgets/checkout_steps/config.hpp"
#include "widgets/checkout_steps/model.hpp"

// The steps of the form: which apply, which is shown, and the ways between them.
namespace nicety {

/// The step in which one chooses how to pay.
inline constexpr std::string_view kPayment = "payment";

/// What showing a step means for the browser's history.
enum class Way : std::uint8_t { push, back, stay };

/// The step of that name; `steps.size()` where there is none.
[[nodiscard]] std::size_t step_of(const CheckoutStepsModel& model, std::string_view name);

/// The applicable step after or before one; the same where there is none.
[[nodiscard]] std::size_t step_after(const CheckoutStepsModel& model, std::size_t step);
[[nodiscard]] std::size_t step_before(const CheckoutStepsModel& model, std::size_t step);

/// How many applicable steps come before one.
[[nodiscard]] int place_of(const CheckoutStepsModel& model, std::size_t step);

/// The farthest step up to `wanted` to which nothing that is wrong is in the way.
[[nodiscard]] std::size_t reachable(CheckoutStepsModel& model, std::size_t wanted);

/// Shows a step: it slides in, and the track flows to it.
void show_step(CheckoutStepsModel& model, std::size_t step, Way way, const CheckoutStepsConfig& config, Context& context);

/// Goes on where nothing in this step is wrong; else shows what is, and focuses the first.
void go_on(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context);

/// Shows a step with all that is wrong in it, and focuses the first.
void show_wrong(CheckoutStepsModel& model, std::size_t step, const CheckoutStepsConfig& config, Context& context);

/// A step applies from now on, or doesn't.
void skip_step(CheckoutStepsModel& model, std::size_t step, bool is_skipped, const CheckoutStepsConfig& config, Context& context);

/// What the button to the next step says.
void name_next(CheckoutStepsModel& model, const CheckoutStepsConfig& config);

}  // namespace nicety
