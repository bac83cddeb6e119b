#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {

/// What the part below says. A widget's words derive from it, and its fields are `joined(kWhyFields, …)`; as their first base, since
/// fields are found from where their struct begins.
struct WhyWords {
  std::string why = "Why am I seeing this?";
  std::string forget = "Forget me";
  std::string forgotten = "Done. Nothing about you is remembered here.";
};

inline constexpr std::array kWhyFields{
    field::text<&WhyWords::why>("why", {.help = "Opens the line that explains.", .min = 1}),
    field::text<&WhyWords::forget>("forget", {.help = "Forgets all that is remembered of the shopper.", .min = 1}),
    field::text<&WhyWords::forgotten>("forgotten", {.help = "Said once that is done.", .min = 1}),
};

/// "Why am I seeing this?" with a line of plain words and "Forget me": what every personal widget has.
struct Why {
  bool is_open = false;
  bool is_forgotten = false;  ///< The shopper was just forgotten: show `forgotten`, and nothing that was personal.
};

/// Takes the two buttons' events; false when the event is for somebody else. Whoever has it looks at `is_forgotten` afterwards.
/// `because` is the line, announced as it opens.
bool take_why(Why& why, const Event& event, const WhyWords& words, std::string_view because, Context& context);

/// Appends the part: a node `why` with its buttons. It refers to all that it is given.
void add_why(Node& parent, const Why& why, const WhyWords& words, std::string_view because);

}  // namespace nicety
