#include "runtime/app/moments.hpp"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/app/chirp.hpp"
#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;
using test::of_type;
using test::Stage;

constexpr double kNow = 1'795'082'400;  // 2026-11-19

/// Facts of an ordinary page on the third visit.
Json facts_with(const Json& more = Json::object()) {
  Json facts = {{"now", kNow}, {"day", 20776}, {"visits", 3}, {"kind", "home"}, {"path", "/"}};
  facts.update(more);
  return facts;
}

/// A page with moments: what it is told is put in the host's words.
class Page {
 public:
  explicit Page(const Json& widgets, const Json& shop = Json::object()) : stage(config(widgets, shop), testing::moments()) {}

  std::vector<Json> learn(const Json& facts, const Json& more = Json::object()) {
    Json message = {{"type", "facts"}, {"facts", facts}};
    message.update(more);
    return stage.send(message);
  }
  std::vector<Json> view_begins(const Json& facts = facts_with()) { return learn(facts, {{"page", true}}); }
  std::vector<Json> signal(std::string_view name, const Json& facts = facts_with(), std::string_view event = "") {
    return learn(facts, {{"signal", name}, {"name", event}});
  }
  std::vector<Json> mount(int widget, int entry, const Json& props = Json::object()) {
    return stage.send({{"type", "mount"}, {"widget", widget}, {"entry", entry}, {"enhance", false}, {"props", props}});
  }
  std::vector<Json> act(int widget, std::string_view name) {
    return stage.send({{"type", "event"}, {"widget", widget}, {"event", "act"}, {"name", name}});
  }
  Json explain(std::string_view id) {
    const std::vector<Json> effects = stage.send({{"type", "explain"}, {"id", id}});
    return effects.size() == 1 ? effects[0] : Json();
  }
  std::string rule(std::string_view id) {
    const Json explained = explain(id);
    return explained.value("verdict", "unknown") + " " + explained.value("rule", "");
  }

  Stage stage;

 private:
  static std::string config(const Json& widgets, Json shop) {
    shop["widgets"] = widgets;
    return shop.dump();
  }
};

/// The numbers of the widgets that were shown by these effects.
std::vector<int> shown(const std::vector<Json>& effects) {
  std::vector<int> out;
  for (const Json& effect : of_type(effects, "emit")) {
    if (effect["name"] == "nicety:shown") out.push_back(effect["widget"].get<int>());
  }
  return out;
}

bool is_open(const std::vector<Json>& effects, int widget) {
  for (const Json& effect : of_type(effects, "view")) {
    if (effect["widget"] == widget) return !effect["view"].value("states", Json::object()).value("closed", false);
  }
  return false;
}

TEST(Moments, AppearWhenTheirTriggerFires) {
  Page page({{{"type", "chirp"}, {"id", "hello"}, {"when", {{"trigger", "exit"}}}}});
  page.view_begins();
  EXPECT_FALSE(is_open(page.mount(1, 0), 1)) << "not before its turn";
  EXPECT_TRUE(shown(page.signal("ready")).empty());
  const std::vector<Json> effects = page.signal("exit");
  EXPECT_TRUE(is_open(effects, 1));
  EXPECT_EQ(of_type(effects, "emit")[0],
            (Json{{"type", "emit"}, {"widget", 1}, {"name", "nicety:shown"}, {"detail", {{"id", "hello"}, {"type", "chirp"}}}}));
  const Json kept = of_type(effects, "remember")[0];
  EXPECT_EQ(kept["name"], "moment");
  EXPECT_EQ(kept["id"], "hello");
  EXPECT_EQ(kept["value"],
            (Json{{"v", 1}, {"session", 1}, {"visit", 3}, {"today", 1}, {"day", 20776}, {"ever", 1}, {"shownAt", kNow}}));
  EXPECT_TRUE(shown(page.signal("exit")).empty()) << "it is there already";
}

