#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "widgets/kit/cart.hpp"
#include "widgets/kit/product.hpp"

namespace nicety {

/// One piece of one product, put into the cart by one tap. As add-to-cart does it, which is made for many taps: success is said
/// only after the shop's yes; a request whose outcome isn't known is sent again under its old key; a failure says why.
struct Reorder {
  enum class Phase : std::uint8_t {
    offered,   ///< it can be put in, perhaps once more: see `said`
    added,     ///< it is in; Undo is offered for a while
    failed,    ///< it can be tried again
    offline,   ///< it is sent when the network is back
    sold_out,  ///< there is none
  };

  Product product;
  Phase phase = Phase::offered;
  bool is_in = false;    ///< The last that is known is that it went in.
  bool is_busy = false;  ///< The page or the shop is being asked.
  bool removes = false;  ///< The request that counts is an Undo.
  std::uint32_t id = 0;
  std::string key;       ///< Of the request whose outcome isn't known; empty: the next is a new one.
  std::string said;      ///< What came of it; empty: nothing yet.
  Seconds since = -1e9;      ///< When it went in. The second half of a double tap neither undoes nor repeats it.
  Seconds undo_until = kNever;
};

/// Takes what concerns it: the button's `order`, the page's consent, the shop's answer, the network's return, the end of Undo.
void take_reorder(Reorder& reorder, const Event& event, const CartWords& words, Context& context);

/// Appends its button, which keeps its place and focus whatever it offers.
void add_reorder_button(Node& parent, const Reorder& reorder, const CartWords& words);

}  // namespace nicety
