#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::announced;
using test::emitted;
using test::Json;
using test::node;
using test::of_type;
using test::Stage;

Json yes(const Json& request, int count) { return {{"id", request["id"]}, {"ok", true}, {"count", count}}; }
Json no(const Json& request, std::string_view reason, std::string_view message = "") {
  return {{"id", request["id"]}, {"ok", false}, {"reason", reason}, {"message", message}};
}

/// Presses the button as a pointer would and lets the page allow it; returns all effects.
std::vector<Json> click(Stage& stage) {
  std::vector<Json> effects = stage.event("press", {{"x", 40}, {"y", 20}});
  for (const char* name : {"release", "activate"}) {
    for (const Json& effect : stage.event(name, {{"x", 40}, {"y", 20}})) effects.push_back(effect);
  }
  for (const Json& emitted : of_type(effects, "emit")) {
    if (!emitted.value("ask", false)) continue;
    for (const Json& effect : stage.event("allowed")) effects.push_back(effect);
  }
  return effects;
}

Json clicked_request(Stage& stage) {
  const std::vector<Json> requests = of_type(click(stage), "request");
  return requests.size() == 1 ? requests[0] : Json(nullptr);
}

std::string look(const Stage& stage) { return node(stage.view(), "button").value("look", ""); }
bool hidden(const Stage& stage, std::string_view key) { return node(stage.view(), key).contains("states"); }
std::string note(const Stage& stage) {
  const Json found = node(stage.view(), "note");
  return found.contains("states") ? "" : node(found, "note-text").value("text", "");
}

TEST(AddToCart, AnswersAPressAtOnceBeforeAnyAnswerOfTheShop) {
  Stage stage;
  stage.mount();
  const std::vector<Json> effects = stage.event("press", {{"x", 10}, {"y", 10}});
  const std::vector<Json> moves = of_type(effects, "animate");
  ASSERT_EQ(moves.size(), 1U);
  EXPECT_EQ(moves[0]["part"], "button");
  EXPECT_TRUE(moves[0]["hold"]);
  EXPECT_EQ(stage.app().next(), 0) << "the ripple wants a frame";
}

TEST(AddToCart, ShowsNoSuccessBeforeTheShopHasConfirmed) {
  Stage stage;
  stage.mount();
  ASSERT_FALSE(clicked_request(stage).is_null());
  const std::vector<Json> waited = stage.pass(5);
  EXPECT_EQ(look(stage), "pending");
  EXPECT_TRUE(announced(waited).empty());
  EXPECT_TRUE(emitted(waited).empty());
  EXPECT_TRUE(hidden(stage, "label-added"));
}

TEST(AddToCart, ShowsPendingOnlyAfter120Milliseconds) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.11);
  EXPECT_FALSE(hidden(stage, "label-own"));
  stage.pass(0.02);
  EXPECT_TRUE(hidden(stage, "label-own")) << "the words have made room for the ring";
  EXPECT_EQ(node(stage.view(), "button").value("name", ""), "Add to cart") << "the name stays while the words are away";
}

TEST(AddToCart, AQuickAnswerNeverShowsTheRing) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.08);
  stage.event("answer", yes(request, 1));
  stage.pass(1);
  EXPECT_EQ(look(stage), "added");
  for (const Json& effect : stage.all()) {
    if (effect["type"] == "view") {
      EXPECT_FALSE(node(effect["view"], "button").contains("name"));
    }
  }
}

TEST(AddToCart, SaysWhatIsSeenOnceConfirmed) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.4);
  const std::vector<Json> effects = stage.event("answer", yes(request, 2));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Acacia honey added. 2 in cart."});
  EXPECT_EQ(note(stage), "Acacia honey added. 2 in cart.");
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:added"});
  EXPECT_EQ(of_type(effects, "emit")[0]["detail"],
            (Json{{"product", "acacia"}, {"name", "Acacia honey"}, {"quantity", 1}, {"count", 2}}));
  EXPECT_FALSE(hidden(stage, "label-added"));
}

TEST(AddToCart, WithoutACountItInventsNone) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  const std::vector<Json> effects = stage.event("answer", {{"id", request["id"]}, {"ok", true}});
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Acacia honey added."});
  stage.event("measured", {{"rects", Json::object()}});
  stage.pass(2);
  EXPECT_TRUE(of_type(stage.all(), "write").empty());
}

