#pragma once

#include <string_view>

#include "widgets/add_to_cart/config.hpp"
#include "widgets/add_to_cart/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// The button that truly adds. Its README tells its moment, its states and its events.
struct AddToCart {
  static constexpr std::string_view kind = "add-to-cart";
  using Config = AddToCartConfig;
  using Props = AddToCartProps;
  using Model = AddToCartModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
