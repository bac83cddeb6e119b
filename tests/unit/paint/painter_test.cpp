#include "runtime/paint/painter.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <imgui.h>
#include <vector>

#include "runtime/paint/raster.hpp"
#include "runtime/paint/still_cache.hpp"
#include "runtime/paint/trig.hpp"
#include "tests/golden/paint_scenes.hpp"
#include "tests/unit/paint/allocations.hpp"

namespace nicety {
namespace {

constexpr Color kBlack{0, 0, 0, 1};

/// A painted box and its alpha, pixel by pixel.
class PainterTest : public testing::Test {
 protected:
  explicit PainterTest(Size box = {60, 40}, float scale = 1) { painter_.begin(box, 0, scale); }

  void draw() {
    area_ = {0, 0, static_cast<int>(painter_.box().width * painter_.scale()),
             static_cast<int>(painter_.box().height * painter_.scale())};
    const auto bytes = raster_.draw(painter_.list(), area_, &stills_);
    bytes_.assign(bytes.begin(), bytes.end());
  }
  [[nodiscard]] int alpha(int x, int y) const { return bytes_[static_cast<std::size_t>((y * area_.width() + x) * 4 + 3)]; }
  [[nodiscard]] int red(int x, int y) const { return bytes_[static_cast<std::size_t>((y * area_.width() + x) * 4)]; }
  /// The area covered, in pixels.
  [[nodiscard]] double coverage() const {
    double sum = 0;
    for (std::size_t i = 3; i < bytes_.size(); i += 4) sum += bytes_[i];
    return sum / 255;
  }

  StillCache stills_;
  Painter painter_{&stills_};
  Raster raster_;
  IRect area_;
  std::vector<std::uint8_t> bytes_;
};

TEST_F(PainterTest, a_box_on_whole_pixels_is_crisp) {
  painter_.fill_round_rect({4, 5, 20, 10}, 0, kBlack);
  draw();
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) EXPECT_EQ(alpha(x, y), x >= 4 && x < 24 && y >= 5 && y < 15 ? 255 : 0) << x << ',' << y;
  }
}

TEST_F(PainterTest, a_translucent_rounded_box_is_even_inside) {
  painter_.fill_round_rect({2, 2, 56, 36}, 12, kBlack.faded(0.5F));
  draw();
  for (int y = 3; y < 37; ++y) {
    for (int x = 15; x < 45; ++x) ASSERT_EQ(alpha(x, y), 128) << x << ',' << y;
  }
  EXPECT_NEAR(coverage() / 0.502, 56 * 36 - (4 - kPi) * 144, 4);
}

TEST_F(PainterTest, a_circle_covers_its_area_at_any_size) {
  for (const float radius : {0.3F, 0.5F, 1.0F, 2.5F, 7.0F, 18.0F}) {
    painter_.begin({60, 40}, 0, 1);
    painter_.fill_circle({30.3F, 19.8F}, radius, kBlack);
    draw();
    const double area = static_cast<double>(kPi) * radius * radius;
    EXPECT_NEAR(coverage(), area, 0.06 * area + 0.25) << radius;
  }
}

TEST_F(PainterTest, a_convex_outline_covers_its_area_either_way_round) {
  constexpr Point kTriangle[] = {{10, 5}, {50, 5}, {10, 35}};
  constexpr Point kTheOtherWay[] = {{10, 35}, {50, 5}, {10, 5}};
  for (const std::span<const Point> outline : {std::span(kTriangle), std::span(kTheOtherWay)}) {
    painter_.begin({60, 40}, 0, 1);
    painter_.fill_convex(outline, kBlack);
    draw();
    EXPECT_NEAR(coverage(), 600, 3);
    EXPECT_EQ(alpha(12, 8), 255);
    EXPECT_EQ(alpha(48, 30), 0);
  }
}

