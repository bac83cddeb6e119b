#include "runtime/rules/audience.hpp"

#include <algorithm>
#include <utility>

#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::config;
using testing::Known;
using testing::words;

/// What an audience says to facts, both as JSON.
std::string asked(const char* audience, const char* facts) {
  const auto rules = config<RulesConfig>(std::string(R"({"audience": )") + audience + "}");
  const Known known(facts);
  return words(belongs(rules.audience, known));
}

const char* const kYes = "yes /audience {}";

TEST(Audience, EverybodyIsWelcomeWhereNothingIsAskedFor) {
  EXPECT_EQ(asked("{}", "{}"), kYes);
  EXPECT_EQ(asked(R"({"shopper": "any", "device": "any", "page": "", "visits": {}, "campaign": {}, "data": {}})", "{}"), kYes);
}

TEST(Audience, NewIsTheFirstVisitReturningEveryLaterOne) {
  EXPECT_EQ(asked(R"({"shopper": "new"})", R"({"visits": 1})"), kYes);
  EXPECT_EQ(asked(R"({"shopper": "new"})", R"({"visits": 2})"), R"(no /audience/shopper {"visits":2})");
  EXPECT_EQ(asked(R"({"shopper": "returning"})", R"({"visits": 2})"), kYes);
  EXPECT_EQ(asked(R"({"shopper": "returning"})", R"({"visits": 1})"), R"(no /audience/shopper {"visits":1})");
}

TEST(Audience, VisitsHaveBoundsThatBelongToThem) {
  const char* audience = R"({"visits": {"min": 2, "max": 4}})";
  EXPECT_EQ(asked(audience, R"({"visits": 1})"), R"(no /audience/visits/min {"visits":1})");
  EXPECT_EQ(asked(audience, R"({"visits": 2})"), kYes);
  EXPECT_EQ(asked(audience, R"({"visits": 4})"), kYes);
  EXPECT_EQ(asked(audience, R"({"visits": 5})"), R"(no /audience/visits/max {"visits":5})");
}

TEST(Audience, DaysAwayAreThoseOfTheCalendar) {
  const char* week = R"({"daysAway": {"min": 7, "max": 30}})";
  EXPECT_EQ(asked(week, R"({"day": 106, "lastVisitDay": 100})"), R"(no /audience/daysAway/min {"daysAway":6})");
  EXPECT_EQ(asked(week, R"({"day": 107, "lastVisitDay": 100})"), kYes);
  EXPECT_EQ(asked(week, R"({"day": 130, "lastVisitDay": 100})"), kYes);
  EXPECT_EQ(asked(week, R"({"day": 131, "lastVisitDay": 100})"), R"(no /audience/daysAway/max {"daysAway":31})");
  EXPECT_EQ(asked(R"({"daysAway": {"max": 0}})", R"({"day": 99, "lastVisitDay": 100})"), kYes);  // flew west
  EXPECT_EQ(asked(R"({"daysAway": {"min": 1}})", R"({"day": 99, "lastVisitDay": 100})"),
            R"(no /audience/daysAway/min {"daysAway":0})");
}

TEST(Audience, TheLastOrderHasDaysAndProducts) {
  EXPECT_EQ(asked(R"({"daysSinceOrder": {"min": 60}})", R"({"day": 160, "lastOrderDay": 100})"), kYes);
  EXPECT_EQ(asked(R"({"daysSinceOrder": {"min": 60}})", R"({"day": 159, "lastOrderDay": 100})"),
            R"(no /audience/daysSinceOrder/min {"daysSinceOrder":59})");
  const char* ordered = R"({"ordered": "acacia, linden-*"})";
  EXPECT_EQ(asked(ordered, R"({"ordered": ["heather", "linden-500"]})"), kYes);
  EXPECT_EQ(asked(ordered, R"({"ordered": ["heather", "linden"]})"), R"(no /audience/ordered {"ordered":2})");
  EXPECT_EQ(asked(R"({"ordered": "17"})", R"({"ordered": [4, 17]})"), kYes);
  EXPECT_EQ(asked(ordered, R"({"ordered": []})"), R"(no /audience/ordered {"ordered":0})");
}

