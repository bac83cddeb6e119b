#pragma once

#include <string>
#include <string_view>

#include "widgets/add_to_cart/add_to_cart.hpp"

namespace nicety::add_to_cart {

/// One call of `update`: the model under change and all that it may use.
struct Turn {
  AddToCartModel& model;
  const AddToCartConfig& config;
  const Event& event;
  Context& context;

  [[nodiscard]] const Environment& environment() const { return context.scene.environment; }
  /// The words with their braces filled, for that many pieces.
  [[nodiscard]] std::string said(std::string_view pattern, int pieces) const;
};

// turn.cpp: what is shown.

/// Shows another face; its words roll in `delay` seconds from now.
void show_face(Turn& turn, AddToCartFace face, Seconds delay = 0);
/// Opens the note or changes what it says, and announces the same words. It stays that long, or until it is dropped (kNever).
void show_note(Turn& turn, AddToCartNote kind, std::string text, Seconds delay, Seconds stays);
/// Lets the note leave; with it goes what it offered.
void drop_note(Turn& turn);
/// Writes the count into the cart's badge, which nods.
void settle_badge(Turn& turn);

// request.cpp: what is asked of the shop.

/// Sends what waits, or what must be repeated, unless something is under way already.
void advance(Turn& turn);
/// The page let `nicety:add` pass.
void send_allowed(Turn& turn);
/// Sends all that waits, at once: nobody will be there to send it later.
void send_rest(Turn& turn);
/// Asks for all that the note speaks of to be taken out again.
void undo(Turn& turn);
/// What DOM events tell: the product, how many pieces, and the count if it is known and wanted.
[[nodiscard]] std::string detail(const Turn& turn, int pieces, bool with_count);

// answer.cpp: what the shop answers.

void take_answer(Turn& turn);

}  // namespace nicety::add_to_cart
