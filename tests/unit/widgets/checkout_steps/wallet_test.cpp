#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/widgets/checkout_steps/checkout_stage.hpp"

namespace nicety {
namespace {

using namespace test;

constexpr std::string_view kWithWallet = R"({"widgets":[{"type":"checkout-steps","at":"form","quote":"/quote",
  "status":"/orders/{key}","express":[{"method":"https://pay.example"}]}]})";

const Json kAmounts = {{"amounts", {{{"id", "total"}, {"name", "Together"}, {"text", "€27.90"}, {"cents", 2790}}}},
                       {"currency", "EUR"},
                       {"pay", "Pay €27.90"}};
const Json kOrder = {{"order", {{"number", "IL-10027"}, {"url", "/thank-you/IL-10027"}}}};

bool offers_wallet(const Stage& stage) { return !node(stage.view(), "express").is_null(); }

/// A checkout in which all questions for amounts are answered; returns the effects of the first answer.
std::vector<Json> open_with_wallet(Stage& stage, const Json& amounts = kAmounts) {
  return reply(stage, only(open_checkout(stage), "call"), 200, amounts);
}

/// Answers whichever question for amounts is open.
void price(Stage& stage, const Json& amounts = kAmounts) {
  const std::vector<Json> calls = of_type(stage.all(), "call");
  reply(stage, calls.back(), 200, amounts);
}

/// The browser has a wallet, and the shopper is at the ways to pay.
void reach_payment(Stage& stage) {
  const Json check = only(open_with_wallet(stage), "wallet");
  stage.event("answer", {{"id", check["id"]}, {"ok", true}});
  fill_in(stage);
  price(stage);
  press_button(stage, "next");
  press_button(stage, "next");
  ASSERT_EQ(current_step(stage), "payment");
}

/// Pays by the wallet; returns the call that sends the order.
Json pay_by_wallet(Stage& stage) {
  const Json wallet = only(press_button(stage, "express"), "wallet");
  return only(stage.event("answer", {{"id", wallet["id"]}, {"ok", true}}), "call");
}

TEST(CheckoutWallet, IsOfferedOnlyWhereTheBrowserHasOneAndTheShopHasSaidTheTotal) {
  Stage stage(kWithWallet);
  const Json check = only(open_with_wallet(stage), "wallet");
  EXPECT_TRUE(check["check"]);
  EXPECT_EQ(check["currency"], "EUR");
  EXPECT_FALSE(offers_wallet(stage));
  stage.event("answer", {{"id", check["id"]}, {"ok", true}});
  EXPECT_TRUE(offers_wallet(stage));
  EXPECT_EQ(text_of(stage, "express-act"), "Pay by wallet");

  Stage without(kWithWallet);
  without.event("answer", {{"id", only(open_with_wallet(without), "wallet")["id"]}, {"ok", false}});
  EXPECT_FALSE(offers_wallet(without));

  Stage silent(kWithWallet);
  Json amounts = kAmounts;
  amounts.erase("currency");
  EXPECT_TRUE(of_type(open_with_wallet(silent, amounts), "wallet").empty()) << "no total is made up";
}

TEST(CheckoutWallet, ComesNotBetweenTheWaysToPayWhileTheyAreLookedAt) {
  Stage stage(kWithWallet);
  const Json check = only(open_with_wallet(stage), "wallet");
  fill_in(stage);
  price(stage);
  press_button(stage, "next");
  press_button(stage, "next");
  stage.event("answer", {{"id", check["id"]}, {"ok", true}});
  EXPECT_FALSE(offers_wallet(stage));
  press_button(stage, "back");
  EXPECT_TRUE(offers_wallet(stage));
}

TEST(CheckoutWallet, PaysTheShopsTotalAndSendsTheOrderOnceWithTheShopsKey) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const std::vector<Json> pressed = press_button(stage, "express");
  const Json wallet = only(pressed, "wallet");
  EXPECT_EQ(wallet["cents"], 2790);
  EXPECT_EQ(wallet["label"], "Together");
  EXPECT_FALSE(wallet.contains("check"));
  EXPECT_TRUE(of_type(pressed, "consult").empty()) << "the shop's card script has no part in it";
  EXPECT_TRUE(press_button(stage, "express").empty()) << "a second press does nothing";
  EXPECT_TRUE(of_type(stage.event("submit"), "consult").empty());
  EXPECT_TRUE(node(stage.view(), "express-act")["states"]["busy"]);
  const Json call = only(stage.event("answer", {{"id", wallet["id"]}, {"ok", true}}), "call");
  EXPECT_EQ(call["key"], "key-1");
  EXPECT_EQ(call["method"], "POST");
  const std::vector<Json> done = reply(stage, call, 200, kOrder);
  EXPECT_EQ(only(done, "paid")["result"], "success");
  EXPECT_EQ(only(done, "leave")["url"], "/thank-you/IL-10027");
}

