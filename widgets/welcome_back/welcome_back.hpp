#pragma once

#include <string_view>

#include "widgets/welcome_back/config.hpp"
#include "widgets/welcome_back/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// The welcome for a shopper who comes back. Its README tells its moment.
struct WelcomeBack {
  static constexpr std::string_view kind = "welcome-back";
  static constexpr bool interrupts = true;
  static constexpr bool on_page = true;
  using Config = WelcomeBackConfig;
  using Props = NoProps;
  using Model = WelcomeBackModel;

  static void rules(RulesConfig& rules);
  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
