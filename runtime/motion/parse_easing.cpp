#include "runtime/motion/parse_easing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runtime/core/css_reader.hpp"
#include "runtime/core/explains.hpp"

namespace nicety {
namespace {

struct Refusal {
  std::string_view rule;
  std::string_view hint;
};

constexpr Refusal kNoEasing{
    "must be a CSS easing",
    "write it like \"ease-out\", \"cubic-bezier(0.2, 0, 0, 1)\", \"steps(4, jump-end)\" or \"linear(0, 0.6 40%, 1)\""};
constexpr Refusal kOpen{"must close its bracket after the last value", "end it with \")\""};
constexpr Refusal kMore{"must be one easing and nothing after it", "remove what follows"};
constexpr Refusal kFourNumbers{"cubic-bezier() must have four numbers with commas between",
                               "write it like \"cubic-bezier(0.2, 0, 0, 1)\""};
constexpr Refusal kTime{"the first and third number of cubic-bezier() must be from 0 to 1",
                        "they are points in time; only the second and fourth may overshoot"};
constexpr Refusal kSteps{"steps() must have a whole number of steps from 1 up, with jump-none from 2 up",
                         "write it like \"steps(4, jump-end)\""};
constexpr Refusal kJump{"steps() must name where it jumps", "use jump-start, jump-end, jump-none or jump-both"};
constexpr Refusal kStop{"every stop of linear() must be one number with at most two percentages beside it",
                        "write it like \"linear(0, 0.6 40%, 1)\""};
constexpr Refusal kTwoStops{"linear() must have two stops or more", "write it like \"linear(0, 0.6 40%, 1)\""};

/// What has been read so far, and the place that a refusal would be about.
struct Reading {
  CssReader css;
  Easing easing;
  std::size_t place = 0;

  /// From here on a refusal is about what comes next.
  void mark() {
    css.skip_space();
    place = css.place();
  }
};

/// Null when all is well.
using Refused = const Refusal*;

Refused read_cubic_bezier(Reading& reading) {
  std::array<double, 4> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool comma = i == 0 || reading.css.take(',');
    reading.mark();
    const std::optional<double> number = comma ? reading.css.take_number() : std::nullopt;
    if (!number || !std::isfinite(*number)) return &kFourNumbers;
    if (i % 2 == 0 && (*number < 0 || *number > 1)) return &kTime;
    numbers[i] = *number;
  }
  reading.easing = Easing::cubic_bezier(numbers[0], numbers[1], numbers[2], numbers[3]);
  return nullptr;
}

std::optional<Jump> jump_of(std::string_view name) {
  if (name == "jump-start" || name == "start") return Jump::start;
  if (name == "jump-end" || name == "end") return Jump::end;
  if (name == "jump-none") return Jump::none;
  if (name == "jump-both") return Jump::both;
  return std::nullopt;
}

Refused read_steps(Reading& reading) {
  constexpr double kMostSteps = 1e6;
  reading.mark();
  const std::size_t count_place = reading.place;
  const double count = reading.css.take_number().value_or(0);
  std::optional<Jump> jump = Jump::end;
  if (reading.css.take(',')) {
    reading.mark();
    jump = jump_of(reading.css.take_name());
    if (!jump) return &kJump;
  }
  reading.place = count_place;
  const double fewest = jump == Jump::none ? 2 : 1;
  if (count < fewest || count > kMostSteps || count != std::floor(count)) return &kSteps;
  reading.easing = Easing::steps(static_cast<std::int32_t>(count), *jump);
  return nullptr;
}

/// Gives every stop without a percentage its place: 0 for the first, 1 for the last, even steps between (section 2.2.1).
void place_stops(std::vector<LinearPoint>& points) {
  if (std::isnan(points.front().input)) points.front().input = 0;
  if (std::isnan(points.back().input)) points.back().input = 1;
  double largest = points.front().input;
  for (LinearPoint& point : points) {
    if (std::isnan(point.input)) continue;
    largest = std::max(largest, point.input);
    point.input = largest;
  }
  for (std::size_t known = 0; known + 1 < points.size();) {
    std::size_t next = known + 1;
    while (std::isnan(points[next].input)) ++next;
    const double gap = (points[next].input - points[known].input) / static_cast<double>(next - known);
    for (std::size_t i = known + 1; i < next; ++i) points[i].input = points[known].input + gap * static_cast<double>(i - known);
    known = next;
  }
}

/// One stop: a number with up to two percentages before or after it. Adds a point, or one for each percentage.
bool read_stop(CssReader& css, std::vector<LinearPoint>& points) {
  double output = NAN;
  std::array<double, 2> inputs{NAN, NAN};
  std::size_t percentages = 0;
  bool closed = false;  // a number after percentages closes them
  while (const std::optional<double> number = css.take_number()) {
    if (!std::isfinite(*number)) return false;
    if (css.take_joined('%')) {
      if (percentages == inputs.size() || closed) return false;
      inputs[percentages++] = *number / 100;
    } else {
      if (!std::isnan(output)) return false;
      output = *number;
      closed = percentages > 0;
    }
  }
  points.push_back({.input = inputs[0], .output = output});
  if (percentages == 2) points.push_back({.input = inputs[1], .output = output});
  return !std::isnan(output);
}

Refused read_linear(Reading& reading) {
  std::vector<LinearPoint> points;
  std::size_t stops = 0;
  do {
    reading.mark();
    if (!read_stop(reading.css, points)) return &kStop;
    ++stops;
  } while (reading.css.take(','));
  reading.mark();
  if (stops < 2) return &kTwoStops;
  place_stops(points);
  reading.easing = Easing::linear(std::move(points));
  return nullptr;
}

Refused read_keyword(std::string_view name, Easing& easing) {
  if (name == "step-start" || name == "step-end") {
    easing = Easing::steps(1, name == "step-start" ? Jump::start : Jump::end);
    return nullptr;
  }
  for (const EasingKeyword& keyword : kEasingKeywords) {
    if (keyword.name != name) continue;
    easing = keyword.easing;
    return nullptr;
  }
  return &kNoEasing;
}

Refused read_easing(Reading& reading) {
  reading.mark();
  const std::string_view name = reading.css.take_name();
  Refused refused = &kNoEasing;
  if (reading.css.take_joined('(')) {
    if (name == "cubic-bezier") refused = read_cubic_bezier(reading);
    if (name == "steps") refused = read_steps(reading);
    if (name == "linear") refused = read_linear(reading);
    if (refused != nullptr) return refused;
    reading.mark();
    if (!reading.css.take(')')) return &kOpen;
  } else {
    refused = read_keyword(name, reading.easing);
    if (refused != nullptr) return refused;
  }
  reading.mark();
  return reading.css.finished() ? nullptr : &kMore;
}

}  // namespace

Result<Easing> parse_easing(std::string_view text) {
  Reading reading{.css = CssReader(text), .easing = {}};
  if (const Refused refused = read_easing(reading)) {
    if (!explains()) return std::unexpected(Error());
    return std::unexpected(
        Error{.rule = std::string(refused->rule), .hint = std::string(refused->hint), .offset = reading.place});
  }
  return std::move(reading.easing);
}

}  // namespace nicety
