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

#include "runtime/core/text.hpp"
#include "runtime/motion/css_reader.hpp"

namespace nicety {
namespace {

std::unexpected<Error> refuse(std::string rule, std::string hint, std::size_t offset) {
  return std::unexpected(Error{.rule = std::move(rule), .hint = std::move(hint), .offset = offset});
}

Result<Easing> read_cubic_bezier(CssReader& reader) {
  std::array<double, 4> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool comma = i == 0 || reader.take(',');
    reader.skip_space();
    const std::size_t place = reader.place();
    const std::optional<double> number = comma ? reader.take_number() : std::nullopt;
    if (!number || !std::isfinite(*number)) {
      return refuse("cubic-bezier() must have four numbers with commas between", "write it like \"cubic-bezier(0.2, 0, 0, 1)\"",
                    place);
    }
    if (i % 2 == 0 && !(*number >= 0 && *number <= 1)) {
      std::string rule = "the first and third number of cubic-bezier() must be from 0 to 1 (got ";
      append_number(rule, *number, 6);
      rule += ')';
      return refuse(std::move(rule), "they are points in time; only the second and fourth may overshoot", place);
    }
    numbers[i] = *number;
  }
  return Easing::cubic_bezier(numbers[0], numbers[1], numbers[2], numbers[3]);
}

std::optional<Jump> jump_of(std::string_view name) {
  if (name == "jump-start" || name == "start") return Jump::start;
  if (name == "jump-end" || name == "end") return Jump::end;
  if (name == "jump-none") return Jump::none;
  if (name == "jump-both") return Jump::both;
  return std::nullopt;
}

Result<Easing> read_steps(CssReader& reader) {
  constexpr double kMostSteps = 1e6;
  reader.skip_space();
  const std::size_t count_place = reader.place();
  const std::optional<double> count = reader.take_number();
  std::optional<Jump> jump = Jump::end;
  if (reader.take(',')) {
    reader.skip_space();
    const std::size_t jump_place = reader.place();
    jump = jump_of(reader.take_name());
    if (!jump) return refuse("steps() must name where it jumps", "use jump-start, jump-end, jump-none or jump-both", jump_place);
  }
  const double fewest = jump == Jump::none ? 2 : 1;
  if (!count || !(*count >= fewest && *count <= kMostSteps) || *count != std::floor(*count)) {
    return refuse(fewest == 2 ? "steps() with jump-none must have a whole number of steps from 2 up"
                              : "steps() must have a whole number of steps from 1 up",
                  "write it like \"steps(4, jump-end)\"", count_place);
  }
  return Easing::steps(static_cast<std::int32_t>(*count), *jump);
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

Result<Easing> read_linear(CssReader& reader) {
  std::vector<LinearPoint> points;
  std::size_t stops = 0;
  do {
    reader.skip_space();
    const std::size_t place = reader.place();
    double output = NAN;
    std::array<double, 2> inputs{NAN, NAN};
    std::size_t percentages = 0;
    bool good = true;
    bool percentages_end = false;  // a number after percentages closes them
    while (const std::optional<double> number = reader.take_number()) {
      good = good && std::isfinite(*number);
      if (reader.take_joined('%')) {
        good = good && percentages < 2 && !percentages_end;
        if (good) inputs[percentages++] = *number / 100;
      } else {
        good = good && std::isnan(output);
        output = *number;
        percentages_end = percentages > 0;
      }
    }
    if (!good || std::isnan(output)) {
      return refuse("every stop of linear() must be one number with at most two percentages beside it",
                    "write it like \"linear(0, 0.6 40%, 1)\"", place);
    }
    points.push_back({.input = inputs[0], .output = output});
    if (percentages == 2) points.push_back({.input = inputs[1], .output = output});
    ++stops;
  } while (reader.take(','));
  if (stops < 2) return refuse("linear() must have two stops or more", "write it like \"linear(0, 0.6 40%, 1)\"", reader.place());
  place_stops(points);
  return Easing::linear(std::move(points));
}

Result<Easing> keyword(std::string_view name, std::size_t place) {
  if (name == "linear") return easings::kLinear;
  if (name == "ease") return easings::kEase;
  if (name == "ease-in") return easings::kEaseIn;
  if (name == "ease-out") return easings::kEaseOut;
  if (name == "ease-in-out") return easings::kEaseInOut;
  if (name == "step-start") return Easing::steps(1, Jump::start);
  if (name == "step-end") return Easing::steps(1, Jump::end);
  return refuse("must be a CSS easing",
                "write it like \"ease-out\", \"cubic-bezier(0.2, 0, 0, 1)\", \"steps(4, jump-end)\" or \"linear(0, 0.6 40%, 1)\"",
                place);
}

Result<Easing> read_function(CssReader& reader, std::string_view name, std::size_t place) {
  if (name == "cubic-bezier") return read_cubic_bezier(reader);
  if (name == "steps") return read_steps(reader);
  if (name == "linear") return read_linear(reader);
  return keyword({}, place);
}

}  // namespace

Result<Easing> parse_easing(std::string_view text) {
  CssReader reader(text);
  reader.skip_space();
  const std::size_t begin = reader.place();
  const std::string_view name = reader.take_name();
  const bool function = reader.take_joined('(');
  Result<Easing> easing = function ? read_function(reader, name, begin) : keyword(name, begin);
  if (!easing) return easing;
  if (function && !reader.take(')')) {
    return refuse("must close its bracket after the last value", "end it with \")\"", reader.place());
  }
  reader.skip_space();
  if (!reader.finished()) return refuse("must be one easing and nothing after it", "remove what follows", reader.place());
  return easing;
}

}  // namespace nicety
