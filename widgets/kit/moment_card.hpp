#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "runtime/motion/spring_value.hpp"
#include "widgets/kit/why.hpp"

namespace nicety {

/// What every moment card says.
struct MomentWords : WhyWords {
  std::string close = "Close";
};

inline constexpr auto kMomentFields =
    joined(kWhyFields,
           std::array{field::text<&MomentWords::close>("close", {.help = "Name of the button that sends it away.", .min = 1})});

/// How a card comes.
enum class Entrance : std::uint8_t {
  full,   ///< in from the screen's edge
  quiet,  ///< up by a hand's breadth, as it fades in
};

/// A slip of paper over the page that comes, explains itself, and is sent away. Part of a moment's model.
struct MomentCard {
  Why why;
  bool is_open = false;
  bool is_leaving = false;
  float travel = 0;        ///< How far it is moved when it is away, CSS px.
  SpringValue absence{1};  ///< 1: away; 0: in its place.
  Seconds next = kNever;   ///< When it leaves by itself, or, leaving, is gone.

  /// Whether there is something to be said on it.
  [[nodiscard]] bool speaks() const { return is_open && !why.is_forgotten; }
};

/// Brings it in: on the compositor, faded in where the shopper wants calm, at once where nothing is to move.
void enter(MomentCard& card, Entrance entrance, Context& context);

/// Lets it leave, from wherever it is. Whoever calls says `context.ended()`.
void leave(MomentCard& card, Context& context);

/// What all cards do with events: close and Escape dismiss, `vanish` closes at once, "Why am I seeing this?" opens, "Forget me"
/// forgets, says so and leaves by itself. True when the event was the card's alone.
bool take_card_event(MomentCard& card, const Event& event, const MomentWords& words, std::string_view because, Context& context);

/// The root of its view, closed until it comes: put what it says into it, then finish it. `name` is what the region is called.
[[nodiscard]] Node card_root(const MomentCard& card, std::string_view name, std::string_view look = {});

/// Appends the line of why and the button that closes; in place of all that was said, when the shopper has been forgotten.
void finish_card(Node& root, const MomentCard& card, const MomentWords& words, std::string_view because);

}  // namespace nicety
