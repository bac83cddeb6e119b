#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>

#include "runtime/app/widget_type.hpp"
#include "runtime/rules/attention.hpp"
#include "runtime/rules/rules.hpp"

namespace nicety {

/// The moments on a page: judges them by their rules when something happens, gives each its turn within the page's attention budget,
/// and counts what was shown. It knows widgets by their numbers and tells their owner what to do, who asks after every message:
///
///     while (const auto widget = moments.next_to_vanish()) …   // the event `vanish`
///     while (const auto widget = moments.next_turn(facts, now)) …   // the event `appear`, then `settle`
///
/// A rule that asks for a fact which isn't known says no; so does a page whose kind isn't known to all that interrupts.
class Moments final {
 public:
  /// Forgets all moments and what was remembered of them.
  void configure(const AttentionConfig& config);

  /// What the host remembers, by id: an object of what `append_memory` wrote. It takes the place of all that was known, but for what
  /// was counted on this page view. A moment on the screen that is no longer remembered has been forgotten, and must vanish.
  void recall(const Value& stored, Seconds now);

  /// A page view begins: what waits is forgotten; in the checkout, what interrupts must vanish.
  void enter(const Facts& facts, Seconds now);

  /// Something has happened: judges all that isn't on the screen.
  void judge(const Signal& signal, const Facts& facts, Seconds now);

  /// A moment is there. Where the page has been ready for a while, it is judged at once. `rules` must outlive it. Moments of one id
  /// share what is remembered.
  void add(std::uint32_t widget, std::string_view id, const RulesConfig& rules, bool interrupts, const Facts& facts, Seconds now);
  /// It is gone from the page, if it was a moment.
  void remove(std::uint32_t widget, Seconds now);

  /// Who must leave the screen at once; 0 for nobody more.
  [[nodiscard]] std::uint32_t next_to_vanish();
  /// Who is to show itself now; 0 for nobody more. The rules of whoever had to wait are asked once more.
  [[nodiscard]] std::uint32_t next_turn(const Facts& facts, Seconds now);
  /// Whoever had its turn has taken it, and is counted; or it has declined.
  void settle(std::uint32_t widget, Outcome outcome, const Facts& facts);
  /// A moment that is on the screen leaves it. False when it wasn't there.
  bool leave(std::uint32_t widget, Outcome outcome, const Facts& facts, Seconds now);

  /// When `next_turn` will have something to say by itself; kNever when nobody waits.
  [[nodiscard]] Seconds wake_at() const { return attention_.wake_at(); }

  /// What is remembered of a moment, and under which name. It must be one.
  [[nodiscard]] const Memory& memory(std::uint32_t widget) { return find(widget)->kept->memory; }
  [[nodiscard]] std::string_view id(std::uint32_t widget) { return find(widget)->kept->id; }
  /// The last decision about a moment that says something, as `append_decision` writes it; empty when there was none.
  [[nodiscard]] std::string_view decided(std::string_view id) const;

 private:
  enum class State : std::uint8_t { absent, due, shown, vanishing };
  struct Kept {
    std::string id;
    Memory memory = {};
    std::string decided = {};
  };
  struct Moment {
    std::uint32_t widget = 0;
    Kept* kept = nullptr;
    const RulesConfig* rules = nullptr;
    bool interrupts = false;
    State state = State::absent;
  };

  [[nodiscard]] Moment* find(std::uint32_t widget);
  [[nodiscard]] Moment* find(State state);
  [[nodiscard]] Kept& kept(std::string_view id);
  void judge(Moment& moment, const Signal& signal, const Facts& facts, Seconds now);
  void note(const Moment& moment, const Decision& decision);

  std::list<Moment> moments_;
  std::list<Kept> kept_;  // never shrinks, so that moments can refer to it
  Attention attention_;
  bool is_ready_ = false;
};

}  // namespace nicety
