#pragma once

#include <string_view>

#include "widgets/gift_wrap/config.hpp"
#include "widgets/gift_wrap/model.hpp"
#include "widgets/widget.hpp"

namespace nicety {

/// A parcel that is wrapped as the shopper chooses. Its README tells its moment and its states.
struct GiftWrap {
  static constexpr std::string_view kind = "gift-wrap";
  using Config = GiftWrapConfig;
  using Props = GiftWrapProps;
  using Model = GiftWrapModel;

  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
