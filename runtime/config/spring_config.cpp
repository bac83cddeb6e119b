#include "runtime/config/spring_config.hpp"

#include <span>
#include <string>
#include <utility>

#include "runtime/config/read.hpp"

namespace nicety {
namespace {

constexpr std::string_view kWays =
    "give `stiffness`, `damping` and `mass`, or `dampingRatio` and `stiffness`, or `durationMs` and `bounce`";

/// Reports the first of `keys` that is there, since `leader` rules it out.
bool alone(const Value& value, std::string_view leader, std::span<const std::string_view> keys, Errors& errors) {
  for (const std::string_view key : keys) {
    const Value member = value[key];
    if (!member) continue;
    if (errors.only_counts()) return false;
    std::string rule = "can't stand beside `";
    rule += leader;
    rule += '`';
    report_key(errors, member, rule, kWays);
    return false;
  }
  return true;
}

}  // namespace

bool read_spring(const Value& value, Spring& spring, Errors& errors, Reading reading) {
  constexpr std::string_view kNotWithDuration[] = {"stiffness", "damping", "mass", "dampingRatio"};
  constexpr std::string_view kNotWithRatio[] = {"damping", "mass"};
  SpringConfig given{.stiffness = spring.stiffness, .damping = spring.damping, .mass = spring.mass};
  if (!read(value, given, errors, reading)) return false;

  Result<Spring> made = spring;
  if (value["durationMs"]) {
    if (!alone(value, "durationMs", kNotWithDuration, errors)) return false;
    made = Spring::checked_duration(given.duration, given.bounce);
  } else if (const Value bounce = value["bounce"]) {
    report_key(errors, bounce, "needs `durationMs` beside it", kWays);
    return false;
  } else if (value["dampingRatio"]) {
    if (!alone(value, "dampingRatio", kNotWithRatio, errors)) return false;
    made = Spring::checked_ratio(given.damping_ratio, given.stiffness);
  } else {
    made = Spring::checked(given.stiffness, given.damping, given.mass);
  }
  if (!made) {
    report(errors, value, made.error().rule, made.error().hint);
    return false;
  }
  spring = *made;
  return true;
}

}  // namespace nicety
