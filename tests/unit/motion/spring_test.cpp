#include "runtime/motion/spring.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <vector>

namespace nicety {
namespace {

constexpr double kMillionth = 1e-6;

struct Case {
  Spring spring;
  SpringState from;
};

double frequency(const Spring& spring) { return std::sqrt(spring.stiffness / spring.mass); }

/// What the error is measured against: how far the value has to go, or how far its speed throws it.
double distance(const Case& c) { return std::max(std::abs(c.from.position), std::abs(c.from.velocity) / frequency(c.spring)); }

/// Every kind of spring, around critical damping as close as doubles tell, with and without a first velocity.
std::vector<Case> grid() {
  std::vector<Case> cases;
  for (const double ratio :
       {0.1, 0.3, 0.6, 0.8, 0.9, 0.99, 1 - 1e-6, 1 - 1e-9, 1 - 1e-13, 1.0, 1 + 1e-13, 1 + 1e-9, 1 + 1e-6, 1.01, 1.5, 2.0, 3.0}) {
    for (const double stiffness : {10.0, 120.0, 380.0, 1400.0, 4000.0}) {
      for (const double mass : {0.2, 1.0, 5.0}) {
        const Spring spring{stiffness, 2 * ratio * std::sqrt(stiffness * mass), mass};
        for (const SpringState from :
             {SpringState{1, 0}, SpringState{-300, 2500}, SpringState{40, 900}, SpringState{0, 20}, SpringState{0.5, -8}}) {
          cases.push_back({spring, from});
        }
      }
    }
  }
  return cases;
}

/// The classical Runge-Kutta method of fourth order on x' = v, v' = −(k x + c v) / m; knows nothing of the closed form.
class Integrator {
 public:
  explicit Integrator(const Case& c) : spring_(c.spring), state_(c.from) {
    const double fastest = spring_.damping / spring_.mass + frequency(spring_);
    step_ = 0.02 / fastest;
  }

  SpringState until(double time) {
    const int steps = static_cast<int>(std::ceil((time - time_) / step_));
    const double h = steps > 0 ? (time - time_) / steps : 0;
    for (int i = 0; i < steps; ++i) advance(h);
    time_ = time;
    return state_;
  }

 private:
  [[nodiscard]] SpringState change(SpringState s) const {
    return {s.velocity, -(spring_.stiffness * s.position + spring_.damping * s.velocity) / spring_.mass};
  }
  static SpringState moved(SpringState s, SpringState by, double h) {
    return {s.position + by.position * h, s.velocity + by.velocity * h};
  }

  void advance(double h) {
    const SpringState k1 = change(state_);
    const SpringState k2 = change(moved(state_, k1, h / 2));
    const SpringState k3 = change(moved(state_, k2, h / 2));
    const SpringState k4 = change(moved(state_, k3, h));
    state_.position += h / 6 * (k1.position + 2 * k2.position + 2 * k3.position + k4.position);
    state_.velocity += h / 6 * (k1.velocity + 2 * k2.velocity + 2 * k3.velocity + k4.velocity);
  }