TEST(Audience, TheCartHasAValueAndContents) {
  EXPECT_EQ(asked(R"({"cartValue": {"min": 20.5}})", R"({"cartValue": 20.5})"), kYes);
  EXPECT_EQ(asked(R"({"cartValue": {"min": 20.5}})", R"({"cartValue": 20.49})"),
            R"(no /audience/cartValue/min {"cartValue":20.49})");
  EXPECT_EQ(asked(R"({"cartValue": {"max": 0}})", R"({"cartValue": 0})"), kYes);
  EXPECT_EQ(asked(R"({"cartValue": {"max": 0}})", R"({"cartValue": 0.01})"), R"(no /audience/cartValue/max {"cartValue":0.01})");
  EXPECT_EQ(asked(R"({"inCart": "acacia"})", R"({"cart": {"linden": 1, "acacia": 2}})"), kYes);
  EXPECT_EQ(asked(R"({"inCart": "acacia"})", R"({"cart": {"linden": 1}})"), R"(no /audience/inCart {"cart":1})");
}

TEST(Audience, PagesHavePathsAndKinds) {
  const char* pages = R"({"page": "home, /products/**"})";
  EXPECT_EQ(asked(pages, R"({"path": "/", "kind": "home"})"), kYes);
  EXPECT_EQ(asked(pages, R"({"path": "/products/a", "kind": "product"})"), kYes);
  EXPECT_EQ(asked(pages, R"({"path": "/cart", "kind": "cart"})"), R"(no /audience/page {"path":"/cart"})");
  EXPECT_EQ(asked(pages, R"({"path": "/home", "kind": "other"})"), R"(no /audience/page {"path":"/home"})");
}

TEST(Audience, WhereTheShopperComesFrom) {
  EXPECT_EQ(asked(R"({"referrer": "*google.*, news.example"})", R"({"referrer": "www.google.at"})"), kYes);
  EXPECT_EQ(asked(R"({"referrer": "news.example"})", R"({"referrer": "old.news.example"})"),
            R"(no /audience/referrer {"referrer":"old.news.example"})");
  const char* letter = R"({"campaign": {"utm_source": "letter*", "utm_medium": ""}})";
  EXPECT_EQ(asked(letter, R"({"campaign": {"utm_source": "letter-11", "utm_medium": "email"}})"), kYes);
  EXPECT_EQ(asked(letter, R"({"campaign": {"utm_source": "ad", "utm_medium": "email"}})"),
            R"(no /audience/campaign/utm_source {"utm_source":"ad"})");
  EXPECT_EQ(asked(letter, R"({"campaign": {"utm_source": "letter"}})"),
            R"(no /audience/campaign/utm_medium {"utm_medium":null})");
}

TEST(Audience, LanguagesIncludeTheirCountries) {
  EXPECT_EQ(asked(R"({"language": "fr, de"})", R"({"language": "de-AT"})"), kYes);
  EXPECT_EQ(asked(R"({"language": "de-AT"})", R"({"language": "de"})"), R"(no /audience/language {"language":"de"})");
}

TEST(Audience, TheDevice) {
  EXPECT_EQ(asked(R"({"device": "phone"})", R"({"device": "phone"})"), kYes);
  EXPECT_EQ(asked(R"({"device": "phone"})", R"({"device": "tablet"})"), R"(no /audience/device {"device":"tablet"})");
}

TEST(Audience, DatesIncludeTheirFirstAndLastDay) {
  const char* advent = R"({"dates": {"from": "2026-11-29", "until": "2026-12-24"}})";
  EXPECT_EQ(asked(advent, R"({"date": 20261128})"), R"(no /audience/dates/from {"date":20261128})");
  EXPECT_EQ(asked(advent, R"({"date": 20261129})"), kYes);
  EXPECT_EQ(asked(advent, R"({"date": 20261224})"), kYes);
  EXPECT_EQ(asked(advent, R"({"date": 20261225})"), R"(no /audience/dates/until {"date":20261225})");
  EXPECT_EQ(asked(R"({"dates": {"from": "2028-02-29", "until": "2028-02-29"}})", R"({"date": 20280229})"), kYes);
  EXPECT_EQ(asked(R"({"dates": {"from": "2027-01-01"}})", R"({"date": 20261231})"),
            R"(no /audience/dates/from {"date":20261231})");
}

TEST(Audience, WhatTheShopSaysOfItsShopper) {
  const char* data = R"({"data": {"tier": "gold, silver", "points": "100..500", "member": "true", "firstName": ""}})";
  EXPECT_EQ(asked(data, R"({"own": {"tier": "silver", "points": 100, "member": true, "firstName": "Ada"}})"), kYes);
  EXPECT_EQ(asked(data, R"({"own": {"tier": "bronze", "points": 100, "member": true, "firstName": "Ada"}})"),
            R"(no /audience/data/tier {"tier":"bronze"})");
  EXPECT_EQ(asked(data, R"({"own": {"tier": "gold", "points": 501, "member": true, "firstName": "Ada"}})"),
            R"(no /audience/data/points {"points":"501"})");
  EXPECT_EQ(asked(data, R"({"own": {"tier": "gold", "points": 500, "member": false, "firstName": "Ada"}})"),
            R"(no /audience/data/member {"member":"false"})");
  EXPECT_EQ(asked(data, R"({"own": {"tier": "gold", "points": 500, "member": true}})"),
            R"(no /audience/data/firstName {"firstName":null})");
}

/// One rule for each key, and all the facts that they ask for.
struct Whole {
  const char* key;
  const char* audience;
  std::initializer_list<const char*> needs;
};
const Whole kWhole[] = {
    {"shopper", R"({"shopper": "new"})", {"visits"}},
    {"visits", R"({"visits": {"min": 0}})", {"visits"}},
    {"visits", R"({"visits": {"max": 1000}})", {"visits"}},
    {"daysAway", R"({"daysAway": {"min": 0}})", {"day", "lastVisitDay"}},
    {"daysSinceOrder", R"({"daysSinceOrder": {"max": 9999}})", {"day", "lastOrderDay"}},
    {"ordered", R"({"ordered": "**"})", {"ordered"}},
    {"cartValue", R"({"cartValue": {"min": 0}})", {"cartValue"}},
    {"inCart", R"({"inCart": "**"})", {"cart"}},
    {"page", R"({"page": "/**"})", {"path"}},
    {"referrer", R"({"referrer": "**"})", {"referrer"}},
    {"campaign/utm_source", R"({"campaign": {"utm_source": "**"}})", {"campaign"}},
    {"language", R"({"language": "*"})", {"language"}},
    {"device", R"({"device": "phone"})", {"device"}},
    {"dates", R"({"dates": {"from": "2000-01-01"}})", {"date"}},
    {"dates", R"({"dates": {"until": "9999-12-31"}})", {"date"}},
    {"data/name", R"({"data": {"name": "**"}})", {"own"}},
};
const std::pair<const char*, const char*> kAll[] = {
    {"visits", "1"},           {"day", "20776"},
    {"lastVisitDay", "20770"}, {"lastOrderDay", "20700"},
    {"ordered", R"(["a"])"},   {"cartValue", "3"},
    {"cart", R"({"a": 1})"},   {"path", R"("/a")"},
    {"referrer", R"("a")"},    {"campaign", R"({"utm_source": "a"})"},
    {"language", R"("de")"},   {"device", R"("phone")"},
    {"date", "20261119"},      {"own", R"({"name": "Ada"})"},
};

/// All facts but one, or with one of them as something else.
std::string without(std::string_view left_out, const char* instead = nullptr) {
  std::string out = "{\"x\": 0";
  for (const auto& [name, value] : kAll) {
    const char* given = name == left_out ? instead : value;
    if (given != nullptr) out += std::string(", \"") + name + "\": " + given;
  }
  return out + "}";
}

TEST(Audience, EachMissingFactMakesItsRulesFalseAndNoOther) {
  for (const Whole& whole : kWhole) {
    EXPECT_EQ(asked(whole.audience, without("").c_str()), kYes) << whole.audience;
    for (const auto& [name, value] : kAll) {
      const bool needed = std::ranges::find(whole.needs, std::string_view(name)) != whole.needs.end();
      for (const char* instead : {static_cast<const char*>(nullptr), "null", "[[]]", "\"\""}) {
        const std::string said = asked(whole.audience, without(name, instead).c_str());
        EXPECT_EQ(said == kYes, !needed) << whole.audience << " without " << name;
        EXPECT_EQ(said.starts_with("no /audience/" + std::string(whole.key)), needed) << said;
      }
    }
  }
}

TEST(Audience, TheFirstRuleThatSaysNoIsNamed) {
  EXPECT_EQ(asked(R"({"device": "phone", "visits": {"min": 2}})", R"({"visits": 1, "device": "desktop"})"),
            R"(no /audience/visits/min {"visits":1})");
}

}  // namespace
}  // namespace nicety
