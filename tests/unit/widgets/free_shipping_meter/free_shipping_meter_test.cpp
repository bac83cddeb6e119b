#include "widgets/free_shipping_meter/free_shipping_meter.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::announced;
using test::Json;
using test::moving;
using test::node;
using test::of_type;
using test::Stage;

constexpr std::string_view kShop = R"({"widgets":[{"type":"free-shipping-meter","at":"p","threshold":49}]})";

std::vector<Json> know(Stage& stage, const Json& cart) {
  Json facts = {{"now", 1700000000}};
  facts.update(cart);
  return stage.send({{"type", "facts"}, {"facts", facts}});
}
std::vector<Json> worth(Stage& stage, double value) {
  return know(stage, Json::object({{"cartValue", value}, {"currency", "EUR"}}));
}

void lay_out(Stage& stage, bool visible = true, int widget = 1) {
  stage.send({{"type", "layout"},
              {"widget", widget},
              {"width", 300},
              {"height", 56},
              {"scale", 1},
              {"bleed", 24},
              {"visible", visible},
              {"colors", {{"accent", {160, 80, 20, 1}}, {"ink", {255, 255, 255, 1}}, {"paper", {255, 250, 240, 1}}}},
              {"parts", {{"bar", {0, 30, 300, 26}}}}});
}
/// Puts a meter on the page of a shopper whose cart is worth that much.
void place(Stage& stage, double value) {
  worth(stage, value);
  stage.mount(false, Json::object());
  lay_out(stage);
  stage.pass(0.1);
}

/// What has changed is painted once.
constexpr Seconds kOneFrame = 1.5 / 60;

std::string words(const Stage& stage) { return node(stage.view(), "words").value("text", ""); }
bool is(const Stage& stage, std::string_view state) {
  return stage.view().contains("states") && stage.view()["states"].contains(state);
}

TEST(FreeShippingMeter, SaysWhatIsLeftInTheCartsCurrency) {
  Stage stage(kShop);
  place(stage, 42.9);
  EXPECT_EQ(words(stage), "¤EUR 6.1¤ more for free delivery");
  EXPECT_FALSE(is(stage, "closed"));
  EXPECT_TRUE(announced(stage.all()).empty()) << "a page that opens says by itself what it says";
}

TEST(FreeShippingMeter, AnEmptyCartHearsFromWhereOnDeliveryIsFree) {
  Stage stage(kShop);
  place(stage, 0);
  EXPECT_EQ(words(stage), "Free delivery from ¤EUR 49¤");
}

TEST(FreeShippingMeter, ExactlyTheThresholdIsEnough) {
  Stage stage(kShop);
  place(stage, 16.3 + 16.4 + 16.3);  // in binary a little less than 49
  EXPECT_EQ(words(stage), "Your delivery is free");
  EXPECT_EQ(stage.view()["look"], "reached");
  worth(stage, 48.99);
  EXPECT_EQ(words(stage), "¤EUR 0.01¤ more for free delivery");
}

TEST(FreeShippingMeter, WhatIsNotKnownIsNotSaid) {
  for (const char* cart : {"{}", R"({"cartValue":20})", R"({"currency":"EUR"})", R"({"cartValue":-1,"currency":"EUR"})",
                           R"({"cartValue":20,"currency":"euros"})"}) {
    Stage stage(kShop);
    know(stage, Json::parse(cart));
    stage.mount(false, Json::object());
    lay_out(stage);
    EXPECT_TRUE(is(stage, "closed")) << cart << ": the shop's own words stay";
    EXPECT_EQ(words(stage), "");
    EXPECT_LE(moving(stage), kOneFrame);
  }
  Stage without(R"({"widgets":[{"type":"free-shipping-meter","at":"p"}]})");
  place(without, 20);
  EXPECT_TRUE(is(without, "closed")) << "without a threshold there is nothing to say";
}

TEST(FreeShippingMeter, SaysNothingWhileTheShopCountsAnewAndGoesOnFromWhereItWas) {
  Stage stage(kShop);
  place(stage, 20);
  EXPECT_TRUE(announced(know(stage, Json::object())).empty());
  EXPECT_TRUE(is(stage, "hidden")) << "it keeps its place and is not read";
  EXPECT_FALSE(is(stage, "closed"));
  const std::vector<Json> effects = worth(stage, 30);
  EXPECT_FALSE(is(stage, "hidden"));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"¤EUR 19¤ more for free delivery"});
  EXPECT_GT(moving(stage), 0.2);
}

