#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/widgets/checkout_steps/checkout_stage.hpp"

namespace nicety {
namespace {

using namespace test;

const Json kOrder = {{"order", {{"number", "IL-10027"}, {"url", "/thank-you/IL-10027"}}}};

/// Presses Pay, lets the payment script say yes, and answers the call that sends the order.
Json send_order(Stage& stage) {
  const Json consult = only(stage.event("submit"), "consult");
  EXPECT_EQ(consult["name"], "nicety:pay");
  return only(stage.event("answer", {{"id", consult["id"]}, {"ok", true}}), "call");
}

void ready(Stage& stage) {
  open_checkout(stage);
  reach_review(stage);
}

TEST(CheckoutOrder, IsSentOnceWithTheShopsKeyAndLeavesForTheShopsPage) {
  Stage stage(kCheckout);
  ready(stage);
  const std::vector<Json> pressed = stage.event("submit");
  EXPECT_EQ(only(pressed, "sending")["words"], "Paying…");
  EXPECT_EQ(only(pressed, "consult")["detail"]["key"], "key-1");
  EXPECT_TRUE(of_type(stage.event("submit"), "consult").empty()) << "a second press does nothing";
  const Json call = only(stage.event("answer", {{"id", only(pressed, "consult")["id"]}, {"ok", true}}), "call");
  EXPECT_EQ(call["method"], "POST");
  EXPECT_EQ(call["key"], "key-1");
  EXPECT_EQ(call["url"], "") << "where the form goes";
  EXPECT_TRUE(of_type(stage.event("submit"), "call").empty());
  const std::vector<Json> done = reply(stage, call, 200, kOrder);
  EXPECT_EQ(only(done, "leave")["url"], "/thank-you/IL-10027");
  EXPECT_EQ(only(done, "emit")["detail"]["number"], "IL-10027");
  EXPECT_EQ(only(done, "announce")["text"], "Your order IL-10027 is confirmed.");
  EXPECT_TRUE(only(done, "remember")["value"].is_null()) << "what was typed is forgotten";
}

TEST(CheckoutOrder, APaymentThatIsDeclinedKeepsAllSaysWhyAndOffersAnotherWay) {
  Stage stage(kCheckout);
  ready(stage);
  const std::vector<Json> effects = reply(stage, send_order(stage), 402, {{"error", {{"message", "The bank said no."}}}});
  EXPECT_EQ(only(effects, "announce")["text"], "The bank said no.");
  EXPECT_EQ(text_of(stage, "alert-text"), "The bank said no.");
  EXPECT_EQ(only(effects, "sending")["words"], "");
  EXPECT_EQ(text_of(stage, "alert-act"), "Choose another way to pay");
  press_button(stage, "other");
  EXPECT_EQ(current_step(stage), "payment");
  press_button(stage, "next");
  EXPECT_EQ(send_order(stage)["key"], "key-1") << "the same intent, the same key";
}

TEST(CheckoutOrder, APaymentScriptThatSaysNoSendsNothing) {
  Stage stage(kCheckout);
  ready(stage);
  const Json consult = only(stage.event("submit"), "consult");
  const std::vector<Json> effects =
      stage.event("answer", {{"id", consult["id"]}, {"ok", false}, {"message", "The card number isn’t complete."}});
  EXPECT_TRUE(of_type(effects, "call").empty());
  EXPECT_EQ(text_of(stage, "alert-text"), "The card number isn’t complete.");
}

TEST(CheckoutOrder, APaymentScriptThatNeverAnswersIsGivenUp) {
  Stage stage(kCheckout);
  ready(stage);
  const Json consult = only(stage.event("submit"), "consult");
  stage.pass(301);
  EXPECT_FALSE(text_of(stage, "alert-text").empty());
  EXPECT_TRUE(of_type(stage.event("answer", {{"id", consult["id"]}, {"ok", true}}), "call").empty()) << "too late";
}

TEST(CheckoutOrder, ALostConnectionAsksTheShopWhetherTheOrderExists) {
  for (const int status : {0, 500, 504, 408, 200}) {
    Stage stage(kCheckout);
    ready(stage);
    const std::vector<Json> lost = reply(stage, send_order(stage), status);
    const Json call = only(lost, "call");
    EXPECT_EQ(call["method"], "GET") << status;
    EXPECT_EQ(call["url"], "/orders/key-1");
    EXPECT_TRUE(only(lost, "sending")["asked"]);
    EXPECT_TRUE(of_type(stage.event("submit"), "consult").empty()) << "nothing is sent while nothing is known";
    EXPECT_EQ(only(reply(stage, call, 200, kOrder), "leave")["url"], "/thank-you/IL-10027");
  }
}

TEST(CheckoutOrder, AnOrderThatDoesNotExistIsSureOnlyTheSecondTime) {
  Stage stage(kCheckout);
  ready(stage);
  const Json call = only(reply(stage, send_order(stage), 0), "call");
  EXPECT_TRUE(of_type(reply(stage, call, 404, {{"order", nullptr}}), "sending")[0]["asked"]);
  const Json again = only(stage.pass(3), "call");
  ASSERT_FALSE(again.is_null());
  const std::vector<Json> effects = reply(stage, again, 404, {{"order", nullptr}});
  EXPECT_FALSE(only(effects, "sending")["asked"]);
  EXPECT_EQ(only(effects, "announce")["text"], "Your order didn’t get through, and nothing was ordered. You can try again.");
  EXPECT_EQ(send_order(stage)["key"], "key-1");
}

TEST(CheckoutOrder, AsksAgainAtEverLongerRestsOnTheWordAndWhenTheNetworkIsBack) {
  Stage stage(kCheckout);
  ready(stage);
  Json call = only(reply(stage, send_order(stage), 0), "call");
  Seconds before = 0;
  for (int i = 0; i < 6; ++i) {
    reply(stage, call, 0);
    const Seconds began = stage.now();
    while (of_type(stage.pass(0.5), "call").empty() && stage.now() < began + 60) {}
    call = of_type(stage.all(), "call").back();
    EXPECT_GE(stage.now() - began, before - 1);
    before = stage.now() - began;
  }
  EXPECT_LE(before, 31);
  reply(stage, call, 503);
  EXPECT_EQ(text_of(stage, "alert-act"), "Ask now");
  call = only(press_button(stage, "ask"), "call");
  EXPECT_FALSE(call.is_null());
  reply(stage, call, 0);
  EXPECT_FALSE(only(stage.environment({{"online", true}}), "call").is_null());
}

TEST(CheckoutOrder, APageThatWasReloadedWithAnOrderUnderWayAsksFirst) {
  Stage stage(kCheckout);
  Json form = checkout_form();
  form["asked"] = true;
  const Json call = only(open_checkout(stage, form), "call");
  EXPECT_EQ(call["url"], "/orders/key-1");
  EXPECT_EQ(only(reply(stage, call, 200, kOrder), "leave")["url"], "/thank-you/IL-10027");
}

TEST(CheckoutOrder, WithoutAPlaceToAskTheSameOrderIsSentOnceMore) {
  Stage stage(R"({"widgets":[{"type":"checkout-steps","at":"form"}]})");
  ready(stage);
  const Json call = only(reply(stage, send_order(stage), 0), "call");
  EXPECT_EQ(call["method"], "POST");
  EXPECT_EQ(call["key"], "key-1");
  EXPECT_TRUE(of_type(reply(stage, call, 402), "call").empty()) << "that is an answer";
  EXPECT_FALSE(text_of(stage, "alert-text").empty());
}

TEST(CheckoutOrder, WhatTheShopFindsWrongIsShownAtItsField) {
  Stage stage(kCheckout);
  ready(stage);
  const std::vector<Json> effects = reply(stage, send_order(stage), 422, {{"errors", {{"city", "We don’t deliver there."}}}});
  EXPECT_EQ(current_step(stage), "delivery");
  EXPECT_EQ(only(effects, "reach")["name"], "city");
  EXPECT_EQ(of_type(effects, "field")[0]["error"], "We don’t deliver there.");
  type_in(stage, "city", "Potsdam");
  press_button(stage, "next");
  EXPECT_EQ(current_step(stage), "payment") << "once changed, it is no longer refused";
}

TEST(CheckoutOrder, AProviderThatWantsToConfirmIsGoneTo) {
  Stage stage(kCheckout);
  ready(stage);
  const std::vector<Json> effects = reply(stage, send_order(stage), 409, {{"error", {{"code", "confirm"}, {"url", "https://kontor.example/c"}}}});
  EXPECT_EQ(only(effects, "leave")["url"], "https://kontor.example/c");
}

TEST(CheckoutOrder, ATotalThatHasChangedIsShownBeforeItIsPaid) {
  Stage stage(kCheckout);
  ready(stage);
  stage.event("go", {{"name", "payment"}});
  const Json quote = only(type_in(stage, "payment", "invoice", false), "call");
  press_button(stage, "next");
  EXPECT_TRUE(of_type(stage.event("submit"), "consult").empty()) << "what it costs is being asked";
  const std::vector<Json> effects = reply(stage, quote, 200, {{"amounts", Json::array()}, {"pay", "Pay €99.00"}});
  EXPECT_TRUE(of_type(effects, "consult").empty());
  EXPECT_EQ(text_of(stage, "alert-text"), "The total has changed. Please look at it before you pay.");
  EXPECT_EQ(of_type(stage.event("submit"), "consult").size(), 1U);
}

TEST(CheckoutOrder, ATotalThatIsTheSameIsPaidAtOnce) {
  Stage stage(kCheckout);
  ready(stage);
  stage.event("go", {{"name", "payment"}});
  const Json quote = only(type_in(stage, "payment", "invoice", false), "call");
  press_button(stage, "next");
  stage.event("submit");
  EXPECT_EQ(of_type(reply(stage, quote, 200, {{"amounts", Json::array()}, {"pay", "Pay €27.90"}}), "consult").size(), 1U);
}

}  // namespace
}  // namespace nicety
