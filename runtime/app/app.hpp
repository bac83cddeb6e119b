#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/moments.hpp"
#include "runtime/app/widget_type.hpp"
#include "runtime/config/value.hpp"
#include "runtime/paint/raster.hpp"
#include "runtime/paint/still_cache.hpp"
#include "runtime/paint/surface.hpp"

namespace nicety {

class JsonObject;

/// A patch of one widget's canvas, ready to be put there.
struct PaintedPatch {
  std::uint32_t widget = 0;
  Size canvas;   ///< The whole canvas, device pixels.
  Patch patch;   ///< Empty: nothing changed.
};

/// Owns the widgets of a page and routes what happens. It reads no clock and touches no page: messages come in, effects go
/// out, and the same messages at the same times give the same effects.
class App final {
 public:
  /// `types` are the kinds of widgets there are; they must outlive the app.
  explicit App(std::span<const WidgetType> types) : types_(types), runs_(types.size(), 0), painter_(&stills_) {}

  /// Takes the shop's config, as the text of `shop.json`. What is wrong is reported in the effect `configured`, each entry for
  /// itself; widgets that were mounted before are let go.
  void configure(std::string_view text, std::string_view file);

  /// Handles one message (a JSON object; see web/src/wire.ts for all of them). One that can't be understood is answered
  /// with an effect `log` and changes nothing.
  void send(std::string_view message, Seconds now);

  /// Wakes the widgets whose time has come and answers how many surfaces want to be painted, which `paint` then does.
  std::uint32_t frame(Seconds now);

  /// Paints the surface with that number, 0 ≤ `index` < what `frame` answered.
  [[nodiscard]] PaintedPatch paint(std::uint32_t index, Seconds now);

  /// When `frame` should be called next: 0 for the page's next frame, kNever while nothing moves and nothing is awaited.
  [[nodiscard]] Seconds next() const;

  /// What the host is to do since the last `configure`, `send` or `frame` began: a JSON array. Valid until the next of those.
  [[nodiscard]] std::string_view outbox() const { return outbox_; }

 private:
  struct Mounted {
    std::uint32_t handle = 0;
    std::size_t type = 0;
    bool enhances = false;
    bool stale = true;       // what it shows may differ from what was painted
    bool animating = false;
    std::unique_ptr<Widget> widget;
    Layout layout;
    Surface surface;
    std::string shown;       // wire form of the view that the host has
  };
  struct Entry {
    std::size_t type = 0;
    std::string id;
    RulesConfig rules;                    // of a moment
    std::unique_ptr<WidgetEntry> widget;  // null where the entry is wrong
  };

  void read_shop(std::string_view text, std::string_view file, JsonObject& effect);
  void begin();
  void end();
  void learn(std::string_view text, Errors& errors, Seconds now);
  void give_turns(Seconds now);
  void tell(const Mounted& moment, std::string_view event);
  void explain(std::string_view id);
  [[nodiscard]] std::string read_entry(const Value& value, std::size_t type, Errors& errors);
  void mount(const Value& message, Seconds now);
  void unmount(std::uint32_t handle);
  void set_props(Mounted& mounted, const Value& props);
  void arrange(Mounted& mounted, const Value& message, Seconds now);
  void observe(const Value& message, Seconds now);
  void handle_event(Mounted& mounted, const Value& message, Seconds now);
  Outcome update(Mounted& mounted, const Event& event, Seconds now);
  void show(Mounted& mounted, std::size_t before);
  void complain(std::string_view what);
  void report_errors(const Errors& errors);
  [[nodiscard]] Mounted* find(std::uint32_t handle);
  [[nodiscard]] Facts facts(Seconds now) const { return Facts(facts_message_.root()["facts"], now - facts_at_); }
  [[nodiscard]] Scene scene(const Mounted& mounted) const { return {environment_, mounted.layout, mounted.enhances}; }
  [[nodiscard]] static bool wants_paint(const Mounted& mounted);
  [[nodiscard]] std::size_t type_of(std::string_view kind) const;

  std::span<const WidgetType> types_;
  std::vector<int> runs_;  // by type
  std::uint32_t serial_ = 1;
  MotionSetting motion_ = MotionSetting::automatic;
  Environment environment_;
  std::list<Entry> entries_;  // by index in `widgets`; behind them, those that came with a mount
  std::size_t configured_ = 0;
  std::vector<std::unique_ptr<Mounted>> mounted_;
  std::vector<Mounted*> to_paint_;
  Document config_;
  Document message_;
  std::string facts_text_;
  Document facts_message_;
  Seconds facts_at_ = 0;
  Moments moments_;
  std::string outbox_;
  KeptFrames kept_frames_;
  StillCache stills_;
  Painter painter_;
  Raster raster_;
};

}  // namespace nicety
