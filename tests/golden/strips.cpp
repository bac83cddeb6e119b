// nicety_strips DIR: draws every scene at its times, at 1 and 2 device pixels per CSS pixel, into DIR/strips.rgba (straight
// RGBA8, frame after frame) with DIR/strips.json, the frames' index. tests/golden/run.mjs makes pictures of them.

#include <cstdint>
#include <cstdio>
#include <span>
#include <string>

#include "runtime/core/text.hpp"
#include "runtime/paint/still_cache.hpp"
#include "runtime/paint/surface.hpp"
#include "tests/golden/add_to_cart_scenes.hpp"
#include "tests/golden/checkout_steps_scenes.hpp"
#include "tests/golden/free_shipping_meter_scenes.hpp"
#include "tests/golden/gift_wrap_scenes.hpp"
#include "tests/golden/handwriting_scenes.hpp"
#include "tests/golden/moment_scenes.hpp"
#include "tests/golden/paint_scenes.hpp"
#include "tests/golden/review_prompt_scenes.hpp"
#include "tests/golden/thank_you_scenes.hpp"
#include "tests/golden/wishlist_heart_scenes.hpp"

namespace nicety {
namespace {

constexpr float kScales[] = {1, 2};

/// FNV-1a, 64 bits, as hexadecimal text.
std::string fingerprint(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001B3U;
  char text[17];
  (void)std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

class Strips final {
 public:
  explicit Strips(std::FILE* pixels) : pixels_(pixels) {}

  void draw(std::span<const scenes::Scene> all) {
    for (const scenes::Scene& scene : all) {
      for (const float scale : kScales) {
        for (const double time : scene.times) draw(scene, scale, time);
      }
    }
  }
  [[nodiscard]] std::string index() const { return "[" + index_ + "\n]\n"; }

 private:
  void draw(const scenes::Scene& scene, float scale, double time) {
    Surface surface;
    surface.layout(scene.box, scene.bleed, scale);
    painter_.begin(surface.box(), surface.bleed(), surface.scale());
    scene.paint(painter_, time);
    const IRect all = surface.pixels();
    const std::span<const std::uint8_t> frame = raster_.draw(painter_.list(), all, &stills_);
    (void)std::fwrite(frame.data(), 1, frame.size(), pixels_);

    index_ += index_.empty() ? "\n{\"scene\":" : ",\n{\"scene\":";
    append_json_string(index_, scene.name);
    const auto number = [this](const char* name, double value) {
      index_ += ",\"";
      index_ += name;
      index_ += "\":";
      append_number(index_, value);
    };
    number("scale", scale);
    number("time", time);
    number("width", all.width());
    number("height", all.height());
    number("offset", static_cast<double>(offset_));
    index_ += ",\"hash\":\"" + fingerprint(frame) + "\"}";
    offset_ += frame.size();
  }

  std::FILE* pixels_;
  StillCache stills_;
  Painter painter_{&stills_};
  Raster raster_;
  std::string index_;
  std::size_t offset_ = 0;
};

}  // namespace
}  // namespace nicety

int main(int count, char** arguments) {
  if (count != 2) {
    (void)std::fputs("usage: nicety_strips DIRECTORY\n", stderr);
    return 2;
  }
  const std::string directory = arguments[1];
  std::FILE* pixels = std::fopen((directory + "/strips.rgba").c_str(), "wb");
  std::FILE* index = std::fopen((directory + "/strips.json").c_str(), "wb");
  if (pixels == nullptr || index == nullptr) {
    (void)std::fprintf(stderr, "nicety_strips can't write into %s: does the directory exist?\n", arguments[1]);
    return 1;
  }
  nicety::Strips strips(pixels);
  strips.draw(nicety::scenes::kPaint);
  strips.draw(nicety::scenes::kAddToCart);
  strips.draw(nicety::scenes::kMoments);
  strips.draw(nicety::scenes::kWishlistHeart);
  strips.draw(nicety::scenes::kFreeShippingMeter);
  strips.draw(nicety::scenes::kGiftWrap);
  strips.draw(nicety::scenes::kHandwriting);
  strips.draw(nicety::scenes::kThankYou);
  strips.draw(nicety::scenes::kReviewPrompt);
  strips.draw(nicety::scenes::kCheckoutSteps);
  const std::string text = strips.index();
  (void)std::fwrite(text.data(), 1, text.size(), index);
  return std::fclose(pixels) == 0 && std::fclose(index) == 0 ? 0 : 1;
}
