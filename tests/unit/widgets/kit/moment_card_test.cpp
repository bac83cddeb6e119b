#include "widgets/kit/moment_card.hpp"

#include <gtest/gtest.h>

#include "tests/unit/support/visit.hpp"

namespace nicety {
namespace {

using test::announced;
using test::emitted;
using test::Json;
using test::of_type;
using test::Visit;

const Json kWelcome = {{"type", "welcome-back"}};

double number_in(const std::string& text, std::string_view before) {
  const std::size_t at = text.find(before);
  return at == std::string::npos ? 0 : std::stod(text.substr(at + before.size()));
}
/// How far down a keyframe moves the card, CSS px.
double down(const Json& frame) { return number_in(frame.value("transform", ""), "px,"); }
double opacity(const Json& frame) { return std::stod(frame.value("opacity", "1")); }

Json card_motion(const std::vector<Json>& effects) {
  const std::vector<Json> moves = of_type(effects, "animate");
  return moves.size() == 1 ? moves[0] : Json();
}

TEST(MomentCard, IsClosedUntilItsTurn) {
  Visit visit(kWelcome, {{"visits", 1}});
  visit.ready();
  EXPECT_FALSE(visit.is_open());
}

TEST(MomentCard, SlidesInFromBelowAndStays) {
  Visit visit(kWelcome);
  const Json motion = card_motion(visit.ready());
  ASSERT_TRUE(visit.is_open());
  ASSERT_FALSE(motion.is_null());
  EXPECT_EQ(motion["part"], "root");
  EXPECT_NEAR(down(motion["frames"].front()), 160, 0.5);
  EXPECT_EQ(opacity(motion["frames"].front()), 0);
  EXPECT_NEAR(down(motion["frames"].back()), 0, 0.2);
  EXPECT_NEAR(opacity(motion["frames"].back()), 1, 0.01);
  EXPECT_FALSE(motion.value("hold", false));
  visit.stage().pass(600);
  EXPECT_TRUE(visit.is_open());
}

TEST(MomentCard, TravelsLessOnLaterRuns) {
  Visit visit(kWelcome, {{"viewed", {{{"id", "acacia"}, {"name", "Acacia honey"}}}}});
  const Json motion = card_motion(visit.ready(2));
  ASSERT_FALSE(motion.is_null());
  EXPECT_NEAR(down(motion["frames"].front()), 16, 0.5);
}

TEST(MomentCard, OnlyFadesWhereTheShopperWantsCalm) {
  Visit visit(kWelcome);
  visit.stage().environment({{"motion", "calm"}});
  const Json motion = card_motion(visit.ready());
  ASSERT_FALSE(motion.is_null());
  for (const Json& frame : motion["frames"]) EXPECT_EQ(down(frame), 0);
  EXPECT_EQ(opacity(motion["frames"].front()), 0);
}

TEST(MomentCard, IsThereAtOnceAndGoneAtOnceWhereNothingIsToMove) {
  Visit visit(kWelcome);
  visit.stage().environment({{"motion", "off"}});
  EXPECT_TRUE(of_type(visit.ready(), "animate").empty());
  EXPECT_TRUE(visit.is_open());
  EXPECT_TRUE(of_type(visit.press("close"), "animate").empty());
  EXPECT_FALSE(visit.is_open());
}

TEST(MomentCard, LeavesWhenDismissedAndStaysDismissed) {
  for (const bool by_button : {true, false}) {
    Visit visit(kWelcome);
    visit.ready();
    visit.stage().pass(2);
    const std::vector<Json> effects = by_button ? visit.press("close") : visit.stage().event("dismiss");
    EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:dismissed"});
    EXPECT_TRUE(visit.is_open()) << "it is still on its way out";
    EXPECT_TRUE(card_motion(effects).value("hold", false));
    EXPECT_TRUE(emitted(visit.stage().event("dismiss")).empty()) << "once is enough";
    visit.stage().pass(1);
    EXPECT_FALSE(visit.is_open());
    visit.stage().pass(3600);
    visit.learn(Json::object(), {{"page", true}});
    visit.learn({{"visits", 4}, {"day", 20805}}, {{"signal", "ready"}});
    EXPECT_FALSE(visit.is_open()) << "29 days later";
    visit.learn({{"day", 20806}}, {{"signal", "ready"}});
    EXPECT_TRUE(visit.is_open()) << "30 days later";
  }
}

TEST(MomentCard, TurnsRoundWithoutAJumpWhenItIsSentAwayWhileItComes) {
  Visit visit(kWelcome);
  const Json comes = card_motion(visit.ready());
  visit.stage().pass(0.1);
  const Json goes = card_motion(visit.press("close"));
  const double at = 0.1 / (comes["durationMs"].get<double>() / 1000);
  double before = 0;
  for (std::size_t i = 1; i < comes["frames"].size(); ++i) {
    const Json& a = comes["frames"][i - 1];
    const Json& b = comes["frames"][i];
    const auto from = a["offset"].get<double>();
    const auto to = b["offset"].get<double>();
    if (from <= at && at <= to) before = down(a) + (down(b) - down(a)) * (at - from) / (to - from);
  }
  EXPECT_GT(before, 1);
  EXPECT_NEAR(down(goes["frames"].front()), before, 0.5);
}

TEST(MomentCard, VanishesAtOnceInTheCheckout) {
  Visit visit(kWelcome);
  visit.ready();
  const std::vector<Json> effects = visit.learn({{"kind", "checkout"}}, {{"page", true}});
  EXPECT_FALSE(visit.is_open());
  EXPECT_TRUE(of_type(effects, "animate").empty());
  EXPECT_TRUE(emitted(effects).empty());
}

TEST(MomentCard, SaysWhyInPlainWords) {
  Visit visit(kWelcome);
  visit.ready();
  EXPECT_FALSE(visit.has("because"));
  const std::vector<Json> effects = visit.press("why");
  EXPECT_EQ(announced(effects), std::vector<std::string>{visit.text("because")});
  EXPECT_NE(visit.text("because").find("in this browser only"), std::string::npos);
  EXPECT_EQ(visit.text("forget"), "Forget me");
  EXPECT_TRUE(announced(visit.press("why")).empty());
  EXPECT_FALSE(visit.has("because"));
}

TEST(MomentCard, ForgetsSaysSoAndLeaves) {
  Visit visit(kWelcome, {{"own", {{"firstName", "Ada"}}}});
  visit.ready();
  visit.press("why");
  const std::vector<Json> effects = visit.press("forget");
  EXPECT_EQ(of_type(effects, "forget").size(), 1U);
  EXPECT_TRUE(of_type(effects, "remember").empty()) << "not even that it was dismissed";
  EXPECT_EQ(announced(effects), std::vector<std::string>{visit.text("forgotten")});
  EXPECT_EQ(visit.stage().view().dump().find("Ada"), std::string::npos);
  visit.stage().send({{"type", "memory"}, {"moments", Json::object()}});
  EXPECT_TRUE(visit.is_open()) << "what it says can be read";
  visit.stage().pass(3.9);
  EXPECT_TRUE(visit.is_open());
  visit.stage().pass(1);
  EXPECT_FALSE(visit.is_open());
}

TEST(MomentCard, VanishesWhenItIsForgottenElsewhere) {
  Visit visit(kWelcome);
  visit.ready();
  visit.stage().send({{"type", "memory"}, {"moments", Json::object()}});
  EXPECT_FALSE(visit.is_open());
}

TEST(MomentCard, CanBeDismissedAsARegionWithAName) {
  Visit visit(kWelcome);
  visit.ready();
  const Json& root = visit.stage().view();
  EXPECT_EQ(root["role"], "region");
  EXPECT_EQ(root["dismissible"], true);
  EXPECT_EQ(root["name"], "Good morning");
  EXPECT_TRUE(of_type(visit.stage().all(), "focus").empty());
}

}  // namespace
}  // namespace nicety
