#include "runtime/rules/caps.hpp"

#include <cmath>

#include "runtime/core/random.hpp"
#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::Known;
using testing::words;

const char* const kYes = "yes /caps {}";
constexpr CapsConfig kNone{.per_page = 0, .quiet_days = 0};

std::string asked(const CapsConfig& caps, const Memory& memory, const std::string& facts) {
  return words(allows(caps, memory, Known(facts)));
}

TEST(Caps, WithoutMemoryAllIsAllowed) {
  const CapsConfig all{.per_page = 1, .per_session = 1, .per_day = 1, .lifetime = 1, .cool_down = 1, .quiet_days = 1};
  EXPECT_EQ(asked(all, {}, "{}"), kYes);
}

TEST(Caps, NoneIsNone) {
  const Memory much{
      .page = 99, .session = 99, .visit = 1, .today = 99, .day = 5, .ever = 999, .shown_at = 10, .dismissed_day = 5};
  EXPECT_EQ(asked(kNone, much, R"({"now": 10, "day": 5, "visits": 1})"), kYes);
}

TEST(Caps, EachCountMayReachItsCapAndNoMore) {
  const std::string now = R"({"now": 1000, "day": 5, "visits": 1})";
  const auto with = [](int CapsConfig::* cap) {
    CapsConfig caps = kNone;
    caps.*cap = 3;
    return caps;
  };
  const auto counted = [](double Memory::* count, double number) {
    Memory memory{.visit = 1, .day = 5};
    memory.*count = number;
    return memory;
  };
  EXPECT_EQ(asked(with(&CapsConfig::per_page), counted(&Memory::page, 2), now), kYes);
  EXPECT_EQ(asked(with(&CapsConfig::per_page), counted(&Memory::page, 3), now), R"(no /caps/perPage {"page":3})");
  EXPECT_EQ(asked(with(&CapsConfig::per_page), counted(&Memory::page, 4), now), R"(no /caps/perPage {"page":4})");
  EXPECT_EQ(asked(with(&CapsConfig::per_session), counted(&Memory::session, 2), now), kYes);
  EXPECT_EQ(asked(with(&CapsConfig::per_session), counted(&Memory::session, 3), now), R"(no /caps/perSession {"session":3})");
  EXPECT_EQ(asked(with(&CapsConfig::per_day), counted(&Memory::today, 2), now), kYes);
  EXPECT_EQ(asked(with(&CapsConfig::per_day), counted(&Memory::today, 3), now), R"(no /caps/perDay {"today":3})");
  EXPECT_EQ(asked(with(&CapsConfig::lifetime), counted(&Memory::ever, 2), now), kYes);
  EXPECT_EQ(asked(with(&CapsConfig::lifetime), counted(&Memory::ever, 3), now), R"(no /caps/lifetime {"ever":3})");
}

TEST(Caps, ADayEndsAtLocalMidnight) {
  CapsConfig caps = kNone;
  caps.per_day = 1;
  Memory memory;
  remember_shown(memory, Known(R"({"now": 86399, "day": 5, "minute": 1439})"));
  EXPECT_EQ(asked(caps, memory, R"({"now": 86399.9, "day": 5, "minute": 1439})"), R"(no /caps/perDay {"today":1})");
  EXPECT_EQ(asked(caps, memory, R"({"now": 86400, "day": 6, "minute": 0})"), kYes);
}

/// Facts as a browser in Central Europe gives them; 29 March 2026 has 23 hours there, 25 October 25. `now` in seconds.
std::string in_berlin(double now) {
  constexpr double kSpring = 1774746000;  // 2026-03-29T01:00Z
  constexpr double kAutumn = 1792890000;  // 2026-10-25T01:00Z
  const double local = now + (now >= kSpring && now < kAutumn ? 7200 : 3600);
  const double day = std::floor(local / 86400);
  return "{\"now\": " + std::to_string(now) + ", \"day\": " + std::to_string(day) +
         ", \"minute\": " + std::to_string(std::floor((local - day * 86400) / 60)) + "}";
}

TEST(Caps, DaysOf23And25HoursAreOneDay) {
  CapsConfig caps = kNone;
  caps.per_day = 1;
  constexpr double kBegin[] = {1774738800, 1792879200};  // local midnight: 2026-03-28T23:00Z, 2026-10-24T22:00Z
  constexpr double kHours[] = {23, 25};
  for (int i = 0; i < 2; ++i) {
    Memory memory;
    remember_shown(memory, Known(in_berlin(kBegin[i])));
    EXPECT_EQ(asked(caps, memory, in_berlin(kBegin[i] + kHours[i] * 3600 - 1)), R"(no /caps/perDay {"today":1})") << i;
    EXPECT_EQ(asked(caps, memory, in_berlin(kBegin[i] + kHours[i] * 3600)), kYes) << i;
    Memory before;
    remember_shown(before, Known(in_berlin(kBegin[i] - 1)));
    EXPECT_EQ(asked(caps, before, in_berlin(kBegin[i])), kYes) << i;
  }
}

TEST(Caps, WhoFliesAcrossMidnightHasOneDay) {
  CapsConfig caps = kNone;
  caps.per_day = 1;
  Memory memory;
  remember_shown(memory, Known(R"({"now": 1000, "day": 100})"));                                          // Auckland
  EXPECT_EQ(asked(caps, memory, R"({"now": 44200, "day": 99})"), R"(no /caps/perDay {"today":1})");       // Los Angeles
  EXPECT_EQ(asked(caps, memory, R"({"now": 90000, "day": 100})"), R"(no /caps/perDay {"today":1})");  // the same date again
  EXPECT_EQ(asked(caps, memory, R"({"now": 200000, "day": 101})"), kYes);
}

