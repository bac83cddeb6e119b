#include "widgets/gift_wrap/gift_wrap.hpp"

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

constexpr std::string_view kShop = R"({"widgets":[{"type":"gift-wrap","at":"[data-gift]"}]})";

Json fields(bool gift, const std::string& paper = "Kraft", const std::string& color = "#b98f5e",
            const std::string& message = "") {
  return Json::object({{"gift", gift},
                       {"giftPrice", "€3.50"},
                       {"paper", paper},
                       {"paperName", paper},
                       {"paperColor", color},
                       {"paperPattern", "bees"},
                       {"ribbonName", "Honey"},
                       {"ribbonColor", "#e5a32f"},
                       {"giftMessage", message}});
}
std::vector<Json> choose(Stage& stage, const Json& props) { return stage.event("props", {{"props", props}}); }

void lay_out(Stage& stage) {
  stage.send({{"type", "layout"},
              {"widget", 1},
              {"width", 440},
              {"height", 230},
              {"scale", 1},
              {"bleed", 24},
              {"visible", true},
              {"colors", {{"accent", {160, 80, 20, 1}}, {"ink", {255, 255, 255, 1}}, {"paper", {255, 250, 240, 1}}}},
              {"parts", {{"parcel", {0, 0, 240, 200}}, {"tag", {260, 60, 160, 80}}}}});
}
void place(Stage& stage, const Json& props) {
  stage.mount(false, props);
  lay_out(stage);
  stage.pass(0.1);
}
/// What has changed is painted once.
constexpr Seconds kOneFrame = 1.5 / 60;

std::string words(const Stage& stage) { return node(stage.view(), "words").value("text", ""); }
bool tag_is(const Stage& stage, std::string_view state) {
  const Json tag = node(stage.view(), "tag");
  return tag.contains("states") && tag["states"].contains(state);
}

TEST(GiftWrap, UnaskedThereIsNothing) {
  Stage stage(kShop);
  place(stage, fields(false));
  EXPECT_TRUE(stage.view()["states"].contains("closed")) << "it asks by the shop's box alone";
  EXPECT_TRUE(tag_is(stage, "closed"));
  EXPECT_EQ(stage.app().next(), kNever);
  EXPECT_TRUE(announced(stage.all()).empty());
}

TEST(GiftWrap, TickedItIsWrappedAndSaysWhatWillBeSeenAndWhatItCosts) {
  Stage stage(kShop);
  place(stage, fields(false));
  const std::vector<Json> effects = choose(stage, fields(true));
  EXPECT_EQ(words(stage), "Whoever unwraps it sees Kraft, Honey. No prices. €3.50");
  EXPECT_EQ(announced(effects), std::vector<std::string>{words(stage)}) << "the words that are seen";
  const Seconds took = moving(stage);
  EXPECT_GT(took, 1.5);
  EXPECT_LT(took, 2.2);
}

TEST(GiftWrap, APageThatOpensWithAGiftShowsItWithoutAMotion) {
  Stage stage(kShop);
  stage.mount(false, fields(true, "Kraft", "#b98f5e", "For Ada"));
  lay_out(stage);
  stage.pass(1.0 / 60);
  EXPECT_EQ(stage.paints(), 1);
  EXPECT_EQ(stage.app().next(), kNever);
  EXPECT_EQ(node(stage.view(), "tag")["text"], "For Ada");
  EXPECT_FALSE(tag_is(stage, "hidden"));
  EXPECT_TRUE(announced(stage.all()).empty());
}

TEST(GiftWrap, TheMessageIsTextOnTheTagAndIsNotReadAloudWhileItIsTyped) {
  Stage stage(kShop);
  place(stage, fields(true));
  EXPECT_TRUE(announced(choose(stage, fields(true, "Kraft", "#b98f5e", "F"))).empty());
  EXPECT_GT(moving(stage), 0.2) << "it is hung up and turns";
  EXPECT_TRUE(announced(choose(stage, fields(true, "Kraft", "#b98f5e", "For <b>Ada</b>"))).empty());
  EXPECT_LE(moving(stage), kOneFrame) << "it hangs already";
  EXPECT_EQ(node(stage.view(), "tag")["text"], "For <b>Ada</b>") << "text, never markup";
  EXPECT_EQ(words(stage), "Whoever unwraps it sees Kraft, Honey and your words. No prices. €3.50");
  choose(stage, fields(true));
  EXPECT_TRUE(tag_is(stage, "hidden"));
}

