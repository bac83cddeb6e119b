#include "runtime/rules/rule_fields.hpp"

#include "runtime/config/tools/catalogue.hpp"
#include "runtime/config/tools/schema.hpp"
#include "runtime/config/tools/types.hpp"
#include "runtime/config/write.hpp"
#include "tests/unit/rules/known.hpp"

namespace nicety {
namespace {

using testing::config;
using testing::error_of;

std::string audience_error(const std::string& audience) { return error_of<AudienceConfig>(audience); }

TEST(Limits, TheSecondBoundIsNotBelowTheFirst) {
  EXPECT_EQ(audience_error(R"({"visits": {"min": 3, "max": 3}})"), "0 errors");
  EXPECT_EQ(audience_error(R"({"visits": {"max": 2, "min": 3}})"),
            "shop.json:1:20 /visits/max: must be no less than the other bound (got 2)");
  EXPECT_EQ(audience_error(R"({"dates": {"from": "2026-12-24", "until": "2026-12-23"}})"),
            "shop.json:1:43 /dates/until: must be no less than the other bound (got \"2026-12-23\")");
}

TEST(Limits, BoundsAreNumbers) {
  EXPECT_EQ(audience_error(R"({"visits": {"min": "3"}})"),
            "shop.json:1:20 /visits/min: must be a number (got \"3\"); write it without quotes");
  EXPECT_EQ(audience_error(R"({"visits": 3})"), "shop.json:1:12 /visits: must be an object (got 3)");
  EXPECT_EQ(audience_error(R"({"visits": {"mim": 3}})"),
            "shop.json:1:13 /visits/mim: is no key that is known here; did you mean `min`?");
}

TEST(Limits, NoneIsWrittenAsNullAndReadAgain) {
  const auto audience = config<AudienceConfig>(R"({"visits": {"min": 2.5}, "dates": {"until": "2026-12-24"}})");
  const std::string json = write(audience);
  EXPECT_NE(json.find(R"("visits":{"min":2.5,"max":null})"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("dates":{"from":null,"until":"20261224"})"), std::string::npos) << json;
  EXPECT_EQ(write(config<AudienceConfig>(json)), json);
}

TEST(Date, IsADayOfTheCalendar) {
  for (const char* day : {"2026-01-31", "2026-04-30", "2028-02-29", "2000-02-29", "2026-12-31", "20261224", "1000-01-01"}) {
    EXPECT_EQ(audience_error(std::string(R"({"dates": {"from": ")") + day + "\"}}"), "0 errors") << day;
  }
  for (const char* day :
       {"2026-02-29", "2100-02-29",           "2026-04-31", "2026-09-31", "2026-11-31",       "2026-01-32", "2026-01-00",
        "2026-13-01", "2026-00-10",           "24.12.2026", "2026-1-1",   "2026-12-24T00:00", "0999-01-01", "2026/12/24",
        "202612241",  "99999999999999999999", "",           "soon",       "2026-12-2x",       "-2026-12-1"}) {
    EXPECT_EQ(audience_error(std::string(R"({"dates": {"from": ")") + day + "\"}}"),
              std::string("shop.json:1:20 /dates/from: must be a day such as \"2026-12-24\" (got \"") + day + "\")");
  }
  EXPECT_EQ(audience_error(R"({"dates": {"from": 20261224}})"),
            "shop.json:1:20 /dates/from: must be a day such as \"2026-12-24\" (got 20261224)");
}

TEST(Pages, ArePathsOrKinds) {
  EXPECT_EQ(audience_error(R"({"page": "home, product,search ,cart, checkout, other, /a/**, **.html"})"), "0 errors");
  const std::string mend =
      "; a path begins with /, as in \"/products/**\"; the kinds are home, product, search, cart, checkout, other";
  for (const char* page : {"products/*", "homes", "/a,,/b", "/a,", "unknown"}) {
    EXPECT_EQ(audience_error(std::string(R"({"page": ")") + page + "\"}"),
              std::string("shop.json:1:10 /page: must be paths or kinds of pages (got \"") + page + "\")" + mend);
  }
  EXPECT_EQ(audience_error(R"({"page": ["/a"]})"), "shop.json:1:10 /page: must be a text (got an array)");
}

TEST(Languages, AreTags) {
  EXPECT_EQ(audience_error(R"({"language": "de, en-GB,zh-Hant-TW, gsw, *"})"), "0 errors");
  for (const char* language : {"german", "de_AT", "d", "de,", "-de"}) {
    EXPECT_EQ(audience_error(std::string(R"({"language": ")") + language + "\"}"),
              std::string("shop.json:1:14 /language: must be language tags such as \"de, en-GB\" (got \"") + language + "\")");
  }
}

TEST(Rules, MalformedOnesAreErrorsWithTheirPlace) {
  EXPECT_EQ(error_of<RulesConfig>(R"({"audience": {"shoper": "new"}})"),
            "shop.json:1:15 /audience/shoper: is no key that is known here; did you mean `shopper`?");
  EXPECT_EQ(error_of<RulesConfig>(R"({"audience": {"shopper": "old"}})"),
            "shop.json:1:26 /audience/shopper: must be one of \"any\", \"new\", \"returning\" (got \"old\")");
  EXPECT_EQ(error_of<RulesConfig>(R"({"audience": {"campaign": {"utm_source": 4}}})"),
            "shop.json:1:42 /audience/campaign/utm_source: must be a text (got 4)");
  EXPECT_EQ(error_of<RulesConfig>(R"({"caps": {"perDay": -1}})"), "shop.json:1:21 /caps/perDay: must be at least 0 (got -1)");
  EXPECT_EQ(error_of<RulesConfig>(R"({"caps": {"lifetime": 1.5}})"),
            "shop.json:1:23 /caps/lifetime: must be a whole number (got 1.5)");
  EXPECT_EQ(error_of<RulesConfig>(R"({"caps": {"coolDown": 5}})"),
            "shop.json:1:11 /caps/coolDown: is no key that is known here; did you mean `coolDownMs`?");
  EXPECT_EQ(error_of<RulesConfig>(R"({"priority": 11})"), "shop.json:1:14 /priority: must be at most 10 (got 11)");
}

TEST(Rules, TheirExampleIsValidAndComesBackAsItWasWritten) {
  const auto rules = config<RulesConfig>(
      R"({"when": {"trigger": "dwell", "afterMs": 4000},
          "audience": {"shopper": "returning", "daysAway": {"min": 7}, "page": "home, /collections/**", "language": "de",
                       "data": {"tier": "gold, silver"}},
          "caps": {"perSession": 1, "coolDownMs": 86400000, "quietDays": 60},
          "priority": 8})");
  EXPECT_EQ(rules.when.after, 4);
  EXPECT_EQ(rules.caps.cool_down, 86400);
  EXPECT_EQ(write(config<RulesConfig>(write(rules))), write(rules));
}

TEST(Rules, SchemaAndTypesKnowThem) {
  const Catalogue catalogue{.root = &kRecord<RulesConfig>, .kinds = {}};
  const std::string schema = write_schema(catalogue);
  for (const char* key : {"\"daysSinceOrder\"", "\"until\"", "\"coolDownMs\"", "\"noResult\""}) {
    EXPECT_NE(schema.find(key), std::string::npos) << key;
  }
  EXPECT_EQ(schema.find("null"), std::string::npos);
  const std::string types = write_types(catalogue);
  EXPECT_NE(types.find("visits?: Limits;"), std::string::npos);
  EXPECT_NE(types.find("from?: string;"), std::string::npos);
}

}  // namespace
}  // namespace nicety