TEST_F(PainterTest, what_lies_on_a_slanted_plane_is_slanted_with_its_gradient) {
  // x' = x + y, y' = y: a parallelogram of the same area.
  painter_.push();
  painter_.transform({.xx = 1, .xy = 1, .yx = 0, .yy = 1, .x0 = 2, .y0 = 0});
  painter_.fill_round_rect({0, 10, 20, 20}, 0, Fill::linear({0, 0}, {20, 0}, {{0, {0, 0, 0, 1}}, {1, {1, 0, 0, 1}}}));
  painter_.pop();
  draw();
  EXPECT_NEAR(coverage(), 400, 3);
  EXPECT_EQ(alpha(16, 12), 255);
  EXPECT_EQ(alpha(16, 28), 0) << "it has moved to the right here";
  EXPECT_NEAR(red(24, 12), red(40, 28), 4) << "and so have its colours";
}

TEST_F(PainterTest, a_line_thinner_than_a_pixel_is_fainter_not_broken) {
  painter_.fill_round_rect({10, 10, 40, 0.25F}, 0, kBlack);
  draw();
  EXPECT_NEAR(coverage(), 10, 1);
}

TEST_F(PainterTest, a_translucent_stroke_is_even_through_joins_and_caps) {
  const auto path = parse_svg_path("M10 30 20 10 30 30 50 28");
  painter_.stroke_path(*path, 6, kBlack.faded(0.5F));
  draw();
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) ASSERT_LE(alpha(x, y), 128) << x << ',' << y;
  }
  EXPECT_EQ(alpha(20, 10), 128);
  EXPECT_EQ(alpha(9, 30), 128);
  EXPECT_EQ(alpha(51, 28), 128);
}

TEST_F(PainterTest, a_stroke_draws_itself_by_length) {
  const auto path = parse_svg_path("M10 20H30M30 30H50");
  painter_.stroke_path(*path, 4, kBlack, 0, 0.75F);
  draw();
  EXPECT_EQ(alpha(20, 20), 255);
  EXPECT_EQ(alpha(38, 30), 255);
  EXPECT_EQ(alpha(44, 30), 0);
  painter_.begin({60, 40}, 0, 1);
  painter_.stroke_path(*path, 4, kBlack, 0.5F, 0.5F);
  EXPECT_TRUE(painter_.bounds().empty());
}

TEST_F(PainterTest, a_ripple_is_what_circle_and_box_share) {
  painter_.fill_circle_in_round_rect({10, 10}, 200, {4, 4, 50, 30}, 10, kBlack.faded(0.5F));
  draw();
  const std::vector<std::uint8_t> clipped = bytes_;
  painter_.begin({60, 40}, 0, 1);
  painter_.fill_round_rect({4, 4, 50, 30}, 10, kBlack.faded(0.5F));
  draw();
  for (std::size_t i = 3; i < bytes_.size(); i += 4) ASSERT_NEAR(clipped[i], bytes_[i], 2);
  painter_.begin({60, 40}, 0, 1);
  painter_.fill_circle_in_round_rect({-60, 10}, 30, {4, 4, 50, 30}, 10, kBlack);
  EXPECT_TRUE(painter_.bounds().empty());
}

TEST_F(PainterTest, a_ripple_that_has_reached_every_corner_is_the_box) {
  constexpr Rect kBox{5, 5, 50, 30};
  painter_.fill_round_rect(kBox, 6, kBlack.faded(0.5F));
  draw();
  const std::vector<std::uint8_t> box = bytes_;
  const int vertices = painter_.list().VtxBuffer.Size;
  painter_.begin({60, 40}, 0, 1);
  painter_.fill_circle_in_round_rect({5, 5}, 62, kBox, 6, kBlack.faded(0.5F));
  draw();
  EXPECT_EQ(bytes_, box);
  EXPECT_EQ(painter_.list().VtxBuffer.Size, vertices) << "nothing is cut";
  painter_.begin({60, 40}, 0, 1);
  painter_.fill_circle_in_round_rect({5, 5}, 57, kBox, 0, kBlack);
  draw();
  EXPECT_LT(alpha(54, 34), 255) << "the corner is 58.3 away";
}

