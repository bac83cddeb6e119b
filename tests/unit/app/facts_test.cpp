#include <gtest/gtest.h>
#include <string>

#include "tests/unit/app/chirp.hpp"
#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;
using test::of_type;
using test::Stage;

constexpr std::string_view kShop = R"({"widgets":[{"type":"chirp"},{"type":"nest","at":"#nest","id":"old-nest"}]})";

Json mounted(int widget, int entry, const Json& props = Json::object()) {
  return {{"type", "mount"}, {"widget", widget}, {"entry", entry}, {"enhance", false}, {"props", props}};
}

TEST(Facts, OfThePageReachTheWidgetsThatReadThem) {
  Stage stage(kShop, testing::moments());
  stage.send(mounted(1, 0));
  stage.send({{"type", "facts"}, {"facts", {{"path", "/honey"}}}});
  EXPECT_EQ(test::node(stage.view(), "notes")["text"], "/honey");
  stage.send({{"type", "facts"}, {"facts", Json::object()}});
  EXPECT_FALSE(test::node(stage.view(), "notes").contains("text")) << "the former are replaced wholly";
}

TEST(Facts, AreNotToldToWidgetsThatDoNotReadThem) {
  Stage stage;
  stage.mount();
  stage.pass(1);
  EXPECT_TRUE(stage.send({{"type", "facts"}, {"facts", {{"path", "/honey"}}}}).empty());
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(Facts, OfOddKindsAreNotKnown) {
  Stage stage(kShop, testing::moments());
  stage.send(mounted(1, 0));
  for (const Json& facts : {Json(), Json(3), Json::array(), Json{{"path", 4}}}) {
    EXPECT_TRUE(of_type(stage.send({{"type", "facts"}, {"facts", facts}}), "log").empty()) << facts;
    EXPECT_FALSE(test::node(stage.view(), "notes").contains("text")) << facts;
  }
}

TEST(Facts, DataArriveInParts) {
  Stage stage(kShop, testing::moments());
  stage.send(mounted(1, 0));
  EXPECT_EQ(stage.event("act", {{"name", "read"}}),
            (std::vector<Json>{{{"type", "read"}, {"widget", 1}, {"name", "catalogue"}, {"rows", {3, 5}}}}));
  stage.event("data", {{"name", "catalogue"}, {"rows", {"a", "b"}}});
  stage.event("data", {{"name", "catalogue"}, {"rows", {"c"}}, {"last", true}});
  EXPECT_EQ(test::node(stage.view(), "notes")["text"], "a,b,c.");
}

TEST(Facts, WhatAWidgetAsksOfTheShopIsWritten) {
  Stage stage(kShop, testing::moments());
  stage.send(mounted(1, 0));
  EXPECT_EQ(stage.event("act", {{"name", "wish"}}),
            (std::vector<Json>{{{"type", "remember"}, {"name", "wishlist"}, {"value", {"acacia"}}}}));
  EXPECT_EQ(stage.event("act", {{"name", "forget"}}), (std::vector<Json>{{{"type", "forget"}}}));
  EXPECT_EQ(stage.event("act", {{"name", "order"}}), (std::vector<Json>{{{"type", "request"},
                                                                         {"widget", 1},
                                                                         {"id", 7},
                                                                         {"action", "add"},
                                                                         {"quantity", 1},
                                                                         {"key", "k"},
                                                                         {"fields", {{"product", "acacia"}}}}}));
}

TEST(Facts, AMountWithoutAnEntryIsOfItsKind) {
  Stage stage(kShop, testing::moments());
  stage.send({{"type", "mount"}, {"widget", 1}, {"entry", -1}, {"kind", "nest"}, {"props", Json::object()}});
  EXPECT_EQ(stage.view()["role"], "region");
  EXPECT_TRUE(of_type(stage.all(), "log").empty());
}

TEST(Facts, TheConfigTellsPlacesAndNames) {
  App app(testing::moments());
  app.configure(R"({"widgets":[{"type":"chirp","song":"x","priority":9,"when":{"trigger":"exit"}},{"type":"nest","id":"old"},)"
                R"({"type":"nest","priority":11}]})",
                "shop.json");
  const Json effect = Json::parse(app.outbox(), nullptr, false)[0];
  EXPECT_EQ(effect["kinds"]["chirp"]["place"], "page");
  EXPECT_EQ(effect["kinds"]["chirp"]["facts"], true);
  EXPECT_FALSE(effect["kinds"]["nest"].contains("place"));
  EXPECT_EQ(effect["widgets"][0]["id"], "chirp");
  EXPECT_EQ(effect["widgets"][0]["config"], (Json{{"song", "x"}}));
  EXPECT_EQ(effect["widgets"][1]["id"], "old");
  EXPECT_FALSE(effect["widgets"][2]["ok"]);
  EXPECT_EQ(effect["errors"][0]["pointer"], "/widgets/2/priority");
}

}  // namespace
}  // namespace nicety
