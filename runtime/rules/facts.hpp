#pragma once

#include <limits>
#include <string_view>

#include "runtime/config/value.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// A number that nobody knows. Every comparison with it is false, and so is every rule that asks for it.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

[[nodiscard]] constexpr bool is_known(double number) { return number == number; }

/// What the host knows of page and shopper at one moment: a flat JSON object of which each member may be left out.
///
/// | name | what it is |
/// | --- | --- |
/// | `now` | seconds since 1970-01-01T00:00Z; runs on evenly whatever the zone |
/// | `day` | the local date as whole days since 1970-01-01 |
/// | `date` | the local date in digits, year, month, day: 20261119 |
/// | `minute` | of the local day by the clock on the wall, 0..1439 |
/// | `path` | of the page's URL, with its leading slash, without query and fragment |
/// | `kind` | of the page: home, product, search, cart, checkout or other |
/// | `referrer` | host name of the page before; not given when there was none or it was the shop's own |
/// | `campaign` | tags that the visit began with, by full name: `{"utm_source": "letter"}` |
/// | `language` | of the page, BCP 47 |
/// | `device` | phone, tablet or desktop |
/// | `seconds` | since this page view began, in whole tenths |
/// | `idle` | seconds since the shopper's last pointer, key or scroll, in whole tenths |
/// | `scroll` | how deep the page was seen, 0..1, in whole hundredths |
/// | `visits` | so far, this one included: 1 on the first; it also tells one session from the next |
/// | `lastVisitDay` | local day of the visit before this one |
/// | `cartValue`, `currency` | what the cart is worth, without tax and shipping; ISO 4217 |
/// | `cart` | product id → pieces: `{"acacia": 2}` |
/// | `lastOrderDay`, `ordered` | local day of the last order; its product ids: `["acacia"]` |
/// | `query`, `results` | of the search on this page; how many it has found |
/// | `arrival` | how the browser came to the page: navigate, reload, back_forward or prerender |
/// | `thanked` | numbers of the orders that were thanked for: `["1042"]` |
/// | `own` | what the shop says of its shopper: names with texts, numbers, booleans: `{"firstName": "Ada", "points": 120}` |
///
/// Time zones are the host's: it gives the civil values that the shopper's own calendar and clock show, and days of the past are
/// kept as they were numbered then. So a day is a day whether it has 23, 24 or 25 hours, and nothing here knows of zones.
///
/// A handle: it is valid as long as the document that holds the message.
class Facts final {
 public:
  /// Nothing is known.
  Facts() = default;
  /// `age`: how many seconds ago the message was written. The fact `now` has run on since.
  explicit Facts(Value message, Seconds age = 0) : message_(message), age_(age) {}

  /// The number of that name; `kUnknown` when it is missing or something else.
  [[nodiscard]] double number(std::string_view name) const {
    return message_[name].number(kUnknown) + (name == "now" ? age_ : 0);
  }
  /// The text of that name; empty when it is missing or something else.
  [[nodiscard]] std::string_view text(std::string_view name) const { return message_[name].text(); }
  /// What has names and values of its own: `campaign`, `cart`, `ordered`, `own`.
  [[nodiscard]] Value map(std::string_view name) const { return message_[name]; }

 private:
  Value message_;
  Seconds age_ = 0;
};

/// A text as it is, a number or a boolean as JSON writes it; empty for everything else.
[[nodiscard]] std::string_view words_of(const Value& value);

/// The weekday of a local day: Monday is 0, Sunday 6.
[[nodiscard]] constexpr int weekday(int day) { return (day + 3) % 7; }

}  // namespace nicety
