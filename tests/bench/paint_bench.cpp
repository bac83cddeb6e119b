// What a frame costs: painting into a draw list, drawing it, handing it out. Scenes are those of the film strips.

#include <benchmark/benchmark.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "runtime/paint/still_cache.hpp"
#include "runtime/paint/surface.hpp"
#include "tests/golden/paint_scenes.hpp"

namespace nicety {
namespace {

/// Counts the pixels of the frames drawn, as a rate.
void count_pixels(benchmark::State& state, double pixels_a_frame) {
  state.counters["Mpx/s"] = benchmark::Counter(pixels_a_frame * 1e-6, benchmark::Counter::kIsIterationInvariantRate);
}

/// A button of 496 × 192 device pixels in the middle of its moment: gradient, ripple, glint, ring, check.
void paint_button(Painter& p, double time) {
  const Rect box{0, 0, p.box().width, p.box().height};
  p.fill_round_rect(box, 24, Fill::linear({0, 0}, {0, box.height}, {{0, scenes::kHoney}, {1, scenes::kAmber}}));
  p.fill_circle_in_round_rect({60, 40}, 60 + 60 * static_cast<float>(time), box, 24, scenes::kWhite.faded(0.3F));
  p.glint(box, 24, 0.5F, 60, 0.35F, scenes::kWhite.faded(0.4F));
  p.ring({.center = {48, 48}, .radius = 18, .width = 3, .track = scenes::kWhite.faded(0.3F), .arc = scenes::kWhite}, time);
  p.icon(icons::kCheck, {180, 32, 32, 32}, scenes::kWhite, 0.8F);
}

void button_paint(benchmark::State& state) {
  Painter painter;
  for (auto _ : state) {
    painter.begin({248, 96}, 0, 2);
    paint_button(painter, 0.4);
    benchmark::ClobberMemory();
  }
  state.counters["triangles"] = painter.list().IdxBuffer.Size / 3.0;
}
BENCHMARK(button_paint);

void button_paint_and_raster(benchmark::State& state) {
  Painter painter;
  Raster raster;
  Surface surface;
  surface.layout({248, 96}, 0, 2);
  for (auto _ : state) {
    painter.begin(surface.box(), surface.bleed(), surface.scale());
    paint_button(painter, 0.4);
    benchmark::DoNotOptimize(surface.present(painter, raster).pixels);
  }
  count_pixels(state, 496.0 * 192);
}
BENCHMARK(button_paint_and_raster);

/// What the button's canvas shows when only the ripple moves over the page's own button.
void ripple_paint_and_raster(benchmark::State& state) {
  Painter painter;
  Raster raster;
  Surface surface;
  surface.layout({248, 96}, 0, 2);
  for (auto _ : state) {
    painter.begin(surface.box(), surface.bleed(), surface.scale());
    painter.fill_circle_in_round_rect({60, 40}, 120, {0, 0, 248, 96}, 24, scenes::kWhite.faded(0.3F));
    benchmark::DoNotOptimize(surface.present(painter, raster).pixels);
  }
  count_pixels(state, 496.0 * 192);
}
BENCHMARK(ripple_paint_and_raster);

void shadow_direct(benchmark::State& state) {
  Painter painter;
  Raster raster;
  Surface surface;
  surface.layout({248, 96}, 24, 2);
  for (auto _ : state) {
    painter.begin(surface.box(), surface.bleed(), surface.scale());
    painter.shadow({0, 0, 248, 96}, 24, 24, {0, 6}, Color{0, 0, 0, 0.3F});
    benchmark::DoNotOptimize(surface.present(painter, raster).pixels);
  }
}
BENCHMARK(shadow_direct);

void shadow_as_still(benchmark::State& state) {
  StillCache stills;
  Painter painter(&stills);
  Raster raster;
  Surface surface;
  surface.layout({248, 96}, 24, 2);
  for (auto _ : state) {
    painter.begin(surface.box(), surface.bleed(), surface.scale());
    painter.still(1, {-24, -24, 296, 144}, [](Painter& p) { p.shadow({0, 0, 248, 96}, 24, 24, {0, 6}, Color{0, 0, 0, 0.3F}); });
    benchmark::DoNotOptimize(surface.present(painter, raster, &stills).pixels);
  }
}
BENCHMARK(shadow_as_still);

void particles_1000_paint(benchmark::State& state) {
  Painter painter;
  for (auto _ : state) {
    painter.begin({1280, 800}, 0, 1);
    scenes::paint_burst(painter, 0.6, 1000, 1400);
    benchmark::ClobberMemory();
  }
  state.counters["triangles"] = painter.list().IdxBuffer.Size / 3.0;
}
BENCHMARK(particles_1000_paint)->Unit(benchmark::kMicrosecond);

void particles_1000_paint_and_raster(benchmark::State& state) {
  Painter painter;
  Raster raster;
  for (auto _ : state) {
    painter.begin({1280, 800}, 0, 1);
    scenes::paint_burst(painter, 0.6, 1000, 1400);
    benchmark::DoNotOptimize(raster.draw(painter.list(), {0, 0, 1280, 800}).data());
  }
  count_pixels(state, 1280.0 * 800);
}
BENCHMARK(particles_1000_paint_and_raster)->Unit(benchmark::kMicrosecond);

/// Clearing and handing out 1280 × 800 pixels on which nothing is drawn.
void clear_and_convert(benchmark::State& state) {
  Painter painter;
  Raster raster;
  painter.begin({1280, 800}, 0, 1);
  for (auto _ : state) benchmark::DoNotOptimize(raster.draw(painter.list(), {0, 0, 1280, 800}).data());
  count_pixels(state, 1280.0 * 800);
}
BENCHMARK(clear_and_convert)->Unit(benchmark::kMicrosecond);

/// One box over the whole of 512 × 512: opaque, translucent, a gradient.
void fill(benchmark::State& state, const Fill& fill) {
  Painter painter;
  Raster raster;
  painter.begin({512, 512}, 0, 1);
  painter.fill_round_rect({0, 0, 512, 512}, 0, fill);
  for (auto _ : state) benchmark::DoNotOptimize(raster.draw(painter.list(), {0, 0, 512, 512}).data());
  count_pixels(state, 512.0 * 512);
}
BENCHMARK_CAPTURE(fill, opaque, Fill(scenes::kHoney));
BENCHMARK_CAPTURE(fill, translucent, Fill(scenes::kHoney.faded(0.5F)));
BENCHMARK_CAPTURE(fill, opaque_gradient, Fill::linear({0, 0}, {512, 512}, {{0, scenes::kHoney}, {1, scenes::kBerry}}));
BENCHMARK_CAPTURE(fill, fading_gradient, Fill::linear({0, 0}, {512, 512}, {{0, scenes::kHoney}, {1, scenes::kBerry.faded(0)}}));

}  // namespace
}  // namespace nicety
