#include "widgets/thank_you/thank_you.hpp"

#include <algorithm>
#include <array>
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
using test::only;
using test::Stage;

constexpr std::string_view kShop =
    R"({"widgets":[{"type":"thank-you","signature":"Imme & Lind","shareUrl":"/honey","shareText":"Honey!"}]})";
constexpr std::array kTypes{widget_type<ThankYou>()};

Json order(const Json& more = Json::object()) {
  Json props = {{"number", "1042"}, {"to", "Ada"}, {"message", "Packed today."}, {"arrives", "2026-11-26"}};
  props.update(more);
  return props;
}

class ThankYouTest : public testing::Test {
 protected:
  explicit ThankYouTest(std::string_view shop = kShop) : stage(shop, kTypes) {}

  /// Places the card on a page that was come to by `arrival`, out of sight.
  void place(const Json& props = order(), const Json& facts = {{"arrival", "navigate"}, {"now", 1795600000}}) {
    stage.send({{"type", "facts"}, {"facts", facts}});
    stage.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"enhance", false}, {"props", props}});
  }
  std::vector<Json> see() {
    return stage.send({{"type", "layout"},
                       {"widget", 1},
                       {"width", 600},
                       {"height", 260},
                       {"scale", 1},
                       {"bleed", 24},
                       {"visible", true},
                       {"colors", {{"accent", {160, 80, 20, 1}}, {"ink", {255, 255, 255, 1}}, {"paper", {255, 250, 240, 1}}}},
                       {"parts",
                        {{"rule", {0, 0, 16, 0}},
                         {"greeting", {24, 16, 330, 60}},
                         {"message", {24, 76, 330, 37}},
                         {"signature", {48, 113, 300, 45}},
                         {"parcel", {384, 40, 200, 150}}}}});
  }
  std::string look() { return stage.view().value("look", ""); }
  bool is_closed() { return stage.view().contains("states") && stage.view()["states"].contains("closed"); }

  Stage stage;
};

TEST_F(ThankYouTest, a_new_order_waits_to_be_seen_then_unfolds_and_is_written) {
  place();
  EXPECT_EQ(look(), "waits");
  EXPECT_EQ(node(stage.view(), "greeting")["text"], "Thank you, Ada!");
  EXPECT_EQ(node(stage.view(), "message")["text"], "Packed today.");
  EXPECT_EQ(node(stage.view(), "signature")["text"], "Imme & Lind");
  const std::vector<Json> effects = see();
  EXPECT_EQ(only(effects, "animate")["part"], "card");
  EXPECT_EQ(look(), "written");
  const Seconds took = moving(stage);
  EXPECT_GT(took, 1.5 + thank_you::kOpens);
  EXPECT_LT(took, 5) << "what moves by itself ends (WCAG 2.2.2)";
  EXPECT_EQ(stage.app().next(), kNever) << "at rest nothing happens";
}

TEST_F(ThankYouTest, it_remembers_that_it_has_thanked_once_it_was_seen) {
  place();
  EXPECT_TRUE(of_type(stage.all(), "remember").empty());
  EXPECT_EQ(only(see(), "remember"), (Json{{"type", "remember"}, {"name", "thanked"}, {"id", "1042"}, {"value", 1}}));
  EXPECT_TRUE(of_type(see(), "remember").empty());
}

TEST_F(ThankYouTest, an_order_that_was_thanked_for_is_simply_there) {
  place(order(), {{"arrival", "navigate"}, {"thanked", {"7", "1042"}}});
  EXPECT_TRUE(of_type(see(), "animate").empty());
  EXPECT_EQ(look(), "written");
  EXPECT_LT(moving(stage), 0.1);
}

TEST_F(ThankYouTest, a_page_that_is_loaded_again_or_gone_back_to_plays_nothing) {
  for (const std::string arrival : {"reload", "back_forward", ""}) {
    Stage other(kShop, kTypes);
    other.send({{"type", "facts"}, {"facts", {{"arrival", arrival}}}});
    const auto effects = other.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"enhance", false}, {"props", order()}});
    EXPECT_EQ(other.view()["look"], "written") << arrival;
  }
}

TEST_F(ThankYouTest, facts_that_come_later_do_not_play_it_again) {
  place();
  see();
  (void)moving(stage);
  stage.send({{"type", "facts"}, {"facts", {{"arrival", "navigate"}}}});
  EXPECT_LT(moving(stage), 0.1);
  EXPECT_EQ(of_type(stage.all(), "animate").size(), 1U);
}

