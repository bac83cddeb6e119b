#include "widgets/add_to_cart/turn.hpp"

#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/motions.hpp"
#include "widgets/add_to_cart/phrases.hpp"

namespace nicety::add_to_cart {

std::string Turn::said(std::string_view pattern, int pieces) const {
  return filled(pattern, {config.words, model.props.name, pieces, model.count});
}

void show_face(Turn& turn, AddToCartFace face, Seconds delay) {
  AddToCartModel& model = turn.model;
  if (model.face == face) return;
  play_roll(model.face, face, delay, turn.context);
  model.last_face = model.face;
  model.face = face;
  if (face == AddToCartFace::own && turn.environment().motion != Motion::off) {
    model.uncover_at = turn.context.now + kWordsLeave;
  } else {
    model.uncover_at = kNever;
    model.covered = face != AddToCartFace::own;
  }
  model.face_since = turn.context.now;
}

void show_note(Turn& turn, AddToCartNote kind, std::string text, Seconds delay, Seconds stays) {
  AddToCartModel& model = turn.model;
  const bool fresh = model.note == AddToCartNote::none || model.note_leaving;
  model.note = kind;
  model.note_leaving = false;
  model.note_text = std::move(text);
  model.note_until = turn.context.now + delay + stays;
  if (fresh) play_note_in(delay, turn.context);
  turn.context.effects.announce(model.note_text);
}

void drop_note(Turn& turn) {
  AddToCartModel& model = turn.model;
  if (model.note == AddToCartNote::none || model.note_leaving) return;
  model.order.rest();
  model.note_held = false;
  model.note_leaving = true;
  model.note_until = turn.context.now + kNoteLeaves;
  play_note_out(turn.context);
}

void settle_badge(Turn& turn) {
  AddToCartModel& model = turn.model;
  model.badge_at = kNever;
  show_cart_count(model.count, turn.context);
}

}  // namespace nicety::add_to_cart
