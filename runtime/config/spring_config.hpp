#pragma once

#include <array>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/config/read.hpp"
#include "runtime/config/value.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/spring.hpp"

namespace nicety {

/// A spring as JSON gives it, in one of three ways: by stiffness, damping and mass; by damping ratio and stiffness;
/// by duration and bounce.
struct SpringConfig {
  double stiffness = 700;
  double damping = 47.6;
  double mass = 1;
  double damping_ratio = 0.9;
  Seconds duration = 0.3;
  double bounce = 0;
};

template <>
struct Fields<SpringConfig> {
  static constexpr std::string_view name = "Spring";
  static constexpr Help help =
      "A damped spring: by `stiffness`, `damping` and `mass`; or by `dampingRatio` and `stiffness`; or by `durationMs` and "
      "`bounce`.";
  static constexpr std::array list{
      field::number<&SpringConfig::stiffness>("stiffness",
                                              {.help = "Higher arrives sooner; 100 to 4000 suit a page.", .above = 0}),
      field::number<&SpringConfig::damping>("damping", {.help = "Lower swings longer.", .above = 0}),
      field::number<&SpringConfig::mass>("mass", {.help = "Higher starts and stops more slowly.", .above = 0}),
      field::number<&SpringConfig::damping_ratio>("dampingRatio", {.help = "1 just does not swing, 0.6 swings.", .above = 0}),
      field::duration<&SpringConfig::duration>("durationMs", {.help = "How long it feels.", .above = 0}),
      field::number<&SpringConfig::bounce>("bounce", {.help = "0 does not swing, 0.3 swings.", .above = -1, .below = 1}),
  };
};

/// Reads a spring from an object; what is not given in the first two ways is taken from `spring` as it is.
bool read_spring(const Value& value, Spring& spring, Errors& errors, Reading reading);

}  // namespace nicety