TEST_F(PainterTest, a_round_box_whose_straight_sides_are_next_to_nothing_covers_as_much_as_it_should) {
  for (float radius = 3; radius < 9; radius += 0.0371F) {
    painter_.begin({60, 40}, 0, 1);
    const Rect round = Rect{30, 20, 0, 0}.grown(radius);
    painter_.fill_circle_in_round_rect({30, 20}, radius / 2, round, radius, kBlack);
    draw();
    ASSERT_NEAR(coverage(), kPi * radius * radius / 4, 0.6 + radius / 10) << radius;

    painter_.begin({60, 40}, 0, 1);
    painter_.push();
    painter_.rotate(kPi / 2, {30, 20});
    const float width = radius / 3;
    painter_.fill_round_rect({30 - width / 2, 8, width, 2 * radius}, width / 2, kBlack);
    painter_.pop();
    draw();
    ASSERT_NEAR(coverage(), width * 2 * radius - (4 - kPi) * width * width / 4, 0.5 + radius / 10) << radius;
  }
}

TEST_F(PainterTest, a_gradient_follows_its_stops) {
  painter_.fill_round_rect({0, 0, 60, 40}, 0,
                           Fill::linear({10, 0}, {50, 0}, {{0, {0, 0, 0, 1}}, {0.5F, {1, 0, 0, 1}}, {1, {0, 0, 0, 1}}}));
  draw();
  for (int x = 0; x < 60; ++x) {
    const double t = (x + 0.5 - 10) / 40;
    const double expected = t < 0 || t > 1 ? 0 : 255 * (1 - std::fabs(2 * t - 1));
    for (const int y : {1, 17, 38}) EXPECT_NEAR(red(x, y), expected, 2) << x;
  }
}

TEST_F(PainterTest, a_radial_gradient_follows_its_radius) {
  painter_.fill_round_rect({0, 0, 60, 40}, 0, Fill::radial({30, 20}, 20, {{0, {1, 0, 0, 1}}, {1, {0, 0, 0, 1}}}));
  draw();
  for (int y = 1; y < 39; ++y) {
    for (int x = 1; x < 59; ++x) {
      const double away = std::hypot(x + 0.5 - 30, y + 0.5 - 20) / 20;
      EXPECT_NEAR(red(x, y), 255 * std::max(0.0, 1 - away), 12) << x << ',' << y;
    }
  }
}

/// A rounded box's coverage blurred by a Gaussian, at a point given from the box's middle: row by row, summed.
double blurred(double half_width, double half_height, double radius, double deviation, double x, double y) {
  constexpr int kRows = 48;
  const auto mass = [&](double v) { return 0.5 * (1 + std::erf(v / deviation / std::sqrt(2.0))); };
  double sum = 0;
  for (int i = 0; i < kRows; ++i) {
    const double row = half_height * ((i + 0.5) / kRows * 2 - 1);
    const double into_corner = std::max(0.0, std::fabs(row) - (half_height - radius));
    const double half = half_width - radius + std::sqrt(std::max(0.0, radius * radius - into_corner * into_corner));
    sum += std::exp(-(row - y) * (row - y) / (2 * deviation * deviation)) * (mass(half - x) - mass(-half - x));
  }
  return sum * 2 * half_height / kRows / (deviation * std::sqrt(2 * std::acos(-1.0)));
}

