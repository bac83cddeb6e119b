#include "runtime/rules/attention.hpp"

#include <map>
#include <vector>

#include "runtime/core/random.hpp"
#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::words;

/// On a page where interrupting is fine, with a gap of 20 s.
Attention ready() {
  Attention attention({.gap = 20});
  EXPECT_EQ(attention.enter("product", 0).id, 0U);
  return attention;
}

/// Who has a turn or was forgotten, one after the other: `3 yes /attention {}`.
std::string turns(Attention& attention, Seconds now) {
  std::string out;
  for (Attention::Turn turn = attention.tick(now); turn.id != 0; turn = attention.tick(now)) {
    out += (out.empty() ? "" : "; ") + std::to_string(turn.id) + " " + words(turn.decision);
  }
  return out;
}

TEST(Attention, WhatDoesNotInterruptPassesBy) {
  Attention attention;
  EXPECT_EQ(words(attention.request(1, 5, false, 0)), "yes /attention {}");
  EXPECT_EQ(attention.showing(), 0U);
  EXPECT_EQ(attention.wake_at(), kNever);
}

TEST(Attention, TheFirstHasItsTurnAtOnce) {
  Attention attention = ready();
  EXPECT_EQ(attention.request(1, 5, true, 3).verdict, Verdict::wait);
  EXPECT_EQ(turns(attention, 3), "1 yes /attention {}");
  EXPECT_EQ(attention.showing(), 1U);
  EXPECT_EQ(attention.wake_at(), kNever);
}

TEST(Attention, OthersWaitForItsEndAndTheGap) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  EXPECT_EQ(words(attention.request(2, 5, true, 8)), R"(wait /attention/showing {"showing":1})");
  EXPECT_EQ(turns(attention, 9), "");
  EXPECT_EQ(attention.wake_at(), 38);
  attention.ended(1, 10);
  EXPECT_EQ(words(attention.request(2, 5, true, 11)), R"(wait /attention/gapMs {"sinceEnded":1})");
  EXPECT_EQ(attention.wake_at(), 30);
  EXPECT_EQ(turns(attention, 29.9), "");
  EXPECT_EQ(turns(attention, 30), "2 yes /attention {}");
}

TEST(Attention, TheMoreImportantGoesFirstOfEqualOnesWhoAskedFirst) {
  Attention attention({.gap = 0});
  (void)attention.enter("home", 0);
  std::string order;
  for (const auto& [id, priority] : std::initializer_list<std::pair<int, int>>{{1, 2}, {2, 7}, {3, 2}, {4, 7}, {5, 0}}) {
    (void)attention.request(static_cast<std::uint32_t>(id), priority, true, 1);
  }
  for (int i = 0; i < 5; ++i) {
    const Attention::Turn turn = attention.tick(2);
    order += std::to_string(turn.id);
    attention.ended(turn.id, 2);
  }
  EXPECT_EQ(order, "24135");
}

TEST(Attention, WhoWaitsTooLongIsForgotten) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  (void)attention.request(2, 5, true, 5);
  EXPECT_EQ(turns(attention, 34.9), "");
  EXPECT_EQ(attention.wake_at(), 35);
  EXPECT_EQ(turns(attention, 35), R"(2 no /attention/waited {"waited":30})");
  EXPECT_EQ(attention.wake_at(), kNever);
}

TEST(Attention, AskingAgainBeginsTheWaitAnew) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  (void)attention.request(2, 5, true, 5);
  (void)attention.request(2, 5, true, 25);
  EXPECT_EQ(turns(attention, 54), "");
  EXPECT_EQ(turns(attention, 55), R"(2 no /attention/waited {"waited":30})");
}

TEST(Attention, WhoIsShownNeedNotAsk) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  EXPECT_EQ(words(attention.request(1, 5, true, 1)), R"(no /attention/showing {"showing":1})");
}

TEST(Attention, ADismissalForgetsWhoWaits) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  (void)attention.request(2, 5, true, 5);
  attention.dismissed(1, 6);
  EXPECT_EQ(turns(attention, 6), R"(2 no /attention/waited {"waited":null})");
  (void)attention.request(3, 5, true, 7);
  EXPECT_EQ(turns(attention, 25.9), "");
  EXPECT_EQ(turns(attention, 26), "3 yes /attention {}");
}

TEST(Attention, WhoDeclinesLeavesNoGap) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)attention.request(2, 4, true, 0);
  EXPECT_EQ(attention.tick(0).id, 1U);
  attention.declined(1);
  EXPECT_EQ(attention.tick(0).id, 2U);
}

TEST(Attention, WhoLeavesThePageNoLongerWaits) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  attention.ended(1, 0);
  EXPECT_EQ(turns(attention, 0), "");
  EXPECT_EQ(attention.wake_at(), kNever);
}

TEST(Attention, ACheckoutIsNeverInterrupted) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)attention.request(2, 5, true, 0);
  EXPECT_EQ(attention.tick(0).id, 1U);
  const Attention::Turn gone = attention.enter("checkout", 4);
  EXPECT_EQ(gone.id, 1U);
  EXPECT_EQ(words(gone.decision), "no /attention/checkout {}");
  EXPECT_EQ(attention.showing(), 0U);
  EXPECT_EQ(turns(attention, 4), R"(2 no /attention/waited {"waited":null})");
  EXPECT_EQ(words(attention.request(3, 10, true, 100)), "no /attention/checkout {}");
  EXPECT_EQ(turns(attention, 100), "");
}

