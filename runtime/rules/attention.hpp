#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/core/time.hpp"
#include "runtime/rules/decision.hpp"

namespace nicety {

/// How much of the shopper's attention one page may take, as JSON gives it: `{"gapMs": 60000}`.
struct AttentionConfig {
  Seconds gap = 20;
};

template <>
struct Fields<AttentionConfig> {
  static constexpr std::string_view name = "Attention";
  static constexpr Help help =
      "How much of the shopper's attention a page may take. Never more than one thing at a time, and none in "
      "the checkout.";
  static constexpr std::array list{
      field::duration<&AttentionConfig::gap>("gapMs", {.help = "Rest between two things that interrupt."}),
  };
};

/// The attention budget of one page: of the moments that interrupt, at most one is shown at a time, with a gap between two, and none
/// in the checkout. Instants are the page's; they don't run backwards.
///
/// A widget whose rules say yes makes a `request`. After all of a message's requests the owner calls `tick` until it names nobody
/// more, so that of several the most important goes first. Whoever got a yes is shown until `ended`, `dismissed` or `declined`.
///
/// Its rules: `/attention/checkout` says no; `/attention/showing` and `/attention/gapMs` say wait; `/attention/waited` says no to what
/// was forgotten (after so many seconds; null when the page or the shopper's mind has changed), `/attention/waiting` to one too
/// many; `/attention` says yes.
class Attention final {
 public:
  /// What was decided of one widget. No widget has the number 0.
  struct Turn {
    std::uint32_t id = 0;
    Decision decision = {};
  };

  static constexpr std::size_t kMostWaiting = 16;  ///< Who comes on top is refused.
  static constexpr Seconds kPatience = 30;  ///< What has waited so long no longer fits what the shopper does: it is forgotten.

  explicit Attention(const AttentionConfig& config = {}) : gap_(config.gap) {}

  /// A page view begins, of a page of that kind (the fact `kind`): who waits is forgotten. Answers whom the checkout bids to leave
  /// the screen at once. A page whose kind isn't known may be a checkout; so may the first before this is called.
  [[nodiscard]] Turn enter(std::string_view kind, Seconds now);

  /// Asks for attention. Yes at once for what doesn't interrupt, else no or wait. Asking again begins the wait anew. A higher
  /// `priority` goes first; of equal ones, who asked first.
  [[nodiscard]] Decision request(std::uint32_t id, int priority, bool interrupting, Seconds now);

  /// Who has its turn, or was forgotten, and why; call it until it names nobody.
  [[nodiscard]] Turn tick(Seconds now);

  /// It is gone from the screen or from the page, whether it was shown or waits. The gap begins.
  void ended(std::uint32_t id, Seconds now);
  /// The shopper sent it away, and wants to be left alone: who waits is forgotten.
  void dismissed(std::uint32_t id, Seconds now);
  /// It had its turn but no longer fits; nothing was shown, so there is no gap.
  void declined(std::uint32_t id);

  /// Who is shown; 0 for nobody.
  [[nodiscard]] std::uint32_t showing() const { return showing_; }
  /// When `tick` will have something to say by itself; kNever when nobody waits.
  [[nodiscard]] Seconds wake_at() const;

 private:
  struct Wish {
    std::uint32_t id = 0;  // nobody
    int priority = 0;
    std::uint32_t order = 0;
    Seconds since = 0;  // unknown: it is to be forgotten
  };

  void forget_all();

  std::array<Wish, kMostWaiting> waiting_;
  std::uint32_t asked_ = 0;
  std::uint32_t showing_ = 0;
  Seconds gap_;
  Seconds ended_at_ = -kNever;
  bool is_checkout_ = true;
};

}  // namespace nicety
