#pragma once

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
#include "runtime/view/view.hpp"

namespace nicety {

/// What a widget may read besides its model and config. References live as long as the call.
struct Scene {
  const Environment& environment;
  const Layout& layout;
  bool enhances = false;  ///< It works on a shop's own markup, not on an element placed for it.
};

/// What `update` gets: the scene, the time, and somewhere to put what is to be done.
struct Context {
  Scene scene;
  Seconds now = 0;
  Effects& effects;
  int& runs;             ///< How often this kind of moment has played on this visit; the widget counts its own.
  std::uint32_t& serial; ///< For numbers that no other widget uses: take it and add one.
  KeptFrames& kept_frames; ///< For `play` (runtime/app/play.hpp).
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
  /// Takes properties over; those that are not given or wrong keep their value. True when nothing was wrong.
  virtual bool set_props(const Value& props, Errors& errors) = 0;
};

/// One valid entry of `widgets`: a typed config, its type forgotten.
class WidgetEntry {
 public:
  virtual ~WidgetEntry() = default;
  /// The widget refers to this entry, which must outlive it.
  [[nodiscard]] virtual std::unique_ptr<Widget> mount() const = 0;
  /// Appends the config as JSON, defaults included.
  virtual void write(std::string& out) const = 0;
};

/// A kind of widget, as the registry lists it.
struct WidgetType {
  std::string_view kind;     ///< As in `"type"`: "add-to-cart".
  const Record& config;      ///< The declared fields of its config.
  const Record& props;       ///< The declared properties of its element.
  /// Reads an entry; null after reporting what is wrong with it.
  std::unique_ptr<WidgetEntry> (*read)(const Value& entry, EntryConfig& common, Errors& errors);
  /// The entry that nothing was said about: defaults only.
  std::unique_ptr<WidgetEntry> (*defaults)();
};

/// The kinds that this build contains. Defined by `widgets/registry.cpp`; it lives forever.
[[nodiscard]] std::span<const WidgetType> registered_widgets();

}  // namespace nicety