TEST(Caps, TheSessionEndsWithTheVisit) {
  CapsConfig caps = kNone;
  caps.per_session = 1;
  Memory memory;
  remember_shown(memory, Known(R"({"visits": 4})"));
  EXPECT_EQ(asked(caps, memory, R"({"visits": 4})"), R"(no /caps/perSession {"session":1})");
  EXPECT_EQ(asked(caps, memory, R"({"visits": 5})"), kYes);
  EXPECT_EQ(asked(caps, memory, "{}"), R"(no /caps/perSession {"session":1})");
}

TEST(Caps, TheCoolDownIsOverAtItsVeryEnd) {
  CapsConfig caps = kNone;
  caps.cool_down = 3600;
  const Memory memory{.shown_at = 10000};
  EXPECT_EQ(asked(caps, memory, R"({"now": 10000})"), R"(no /caps/coolDownMs {"sinceShown":0})");
  EXPECT_EQ(asked(caps, memory, R"({"now": 13599.5})"), R"(no /caps/coolDownMs {"sinceShown":3599.5})");
  EXPECT_EQ(asked(caps, memory, R"({"now": 13600})"), kYes);
  EXPECT_EQ(asked(caps, memory, "{}"), R"(no /caps/coolDownMs {"sinceShown":null})");
}

TEST(Caps, QuietAfterDismissalCountsDaysOfTheCalendar) {
  CapsConfig caps = kNone;
  caps.quiet_days = 30;
  Memory memory;
  remember_dismissed(memory, Known(R"({"day": 100})"));
  EXPECT_EQ(asked(caps, memory, R"({"day": 100})"), R"(no /caps/quietDays {"sinceDismissed":0})");
  EXPECT_EQ(asked(caps, memory, R"({"day": 129})"), R"(no /caps/quietDays {"sinceDismissed":29})");
  EXPECT_EQ(asked(caps, memory, R"({"day": 130})"), kYes);
  EXPECT_EQ(asked(caps, memory, R"({"day": 98})"), R"(no /caps/quietDays {"sinceDismissed":-2})");
  EXPECT_EQ(asked(caps, memory, "{}"), R"(no /caps/quietDays {"sinceDismissed":null})");
}

TEST(Caps, AMomentInTheFarFutureWasToldByAWrongClock) {
  CapsConfig caps = kNone;
  caps.cool_down = 3600;
  caps.quiet_days = 30;
  EXPECT_EQ(asked(caps, {.shown_at = 1e9}, R"({"now": 1000})"), kYes);
  EXPECT_EQ(asked(caps, {.shown_at = 1060}, R"({"now": 1000})"), R"(no /caps/coolDownMs {"sinceShown":-60})");
  EXPECT_EQ(asked(caps, {.dismissed_day = 900}, R"({"day": 100})"), kYes);
}

TEST(Caps, NoSequenceOfDaysSessionsAndPagesPassesThem) {
  Random random(31);
  const auto below = [&random](std::uint32_t count) { return static_cast<int>(random.next() % count); };
  int shown = 0;
  for (int run = 0; run < 10'000; ++run) {
    const CapsConfig caps{.per_page = below(3),
                          .per_session = below(4),
                          .per_day = below(4),
                          .lifetime = below(12),
                          .cool_down = static_cast<double>(below(3) * 20000),
                          .quiet_days = below(4)};
    Memory memory;
    double now = 0;
    double zone = 0;
    int visits = 1;
    int page = 0;
    int session = 0;
    int ever = 0;
    double last = -1e9;
    double quiet_until = -1e9;
    double counted_day = -1e9;
    int today = 0;
    for (int step = 0; step < 30; ++step) {
      now += below(30000);
      switch (below(6)) {
        case 0:
          ++visits;
          session = 0;
          [[fallthrough]];
        case 1: {
          page = 0;
          std::string stored;
          append_memory(stored, memory);
          memory = read_memory(testing::Parsed(stored).root());
          break;
        }
        case 2: zone = static_cast<double>(below(27) - 12) * 3600; break;
        default: break;
      }
      const double day = 20000 + std::floor((now + zone) / 86400);
      const Known facts("{\"now\": " + std::to_string(now) + ", \"day\": " + std::to_string(day) +
                        ", \"visits\": " + std::to_string(visits) + "}");
      if (allows(caps, memory, facts).verdict != Verdict::yes) continue;
      remember_shown(memory, facts);
      if (day > counted_day) {
        counted_day = day;
        today = 0;
      }
      ++shown;
      ++page, ++session, ++today, ++ever;
      ASSERT_TRUE(caps.per_page == 0 || page <= caps.per_page);
      ASSERT_TRUE(caps.per_session == 0 || session <= caps.per_session);
      ASSERT_TRUE(caps.per_day == 0 || today <= caps.per_day);
      ASSERT_TRUE(caps.lifetime == 0 || ever <= caps.lifetime);
      ASSERT_GE(now - last, caps.cool_down);
      ASSERT_TRUE(caps.quiet_days == 0 || day >= quiet_until);
      last = now;
      if (below(4) == 0) {
        remember_dismissed(memory, facts);
        quiet_until = day + caps.quiet_days;
      }
    }
  }
  EXPECT_GT(shown, 10'000);
}

}  // namespace
}  // namespace nicety