  Spring spring_;
  SpringState state_;
  double step_ = 0;
  double time_ = 0;
};

std::string described(const Case& c) {
  return "ratio " + std::to_string(c.spring.damping_ratio()) + " stiffness " + std::to_string(c.spring.stiffness) + " mass " +
         std::to_string(c.spring.mass) + " from " + std::to_string(c.from.position) + " at " + std::to_string(c.from.velocity);
}

TEST(Spring, AgreesWithAnIndependentIntegratorToAMillionthOfTheDistance) {
  for (const Case& c : grid()) {
    Integrator integrator(c);
    const double span = 20 / frequency(c.spring);
    for (int i = 1; i <= 40; ++i) {
      const double time = span * i / 40;
      const SpringState expected = integrator.until(time);
      const SpringState actual = c.spring.at(time, c.from);
      ASSERT_NEAR(actual.position, expected.position, kMillionth * distance(c)) << described(c) << " time " << time;
      ASSERT_NEAR(actual.velocity, expected.velocity, kMillionth * distance(c) * frequency(c.spring))
          << described(c) << " time " << time;
    }
  }
}

TEST(Spring, BeginsExactlyWhereItWasLeft) {
  for (const Case& c : grid()) {
    EXPECT_EQ(c.spring.at(0, c.from).position, c.from.position);
    EXPECT_EQ(c.spring.at(0, c.from).velocity, c.from.velocity);
    EXPECT_EQ(c.spring.at(-1, c.from).position, c.from.position);
  }
}

TEST(Spring, NeverGainsEnergy) {
  for (const Case& c : grid()) {
    const auto energy = [&](SpringState s) {
      return c.spring.stiffness * s.position * s.position / 2 + c.spring.mass * s.velocity * s.velocity / 2;
    };
    const double first = energy(c.from);
    double last = first;
    for (int i = 1; i <= 400; ++i) {
      const double now = energy(c.spring.at(20 / frequency(c.spring) * i / 400, c.from));
      ASSERT_LE(now, last + first * 1e-13) << described(c);
      last = now;
    }
  }
}

TEST(Spring, ComesOutTheSameWhetherAskedOnceOrInPieces) {
  for (const Case& c : grid()) {
    const double time = 1.3 / frequency(c.spring);
    const SpringState once = c.spring.at(time, c.from);
    const SpringState pieces = c.spring.at(time * 0.7, c.spring.at(time * 0.3, c.from));
    ASSERT_NEAR(pieces.position, once.position, 1e-12 * distance(c)) << described(c);
  }
}

TEST(Spring, DoesNotJumpAcrossCriticalDamping) {
  const SpringState from{300, 2000};
  for (const double t : {0.001, 0.02, 0.1, 0.4, 3.0}) {
    const SpringState critical = Spring::from_ratio(1, 700).at(t, from);
    for (const double off : {1e-15, 1e-12, 1e-9, 1e-7}) {
      for (const double ratio : {1 - off, 1 + off}) {
        const SpringState near = Spring::from_ratio(ratio, 700).at(t, from);
        EXPECT_NEAR(near.position, critical.position, 300 * (30 * off + 1e-13)) << "ratio 1 ± " << off << " time " << t;
        EXPECT_NEAR(near.velocity, critical.velocity, 10000 * (30 * off + 1e-13)) << "ratio 1 ± " << off << " time " << t;
      }
    }
  }
}

TEST(Spring, StaysFiniteLongAfterItHasSettled) {
  for (const double ratio : {0.2, 1.0, 3.0, 500.0}) {
    const SpringState late = Spring::from_ratio(ratio, 4000).at(1e6, {1, 0});
    EXPECT_NEAR(late.position, 0, 1e-9);
    EXPECT_NEAR(late.velocity, 0, 1e-9);
  }
}

TEST(Spring, StaysWithinTheToleranceFromItsSettleTimeOn) {
  for (const Case& c : grid()) {
    for (const double part : {0.1, 0.01, 0.0001}) {
      const double tolerance = part * distance(c);
      const Seconds settled = c.spring.settle_time(c.from, tolerance);
      for (int i = 0; i <= 300; ++i) {
        const double x = c.spring.at(settled + 20 / frequency(c.spring) * i / 300, c.from).position;
        ASSERT_LE(std::abs(x), tolerance * (1 + 1e-9)) << described(c) << " part " << part << " settle time " << settled;
      }
    }
  }
}

TEST(Spring, DoesNotWaitMuchLongerThanItMustToSettle) {
  for (const Case& c : grid()) {
    // A value that does not swing but is thrown at its target may lose its slow part by chance; the bound ignores that.
    if (c.spring.damping_ratio() >= 0.999 && c.from.velocity != 0) continue;
    const double tolerance = 0.001 * distance(c);
    const Seconds settled = c.spring.settle_time(c.from, tolerance);
    double last_outside = 0;
    for (int i = 0; i <= 4000; ++i) {
      const double time = settled * i / 4000;
      if (std::abs(c.spring.at(time, c.from).position) > tolerance) last_outside = time;
    }
    const double ratio = c.spring.damping_ratio();
    const double half_swing = ratio < 0.999 ? 3.15 / (frequency(c.spring) * std::sqrt(1 - ratio * ratio)) : 0;
    ASSERT_LE(settled, std::max(last_outside * 1.12, last_outside + half_swing)) << described(c);
  }
}

TEST(Spring, IsSettledAtOnceOnItsTargetAndNeverWithoutDamping) {
  EXPECT_EQ(springs::kStandard.settle_time({0, 0}, 0.001), 0);
  EXPECT_EQ(Spring::from_ratio(1, 100).settle_time({0, 0}, 0.001), 0);
  EXPECT_EQ(springs::kStandard.settle_time({0.0005, 0}, 0.001), 0);
  EXPECT_EQ((Spring{100, 0, 1}.settle_time({1, 0}, 0.001)), kNever);
  // b = v + a x is 0: a critical spring that fades as a plain exponential, ln 1000 / 10 s.
  EXPECT_NEAR((Spring{100, 20, 1}.settle_time({1, -10}, 0.001)), std::log(1000) / 10, 1e-12);
}

TEST(Spring, TurnsBounceIntoADampingRatioAndDurationIntoThePeriod) {
  struct Row {
    double bounce;
    double ratio;
  };
  for (const Row row : {Row{0, 1}, Row{0.15, 0.85}, Row{0.3, 0.7}, Row{0.5, 0.5}, Row{1, 0}, Row{-0.2, 1.25}, Row{-0.5, 2}}) {
    const Spring spring = Spring::from_duration(0.5, row.bounce);
    EXPECT_NEAR(spring.damping_ratio(), row.ratio, 1e-12);
    EXPECT_NEAR(spring.stiffness, 157.91367041742973, 1e-9);  // (2π / 0.5)²
    EXPECT_EQ(spring.mass, 1);
  }
  // An undamped spring is back where it was after `duration`.
  EXPECT_NEAR(Spring::from_duration(0.5, 1).at(0.5, {1, 0}).position, 1, 1e-12);
}

TEST(Spring, NamesTheNineSpringsOfMaterial3) {
  struct Row {
    Spring spring;
    double ratio;
    double stiffness;
  };
  for (const Row& row :
       {Row{springs::kStandardFast, 0.9, 1400}, Row{springs::kStandard, 0.9, 700}, Row{springs::kStandardSlow, 0.9, 300},
        Row{springs::kExpressiveFast, 0.6, 800}, Row{springs::kExpressive, 0.8, 380}, Row{springs::kExpressiveSlow, 0.8, 200},
        Row{springs::kEffectsFast, 1, 3800}, Row{springs::kEffects, 1, 1600}, Row{springs::kEffectsSlow, 1, 800}}) {
    EXPECT_DOUBLE_EQ(row.spring.damping, Spring::from_ratio(row.ratio, row.stiffness).damping);
    EXPECT_EQ(row.spring.stiffness, row.stiffness);
    EXPECT_EQ(row.spring.mass, 1);
  }
}

TEST(Spring, EffectsSpringsNeverPassTheirTarget) {
  for (const Spring& spring : {springs::kEffectsFast, springs::kEffects, springs::kEffectsSlow}) {
    for (int i = 0; i <= 1000; ++i) ASSERT_GE(spring.at(i * 0.001, {1, 0}).position, 0);
  }
}

TEST(Spring, RefusesUntrustedParametersWithTheRuleAndTheMend) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  struct Row {
    Result<Spring> made;
    std::string rule;
  };
  for (const Row& row : {
           Row{Spring::checked(0, 20, 1), "stiffness must be greater than 0 (got 0)"},
           Row{Spring::checked(kNan, 20, 1), "stiffness must be greater than 0 (got 0)"},
           Row{Spring::checked(100, -1, 1), "damping must be greater than 0 (got -1)"},
           Row{Spring::checked(100, 20, 0), "mass must be greater than 0 (got 0)"},
           Row{Spring::checked(100, 20, kInfinity), "mass must be greater than 0 (got 1000000000000)"},
           Row{Spring::checked(1e9, 20, 1), "must not be stiffer than 100000 per unit of mass, which arrives within one frame"},
           Row{Spring::checked(100, 0.1, 1), "must come to rest within 10 s"},
           Row{Spring::checked(1, 1e300, 1), "must come to rest within 10 s"},
           Row{Spring::checked_ratio(0, 700), "dampingRatio must be greater than 0 (got 0)"},
           Row{Spring::checked_ratio(1, -5), "stiffness must be greater than 0 (got -5)"},
           Row{Spring::checked_ratio(1, 0.01), "must come to rest within 10 s"},
           Row{Spring::checked_duration(0, 0), "durationMs must be greater than 0 (got 0)"},
           Row{Spring::checked_duration(-0.25, 0), "durationMs must be greater than 0 (got -250)"},
           Row{Spring::checked_duration(0.5, 1), "bounce must be between -1 and 1 (got 1)"},
           Row{Spring::checked_duration(0.5, -1), "bounce must be between -1 and 1 (got -1)"},
           Row{Spring::checked_duration(0.5, kNan), "bounce must be between -1 and 1 (got 0)"},
           Row{Spring::checked_duration(60, 0.2), "must come to rest within 10 s"},
       }) {
    ASSERT_FALSE(row.made.has_value()) << row.rule;
    EXPECT_EQ(row.made.error().rule, row.rule);
    EXPECT_FALSE(row.made.error().hint.empty()) << row.rule;
  }
}

TEST(Spring, TakesTheUsualUntrustedParameters) {
  EXPECT_EQ(Spring::checked(700, 47, 1).value(), (Spring{700, 47, 1}));
  EXPECT_EQ(Spring::checked_ratio(0.6, 800).value(), Spring::from_ratio(0.6, 800));
  EXPECT_EQ(Spring::checked_duration(0.4, 0.3).value(), Spring::from_duration(0.4, 0.3));
}

}  // namespace
}  // namespace nicety
