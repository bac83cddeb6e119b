#pragma once

#include "runtime/core/result.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// Where a moving value is, relative to the target it is drawn to.
struct SpringState {
  double position = 0;  ///< Distance from the target, in the value's own unit; 0 at the target.
  double velocity = 0;  ///< Units per second; positive moves towards larger positions.
};

/// A damped spring, solved exactly at any time, so a motion looks the same at every frame rate.
///
/// The equation of motion, with x the position relative to the target:
///
///     m x'' + c x' + k x = 0          m mass, c damping, k stiffness
///
/// Precondition of every function here: all three are finite, mass and stiffness > 0, damping ≥ 0. The
/// `checked…` makers test that for values that come from outside.
struct Spring final {
  double stiffness = 700;  ///< k > 0. Higher arrives sooner.
  double damping = 47.6;   ///< c ≥ 0. Below 2 √(k m) the value swings past its target; at 0 it never rests.
  double mass = 1;         ///< m > 0. Higher starts and stops more slowly.

  /// The longest time a `checked…` spring may need to come within 1/1000 of the way, in seconds.
  static constexpr Seconds kLongestSettle = 10;
  /// The largest stiffness / mass of a `checked…` spring; its period is 20 ms.
  static constexpr double kStiffest = 100000;

  /// By damping ratio ζ = c / (2 √(k m)) ≥ 0 (below 1 swings, 1 is the quickest without swinging) and stiffness > 0; mass 1.
  [[nodiscard]] static Spring from_ratio(double damping_ratio, double stiffness);

  /// By how long it feels and how much it swings. `duration` > 0 is the period of the undamped spring,
  /// `bounce` in (-1, 1]: 0 is critically damped, 1 never rests, below 0 is overdamped. Mass 1.
  ///
  ///     k = (2π / duration)²      ζ = 1 − bounce (bounce ≥ 0)      ζ = 1 / (1 + bounce) (bounce < 0)
  ///
  /// Source: Apple, "Animate with springs" (WWDC 2023, session 10158), the conversion used by SwiftUI's
  /// `Spring(duration:bounce:)`.
  [[nodiscard]] static Spring from_duration(Seconds duration, double bounce);

  /// As the plain makers, for untrusted numbers: refuses what is not finite or out of range, and a spring that needs more
  /// than `kLongestSettle` or is stiffer than `kStiffest`. The error's rule names the parameter by its config key.
  [[nodiscard]] static Result<Spring> checked(double stiffness, double damping, double mass);
  [[nodiscard]] static Result<Spring> checked_ratio(double damping_ratio, double stiffness);
  [[nodiscard]] static Result<Spring> checked_duration(Seconds duration, double bounce);

  /// ζ: 1 is critically damped.
  [[nodiscard]] double damping_ratio() const;

  /// The state `t` seconds after it was `from`. At `t` ≤ 0 that is `from` itself.
  [[nodiscard]] SpringState at(Seconds t, SpringState from) const;

  /// A time after which |position| stays ≤ `tolerance` (> 0) for good. Found from a bound and so never too early, and at most
  /// half a swing late (later only where one that does not swing is thrown at its target). `kNever` when nothing damps it.
  [[nodiscard]] Seconds settle_time(SpringState from, double tolerance) const;

  friend constexpr bool operator==(const Spring&, const Spring&) = default;
};

/// Material 3's springs (damping ratio / stiffness, mass 1), at three speeds. `standard` for plain
/// motion, `expressive` for moments that may swing, `effects` for colour and opacity, which never swing.
namespace springs {

/// c = 2 ζ √k by Newton's iteration, at compile time, where `std::sqrt` may not be used yet.
[[nodiscard]] consteval Spring by_ratio(double damping_ratio, double stiffness) {
  double root = stiffness;
  for (int i = 0; i < 64; ++i) root = (root + stiffness / root) / 2;
  return {stiffness, 2 * damping_ratio * root, 1};
}

inline constexpr Spring kStandardFast = by_ratio(0.9, 1400);
inline constexpr Spring kStandard = by_ratio(0.9, 700);
inline constexpr Spring kStandardSlow = by_ratio(0.9, 300);
inline constexpr Spring kExpressiveFast = by_ratio(0.6, 800);
inline constexpr Spring kExpressive = by_ratio(0.8, 380);
inline constexpr Spring kExpressiveSlow = by_ratio(0.8, 200);
inline constexpr Spring kEffectsFast = by_ratio(1, 3800);
inline constexpr Spring kEffects = by_ratio(1, 1600);
inline constexpr Spring kEffectsSlow = by_ratio(1, 800);

}  // namespace springs
}  // namespace nicety
