#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/core/result.hpp"

namespace nicety {

/// Where a `steps()` easing jumps (CSS Easing Functions Level 2, <step-position>).
enum class Jump : std::uint8_t {
  start,  ///< `jump-start`: the first rise is at progress 0.
  end,    ///< `jump-end`: the last rise is at progress 1.
  none,   ///< `jump-none`: holds 0 first and 1 last; needs two steps or more.
  both,   ///< `jump-both`: rises at 0 and at 1.
};

/// A control point of a `linear()` easing.
struct LinearPoint {
  double input = 0;   ///< Progress of time; 0.5 is CSS's 50%.
  double output = 0;  ///< Progress of the value there.

  friend constexpr bool operator==(LinearPoint, LinearPoint) = default;
};

/// Turns the progress of time into the progress of a value, by the rules of CSS Easing Functions
/// Level 2, also outside 0..1. A value type; only `linear()` with points holds memory on the heap.
class Easing final {
 public:
  /// `linear`, the identity.
  constexpr Easing() = default;

  /// `cubic-bezier(x1, y1, x2, y2)`. Precondition: x1 and x2 in 0..1.
  [[nodiscard]] static constexpr Easing cubic_bezier(double x1, double y1, double x2, double y2) {
    Easing easing;
    easing.kind_ = Kind::cubic_bezier;
    easing.x1_ = x1;
    easing.y1_ = y1;
    easing.x2_ = x2;
    easing.y2_ = y2;
    return easing;
  }

  /// `steps(count, jump)`. Precondition: count ≥ 1, and ≥ 2 with `Jump::none`.
  [[nodiscard]] static constexpr Easing steps(std::int32_t count, Jump jump = Jump::end) {
    Easing easing;
    easing.kind_ = Kind::steps;
    easing.count_ = count;
    easing.jump_ = jump;
    return easing;
  }

  /// `linear(…)` through points. Precondition: two or more, inputs never falling.
  [[nodiscard]] static Easing linear(std::vector<LinearPoint> points);

  /// The value's progress at `progress` of time, any finite number. Exact at 0 and 1 for `linear` and
  /// `cubic-bezier`, whose error is below 1e-9 elsewhere (see easing.cpp). `before` is CSS's before flag: true while
  /// the motion has not begun, so that a jump at its very start is not taken yet.
  [[nodiscard]] double at(double progress, bool before = false) const;

  /// As CSS text that every browser with `linear()` takes; the five keywords keep their names.
  void append_css(std::string& out) const;

  friend constexpr bool operator==(const Easing&, const Easing&) = default;

 private:
  enum class Kind : std::uint8_t { identity, cubic_bezier, steps, linear };

  [[nodiscard]] double bezier_at(double progress) const;
  [[nodiscard]] double steps_at(double progress, bool before) const;
  [[nodiscard]] double linear_at(double progress, bool before) const;

  Kind kind_ = Kind::identity;
  Jump jump_ = Jump::end;
  std::int32_t count_ = 1;
  double x1_ = 0;
  double y1_ = 0;
  double x2_ = 1;
  double y2_ = 1;
  std::vector<LinearPoint> points_;
};

/// The CSS keywords, and Material 3's three (norm: standard, emphasised decelerate for what enters,
/// emphasised accelerate for what leaves).
namespace easings {

inline constexpr Easing kLinear;
inline constexpr Easing kEase = Easing::cubic_bezier(0.25, 0.1, 0.25, 1);
inline constexpr Easing kEaseIn = Easing::cubic_bezier(0.42, 0, 1, 1);
inline constexpr Easing kEaseOut = Easing::cubic_bezier(0, 0, 0.58, 1);
inline constexpr Easing kEaseInOut = Easing::cubic_bezier(0.42, 0, 0.58, 1);
inline constexpr Easing kStandard = Easing::cubic_bezier(0.2, 0, 0, 1);
inline constexpr Easing kEmphasizedDecelerate = Easing::cubic_bezier(0.05, 0.7, 0.1, 1);
inline constexpr Easing kEmphasizedAccelerate = Easing::cubic_bezier(0.3, 0, 0.8, 0.15);

}  // namespace easings

struct EasingKeyword {
  std::string_view name;
  const Easing& easing;
};

/// The easings that CSS writes as a word, rather than as a function.
inline constexpr std::array<EasingKeyword, 5> kEasingKeywords{{{"linear", easings::kLinear},
                                                               {"ease", easings::kEase},
                                                               {"ease-in", easings::kEaseIn},
                                                               {"ease-out", easings::kEaseOut},
                                                               {"ease-in-out", easings::kEaseInOut}}};

}  // namespace nicety
