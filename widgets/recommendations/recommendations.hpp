#pragma once

#include <string_view>

#include "widgets/recommendations/config.hpp"
#include "widgets/recommendations/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// Products picked for the shopper, in a strip. Its README tells how they are chosen, and what is seen.
struct Recommendations {
  static constexpr std::string_view kind = "recommendations";
  using Config = RecommendationsConfig;
  using Props = NoProps;
  using Model = RecommendationsModel;

  /// As every moment's: when the page is ready, for everybody.
  static void rules(RulesConfig&) {}
  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

namespace recommendations {

/// Keys of an item's nodes, a letter each. Precondition: index < 12.
enum class Part : std::uint8_t { item, link, picture, name, price, reason };
[[nodiscard]] constexpr std::string_view key_of(std::size_t index, Part part) {
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-";
  return kLetters.substr(index * 6 + static_cast<std::size_t>(part), 1);
}

}  // namespace recommendations
}  // namespace nicety
