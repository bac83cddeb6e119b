#include <algorithm>

#include "widgets/add_to_cart/add_to_cart.hpp"
#include "widgets/add_to_cart/choreography.hpp"
#include "widgets/add_to_cart/motions.hpp"
#include "widgets/add_to_cart/turn.hpp"

namespace nicety {
namespace {

using namespace add_to_cart;
using Phase = AddToCartPhase;
using Face = AddToCartFace;
using NoteKind = AddToCartNote;

constexpr float kPressedScale = 0.965F;

void press(Turn& turn) {
  AddToCartModel& model = turn.model;
  if (model.phase == Phase::sold_out) return;
  model.pressed = true;
  if (turn.environment().motion != Motion::full) return;
  const Rect box{0, 0, turn.context.scene.layout.box.width, turn.context.scene.layout.box.height};
  model.ripples[model.next_ripple] = {.at = turn.event.keyboard ? box.center() : turn.event.at, .start = turn.context.now};
  model.next_ripple = static_cast<std::uint8_t>((model.next_ripple + 1) % model.ripples.size());
  model.depth.to(kPressedScale, turn.config.press, turn.context.now);
  play_depth(model, turn.context);
}

void release(Turn& turn) {
  AddToCartModel& model = turn.model;
  if (!model.pressed) return;
  model.pressed = false;
  for (Ripple& ripple : model.ripples) ripple.released = std::min(ripple.released, turn.context.now);
  if (model.depth.target() == 1) return;
  model.depth.to(1, turn.config.press, turn.context.now);
  play_depth(model, turn.context);
}

void activate(Turn& turn) {
  AddToCartModel& model = turn.model;
  release(turn);
  if (model.phase == Phase::sold_out) {
    if (!turn.context.scene.enhances) turn.context.effects.announce(turn.said(turn.config.words.is_sold_out, 1));
    return;
  }
  const bool repeats = model.phase == Phase::failed && model.order.unsettled() && !model.order.sending().removes;
  if (!repeats) model.order.want({turn.event.line, turn.event.quantity > 0 ? turn.event.quantity : model.props.quantity});
  if (model.note != NoteKind::added) drop_note(turn);
  advance(turn);
}

void dismiss(Turn& turn) {
  AddToCartModel& model = turn.model;
  drop_note(turn);
  if (model.phase != Phase::failed && model.phase != Phase::offline) return;
  model.order.give_up();
  model.phase = Phase::idle;
  show_face(turn, Face::own);
}

void hold(Turn& turn) {
  AddToCartModel& model = turn.model;
  if (model.note == NoteKind::none || model.note_leaving || model.note == NoteKind::trouble) return;
  model.note_held = turn.event.on;
  model.note_until = turn.event.on ? kNever : turn.context.now + kNoteGrace;
}

void adapt(Turn& turn) {
  AddToCartModel& model = turn.model;
  if (model.props.sold_out != (model.phase == Phase::sold_out) && !model.order.open()) {
    model.phase = model.props.sold_out ? Phase::sold_out : Phase::idle;
    show_face(turn, model.props.sold_out && !turn.context.scene.enhances ? Face::sold_out : Face::own);
  }
  if (model.phase == Phase::offline && turn.environment().online) {
    drop_note(turn);
    advance(turn);
  }
}

void wake(Turn& turn) {
  AddToCartModel& model = turn.model;
  const Seconds now = turn.context.now;
  if (now >= model.ring_at) {
    model.ring_at = kNever;
    model.ring_since = now;
    show_face(turn, Face::ring);
  }
  if (now >= model.uncover_at) {
    model.uncover_at = kNever;
    model.covered = false;
  }
  if (now >= model.badge_at) settle_badge(turn);
  if (now >= model.face_until) {
    model.face_until = kNever;
    model.phase = Phase::idle;
    show_face(turn, Face::own);
  }
  if (now >= model.note_until) {
    model.note_until = kNever;
    if (model.note_leaving) {
      model.note = NoteKind::none;
      model.note_leaving = false;
    } else {
      drop_note(turn);
    }
  }
}

void measured(Turn& turn) {
  const Seconds flight = play_flight(*turn.event.rects, turn.context);
  if (flight <= 0) return settle_badge(turn);
  turn.model.badge_at = turn.context.now + flight;
}

}  // namespace

void AddToCart::update(Model& model, const Config& config, const Event& event, Context& context) {
  Turn turn{model, config, event, context};
  switch (event.kind) {
    case EventKind::press: press(turn); break;
    case EventKind::release: release(turn); break;
    case EventKind::activate: activate(turn); break;
    case EventKind::act: event.name == "undo" ? undo(turn) : dismiss(turn); break;
    case EventKind::allowed: send_allowed(turn); break;
    case EventKind::vetoed:
      model.order.veto();
      model.ring_at = kNever;
      model.phase = Phase::idle;
      show_face(turn, Face::own);
      break;
    case EventKind::answer: take_answer(turn); break;
    case EventKind::measured: measured(turn); break;
    case EventKind::hold: hold(turn); break;
    case EventKind::dismiss: dismiss(turn); break;
    case EventKind::wake: wake(turn); break;
    case EventKind::environment: adapt(turn); break;
    case EventKind::gone: send_rest(turn); break;
    default: break;  // what only moments and readers of facts and data are told
  }
}

Seconds AddToCart::wake_at(const Model& model) {
  return std::min({model.ring_at, model.uncover_at, model.face_until, model.note_until, model.badge_at});
}

}  // namespace nicety