TEST(CheckoutWallet, ClosedByTheShopperIsNoFailure) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const Json wallet = only(press_button(stage, "express"), "wallet");
  const std::vector<Json> effects = stage.event("answer", {{"id", wallet["id"]}, {"ok", false}});
  EXPECT_TRUE(of_type(effects, "announce").empty());
  EXPECT_TRUE(of_type(effects, "call").empty());
  EXPECT_EQ(current_step(stage), "payment");
  EXPECT_EQ(text_of(stage, "alert-text"), "");
  EXPECT_FALSE(node(stage.view(), "express-act").contains("states"));
  EXPECT_EQ(only(press_button(stage, "express"), "wallet")["cents"], 2790) << "and it can be pressed again";
}

TEST(CheckoutWallet, ThatCannotOpenSaysSoAndLeavesTheOtherWays) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const Json wallet = only(press_button(stage, "express"), "wallet");
  const std::vector<Json> effects = stage.event("answer", {{"id", wallet["id"]}, {"ok", false}, {"reason", "refused"}});
  EXPECT_FALSE(only(effects, "announce").is_null());
  EXPECT_EQ(text_of(stage, "alert-act"), "Choose another way to pay");
}

TEST(CheckoutWallet, IsToldThatTheShopHasRefused) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const std::vector<Json> effects = reply(stage, pay_by_wallet(stage), 402, {{"error", {{"message", "The bank said no."}}}});
  EXPECT_EQ(only(effects, "paid")["result"], "fail");
  EXPECT_EQ(text_of(stage, "alert-text"), "The bank said no.");
}

TEST(CheckoutWallet, AnOrderWhoseAnswerIsLostIsAskedAboutAndNeverSentTwice) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const std::vector<Json> lost = reply(stage, pay_by_wallet(stage), 0);
  EXPECT_EQ(only(lost, "paid")["result"], "unknown") << "the wallet closes, and the page says how it stands";
  EXPECT_EQ(only(lost, "call")["method"], "GET");
  EXPECT_TRUE(press_button(stage, "express").empty());
  EXPECT_EQ(only(reply(stage, only(lost, "call"), 200, kOrder), "leave")["url"], "/thank-you/IL-10027");
}

TEST(CheckoutWallet, OpensOnceTheAmountsAreKnownAndNotWithOthersThanWereShown) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  type_in(stage, "payment", "invoice", false);
  EXPECT_TRUE(of_type(press_button(stage, "express"), "wallet").empty()) << "the shop is asked what it comes to";
  std::vector<Json> calls = of_type(stage.all(), "call");
  EXPECT_EQ(only(reply(stage, calls.back(), 200, kAmounts), "wallet")["cents"], 2790);
  stage.event("answer", {{"id", of_type(stage.all(), "wallet").back()["id"]}, {"ok", false}});

  type_in(stage, "payment", "card", false);
  press_button(stage, "express");
  Json more = kAmounts;
  more["amounts"][0]["cents"] = 2990;
  calls = of_type(stage.all(), "call");
  EXPECT_TRUE(of_type(reply(stage, calls.back(), 200, more), "wallet").empty());
  EXPECT_EQ(text_of(stage, "alert-text"), "The total has changed. Please look at it before you pay.");
}

TEST(CheckoutWallet, WaitsForWhatIsMissingInOtherSteps) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  type_in(stage, "email", "ann@");
  const std::vector<Json> effects = press_button(stage, "express");
  EXPECT_TRUE(of_type(effects, "wallet").empty());
  EXPECT_EQ(only(effects, "reach")["name"], "email");
}

TEST(CheckoutWallet, StaysOpenAsLongAsTheShopperWants) {
  Stage stage(kWithWallet);
  reach_payment(stage);
  const Json wallet = only(press_button(stage, "express"), "wallet");
  stage.pass(2);
  EXPECT_EQ(stage.app().next() == kNever || stage.app().next() == 0, true) << "nothing is waited for but the shopper";
  EXPECT_FALSE(only(stage.event("answer", {{"id", wallet["id"]}, {"ok", true}}), "call").is_null());
}

TEST(CheckoutMade, AFormThatWasMadeAsksWhatItComesToAndPaysNothingUnseen) {
  Stage stage(kCheckout);
  Json form = checkout_form();
  form["made"] = true;
  const std::vector<Json> effects = open_checkout(stage, form);
  const Json asked = only(effects, "call");
  ASSERT_EQ(asked["url"], "/quote");
  reply(stage, asked, 0);
  fill_in(stage);
  const std::vector<Json> calls = of_type(stage.all(), "call");
  if (calls.back()["id"] != asked["id"]) reply(stage, calls.back(), 0);
  for (int i = 0; i < 3; ++i) press_button(stage, "next");
  const Json question = only(stage.event("submit"), "call");
  ASSERT_EQ(question["url"], "/quote");
  Json amounts = kAmounts;
  amounts["pay"] = "Pay €27.90";
  EXPECT_TRUE(of_type(reply(stage, question, 200, amounts), "consult").empty()) << "the total has never been shown";
  EXPECT_EQ(text_of(stage, "alert-text"), "The total has changed. Please look at it before you pay.");
  EXPECT_FALSE(only(stage.event("submit"), "consult").is_null());
}

}  // namespace
}  // namespace nicety
