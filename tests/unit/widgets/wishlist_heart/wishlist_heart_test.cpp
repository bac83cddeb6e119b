#include "widgets/wishlist_heart/wishlist_heart.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;
using test::moving;
using test::of_type;
using test::only;
using test::Stage;

constexpr std::string_view kShop = R"({"widgets":[{"type":"wishlist-heart","at":".heart"}]})";

std::vector<Json> know(Stage& stage, const Json& wishlist) {
  return stage.send({{"type", "facts"}, {"facts", {{"now", 1700000000}, {"wishlist", wishlist}}}});
}

/// Presses the heart as a finger would.
std::vector<Json> press(Stage& stage) {
  std::vector<Json> effects;
  for (const char* name : {"press", "release", "activate"}) {
    for (const Json& effect : stage.event(name, {{"x", 22}, {"y", 22}})) effects.push_back(effect);
  }
  return effects;
}

/// Puts a heart on the page whose wishlist is known.
void place(Stage& stage, const Json& wishlist = Json::array(), bool enhance = false) {
  know(stage, wishlist);
  stage.mount(enhance);
}

bool is(const Stage& stage, std::string_view state) {
  return stage.view().contains("states") && stage.view()["states"].contains(state);
}

TEST(WishlistHeart, IsOffUntilPressedAndNamedByWhatPressingIsFor) {
  Stage stage(kShop);
  place(stage);
  EXPECT_TRUE(is(stage, "off"));
  EXPECT_FALSE(is(stage, "on"));
  EXPECT_EQ(stage.view()["role"], "button");
  EXPECT_EQ(stage.view()["name"], "Save Acacia honey for later");
}

TEST(WishlistHeart, PressedItRemembersCountsAnnouncesAndTellsThePage) {
  Stage stage(kShop);
  place(stage, {"linden", "chestnut"});
  const std::vector<Json> effects = press(stage);
  EXPECT_TRUE(is(stage, "on"));
  EXPECT_FALSE(is(stage, "off"));
  const Json remembered = only(effects, "remember");
  EXPECT_EQ(remembered["name"], "wishlist");
  EXPECT_EQ(remembered["value"], Json({"linden", "chestnut", "acacia"}));
  EXPECT_EQ(only(effects, "write")["part"], "wishlist");
  EXPECT_EQ(only(effects, "write")["text"], "3");
  EXPECT_EQ(only(effects, "announce")["text"], "Acacia honey is on your wishlist. 3 on it.");
  const Json emitted = only(effects, "emit");
  EXPECT_EQ(emitted["name"], "nicety:wish");
  EXPECT_EQ(emitted["detail"], Json({{"product", "acacia"}, {"name", "Acacia honey"}, {"on", true}}));
}

TEST(WishlistHeart, PressedAgainItTakesItBack) {
  Stage stage(kShop);
  place(stage, {"acacia", "linden"});
  EXPECT_TRUE(is(stage, "on"));
  const std::vector<Json> effects = press(stage);
  EXPECT_TRUE(is(stage, "off"));
  EXPECT_EQ(only(effects, "remember")["value"], Json({"linden"}));
  EXPECT_EQ(only(effects, "write")["text"], "1");
  EXPECT_EQ(only(effects, "announce")["text"], "Acacia honey is off your wishlist. 1 on it.");
  EXPECT_EQ(only(effects, "emit")["detail"]["on"], false);
}

TEST(WishlistHeart, AnEmptiedWishlistIsAnEmptyList) {
  Stage stage(kShop);
  place(stage, {"acacia"});
  const std::vector<Json> effects = press(stage);
  EXPECT_EQ(only(effects, "remember")["value"], Json::array());
  EXPECT_EQ(only(effects, "write")["text"], "") << "a badge with nothing to say says nothing";
  EXPECT_EQ(only(effects, "announce")["text"], "Acacia honey is off your wishlist. 0 on it.");
}

TEST(WishlistHeart, AProductThatIsOnTheListTwiceIsTakenOffWholly) {
  Stage stage(kShop);
  place(stage, {"acacia", "linden", "acacia"});
  EXPECT_EQ(only(press(stage), "remember")["value"], Json({"linden"}));
}

