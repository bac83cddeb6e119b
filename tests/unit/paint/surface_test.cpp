#include "runtime/paint/surface.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

class SurfaceTest : public testing::Test {
 protected:
  Patch frame(float x) {
    painter_.begin(surface_.box(), surface_.bleed(), surface_.scale());
    if (x >= 0) painter_.fill_round_rect({x, 0, 10, 10}, 0, Color{});
    return surface_.present(painter_, raster_);
  }
  Surface surface_;
  Painter painter_;
  Raster raster_;
};

TEST_F(SurfaceTest, the_canvas_holds_the_box_and_its_bleed) {
  surface_.layout({100, 40}, 8, 1.5F);
  EXPECT_EQ(surface_.pixels(), (IRect{0, 0, 174, 84}));
  EXPECT_EQ(surface_.origin(), 12);
}

TEST_F(SurfaceTest, redraws_what_was_and_what_is) {
  surface_.layout({100, 40}, 4, 1);
  const auto covers = [](const IRect& rect, const IRect& part) { return united(rect, part) == rect; };
  EXPECT_TRUE(covers(frame(0).rect, {4, 4, 14, 14}));
  const Patch moved = frame(50);
  EXPECT_TRUE(covers(moved.rect, {4, 4, 64, 14}));
  EXPECT_LE(moved.rect.width() * moved.rect.height(), 64 * 14) << "no more than a fringe around it";
  EXPECT_EQ(moved.pixels[(4 - moved.rect.top) * moved.rect.width() * 4 + 3 + 4], 0) << "the old place is cleared";
}

TEST_F(SurfaceTest, clears_once_then_does_nothing) {
  surface_.layout({100, 40}, 4, 1);
  const IRect shown = frame(20).rect;
  const Patch cleared = frame(-1);
  EXPECT_EQ(cleared.rect, shown);
  for (int i = 0; i < cleared.rect.width() * cleared.rect.height() * 4; ++i) ASSERT_EQ(cleared.pixels[i], 0);
  EXPECT_TRUE(frame(-1).rect.empty());
}

TEST_F(SurfaceTest, a_new_layout_begins_with_a_blank_canvas) {
  surface_.layout({100, 40}, 4, 1);
  (void)frame(20);
  surface_.layout({100, 40}, 4, 1);
  EXPECT_FALSE(frame(-1).rect.empty()) << "nothing changed, so what was shown is still there";
  (void)frame(20);
  surface_.layout({100, 40}, 4, 2);
  EXPECT_TRUE(frame(-1).rect.empty());
}

TEST_F(SurfaceTest, lowers_the_scale_of_what_would_not_fit) {
  surface_.layout({2000, 1500}, 20, 3);
  EXPECT_LT(surface_.scale(), 3);
  const IRect pixels = surface_.pixels();
  EXPECT_LE(pixels.width() * pixels.height(), Surface::kMaxPixels);
  EXPECT_GT(pixels.width() * pixels.height(), Surface::kMaxPixels * 3 / 4);
}

}  // namespace
}  // namespace nicety
