#include "runtime/rules/caps.hpp"

#include <cstddef>

namespace nicety {
namespace {

constexpr double kClockError = 2;  // days, and days in seconds: a moment that is further ahead was told by a wrong clock
constexpr double kSecondsPerDay = 86400;

/// What a cap is held against: a count, or how long ago something was by that clock.
struct Kept {
  std::string_view fact;
  double Memory::* member;
  std::string_view clock = {};
  double clock_error = 0;
};
// In the order of the fields that cap them.
constexpr Kept kKept[] = {
    {"page", &Memory::page},
    {"session", &Memory::session},
    {"today", &Memory::today},
    {"ever", &Memory::ever},
    {"sinceShown", &Memory::shown_at, "now", kClockError* kSecondsPerDay},
    {"sinceDismissed", &Memory::dismissed_day, "day", kClockError},
};
static_assert(std::size(kKept) == Fields<CapsConfig>::list.size());

}  // namespace

Decision allows(const CapsConfig& caps, const Memory& memory, const Facts& facts) {
  const Memory counted = current(memory, facts);
  Decision decision{.group = "caps"};
  for (std::size_t i = 0; i < std::size(kKept); ++i) {
    const Field& field = Fields<CapsConfig>::list[i];
    const Kept& kept = kKept[i];
    const void* member = field.member(&caps);
    const double cap = field.kind == FieldKind::duration ? *static_cast<const double*>(member) : *static_cast<const int*>(member);
    decision.key = field.key;
    decision.fact = kept.fact;
    decision.number = counted.*kept.member;
    bool holds = !(decision.number >= cap);
    if (!kept.clock.empty()) {
      holds = !is_known(decision.number);  // it never was
      decision.number = facts.number(kept.clock) - decision.number;
      holds = holds || decision.number >= cap || decision.number < -kept.clock_error;
    }
    if (cap > 0 && !holds) return decision;
  }
  decision = {.verdict = Verdict::yes, .group = decision.group};
  return decision;
}

}  // namespace nicety
