#pragma once

#include "runtime/app/widget_type.hpp"
#include "widgets/checkout_steps/config.hpp"
#include "widgets/checkout_steps/model.hpp"

// What the shop is asked, and what its answers do: amounts, the order, whether the order exists.
namespace nicety {

/// Asks for the amounts, or marks them to be asked for once the answer that is on its way has come.
void ask_quote(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context);

/// The shopper wants to pay, perhaps by a wallet of the browser's.
void pay(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context, bool by_wallet = false);

/// The page came back with an order under way that nothing is known of.
void resume_order(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context);

/// The time has come, or the shopper says so: whatever waits is asked.
void ask_again(CheckoutStepsModel& model, const CheckoutStepsConfig& config, Context& context);

/// An answer of the shop's (`reply`), or of its payment script or the browser's wallet (`answer`). One that nobody waits for any more does nothing.
void take_reply(CheckoutStepsModel& model, const Event& event, const CheckoutStepsConfig& config, Context& context);
void take_consent(CheckoutStepsModel& model, const Event& event, const CheckoutStepsConfig& config, Context& context);

}  // namespace nicety
