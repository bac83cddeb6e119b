#pragma once

#include <cstddef>
#include <vector>

#include "runtime/app/widget_type.hpp"
#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/model.hpp"

namespace nicety::add_to_cart {

// What the compositor plays: each function bakes one motion and asks the host to play it. They are silent when the environment
// wants nothing to move, and fade instead of travelling when it wants calm.

/// The button follows `model.depth` from now on; call it after sending the depth elsewhere.
void play_depth(const AddToCartModel& model, Context& context);

/// Ripple number `index` of the model, from now on: it spreads, and once it is released it fades.
void play_ripple(const AddToCartModel& model, std::size_t index, Context& context);

/// The light of a success: the button's outline widens and fades, and a streak of light passes over the button.
void play_shine(const SuccessTimes& times, Context& context);

/// The words of one face make room for those of another, `delay` seconds from now.
void play_roll(AddToCartFace from, AddToCartFace to, Seconds delay, Context& context);

/// "No": the button shakes its head.
void play_shake(Context& context);

void play_note_in(Seconds delay, Context& context);
void play_note_out(Context& context);

/// The picture flies to the cart. Answers how long it takes; 0 when it does not fly, because one of the two is not on the screen.
[[nodiscard]] Seconds play_flight(const std::vector<NamedRect>& rects, Context& context);

/// The cart's badge nods as its number changes.
void play_nod(Context& context);

/// The node that holds a face's words; empty for the ring.
[[nodiscard]] std::string_view label_key(AddToCartFace face);
/// The node of a ripple.
[[nodiscard]] std::string_view ripple_key(std::size_t index);

}  // namespace nicety::add_to_cart
