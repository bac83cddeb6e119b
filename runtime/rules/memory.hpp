#pragma once

#include <string>

#include "runtime/config/value.hpp"
#include "runtime/rules/facts.hpp"

namespace nicety {

/// What is remembered of one widget, so that it stays within its caps. All of it is about the shopper's own device; the host keeps
/// it for as long as it may, which without consent is not at all.
///
///     {"v":1,"session":1,"visit":4,"today":1,"day":20776,"ever":3,"shownAt":1795082400,"dismissedDay":20701}
struct Memory {
  double page = 0;  ///< How often it was shown on this page view; it isn't stored, so each view begins anew.
  double session = 0;  ///< … in the session `visit`.
  double visit = kUnknown;  ///< The session that is counted: the fact `visits` when it was last shown.
  double today = 0;  ///< … on the local day `day`.
  double day = kUnknown;  ///< The day that is counted: the fact `day` when it was last shown.
  double ever = 0;  ///< … in all.
  double shown_at = kUnknown;  ///< When it was last shown: the fact `now`.
  double dismissed_day = kUnknown;  ///< When it was last dismissed: the fact `day`.

  friend bool operator==(const Memory&, const Memory&) = default;
};

/// Reads what `append_memory` wrote. What is missing, mistyped or negative is as if it had never been; so is all of it when it was
/// written in another version.
[[nodiscard]] Memory read_memory(const Value& stored);
void append_memory(std::string& out, const Memory& memory);

/// The same by today's calendar: counts of another session or another day are 0.
///
/// A day that was counted stays so while the calendar is at most two days before it: travelling west can turn it back that far, and
/// a shopper who does so has still had it today. Further back, a clock was wrong, and the day is counted anew. Where the facts know
/// no day or session, what was counted stands.
[[nodiscard]] Memory current(const Memory& memory, const Facts& facts);

/// It was shown: counts it.
void remember_shown(Memory& memory, const Facts& facts);
/// It was dismissed by the shopper.
void remember_dismissed(Memory& memory, const Facts& facts);

}  // namespace nicety
