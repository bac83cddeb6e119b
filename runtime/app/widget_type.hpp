#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "runtime/app/effects.hpp"
#include "runtime/app/environment.hpp"
#include "runtime/app/event.hpp"
#include "runtime/app/layout.hpp"
#include "runtime/app/shop_config.hpp"
#include "runtime/config/read.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/kept_frames.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/rules/rules.hpp"
#include "runtime/view/view.hpp"

namespace nicety {

/// What a widget may read besides its model and config. References live as long as the call.
struct Scene {
  const Environment& environment;
  const Layout& layout;
  bool enhances = false;  ///< It works on a shop's own markup, not on an element placed for it.
};

/// What became of a moment that had its turn.
enum class Outcome : std::uint8_t {
  none,       ///< nothing new
  declined,   ///< it had nothing to say, and nothing was shown
  ended,      ///< it has left the screen
  dismissed,  ///< the shopper sent it away
};

/// What `update` gets: the scene, the time, and somewhere to put what is to be done.
struct Context {
  Scene scene;
  Seconds now = 0;
  Effects& effects;
  int& runs;             ///< How often this kind of moment has played on this visit; the widget counts its own.
  std::uint32_t& serial; ///< For numbers that no other widget uses: take it and add one.
  KeptFrames& kept_frames; ///< For `play` (runtime/app/play.hpp).
  Facts known = {};
  Outcome outcome = Outcome::none;

  /// What the host knows of page and shopper; texts in it live as long as the call.
  [[nodiscard]] const Facts& facts() const { return known; }
  /// A page instant in seconds since 1970-01-01T00:00Z; `kUnknown` before there are facts.
  [[nodiscard]] Seconds epoch(Seconds instant) const { return known.number("now") + instant - now; }

  // A moment says one of these; for all other widgets they do nothing.

  /// On `appear`: there is nothing to say now. It isn't counted as shown.
  void decline() { outcome = Outcome::declined; }
  /// It leaves the screen, by itself or since it has been used; another may have its turn.
  void ended() { outcome = Outcome::ended; }
  /// The shopper sends it away: it rests for its `quietDays`.
  void dismissed() { outcome = Outcome::dismissed; }
};

/// Whether painting must go on.
enum class Activity : std::uint8_t {
  settled,    ///< The picture stays until something happens.
  animating,  ///< The next frame looks different.
};

/// A widget on the page, its type forgotten. See `widgets/widget.hpp` for how one is written.
class Widget {
 public:
  virtual ~Widget() = default;
  virtual void update(const Event& event, Context& context) = 0;
  [[nodiscard]] virtual Node view(const Scene& scene) const = 0;
  [[nodiscard]] virtual Activity paint(Painter& painter, const Scene& scene, Seconds now) const = 0;
  /// When it wants a `wake` event; kNever when it waits for nothing.
  [[nodiscard]] virtual Seconds wake_at() const = 0;
  /// The properties, a struct with the fields that its type's `props` declares.
  [[nodiscard]] virtual void* props() = 0;
};

/// The typed config of one entry of `widgets`, its type forgotten.
class WidgetEntry {
 public:
  virtual ~WidgetEntry() = default;
  /// The widget refers to this entry, which must outlive it.
  [[nodiscard]] virtual std::unique_ptr<Widget> mount() const = 0;
  /// The config, a struct with the fields that its type's `config` declares; with its defaults at first.
  [[nodiscard]] virtual void* config() = 0;
};

/// A kind of widget, as the registry lists it.
struct WidgetType {
  std::string_view kind;     ///< As in `"type"`: "add-to-cart".
  const Record& config;      ///< The declared fields of its config.
  const Record& props;       ///< The declared properties of its element.
  std::unique_ptr<WidgetEntry> (*make)();  ///< An entry with the defaults.
  /// Makes this kind a moment: it shows itself only when its rules say so. Sets the kind's own defaults; null for all others.
  void (*rules)(RulesConfig& rules) = nullptr;
  bool interrupts = false;   ///< A moment that asks for attention, of which there is one at a time.
  bool on_page = false;      ///< It stands by itself: the host gives it a place on the page.
  bool replaces = false;     ///< It stands in the place of what its element holds.
  bool reads_facts = false;  ///< It hears of changed facts.
  bool on_form = false;      ///< It enhances a form of the shop's as a whole.
};

/// The kinds that this build contains. Defined by `widgets/registry.cpp`; it lives forever.
[[nodiscard]] std::span<const WidgetType> registered_widgets();

}  // namespace nicety
