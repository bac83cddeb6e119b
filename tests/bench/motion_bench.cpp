// What motion costs: per frame (springs, easings) and once at the start of a compositor animation (baking).

#include <array>
#include <benchmark/benchmark.h>
#include <span>
#include <string>

#include "runtime/motion/bake.hpp"
#include "runtime/motion/compositor_keyframes.hpp"
#include "runtime/motion/easing.hpp"
#include "runtime/motion/parse_easing.hpp"
#include "runtime/motion/spring.hpp"
#include "runtime/motion/spring_value.hpp"

namespace nicety {
namespace {

constexpr double kFrame = 1.0 / 120;

/// A time that goes round within half a second, so that no two neighbouring calls are alike.
class Clock {
 public:
  Seconds next() {
    now_ = now_ > 0.5 ? 0 : now_ + kFrame;
    return now_;
  }

 private:
  Seconds now_ = 0;
};

void spring_at(benchmark::State& state, const Spring& spring) {
  Clock clock;
  for (auto _ : state) benchmark::DoNotOptimize(spring.at(clock.next(), {240, 900}));
}
BENCHMARK_CAPTURE(spring_at, underdamped, springs::kExpressive);
BENCHMARK_CAPTURE(spring_at, critical, springs::kEffects);
BENCHMARK_CAPTURE(spring_at, overdamped, Spring{700, 120, 1});

void spring_settle_time(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(springs::kExpressive.settle_time({240, 900}, 0.05));
}
BENCHMARK(spring_settle_time);

void spring_value_frame(benchmark::State& state) {
  SpringValue value(0, 0.05);
  value.to(240, springs::kExpressive, 0);
  Clock clock;
  for (auto _ : state) benchmark::DoNotOptimize(value.at(clock.next()));
}
BENCHMARK(spring_value_frame);

void spring_value_interruption(benchmark::State& state) {
  SpringValue value(0, 0.05);
  Seconds now = 0;
  double target = 240;
  for (auto _ : state) {
    value.to(target, springs::kExpressive, now);
    now += kFrame;
    target = -target;
  }
  benchmark::DoNotOptimize(value.at(now));
}
BENCHMARK(spring_value_interruption);

void bezier_at(benchmark::State& state, const Easing& easing) {
  Clock clock;
  for (auto _ : state) benchmark::DoNotOptimize(easing.at(clock.next() * 2));
}
BENCHMARK_CAPTURE(bezier_at, ease, easings::kEase);
BENCHMARK_CAPTURE(bezier_at, standard, easings::kStandard);
BENCHMARK_CAPTURE(bezier_at, upright, Easing::cubic_bezier(1, 0, 0, 1));

void easing_parsed(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(parse_easing("cubic-bezier(0.05, 0.7, 0.1, 1)"));
}
BENCHMARK(easing_parsed);

/// The picture's flight to the cart: an arc on a spring, shrinking and fading.
constexpr std::array<Channel, 4> kFlightChannels{Channel::x, Channel::y, Channel::scale, Channel::opacity};
constexpr std::array<double, 4> kFlightErrors{0.25, 0.25, 0.002, 0.01};

constexpr auto kFlight = [](Seconds time, std::span<double> out) {
  const double along = 1 - springs::kExpressiveSlow.at(time, {1, 0}).position;
  out[0] = 640 * along;
  out[1] = -300 * along - 400 * along * (1 - along);
  out[2] = 1 - 0.85 * along;
  out[3] = 1 - along * along;
};

Baked baked_flight() { return bake(kFlight, springs::kExpressiveSlow.settle_time({640, 0}, 0.25), kFlightErrors); }

void bake_flight(benchmark::State& state) {
  std::size_t points = 0;
  for (auto _ : state) points = baked_flight().offsets.size();
  state.counters["points"] = static_cast<double>(points);
}
BENCHMARK(bake_flight);

void bake_slide(benchmark::State& state) {
  const std::array<double, 1> max_error{0.25};
  const auto slide = [](Seconds time, std::span<double> out) { out[0] = springs::kStandard.at(time, {24, 0}).position; };
  const Seconds duration = springs::kStandard.settle_time({24, 0}, 0.25);
  std::size_t points = 0;
  for (auto _ : state) points = bake(slide, duration, max_error).offsets.size();
  state.counters["points"] = static_cast<double>(points);
}
BENCHMARK(bake_slide);

void write_flight(benchmark::State& state) {
  const Baked baked = baked_flight();
  std::string text;
  for (auto _ : state) {
    text.clear();
    append_compositor_keyframes(text, baked, kFlightChannels);
    benchmark::DoNotOptimize(text.data());
  }
  state.counters["bytes"] = static_cast<double>(text.size());
}
BENCHMARK(write_flight);

}  // namespace
}  // namespace nicety