TEST_F(ThankYouTest, there_is_no_card_for_a_failed_order_or_none) {
  place(order({{"failed", true}}));
  EXPECT_TRUE(is_closed());
  EXPECT_TRUE(of_type(see(), "animate").empty());
  stage.event("props", {{"props", order({{"number", ""}})}});
  EXPECT_TRUE(is_closed());
}

TEST_F(ThankYouTest, calm_it_is_there_at_once_and_in_full) {
  stage.environment({{"motion", "calm"}});
  place();
  EXPECT_TRUE(of_type(see(), "animate").empty());
  EXPECT_EQ(look(), "written");
  EXPECT_LT(moving(stage), 0.1);
}

TEST_F(ThankYouTest, motion_calmed_meanwhile_ends_it) {
  place();
  see();
  stage.pass(0.8);
  stage.environment({{"motion", "calm"}});
  EXPECT_LT(moving(stage), 0.1);
}

TEST_F(ThankYouTest, another_script_is_text_that_is_wiped_into_sight) {
  place(order({{"to", "Мария"}}));
  EXPECT_EQ(look(), "waits");
  see();
  EXPECT_EQ(look(), "wiped");
  EXPECT_EQ(node(stage.view(), "greeting")["text"], "Thank you, Мария!");
}

TEST_F(ThankYouTest, forced_colours_show_its_text) {
  stage.environment({{"forcedColors", true}, {"motion", "calm"}});
  place();
  see();
  EXPECT_EQ(look(), "plain");
}

TEST_F(ThankYouTest, the_number_is_copied_and_that_is_said) {
  place();
  see();
  const Json hand = only(stage.event("act", {{"name", "copy"}}), "hand");
  EXPECT_EQ(hand["to"], "clipboard");
  EXPECT_EQ(hand["text"], "1042");
  EXPECT_EQ(hand["part"], "number");
  EXPECT_EQ(announced(stage.event("answer", {{"id", hand["id"]}, {"ok", true}, {"message", "copied"}})),
            std::vector<std::string>{"Copied."});
  EXPECT_EQ(node(stage.view(), "said")["text"], "Copied.");
}

TEST_F(ThankYouTest, refused_it_says_what_to_do) {
  place();
  see();
  const Json hand = only(stage.event("act", {{"name", "copy"}}), "hand");
  stage.event("answer", {{"id", hand["id"]}, {"ok", true}, {"message", "selected"}});
  EXPECT_EQ(node(stage.view(), "said")["text"], "It is selected: copy it from there.");
  EXPECT_TRUE(announced(stage.event("answer", {{"id", hand["id"]}, {"ok", true}, {"message", "copied"}})).empty())
      << "an answer counts once";
}

TEST_F(ThankYouTest, the_shops_link_is_shared_and_nothing_of_the_order) {
  place();
  see();
  const Json hand = only(stage.event("act", {{"name", "share"}}), "hand");
  EXPECT_EQ(hand["to"], "people");
  EXPECT_EQ(hand["url"], "/honey");
  EXPECT_EQ(hand["text"], "Honey!");
  EXPECT_EQ(hand.dump().find("1042"), std::string::npos);
  EXPECT_TRUE(announced(stage.event("answer", {{"id", hand["id"]}, {"ok", true}, {"message", "done"}})).empty());
  const Json again = only(stage.event("act", {{"name", "share"}}), "hand");
  EXPECT_EQ(announced(stage.event("answer", {{"id", again["id"]}, {"ok", true}, {"message", "copied"}})),
            std::vector<std::string>{"The link is copied."});
}

TEST_F(ThankYouTest, the_day_of_delivery_is_a_file_for_the_calendar) {
  place();
  see();
  const Json hand = only(stage.event("act", {{"name", "calendar"}}), "hand");
  EXPECT_EQ(hand["to"], "file");
  EXPECT_EQ(hand["name"], "1042.ics");
  const auto text = hand.value("text", "");
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127\r\n"), std::string::npos) << text;
  EXPECT_NE(text.find("SUMMARY:Order 1042 arrives\r\n"), std::string::npos);
}

