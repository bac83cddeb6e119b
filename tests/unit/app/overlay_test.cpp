#include "runtime/app/overlay.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "runtime/app/effects.hpp"

namespace nicety {
namespace {

/// A canvas that is painted on as the page does it.
class Canvas {
 public:
  explicit Canvas(Size room = {600, 400}, float scale = 1) {
    overlay.layout(room, scale);
    pixels.assign(static_cast<std::size_t>(overlay.canvas().width() * overlay.canvas().height()), 0);
  }

  /// Answers how many pixels were put on the canvas.
  int frame(Seconds now, Seconds worked = 0) {
    int put = 0;
    const int width = overlay.canvas().width();
    const std::uint32_t stretches = overlay.frame(now, worked);
    for (std::uint32_t i = 0; i < stretches; ++i) {
      const IRect rect = overlay.paint(i);
      put += rect.width() * rect.height();
      for (int y = rect.top; y < rect.bottom; ++y) {
        const auto from = overlay.band().begin() + (y - rect.top) * width;
        std::copy(from + rect.left, from + rect.right, pixels.begin() + y * width + rect.left);
      }
    }
    return put;
  }
  [[nodiscard]] int painted() const {
    return static_cast<int>(std::ranges::count_if(pixels, [](std::uint32_t pixel) { return pixel >> 24U != 0; }));
  }