TEST_F(PainterTest, a_shadow_is_close_to_a_true_gaussian) {
  const struct {
    float width, height, radius, deviation;
  } cases[] = {{28, 16, 0, 4},   {96, 64, 12, 3},   {96, 64, 12, 12}, {96, 64, 32, 20},
               {248, 56, 16, 8}, {248, 56, 28, 12}, {96, 32, 0, 10}};
  for (const auto& [width, height, radius, deviation] : cases) {
    const float around = 3 * deviation;
    painter_.begin({width + 2 * around, height + 2 * around}, 0, 1);
    painter_.shadow({around, around, width, height}, radius, 2 * deviation, {0, 0}, kBlack);
    draw();
    double worst = 0;
    for (int y = 0; y < area_.height(); y += 5) {
      for (int x = 0; x < area_.width(); x += 5) {
        const double exact =
            blurred(width / 2, height / 2, radius, deviation, x + 0.5 - area_.width() / 2.0, y + 0.5 - area_.height() / 2.0);
        worst = std::max(worst, std::fabs(alpha(x, y) / 255.0 - exact));
      }
    }
    EXPECT_LT(worst, 0.045) << width << " x " << height << ", radius " << radius << ", deviation " << deviation;
  }
}

TEST_F(PainterTest, a_glint_stays_inside_the_box_and_is_gone_at_both_ends) {
  painter_.glint({10, 10, 40, 20}, 10, 0.5F, 20, 0.4F, kBlack);
  draw();
  EXPECT_GT(alpha(30, 20), 230);
  EXPECT_EQ(alpha(30, 8), 0);
  EXPECT_EQ(alpha(11, 20), 0);
  for (const float position : {0.0F, 1.0F}) {
    painter_.begin({60, 40}, 0, 1);
    painter_.glint({10, 10, 40, 20}, 10, position, 20, 0.4F, kBlack);
    EXPECT_TRUE(painter_.bounds().empty());
  }
}

TEST_F(PainterTest, pushes_are_undone_by_pops_even_when_too_deep) {
  painter_.push();
  painter_.translate({20, 10});
  painter_.rotate(kPi / 2, {0, 0});
  painter_.fade(0.5F);
  painter_.fill_round_rect({0, 0, 10, 5}, 0, kBlack);  // turned: 5 wide to the left, 10 high
  for (int i = 0; i < 40; ++i) painter_.push();
  for (int i = 0; i < 41; ++i) painter_.pop();
  painter_.fill_round_rect({40, 0, 5, 5}, 0, kBlack);
  draw();
  EXPECT_EQ(alpha(17, 15), 128);
  EXPECT_EQ(alpha(22, 15), 0);
  EXPECT_EQ(alpha(42, 2), 255);
}

TEST_F(PainterTest, a_mirrored_box_keeps_its_size) {
  painter_.scale(-1, 1, {30, 20});
  painter_.fill_round_rect({10, 10, 10, 10}, 0, kBlack);
  draw();
  EXPECT_NEAR(coverage(), 100, 0.5);
  EXPECT_EQ(alpha(45, 15), 255);
}

TEST_F(PainterTest, a_still_part_is_painted_once_and_looks_the_same) {
  int painted = 0;
  const auto part = [&](Painter& painter) {
    ++painted;
    painter.fill_round_rect({6.25F, 5, 30, 20}, 8, kBlack.faded(0.6F));
  };
  std::vector<std::uint8_t> direct;
  part(painter_);
  draw();
  direct = bytes_;
  painted = 0;
  for (int frame = 0; frame < 3; ++frame) {
    painter_.begin({60, 40}, 0, 1);
    painter_.still(1, {5, 4, 40, 30}, part);
    draw();
    EXPECT_EQ(bytes_, direct);
  }
  EXPECT_EQ(painted, 1);
  painter_.begin({60, 40}, 0, 1);
  painter_.translate({3, 2});
  painter_.still(1, {5, 4, 40, 30}, part);
  EXPECT_EQ(painted, 1) << "a move by whole pixels keeps the layer";
  painter_.still(2, {5, 4, 40, 30}, part);
  painter_.begin({60, 40}, 0, 2);
  painter_.still(1, {5, 4, 40, 30}, part);
  EXPECT_EQ(painted, 3) << "another key and another scale paint anew";
}

