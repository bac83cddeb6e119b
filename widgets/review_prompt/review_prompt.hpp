#pragma once

#include <string_view>

#include "widgets/review_prompt/config.hpp"
#include "widgets/review_prompt/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// One question that is answered in one tap. Its README tells its moment.
struct ReviewPrompt {
  static constexpr std::string_view kind = "review-prompt";
  static constexpr bool interrupts = true;
  static constexpr bool on_page = true;
  static constexpr bool asks = true;
  using Config = ReviewPromptConfig;
  using Props = NoProps;
  using Model = ReviewPromptModel;

  static void rules(RulesConfig& rules);
  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
