#include "runtime/motion/spring_value.hpp"

namespace nicety {

void SpringValue::jump(double value) {
  from_ = {};
  target_ = value;
  settles_at_ = -kNever;
}

void SpringValue::to(double target, const Spring& spring, Seconds now) {
  const SpringState current = state(now);
  from_ = {.position = current.position + (target_ - target), .velocity = current.velocity};
  spring_ = spring;
  target_ = target;
  start_ = now;
  settles_at_ = now + spring.settle_time(from_, tolerance_);
}

double SpringValue::at(Seconds now) const { return target_ + state(now).position; }

double SpringValue::velocity(Seconds now) const { return state(now).velocity; }

SpringState SpringValue::state(Seconds now) const { return settled(now) ? SpringState{} : spring_.at(now - start_, from_); }

}  // namespace nicety
