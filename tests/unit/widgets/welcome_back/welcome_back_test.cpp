#include "widgets/welcome_back/welcome_back.hpp"

#include <gtest/gtest.h>

#include "tests/unit/support/visit.hpp"

namespace nicety {
namespace {

using test::announced;
using test::emitted;
using test::Json;
using test::node;
using test::of_type;
using test::Visit;

const Json kWelcome = {{"type", "welcome-back"}};
const Json kAcacia = {
    {"id", "acacia"}, {"name", "Acacia honey"}, {"url", "/acacia"}, {"image", "/acacia.jpg"}, {"price", "€ 9.50"}};
const Json kLinden = {{"id", "linden"}, {"name", "Linden honey"}};
const Json kAda = {{"own", {{"firstName", "Ada"}}}};

template <class... Items>
Json order(int day, const Items&... items) {
  return {{"day", day}, {"items", Json::array({items...})}};
}
Json bought(std::string_view id, int quantity = 1) {
  return {{"id", id}, {"name", std::string(id) + " honey"}, {"quantity", quantity}};
}
template <class... Orders>
Json orders(const Orders&... all) {
  return {{"orders", Json::array({all...})}};
}

std::string greeting(const Json& facts, const Json& entry = kWelcome) {
  Visit visit(entry, facts);
  visit.ready();
  return visit.text("title");
}
/// The product that is offered once more; empty when none is.
std::string usual(const Json& facts) {
  Visit visit(kWelcome, facts);
  visit.ready();
  return visit.text("usual-name");
}

// --- the greeting --------------------------------------------------------------------------------------------------------------

TEST(WelcomeBack, GreetsByName) {
  EXPECT_EQ(greeting(kAda), "Good morning, Ada");
  EXPECT_EQ(greeting(Json::object()), "Good morning");
  EXPECT_EQ(greeting({{"own", {{"firstName", ""}}}}), "Good morning");
  EXPECT_EQ(greeting({{"own", {{"firstName", 7}}}}), "Good morning");
}

TEST(WelcomeBack, GreetsByTheClockOnTheWallToTheMinute) {
  const auto at = [](int hour, int minute) { return greeting({{"minute", hour * 60 + minute}}); };
  EXPECT_EQ(at(0, 0), "Hello");
  EXPECT_EQ(at(4, 59), "Hello");
  EXPECT_EQ(at(5, 0), "Good morning");
  EXPECT_EQ(at(11, 59), "Good morning");
  EXPECT_EQ(at(12, 0), "Good afternoon");
  EXPECT_EQ(at(17, 59), "Good afternoon");
  EXPECT_EQ(at(18, 0), "Good evening");
  EXPECT_EQ(at(22, 59), "Good evening");
  EXPECT_EQ(at(23, 0), "Hello");
  EXPECT_EQ(at(23, 59), "Hello");
}

TEST(WelcomeBack, GreetsWithoutASignWhereNobodyKnowsTheTime) {
  Visit visit(kWelcome, {{"minute", nullptr}});
  visit.ready();
  EXPECT_EQ(visit.text("title"), "Hello");
  EXPECT_FALSE(visit.has("sign"));
}

TEST(WelcomeBack, GreetsBySeasonOnItsDays) {
  const Json entry = {
      {"type", "welcome-back"},
      {"seasons", {{"12-01/12-26", "Merry Christmas"}, {"12-27/01-06", "Happy New Year"}, {"12-28/12-31", "Late"}}}};
  const auto on = [&](int date) { return greeting({{"date", date}, {"own", {{"firstName", "Ada"}}}}, entry); };
  EXPECT_EQ(on(20261130), "Good morning, Ada");
  EXPECT_EQ(on(20261201), "Merry Christmas, Ada");
  EXPECT_EQ(on(20261226), "Merry Christmas, Ada");
  EXPECT_EQ(on(20261227), "Happy New Year, Ada");
  EXPECT_EQ(on(20270101), "Happy New Year, Ada");
  EXPECT_EQ(on(20270106), "Happy New Year, Ada");
  EXPECT_EQ(on(20270107), "Good morning, Ada");
}

TEST(WelcomeBack, RefusesASeasonThatIsNoSpanOfDays) {
  for (const char* name : {"", "12-01", "12-01/12-26x", "13-01/12-26", "02-30/03-01", "00-10/01-02", "1-1/12-26", "12/01/12-26",
                           "12-01-12-26", "12-0a/12-26"}) {
    const Json config = {{"widgets", {{{"type", "welcome-back"}, {"seasons", {{name, "Hello"}}}}}}};
    App app(registered_widgets());
    app.configure(config.dump(), "shop.json");
    EXPECT_NE(app.outbox().find("must be named by two days of the year"), std::string::npos) << name;
  }
  App app(registered_widgets());
  app.configure(R"({"widgets":[{"type":"welcome-back","seasons":{"02-29/02-29":"Leap","12-31/01-01":"Turn"}}]})", "shop.json");
  EXPECT_EQ(app.outbox().find("must"), std::string::npos) << app.outbox();
}

// --- what was looked at ----------------------------------------------------------------------------------------------------------

TEST(WelcomeBack, ShowsWhatWasLookedAtLast) {
  Visit visit(kWelcome, {{"viewed", {kAcacia, kLinden}}});
  visit.ready();
  const Json seen = node(visit.stage().view(), "seen");
  EXPECT_EQ(seen["role"], "link");
  EXPECT_EQ(seen["href"], "/acacia");
  EXPECT_EQ(visit.text("seen-over"), "You were looking at");
  EXPECT_EQ(visit.text("seen-name"), "Acacia honey");
  EXPECT_EQ(visit.text("price"), "€ 9.50");
  EXPECT_EQ(node(seen, "seen-picture")["src"], "/acacia.jpg");
}

TEST(WelcomeBack, LeavesOutWhatTheShopHasntSaidOfIt) {
  Visit visit(kWelcome, {{"viewed", {kLinden}}});
  visit.ready();
  EXPECT_NE(node(visit.stage().view(), "seen")["role"], "link");
  EXPECT_FALSE(visit.has("seen-picture"));
  EXPECT_FALSE(visit.has("price"));
}

TEST(WelcomeBack, ShowsNothingWhereNothingWasLookedAt) {
  Visit visit(kWelcome, {{"viewed", Json::array()}});
  visit.ready();
  EXPECT_TRUE(visit.is_open());
  EXPECT_FALSE(visit.has("seen"));
}

TEST(WelcomeBack, DoesntShowTheSameTwice) {
  Visit visit(kWelcome, {{"viewed", {kAcacia, kLinden}}, {"orders", Json::array({order(20700, kAcacia)})}});
  visit.ready();
  EXPECT_EQ(visit.text("usual-name"), "Acacia honey");
  EXPECT_EQ(visit.text("seen-name"), "Linden honey");
}

TEST(WelcomeBack, FollowsNoAddressThatIsntSafe) {
  Visit visit(kWelcome, {{"viewed", {{{"id", "x"}, {"name", "X"}, {"url", "javascript:alert(1)"}}}}});
  visit.ready();
  EXPECT_EQ(visit.stage().view().dump().find("javascript"), std::string::npos);
}

// --- the usual -------------------------------------------------------------------------------------------------------------------

TEST(WelcomeBack, OffersWhatWasInMostOrders) {
  EXPECT_EQ(usual(orders(order(3, bought("linden", 9)), order(2, bought("acacia")), order(1, bought("acacia")))), "acacia honey");
}

TEST(WelcomeBack, OffersOfTheseWhatMostWasBoughtOfAndThenTheLast) {
  EXPECT_EQ(usual(orders(order(2, bought("linden"), bought("acacia", 2)))), "acacia honey");
  EXPECT_EQ(usual(orders(order(2, bought("linden")), order(1, bought("acacia")))), "linden honey");
}

TEST(WelcomeBack, OffersNothingThatTheCartHoldsOrThePageIsAbout) {
  const Json both = orders(order(2, bought("linden"), bought("acacia")));
  Json facts = both;
  facts["cart"] = {{"linden", 1}};
  EXPECT_EQ(usual(facts), "acacia honey");
  facts["product"] = "acacia";
  EXPECT_EQ(usual(facts), "");
}

TEST(WelcomeBack, OffersNothingWithoutAnIdAndAName) {
  EXPECT_EQ(usual(orders(order(2, Json{{"name", "Nameless"}}, Json{{"id", "acacia"}}))), "");
  EXPECT_EQ(usual(orders(Json{{"day", 3}})), "");
}

TEST(WelcomeBack, CallsItUsualOnlyWhenItWas) {
  Visit once(kWelcome, orders(order(2, bought("acacia", 6))));
  once.ready();
  EXPECT_EQ(once.text("usual-over"), "Once more?");
  Visit often(kWelcome, orders(order(2, bought("acacia")), order(1, bought("acacia"))));
  often.ready();
  EXPECT_EQ(often.text("usual-over"), "Your usual?");
}

// --- the offer, the layouts, the runs ----------------------------------------------------------------------------------------------

TEST(WelcomeBack, HasALineForAnOffer) {
  Visit visit({{"type", "welcome-back"}, {"offer", "Free delivery today"}, {"offerUrl", "/delivery"}});
  visit.ready();
  EXPECT_EQ(visit.text("offer"), "Free delivery today");
  EXPECT_EQ(node(visit.stage().view(), "offer")["role"], "link");
  EXPECT_EQ(node(visit.stage().view(), "offer")["href"], "/delivery");
  Visit plain({{"type", "welcome-back"}, {"offer", "Free delivery today"}});
  plain.ready();
  EXPECT_EQ(node(plain.stage().view(), "offer")["role"], "text");
}

TEST(WelcomeBack, IsACardOrABanner) {
  Visit card(kWelcome);
  card.ready();
  EXPECT_EQ(card.stage().view()["look"], "card");
  Visit banner({{"type", "welcome-back"}, {"layout", "banner"}});
  banner.ready();
  EXPECT_EQ(banner.stage().view()["look"], "banner");
}

TEST(WelcomeBack, SaysLessTheOftenerItIsSeen) {
  const Json facts = {{"viewed", {kAcacia}}, {"own", {{"firstName", "Ada"}}}};
  const auto seen_at = [&](int run) {
    Visit visit(kWelcome, facts);
    visit.ready(run);
    std::string parts;
    for (const char* key : {"back", "title", "sign", "seen"}) parts += visit.has(key) ? std::string(key) + ' ' : "";
    return parts;
  };
  EXPECT_EQ(seen_at(0), "back title sign seen ");
  EXPECT_EQ(seen_at(1), "title sign seen ");
  EXPECT_EQ(seen_at(2), "title sign seen ");
  EXPECT_EQ(seen_at(8), "title sign seen ");
  EXPECT_EQ(seen_at(9), "seen ");
  EXPECT_EQ(seen_at(19), "seen ");
}

TEST(WelcomeBack, KeepsItsNameForScreenReadersWhenItGreetsNoMore) {
  Visit visit(kWelcome, {{"viewed", {kAcacia}}});
  visit.ready(20);
  EXPECT_EQ(visit.stage().view()["name"], "Good morning");
}

TEST(WelcomeBack, DoesntInterruptAgainWithNothingOfUse) {
  for (const auto& [run, open] : std::vector<std::pair<int, bool>>{{0, true}, {1, true}, {2, false}, {20, false}}) {
    Visit visit(kWelcome, kAda);
    const std::vector<Json> effects = visit.ready(run);
    EXPECT_EQ(visit.is_open(), open) << run;
    EXPECT_EQ(of_type(effects, "remember").empty(), !open) << "what isn't shown isn't counted";
  }
}

TEST(WelcomeBack, IsForThoseWhoComeBackOncePerVisit) {
  Visit visit(kWelcome);
  visit.ready();
  visit.press("close");
  visit.stage().pass(3600);
  visit.stage().send(
      {{"type", "memory"}, {"moments", {{"welcome-back", {{"v", 1}, {"ever", 1}, {"session", 1}, {"visit", 3}}}}}});
  visit.learn(Json::object(), {{"page", true}});
  visit.learn(Json::object(), {{"signal", "ready"}});
  EXPECT_FALSE(visit.is_open());
  visit.learn({{"visits", 4}}, {{"signal", "ready"}});
  EXPECT_TRUE(visit.is_open());
}

TEST(WelcomeBack, IsSilentAndAtRestOnceItIsThere) {
  Visit visit(kWelcome, {{"viewed", {kAcacia}}});
  EXPECT_TRUE(announced(visit.ready()).empty());
  visit.stage().pass(3);
  EXPECT_EQ(visit.stage().app().next(), kNever);
}

// --- the sign ----------------------------------------------------------------------------------------------------------------------

void lay_out(Visit& visit) {
  visit.stage().send({{"type", "layout"},
                      {"widget", 1},
                      {"width", 360},
                      {"height", 200},
                      {"scale", 1},
                      {"bleed", 24},
                      {"radius", 8},
                      {"visible", true},
                      {"colors", {{"accent", {160, 80, 20, 1}}, {"ink", {255, 255, 255, 1}}, {"paper", {255, 250, 240, 1}}}},
                      {"parts", {{"sign", {20, 20, 48, 48}}, {"said", {20, 90, 200, 24}}}}});
}

TEST(WelcomeBack, DrawsItsSignOnTheFirstRunsOnly) {
  for (const auto& [run, draws] : std::vector<std::pair<int, bool>>{{0, true}, {1, true}, {2, false}}) {
    Visit visit(kWelcome, {{"viewed", {kAcacia}}});
    visit.ready(run);
    lay_out(visit);
    visit.stage().pass(3);
    EXPECT_EQ(visit.stage().paints() > 10, draws) << run;
    EXPECT_GE(visit.stage().paints(), 1) << "it is painted all the same";
  }
}

TEST(WelcomeBack, DoesntDrawItsSignWhereTheShopperWantsCalm) {
  Visit visit(kWelcome);
  visit.stage().environment({{"motion", "calm"}});
  visit.ready();
  lay_out(visit);
  visit.stage().pass(3);
  EXPECT_LT(visit.stage().paints(), 4);
}

TEST(WelcomeBack, DrawsACheckWhenTheShopHasSaidYes) {
  Visit visit(kWelcome, orders(order(2, bought("acacia"))));
  visit.ready(5);
  lay_out(visit);
  visit.press("order");
  const std::vector<Json> requests = of_type(visit.stage().event("allowed"), "request");
  visit.stage().pass(1);
  const int before = visit.stage().paints();
  visit.stage().event("answer", {{"id", requests.at(0)["id"]}, {"ok", true}});
  EXPECT_EQ(node(visit.stage().view(), "said")["look"], "marked");
  visit.stage().pass(1);
  EXPECT_GT(visit.stage().paints(), before + 10);
}

}  // namespace
}  // namespace nicety
