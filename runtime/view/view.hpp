#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nicety {

/// What a node is, in the words of WAI-ARIA 1.2 where there is one. The host chooses the element by it.
enum class Role : std::uint8_t {
  group,   ///< holds others; no semantics of its own
  button,  ///< one press does one thing
  text,    ///< words
  image,   ///< a picture; a name is required, or it is hidden from assistive technology
  radio,  ///< one of the choices of a named group, called by `name` or `text`: `on` or `off`; choosing it sends `act`, a pointer over
  ///< it `hold`. Radios of one `part` exclude each other; a widget that has one says `asks`, as with a field
  field,  ///< a line to write on, called `text`; each change is sent as `field`, Enter sends `act`
  link,  ///< leads to another page; `href` says which
  list,  ///< its children are items
  item,  ///< one of a list
  heading,  ///< words over what follows
  region,  ///< a part of the page that one may want to go to; a name is required
  steps,  ///< a list whose items have an order; that which is at hand is `current`
};

/// True-or-false conditions of a node, named after the ARIA states that the host sets from them.
enum class State : std::uint16_t {
  busy = 1U << 0U,  ///< work is under way; `aria-busy`
  disabled = 1U << 1U,  ///< can't be used now, but stays focusable; `aria-disabled`
  hidden = 1U << 2U,  ///< keeps its place in the layout, is neither seen nor read
  pressed = 1U << 3U,  ///< a finger or a key is down on it
  closed = 1U << 4U,  ///< takes no place at all: a note that has nothing to say
  covered = 1U << 5U,  ///< a shop's own content in it gives way to what the widget shows there
  on = 1U << 6U,  ///< of a button that stays pressed: it is; `aria-pressed`. Of a radio: it is chosen
  off = 1U << 7U,  ///< it isn't; a button that has neither does not stay pressed
  current = 1U << 8U,  ///< of a step: it is the one at hand; `aria-current`
};

/// A set of `State`.
class States final {
 public:
  constexpr States() = default;
  constexpr States(State state) : bits_(static_cast<std::uint16_t>(state)) {}  // NOLINT: one state is a set of one

  [[nodiscard]] constexpr bool has(State state) const { return (bits_ & static_cast<std::uint16_t>(state)) != 0; }
  constexpr States& set(State state, bool on = true) {
    const auto bit = static_cast<std::uint16_t>(state);
    bits_ = static_cast<std::uint16_t>(on ? bits_ | bit : bits_ & ~bit);
    return *this;
  }
  friend constexpr bool operator==(States, States) = default;

 private:
  std::uint16_t bits_ = 0;
};

/// One node of what a widget shows: the words and the semantics. Motion and shine are painted elsewhere.
/// Keys are unique within a view; the host keeps the element of a key that stays. A view refers to its words and doesn't own them:
/// it lives no longer than the model and config that it was made from.
struct Node {
  std::string_view key{};
  Role role = Role::group;
  std::string_view part{};  ///< Name for `::part()`, animations and measuring; empty: the node has none.
  std::string_view name{};  ///< Accessible name where it differs from the text.
  std::string_view text{};  ///< Shown words; always text, never markup.
  States states{};
  std::string_view look{};  ///< Name of the visual state for style sheets (`data-state`), such as "added".
  std::string_view act{};  ///< Name of the event that pressing this node sends; empty: it sends none.
  std::string_view href{};  ///< Where a link leads. What is no safe URL (`is_safe_url`) is left out.
  std::string_view src{};  ///< Where an image is fetched, with `name` as its text alternative; the same holds.
  bool measured = false;  ///< The host tells where this node lies whenever the layout changes.
  bool dismissible = false;  ///< Of a root: Escape anywhere on the page, or a swipe on it, sends `dismiss` while it isn't closed.
  std::vector<Node> children{};

  friend bool operator==(const Node&, const Node&) = default;
};

/// Appends a child, whose part is called as its key, and returns it: it stays where it is until the next is appended.
Node& append(Node& parent, Role role, std::string_view key, std::string_view text = {});

/// Appends the wire form: a JSON object in which everything that is empty or false is left out.
void append_wire(std::string& out, const Node& node);

/// The wire's word for a role: "button".
[[nodiscard]] std::string_view role_name(Role role);

}  // namespace nicety
