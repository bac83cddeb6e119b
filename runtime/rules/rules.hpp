#pragma once

#include <array>
#include <string_view>

#include "runtime/rules/audience.hpp"
#include "runtime/rules/caps.hpp"
#include "runtime/rules/trigger.hpp"

namespace nicety {

/// The rules of one moment: when, for whom, how often, and how important. Beside a widget's own keys they read
///
///     {"type": "welcome-back",
///      "when": {"trigger": "dwell", "afterMs": 4000},
///      "audience": {"shopper": "returning", "daysAway": {"min": 7}, "page": "home, /collections/**", "language": "de",
///                   "data": {"tier": "gold, silver"}},
///      "caps": {"perSession": 1, "coolDownMs": 86400000, "quietDays": 60},
///      "priority": 8}
///
/// A widget gives its own defaults by initialising this struct otherwise.
struct RulesConfig {
  WhenConfig when;
  AudienceConfig audience;
  CapsConfig caps;
  int priority = 5;
};

template <>
struct Fields<RulesConfig> {
  static constexpr std::string_view name = "Rules";
  static constexpr Help help = "When a moment plays, for whom, how often, and how important it is.";
  static constexpr std::array list{
      with_codec(field::object<&RulesConfig::when>("when", {.help = "What starts it."}), codecs::kWhen),
      field::object<&RulesConfig::audience>("audience", {.help = "Whom it is for. Empty: everybody."}),
      field::object<&RulesConfig::caps>("caps", {.help = "How often it may be shown to one shopper."}),
      field::integer<&RulesConfig::priority>(
          "priority", {.help = "Of several that want to interrupt, the highest goes first.", .min = 0, .max = 10}),
  };
};

/// Whether audience and caps let it be shown now. Asked once more when a moment that had to wait has its turn.
[[nodiscard]] Decision admits(const RulesConfig& rules, const Facts& facts, const Memory& memory);

/// Whether a signal starts the moment and it may be shown. A yes names what started it; a no, the first rule that said so, in the
/// order when, audience, caps. What interrupts must then ask for `Attention`.
[[nodiscard]] Decision decide(const RulesConfig& rules, const Signal& signal, const Facts& facts, const Memory& memory);

}  // namespace nicety