TEST(Attention, APageThatIsNotKnownMayBeACheckout) {
  Attention attention;
  EXPECT_EQ(words(attention.request(1, 5, true, 0)), "no /attention/checkout {}");
  (void)attention.enter("", 0);
  EXPECT_EQ(words(attention.request(1, 5, true, 0)), "no /attention/checkout {}");
  (void)attention.enter("other", 0);
  EXPECT_EQ(attention.request(1, 5, true, 0).verdict, Verdict::wait);
}

TEST(Attention, ANewPageViewForgetsWhoWaitsButNotWhoIsShown) {
  Attention attention = ready();
  (void)attention.request(1, 5, true, 0);
  (void)turns(attention, 0);
  (void)attention.request(2, 5, true, 1);
  EXPECT_EQ(attention.enter("cart", 2).id, 0U);
  EXPECT_EQ(attention.showing(), 1U);
  EXPECT_EQ(turns(attention, 2), R"(2 no /attention/waited {"waited":null})");
}

TEST(Attention, OneTooManyIsRefused) {
  Attention attention = ready();
  for (std::uint32_t id = 1; id <= Attention::kMostWaiting; ++id) {
    EXPECT_EQ(attention.request(id, 5, true, 0).verdict, Verdict::wait);
  }
  EXPECT_EQ(words(attention.request(99, 5, true, 0)), R"(no /attention/waiting {"waiting":16})");
  EXPECT_EQ(attention.request(3, 5, true, 0).verdict, Verdict::wait);
}

TEST(Attention, NoSequenceOfEventsTakesMoreThanThereIs) {
  Random random(7);
  const auto below = [&random](std::uint32_t count) { return random.next() % count; };
  constexpr std::string_view kKinds[] = {"home", "product", "checkout", "cart", ""};
  int turns_taken = 0;
  int forgotten = 0;
  for (int run = 0; run < 10'000; ++run) {
    const Seconds gap = static_cast<Seconds>(below(3) * 10);
    Attention attention({.gap = gap});
    bool is_checkout = true;
    std::uint32_t shown = 0;
    Seconds now = 0;
    Seconds ended = -1e9;
    std::map<std::uint32_t, std::pair<int, Seconds>> waiting;  // id → priority, since; forgotten from -1 on
    const auto end = [&](std::uint32_t id) {
      if (id == shown) {
        shown = 0;
        ended = now;
      }
      waiting.erase(id);
    };
    for (int step = 0; step < 60; ++step) {
      now += below(8);
      const std::uint32_t id = 1 + below(6);
      switch (below(8)) {
        case 0:
          if (below(4) != 0) break;
          {
            const std::string_view kind = kKinds[below(5)];
            is_checkout = kind.empty() || kind == "checkout";
            const Attention::Turn gone = attention.enter(kind, now);
            ASSERT_EQ(gone.id, is_checkout ? shown : 0);
            if (gone.id != 0) end(gone.id);
            for (auto& [each, wish] : waiting) wish.second = -1;
          }
          break;
        case 1: attention.ended(id, now), end(id); break;
        case 2:
          if (shown == 0) break;
          attention.dismissed(shown, now), end(shown);
          for (auto& [each, wish] : waiting) wish.second = -1;
          break;
        default: {
          const int priority = static_cast<int>(below(4));
          const bool interrupting = below(5) != 0;
          const Decision decision = attention.request(id, priority, interrupting, now);
          if (!interrupting) {
            ASSERT_EQ(decision.verdict, Verdict::yes);
          } else if (is_checkout || id == shown) {
            ASSERT_EQ(decision.verdict, Verdict::no);
          } else {
            ASSERT_EQ(decision.verdict, Verdict::wait);
            waiting[id] = {priority, now};
          }
        }
      }
      for (Attention::Turn turn = attention.tick(now); turn.id != 0; turn = attention.tick(now)) {
        ASSERT_TRUE(waiting.contains(turn.id));
        const auto [priority, since] = waiting[turn.id];
        const bool is_stale = since < 0 || now - since >= Attention::kPatience;
        waiting.erase(turn.id);
        if (turn.decision.verdict == Verdict::no) {
          ASSERT_TRUE(is_stale);
          ++forgotten;
          continue;
        }
        ASSERT_FALSE(is_stale);
        ASSERT_EQ(shown, 0U) << "two at once";
        ASSERT_FALSE(is_checkout);
        ASSERT_GE(now - ended, gap);
        for (const auto& [other, wish] : waiting) ASSERT_GE(priority, wish.first);
        shown = turn.id;
        ++turns_taken;
      }
      ASSERT_EQ(attention.showing(), shown);
      ASSERT_GT(attention.wake_at(), now);
      ASSERT_EQ(attention.wake_at() == kNever, waiting.empty());
    }
  }
  EXPECT_GT(turns_taken, 20'000);
  EXPECT_GT(forgotten, 10'000);
}

}  // namespace
}  // namespace nicety
