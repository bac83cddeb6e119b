#include "widgets/kit/moment_card.hpp"

#include <algorithm>

#include "runtime/app/play.hpp"

namespace nicety {
namespace {

constexpr float kFromEdge = 160;  // the card is hardly higher, and it is faint while more of it would show
constexpr float kQuietly = 16;
constexpr Seconds kFarewell = 4;

/// Plays what is left of the way to its place, or off it; so a card that is sent away while it comes turns round without a jump.
void play_way(MomentCard& card, double target, const Spring& spring, Context& context) {
  struct Way {
    Spring spring;
    SpringState from;
    double target;
    double travel;
  };
  card.absence.to(target, spring, context.now);
  play<2>(context, {.part = "root", .name = "card", .duration = card.absence.settles_at() - context.now, .hold = target > 0},
          {Channel::y, Channel::opacity}, {kLengthError, kOpacityError},
          Way{spring, card.absence.state(context.now), target, card.travel},
          [](const Way& way, Seconds t, std::span<double> out) {
            const double absent = way.target + way.spring.at(t, way.from).position;
            out[0] = way.travel * absent;
            // One that travels is soon there to be seen, one that doesn't takes all of the time.
            out[1] = std::clamp((1 - absent) * (way.travel > 0 ? 2.5 : 1), 0.0, 1.0);
          });
}

void close(MomentCard& card) { card = {}; }

void dismiss(MomentCard& card, Context& context) {
  if (!card.is_open || card.is_leaving) return;
  if (!card.why.is_forgotten) context.dismissed();
  leave(card, context);
}

}  // namespace

void enter(MomentCard& card, Entrance entrance, Context& context) {
  close(card);
  card.is_open = true;
  const Motion motion = motion_of(context);
  if (motion == Motion::off) return card.absence.jump(0);
  const bool is_full = motion == Motion::full && entrance == Entrance::full;
  card.travel = motion == Motion::calm ? 0 : is_full ? kFromEdge : kQuietly;
  play_way(card, 0, is_full ? springs::kExpressive : springs::kEffectsSlow, context);
}

void leave(MomentCard& card, Context& context) {
  if (!card.is_open || card.is_leaving) return;
  if (motion_of(context) == Motion::off) return close(card);
  card.is_leaving = true;
  play_way(card, 1, springs::kEffectsSlow, context);
  card.next = card.absence.settles_at();
}

bool take_card_event(MomentCard& card, const Event& event, const MomentWords& words, std::string_view because, Context& context) {
  if (take_why(card.why, event, words, because, context)) {
    if (card.why.is_forgotten) {
      context.ended();
      card.next = context.now + kFarewell;
    }
    return true;
  }
  switch (event.kind) {
    case EventKind::act:
      if (event.name != "close") return false;
      [[fallthrough]];
    case EventKind::dismiss: dismiss(card, context); return true;
    case EventKind::vanish: close(card); return true;
    case EventKind::wake:
      if (context.now < card.next) return false;
      card.next = kNever;
      card.is_leaving ? close(card) : leave(card, context);
      return true;
    default: return false;
  }
}

Node card_root(const MomentCard& card, std::string_view name, std::string_view look) {
  Node root{.key = "root", .role = Role::region, .part = "card", .name = name, .look = look, .dismissible = true};
  root.states.set(State::closed, !card.is_open);
  return root;
}

void finish_card(Node& root, const MomentCard& card, const MomentWords& words, std::string_view because) {
  if (card.why.is_forgotten) {
    root.name = words.forgotten;
    root.children.clear();
    append(root, Role::text, "forgotten", words.forgotten);
  } else {
    add_why(root, card.why, words, because);
  }
  Node& close = append(root, Role::button, "close");
  close.name = words.close;
  close.look = "cross";
  close.act = "close";
}

}  // namespace nicety
