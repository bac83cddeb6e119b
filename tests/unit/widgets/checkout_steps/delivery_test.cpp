#include "widgets/checkout_steps/delivery.hpp"

#include <gtest/gtest.h>

namespace nicety {
namespace {

// 2026-11-19 is a Thursday, day 20776.
constexpr int kThursday = 20776;
constexpr int kFriday = kThursday + 1;
constexpr int kMonday = kThursday + 4;

WorkCalendar week(std::string_view holidays = {}, int busy_days = 0) {
  return {.cut_off = parse_minute("14:00"),
          .work_days = parse_work_days("1-5"),
          .holidays = parse_holidays(holidays),
          .busy_days = busy_days};
}

TEST(Delivery, ReadsTimesDaysAndHolidays) {
  EXPECT_EQ(parse_minute("14:00"), 840);
  EXPECT_EQ(parse_minute("0:05"), 5);
  for (const char* text : {"", "14", "24:00", "12:60", "noon", "1:2:3"}) EXPECT_EQ(parse_minute(text), -1) << text;
  EXPECT_EQ(parse_work_days("1-5"), 0b0011111);
  EXPECT_EQ(parse_work_days("12345"), 0b0011111);
  EXPECT_EQ(parse_work_days("1-47"), 0b1001111);
  EXPECT_EQ(parse_work_days("8"), 0);
  EXPECT_EQ(parse_holidays("12-25 2026-04-03, 01-01"), (std::vector<int>{1225, 20260403, 101}));
  EXPECT_TRUE(parse_holidays("Christmas 1-1").empty());
}

TEST(Delivery, AnOrderBeforeTheCutOffLeavesToday) {
  const DayRange days = delivery_days({kThursday, 13 * 60 + 59}, 1, 2, week());
  EXPECT_EQ(days.from, kFriday);
  EXPECT_EQ(days.to, kMonday);
}

TEST(Delivery, OneAfterItLeavesOnTheNextWorkingDay) {
  const DayRange days = delivery_days({kThursday, 14 * 60}, 1, 1, week());
  EXPECT_EQ(days.from, kMonday);
  EXPECT_EQ(days.to, kMonday);
}

TEST(Delivery, NothingLeavesOrArrivesAtTheWeekend) {
  const DayRange days = delivery_days({kThursday + 2, 600}, 1, 1, week());
  EXPECT_EQ(days.from, kMonday + 1);
}

TEST(Delivery, ZeroDaysAreThoseOfTheShopItself) {
  EXPECT_EQ(delivery_days({kThursday, 600}, 0, 0, week()).from, kThursday);
  EXPECT_EQ(delivery_days({kThursday, 900}, 0, 0, week()).from, kFriday);
}

TEST(Delivery, HolidaysOfEachYearAndOfOneDoNotCount) {
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 1, week("11-20")).from, kMonday);
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 1, week("2026-11-20")).from, kMonday);
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 1, week("2025-11-20")).from, kFriday);
  // 2028-02-29, a Tuesday.
  EXPECT_FALSE(is_work_day(21243, week("02-29")));
  EXPECT_TRUE(is_work_day(21243, week("02-28 03-01")));
}

TEST(Delivery, ABusySeasonMakesTheLastDayLater) {
  const DayRange days = delivery_days({kThursday, 600}, 1, 2, week("", 2));
  EXPECT_EQ(days.from, kFriday);
  EXPECT_EQ(days.to, kMonday + 2);
}

TEST(Delivery, ABusySeasonIsItsDaysOnly) {
  WorkCalendar calendar = week("", 2);
  calendar.season = parse_holidays("11-19 11-30");
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 2, calendar).to, kMonday + 2);
  calendar.season = parse_holidays("11-20 11-30");
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 2, calendar).to, kMonday);
  calendar.season = parse_holidays("11-15 01-06");
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 2, calendar).to, kMonday + 2) << "over the end of the year";
}

TEST(Delivery, AShopThatNeverWorksPromisesNothing) {
  WorkCalendar calendar = week();
  calendar.work_days = 0;
  EXPECT_EQ(delivery_days({kThursday, 600}, 1, 2, calendar).from, 0);
}

}  // namespace
}  // namespace nicety