TEST(Moments, ThatComeLateAreJudgedAtTheirMount) {
  Page page({{{"type", "chirp"}}, {{"type", "nest"}, {"when", {{"trigger", "exit"}}}}, {{"type", "nest"}, {"id", "late"}}});
  page.view_begins();
  EXPECT_TRUE(shown(page.mount(1, 0)).empty()) << "the page isn't ready";
  EXPECT_EQ(shown(page.signal("ready")), std::vector{1});
  EXPECT_TRUE(shown(page.mount(2, 1)).empty()) << "its trigger is another";
  EXPECT_EQ(shown(page.mount(3, 0)), std::vector<int>{}) << "the first is on the screen";
  page.view_begins();
  EXPECT_TRUE(shown(page.mount(4, 2)).empty()) << "the next page isn't ready";
  EXPECT_EQ(shown(page.signal("ready")), std::vector{4});
}

TEST(Moments, NothingAppearsBeforeThereAreFacts) {
  Page page({{{"type", "chirp"}}});
  page.mount(1, 0);
  page.stage.pass(60);
  EXPECT_TRUE(shown(page.stage.all()).empty());
  EXPECT_TRUE(page.explain("chirp")["unknown"]);
}

TEST(Moments, WhatAsksForAnUnknownFactIsNotShown) {
  Page page({{{"type", "chirp"}, {"audience", {{"visits", {{"min", 1}}}}}}});
  page.mount(1, 0);
  page.view_begins({{"kind", "home"}});
  EXPECT_TRUE(shown(page.signal("ready", {{"kind", "home"}})).empty());
  EXPECT_EQ(page.explain("chirp"), (Json{{"type", "explained"},
                                         {"id", "chirp"},
                                         {"verdict", "no"},
                                         {"rule", "/audience/visits/min"},
                                         {"saw", {{"visits", nullptr}}}}));
}

