#include "widgets/kit/why.hpp"

#include <utility>

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
  Node group{.key = "why", .role = Role::group, .part = "why"};
  group.children.push_back({.key = "why-button", .role = Role::button, .part = "why-button", .text = words.why, .act = "why"});
  if (why.is_open) {
    group.children.push_back({.key = "because", .role = Role::text, .part = "because", .text = because});
    group.children.push_back({.key = "forget", .role = Role::button, .part = "forget", .text = words.forget, .act = "forget"});
  }
  parent.children.push_back(std::move(group));
}

}  // namespace nicety
