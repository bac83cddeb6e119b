#include "widgets/checkout_steps/checkout_steps.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/widgets/checkout_steps/checkout_stage.hpp"

namespace nicety {
namespace {

using namespace test;

bool is_closed(const Stage& stage, std::string_view key) {
  const Json found = node(stage.view(), key);
  return found.is_null() || (found.contains("states") && found["states"].contains("closed"));
}
Json patch_of(const std::vector<Json>& effects, std::string_view name) {
  Json last;
  for (const Json& each : of_type(effects, "field")) {
    if (each["name"] == name) last = each;
  }
  return last;
}
Json shape_of(const std::vector<Json>& effects, std::string_view name) {
  for (const Json& each : of_type(effects, "shape")) {
    if (each["name"] == name) return each;
  }
  return nullptr;
}

TEST(CheckoutSteps, ShowsTheFirstStepAndNamesTheNext) {
  Stage stage(kCheckout);
  const std::vector<Json> effects = open_checkout(stage);
  EXPECT_EQ(only(effects, "step")["name"], "contact");
  EXPECT_EQ(only(effects, "step")["way"], "stay");
  EXPECT_FALSE(only(effects, "step").contains("focus")) << "the page begins where the shopper is";
  EXPECT_EQ(current_step(stage), "contact");
  EXPECT_EQ(text_of(stage, "next"), "Continue to Delivery");
  EXPECT_TRUE(is_closed(stage, "back"));
  EXPECT_TRUE(of_type(effects, "call").empty()) << "the shop has just written its amounts";
  EXPECT_EQ(node(stage.view(), "steps")["role"], "steps");
}

TEST(CheckoutSteps, GoesOnOnlyWhenNothingIsWrongAndReachesTheFirstThatIs) {
  Stage stage(kCheckout);
  open_checkout(stage);
  const std::vector<Json> effects = press_button(stage, "next");
  EXPECT_EQ(current_step(stage), "contact");
  EXPECT_EQ(only(effects, "reach")["name"], "email");
  EXPECT_EQ(patch_of(effects, "email")["error"], "email is missing.");
  type_in(stage, "email", "ann@example.com");
  const std::vector<Json> on = press_button(stage, "next");
  EXPECT_EQ(only(on, "step")["name"], "delivery");
  EXPECT_EQ(only(on, "step")["way"], "push");
  EXPECT_TRUE(only(on, "step")["focus"]);
  EXPECT_EQ(of_type(on, "animate").size(), 2U) << "one step goes, one comes";
  EXPECT_EQ(only(on, "emit")["name"], "nicety:step");
  EXPECT_EQ(node(stage.view(), "to contact")["role"], "button") << "what is done leads back";
}

TEST(CheckoutSteps, BackKeepsAllThatWasTyped) {
  Stage stage(kCheckout);
  open_checkout(stage);
  reach_review(stage);
  EXPECT_EQ(current_step(stage), "review");
  EXPECT_TRUE(is_closed(stage, "next")) << "the shop's own button is the last";
  const std::vector<Json> effects = press_button(stage, "back");
  EXPECT_EQ(current_step(stage), "payment");
  EXPECT_EQ(only(effects, "step")["way"], "back");
  EXPECT_TRUE(of_type(effects, "fill").empty());
  EXPECT_EQ(only(effects, "remember")["value"]["values"]["email"], "ann@example.com");
  press_button(stage, "to contact");
  EXPECT_EQ(current_step(stage), "contact");
}

TEST(CheckoutSteps, TheBrowsersBackIsBackAndForthStopsAtWhatIsWrong) {
  Stage stage(kCheckout);
  open_checkout(stage);
  reach_review(stage);
  EXPECT_EQ(only(stage.event("go", {{"name", "contact"}}), "step")["way"], "stay");
  EXPECT_EQ(current_step(stage), "contact");
  stage.event("go", {{"name", "review"}});
  EXPECT_EQ(current_step(stage), "review");
  stage.event("go", {{"name", "contact"}});
  type_in(stage, "email", "");
  stage.event("go", {{"name", "review"}});
  EXPECT_EQ(current_step(stage), "contact");
  EXPECT_TRUE(of_type(stage.event("go", {{"name", "nowhere"}}), "step").empty());
}

TEST(CheckoutSteps, EnterInAFieldGoesOn) {
  Stage stage(kCheckout);
  open_checkout(stage);
  type_in(stage, "email", "ann@example.com");
  EXPECT_EQ(only(stage.event("submit"), "step")["name"], "delivery");
}

TEST(CheckoutSteps, AStepThatDoesNotApplyIsSkipped) {
  Stage stage(kCheckout);
  Json form = checkout_form();
  form["steps"][1]["skip"] = true;
  open_checkout(stage, form);
  EXPECT_EQ(text_of(stage, "next"), "Continue to Payment");
  type_in(stage, "email", "ann@example.com");
  EXPECT_EQ(only(press_button(stage, "next"), "step")["name"], "payment");
  EXPECT_EQ(node(stage.view(), "steps")["children"].size(), 3U);
  EXPECT_EQ(only(press_button(stage, "back"), "step")["name"], "contact");
}

TEST(CheckoutSteps, AnErrorComesWhenAFieldIsLeftAndGoesAsSoonAsItIsRight) {
  Stage stage(kCheckout);
  open_checkout(stage);
  EXPECT_TRUE(of_type(type_in(stage, "email", "ann@", false), "field").empty()) << "never while it is first typed";
  const Json wrong = patch_of(type_in(stage, "email", "ann@"), "email");
  EXPECT_EQ(wrong["look"], "wrong");
  EXPECT_EQ(wrong["error"], "An email address looks like name@example.com.");
  EXPECT_TRUE(of_type(type_in(stage, "email", "ann@e", false), "field").empty()) << "still wrong";
  const Json right = patch_of(type_in(stage, "email", "ann@example.com", false), "email");
  EXPECT_EQ(right["look"], "right");
  EXPECT_FALSE(right.contains("error"));
}

TEST(CheckoutSteps, AFieldThatIsLeftEmptyIsNotScolded) {
  Stage stage(kCheckout);
  open_checkout(stage);
  EXPECT_TRUE(of_type(type_in(stage, "email", ""), "field").empty());
}

TEST(CheckoutSteps, ASlipInAnAddressIsAskedAboutOnceAndIsNoError) {
  Stage stage(kCheckout);
  open_checkout(stage);
  const Json asked = patch_of(type_in(stage, "email", "ann@gmial.com"), "email");
  EXPECT_EQ(asked["suggestion"], "ann@gmail.com");
  EXPECT_EQ(asked["hint"], "Did you mean ann@gmail.com?");
  EXPECT_FALSE(asked.contains("error"));
  EXPECT_TRUE(patch_of(type_in(stage, "email", "ann@gmial.com"), "email").is_null()) << "it stays, and isn’t made again";
  EXPECT_EQ(only(press_button(stage, "next"), "step")["name"], "delivery") << "whoever keeps it meant it";
}

TEST(CheckoutSteps, ASlipIsAskedAboutBeforeGoingOnAndOnlyOnce) {
  Stage stage(kCheckout);
  open_checkout(stage);
  type_in(stage, "email", "ann@gmial.com", false);
  const std::vector<Json> effects = press_button(stage, "next");
  EXPECT_EQ(current_step(stage), "contact");
  EXPECT_EQ(patch_of(effects, "email")["suggestion"], "ann@gmail.com");
  EXPECT_EQ(only(effects, "reach")["name"], "email");
  press_button(stage, "next");
  EXPECT_EQ(current_step(stage), "delivery");
}

TEST(CheckoutSteps, TheCountryShapesTheAddress) {
  Stage stage(kCheckout);
  const std::vector<Json> first = open_checkout(stage);
  EXPECT_TRUE(shape_of(first, "region")["hidden"]);
  EXPECT_EQ(only(first, "order")["names"], Json({"address1", "address2", "postal", "city"}));
  const std::vector<Json> effects = type_in(stage, "country", "US", false);
  EXPECT_EQ(only(effects, "order")["names"], Json({"address1", "address2", "city", "region", "postal"}));
  EXPECT_EQ(shape_of(effects, "region")["label"], "State");
  EXPECT_TRUE(shape_of(effects, "region")["required"]);
  EXPECT_FALSE(shape_of(effects, "region")["hidden"]);
  EXPECT_EQ(shape_of(effects, "postal")["label"], "ZIP code");
  EXPECT_FALSE(shape_of(effects, "address2")["required"]);
  const std::vector<Json> hongkong = type_in(stage, "country", "HK", false);
  EXPECT_TRUE(shape_of(hongkong, "postal")["hidden"]);
  EXPECT_FALSE(shape_of(hongkong, "postal")["required"]);
}

TEST(CheckoutSteps, APostalCodeIsJudgedByItsCountryWhicheverComesFirst) {
  Stage stage(kCheckout);
  open_checkout(stage);
  EXPECT_EQ(patch_of(type_in(stage, "postal", "SW1A 1AA"), "postal")["error"], "In this country it looks like 12345.");
  EXPECT_EQ(patch_of(type_in(stage, "country", "GB"), "postal")["look"], "right");
  EXPECT_EQ(patch_of(type_in(stage, "country", "US"), "postal")["look"], "wrong");
}

TEST(CheckoutSteps, NamesAreNeverWrong) {
  Stage stage(kCheckout);
  open_checkout(stage);
  for (const char* name : {"O", "Ng", "Jean-Luc O’Neill 3rd", "李小龍", "X Æ A-12"}) {
    for (const Json& each : of_type(type_in(stage, "name", name), "field")) EXPECT_NE(each["look"], "wrong") << name;
  }
}

TEST(CheckoutSteps, AmountsAreAskedOfTheShopOnceAtATime) {
  Stage stage(kCheckout);
  open_checkout(stage);
  const Json call = only(type_in(stage, "delivery", "express", false), "call");
  EXPECT_EQ(call["url"], "/quote");
  EXPECT_EQ(call["method"], "POST");
  EXPECT_TRUE(of_type(type_in(stage, "payment", "invoice", false), "call").empty()) << "while one is asked, the next waits";
  const std::vector<Json> effects =
      reply(stage, call, 200,
            {{"amounts", {{{"id", "total"}, {"name", "Together"}, {"text", "€32.80"}, {"cents", 3280}}}},
             {"pay", "Pay €32.80"},
             {"delivery", {{{"id", "express"}, {"text", "€8.80"}, {"workDays", {1, 2}}}}}});
  EXPECT_EQ(only(effects, "amounts")["rows"][0]["text"], "€32.80");
  EXPECT_EQ(only(effects, "amounts")["pay"], "Pay €32.80");
  EXPECT_EQ(only(effects, "choice")["from"], 20777) << "it leaves on Thursday morning";
  EXPECT_EQ(only(effects, "choice")["to"], 20780);
  EXPECT_EQ(only(effects, "offer")["name"], "delivery");
  EXPECT_EQ(only(effects, "offer")["values"], Json::array({"express"})) << "other ways don't go there";
  EXPECT_FALSE(only(effects, "call").is_null()) << "what changed meanwhile is asked now";
}

TEST(CheckoutSteps, TheShopCanSayThatNothingIsDelivered) {
  Stage stage(kCheckout);
  open_checkout(stage);
  fill_in(stage);
  press_button(stage, "next");
  EXPECT_EQ(current_step(stage), "delivery");
  const std::vector<Json> calls = of_type(stage.all(), "call");
  ASSERT_FALSE(calls.empty()) << "the postal code may change what it costs";
  reply(stage, calls.back(), 200, {{"amounts", Json::array()}, {"needs", {{"delivery", false}}}});
  EXPECT_EQ(current_step(stage), "payment");
}

TEST(CheckoutSteps, AReloadContinuesWithWhatIsRemembered) {
  Stage stage(kCheckout);
  stage.send({{"type", "facts"},
              {"facts",
               {{"form",
                 {{"step", "payment"},
                  {"values",
                   {{"email", "ann@example.com"},
                    {"name", "Ann"},
                    {"address1", "Honey Lane 1"},
                    {"postal", "8001"},
                    {"city", "Zürich"},
                    {"country", "CH"}}}}}}}});
  const std::vector<Json> effects = open_checkout(stage);
  EXPECT_EQ(current_step(stage), "payment");
  EXPECT_EQ(of_type(effects, "fill").size(), 6U);
  EXPECT_FALSE(only(effects, "call").is_null()) << "what it costs is asked anew";
}

TEST(CheckoutSteps, WhatTheShopHasAnsweredComesBeforeWhatIsRemembered) {
  Stage stage(kCheckout);
  stage.send({{"type", "facts"}, {"facts", {{"form", {{"values", {{"email", "old@example.com"}}}}}}}});
  Json form = checkout_form();
  form["fields"][0]["value"] = "";
  form["fields"][0]["error"] = "We can’t send to this address.";
  const std::vector<Json> effects = open_checkout(stage, form);
  EXPECT_TRUE(of_type(effects, "fill").empty());
  EXPECT_EQ(only(effects, "reach")["name"], "email");
}

TEST(CheckoutSteps, ItRestsWhenNothingHappens) {
  Stage stage(kCheckout);
  open_checkout(stage);
  stage.pass(3);
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(CheckoutSteps, CalmStepsFadeAndDoNotTravel) {
  Stage stage(kCheckout);
  stage.environment({{"motion", "calm"}});
  open_checkout(stage);
  type_in(stage, "email", "ann@example.com");
  for (const Json& each : of_type(press_button(stage, "next"), "animate")) {
    EXPECT_EQ(each["frames"].dump().find("translate(48"), std::string::npos) << each.dump();
  }
}

}  // namespace
}  // namespace nicety
