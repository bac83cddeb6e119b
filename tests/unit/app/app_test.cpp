#include "runtime/app/app.hpp"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;
using test::of_type;
using test::Stage;

Json configured(std::string_view config) {
  App app(registered_widgets());
  app.configure(config, "shop.json");
  return Json::parse(app.outbox(), nullptr, false)[0];
}

TEST(App, OneWrongEntryAmongThreeHarmsNoOther) {
  const Json effect = configured(
      "{\n"
      "  \"widgets\": [\n"
      "    {\"type\": \"add-to-cart\", \"at\": \"form.one\"},\n"
      "    {\"type\": \"add-to-cart\", \"at\": \"form.two\", \"press\": {\"stifness\": 400, \"damping\": 30}},\n"
      "    {\"type\": \"add-to-cart\", \"at\": \"form.three\"}\n"
      "  ]\n"
      "}\n");
  ASSERT_EQ(effect["widgets"].size(), 3U);
  EXPECT_TRUE(effect["widgets"][0]["ok"]);
  EXPECT_FALSE(effect["widgets"][1]["ok"]);
  EXPECT_TRUE(effect["widgets"][2]["ok"]);
  ASSERT_GE(effect["errors"].size(), 1U);
  const Json error = effect["errors"][0];
  EXPECT_EQ(error["line"], 4);
  EXPECT_EQ(error["column"], 57);
  EXPECT_EQ(error["pointer"], "/widgets/1/press/stifness");
  EXPECT_NE(error["hint"].get<std::string>().find("`stiffness`"), std::string::npos) << error;
}

TEST(App, AConfigThatIsNoJsonDisablesEverythingAndSaysWhere) {
  const Json effect = configured("{\"widgets\": [\n  oops\n]}");
  EXPECT_TRUE(effect["widgets"].empty());
  ASSERT_EQ(effect["errors"].size(), 1U);
  EXPECT_EQ(effect["errors"][0]["line"], 2);
}

TEST(App, HandsTheConfigBackWithItsDefaults) {
  const Json effect = configured(
      R"({"cart":{"badge":"#n","add":{"url":"/cart","timeoutMs":3000}},"widgets":[{"type":"add-to-cart","undoMs":0}]})");
  EXPECT_TRUE(effect["errors"].empty()) << effect["errors"];
  EXPECT_EQ(effect["shop"]["cart"]["add"]["timeoutMs"], 3000);
  EXPECT_EQ(effect["shop"]["cart"]["add"]["method"], "POST");
  EXPECT_EQ(effect["widgets"][0]["config"]["undoMs"], 0);
  EXPECT_EQ(effect["widgets"][0]["config"]["words"]["added"], "Added");
  EXPECT_EQ(effect["kinds"]["add-to-cart"]["props"], (Json{"product", "name", "quantity", "soldOut"}));
}

TEST(App, AnswersWhatItCannotUnderstandAndGoesOn) {
  Stage stage;
  stage.mount();
  for (const Json& message :
       {Json::object(), Json::array(), Json("text"), Json{{"type", "event"}, {"widget", 9}, {"event", "press"}},
        Json{{"type", "event"}, {"widget", 1}, {"event", "dance"}}, Json{{"type", "dance"}, {"widget", 1}},
        Json{{"type", "event"}, {"widget", -5}}, Json{{"type", "mount"}, {"widget", 1}, {"kind", "add-to-cart"}},
        Json{{"type", "mount"}, {"widget", 2}, {"kind", "ghost"}}}) {
    const std::vector<Json> effects = stage.send(message);
    ASSERT_EQ(effects.size(), 1U) << message;
    EXPECT_EQ(effects[0]["type"], "log") << message;
  }
  EXPECT_FALSE(of_type(stage.event("press", {{"x", 1}, {"y", 1}}), "animate").empty());
}

TEST(App, TheViewGoesAheadOfTheAnimationsThatNeedIt) {
  Stage stage;
  stage.mount();
  stage.event("activate");
  const Json request = of_type(stage.event("allowed"), "request")[0];
  const std::vector<Json> effects = stage.event("answer", {{"id", request["id"]}, {"ok", true}, {"count", 1}});
  ASSERT_FALSE(effects.empty());
  EXPECT_EQ(effects[0]["type"], "view");
  EXPECT_EQ(of_type(effects, "view").size(), 1U);
}

TEST(App, WhatIsOffTheScreenIsNotPainted) {
  Stage stage;
  stage.mount();
  stage.send({{"type", "layout"}, {"widget", 1}, {"visible", false}});
  stage.event("press", {{"x", 1}, {"y", 1}});
  EXPECT_EQ(stage.app().next(), kNever);
  const int before = stage.paints();
  stage.pass(1);
  EXPECT_EQ(stage.paints(), before);
}

TEST(App, PropertiesGivenAsTextAreReadAndWrongOnesReported) {
  Stage stage;
  stage.mount(false, {{"product", "x"}, {"name", "Tea"}, {"quantity", "3"}, {"soldOut", ""}});
  EXPECT_EQ(test::node(stage.view(), "button")["look"], "sold-out");
  const std::vector<Json> effects = stage.event("props", {{"props", {{"quantity", "none"}}}});
  ASSERT_EQ(of_type(effects, "log").size(), 1U);
  EXPECT_NE(of_type(effects, "log")[0]["text"].get<std::string>().find("quantity"), std::string::npos);
}

TEST(App, PaintsAPatchInsideItsCanvasAndSettles) {
  Stage stage;
  stage.mount();
  stage.event("activate");
  stage.event("allowed");
  stage.pass(0.3);
  Seconds now = stage.now() + 0.05;
  ASSERT_EQ(stage.app().frame(now), 1U);
  const PaintedPatch painted = stage.app().paint(0, now);
  EXPECT_EQ(painted.widget, 1U);
  EXPECT_EQ(painted.canvas, (Size{248, 96}));
  EXPECT_FALSE(painted.patch.rect.empty());
  EXPECT_GE(painted.patch.rect.left, 24) << "the ring stays inside the button";
  EXPECT_LE(painted.patch.rect.right, 224);
  EXPECT_TRUE(stage.app().paint(1, now).patch.rect.empty());
}

TEST(App, TheSameMessagesGiveTheSameEffects) {
  const auto run = [] {
    Stage stage;
    stage.mount();
    stage.event("press", {{"x", 10}, {"y", 10}});
    stage.event("release");
    stage.event("activate");
    const Json request = of_type(stage.event("allowed"), "request")[0];
    stage.pass(0.5);
    stage.event("answer", {{"id", request["id"]}, {"ok", true}, {"count", 4}});
    stage.pass(3);
    return stage.all();
  };
  EXPECT_EQ(run(), run());
}

}  // namespace
}  // namespace nicety
