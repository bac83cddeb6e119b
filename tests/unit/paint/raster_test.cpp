#include "runtime/paint/raster.hpp"

#include <array>
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <limits>
#include <vector>

#include "runtime/core/random.hpp"
#include "runtime/paint/pixels.hpp"
#include "runtime/paint/still_cache.hpp"

namespace nicety {
namespace {

constexpr int kSide = 64;
constexpr IRect kArea{0, 0, kSide, kSide};

class RasterTest : public testing::Test {
 protected:
  RasterTest() {
    list_._ResetForNewFrame();
    list_.PushTexture(ImTextureRef());
    list_.PushClipRect({0, 0}, {kSide, kSide});
  }

  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 ca, ImU32 cb, ImU32 cc) {
    list_.PrimReserve(3, 3);
    list_.PrimVtx(a, {}, ca);
    list_.PrimVtx(b, {}, cb);
    list_.PrimVtx(c, {}, cc);
  }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 color) { triangle(a, b, c, color, color, color); }
  void rect(float x, float y, float right, float bottom, ImU32 color) {
    list_.PrimReserve(6, 4);
    list_.PrimRect({x, y}, {right, bottom}, color);
  }

  [[nodiscard]] std::vector<std::uint32_t> drawn(IRect area = kArea) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(area.width() * area.height()));
    draw_premultiplied(list_, area, pixels, nullptr);
    return pixels;
  }

  ImDrawListSharedData shared_;
  ImDrawList list_{&shared_};
};

TEST_F(RasterTest, fills_pixels_whose_centers_lie_inside_by_the_top_left_rule) {
  rect(10.5F, 20.5F, 12.5F, 22.5F, 0xFFFFFFFF);  // every edge runs through pixel centers
  const auto pixels = drawn();
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const bool inside = x >= 10 && x < 12 && y >= 20 && y < 22;
      EXPECT_EQ(pixels[static_cast<std::size_t>(y * kSide + x)], inside ? 0xFFFFFFFFU : 0U) << x << ',' << y;
    }
  }
}

TEST_F(RasterTest, covers_every_pixel_of_a_jittered_mesh_exactly_once) {
  constexpr int kCells = 12;
  constexpr ImU32 kTranslucent = 0x80FFFFFF;
  Random random(3);
  std::array<std::array<ImVec2, kCells + 1>, kCells + 1> grid;
  for (int j = 0; j <= kCells; ++j) {
    for (int i = 0; i <= kCells; ++i) {
      const bool border = i == 0 || j == 0 || i == kCells || j == kCells;
      // A sixteenth of a pixel apart, so that edges often run through pixel centers.
      const auto jitter = [&] { return border ? 0.0F : std::round(random.between(-1.8F, 1.8F) * 16) / 16; };
      grid[j][i] = {5.0F * static_cast<float>(i) + jitter(), 5.0F * static_cast<float>(j) + jitter()};
    }
  }
  for (int j = 0; j < kCells; ++j) {
    for (int i = 0; i < kCells; ++i) {
      triangle(grid[j][i], grid[j][i + 1], grid[j + 1][i + 1], kTranslucent);
      triangle(grid[j + 1][i + 1], grid[j + 1][i], grid[j][i], kTranslucent);
    }
  }
  const auto pixels = drawn();
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      EXPECT_EQ(pixels[static_cast<std::size_t>(y * kSide + x)], x < 60 && y < 60 ? 0x80808080U : 0U) << x << ',' << y;
    }
  }
}

TEST_F(RasterTest, mixes_vertex_colours_along_a_triangle) {
  // Black at the left to white at x = 64; the two halves of the square agree along their diagonal.
  triangle({0, 0}, {64, 0}, {64, 64}, 0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF);
  triangle({0, 0}, {64, 64}, {0, 64}, 0xFF000000, 0xFFFFFFFF, 0xFF000000);
  const auto pixels = drawn();
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const double expected = 255 * (x + 0.5) / 64;
      EXPECT_NEAR(pixels[static_cast<std::size_t>(y * kSide + x)] & 255U, expected, 0.51) << x << ',' << y;
    }
  }
}