TEST(GiftWrap, AnotherPaperIsWrappedAnewAndSaid) {
  Stage stage(kShop);
  place(stage, fields(true));
  const std::vector<Json> effects = choose(stage, fields(true, "Linden", "#6f8a55"));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Whoever unwraps it sees Linden, Honey. No prices. €3.50"});
  EXPECT_GT(moving(stage), 1.5);
  EXPECT_TRUE(announced(choose(stage, fields(true, "Linden", "#6f8a55"))).empty()) << "nothing has changed";
  EXPECT_LE(moving(stage), kOneFrame);
}

TEST(GiftWrap, UntickedItComesOffAndNothingIsLost) {
  Stage stage(kShop);
  place(stage, fields(true, "Kraft", "#b98f5e", "For Ada"));
  const std::vector<Json> effects = choose(stage, fields(false, "Kraft", "#b98f5e", "For Ada"));
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Sent in its plain box."});
  EXPECT_TRUE(tag_is(stage, "hidden"));
  EXPECT_FALSE(stage.view().contains("states")) << "it keeps its place, and nothing below it moves";
  const Seconds took = moving(stage);
  EXPECT_GT(took, 0.4);
  EXPECT_LT(took, 1.0) << "calmer and quicker than it came";
  choose(stage, fields(true, "Kraft", "#b98f5e", "For Ada"));
  EXPECT_EQ(node(stage.view(), "tag")["text"], "For Ada");
  EXPECT_FALSE(tag_is(stage, "hidden"));
}

TEST(GiftWrap, WhatIsInterruptedGoesOnFromWhereItIs) {
  Work work;
  work.begin(10, 0, 1);
  const double half = work.at(10.5);
  work.take_back(10.5, 0, 2);
  EXPECT_DOUBLE_EQ(work.at(10.5), half);
  EXPECT_LT(work.at(10.6), half);
  const double less = work.at(10.6);
  work.begin(10.6, 3, 1);
  EXPECT_NEAR(work.at(10.6), less, 1e-9) << "what is under way doesn't wait";
  EXPECT_TRUE(work.settled(12));
  work.redo(12, 0.2, 4, 13, 1);
  EXPECT_DOUBLE_EQ(work.at(12.1), 1) << "it stays until it is to be taken back";
  EXPECT_DOUBLE_EQ(work.at(12.6), 0);
  EXPECT_FALSE(work.settled(12.6));
  EXPECT_DOUBLE_EQ(work.at(13.5), 0.5);
}

TEST(GiftWrap, ManyChangesAreDoneMoreQuickly) {
  Stage stage(kShop);
  place(stage, fields(false));
  choose(stage, fields(true));
  const Seconds first = moving(stage);
  choose(stage, fields(false));
  (void)moving(stage);
  choose(stage, fields(true));
  EXPECT_LT(moving(stage), first * 0.7);
}

TEST(GiftWrap, CalmItIsThereAndFadesInAndOffItIsThere) {
  Stage calm(kShop);
  calm.environment({{"motion", "calm"}});
  place(calm, fields(false));
  EXPECT_EQ(of_type(choose(calm, fields(true)), "animate").size(), 1U);
  EXPECT_LE(moving(calm), kOneFrame);

  Stage off(R"({"motion":"off","widgets":[{"type":"gift-wrap","at":"p"}]})");
  place(off, fields(false));
  EXPECT_TRUE(of_type(choose(off, fields(true)), "animate").empty());
  EXPECT_LE(moving(off), kOneFrame);
}

TEST(GiftWrap, AColourThatIsNoneLeavesThePaperAsItWas) {
  Stage stage(kShop);
  place(stage, fields(true, "Kraft", "red"));
  EXPECT_EQ(words(stage), "Whoever unwraps it sees Kraft, Honey. No prices. €3.50");
  for (const char* color : {"#12", "#gggggg", "", "#1234567"}) {
    choose(stage, fields(true, "Kraft", color));
    EXPECT_EQ(moving(stage) > 5, false) << color;
  }
}

}  // namespace
}  // namespace nicety
