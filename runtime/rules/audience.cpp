#include "runtime/rules/audience.hpp"

#include <cstddef>
#include <cstdint>

#include "runtime/rules/match.hpp"

namespace nicety {
namespace {

/// How a rule is held against what is known.
enum class Test : std::uint8_t {
  shopper,   ///< A `Shopper` against the number of visits.
  limits,    ///< `Limits` against a number.
  days,      ///< `Limits` against the days from a day in the past to today.
  words,     ///< A list against a text.
  language,  ///< A list of languages against a text.
  page,      ///< A list against the page's path, and against its kind.
  device,    ///< A `Device` against a text.
  names,     ///< A list against the names of a map.
  values,    ///< Names with lists against the values of a map.
};

struct Rule {
  Test test;
  std::string_view fact;
};

// In the order of the declared fields.
constexpr Rule kRules[] = {
    {Test::shopper, "visits"}, {Test::limits, "visits"},    {Test::days, "lastVisitDay"}, {Test::days, "lastOrderDay"},
    {Test::names, "ordered"},  {Test::limits, "cartValue"}, {Test::names, "cart"},        {Test::page, "path"},
    {Test::words, "referrer"}, {Test::values, "campaign"},  {Test::language, "language"}, {Test::device, "device"},
    {Test::limits, "date"},    {Test::values, "own"},
};
static_assert(std::size(kRules) == Fields<AudienceConfig>::list.size());

template <class T>
const T& as(const void* member) {
  return *static_cast<const T*>(member);
}

bool has_name(const Value& map, std::string_view wanted) {
  for (const Value member : map) {
    const std::string_view name = map.is(ValueKind::array) ? words_of(member) : member.key();
    if (matches_any(wanted, name, &matches_glob)) return true;
  }
  return false;
}

/// Whether a rule holds; `decision` is told what it has seen.
bool holds(const Rule& rule, const Field& field, const void* wanted, const Facts& facts, Decision& decision) {
  decision.fact = rule.fact;
  const Value value = facts.map(rule.fact);
  decision.number = value.number(kUnknown);
  decision.text = value.text();
  switch (rule.test) {
    case Test::shopper: {
      const auto shopper = as<Shopper>(wanted);
      return shopper == Shopper::any || (shopper == Shopper::fresh ? decision.number < 2 : decision.number >= 2);
    }
    case Test::days:
      decision.fact = field.key;
      decision.number = facts.number("day") - decision.number;
      if (decision.number < 0) decision.number = 0;  // whoever travels west may be a day before the last visit: that was today
      [[fallthrough]];
    case Test::limits: {
      const auto& limits = as<Limits>(wanted);
      decision.leaf = field.record->fields[0].key;
      if (is_known(limits.min) && !(decision.number >= limits.min)) return false;
      decision.leaf = field.record->fields[1].key;
      return !is_known(limits.max) || decision.number <= limits.max;
    }
    case Test::values:
      for (const TextPair& pair : as<TextMap>(wanted)) {
        decision.leaf = decision.fact = pair.name;
        decision.text = words_of(value[pair.name]);
        const std::string_view list = pair.value.empty() ? std::string_view("**") : pair.value;
        if (!matches_any(list, decision.text, &matches_value)) return false;
      }
      return true;
    default: break;
  }
  std::string_view list;
  if (rule.test != Test::device) {
    list = as<std::string>(wanted);
  } else if (as<Device>(wanted) != Device::any) {
    list = kNames<Device>[static_cast<std::size_t>(as<Device>(wanted))];
  }
  if (list.empty()) return true;
  if (rule.test == Test::names) {
    if (value) decision.number = static_cast<double>(value.size());
    return has_name(value, list);
  }
  if (rule.test == Test::page && matches_any(list, facts.text("kind"), &matches_glob)) return true;
  return matches_any(list, decision.text, rule.test == Test::language ? &matches_language : &matches_glob);
}

}  // namespace

Decision belongs(const AudienceConfig& audience, const Facts& facts) {
  const auto& fields = Fields<AudienceConfig>::list;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Decision decision{.group = "audience", .key = fields[i].key};
    if (!holds(kRules[i], fields[i], fields[i].member(&audience), facts, decision)) return decision;
  }
  return {.verdict = Verdict::yes, .group = "audience"};
}

}  // namespace nicety
