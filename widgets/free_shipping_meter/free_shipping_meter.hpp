#pragma once

#include <string_view>

#include "widgets/free_shipping_meter/config.hpp"
#include "widgets/free_shipping_meter/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// What is missing for free delivery. Its README tells its moment and its states.
struct FreeShippingMeter {
  static constexpr std::string_view kind = "free-shipping-meter";
  static constexpr bool reads_facts = true;
  static constexpr bool replaces = true;
  using Config = FreeShippingMeterConfig;
  using Props = NoProps;
  using Model = FreeShippingMeterModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
