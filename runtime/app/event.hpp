#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runtime/app/layout.hpp"
#include "runtime/config/value.hpp"
#include "runtime/core/geometry.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// What happened to a widget. Everything that can change a model arrives as one of these.
enum class EventKind : std::uint8_t {
  press,     ///< pointer or key down on the button (`at`, `keyboard`)
  release,   ///< pointer or key up again, or the press was called off
  activate,  ///< the button was pressed for good (`at`, `quantity`)
  act,       ///< another button of the view was pressed (`name`)
  allowed,   ///< the page let the asked event pass
  vetoed,    ///< the page prevented it
  answer,    ///< the shop answered a request (`id`, `ok`, `count`, `message`, `reason`)
  measured,  ///< the places that were asked for (`rects`, viewport px)
  hold,      ///< pointer or focus entered (`on`) or left the note
  dismiss,   ///< Escape, or a moment was swiped away
  data,      ///< some of what `Effects::read` asked for (`name`, `rows`, `last`)
  form,      ///< of a form that is enhanced: its steps and fields as they are now (`data`)
  field,     ///< a field of it has another `value`, or was left (`name`, `value`, `on`: it was left)
  submit,    ///< it is to be sent
  go,        ///< the browser goes to an earlier or later view of it (`name`)
  reply,  ///< the shop answered a call or a post (`id`, `status`, `data`; no `status`: `reason`; `on`: it is kept for later)
  wake,  ///< the time that the widget asked for has come
  environment,  ///< the environment changed: online again, motion calmed
  seen,  ///< it has come onto the screen, or as near as makes no difference
  facts,  ///< the facts have changed; sent to widgets whose type reads them
  appear,  ///< of a moment: it is its turn to show itself, or to `decline` (`run`)
  vanish,  ///< of a moment: leave the screen at once and without ado, for the checkout begins or all is to be forgotten
  gone,  ///< it is being taken off the page: the last event, whose requests are still sent and whose view is not shown
};

/// Why the shop did not do as asked.
enum class Reason : std::uint8_t {
  none,
  refused,  ///< it said no (4xx), often with a message
  sold_out,  ///< there is none left
  timeout,  ///< no answer in time; the outcome is unknown
  network,  ///< the connection broke; the outcome is unknown
  server,  ///< it failed (5xx); the outcome is unknown
  malformed,  ///< the answer made no sense; the outcome is unknown
  offline,  ///< there is no network; nothing was sent
};

/// Whether trying again would be answered alike.
[[nodiscard]] constexpr bool is_final(Reason reason) { return reason == Reason::refused || reason == Reason::sold_out; }

/// The wire's and the DOM events' word for a reason; empty for `none`.
[[nodiscard]] std::string_view reason_name(Reason reason);

inline constexpr int kCountUnknown = -1;

/// Views and pointers in it live only as long as the call that carries the event.
struct Event {
  EventKind kind = EventKind::wake;
  Point at{};  ///< Relative to the box, CSS px.
  bool keyboard = false;
  bool on = false;
  bool ok = false;
  int quantity = 0;  ///< Pieces wanted, 1 or more; 0: not said.
  std::uint32_t line = 0;  ///< Which line of the cart is wanted, by the host's number: equal fields, equal line.
  int count = kCountUnknown;  ///< Pieces in the cart by the shop's word.
  std::uint32_t id = 0;  ///< Which request is answered.
  int run = 0;  ///< How often the shopper was shown this moment before, on any visit that is remembered.
  bool last = false;  ///< No further part of the data follows.
  Reason reason = Reason::none;
  std::string_view name{};
  std::string_view message{};  ///< The shop's own words.
  std::string_view value{};  ///< What is in the field now.
  int status = 0;  ///< Of HTTP; 0: there was no answer.
  const std::vector<NamedRect>* rects = nullptr;
  Value rows{};  ///< A part of the data: an array.
  Value data{};  ///< What a form is made of, or what an answer says.
};

}  // namespace nicety
