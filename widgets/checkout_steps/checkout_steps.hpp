#pragma once

#include <string_view>

#include "widgets/checkout_steps/config.hpp"
#include "widgets/checkout_steps/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// The checkout in short steps, over the shop's own form. Its README tells its moment, its states and its events.
struct CheckoutSteps {
  static constexpr std::string_view kind = "checkout-steps";
  static constexpr bool reads_facts = true;
  static constexpr bool on_form = true;
  using Config = CheckoutStepsConfig;
  using Props = NoProps;
  using Model = CheckoutStepsModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