TEST(AddToCart, ThePictureFliesAndTheBadgeChangesAsItLands) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  const std::vector<Json> answered = stage.event("answer", yes(request, 1));
  ASSERT_EQ(of_type(answered, "measure").size(), 1U);
  EXPECT_TRUE(of_type(answered, "write").empty()) << "the number waits for the picture";
  const std::vector<Json> flight = stage.event(
      "measured", {{"rects", {{"picture", {100, 400, 200, 200}}, {"cart", {900, 20, 60, 40}}, {"viewport", {0, 0, 1280, 800}}}}});
  ASSERT_EQ(of_type(flight, "animate").size(), 1U);
  const Json fly = of_type(flight, "animate")[0];
  EXPECT_EQ(fly["ghostOf"], "picture");
  EXPECT_GE(fly["durationMs"], 450);
  EXPECT_LE(fly["durationMs"], 1000);
  EXPECT_EQ(fly["frames"].back()["opacity"], "0");
  EXPECT_TRUE(of_type(stage.pass(0.3), "write").empty());
  const std::vector<Json> landed = stage.pass(1);
  ASSERT_EQ(of_type(landed, "write").size(), 1U);
  EXPECT_EQ(of_type(landed, "write")[0]["text"], "1");
}

TEST(AddToCart, ACartThatIsOffTheScreenIsNotFlownTo) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  const std::vector<Json> effects = stage.event(
      "measured",
      {{"rects", {{"picture", {100, 400, 200, 200}}, {"cart", {900, -200, 60, 40}}, {"viewport", {0, 0, 1280, 800}}}}});
  EXPECT_EQ(of_type(effects, "write").size(), 1U);
  for (const Json& effect : of_type(effects, "animate")) EXPECT_FALSE(effect.contains("ghostOf"));
}

TEST(AddToCart, TenFastClicksMakeTenInTwoRequests) {
  Stage stage;
  stage.mount();
  std::vector<Json> requests;
  for (int i = 0; i < 10; ++i) {
    for (const Json& request : of_type(click(stage), "request")) requests.push_back(request);
    stage.pass(0.05);
  }
  ASSERT_EQ(requests.size(), 1U) << "one request in flight";
  EXPECT_EQ(requests[0]["quantity"], 1);
  std::vector<Json> effects = stage.event("answer", yes(requests[0], 1));
  EXPECT_TRUE(announced(effects).empty()) << "there is more to come";
  for (const Json& request : of_type(stage.event("allowed"), "request")) requests.push_back(request);
  ASSERT_EQ(requests.size(), 2U);
  EXPECT_EQ(requests[1]["quantity"], 9);
  EXPECT_NE(requests[0]["key"], requests[1]["key"]);
  effects = stage.event("answer", yes(requests[1], 10));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"10 × Acacia honey added. 10 in cart."});
}

TEST(AddToCart, WhatStillWaitsIsSentWhenTheWidgetGoes) {
  Stage stage;
  stage.mount();
  const std::vector<Json> first = of_type(click(stage), "request");
  ASSERT_EQ(first.size(), 1U);
  click(stage);
  click(stage);
  const std::vector<Json> rest = of_type(stage.send({{"type", "unmount"}, {"widget", 1}}), "request");
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0]["quantity"], 2);
  EXPECT_NE(rest[0]["key"], first[0]["key"]);
}

TEST(AddToCart, APageThatPreventsTheEventIsObeyed) {
  Stage stage;
  stage.mount();
  const std::vector<Json> effects = stage.event("activate");
  ASSERT_EQ(of_type(effects, "emit").size(), 1U);
  EXPECT_TRUE(of_type(effects, "emit")[0]["ask"]);
  EXPECT_TRUE(of_type(effects, "request").empty());
  EXPECT_TRUE(of_type(stage.event("vetoed"), "request").empty());
  stage.pass(3);
  EXPECT_EQ(look(stage), "idle");
  EXPECT_FALSE(hidden(stage, "label-own"));
}

