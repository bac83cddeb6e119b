#include "runtime/view/tools/find.hpp"

namespace nicety {
namespace {

bool perceivable(const Node& node) { return !node.states.has(State::hidden) && !node.states.has(State::closed); }

void append_words(std::string& out, const Node& node) {
  if (!perceivable(node)) return;
  const std::string_view own = node.name.empty() ? node.text : node.name;
  if (!own.empty()) {
    if (!out.empty()) out += ' ';
    out += own;
  }
  if (!node.name.empty()) return;
  for (const Node& child : node.children) append_words(out, child);
}

void append_outline(std::string& out, const Node& node, std::size_t depth) {
  if (!perceivable(node)) return;
  const bool silent = node.role == Role::group && node.name.empty();
  if (!silent) {
    out.append(depth * 2, ' ');
    out += role_name(node.role);
    const bool holds_others = node.role == Role::region || node.role == Role::list || node.role == Role::item;
    const std::string name = holds_others ? std::string(node.name) : accessible_name(node);
    if (!holds_others || !name.empty()) out += " \"" + name + '"';
    if (node.states.has(State::busy)) out += " busy";
    if (node.states.has(State::disabled)) out += " disabled";
    out += '\n';
    if (node.role == Role::button) return;  // children presentational (WAI-ARIA 1.2, 5.2.8)
    if (node.role == Role::link || node.role == Role::heading) return;  // named by what they hold
  }
  for (const Node& child : node.children) append_outline(out, child, depth + (silent ? 0 : 1));
}

}  // namespace

std::string accessible_name(const Node& node) {
  std::string words;
  append_words(words, node);
  return words;
}

const Node* find_by_role(const Node& root, Role role, std::string_view name) {
  if (!perceivable(root)) return nullptr;
  if (root.role == role && accessible_name(root) == name) return &root;
  for (const Node& child : root.children) {
    if (const Node* found = find_by_role(child, role, name)) return found;
  }
  return nullptr;
}

std::string readable_outline(const Node& root) {
  std::string out;
  append_outline(out, root, 0);
  return out;
}

}  // namespace nicety
