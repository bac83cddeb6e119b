#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/turn.hpp"

namespace nicety::add_to_cart {
namespace {

void request(Turn& turn, std::string_view action) {
  const Order::Sending& sending = turn.model.order.sending();
  turn.context.effects.request(
      {.id = sending.id, .action = action, .line = sending.batch.line, .quantity = sending.batch.pieces, .key = sending.key});
}

void send_next(Turn& turn) {
  std::string key = cart_key(turn.context);
  turn.model.order.send(turn.context.serial++, std::move(key));
  request(turn, "add");
}

void become_pending(Turn& turn) {
  turn.model.phase = AddToCartPhase::pending;
  if (turn.model.face != AddToCartFace::ring) turn.model.ring_at = turn.context.now + kRingAfter;
  turn.model.face_until = kNever;
}

}  // namespace

std::string detail(const Turn& turn, int pieces, bool with_count) {
  const AddToCartModel& model = turn.model;
  return to_json({.product = model.props.product,
                  .name = model.props.name,
                  .quantity = pieces,
                  .count = with_count ? model.count : kCountUnknown});
}

void advance(Turn& turn) {
  AddToCartModel& model = turn.model;
  Order& order = model.order;
  if (order.open() || (!order.wants() && !order.unsettled())) return;
  if (!turn.environment().online) {
    model.phase = AddToCartPhase::offline;
    model.ring_at = kNever;
    show_face(turn, AddToCartFace::own);
    return show_note(turn, AddToCartNote::trouble, turn.said(turn.config.words.offline, order.unconfirmed()), 0, kNever);
  }
  order.give_up_undo();
  become_pending(turn);
  if (order.unsettled()) {
    order.resend(turn.context.serial++);
    return request(turn, "add");
  }
  turn.context.effects.emit("nicety:add", detail(turn, order.next().pieces, false), true);
}

void send_allowed(Turn& turn) {
  Order& order = turn.model.order;
  if (order.open() || !order.wants()) return;
  send_next(turn);
}

void send_rest(Turn& turn) {
  while (turn.model.order.wants() && turn.environment().online) send_next(turn);
}

void undo(Turn& turn) {
  Order& order = turn.model.order;
  if (order.open() || order.added().pieces == 0) return;
  if (order.unsettled() && order.sending().removes) {
    order.resend(turn.context.serial++);
  } else {
    std::string key = cart_key(turn.context);
    order.send_undo(turn.context.serial++, std::move(key));
  }
  turn.model.note_until = kNever;
  turn.context.effects.focus("button");
  request(turn, "remove");
}

}  // namespace nicety::add_to_cart
