#pragma once

#include <string_view>

#include "widgets/widget.hpp"
#include "widgets/wishlist_heart/config.hpp"
#include "widgets/wishlist_heart/model.hpp"

namespace nicety {

/// A heart for later. Its README tells its moment, its states and its events.
struct WishlistHeart {
  static constexpr std::string_view kind = "wishlist-heart";
  static constexpr bool reads_facts = true;
  using Config = WishlistHeartConfig;
  using Props = WishlistHeartProps;
  using Model = WishlistHeartModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

namespace wishlist_heart {

/// How long the drops fly.
[[nodiscard]] constexpr Seconds burst_duration(bool is_brief) { return is_brief ? 0.26 : 0.42; }

}  // namespace wishlist_heart
}  // namespace nicety
