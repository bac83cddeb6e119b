#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/rules/facts.hpp"

namespace nicety {

/// `wait`: neither yet; the attention budget will say.
enum class Verdict : std::uint8_t { no, yes, wait };

/// What was decided, by which rule, and what the rule saw. Texts are views into the facts and the config that were asked: write it
/// out before they change.
///
/// A rule is named by its place in the widget's config, as a JSON pointer (RFC 6901); `/attention/…` is the page's own budget.
/// What was seen has the name that it has among the facts. A no names the one rule that said it; a yes, the group of
/// rules that all said it, or the trigger that it began with.
struct Decision {
  Verdict verdict = Verdict::no;
  std::string_view group = {};  ///< "audience"
  std::string_view key = {};  ///< "visits"; may be empty
  std::string_view leaf = {};  ///< "min", or the name of a tag; may be empty
  std::string_view fact = {};  ///< Name of what was seen; empty when nothing was.
  double number = kUnknown;  ///< What was seen, if it is a number.
  std::string_view text = {};  ///< What was seen, if it is a text.

  /// The rule's place: `/audience/visits/min`, `/audience/data/tier`.
  [[nodiscard]] std::string rule() const;
};

/// Appends `{"verdict":"no","rule":"/audience/visits/min","saw":{"visits":1}}`; a fact that isn't known is null.
void append_decision(std::string& out, const Decision& decision);

}  // namespace nicety
