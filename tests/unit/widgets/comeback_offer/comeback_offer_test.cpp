#include "widgets/comeback_offer/comeback_offer.hpp"

#include <gtest/gtest.h>

#include "tests/unit/support/visit.hpp"
#include "widgets/comeback_offer/countdown.hpp"

namespace nicety {
namespace {

using comeback_offer::count_down;
using test::announced;
using test::emitted;
using test::Json;
using test::kThatMorning;
using test::node;
using test::of_type;
using test::Visit;

// --- instants --------------------------------------------------------------------------------------------------------------------

TEST(Instant, IsReadWithItsOffset) {
  EXPECT_EQ(parse_instant("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(parse_instant("2026-11-19T10:00Z"), kThatMorning);
  EXPECT_EQ(parse_instant("2026-11-19T11:00:00+01:00"), kThatMorning);
  EXPECT_EQ(parse_instant("2026-11-19T04:30:05-05:30"), kThatMorning + 5);
  EXPECT_EQ(parse_instant("2028-02-29T00:00Z") - parse_instant("2028-02-28T00:00Z"), 86400);
  EXPECT_EQ(parse_instant("2000-03-01T00:00Z"), 951868800);
  EXPECT_EQ(parse_instant("2027-01-01T00:00Z") - parse_instant("2026-12-31T23:59:59Z"), 1);
}

TEST(Instant, IsTheSameOnBothSidesOfAChangeOfClocks) {
  // Central Europe, 2026-10-25: 02:30 comes twice, an hour apart, and only the offset tells which.
  EXPECT_EQ(parse_instant("2026-10-25T02:30+01:00") - parse_instant("2026-10-25T02:30+02:00"), 3600);
  EXPECT_EQ(parse_instant("2026-10-26T00:00+01:00") - parse_instant("2026-10-25T00:00+02:00"), 25 * 3600);
  EXPECT_EQ(parse_instant("2027-03-29T00:00+02:00") - parse_instant("2027-03-28T00:00+01:00"), 23 * 3600);
}

TEST(Instant, IsNothingElse) {
  for (const char* text :
       {"", "48h", "PT48H", "2026-12-01", "2026-12-01T23:59:00", "2026-12-01 23:59:00Z", "2026-12-01T23:59+1:00",
        "2026-12-01T24:00Z", "2026-12-01T23:60Z", "2026-02-29T00:00Z", "2026-13-01T00:00Z", "2026-12-01T23:59ZZ",
        "2026-12-01T23:59:00z", "2026-12-01T23:59:00+01:0", "2026-12-01T23:59:00+0100", "tomorrow", "T", "+"}) {
    EXPECT_FALSE(is_known(parse_instant(text))) << text;
  }
}

std::string refusal(const Json& entry) {
  App app(registered_widgets());
  app.configure(Json{{"widgets", {entry}}}.dump(), "shop.json");
  return std::string(app.outbox());
}

TEST(ComebackOffer, RefusesATimerThatWouldRestart) {
  for (const Json& ends : {Json("48h"), Json("PT48H"), Json("2026-12-01T23:59:00"), Json("2026-12-01"), Json(172800), Json("")}) {
    const std::string said = refusal({{"type", "comeback-offer"}, {"text", "Hello"}, {"ends", ends}});
    EXPECT_NE(said.find("/widgets/0/ends"), std::string::npos) << ends << said;
    EXPECT_NE(said.find("a timer that would restart for each shopper"), std::string::npos) << ends;
    EXPECT_NE(said.find("2026-12-01T23:59:00+01:00"), std::string::npos) << ends;
  }
  EXPECT_NE(refusal({{"type", "comeback-offer"}, {"text", "Hello"}}).find("ends"), std::string::npos);
  EXPECT_NE(refusal({{"type", "comeback-offer"}, {"ends", "2026-12-01T23:59Z"}}).find("text"), std::string::npos);
  EXPECT_EQ(refusal({{"type", "comeback-offer"}, {"text", "Hello"}, {"ends", "2026-12-01T23:59Z"}}).find("must"),
            std::string::npos);
  EXPECT_NE(refusal({{"type", "comeback-offer"}, {"text", "x"}, {"starts", "48h"}, {"ends", "2026-12-01T23:59Z"}})
                .find("/widgets/0/starts"),
            std::string::npos);
}

// --- the countdown ---------------------------------------------------------------------------------------------------------------

TEST(Countdown, SaysTwoUnitsAndNeverMoreThanThereIs) {
  const ComebackOfferWords words;
  const auto said = [&](Seconds left) { return count_down(left, words).text; };
  EXPECT_EQ(said(3 * 86400 + 3599), "Ends in 3 d 0 h");
  EXPECT_EQ(said(2 * 86400 + 5 * 3600), "Ends in 2 d 5 h");
  EXPECT_EQ(said(86400), "Ends in 1 d 0 h");
  EXPECT_EQ(said(86399.9), "Ends in 23 h 59 min");
  EXPECT_EQ(said(3600), "Ends in 1 h 0 min");
  EXPECT_EQ(said(3599.9), "Ends in 59 min 59 s");
  EXPECT_EQ(said(61), "Ends in 1 min 1 s");
  EXPECT_EQ(said(0.5), "Ends in 0 min 0 s");
  EXPECT_EQ(said(0), "");
  EXPECT_EQ(said(-1), "");
  EXPECT_EQ(said(kUnknown), "");
}

TEST(Countdown, KnowsHowLongItsWordsAreTrue) {
  const ComebackOfferWords words;
  for (double left = 0.25; left < 3e5; left += left < 4000 ? 7.3 : 977.7) {
    const auto [text, lasts] = count_down(left, words);
    EXPECT_EQ(count_down(left - lasts * 0.999, words).text, text) << left;
    EXPECT_NE(count_down(left - lasts - 0.001, words).text, text) << left;
  }
}

// --- the moment ------------------------------------------------------------------------------------------------------------------

Json offer(const Json& more = Json::object()) {
  Json entry = {{"type", "comeback-offer"},
                {"text", "{name}, something sweet to go with your {product}"},
                {"url", "/treats"},
                {"ends", "2026-11-21T15:30:00Z"}};
  entry.update(more);
  return entry;
}
Json buyer(const Json& more = Json::object()) {
  Json facts = {{"own", {{"firstName", "Ada"}}},
                {"lastOrderDay", 20700},
                {"orders",
                 {{{"day", 20700},
                   {"items", {{{"id", "coffee"}, {"name", "Coffee"}, {"image", "/c.jpg"}}, {{"id", "tea"}, {"name", "Tea"}}}}},
                  {{"day", 20600}, {"items", {{{"id", "acacia"}, {"name", "Acacia honey"}}}}}}}};
  facts.update(more);
  return facts;
}
std::string text_for(const Json& entry, const Json& facts = buyer()) {
  Visit visit(entry, facts);
  visit.ready();
  return visit.is_open() ? visit.text("title") : "";
}

TEST(ComebackOffer, BuildsOnTheLastOrder) {
  Visit visit(offer(), buyer());
  const std::vector<Json> effects = visit.ready();
  ASSERT_TRUE(visit.is_open());
  EXPECT_EQ(visit.text("title"), "Ada, something sweet to go with your Coffee");
  EXPECT_EQ(visit.text("left"), "Ends in 2 d 5 h");
  EXPECT_EQ(node(visit.stage().view(), "picture")["src"], "/c.jpg");
  EXPECT_EQ(node(visit.stage().view(), "link")["href"], "/treats");
  EXPECT_EQ(visit.text("link"), "Have a look");
  EXPECT_EQ(announced(effects), std::vector<std::string>{visit.text("title") + " " + visit.text("left")});
  visit.press("why");
  EXPECT_EQ(visit.text("because"), "Because you bought Coffee. That is remembered in this browser only.");
}

TEST(ComebackOffer, BuildsOnANamedPurchaseOfAnyOrder) {
  EXPECT_EQ(text_for(offer({{"basedOn", "tea"}})), "Ada, something sweet to go with your Tea");
  EXPECT_EQ(text_for(offer({{"basedOn", "aca*, linden"}})), "Ada, something sweet to go with your Acacia honey");
  EXPECT_EQ(text_for(offer({{"basedOn", "linden"}})), "");
}

TEST(ComebackOffer, IsForThoseWhoHaveBought) {
  EXPECT_EQ(text_for(offer(), {{"own", {{"firstName", "Ada"}}}}), "");
  EXPECT_EQ(text_for(offer(), buyer({{"visits", 1}})), "");
  EXPECT_EQ(text_for(offer(), buyer({{"orders", Json::array()}})), "");
}

TEST(ComebackOffer, LeavesOutANameThatItDoesntKnow) {
  const Json nobody = buyer({{"own", Json::object()}});
  EXPECT_EQ(text_for(offer({{"text", "{name}, take {product}"}}), nobody), "Take Coffee");
  EXPECT_EQ(text_for(offer({{"text", "For you, {name}: {product}"}}), nobody), "For you: Coffee");
  EXPECT_EQ(text_for(offer({{"text", "Hello {name}!"}}), nobody), "Hello!");
  EXPECT_EQ(text_for(offer({{"text", "{name}"}}), nobody), "");
}

TEST(ComebackOffer, CountsDownOnlyWhenItsWordsChange) {
  Visit visit(offer({{"ends", "2026-11-19T12:00:30Z"}}), buyer());
  visit.ready();
  EXPECT_EQ(visit.text("left"), "Ends in 2 h 0 min");
  visit.stage().pass(5);
  EXPECT_NEAR(visit.stage().app().next() - visit.stage().now(), 25, 0.1);
  visit.stage().pass(24.9);
  EXPECT_EQ(visit.text("left"), "Ends in 2 h 0 min");
  visit.stage().pass(0.2);
  EXPECT_EQ(visit.text("left"), "Ends in 1 h 59 min");
  visit.stage().pass(3600);
  EXPECT_EQ(visit.text("left"), "Ends in 59 min 59 s");
  EXPECT_EQ(of_type(visit.stage().all(), "announce").size(), 1U) << "it is read aloud once";
}

TEST(ComebackOffer, LeavesAtItsEndByItself) {
  Visit visit(offer({{"ends", "2026-11-19T10:00:10Z"}}), buyer());
  visit.ready();
  visit.stage().pass(9.9);
  EXPECT_TRUE(visit.is_open());
  EXPECT_EQ(visit.text("left"), "Ends in 0 min 0 s");
  const std::vector<Json> effects = visit.stage().pass(0.2);
  EXPECT_TRUE(emitted(effects).empty()) << "nobody has dismissed it";
  EXPECT_EQ(of_type(effects, "animate").size(), 1U);
  visit.stage().pass(1);
  EXPECT_FALSE(visit.is_open());
  EXPECT_EQ(visit.stage().app().next(), kNever);
}

TEST(ComebackOffer, IsNotShownFromItsEndOnHoweverOftenThePageIsLoaded) {
  const auto shown_at = [](Seconds after) {
    Visit visit(offer({{"ends", "2026-11-19T10:00:10Z"}}), buyer({{"now", kThatMorning + after}}));
    visit.ready();
    return visit.is_open();
  };
  EXPECT_TRUE(shown_at(9.9));
  EXPECT_FALSE(shown_at(10));
  EXPECT_FALSE(shown_at(11));
  EXPECT_FALSE(shown_at(1e6));
  Visit timeless(offer(), buyer({{"now", nullptr}}));
  timeless.ready();
  EXPECT_FALSE(timeless.is_open());
}

TEST(ComebackOffer, SaysTheSameAfterAReload) {
  Visit later(offer(), buyer({{"now", kThatMorning + 7200}}));
  later.ready();
  EXPECT_EQ(later.text("left"), "Ends in 2 d 3 h");
}

TEST(ComebackOffer, IsNotShownBeforeItStarts) {
  EXPECT_EQ(text_for(offer({{"starts", "2026-11-19T10:00:01Z"}})), "");
  EXPECT_NE(text_for(offer({{"starts", "2026-11-19T10:00:00Z"}})), "");
}

TEST(ComebackOffer, BelievesTheClockWhenItIsAskedAnew) {
  Visit visit(offer({{"ends", "2026-11-19T11:00:00Z"}}), buyer());
  visit.ready();
  visit.learn({{"now", kThatMorning + 1800}});
  EXPECT_EQ(visit.text("left"), "Ends in 30 min 0 s");
  visit.learn({{"now", kThatMorning + 3600}});
  visit.stage().pass(1);
  EXPECT_FALSE(visit.is_open());
}

TEST(ComebackOffer, IsAtRestOnceItIsSentAway) {
  Visit visit(offer(), buyer());
  visit.ready();
  EXPECT_EQ(emitted(visit.stage().event("dismiss")), std::vector<std::string>{"nicety:dismissed"});
  visit.stage().pass(1);
  EXPECT_FALSE(visit.is_open());
  EXPECT_EQ(visit.stage().app().next(), kNever);
}

TEST(ComebackOffer, HasARingOnlyWhereItsBeginningIsKnown) {
  Visit plain(offer(), buyer());
  plain.ready();
  EXPECT_FALSE(node(plain.stage().view(), "ring").value("measure", false));
  Visit ringed(offer({{"starts", "2026-11-18T00:00Z"}}), buyer());
  ringed.ready();
  EXPECT_TRUE(node(ringed.stage().view(), "ring").value("measure", false));
}

}  // namespace
}  // namespace nicety