TEST(AddToCart, AFailureIsShownExplainedAndCountsNothing) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.3);
  const std::vector<Json> effects = stage.event("answer", no(request, "server"));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"The shop had a problem. Trying again won’t add it twice."});
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:add-failed"});
  EXPECT_EQ(of_type(effects, "emit")[0]["detail"]["reason"], "server");
  EXPECT_FALSE(hidden(stage, "label-again"));
  EXPECT_TRUE(of_type(effects, "write").empty());
  bool shaken = false;
  for (const Json& effect : of_type(effects, "animate")) shaken = shaken || effect["name"] == "shake";
  EXPECT_TRUE(shaken);
  stage.pass(60);
  EXPECT_NE(note(stage), "") << "a reason does not go away by itself";
}

TEST(AddToCart, TryAgainRepeatsTheSameRequestUnderTheSameKey) {
  for (const char* reason : {"timeout", "network", "server", "malformed"}) {
    Stage stage;
    stage.mount();
    const Json first = clicked_request(stage);
    stage.event("answer", no(first, reason));
    const Json again = clicked_request(stage);
    ASSERT_FALSE(again.is_null()) << reason;
    EXPECT_EQ(again["key"], first["key"]);
    EXPECT_EQ(again["quantity"], 1);
    EXPECT_NE(again["id"], first["id"]);
    EXPECT_EQ(announced(stage.event("answer", yes(again, 1))), std::vector<std::string>{"Acacia honey added. 1 in cart."});
  }
}

TEST(AddToCart, ARefusalIsInTheShopsOwnWordsAndIsNotRepeated) {
  Stage stage;
  stage.mount();
  const Json first = clicked_request(stage);
  const std::vector<Json> effects = stage.event("answer", no(first, "refused", "Only 2 left."));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Only 2 left."});
  const Json second = clicked_request(stage);
  EXPECT_NE(second["key"], first["key"]);
}

TEST(AddToCart, SoldOutEndsTheButton) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", no(request, "soldout"));
  EXPECT_EQ(look(stage), "sold-out");
  EXPECT_EQ(note(stage), "Acacia honey is sold out.");
  EXPECT_TRUE(node(stage.view(), "button")["states"]["disabled"]);
  EXPECT_TRUE(of_type(click(stage), "request").empty());
}

TEST(AddToCart, OfflineWaitsAndSendsOnceWhenBack) {
  Stage stage;
  stage.mount();
  stage.environment({{"online", false}});
  EXPECT_TRUE(of_type(click(stage), "request").empty());
  click(stage);
  EXPECT_EQ(look(stage), "offline");
  EXPECT_EQ(note(stage), "You’re offline. 2 × Acacia honey goes in as soon as you’re back.");
  std::vector<Json> effects = stage.environment({{"online", true}});
  ASSERT_EQ(of_type(effects, "emit").size(), 1U);
  effects = stage.event("allowed");
  ASSERT_EQ(of_type(effects, "request").size(), 1U);
  EXPECT_EQ(of_type(effects, "request")[0]["quantity"], 2);
}

TEST(AddToCart, UndoIsOfferedForFiveSecondsAndTakesEverythingOut) {
  Stage stage;
  stage.mount();
  Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  request = clicked_request(stage);
  stage.event("answer", yes(request, 2));
  stage.pass(4.5);
  ASSERT_FALSE(node(stage.view(), "note-undo").is_null());
  std::vector<Json> effects = stage.event("act", {{"name", "undo"}});
  const std::vector<Json> removals = of_type(effects, "request");
  ASSERT_EQ(removals.size(), 1U);
  EXPECT_EQ(removals[0]["action"], "remove");
  EXPECT_EQ(removals[0]["quantity"], 2);
  ASSERT_EQ(of_type(effects, "focus").size(), 1U);
  effects = stage.event("answer", yes(removals[0], 0));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"2 × Acacia honey removed. 0 in cart."});
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:undone"});
  EXPECT_EQ(of_type(effects, "write")[0]["text"], "0");
}

TEST(AddToCart, TheOfferToUndoEndsByItselfAndWaitsWhileItIsLookedAt) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  stage.pass(4);
  stage.event("hold", {{"on", true}});
  stage.pass(20);
  EXPECT_FALSE(node(stage.view(), "note-undo").is_null());
  stage.event("hold", {{"on", false}});
  stage.pass(4);
  EXPECT_EQ(note(stage), "");
  EXPECT_TRUE(of_type(stage.event("act", {{"name", "undo"}}), "request").empty());
}