  Overlay overlay;
  std::vector<std::uint32_t> pixels;
};

constexpr std::string_view kBurst = R"({"emitter":"burst","origin":[300,300],"count":100,"seed":4})";

std::uint32_t digest_of(const std::vector<std::uint32_t>& pixels) {
  std::uint32_t hash = 2166136261U;
  for (const std::uint32_t pixel : pixels) hash = (hash ^ pixel) * 16777619U;
  return hash;
}

TEST(Overlay, PaintsTheSameToTheLastBitNativelyAndAsWasm) {
  Canvas canvas;
  ASSERT_TRUE(canvas.overlay.celebrate(
      R"({"emitter":"burst","origin":[300,300],"count":200,"seed":4,"path":"M0 0h10v10z","shapes":["paper","ribbon","heart","star","snowflake","petal","path","picture"]})",
      0));
  canvas.frame(0.7);
  EXPECT_GT(canvas.painted(), 5000);
  EXPECT_EQ(digest_of(canvas.pixels), 3942807360U);
}

TEST(Overlay, LeavesNothingOnTheCanvasWhenAllHasLanded) {
  Canvas canvas;
  ASSERT_TRUE(canvas.overlay.celebrate(kBurst, 0));
  for (Seconds now = 0; now < 6 && !canvas.overlay.idle(); now += 1.0 / 30) canvas.frame(now);
  EXPECT_TRUE(canvas.overlay.idle());
  EXPECT_EQ(canvas.painted(), 0);
}

TEST(Overlay, PutsOnlyWhatChangesOnTheCanvas) {
  Canvas canvas({1280, 800});
  ASSERT_TRUE(canvas.overlay.celebrate(R"({"emitter":"burst","origin":[640,400],"count":1,"seed":4})", 0));
  int put = 0;
  for (Seconds now = 0.1; now < 1; now += 1.0 / 60) put = std::max(put, canvas.frame(now));
  // One piece touches four cells at most, and leaves as many.
  EXPECT_GT(put, 0);
  EXPECT_LE(put, 8 * Overlay::kCell * Overlay::kBand);
}

TEST(Overlay, PaintsFromBandToBandWithoutASeam) {
  // The same flight, once with the canvas's bands elsewhere: 20 rows lower.
  Canvas high({400, 260});
  Canvas low({400, 280});
  const auto wish = [](int y) {
    return R"({"emitter":"burst","count":60,"seed":9,"shapes":["paper","ribbon","heart"],"origin":[200,)" + std::to_string(y) +
           "]}";
  };
  // In rooms as low as these, pieces start alike.
  ASSERT_TRUE(high.overlay.celebrate(wish(150), 0));
  ASSERT_TRUE(low.overlay.celebrate(wish(170), 0));
  high.frame(0.5);
  low.frame(0.5);
  int differing = 0;
  for (int y = 0; y < 260; ++y) {
    for (int x = 0; x < 400; ++x) {
      const std::uint32_t one = high.pixels[static_cast<std::size_t>(y * 400 + x)];
      const std::uint32_t other = low.pixels[static_cast<std::size_t>((y + 20) * 400 + x)];
      differing += one >> 24U == other >> 24U ? 0 : 1;
    }
  }
  EXPECT_LT(differing, 60);
}

TEST(Overlay, ShowsFewerPiecesOnASlowDeviceButNeverTooFew) {
  Canvas fast;
  Canvas slow;
  const std::string_view wish = R"({"emitter":"rain","count":400,"seed":4})";
  ASSERT_TRUE(fast.overlay.celebrate(wish, 0));
  ASSERT_TRUE(slow.overlay.celebrate(wish, 0));
  for (Seconds now = 0; now < 2; now += 1.0 / 60) {
    fast.frame(now, 0.002);
    slow.frame(now, 0.05);
  }
  EXPECT_EQ(fast.overlay.share(), 1);
  EXPECT_EQ(slow.overlay.share(), Overlay::kFloor);
  EXPECT_LT(slow.painted(), fast.painted() * 0.6);
  EXPECT_GT(slow.painted(), fast.painted() * 0.25);
}

TEST(Overlay, LeavesAFewPiecesAsTheyAre) {
  Canvas fast;
  Canvas slow;
  const std::string_view wish = R"({"emitter":"rain","count":60,"seed":4})";
  ASSERT_TRUE(fast.overlay.celebrate(wish, 0));
  ASSERT_TRUE(slow.overlay.celebrate(wish, 0));
  for (Seconds now = 0; now < 2; now += 1.0 / 60) {
    fast.frame(now, 0);
    slow.frame(now, 0.05);
  }
  EXPECT_EQ(fast.pixels, slow.pixels);
}

TEST(Overlay, BoundsItsCanvasOnLargeAndDenseScreens) {
  for (const auto& [room, scale] :
       std::vector<std::pair<Size, float>>{{{1280, 800}, 1}, {{390, 844}, 3}, {{3840, 2160}, 2}, {{9000, 20}, 1}}) {
    Overlay overlay;
    overlay.layout(room, scale);
    const IRect canvas = overlay.canvas();
    EXPECT_LE(canvas.width() * canvas.height(), Overlay::kMostPixels);
    EXPECT_LE(canvas.width(), Overlay::kMostSide);
    EXPECT_NEAR(static_cast<float>(canvas.width()) / static_cast<float>(canvas.height()), room.width / room.height,
                room.width / room.height * 0.2F);
  }
  Overlay plain;
  plain.layout({1280, 800}, 1);
  EXPECT_EQ(plain.canvas(), (IRect{0, 0, 1280, 800}));
}

TEST(Overlay, PaintsTheShopsOwnPicture) {
  Canvas canvas;
  std::uint32_t* const picture = canvas.overlay.picture(8, 8);
  ASSERT_NE(picture, nullptr);
  std::fill_n(picture, 64, 0xFF0000FFU);
  ASSERT_TRUE(
      canvas.overlay.celebrate(R"({"origin":[300,300],"count":50,"seed":4,"shapes":["picture"],"colors":[[0,255,0]]})", 0));
  canvas.frame(0.4);
  EXPECT_GT(canvas.painted(), 500);
  for (const std::uint32_t pixel : canvas.pixels) EXPECT_EQ(pixel & 0xFFFF00U, 0U);
  EXPECT_EQ(canvas.overlay.picture(0, 8), nullptr);
  EXPECT_EQ(canvas.overlay.picture(8, 129), nullptr);
}

TEST(Overlay, RefusesWhatItCannotRead) {
  Canvas canvas;
  for (const std::string_view wish : {"", "{", "[]x", R"({"emitter":"volcano","count":9})"}) {
    EXPECT_FALSE(canvas.overlay.celebrate(wish, 0)) << wish;
  }
  EXPECT_TRUE(canvas.overlay.idle());
  EXPECT_TRUE(canvas.overlay.celebrate(
      R"({"count":1e9,"seed":-3,"wind":1e30,"gravity":-4,"origin":["a",{}],"shapes":["cube"],"colors":[[],[1e9,-4]],"path":"oops"})",
      0));
  for (Seconds now = 0; now < 1; now += 0.1) canvas.frame(now);
  EXPECT_GT(canvas.painted(), 0);
}

TEST(Effects, WriteACelebrationAsTheOverlayReadsIt) {
  std::string out;
  Effects effects(out, 3);
  const std::string_view shapes[] = {"heart", "path"};
  const Color colors[] = {{1, 0.5F, 0, 1}};
  effects.celebrate(
      {.emitter = "cannon", .part = "card", .shapes = shapes, .colors = colors, .count = 80, .seed = 5, .path = "M0 0h1v1z"});
  EXPECT_EQ(out, R"({"type":"celebrate","widget":3,"emitter":"cannon","count":80,"seed":5,"part":"card","path":"M0 0h1v1z",)"
                 R"("shapes":["heart","path"],"colors":[[255,128,0]]})");
  Canvas canvas;
  EXPECT_TRUE(canvas.overlay.celebrate(out, 0));
}

}  // namespace
}  // namespace nicety
