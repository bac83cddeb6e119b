#include "runtime/rules/caps.hpp"

#include <cstddef>

namespace nicety {
namespace {

constexpr double kClockError = 2;  // days, and days in seconds: a moment that is further ahead was told by a wrong clock
constexpr double kSecondsPerDay = 86400;

struct Count {
  std::string_view fact;
  double Memory::* member;
};
// In the order of the fields that cap them.
constexpr Count kCounts[] = {
    {"page", &Memory::page}, {"session", &Memory::session}, {"today", &Memory::today}, {"ever", &Memory::ever}};

/// Whether a rest that began `passed` ago is over.
bool is_over(double passed, double rest, double clock_error) { return !(rest > 0) || passed >= rest || passed < -clock_error; }

}  // namespace

Decision allows(const CapsConfig& caps, const Memory& memory, const Facts& facts) {
  const Memory counted = current(memory, facts);
  const auto& fields = Fields<CapsConfig>::list;
  Decision decision{.group = "caps"};
  for (std::size_t i = 0; i < std::size(kCounts); ++i) {
    const int cap = *static_cast<const int*>(fields[i].member(&caps));
    decision.key = fields[i].key;
    decision.fact = kCounts[i].fact;
    decision.number = counted.*kCounts[i].member;
    if (cap > 0 && decision.number >= cap) return decision;
  }
  decision.key = fields[4].key;
  decision.fact = "sinceShown";
  decision.number = facts.number("now") - memory.shown_at;
  if (is_known(memory.shown_at) && !is_over(decision.number, caps.cool_down, kClockError * kSecondsPerDay)) return decision;
  decision.key = fields[5].key;
  decision.fact = "sinceDismissed";
  decision.number = facts.number("day") - memory.dismissed_day;
  if (is_known(memory.dismissed_day) && !is_over(decision.number, caps.quiet_days, kClockError)) return decision;
  return {.verdict = Verdict::yes, .group = decision.group};
}

}  // namespace nicety