TEST(Moments, OfTwoTheMoreImportantGoesFirstAndTheOtherRestsAGapLater) {
  Page page({{{"type", "chirp"}, {"id", "low"}, {"priority", 3}}, {{"type", "chirp"}, {"id", "high"}, {"priority", 8}}},
            {{"attention", {{"gapMs", 4000}}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.view_begins();
  EXPECT_EQ(shown(page.signal("ready")), std::vector{2});
  EXPECT_EQ(page.rule("low"), "wait /attention");
  EXPECT_TRUE(shown(page.act(2, "bye")).empty());
  EXPECT_EQ(page.stage.app().next(), page.stage.now() + 4);
  EXPECT_TRUE(shown(page.stage.pass(3.9)).empty());
  EXPECT_EQ(shown(page.stage.pass(0.2)), std::vector{1}) << "by itself, without a message";
  EXPECT_EQ(page.rule("low"), "yes /attention");
}

TEST(Moments, WhoHasWaitedIsAskedOnceMoreWithTheLatestFacts) {
  Page page({{{"type", "chirp"}, {"id", "first"}, {"priority", 8}},
             {{"type", "chirp"}, {"id", "second"}, {"audience", {{"cartValue", {{"max", 0}}}}}},
             {{"type", "chirp"}, {"id", "third"}, {"when", {{"trigger", "exit"}}}}},
            {{"attention", {{"gapMs", 1000}}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.mount(3, 2);
  page.view_begins();
  page.signal("ready", facts_with({{"cartValue", 0}}));
  page.learn(facts_with({{"cartValue", 12}}));
  page.act(1, "bye");
  EXPECT_TRUE(shown(page.stage.pass(5)).empty());
  EXPECT_EQ(page.rule("second"), "no /audience/cartValue/max");
  EXPECT_EQ(shown(page.signal("exit")), std::vector{3}) << "it has left room for others";
}

TEST(Moments, AnImpatientOneIsForgotten) {
  Page page({{{"type", "chirp"}, {"id", "first"}, {"priority", 8}}, {{"type", "chirp"}, {"id", "second"}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.view_begins();
  page.signal("ready");
  EXPECT_TRUE(shown(page.stage.pass(31)).empty());
  EXPECT_EQ(page.rule("second"), "no /attention/waited");
  EXPECT_EQ(page.stage.app().next(), kNever);
}

TEST(Moments, WhoDeclinesIsNotCountedAndLeavesRoom) {
  Page page({{{"type", "chirp"}, {"id", "shy"}, {"priority", 8}}, {{"type", "chirp"}, {"id", "bold"}}});
  page.mount(1, 0, {{"shy", true}});
  page.mount(2, 1);
  page.view_begins();
  const std::vector<Json> effects = page.signal("ready");
  EXPECT_EQ(shown(effects), std::vector{2}) << "without a gap";
  ASSERT_EQ(of_type(effects, "remember").size(), 1U);
  EXPECT_EQ(of_type(effects, "remember")[0]["id"], "bold");
  EXPECT_EQ(page.rule("shy"), "no /declined");
}

TEST(Moments, ThatDoNotInterruptAppearAtOnceEvenInTheCheckout) {
  Page page({{{"type", "nest"}}, {{"type", "chirp"}}, {{"type", "nest"}, {"id", "other"}}});
  for (int i = 0; i < 3; ++i) page.mount(i + 1, i);
  const Json checkout = facts_with({{"kind", "checkout"}});
  page.view_begins(checkout);
  EXPECT_EQ(shown(page.signal("ready", checkout)), (std::vector{1, 3}));
  EXPECT_EQ(page.rule("chirp"), "no /attention/checkout");
  EXPECT_EQ(page.rule("nest"), "yes /attention");
}

TEST(Moments, OfOneIdShareTheirCaps) {
  Page page({{{"type", "nest"}}});
  page.mount(1, 0);
  page.mount(2, 0);
  page.view_begins();
  EXPECT_EQ(shown(page.signal("ready")), std::vector{1});
  EXPECT_EQ(page.rule("nest"), "no /caps/perPage");
}

TEST(Moments, LeaveTheScreenAsTheCheckoutBegins) {
  Page page({{{"type", "chirp"}}, {{"type", "nest"}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.view_begins();
  page.signal("ready");
  const std::vector<Json> effects = page.view_begins(facts_with({{"kind", "checkout"}}));
  const std::vector<Json> views = of_type(effects, "view");
  ASSERT_FALSE(views.empty());
  EXPECT_EQ(views.back()["widget"], 1);
  EXPECT_TRUE(views.back()["view"]["states"]["closed"]);
  EXPECT_TRUE(of_type(effects, "remember").empty()) << "it was not dismissed";
  page.view_begins();
  EXPECT_TRUE(shown(page.signal("ready")).empty()) << "the gap";
  EXPECT_EQ(page.rule("chirp"), "wait /attention/gapMs");
}

TEST(Moments, ThatWereDismissedRestAndQuietAllWhoWait) {
  Page page({{{"type", "chirp"}, {"id", "first"}, {"priority", 8}}, {{"type", "chirp"}, {"id", "second"}}},
            {{"attention", {{"gapMs", 0}}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.view_begins();
  page.signal("ready");
  const std::vector<Json> effects = page.act(1, "no");
  EXPECT_EQ(of_type(effects, "remember")[0]["value"]["dismissedDay"], 20776);
  EXPECT_EQ(of_type(effects, "emit")[0]["name"], "nicety:dismissed");
  EXPECT_TRUE(shown(effects).empty());
  EXPECT_EQ(page.rule("second"), "no /attention/waited");
  page.view_begins();
  EXPECT_EQ(shown(page.signal("ready")), std::vector{2});
  EXPECT_EQ(page.rule("first"), "no /caps/quietDays");
}

TEST(Moments, AreDismissedOnceAndOnlyWhileTheyAreShown) {
  Page page({{{"type", "chirp"}}});
  page.mount(1, 0);
  EXPECT_TRUE(of_type(page.act(1, "no"), "remember").empty());
  page.view_begins();
  page.signal("ready");
  EXPECT_EQ(of_type(page.act(1, "no"), "emit").size(), 1U);
  EXPECT_TRUE(of_type(page.act(1, "no"), "emit").empty());
}

TEST(Moments, WhatIsRememberedHoldsThemToTheirCaps) {
  Page page({{{"type", "chirp"}, {"caps", {{"lifetime", 3}, {"perSession", 0}}}}});
  page.mount(1, 0);
  page.stage.send({{"type", "memory"}, {"moments", {{"chirp", {{"v", 1}, {"ever", 2}}}, {"gone", {{"v", 1}, {"ever", 9}}}}}});
  page.view_begins();
  const std::vector<Json> effects = page.signal("ready");
  EXPECT_EQ(of_type(effects, "remember")[0]["value"]["ever"], 3);
  page.act(1, "bye");
  page.view_begins();
  page.signal("ready");
  EXPECT_EQ(page.rule("chirp"), "no /caps/lifetime");
}

TEST(Moments, AreToldHowOftenTheyWereShownBefore) {
  for (const int before : {0, 2}) {
    Stage stage(R"({"widgets":[{"type":"chirp"}]})", testing::moments());
    const Json memory = {{"chirp", {{"v", 1}, {"ever", before}}}};
    stage.send({{"type", "memory"}, {"moments", memory}});
    stage.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"props", Json::object()}});
    stage.send({{"type", "facts"}, {"facts", facts_with()}, {"page", true}});
    stage.send({{"type", "facts"}, {"facts", facts_with()}, {"signal", "ready"}});
    EXPECT_EQ(test::node(stage.view(), "notes")["look"], std::to_string(before));
  }
}

TEST(Moments, ThatAreForgottenLeaveTheScreen) {
  Page page({{{"type", "chirp"}}});
  page.mount(1, 0);
  page.view_begins();
  page.signal("ready");
  EXPECT_TRUE(of_type(page.stage.send({{"type", "memory"}, {"moments", {{"chirp", {{"v", 1}, {"ever", 1}}}}}}), "view").empty())
      << "another page remembers it too";
  const std::vector<Json> effects = page.stage.send({{"type", "memory"}, {"moments", Json::object()}});
  ASSERT_EQ(of_type(effects, "view").size(), 1U);
  EXPECT_TRUE(of_type(effects, "view")[0]["view"]["states"]["closed"]);
  page.signal("ready");
  EXPECT_EQ(page.rule("chirp"), "no /caps/perPage") << "what this page view has shown stays counted";
}

TEST(Moments, ThatAreTakenOffThePageMakeRoom) {
  Page page({{{"type", "chirp"}, {"id", "first"}, {"priority", 8}}, {{"type", "chirp"}, {"id", "second"}}},
            {{"attention", {{"gapMs", 0}}}});
  page.mount(1, 0);
  page.mount(2, 1);
  page.view_begins();
  page.signal("ready");
  EXPECT_EQ(shown(page.stage.send({{"type", "unmount"}, {"widget", 1}})), std::vector{2});
}

TEST(Moments, WhatTheyWaitForIsTold) {
  App app(testing::moments());
  app.configure(R"({"widgets":[{"type":"chirp","when":{"trigger":"dwell","afterMs":8000}},)"
                R"({"type":"nest","when":{"trigger":"dwel"}},{"type":"chirp","when":{"trigger":"exit"}}]})",
                "shop.json");
  EXPECT_EQ(Json::parse(app.outbox(), nullptr, false)[0]["watch"],
            (Json{{{"trigger", "dwell"}, {"afterMs", 8000}}, {{"trigger", "exit"}}}));
  App plain(registered_widgets());
  plain.configure(R"({"widgets":[{"type":"add-to-cart"}]})", "shop.json");
  EXPECT_EQ(Json::parse(plain.outbox(), nullptr, false)[0]["watch"], Json::array());
}

TEST(Moments, AnExplanationKeepsTheReasonThatMatters) {
  Page page({{{"type", "chirp"}, {"audience", {{"shopper", "new"}}}}});
  page.mount(1, 0);
  page.view_begins();
  page.signal("ready");
  page.signal("exit");
  EXPECT_EQ(page.rule("chirp"), "no /audience/shopper") << "not that the exit is no reason to appear";
  EXPECT_TRUE(page.explain("nobody")["unknown"]);
}

TEST(Moments, ASignalThatIsNoneIsRefused) {
  Page page({{{"type", "chirp"}}});
  EXPECT_EQ(of_type(page.signal("sneeze"), "log").size(), 1U);
}

TEST(Moments, TheShopsWishesAreHandedToTheHost) {
  App app(testing::moments());
  app.configure(R"({"personal":"full","consent":"cookies.state","wishlist":"#hearts","attention":{"gapMs":500}})", "shop.json");
  const Json shop = Json::parse(app.outbox(), nullptr, false)[0]["shop"];
  EXPECT_EQ(shop["personal"], "full");
  EXPECT_EQ(shop["consent"], "cookies.state");
  EXPECT_EQ(shop["wishlist"], "#hearts");
  EXPECT_EQ(shop["attention"]["gapMs"], 500);
}

}  // namespace
}  // namespace nicety
