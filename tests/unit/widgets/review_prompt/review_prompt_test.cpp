#include "widgets/review_prompt/review_prompt.hpp"

#include <gtest/gtest.h>

#include "tests/unit/support/visit.hpp"
#include "widgets/review_prompt/answer.hpp"

namespace nicety {
namespace {

using review_prompt::Mood;
using review_prompt::mood_of;
using test::announced;
using test::emitted;
using test::Json;
using test::node;
using test::of_type;
using test::only;
using test::Visit;

Json prompt(const Json& more = Json::object()) {
  Json entry = {{"type", "review-prompt"}, {"when", {{"trigger", "ready"}}}, {"url", "/reviews"}};
  entry.update(more);
  return entry;
}
/// Somebody whose last order came before their last visit, on day 20770; today is day 20776.
Json buyer(const Json& order = Json::object(), const Json& more = Json::object()) {
  Json last = {{"id", "N7"}, {"day", 20760}, {"delivered", 20768}};
  Json item = {{"id", "acacia"}};
  item["name"] = "Acacia honey";
  last["items"] = Json::array({item});
  last.update(order);
  Json facts = Json::object();
  facts["orders"] = Json::array({last});
  facts.update(more);
  return facts;
}
bool asks(const Json& entry, const Json& facts) {
  Visit visit(entry, facts);
  visit.ready();
  return visit.is_open();
}
std::string tap(int option) { return "rate-" + std::to_string(option); }

TEST(ReviewPrompt, AsksAboutAnOrderFromTheSecondVisitOnAfterItWasDelivered) {
  EXPECT_TRUE(asks(prompt(), buyer()));
  EXPECT_TRUE(asks(prompt(), buyer({{"delivered", 20770}})));
  EXPECT_FALSE(asks(prompt(), buyer({{"delivered", 20771}}))) << "this is the first visit since";
  EXPECT_FALSE(asks(prompt(), buyer({{"delivered", nullptr}}))) << "it is on its way";
  EXPECT_FALSE(asks(prompt(), buyer({{"delivered", 20700}}))) << "too long ago";
  EXPECT_FALSE(asks(prompt(), buyer(Json::object(), {{"lastVisitDay", nullptr}})));
  EXPECT_FALSE(asks(prompt(), Json::object()));
}

TEST(ReviewPrompt, AsksOnceForAnOrderAndNotInTheCheckout) {
  Visit visit(prompt(), buyer());
  const Json kept = of_type(visit.ready(), "remember").front();
  EXPECT_EQ(kept["name"], "asked");
  EXPECT_EQ(kept["id"], "N7");
  EXPECT_FALSE(asks(prompt(), buyer(Json::object(), {{"asked", Json::array({"N7"})}})));
  EXPECT_TRUE(asks(prompt(), buyer(Json::object(), {{"asked", Json::array({"N6"})}})));
  EXPECT_FALSE(asks(prompt(), buyer(Json::object(), {{"kind", "checkout"}})));
}

TEST(ReviewPrompt, AsksAboutTheShopWheneverTheRulesLetIt) {
  EXPECT_TRUE(asks(prompt({{"about", "shop"}}), Json::object()));
  EXPECT_FALSE(asks(prompt({{"about", "shop"}, {"audience", {{"visits", {{"min", 4}}}}}}), Json::object()));
}

TEST(ReviewPrompt, IsAGroupOfRadiosNamedByItsQuestion) {
  Visit visit(prompt(), buyer());
  EXPECT_EQ(announced(visit.ready()), std::vector<std::string>{"How do you like your Acacia honey?"});
  const Json scale = node(visit.stage().view(), "scale");
  EXPECT_EQ(scale["role"], "group");
  EXPECT_EQ(scale["name"], "How do you like your Acacia honey?");
  ASSERT_EQ(scale["children"].size(), 5U);
  EXPECT_EQ(scale["children"][0]["name"], "1 star");
  EXPECT_EQ(scale["children"][4]["name"], "5 stars");
  for (const Json& star : scale["children"]) {
    EXPECT_EQ(star["role"], "radio");
    EXPECT_TRUE(Visit::is(star, "off"));
  }
}

TEST(ReviewPrompt, KeepsARatingWithTheTapAndSendsItOnceItHasStayed) {
  Visit visit(prompt(), buyer());
  visit.ready();
  const std::vector<Json> effects = visit.press(tap(4));
  const Json post = only(effects, "post");
  EXPECT_EQ(post["url"], "/reviews");
  EXPECT_EQ(post["delayMs"], 1200);
  EXPECT_EQ(post["key"], post["about"].get<std::string>() + ".1");
  const Json& data = post["data"];
  EXPECT_EQ(data["id"], post["about"]);
  EXPECT_EQ(data["scale"], "stars");
  EXPECT_EQ(data["rating"], 4);
  EXPECT_EQ(data["order"], "N7");
  EXPECT_EQ(data["product"], "acacia");
  EXPECT_FALSE(data.contains("text"));
  EXPECT_EQ(emitted(effects), std::vector<std::string>{"nicety:review"});
  EXPECT_TRUE(Visit::is(node(visit.stage().view(), "r4"), "on"));
  EXPECT_TRUE(visit.has("line"));
}

TEST(ReviewPrompt, TakesTheLastWordInPlaceOfThoseBefore) {
  Visit visit(prompt(), buyer());
  visit.ready();
  const Json first = only(visit.press(tap(2)), "post");
  const Json second = only(visit.press(tap(5)), "post");
  EXPECT_EQ(first["about"], second["about"]);
  EXPECT_NE(first["key"], second["key"]);
  EXPECT_EQ(second["data"]["revision"], 2);
  EXPECT_TRUE(of_type(visit.press(tap(5)), "post").empty()) << "nothing new was said";
}

TEST(ReviewPrompt, SendsTheLineAtOnceAndThanksOnceTheShopHasIt) {
  Visit visit(prompt(), buyer());
  visit.ready();
  visit.press(tap(5));
  visit.stage().event("field", {{"name", "line"}, {"value", "Like a meadow."}});
  const Json post = only(visit.press("send"), "post");
  EXPECT_EQ(post["delayMs"], 0);
  EXPECT_EQ(post["data"]["text"], "Like a meadow.");
  EXPECT_TRUE(Visit::is(node(visit.stage().view(), "send"), "busy"));
  EXPECT_TRUE(of_type(visit.press("send"), "post").empty());
  const std::vector<Json> effects = visit.stage().event("reply", {{"id", post["id"]}, {"status", 201}});
  EXPECT_EQ(announced(effects), std::vector<std::string>{"Thank you. It has arrived."});
  EXPECT_EQ(visit.text("thanks"), "Thank you. It has arrived.");
  EXPECT_FALSE(visit.has("scale"));
  visit.stage().pass(7);
  EXPECT_FALSE(visit.is_open()) << "it leaves by itself";
  EXPECT_EQ(visit.stage().app().next(), kNever);
}

TEST(ReviewPrompt, SaysThatItIsKeptOrRefusedAndNeverThatItArrivedThen) {
  for (const auto& [reply, said] : {std::pair{Json{{"status", 0}, {"on", true}}, "it is kept"},
                                    {Json{{"status", 503}, {"on", true}}, "it is kept"},
                                    {Json{{"status", 422}}, "couldn’t take"}}) {
    Visit visit(prompt(), buyer());
    visit.ready();
    visit.press(tap(3));
    Json more = reply;
    more["id"] = only(visit.press("send"), "post")["id"];
    visit.stage().event("reply", more);
    EXPECT_NE(visit.text("thanks").find(said), std::string::npos) << reply;
  }
}

TEST(ReviewPrompt, NeedsNothingToBeSentTwice) {
  Visit visit(prompt(), buyer());
  visit.ready();
  const Json post = only(visit.press(tap(5)), "post");
  visit.stage().event("reply", {{"id", post["id"]}, {"status", 200}});
  EXPECT_TRUE(of_type(visit.press("send"), "post").empty());
  EXPECT_EQ(visit.text("thanks"), "Thank you. It has arrived.");
}

TEST(ReviewPrompt, OffersTheSameToEverybodyAndThanksInProportion) {
  std::vector<std::string> thanks;
  for (int option = 1; option <= 5; ++option) {
    Visit visit(prompt(), buyer());
    visit.ready();
    visit.press(tap(option));
    EXPECT_TRUE(visit.has("line") && visit.has("send") && !visit.has("later")) << option;
    thanks.push_back(visit.text("thanks"));
  }
  EXPECT_EQ(thanks[0], thanks[1]);
  EXPECT_EQ(thanks[3], thanks[4]);
  EXPECT_NE(thanks[1], thanks[2]);
  EXPECT_NE(thanks[2], thanks[3]);
}

TEST(ReviewPrompt, KnowsWhereAnAnswerLies) {
  EXPECT_EQ(mood_of(2, 5), Mood::low);
  EXPECT_EQ(mood_of(3, 5), Mood::middle);
  EXPECT_EQ(mood_of(4, 5), Mood::high);
  // Of 0 to 10, where the first option is 0.
  EXPECT_EQ(mood_of(7, 11), Mood::low);
  EXPECT_EQ(mood_of(8, 11), Mood::middle);
  EXPECT_EQ(mood_of(9, 11), Mood::middle);
  EXPECT_EQ(mood_of(10, 11), Mood::high);
}

TEST(ReviewPrompt, HasSurveysToo) {
  Visit likely(prompt({{"scale", "nps"}}), buyer());
  likely.ready();
  EXPECT_EQ(node(likely.stage().view(), "scale")["children"].size(), 11U);
  EXPECT_EQ(node(likely.stage().view(), "r1")["text"], "0");
  EXPECT_EQ(only(likely.press(tap(1)), "post")["data"]["rating"], 0);
  EXPECT_EQ(likely.text("most"), "Very likely");

  Visit content(prompt({{"scale", "csat"}}), buyer());
  content.ready();
  EXPECT_EQ(node(content.stage().view(), "r5")["name"], "Very happy");
  EXPECT_TRUE(Visit::is(node(content.stage().view(), "caption"), "hidden")) << "it keeps its place";
  content.press(tap(5));
  EXPECT_FALSE(Visit::is(node(content.stage().view(), "caption"), "hidden"));
  EXPECT_EQ(content.text("caption"), "Very happy");

  Visit own(prompt({{"question", "Who told you?"}, {"choices", {{{"text", "A friend"}}, {{"text", "A market"}}}}}), buyer());
  own.ready();
  EXPECT_EQ(own.text("title"), "Who told you?");
  const Json data = only(own.press(tap(2)), "post")["data"];
  EXPECT_EQ(data["scale"], "choices");
  EXPECT_EQ(data["answer"], "A market");
  EXPECT_TRUE(of_type(own.press(tap(3)), "post").empty()) << "there is no third";
}

TEST(ReviewPrompt, RespectsNotNowAndDoesntTakeAnAnswerForOne) {
  Visit asked(prompt(), buyer());
  asked.ready();
  EXPECT_EQ(node(asked.stage().view(), "later")["text"], "Not now");
  EXPECT_EQ(emitted(asked.press("close")), std::vector<std::string>{"nicety:dismissed"});
  Visit answered(prompt(), buyer());
  answered.ready();
  answered.press(tap(4));
  EXPECT_TRUE(emitted(answered.stage().event("dismiss")).empty());
  answered.stage().pass(1);
  EXPECT_FALSE(answered.is_open());
}

TEST(ReviewPrompt, ShowsTheStarsUpToThePointer) {
  Visit visit(prompt(), buyer());
  visit.ready();
  visit.stage().event("hold", {{"on", true}, {"name", tap(3)}});
  EXPECT_EQ(node(visit.stage().view(), "r3")["look"], "full");
  EXPECT_FALSE(Visit::is(node(visit.stage().view(), "r3"), "on")) << "that is no answer";
  visit.stage().event("hold", {{"on", false}, {"name", tap(3)}});
  EXPECT_FALSE(node(visit.stage().view(), "r1").contains("look"));
}

TEST(ReviewPrompt, PaintsAndComesToRest) {
  for (const char* scale : {"stars", "csat", "nps"}) {
    Visit visit(prompt({{"scale", scale}}), buyer());
    visit.ready();
    Json parts = Json::object();
    for (int i = 1; i <= 11; ++i) parts["r" + std::to_string(i)] = Json::array({30 * i, 40, 30, 44});
    visit.stage().send({{"type", "layout"},
                        {"widget", 1},
                        {"width", 360},
                        {"height", 200},
                        {"scale", 1},
                        {"bleed", 24},
                        {"visible", true},
                        {"parts", parts}});
    visit.stage().pass(1);
    const int before = visit.stage().paints();
    visit.press(tap(5));
    visit.stage().pass(0.3);
    EXPECT_GT(visit.stage().paints(), before + 10) << scale;
    visit.stage().pass(2);
    const int rested = visit.stage().paints();
    visit.stage().pass(1);
    EXPECT_EQ(visit.stage().paints(), rested) << scale;
  }
}

TEST(ReviewPrompt, MovesNothingWhereCalmIsWishedFor) {
  Visit visit(prompt(), buyer());
  visit.stage().environment({{"motion", "calm"}});
  visit.ready();
  const std::vector<Json> effects = visit.press(tap(5));
  EXPECT_TRUE(of_type(effects, "animate").empty());
}

}  // namespace
}  // namespace nicety