TEST(FreeShippingMeter, EachChangeIsAnnouncedOnceInTheWordsThatAreSeen) {
  Stage stage(kShop);
  place(stage, 20);
  const std::vector<std::string> first = announced(worth(stage, 30));
  EXPECT_EQ(first, std::vector<std::string>{words(stage)});
  EXPECT_TRUE(announced(worth(stage, 30)).empty()) << "nothing has changed";
  EXPECT_EQ(announced(worth(stage, 50)), std::vector<std::string>{"Your delivery is free"});
  EXPECT_TRUE(announced(worth(stage, 60)).empty()) << "it says the same";
  EXPECT_EQ(announced(worth(stage, 20)), std::vector<std::string>{"¤EUR 29¤ more for free delivery"});
}

TEST(FreeShippingMeter, OfSeveralOnAPageTheFirstThatIsSeenIsReadAloud) {
  Stage stage(kShop);
  place(stage, 20);
  stage.send({{"type", "mount"},
              {"widget", 2},
              {"entry", 0},
              {"kind", "free-shipping-meter"},
              {"enhance", false},
              {"props", Json::object()}});
  lay_out(stage, true, 2);
  EXPECT_EQ(announced(worth(stage, 30)).size(), 1U);
  lay_out(stage, false);
  EXPECT_EQ(announced(worth(stage, 40)).size(), 1U) << "the other one is still in sight";
  lay_out(stage, false, 2);
  EXPECT_EQ(announced(worth(stage, 45)).size(), 0U);
}

TEST(FreeShippingMeter, OutOfSightItIsSilent) {
  Stage stage(kShop);
  place(stage, 20);
  lay_out(stage, false);
  EXPECT_TRUE(announced(worth(stage, 30)).empty());
  EXPECT_EQ(words(stage), "¤EUR 19¤ more for free delivery");
}

TEST(FreeShippingMeter, AFirstSightIsStill) {
  for (const double value : {0.0, 20.0, 60.0}) {
    Stage stage(kShop);
    worth(stage, value);
    stage.mount(false, Json::object());
    lay_out(stage);
    stage.pass(1.0 / 60);
    EXPECT_EQ(stage.paints(), 1);
    EXPECT_EQ(stage.app().next(), kNever);
  }
}

TEST(FreeShippingMeter, CelebratesEachTimeLess) {
  Stage stage(kShop);
  place(stage, 20);
  std::vector<Seconds> took;
  for (int run = 0; run < 4; ++run) {
    worth(stage, 50);
    took.push_back(moving(stage));
    worth(stage, 40);
    (void)moving(stage);
  }
  EXPECT_GT(took[0], took[1] + 0.2);
  EXPECT_LT(took[0], 1.3);
  EXPECT_GE(took[1], took[2]);
  EXPECT_NEAR(took[2], took[3], 0.02) << "run 20 is as run 3";
}

TEST(FreeShippingMeter, MoreOfWhatIsFreeAlreadyIsNoNews) {
  Stage stage(kShop);
  place(stage, 50);
  worth(stage, 60);
  EXPECT_LE(moving(stage), kOneFrame);
}

TEST(FreeShippingMeter, CalmItFadesAndOffItIsThere) {
  Stage calm(kShop);
  calm.environment({{"motion", "calm"}});
  place(calm, 20);
  const std::vector<Json> faded = of_type(worth(calm, 50), "animate");
  ASSERT_EQ(faded.size(), 1U);
  EXPECT_EQ(faded[0]["part"], "meter") << "words and bar come into sight anew, and nothing travels";
  EXPECT_LE(moving(calm), kOneFrame);

  Stage off(R"({"motion":"off","widgets":[{"type":"free-shipping-meter","at":"p","threshold":49}]})");
  place(off, 20);
  EXPECT_TRUE(of_type(worth(off, 50), "animate").empty());
  EXPECT_LE(moving(off), kOneFrame);
}

}  // namespace
}  // namespace nicety
