#include "widgets/kit/reorder.hpp"

#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

using Phase = Reorder::Phase;

constexpr Seconds kUndo = 5;
constexpr Seconds kDoubleTap = 0.5;

/// One call.
struct Turn {
  Reorder& reorder;
  const Event& event;
  const CartWords& words;
  Context& context;

  void say(Phase phase, std::string_view pattern, int count = kCountUnknown) const {
    std::string number;
    append_number(number, count);
    reorder.phase = phase;
    reorder.is_in = event.ok && !reorder.removes;
    reorder.said = filled(pattern, {{"product", reorder.product.name}, {"count", number}});
    context.effects.announce(reorder.said);
  }
  void emit(std::string_view name, bool asks = false) const {
    context.effects.emit(name,
                         to_json({.product = reorder.product.id,
                                  .name = reorder.product.name,
                                  .count = event.count,
                                  .reason = event.reason,
                                  .message = event.message}),
                         asks);
  }
};

void send(const Turn& turn) {
  Reorder& reorder = turn.reorder;
  reorder.is_busy = true;
  reorder.id = turn.context.serial++;
  if (reorder.key.empty()) reorder.key = cart_key(turn.context);
  std::string fields;
  JsonObject(fields).text("product", reorder.product.id).text("name", reorder.product.name);
  turn.context.effects.request(
      {.id = reorder.id, .action = reorder.removes ? "remove" : "add", .key = reorder.key, .fields = fields});
}

/// Sends what wasn't settled once more; else asks the page first.
void want(const Turn& turn) {
  Reorder& reorder = turn.reorder;
  if (!turn.context.scene.environment.online) return turn.say(Phase::offline, turn.words.offline);
  if (!reorder.key.empty()) return send(turn);
  reorder.is_busy = true;
  turn.emit("nicety:add", true);
}

void press(const Turn& turn) {
  Reorder& reorder = turn.reorder;
  if (reorder.is_busy || reorder.phase == Phase::sold_out || turn.context.now < reorder.since + kDoubleTap) return;
  if (reorder.phase != Phase::added) return want(turn);
  reorder.removes = true;
  reorder.undo_until = kNever;
  send(turn);
}

void fail(const Turn& turn) {
  Reorder& reorder = turn.reorder;
  const Reason reason = turn.event.reason;
  if (is_final(reason)) reorder.key.clear();
  if (reorder.removes) {
    reorder.undo_until = turn.context.now + kUndo;
    return turn.say(Phase::added,
                    reason == Reason::refused && !turn.event.message.empty() ? turn.event.message : turn.words.not_removed);
  }
  const Phase phase = reason == Reason::sold_out ? Phase::sold_out : reason == Reason::offline ? Phase::offline : Phase::failed;
  turn.say(phase, cart_trouble(turn.event, turn.words));
  turn.emit("nicety:add-failed");
}

void take_answer(const Turn& turn) {
  Reorder& reorder = turn.reorder;
  if (!reorder.is_busy || turn.event.id != reorder.id) return;
  reorder.is_busy = false;
  if (!turn.event.ok) return fail(turn);
  const int count = turn.event.count;
  const bool is_counted = count >= 0;
  const CartWords& words = turn.words;
  reorder.key.clear();
  show_cart_count(count, turn.context);
  if (reorder.removes) {
    turn.say(Phase::offered, is_counted ? words.was_removed : words.was_removed_uncounted, count);
    reorder.removes = false;
    return turn.emit("nicety:undone");
  }
  const bool can_undo = turn.context.scene.environment.can_undo;
  reorder.since = turn.context.now;
  reorder.undo_until = can_undo ? turn.context.now + kUndo : kNever;
  turn.say(can_undo ? Phase::added : Phase::offered, is_counted ? words.was_added : words.was_added_uncounted, count);
  turn.emit("nicety:added");
}

}  // namespace

void take_reorder(Reorder& reorder, const Event& event, const CartWords& words, Context& context) {
  const Turn turn{reorder, event, words, context};
  switch (event.kind) {
    case EventKind::act:
      if (event.name == "order") press(turn);
      break;
    case EventKind::allowed:
      if (reorder.is_busy) send(turn);
      break;
    case EventKind::vetoed: reorder.is_busy = false; break;
    case EventKind::answer: take_answer(turn); break;
    case EventKind::environment:
      if (reorder.phase == Phase::offline && !reorder.is_busy && context.scene.environment.online) want(turn);
      break;
    case EventKind::wake:
      if (context.now < reorder.undo_until) break;
      reorder.undo_until = kNever;
      reorder.phase = Phase::offered;
      reorder.removes = false;
      reorder.key.clear();
      break;
    default: break;
  }
}

void add_reorder_button(Node& parent, const Reorder& reorder, const CartWords& words) {
  const std::string* text = &words.add;
  if (reorder.phase == Phase::added) text = &words.undo;
  if (reorder.phase == Phase::failed) text = &words.again;
  Node& button = append(parent, Role::button, "order", *text);
  button.part = reorder.phase == Phase::added ? "undo" : "action";
  button.act = "order";
  button.states.set(State::busy, reorder.is_busy).set(State::disabled, reorder.phase == Phase::sold_out);
}

}  // namespace nicety
