#include "runtime/core/json_writer.hpp"
#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/turn.hpp"

namespace nicety::add_to_cart {
namespace {

std::string new_key(const Turn& turn) {
  std::string key = turn.environment().nonce + '-';
  append_number(key, turn.context.serial++);
  return key;
}

void request(Turn& turn, std::string_view action) {
  const Order& order = turn.model.order;
  turn.context.effects.request({.id = order.id, .action = action, .quantity = order.sent, .key = order.key});
}

void become_pending(Turn& turn) {
  turn.model.phase = AddToCartPhase::pending;
  if (turn.model.face != AddToCartFace::ring) turn.model.ring_at = turn.context.now + kRingAfter;
  turn.model.face_until = kNever;
}

}  // namespace

std::string detail(const Turn& turn, int pieces, bool with_count) {
  std::string out;
  JsonObject object(out);
  object.text("product", turn.model.props.product).text("name", turn.model.props.name).number("quantity", pieces);
  if (with_count && turn.model.count >= 0) object.number("count", turn.model.count);
  return out;
}

void advance(Turn& turn) {
  AddToCartModel& model = turn.model;
  Order& order = model.order;
  if (order.open || (order.waiting == 0 && !order.unsettled())) return;
  if (!turn.environment().online) {
    model.phase = AddToCartPhase::offline;
    model.ring_at = kNever;
    show_face(turn, AddToCartFace::own);
    return show_note(turn, AddToCartNote::trouble, turn.said(turn.config.words.offline, order.waiting + order.sent), 0, kNever);
  }
  if (order.removing) order.give_up_undo();
  become_pending(turn);
  if (order.unsettled()) {
    order.resend(turn.context.serial++);
    return request(turn, "add");
  }
  turn.context.effects.emit("nicety:add", detail(turn, order.waiting, false), true);
}

void send_allowed(Turn& turn) {
  Order& order = turn.model.order;
  if (order.open || order.waiting == 0) return;
  std::string key = new_key(turn);
  order.send(turn.context.serial++, std::move(key));
  request(turn, "add");
}

void undo(Turn& turn) {
  Order& order = turn.model.order;
  if (order.open || order.added == 0) return;
  if (order.removing && order.unsettled()) {
    order.resend(turn.context.serial++);
  } else {
    std::string key = new_key(turn);
    order.send_undo(turn.context.serial++, std::move(key));
  }
  turn.model.note_until = kNever;
  turn.context.effects.focus("button");
  request(turn, "remove");
}

}  // namespace nicety::add_to_cart
