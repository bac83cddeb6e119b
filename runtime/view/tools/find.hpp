#pragma once

#include <string>
#include <string_view>

#include "runtime/view/view.hpp"

namespace nicety {

// Looking at a view as a screen reader would: hidden and closed nodes, and all within them, are not there.

/// The accessible name: `name` if given, else the readable words of the node and its children in order.
[[nodiscard]] std::string accessible_name(const Node& node);

/// The first perceivable node with this role and exactly this accessible name; null when there is none.
/// The pointer lives as long as `root` is unchanged.
[[nodiscard]] const Node* find_by_role(const Node& root, Role role, std::string_view name);

/// All that a screen reader could read, one line a node, two spaces deeper for each level:
/// `button "Add to cart" busy`. Groups without a name are passed through.
[[nodiscard]] std::string readable_outline(const Node& root);

}  // namespace nicety
