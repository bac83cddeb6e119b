#include "runtime/app/nicety_abi.h"

#include <new>
#include <string>
#include <string_view>

#include "runtime/app/app.hpp"

struct nicety_app {
  nicety::App app{nicety::registered_widgets()};
  std::string inbox;
  nicety_patch patch{};
};

uint32_t nicety_abi_version(void) { return NICETY_ABI_VERSION; }

nicety_app* nicety_create(void) { return new (std::nothrow) nicety_app; }

void nicety_destroy(nicety_app* app) { delete app; }

char* nicety_reserve(nicety_app* app, uint32_t bytes) {
  app->inbox.resize(bytes);
  return app->inbox.data();
}

void nicety_configure(nicety_app* app, const char* text, uint32_t length, const char* name, uint32_t name_length) {
  app->app.configure({text, length}, {name, name_length});
}

void nicety_send(nicety_app* app, const char* message, uint32_t length, double now) { app->app.send({message, length}, now); }

const char* nicety_outbox(const nicety_app* app) { return app->app.outbox().data(); }

uint32_t nicety_outbox_length(const nicety_app* app) { return static_cast<uint32_t>(app->app.outbox().size()); }

double nicety_next(const nicety_app* app) { return app->app.next(); }

uint32_t nicety_frame(nicety_app* app, double now) { return app->app.frame(now); }

const nicety_patch* nicety_paint(nicety_app* app, uint32_t index, double now) {
  const nicety::PaintedPatch painted = app->app.paint(index, now);
  const nicety::IRect& rect = painted.patch.rect;
  app->patch = {painted.widget,
                static_cast<uint32_t>(painted.canvas.width),
                static_cast<uint32_t>(painted.canvas.height),
                static_cast<uint32_t>(rect.left),
                static_cast<uint32_t>(rect.top),
                rect.empty() ? 0 : static_cast<uint32_t>(rect.width()),
                rect.empty() ? 0 : static_cast<uint32_t>(rect.height()),
                painted.patch.pixels};
  return &app->patch;
}