TEST_F(ThankYouTest, what_isnt_known_isnt_offered) {
  Stage other(R"({"widgets":[{"type":"thank-you"}]})", kTypes);
  other.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"enhance", false}, {"props", {{"number", "7"}}}});
  EXPECT_TRUE(node(other.view(), "calendar").is_null());
  EXPECT_TRUE(node(other.view(), "share").is_null());
  EXPECT_TRUE(node(other.view(), "voucher").is_null());
  EXPECT_TRUE(node(other.view(), "message").is_null());
  EXPECT_EQ(node(other.view(), "greeting")["text"], "Thank you!");
  EXPECT_FALSE(node(other.view(), "copy").is_null());
}

TEST_F(ThankYouTest, confetti_flies_out_of_the_open_parcel_once) {
  place();
  see();
  EXPECT_TRUE(of_type(stage.pass(1.5), "celebrate").empty()) << "the pen is still at it";
  const Json flight = only(stage.pass(4), "celebrate");
  EXPECT_EQ(flight["part"], "parcel");
  EXPECT_EQ(flight["emitter"], "burst");
  EXPECT_GT(flight["count"], 50);
  EXPECT_FALSE(flight.contains("shapes"));
  see();
  EXPECT_TRUE(of_type(stage.pass(10), "celebrate").empty());
}

TEST_F(ThankYouTest, nothing_flies_on_a_page_that_is_loaded_again) {
  place(order(), {{"arrival", "reload"}, {"now", 1795600000}});
  see();
  EXPECT_TRUE(of_type(stage.pass(8), "celebrate").empty());
}

TEST_F(ThankYouTest, nothing_flies_when_calm_is_wanted_meanwhile) {
  place();
  see();
  stage.pass(1);
  stage.environment({{"motion", "calm"}});
  EXPECT_TRUE(of_type(stage.pass(8), "celebrate").empty());
}

TEST(ThankYouCelebrationTest, is_what_the_shop_wants) {
  for (const auto& [wish, count] : {std::pair{"hearts", 1U}, std::pair{"none", 0U}}) {
    const std::string shop = R"({"widgets":[{"type":"thank-you","parcel":false,"celebrate":")" + std::string(wish) + "\"}]}";
    Stage stage(shop, kTypes);
    stage.send({{"type", "facts"}, {"facts", {{"arrival", "navigate"}, {"now", 1795600000}}}});
    stage.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"enhance", false}, {"props", order()}});
    stage.send({{"type", "layout"}, {"widget", 1}, {"width", 600}, {"height", 260}, {"scale", 1}, {"visible", true}});
    const std::vector<Json> flights = of_type(stage.pass(8), "celebrate");
    ASSERT_EQ(flights.size(), count) << wish;
    if (count > 0) {
      EXPECT_EQ(flights[0]["shapes"], Json::array({"heart"}));
      EXPECT_EQ(flights[0]["part"], "letter");
    }
  }
}

TEST(ThankYouCalendarTest, is_one_event_of_a_whole_day) {
  EXPECT_EQ(thank_you::calendar_of("2028-02-29", "7", "Honey; for you, \\o/", 1795600000),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nicety//thank-you//EN\r\nBEGIN:VEVENT\r\nUID:7-20280229@nicety\r\n"
            "DTSTAMP:20261125T094640Z\r\nDTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"
            "SUMMARY:Honey\\; for you\\, \\\\o/\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(ThankYouCalendarTest, folds_long_lines_between_characters) {
  std::string summary;
  for (int i = 0; i < 60; ++i) summary += "ễ";
  const std::string calendar = thank_you::calendar_of("2026-11-26", "7", summary, 0);
  std::string unfolded;
  for (std::size_t at = 0; at < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", at);
    EXPECT_LE(end - at, 75U);
    const std::string line = calendar.substr(at, end - at);
    EXPECT_NE(static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0U, 0x80U) << "a character was cut";
    unfolded += line[0] == ' ' ? line.substr(1) : line;
    at = end + 2;
  }
  EXPECT_NE(unfolded.find(summary), std::string::npos);
}

TEST(ThankYouCalendarTest, there_is_none_for_what_is_no_day) {
  for (const std::string_view day : {"", "2026-11-31", "2026-13-01", "26-11-2026", "2026/11/26", "tomorrow", "0000-00-00"}) {
    EXPECT_EQ(thank_you::calendar_of(day, "7", "x", 0), "") << day;
  }
}

}  // namespace
}  // namespace nicety
