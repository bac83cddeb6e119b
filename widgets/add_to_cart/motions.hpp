#pragma once

#include <vector>

#include "runtime/app/widget_type.hpp"
#include "runtime/motion/timeline.hpp"
#include "widgets/add_to_cart/model.hpp"

namespace nicety::add_to_cart {

// What the compositor plays: each function bakes one motion and asks the host to play it. They are silent when the environment
// wants nothing to move, and fade instead of travelling when it wants calm.

/// The button follows `model.depth` from now on; call it after sending the depth elsewhere.
void play_depth(const AddToCartModel& model, Context& context);

/// The button's outline widens and fades.
void play_pulse(const Segment& pulse, Context& context);

/// The words of one face make room for those of another, `delay` seconds from now.
void play_roll(AddToCartFace from, AddToCartFace to, Seconds delay, Context& context);

/// "No": the button shakes its head.
void play_shake(Context& context);

void play_note_in(Seconds delay, Context& context);
void play_note_out(Context& context);

/// The picture flies to the cart. Answers how long it takes; 0 when it does not fly, because one of the two is not on the screen.
[[nodiscard]] Seconds play_flight(const std::vector<NamedRect>& rects, Context& context);

/// The node that holds a face's words; empty for the ring.
[[nodiscard]] std::string_view label_key(AddToCartFace face);

}  // namespace nicety::add_to_cart
