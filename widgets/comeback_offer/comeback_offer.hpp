#pragma once

#include <string>
#include <string_view>

#include "widgets/comeback_offer/config.hpp"
#include "widgets/kit/no_props.hpp"
#include "widgets/kit/product.hpp"
#include "widgets/widget.hpp"

namespace nicety {

struct ComebackOfferModel {
  NoProps props;
  MomentCard card;
  Product product;       ///< What was bought.
  std::string text;      ///< The offer.
  std::string because;
  std::string left;      ///< What is left of the time, in words.
  double part = 0;       ///< The same of the span from its beginning, 0..1.
  Seconds change_at = kNever;  ///< When those words change.
  Seconds ring_since = -1e9;   ///< When the ring begins to draw itself.
};

/// An offer that builds on an earlier purchase, until its true end. Its README tells its moment.
struct ComebackOffer {
  static constexpr std::string_view kind = "comeback-offer";
  static constexpr bool interrupts = true;
  static constexpr bool on_page = true;
  using Config = ComebackOfferConfig;
  using Props = NoProps;
  using Model = ComebackOfferModel;

  static void rules(RulesConfig& rules);
  static void update(Model& model, const Config& config, const Event& event, Context& context);
  static Node view(const Model& model, const Config& config, const Scene& scene);
  static Activity paint(const Model& model, const Config& config, Painter& painter, const Scene& scene, Seconds now);
  static Seconds wake_at(const Model& model);
};

}  // namespace nicety
