#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "runtime/core/time.hpp"

namespace nicety {

/// A motion for the compositor. `frames` is the JSON array that `runtime/motion` bakes.
struct Animation {
  std::string_view part;     ///< Which node moves: one of the view's parts, or a part of the page ("badge").
  std::string_view name;     ///< A new animation replaces the running one of the same name on the widget.
  std::string_view frames{};  ///< Compositor keyframes, JSON.
  Seconds duration = 0;
  Seconds delay = 0;
  bool hold = false;         ///< Keep the last keyframe until replaced or stopped.
  bool shown = false;        ///< The node is seen while it moves, even where the view hides it: a label that leaves.
  std::string_view ghost_of{}; ///< Not empty: play it on a passing copy of this part, above the page.
};

/// Something that the shop is asked to do, once for each `key` however often it is sent.
struct Request {
  std::uint32_t id = 0;
  std::string_view action;   ///< "add" or "remove".
  std::uint32_t line = 0;    ///< The line of the cart that it is about, by the host's number.
  int quantity = 1;
  std::string_view key;      ///< Idempotency key.
  std::string_view
      fields{}; ///< A JSON object of texts: the product, where no form on the page says it; then `line` doesn't count.
};

/// What a widget asks the host to do, in order. Writes the wire form straight into the outbox.
class Effects final {
 public:
  /// `out` receives JSON objects, comma-separated, without the surrounding brackets; it must outlive this.
  Effects(std::string& out, std::uint32_t widget) : out_(out), widget_(widget) {}

  void animate(const Animation& animation);
  /// Ends the animation of that name at once; nothing happens when there is none.
  void stop(std::string_view name);
  /// Says `text` through the page's live region.
  void announce(std::string_view text);
  void request(const Request& request);
  /// Dispatches a DOM event. With `ask` it is cancelable, and `allowed` or `vetoed` comes back.
  /// `detail` is a JSON object.
  void emit(std::string_view name, std::string_view detail, bool ask = false);
  /// Asks where the named parts are on the screen; `measured` comes back.
  void measure(std::initializer_list<std::string_view> parts);
  /// Sets the text of a part of the page.
  void write(std::string_view part, std::string_view text);
  /// Moves the keyboard focus to one of the view's parts.
  void focus(std::string_view part);
  /// Keeps a JSON value as long as the shopper lets the page remember, in place of the last of that name and `id`.
  void remember(std::string_view name, std::string_view value, std::string_view id = {});
  /// Forgets all that is remembered of the shopper, who has asked for it.
  void forget();
  /// Asks for the rows of a table that the widget's config names (`catalogue`), or for some of them by number; `data` comes back,
  /// in parts of which the last says so.
  void read(std::string_view name, std::span<const int> rows = {});

 private:
  void separate();

  std::string& out_;
  std::uint32_t widget_;
};

}  // namespace nicety
