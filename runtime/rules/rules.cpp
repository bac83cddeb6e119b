#include "runtime/rules/rules.hpp"

namespace nicety {

Decision admits(const RulesConfig& rules, const Facts& facts, const Memory& memory) {
  const Decision decision = belongs(rules.audience, facts);
  return decision.verdict == Verdict::yes ? allows(rules.caps, memory, facts) : decision;
}

Decision decide(const RulesConfig& rules, const Signal& signal, const Facts& facts, const Memory& memory) {
  const Decision started = fires(rules.when, signal, facts);
  if (started.verdict != Verdict::yes) return started;
  const Decision admitted = admits(rules, facts, memory);
  return admitted.verdict == Verdict::yes ? started : admitted;
}

}  // namespace nicety
