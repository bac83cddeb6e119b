#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "runtime/core/color.hpp"
#include "runtime/core/time.hpp"
#include "widgets/gift_wrap/config.hpp"

namespace nicety {

/// A piece of work that can be undone half-way: 0 not begun, 1 done. It is taken back, rests, and is done; or one of these.
struct Work {
  double from = 0;           ///< How far it is while it isn't taken back yet,
  Seconds since = 0;         ///< which begins then.
  Seconds resumes = kNever;  ///< From when on it is done, beginning at 0.
  double back = 1;           ///< How quickly it is taken back, per second,
  double rate = 1;           ///< and done.

  [[nodiscard]] double at(Seconds now) const {
    return now < resumes ? std::clamp(from - back * (now - since), 0.0, from) : std::min(1.0, rate * (now - resumes));
  }
  [[nodiscard]] bool wanted() const { return resumes < kNever; }
  [[nodiscard]] bool settled(Seconds now) const { return at(now) == (wanted() ? 1 : 0); }
  /// Does it; on from where it is.
  void begin(Seconds now, Seconds delay, double by) {
    const double done = at(now);
    *this = {0, now, done > 0 ? now - done / by : now + delay, 1, by};
  }
  /// Takes it back, `delay` from now on.
  void take_back(Seconds now, Seconds delay, double by) { *this = {at(now), now + delay, kNever, by, 1}; }
  /// The same, and it is done again at `again`, the instant.
  void redo(Seconds now, Seconds delay, double by, Seconds again, double again_by) {
    *this = {at(now), now + delay, again, by, again_by};
  }
  void jump(bool done) { *this = {0, 0, done ? -1e9 : kNever, 1, 1}; }
};

/// What is printed on a paper.
enum class Pattern : std::uint8_t { none, dots, stripes, stars, leaves, hearts, bees };

struct Paper {
  Color color{0.79F, 0.64F, 0.45F};
  Color ink{1, 0.98F, 0.93F};
  Pattern pattern = Pattern::none;
  friend constexpr bool operator==(const Paper&, const Paper&) = default;
};

struct GiftWrapModel {
  GiftWrapProps props;
  std::string words;
  std::string tag;        ///< What is written on the tag; stays while it turns away.
  bool is_known = false;  ///< What was chosen before has been taken over: what changes from now on may move.
  bool is_gift = false;
  bool was_gift = false;  ///< It is or was one on this page: until then there is nothing to see, from then on it keeps its place.

  Paper paper, old_paper;  ///< The old one is seen until its work resumes.
  Color ribbon{0.72F, 0.16F, 0.15F};
  Color old_ribbon;
  Work wrap, tie, turn;  ///< Of the paper, the ribbon, the tag.

  [[nodiscard]] const Paper& shown_paper(Seconds now) const { return now < wrap.resumes ? old_paper : paper; }
  [[nodiscard]] const Color& shown_ribbon(Seconds now) const { return now < tie.resumes ? old_ribbon : ribbon; }
};

}  // namespace nicety
