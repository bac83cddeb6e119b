#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/motions.hpp"
#include "widgets/add_to_cart/turn.hpp"

namespace nicety::add_to_cart {
namespace {

using Phase = AddToCartPhase;
using Face = AddToCartFace;
using NoteKind = AddToCartNote;
using Style = AddToCartStyle;

Style style_of(const Turn& turn) {
  const Motion motion = turn.environment().motion;
  if (motion == Motion::off) return Style::still;
  if (motion == Motion::calm) return Style::calm;
  return turn.config.brief_from > 0 && turn.model.run >= turn.config.brief_from ? Style::brief : Style::full;
}

void succeed(Turn& turn) {
  AddToCartModel& model = turn.model;
  model.run = ++turn.context.runs;
  model.style = style_of(turn);
  const SuccessTimes times = success_times(model.style);
  const bool ring_seen = model.face == Face::ring;
  model.ring_closed_from = ring_seen ? 1.0F : 0.0F;
  model.phase = Phase::added;
  model.ring_at = kNever;
  if (model.face == Face::added) {  // the word is there already; the mark plays anew
    model.face_since = turn.context.now;
  }
  show_face(turn, Face::added, times.label.start);
  play_pulse(times.pulse, turn.context);
  model.face_until = turn.context.now + times.end + kAddedStays;

  const AddToCartWords& words = turn.config.words;
  const Seconds stays = turn.environment().can_undo && turn.config.undo > 0 ? turn.config.undo : kRemovedStays;
  show_note(turn, NoteKind::added,
            turn.said(model.count >= 0 ? words.was_added : words.was_added_uncounted, model.order.added().pieces),
            times.slide.start, stays);
  if (model.style == Style::full && turn.config.flight) {
    turn.context.effects.measure({"picture", "badge", "cart"});
  } else {
    settle_badge(turn);
  }
}

void finish_undo(Turn& turn, int pieces) {
  AddToCartModel& model = turn.model;
  const AddToCartWords& words = turn.config.words;
  if (model.phase == Phase::added) {
    model.phase = Phase::idle;
    model.face_until = kNever;
    show_face(turn, Face::own);
  }
  settle_badge(turn);
  show_note(turn, NoteKind::removed, turn.said(model.count >= 0 ? words.was_removed : words.was_removed_uncounted, pieces), 0,
            kRemovedStays);
  turn.context.effects.emit("nicety:undone", detail(turn, pieces, true));
  advance(turn);
}

void fail(Turn& turn) {
  AddToCartModel& model = turn.model;
  Order& order = model.order;
  const Reason reason = turn.event.reason;
  const int pieces = order.sending().batch.pieces;
  const bool removing = order.sending().removes;
  if (is_final(reason)) {
    order.refuse();
  } else {
    order.lose();
  }
  if (removing) {
    const std::string_view own = reason == Reason::refused ? turn.event.message : std::string_view{};
    return show_note(turn, NoteKind::added, own.empty() ? turn.said(turn.config.words.not_removed, pieces) : std::string(own), 0,
                     turn.config.undo + kNoteGrace);
  }

  model.ring_at = kNever;
  model.face_until = kNever;
  if (reason == Reason::sold_out) {
    model.phase = Phase::sold_out;
    model.props.sold_out = true;
    show_face(turn, Face::sold_out);
  } else if (reason == Reason::offline) {
    model.phase = Phase::offline;
    show_face(turn, Face::own);
  } else {
    model.phase = Phase::failed;
    show_face(turn, Face::again, kMarkFade);
  }
  if (reason != Reason::offline) play_shake(turn.context);
  show_note(turn, NoteKind::trouble, turn.said(cart_trouble(turn.event, turn.config.words), pieces), 0.08, kNever);

  turn.context.effects.emit("nicety:add-failed", to_json({.product = model.props.product,
                                                          .name = model.props.name,
                                                          .quantity = pieces,
                                                          .reason = reason,
                                                          .message = turn.event.message}));
}

}  // namespace

void take_answer(Turn& turn) {
  AddToCartModel& model = turn.model;
  Order& order = model.order;
  if (!order.open() || turn.event.id != order.sending().id) return;  // an answer to something given up
  if (!turn.event.ok) return fail(turn);
  if (turn.event.count >= 0) model.count = turn.event.count;
  const bool removing = order.sending().removes;
  const int pieces = order.sending().batch.pieces;
  order.confirm();
  if (removing) return finish_undo(turn, pieces);
  turn.context.effects.emit("nicety:added", detail(turn, pieces, true));
  if (order.wants()) {
    settle_badge(turn);
    return advance(turn);
  }
  succeed(turn);
}

}  // namespace nicety::add_to_cart
