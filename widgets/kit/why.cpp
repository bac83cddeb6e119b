#include "widgets/kit/why.hpp"

namespace nicety {

bool take_why(Why& why, const Event& event, const WhyWords& words, std::string_view because, Context& context) {
  if (event.kind != EventKind::act) return false;
  if (event.name == "why") {
    why.is_open = !why.is_open;
    if (why.is_open) context.effects.announce(because);
    return true;
  }
  if (event.name != "forget") return false;
  why.is_forgotten = true;
  context.effects.forget();
  context.effects.announce(words.forgotten);
  return true;
}

void add_why(Node& parent, const Why& why, const WhyWords& words, std::string_view because) {
  Node& group = append(parent, Role::group, "why");
  append(group, Role::button, "why-button", words.why).act = "why";
  if (!why.is_open) return;
  append(group, Role::text, "because", because);
  append(group, Role::button, "forget", words.forget).act = "forget";
}

}  // namespace nicety
