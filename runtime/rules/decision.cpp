#include "runtime/rules/decision.hpp"

#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

constexpr std::string_view kVerdicts[] = {"no", "yes", "wait"};

}  // namespace

std::string Decision::rule() const {
  std::string out;
  for (const std::string_view step : {group, key, leaf}) {
    if (step.empty()) continue;
    out += '/';
    out += step;
  }
  return out;
}

void append_decision(std::string& out, const Decision& decision) {
  JsonObject json(out);
  json.text("verdict", kVerdicts[static_cast<std::size_t>(decision.verdict)]).text("rule", decision.rule());
  JsonObject saw(json.name("saw"));
  if (decision.fact.empty()) return;
  if (!decision.text.empty()) {
    saw.text(decision.fact, decision.text);
  } else if (is_known(decision.number)) {
    saw.number(decision.fact, decision.number);
  } else {
    saw.raw(decision.fact, "null");
  }
}

}  // namespace nicety