TEST_F(RasterTest, mixes_premultiplied_so_that_an_edge_fades_without_changing_its_hue) {
  triangle({0, 0}, {128, 0}, {0, 128}, 0xFF0000FF, 0x000000FF, 0xFF0000FF);
  for (const std::uint32_t pixel : drawn()) EXPECT_EQ(pixel & 255U, pixel >> 24U);
}

TEST_F(RasterTest, gives_one_pixel_and_long_spans_the_same_bytes) {
  const auto slope = [&](float x, float width) {
    triangle({x, 0}, {x + width, 0}, {x + width, 64}, 0x40102030, 0xC0F0E0D0, 0xC0F0E0D0);
    triangle({x, 0}, {x + width, 64}, {x, 64}, 0x40102030, 0xC0F0E0D0, 0x40102030);
  };
  rect(0, 0, 64, 64, 0xFF336699);
  slope(0, 61);
  const auto whole = drawn();
  for (int x = 0; x < kSide; ++x) {
    const auto column = drawn({x, 0, x + 1, kSide});
    for (int y = 0; y < kSide; ++y) {
      EXPECT_EQ(column[static_cast<std::size_t>(y)], whole[static_cast<std::size_t>(y * kSide + x)]) << x << ',' << y;
    }
  }
}

TEST_F(RasterTest, blends_within_a_level_of_the_exact_result) {
  Random random(11);
  for (int i = 0; i < 20000; ++i) {
    const std::uint32_t under = scaled(random.next() | 0xFF000000U, random.next() & 255U);
    const std::uint32_t source = scaled(random.next() | 0xFF000000U, random.next() & 255U);
    const std::uint32_t one = over(source, under);
    const Pixels4 four = over(Pixels4{source, source, source, source}, Pixels4{0, under, ~0U, under});
    ASSERT_EQ(four[1], one);
    ASSERT_EQ(four[3], one);
    for (unsigned shift = 0; shift < 32; shift += 8) {
      const double exact = (source >> shift & 255U) + (under >> shift & 255U) * (255.0 - (source >> 24U)) / 255;
      ASSERT_NEAR(one >> shift & 255U, exact, 0.501);
    }
  }
}

TEST_F(RasterTest, keeps_to_the_commands_clip) {
  list_.PushClipRect({8, 9}, {20, 21}, true);
  rect(0, 0, 64, 64, 0xFFFFFFFF);
  list_.PopClipRect();
  int filled = 0;
  for (const std::uint32_t pixel : drawn()) filled += pixel != 0 ? 1 : 0;
  EXPECT_EQ(filled, 12 * 12);
}

TEST_F(RasterTest, leaves_out_what_is_not_a_number_and_draws_the_rest) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float inf = std::numeric_limits<float>::infinity();
  triangle({nan, 0}, {10, 0}, {10, 10}, 0xFF0000FF);
  triangle({0, 0}, {10, -inf}, {10, 10}, 0xFF0000FF);
  triangle({0, 0}, {1e30F, 0}, {10, 10}, 0xFF0000FF);
  rect(32, 32, 33, 33, 0xFF00FF00);
  const auto pixels = drawn();
  int filled = 0;
  for (const std::uint32_t pixel : pixels) filled += pixel != 0 ? 1 : 0;
  EXPECT_EQ(filled, 1);
  EXPECT_EQ(pixels[32 * kSide + 32], 0xFF00FF00U);
}

