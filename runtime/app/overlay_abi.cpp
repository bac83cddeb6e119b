#include <new>
#include <string>

#include "runtime/app/nicety_abi.h"
#include "runtime/app/overlay.hpp"

struct nicety_overlay {
  nicety::Overlay overlay;
  std::string inbox;
  nicety_stretch stretch{};
};

nicety_overlay* nicety_overlay_create(void) { return new (std::nothrow) nicety_overlay; }

void nicety_overlay_destroy(nicety_overlay* overlay) { delete overlay; }

void nicety_overlay_layout(nicety_overlay* overlay, float width, float height, float scale) {
  overlay->overlay.layout({width, height}, scale);
}

uint32_t nicety_overlay_size(const nicety_overlay* overlay) {
  const nicety::IRect canvas = overlay->overlay.canvas();
  return static_cast<uint32_t>(canvas.width()) + 65536U * static_cast<uint32_t>(canvas.height());
}

char* nicety_overlay_reserve(nicety_overlay* overlay, uint32_t bytes) {
  overlay->inbox.resize(bytes);
  return overlay->inbox.data();
}

uint32_t nicety_overlay_celebrate(nicety_overlay* overlay, const char* wish, uint32_t length, double now) {
  return overlay->overlay.celebrate({wish, length}, now) ? 1 : 0;
}

uint8_t* nicety_overlay_picture(nicety_overlay* overlay, uint32_t width, uint32_t height) {
  constexpr uint32_t kMost = 65535;
  if (width > kMost || height > kMost) return nullptr;
  return reinterpret_cast<uint8_t*>(overlay->overlay.picture(static_cast<int>(width), static_cast<int>(height)));
}

int32_t nicety_overlay_frame(nicety_overlay* overlay, double now, double worked) {
  const uint32_t stretches = overlay->overlay.frame(now, worked);
  return overlay->overlay.idle() ? -1 : static_cast<int32_t>(stretches);
}

const nicety_stretch* nicety_overlay_paint(nicety_overlay* overlay, uint32_t index) {
  const nicety::IRect rect = overlay->overlay.paint(index);
  overlay->stretch = {static_cast<uint32_t>(rect.left), static_cast<uint32_t>(rect.top), static_cast<uint32_t>(rect.width()),
                      static_cast<uint32_t>(rect.height())};
  return &overlay->stretch;
}

const uint8_t* nicety_overlay_band(const nicety_overlay* overlay) {
  return reinterpret_cast<const uint8_t*>(overlay->overlay.band().data());
}

uint32_t nicety_overlay_band_rows(void) { return nicety::Overlay::kBand; }