TEST(AddToCart, ANoteOnItsWayOutKeepsItsButtonSoThatFocusIsNotLost) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  stage.pass(1);
  stage.event("dismiss");
  EXPECT_FALSE(node(stage.view(), "note-undo").is_null());
  EXPECT_TRUE(of_type(stage.event("act", {{"name", "undo"}}), "request").empty());
  stage.pass(1);
  EXPECT_EQ(note(stage), "");
}

TEST(AddToCart, AFailedUndoSaysThatItIsStillInTheCart) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  const Json removal = of_type(stage.event("act", {{"name", "undo"}}), "request")[0];
  const std::vector<Json> effects = stage.event("answer", no(removal, "network"));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Acacia honey couldn’t be taken out and is still in your cart."});
  const Json again = of_type(stage.event("act", {{"name", "undo"}}), "request")[0];
  EXPECT_EQ(again["key"], removal["key"]);
}

TEST(AddToCart, WithoutAWayBackNoUndoIsOffered) {
  Stage stage;
  stage.environment({{"canUndo", false}});
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  EXPECT_TRUE(node(stage.view(), "note-undo").is_null());
}

TEST(AddToCart, TheThirdTimeInAVisitIsShorter) {
  Stage stage;
  stage.mount();
  std::vector<std::size_t> flights;
  for (int run = 1; run <= 4; ++run) {
    const Json request = clicked_request(stage);
    flights.push_back(of_type(stage.event("answer", yes(request, run)), "measure").size());
    stage.pass(10);
  }
  EXPECT_EQ(flights, (std::vector<std::size_t>{1, 1, 0, 0}));
}

TEST(AddToCart, CalmMotionNeverTravels) {
  Stage stage;
  stage.environment({{"motion", "calm"}});
  stage.mount();
  Json request = clicked_request(stage);
  stage.pass(0.3);
  stage.event("answer", no(request, "server"));
  request = clicked_request(stage);
  stage.event("answer", yes(request, 1));
  stage.pass(10);
  int fades = 0;
  for (const Json& effect : of_type(stage.all(), "animate")) {
    for (const Json& frame : effect["frames"]) EXPECT_FALSE(frame.contains("transform")) << effect;
    ++fades;
  }
  EXPECT_GT(fades, 3) << "calm is designed, not empty";
  EXPECT_TRUE(of_type(stage.all(), "measure").empty());
}

TEST(AddToCart, MotionOffAsksForNoAnimationAndNoSecondFrame) {
  Stage stage(R"({"motion":"off","widgets":[{"type":"add-to-cart","at":"form"}]})");
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.3);
  stage.event("answer", yes(request, 1));
  stage.pass(0.2);
  EXPECT_TRUE(of_type(stage.all(), "animate").empty());
  EXPECT_GT(stage.app().next(), stage.now() + 1) << "only the note's end is awaited";
}

TEST(AddToCart, AtRestNothingIsWantedAnyMore) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.pass(0.5);
  stage.event("answer", yes(request, 1));
  stage.event("measured", {{"rects", Json::object()}});
  stage.pass(30);
  EXPECT_EQ(look(stage), "idle");
  EXPECT_EQ(note(stage), "");
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(AddToCart, AShopsOwnButtonKeepsItsWordsWhileIdle) {
  Stage stage;
  stage.mount(true);
  EXPECT_TRUE(node(stage.view(), "label-own").is_null());
  EXPECT_FALSE(node(stage.view(), "button").contains("states"));
  const Json request = clicked_request(stage);
  stage.pass(0.3);
  EXPECT_TRUE(node(stage.view(), "button")["states"]["covered"]);
  stage.event("answer", yes(request, 1));
  EXPECT_EQ(node(stage.view(), "button")["name"], "Added");
  stage.pass(10);
  EXPECT_FALSE(node(stage.view(), "button").contains("states"));
}

TEST(AddToCart, AnAnswerToSomethingGivenUpChangesNothing) {
  Stage stage;
  stage.mount();
  const Json request = clicked_request(stage);
  stage.event("answer", no(request, "timeout"));
  stage.event("act", {{"name", "dismiss"}});
  EXPECT_TRUE(stage.event("answer", yes(request, 5)).empty());
  stage.pass(1);
  EXPECT_EQ(look(stage), "idle");
  EXPECT_EQ(note(stage), "");
}

}  // namespace
}  // namespace nicety