TEST_F(RasterTest, stays_inside_its_buffers_for_any_list) {
  Random random(5);
  StillCache stills;
  Raster raster;
  for (int round = 0; round < 300; ++round) {
    list_._ResetForNewFrame();
    list_.CmdBuffer.clear();
    list_.VtxBuffer.resize(static_cast<int>(random.next() % 40));
    for (ImDrawVert& vertex : list_.VtxBuffer) {
      const auto coordinate = [&] {
        const std::uint32_t bits = random.next();
        float any = 0;
        std::memcpy(&any, &bits, sizeof any);
        return random.next() % 3 == 0 ? any : random.between(-9000, 9000) * (random.next() % 2 == 0 ? 0.01F : 1);
      };
      vertex = {{coordinate(), coordinate()}, {}, random.next()};
    }
    list_.IdxBuffer.resize(static_cast<int>(random.next() % 200));
    for (ImDrawIdx& index : list_.IdxBuffer)
      index = static_cast<ImDrawIdx>(random.next() % 50 == 0 ? random.next() : random.next() % 40);
    for (std::uint32_t i = random.next() % 4; i > 0; --i) {
      ImDrawCmd command;
      command.ClipRect = {random.between(-100, 5000), random.between(-100, 100), random.between(-100, 5000),
                          std::numeric_limits<float>::quiet_NaN()};
      if (random.next() % 2 == 0) command.ClipRect = {-1e30F, -1e30F, 1e30F, 1e30F};
      command.IdxOffset = random.next() % 4 == 0 ? random.next() : random.next() % 50;
      command.VtxOffset = random.next() % 4 == 0 ? random.next() : 0;
      command.ElemCount = random.next() % 4 == 0 ? random.next() : random.next() % 200;
      if (random.next() % 4 == 0) command.TexRef = ImTextureRef(static_cast<ImTextureID>(random.next() % 40));
      list_.CmdBuffer.push_back(command);
    }
    const int left = static_cast<int>(random.next() % 4000);
    const IRect dirty{left, 3, left + static_cast<int>(random.next() % 90), 40};
    const auto bytes = raster.draw(list_, dirty, &stills);
    EXPECT_EQ(bytes.size(), dirty.empty() ? 0U : static_cast<std::size_t>(dirty.width() * dirty.height() * 4));
  }
}

TEST_F(RasterTest, hands_out_straight_alpha_tightly_packed) {
  rect(3, 2, 6, 4, 0x80204060);
  Raster raster;
  const IRect dirty{2, 1, 7, 5};
  const auto bytes = raster.draw(list_, dirty);
  ASSERT_EQ(bytes.size(), 5U * 4 * 4);
  for (std::size_t y = 0; y < 4; ++y) {
    for (std::size_t x = 0; x < 5; ++x) {
      const bool inside = x >= 1 && x < 4 && y >= 1 && y < 3;
      const std::uint8_t* pixel = &bytes[(y * 5 + x) * 4];
      EXPECT_EQ(pixel[3], inside ? 0x80 : 0);
      EXPECT_NEAR(pixel[0], inside ? 0x60 : 0, 1);
      EXPECT_NEAR(pixel[1], inside ? 0x40 : 0, 1);
      EXPECT_NEAR(pixel[2], inside ? 0x20 : 0, 1);
    }
  }
}

TEST(UnpremultiplyTest, rounds_every_channel_to_the_nearest) {
  for (std::uint32_t alpha = 1; alpha < 256; ++alpha) {
    for (std::uint32_t value = 0; value <= alpha; ++value) {
      std::uint32_t pixel[1] = {value | (alpha - value) << 8U | alpha << 16U | alpha << 24U};
      unpremultiply(pixel);
      ASSERT_NEAR(pixel[0] & 255U, value * 255.0 / alpha, 0.5001);
      ASSERT_NEAR(pixel[0] >> 8U & 255U, (alpha - value) * 255.0 / alpha, 0.5001);
      ASSERT_EQ(pixel[0] >> 16U & 255U, 255U);
      ASSERT_EQ(pixel[0] >> 24U, alpha);
    }
  }
}

}  // namespace
}  // namespace nicety
