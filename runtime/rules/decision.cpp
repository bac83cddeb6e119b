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
  std::string& value = saw.name(decision.fact);
  if (!decision.text.empty()) {
    append_json_string(value, decision.text);
  } else if (is_known(decision.number)) {
    append_number(value, decision.number);
  } else {
    value += "null";
  }
}

}  // namespace nicety
