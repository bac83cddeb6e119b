#pragma once

#include "runtime/core/time.hpp"
#include "runtime/motion/spring.hpp"

namespace nicety {

/// One number that springs to its target and may be sent elsewhere at any moment without a jump: the new
/// motion starts at the position and with the velocity of the old one. Never allocates.
///
/// `now` is the same clock in every call and does not run backwards past the last `to` or `jump`.
class SpringValue final {
 public:
  /// At rest at `value`. `tolerance` > 0, in the value's unit, is how near the target counts as settled: the
  /// default suits opacity and scale; for CSS pixels 0.05 cannot be seen.
  explicit constexpr SpringValue(double value = 0, double tolerance = 0.001) : target_(value), tolerance_(tolerance) {}

  /// At rest at `value` from now on, without a motion.
  void jump(double value);

  /// Springs to `target` from wherever it is at `now`, keeping its velocity.
  void to(double target, const Spring& spring, Seconds now);

  [[nodiscard]] double at(Seconds now) const;
  /// Units per second.
  [[nodiscard]] double velocity(Seconds now) const;
  [[nodiscard]] double target() const { return target_; }
  /// What draws it to its target since the last `to`.
  [[nodiscard]] const Spring& spring() const { return spring_; }
  /// Where it is at `now`, from its target.
  [[nodiscard]] SpringState state(Seconds now) const;

  /// From `settles_at` on, `at` is exactly the target and `velocity` 0; the step then is below the tolerance.
  [[nodiscard]] bool settled(Seconds now) const { return now >= settles_at_; }
  [[nodiscard]] Seconds settles_at() const { return settles_at_; }

 private:
  Spring spring_;
  SpringState from_;
  double target_;
  double tolerance_;
  Seconds start_ = 0;
  Seconds settles_at_ = -kNever;
};

}  // namespace nicety