TEST_F(PainterTest, a_ring_keeps_its_track) {
  const Ring ring{.center = {30, 20}, .radius = 12, .width = 3, .track = kBlack.faded(0.25F), .arc = kBlack};
  const auto paint = [&](StillCache* stills, Seconds elapsed) {
    Painter painter(stills);
    painter.begin({60, 40}, 0, 1);
    painter.fade(0.5F);
    painter.ring(ring, elapsed);
    const auto bytes = raster_.draw(painter.list(), {0, 0, 60, 40}, stills);
    bytes_.assign(bytes.begin(), bytes.end());
    return painter.list().VtxBuffer.Size;
  };
  const int whole = paint(nullptr, 0.7);
  const std::vector<std::uint8_t> painted = bytes_;
  paint(&stills_, 0.2);
  EXPECT_LT(paint(&stills_, 0.7), whole - 80) << "the track is not made of triangles again";
  for (std::size_t i = 3; i < bytes_.size(); i += 4) ASSERT_NEAR(bytes_[i], painted[i], 1) << i / 4;
}

TEST_F(PainterTest, bounds_hold_every_touched_pixel) {
  for (const scenes::Scene& scene : scenes::kPaint) {
    for (const double time : scene.times) {
      painter_.begin(scene.box, 0, 1);
      scene.paint(painter_, time);
      draw();
      const IRect bounds = painter_.bounds();
      for (int y = 0; y < area_.height(); ++y) {
        for (int x = 0; x < area_.width(); ++x) {
          const bool inside = x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;
          ASSERT_TRUE(inside || alpha(x, y) == 0) << scene.name << ' ' << x << ',' << y;
        }
      }
    }
  }
}

TEST_F(PainterTest, a_frame_allocates_nothing_after_warm_up) {
  const auto paint = [&](double time) {
    painter_.begin(scenes::kButton, 8, 2);
    scenes::paint_ripple(painter_, time);
    scenes::paint_ring_to_check(painter_, time);
    scenes::paint_glint(painter_, time);
    painter_.icon(icons::kCart, {0, 0, 24, 24}, kBlack, 0.7F);
    painter_.still(9, {0, 0, 60, 40}, [](Painter& painter) { painter.shadow({10, 10, 30, 20}, 4, 8, {}, kBlack); });
    painter_.fill_round_rect({0, 0, 40, 40}, 4, Fill::radial({20, 20}, 20, {{0, kBlack}, {1, kBlack.faded(0)}}));
    (void)raster_.draw(painter_.list(), painter_.bounds(), &stills_);
  };
  const long before_warm_up = testing_support::allocations();
  for (int i = 0; i < 90; ++i) paint(i / 60.0);
  const long warm = testing_support::allocations();
  EXPECT_GT(warm, before_warm_up) << "the count must be able to see";
  for (int i = 0; i < 90; ++i) paint(i / 60.0);
  EXPECT_EQ(testing_support::allocations(), warm);
}

TEST(PendingArcTest, neither_end_ever_runs_backwards) {
  ArcSpan last = pending_arc(0);
  EXPECT_NEAR(last.tail, -kPi / 2, 1e-4);
  for (int i = 1; i < 1000; ++i) {
    const ArcSpan arc = pending_arc(i / 120.0);
    EXPECT_GT(arc.tail, last.tail);
    EXPECT_GT(arc.head, last.head);
    EXPECT_GT(arc.head - arc.tail, 0.07F * kTurn);
    EXPECT_LT(arc.head - arc.tail, 0.67F * kTurn);
    last = arc;
  }
}

TEST(TrigTest, agrees_with_the_standard_library) {
  for (int i = -20000; i < 20000; ++i) {
    const double angle = i * 0.00371;
    ASSERT_NEAR(sine(angle), std::sin(angle), 1e-6) << angle;
    ASSERT_NEAR(cosine(angle), std::cos(angle), 1e-6) << angle;
  }
  EXPECT_EQ(sine(std::nan("")), 0);
}

}  // namespace
}  // namespace nicety
