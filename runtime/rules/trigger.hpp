#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/rules/decision.hpp"
#include "runtime/rules/rule_fields.hpp"

namespace nicety {

/// What can start a moment.
enum class Trigger : std::uint8_t {
  ready,       ///< The page is there.
  visible,     ///< An element has come into view.
  dwell,       ///< The shopper has stayed for a while.
  scroll,      ///< The shopper has read that far.
  exit,        ///< The pointer leaves upward; on touch, a fast scroll up or the way back.
  inactivity,  ///< The shopper has done nothing for a while.
  cart,        ///< The cart has changed.
  no_result,   ///< A search has found nothing.
  event,       ///< The shop's own page says so.
};
template <>
inline constexpr auto kNames<Trigger> = std::array<std::string_view, 9>{
    "ready", "visible", "dwell", "scroll", "exit", "inactivity", "cart", "noResult", "event",
};

/// When a moment starts, as JSON gives it: `{"trigger": "dwell", "afterMs": 8000}`.
struct WhenConfig {
  Trigger trigger = Trigger::ready;
  Seconds after = 20;
  double depth = 0.5;
  std::string at = {};
  std::string event = {};
};

namespace codecs {
extern const FieldCodec kWhen;  ///< object: an `event` has a name
}

template <>
struct Fields<WhenConfig> {
  static constexpr std::string_view name = "When";
  static constexpr Help help = "What starts it.";
  using W = WhenConfig;
  static constexpr std::array list{
      field::enumeration<&W::trigger>(
          "trigger",
          {.help = "`ready`: the page is there. `visible`: an element comes into view. `dwell`: the shopper has stayed. "
                   "`scroll`: has read that far. `exit`: is about to leave. `inactivity`: has done nothing. `cart`: the cart has "
                   "changed. `noResult`: a search found nothing. `event`: your page says `nicety.signal(name)`."}),
      field::duration<&W::after>("afterMs", {.help = "With `dwell` and `inactivity`: after how long."}),
      field::number<&W::depth>("depth", {.help = "With `scroll`: which part of the page, 1 is its end.", .min = 0, .max = 1}),
      field::selector<&W::at>("at", {.help = "With `visible`: the element. Without it, the widget's own place."}),
      field::text<&W::event>("event", {.help = "With `event`: its name."}),
  };
};

/// Something that the host has noticed because `add_watch` asked for it.
struct Signal {
  Trigger trigger = Trigger::ready;
  std::string_view name = {};  ///< Of an `event`; of `visible`, the selector as it was asked for.
};

/// Reads `{"signal": "event", "name": "quiz"}`; false when no trigger is called so. The name lives as long as the message.
[[nodiscard]] bool read_signal(const Value& message, Signal& signal);

/// Whether a signal starts the moment. Dwell, scroll depth and inactivity start it at their very bound and beyond, so the host
/// rounds what it measures to tenths of a second and to hundredths of the page.
[[nodiscard]] Decision fires(const WhenConfig& when, const Signal& signal, const Facts& facts);

/// Adds what the host must watch for so that this can start, and nothing else, to a list in JSON without its brackets, in which
/// everything is named once, each as a signal with what decides when it is due: `{"trigger":"dwell","afterMs":8000},{"trigger":"exit"}`.
void add_watch(std::string& list, const WhenConfig& when);

}  // namespace nicety