TEST(WishlistHeart, IsOnFromTheStartWithoutAMotion) {
  Stage stage(kShop);
  place(stage, {"acacia"});
  EXPECT_TRUE(is(stage, "on"));
  stage.pass(1.0 / 60);
  EXPECT_EQ(stage.paints(), 1);
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(WishlistHeart, FactsThatComeAfterItAreTakenOverWithoutAMotion) {
  Stage stage(kShop);
  stage.mount();
  EXPECT_TRUE(is(stage, "off"));
  know(stage, {"acacia"});
  EXPECT_TRUE(is(stage, "on"));
  stage.pass(1.0 / 60);
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(WishlistHeart, AgreesWithAnotherHeartOfTheProductQuietly) {
  Stage stage(kShop);
  place(stage);
  const std::vector<Json> effects = know(stage, {"acacia"});
  EXPECT_TRUE(is(stage, "on"));
  for (const char* silent : {"announce", "emit", "remember", "write"}) EXPECT_TRUE(of_type(effects, silent).empty()) << silent;
  EXPECT_GT(moving(stage), 0.1) << "it fills";
  know(stage, {"acacia"});
  EXPECT_LT(moving(stage), 0.02) << "nothing has changed";
  know(stage, Json::array());
  EXPECT_TRUE(is(stage, "off"));
}

TEST(WishlistHeart, TwoHeartsOfOneProductFollowEachOther) {
  Stage stage(kShop);
  place(stage);
  stage.send({{"type", "mount"},
              {"widget", 2},
              {"entry", 0},
              {"kind", "wishlist-heart"},
              {"enhance", true},
              {"props", {{"product", "acacia"}}}});
  const Json list = only(press(stage), "remember")["value"];
  const std::vector<Json> views = of_type(know(stage, list), "view");
  ASSERT_EQ(views.size(), 1U) << "that which was pressed shows it already";
  EXPECT_EQ(views[0]["widget"], 2);
  EXPECT_TRUE(views[0]["view"]["states"].contains("on"));
}

TEST(WishlistHeart, OnAShopsButtonItCoversTheGlyphAndLeavesTheName) {
  Stage stage(kShop);
  place(stage, Json::array(), true);
  EXPECT_TRUE(is(stage, "covered"));
  EXPECT_FALSE(stage.view().contains("name"));
}

TEST(WishlistHeart, WithoutAProductItLeavesTheButtonAloneAndDoesNothing) {
  Stage stage(kShop);
  know(stage, Json::array());
  stage.mount(true, {{"name", "Acacia honey"}});
  EXPECT_FALSE(stage.view().contains("states"));
  const std::vector<Json> effects = press(stage);
  EXPECT_TRUE(effects.empty());
  stage.pass(0.5);
  EXPECT_LE(stage.paints(), 1);
}

TEST(WishlistHeart, WithoutANameItSaysTheProductsKey) {
  Stage stage(kShop);
  know(stage, Json::array());
  stage.mount(false, {{"product", "acacia"}});
  EXPECT_EQ(only(press(stage), "announce")["text"], "acacia is on your wishlist. 1 on it.");
}

TEST(WishlistHeart, WorksThoughNothingIsKnownOfTheShopper) {
  Stage stage(kShop);
  stage.mount();
  EXPECT_EQ(only(press(stage), "remember")["value"], Json({"acacia"}));
  EXPECT_TRUE(is(stage, "on"));
}

TEST(WishlistHeart, AMalformedWishlistIsNoWishlist) {
  for (const Json& list : {Json("acacia"), Json({{"acacia", 1}}), Json({nullptr, 3, {"acacia"}})}) {
    Stage stage(kShop);
    place(stage, list);
    EXPECT_TRUE(is(stage, "off")) << list.dump();
    EXPECT_TRUE(only(press(stage), "remember")["value"].is_array());
  }
}

TEST(WishlistHeart, OddLettersOfAKeyAreKept) {
  Stage stage(kShop);
  know(stage, {"a\"b"});
  stage.mount(false, {{"product", "ü\\/\""}});
  EXPECT_EQ(only(press(stage), "remember")["value"], Json({"a\"b", "ü\\/\""}));
}

TEST(WishlistHeart, AnotherProductOnTheSameButtonShowsItsOwnState) {
  Stage stage(kShop);
  place(stage, {"acacia"});
  stage.event("props", {{"props", {{"product", "linden"}, {"name", "Linden honey"}}}});
  EXPECT_TRUE(is(stage, "off"));
  EXPECT_EQ(stage.view()["name"], "Save Linden honey for later");
}

TEST(WishlistHeart, MovesForLessThanHalfASecondAndThenRests) {
  Stage stage(kShop);
  place(stage);
  stage.pass(1.0 / 60);
  press(stage);
  const Seconds lasts = moving(stage);
  EXPECT_GE(lasts, 0.30);
  EXPECT_LE(lasts, 0.55);
  EXPECT_EQ(stage.app().next(), kNever);
}

TEST(WishlistHeart, TheFactsThatFollowItsOwnPressDoNotDisturbIt) {
  const auto lasts = [](bool told) {
    Stage stage(kShop);
    place(stage);
    const Json list = only(press(stage), "remember")["value"];
    if (told) know(stage, list);
    return moving(stage);
  };
  EXPECT_DOUBLE_EQ(lasts(true), lasts(false));
}

TEST(WishlistHeart, TakenBackAtOnceItPaintsUntilTheLastDropHasLanded) {
  Stage stage(kShop);
  place(stage);
  press(stage);
  stage.pass(0.02);
  press(stage);
  EXPECT_GE(moving(stage), wishlist_heart::burst_duration(false) - 0.04);
}

TEST(WishlistHeart, FromTheThirdTimeOfAVisitOnItIsShorter) {
  Stage stage(kShop);
  place(stage);
  std::vector<Seconds> lasts;
  for (int run = 1; run <= 4; ++run) {
    press(stage);
    lasts.push_back(moving(stage));
    press(stage);  // taken back
    (void)moving(stage);
  }
  EXPECT_DOUBLE_EQ(lasts[0], lasts[1]);
  EXPECT_LT(lasts[2], lasts[1] - 0.05);
  EXPECT_NEAR(lasts[3], lasts[2], 1e-9);
}

TEST(WishlistHeart, CalmItFadesForAMomentAndNothingFlies) {
  Stage stage(kShop);
  place(stage);
  stage.environment({{"motion", "calm"}});
  stage.pass(1.0 / 60);
  press(stage);
  const Seconds lasts = moving(stage);
  EXPECT_GT(lasts, 0.05);
  EXPECT_LE(lasts, 0.25);
}

TEST(WishlistHeart, StillItChangesAtOnce) {
  Stage stage(kShop);
  place(stage);
  stage.environment({{"motion", "off"}});
  stage.pass(1.0 / 60);
  press(stage);
  stage.pass(1.0 / 60);
  EXPECT_EQ(stage.app().next(), kNever);
}

// What the model does at instants of our choosing, without a page.
class WishlistHeartMotion : public testing::Test {
 protected:
  void tell(EventKind kind, Seconds now) {
    Effects effects(outbox_, 1);
    Context context{{environment_, layout_}, now, effects, runs_, serial_, kept_frames_};
    WishlistHeart::update(model_, {}, {.kind = kind}, context);
  }
  void SetUp() override { model_.props.product = "acacia"; }

  Environment environment_;
  Layout layout_;
  std::string outbox_;
  int runs_ = 0;
  std::uint32_t serial_ = 1;
  KeptFrames kept_frames_;
  WishlistHeartModel model_;
};

TEST_F(WishlistHeartMotion, InterruptedItGoesOnFromWhereItIsAndAsFast) {
  tell(EventKind::activate, 1);
  const double before = model_.fill.at(1.1);
  const double speed = model_.fill.velocity(1.1);
  EXPECT_GT(speed, 1);
  tell(EventKind::activate, 1.1);
  EXPECT_DOUBLE_EQ(model_.fill.at(1.1), before);
  EXPECT_DOUBLE_EQ(model_.fill.velocity(1.1), speed);
  EXPECT_EQ(model_.fill.target(), 0);
}

TEST_F(WishlistHeartMotion, DropsInTheAirAreNotTakenBackByAnotherPress) {
  tell(EventKind::activate, 1);
  tell(EventKind::activate, 1.1);
  tell(EventKind::activate, 1.2);
  EXPECT_EQ(model_.burst_at, 1);
  tell(EventKind::activate, 2);
  tell(EventKind::activate, 2.1);
  EXPECT_EQ(model_.burst_at, 2.1);
}

TEST_F(WishlistHeartMotion, GivesWayUnderTheFingerAndComesBack) {
  tell(EventKind::press, 1);
  EXPECT_LT(model_.size.at(1.3), 0.9);
  tell(EventKind::release, 1.3);
  EXPECT_NEAR(model_.size.at(2), 1, 1e-9);
}

TEST_F(WishlistHeartMotion, CalmItDoesNotGiveWay) {
  environment_.motion = Motion::calm;
  tell(EventKind::press, 1);
  EXPECT_EQ(model_.size.at(1.3), 1);
}

}  // namespace
}  // namespace nicety
