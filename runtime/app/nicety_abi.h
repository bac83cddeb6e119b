/* The whole C ABI of Nicety: how a page's host drives the engine.
 *
 * Control is JSON (UTF-8, RFC 8259): messages go in, one array of effects comes out; web/src/wire.ts types them all. Pixels
 * are raw memory. Times are seconds from any origin that the caller keeps for the app's whole life, never running backwards.
 *
 * Nothing here throws or ends the program on bad input: a message that can't be understood is answered by a `log` effect.
 * An app is used by one thread at a time; several apps know nothing of each other. Every `app` must come from
 * nicety_create and not have been destroyed yet.
 */
#ifndef NICETY_ABI_H
#define NICETY_ABI_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct nicety_app nicety_app;

/* What nicety_paint answers; all in device pixels of the widget's canvas, from its top left corner. */
typedef struct nicety_patch {
  uint32_t widget;        /* whose canvas: the number given in its `mount` message */
  uint32_t canvas_width;  /* the size that the canvas must have; setting it wipes the canvas, so only when it differs */
  uint32_t canvas_height;
  uint32_t x; /* the rectangle to be replaced */
  uint32_t y;
  uint32_t width; /* 0: nothing changed */
  uint32_t height;
  const uint8_t* pixels; /* straight-alpha RGBA8, width * 4 bytes a row, no gaps; engine's, valid until the next nicety_paint */
} nicety_patch;

/* The version of this interface; a host refuses any but the one that it was written for. */
#define NICETY_ABI_VERSION 1u
uint32_t nicety_abi_version(void);

/* A new app without widgets; NULL when there is no memory. The caller owns it and ends it with nicety_destroy. */
nicety_app* nicety_create(void);
void nicety_destroy(nicety_app* app);

/* Room for `bytes` bytes to write the next text into, for callers without an allocator of their own. Owned by the app, valid
 * until the next nicety_reserve or nicety_destroy. */
char* nicety_reserve(nicety_app* app, uint32_t bytes);

/* Takes the text of a shop's config; `name` is what errors call it ("shop.json"). Ends all widgets of an earlier config.
 * The outbox then holds one `configured` effect. Neither text is kept after the call. */
void nicety_configure(nicety_app* app, const char* text, uint32_t length, const char* name, uint32_t name_length);

/* Handles one message. `now` ≥ the last `now`. The outbox then holds what is to be done, in order. */
void nicety_send(nicety_app* app, const char* message, uint32_t length, double now);

/* What the host is to do: a JSON array, or nothing (length 0). Owned by the app, valid until its next configure, send or frame. */
const char* nicety_outbox(const nicety_app* app);
uint32_t nicety_outbox_length(const nicety_app* app);

/* When nicety_frame is wanted next, in the time of `now`: 0 for the page's next animation frame, +infinity for never. */
double nicety_next(const nicety_app* app);

/* Advances to `now`: may fill the outbox, and answers how many surfaces want paint. */
uint32_t nicety_frame(nicety_app* app, double now);

/* Paints surface number `index`, 0 ≤ index < what nicety_frame just answered. The patch is the app's, valid until the next
 * nicety_paint; an index out of range gives one without size. */
const nicety_patch* nicety_paint(nicety_app* app, uint32_t index, double now);

/* The overlay: what flies over the whole page. Only in modules of sets that celebrate (runtime/app/overlay_exports.txt). It needs no app
 * and knows none: it is meant for an instance of the module of its own, in a worker or beside the page's.
 *
 *     layout, celebrate; then for each animation frame: frame, paint for each stretch; until frame answers -1
 *
 * Every `overlay` must come from nicety_overlay_create and not have been destroyed yet. */
typedef struct nicety_overlay nicety_overlay;

/* Where one stretch of the canvas lies, and its pixels; all in device pixels. */
typedef struct nicety_stretch {
  uint32_t x; /* on the canvas */
  uint32_t y;
  uint32_t width;
  uint32_t height;
} nicety_stretch;

nicety_overlay* nicety_overlay_create(void);
void nicety_overlay_destroy(nicety_overlay* overlay);

/* The viewport in CSS px, and its device pixels per CSS pixel. The canvas must then have nicety_overlay_size, and be blank. */
void nicety_overlay_layout(nicety_overlay* overlay, float width, float height, float scale);
/* The canvas's width + 65536 * its height, device pixels. */
uint32_t nicety_overlay_size(const nicety_overlay* overlay);

/* As nicety_reserve, for nicety_overlay_celebrate. */
char* nicety_overlay_reserve(nicety_overlay* overlay, uint32_t bytes);
/* Starts what a `celebrate` effect (JSON) describes; its `origin` is [x, y] in CSS px. 0 when it can't be understood. */
uint32_t nicety_overlay_celebrate(nicety_overlay* overlay, const char* wish, uint32_t length, double now);
/* Room for the picture that comes with what is celebrated next: width * height pixels of straight-alpha RGBA8, each side 1..128; else
 * NULL. The overlay's; to be filled before the next call. */
uint8_t* nicety_overlay_picture(nicety_overlay* overlay, uint32_t width, uint32_t height);

/* Advances to `now`: answers how many stretches are to be painted, or -1 when nothing flies any more. `worked`: seconds that the last
 * frame's painting took; 0 at first. */
int32_t nicety_overlay_frame(nicety_overlay* overlay, double now, double worked);
/* Paints stretch number `index`, 0 ≤ index < what nicety_overlay_frame just answered; in their order. The stretch is the overlay's,
 * valid until the next nicety_overlay_paint. */
const nicety_stretch* nicety_overlay_paint(nicety_overlay* overlay, uint32_t index);
/* Where a stretch's pixels are once it is painted: straight-alpha RGBA8, as wide as the canvas and nicety_overlay_band_rows high. A
 * stretch's first row is its first, at the same x as on the canvas. Valid until the next layout. */
const uint8_t* nicety_overlay_band(const nicety_overlay* overlay);
uint32_t nicety_overlay_band_rows(void);

#ifdef __cplusplus
}
#endif

#endif
