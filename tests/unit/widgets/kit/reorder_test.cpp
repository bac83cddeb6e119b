#include "widgets/kit/reorder.hpp"

#include <gtest/gtest.h>

#include "tests/unit/support/visit.hpp"

namespace nicety {
namespace {

using test::announced;
using test::emitted;
using test::Json;
using test::node;
using test::of_type;
using test::Visit;

/// A shopper who has bought acacia honey before, with the card in front of them.
class Regular : public ::testing::Test {
 protected:
  Regular()
      : visit({{"type", "welcome-back"}},
              {{"orders", {{{"day", 20700}, {"items", {{{"id", "acacia"}, {"name", "Acacia honey"}}}}}}}}) {
    visit.ready();
  }

  /// Presses the button, lets the page allow it, and answers the request that comes of it.
  Json press() {
    std::vector<Json> effects = visit.press("order");
    for (const Json& each : of_type(effects, "emit")) {
      if (each.value("ask", false)) effects = visit.stage().event("allowed");
    }
    const std::vector<Json> requests = of_type(effects, "request");
    return requests.size() == 1 ? requests[0] : Json();
  }
  std::vector<Json> yes(const Json& request, int count = 3) {
    return visit.stage().event("answer", {{"id", request["id"]}, {"ok", true}, {"count", count}});
  }
  std::vector<Json> no(const Json& request, std::string_view reason, std::string_view message = "") {
    return visit.stage().event("answer", {{"id", request["id"]}, {"ok", false}, {"reason", reason}, {"message", message}});
  }
  Json button() { return node(visit.stage().view(), "order"); }

  Visit visit;
};

TEST_F(Regular, AsksThePageBeforeItAsksTheShop) {
  const std::vector<Json> effects = visit.press("order");
  EXPECT_TRUE(of_type(effects, "request").empty());
  ASSERT_EQ(emitted(effects), std::vector<std::string>{"nicety:add"});
  EXPECT_EQ(of_type(effects, "emit")[0]["detail"], (Json{{"product", "acacia"}, {"name", "Acacia honey"}, {"quantity", 1}}));
  EXPECT_TRUE(Visit::is(button(), "busy"));
  visit.stage().event("vetoed");
  EXPECT_FALSE(Visit::is(button(), "busy"));
  EXPECT_EQ(visit.text("order"), "Add to cart");
}

TEST_F(Regular, SaysThatItIsInOnlyAfterTheShopsYes) {
  const Json request = press();
  ASSERT_FALSE(request.is_null());
  EXPECT_EQ(request["action"], "add");
  EXPECT_EQ(request["fields"], (Json{{"product", "acacia"}, {"name", "Acacia honey"}}));
  EXPECT_TRUE(Visit::is(button(), "busy"));
  EXPECT_FALSE(visit.has("said"));
  visit.stage().pass(3);
  EXPECT_FALSE(visit.has("said"));

  const std::vector<Json> effects = yes(request);
  EXPECT_EQ(visit.text("said"), "Acacia honey added. 3 in cart.");
  EXPECT_EQ(announced(effects), std::vector<std::string>{visit.text("said")});
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:added"});
  EXPECT_EQ(of_type(effects, "emit")[0]["detail"]["count"], 3);
  ASSERT_EQ(of_type(effects, "write").size(), 1U);
  EXPECT_EQ(of_type(effects, "write")[0]["text"], "3");
  EXPECT_EQ(visit.text("order"), "Undo");
  EXPECT_FALSE(Visit::is(button(), "busy"));
}

TEST_F(Regular, SendsOneRequestHoweverOftenItIsPressed) {
  const Json request = press();
  EXPECT_TRUE(visit.press("order").empty());
  yes(request);
  EXPECT_TRUE(visit.press("order").empty()) << "the second half of a double tap undoes nothing";
  EXPECT_EQ(of_type(visit.stage().all(), "request").size(), 1U);
}

TEST_F(Regular, TakesItOutAgainWithinFiveSeconds) {
  yes(press());
  visit.stage().pass(4.9);
  EXPECT_EQ(visit.text("order"), "Undo");
  const Json request = press();
  ASSERT_FALSE(request.is_null());
  EXPECT_EQ(request["action"], "remove");
  const std::vector<Json> effects = yes(request, 2);
  EXPECT_EQ(visit.text("said"), "Acacia honey removed. 2 in cart.");
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:undone"});
  EXPECT_EQ(visit.text("order"), "Add to cart");
  EXPECT_EQ(node(visit.stage().view(), "said").value("look", ""), "");
}

TEST_F(Regular, OffersToAddOnceMoreAfterThat) {
  yes(press());
  visit.stage().pass(5.1);
  EXPECT_EQ(visit.text("order"), "Add to cart");
  EXPECT_EQ(visit.text("said"), "Acacia honey added. 3 in cart.");
  const Json request = press();
  EXPECT_EQ(request["action"], "add");
}

TEST_F(Regular, OffersNoUndoWhereTheShopCantTakeItOut) {
  visit.stage().environment({{"canUndo", false}});
  yes(press());
  EXPECT_EQ(visit.text("order"), "Add to cart");
}

TEST_F(Regular, SaysNoCountWhereTheShopDoesnt) {
  const std::vector<Json> effects = yes(press(), -1);
  EXPECT_EQ(visit.text("said"), "Acacia honey added.");
  EXPECT_TRUE(of_type(effects, "write").empty());
}

TEST_F(Regular, SaysWhyItFailedAndAsksAnewWhenItWasRefused) {
  const Json first = press();
  const std::vector<Json> effects = no(first, "refused", "One per household.");
  EXPECT_EQ(visit.text("said"), "One per household.");
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:add-failed"});
  EXPECT_EQ(of_type(effects, "emit")[0]["detail"]["reason"], "refused");
  EXPECT_EQ(visit.text("order"), "Try again");
  EXPECT_NE(press()["key"], first["key"]);
}

TEST_F(Regular, RepeatsTheSameRequestWhenNobodyKnowsWhatCameOfIt) {
  const Json first = press();
  no(first, "timeout");
  EXPECT_EQ(visit.text("said"), "We didn’t hear back from the shop. Trying again won’t add it twice.");
  const Json second = press();
  EXPECT_EQ(second["key"], first["key"]);
  EXPECT_NE(second["id"], first["id"]);
  EXPECT_TRUE(yes(first).empty()) << "an answer to what was given up";
  yes(second);
  EXPECT_EQ(visit.text("order"), "Undo");
}

TEST_F(Regular, CantBePressedWhenThereIsNoneLeft) {
  no(press(), "soldout");
  EXPECT_EQ(visit.text("said"), "Acacia honey is sold out.");
  EXPECT_TRUE(Visit::is(button(), "disabled"));
  EXPECT_TRUE(visit.press("order").empty());
}

TEST_F(Regular, WaitsForTheNetworkAndIsSentThen) {
  visit.stage().environment({{"online", false}});
  EXPECT_TRUE(press().is_null());
  EXPECT_EQ(visit.text("said"), "You’re offline. Acacia honey goes in as soon as you’re back.");
  const std::vector<Json> effects = visit.stage().environment({{"online", true}});
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:add"});
}

TEST_F(Regular, SaysWhenItCouldntBeTakenOut) {
  yes(press());
  visit.stage().pass(1);
  const Json undo = press();
  no(undo, "network");
  EXPECT_EQ(visit.text("said"), "Acacia honey couldn’t be taken out and is still in your cart.");
  EXPECT_EQ(visit.text("order"), "Undo");
  EXPECT_EQ(press()["key"], undo["key"]);
}

}  // namespace
}  // namespace nicety
