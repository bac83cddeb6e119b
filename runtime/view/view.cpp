#include "runtime/view/view.hpp"

#include <array>
#include <cstddef>

#include "runtime/core/text.hpp"
#include "runtime/core/url.hpp"

namespace nicety {
namespace {

constexpr std::array<std::string_view, 12> kRoles = {"group", "button", "text", "image",   "radio",  "field",
                                                     "link",  "list",   "item", "heading", "region", "steps"};

struct NamedState {
  State state;
  std::string_view name;
};
constexpr std::array<NamedState, 9> kStates = {{{State::busy, "busy"},
                                                {State::disabled, "disabled"},
                                                {State::hidden, "hidden"},
                                                {State::pressed, "pressed"},
                                                {State::closed, "closed"},
                                                {State::covered, "covered"},
                                                {State::on, "on"},
                                                {State::off, "off"},
                                                {State::current, "current"}}};

void append_member(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += key;
  out += "\":";
  append_json_string(out, value);
}

void append_states(std::string& out, States states) {
  if (states == States{}) return;
  out += ",\"states\":{";
  bool first = true;
  for (const NamedState& each : kStates) {
    if (!states.has(each.state)) continue;
    if (!first) out += ',';
    first = false;
    out += '"';
    out += each.name;
    out += "\":true";
  }
  out += '}';
}

}  // namespace

std::string_view role_name(Role role) { return kRoles[static_cast<std::size_t>(role)]; }

void append_wire(std::string& out, const Node& node) {
  out += "{\"key\":";
  append_json_string(out, node.key);
  append_member(out, "role", role_name(node.role));
  append_member(out, "part", node.part);
  append_member(out, "name", node.name);
  append_member(out, "text", node.text);
  append_member(out, "look", node.look);
  append_member(out, "act", node.act);
  if (is_safe_url(node.href)) append_member(out, "href", node.href);
  if (is_safe_url(node.src)) append_member(out, "src", node.src);
  append_states(out, node.states);
  if (node.measured) out += ",\"measure\":true";
  if (node.dismissible) out += ",\"dismissible\":true";
  if (!node.children.empty()) {
    out += ",\"children\":[";
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (i != 0) out += ',';
      append_wire(out, node.children[i]);
    }
    out += ']';
  }
  out += '}';
}

// Not inlined: a view is made of many nodes, and each would download the whole of it.
[[gnu::noinline]] Node& append(Node& parent, Role role, std::string_view key, std::string_view text) {
  return parent.children.emplace_back(Node{.key = key, .role = role, .part = key, .text = text});
}

}  // namespace nicety
