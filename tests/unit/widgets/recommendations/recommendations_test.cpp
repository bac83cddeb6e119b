#include "widgets/recommendations/recommendations.hpp"

#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;
using test::node;
using test::of_type;
using test::Stage;

constexpr std::string_view kShop =
    R"({"widgets":[{"type":"recommendations","at":"#for-you","catalogue":"/catalogue.json","count":3}]})";

Json catalogue() {
  const auto row = [](std::string_view id, std::string_view name, const Json& tags, int sold, const Json& with = Json::array()) {
    return Json{{"id", id},
                {"name", name},
                {"url", "/products/" + std::string(id)},
                {"image", "/" + std::string(id) + ".svg"},
                {"tags", tags},
                {"sold", sold},
                {"with", with},
                {"price", "€ 9.50"}};
  };
  return {row("acacia", "Acacia honey", {"honey", "mild"}, 2, {"dipper"}),
          row("linden", "Linden honey", {"honey", "mild"}, 3),
          row("taper", "Tapers", {"candle"}, 4),
          row("pillar", "Pillar", {"candle"}, 5),
          row("dipper", "Dipper", {"wood"}, 6),
          row("soap", "Soap", {"bath"}, 1),
          row("oil", "Oil", {"bath"}, 7)};
}

class Strip {
 public:
  explicit Strip(const Json& facts = Json::object(), Json rows = catalogue(), std::string_view config = kShop)
      : stage(config), rows_(std::move(rows)) {
    know(facts, "ready");
    stage.mount(false, Json::object());
    lay_out(false);
  }

  std::vector<Json> know(const Json& facts, std::string_view signal = "") {
    Json all = {{"now", 1700000000}, {"day", 19700}, {"kind", "home"}};
    all.update(facts);
    Json message = {{"type", "facts"}, {"facts", all}};
    if (!signal.empty()) message["signal"] = signal;
    return stage.send(message);
  }
  std::vector<Json> lay_out(bool visible) {
    return stage.send({{"type", "layout"}, {"widget", 1}, {"width", 800}, {"height", 300}, {"scale", 1}, {"visible", visible}});
  }
  /// Answers what was asked for last as the host would; returns what follows, other questions left open.
  std::vector<Json> answer(std::size_t part = 250) {
    const std::vector<Json> reads = of_type(stage.all(), "read");
    if (reads.empty()) return {};
    Json wanted = rows_;
    if (reads.back().contains("rows")) {
      wanted = Json::array();
      for (const Json& each : reads.back()["rows"]) {
        const auto index = each.get<std::size_t>();
        wanted.push_back(index < rows_.size() ? rows_[index] : Json(nullptr));
      }
    }
    std::vector<Json> effects;
    for (std::size_t at = 0;; at += part) {
      const std::size_t end = std::min(at + part, wanted.size());
      const Json rows(wanted.begin() + static_cast<std::ptrdiff_t>(at), wanted.begin() + static_cast<std::ptrdiff_t>(end));
      Json event = {{"name", "catalogue"}, {"rows", rows}};
      if (end == wanted.size()) event["last"] = true;
      for (const Json& effect : stage.event("data", event)) effects.push_back(effect);
      if (end == wanted.size()) return effects;
    }
  }
  /// All of the way to a strip that is there.
  std::vector<Json> fill() {
    answer();
    return answer();
  }

  [[nodiscard]] bool is_closed() const { return stage.view().contains("states") && stage.view()["states"].contains("closed"); }
  [[nodiscard]] std::string title() const { return node(stage.view(), "title").value("text", ""); }
  /// Words of all nodes of that part, in order.
  [[nodiscard]] std::vector<std::string> words(std::string_view part) const {
    std::vector<std::string> out;
    collect(stage.view(), part, out);
    return out;
  }
  void change(Json rows) { rows_ = std::move(rows); }

  Stage stage;

 private:
  static void collect(const Json& view, std::string_view part, std::vector<std::string>& out) {
    if (view.value("part", "") == part) out.push_back(view.value("text", ""));
    if (!view.contains("children")) return;
    for (const Json& child : view["children"]) collect(child, part, out);
  }
  Json rows_;
};

using Words = std::vector<std::string>;
Json seen(const char* id) { return {{"viewed", {{{"id", id}}}}}; }

TEST(Recommendations, TakesNoPlaceUntilItHasSomethingToShow) {
  Strip strip;
  EXPECT_TRUE(strip.is_closed());
  strip.answer();
  EXPECT_TRUE(strip.is_closed());
  strip.answer();
  EXPECT_FALSE(strip.is_closed());
}

TEST(Recommendations, ReadsTheCatalogueAndThenTheTextsOfItsPicksAlone) {
  Strip strip(seen("taper"));
  ASSERT_EQ(of_type(strip.stage.all(), "read").size(), 1U);
  EXPECT_FALSE(of_type(strip.stage.all(), "read")[0].contains("rows"));
  strip.answer();
  ASSERT_EQ(of_type(strip.stage.all(), "read").size(), 2U);
  EXPECT_EQ(of_type(strip.stage.all(), "read")[1]["rows"], Json({3, 2, 5, 0}))
      << "the pillar because of the taper, then best sellers";
}

TEST(Recommendations, ToAStrangerItSaysThatTheseAreTheBestSellers) {
  Strip strip;
  strip.fill();
  EXPECT_EQ(strip.title(), "Our best sellers");
  EXPECT_EQ(strip.words("name"), (Words{"Soap", "Acacia honey", "Linden honey"}));
  EXPECT_TRUE(strip.words("reason").empty());
  EXPECT_TRUE(node(strip.stage.view(), "why").is_null()) << "nothing personal is there to explain";
}

TEST(Recommendations, EachPersonalPickSaysWhy) {
  const Json bought = {{"orders", {{{"day", 19600}, {"items", {{{"id", "acacia"}}}}}}}};
  Strip strip(bought);
  strip.fill();
  EXPECT_EQ(strip.title(), "Picked for you");
  EXPECT_EQ(strip.words("name"), (Words{"Dipper", "Linden honey", "Soap"}));
  EXPECT_EQ(strip.words("reason"),
            (Words{"Because you bought Acacia honey", "Because you bought Acacia honey", "One of our best sellers"}));
  EXPECT_FALSE(node(strip.stage.view(), "why-button").is_null());
}

TEST(Recommendations, NamesEveryKindOfReason) {
  const auto reason = [](const Json& facts) {
    Strip strip(facts);
    strip.fill();
    const Words reasons = strip.words("reason");
    return reasons.empty() ? "" : reasons[0];
  };
  EXPECT_EQ(reason(seen("taper")), "Like Tapers, which you looked at");
  EXPECT_EQ(reason(seen("acacia")), "Goes with Acacia honey");
  EXPECT_EQ(reason({{"wishlist", {"pillar"}}}), "Like Pillar, which you saved");
  EXPECT_EQ(reason({{"product", "pillar"}}), "If you like Pillar");
  EXPECT_EQ(reason({{"cart", {{"dipper", 1}}}}), "Goes with Dipper");
}

TEST(Recommendations, AReasonIsTrueOfTheFactsAndTheCatalogue) {
  // Whatever is known, whoever is named is known, and is like what is shown or goes with it.
  const Json rows = catalogue();
  const auto row_of = [&](std::string_view name) {
    for (const Json& row : rows) {
      if (row["name"] == name) return row;
    }
    return Json();
  };
  for (const Json& known : rows) {
    Strip strip(seen(known["id"].get<std::string>().c_str()));
    strip.fill();
    const Words shown = strip.words("name");
    const Words reasons = strip.words("reason");
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      if (reasons[i] == "One of our best sellers") continue;
      EXPECT_NE(reasons[i].find(known["name"].get<std::string>()), std::string::npos);
      const Json pick = row_of(shown[i]);
      std::set<std::string> shared;
      for (const Json& tag : pick["tags"]) {
        for (const Json& other : known["tags"]) {
          if (tag == other) shared.insert(tag.get<std::string>());
        }
      }
      const auto lists = [](const Json& row, const Json& id) {
        return std::ranges::any_of(row["with"], [&](const Json& each) { return each == id; });
      };
      const bool together = lists(pick, known["id"]) || lists(known, pick["id"]);
      EXPECT_EQ(reasons[i].starts_with("Goes with"), together) << reasons[i];
      EXPECT_TRUE(together || !shared.empty()) << reasons[i];
    }
  }
}

TEST(Recommendations, AnItemIsALinkWithPictureNameAndPrice) {
  Strip strip;
  strip.fill();
  const Json item = node(strip.stage.view(), "list")["children"][0];
  EXPECT_EQ(item["role"], "item");
  const Json link = item["children"][0];
  EXPECT_EQ(link["role"], "link");
  EXPECT_EQ(link["href"], "/products/soap");
  EXPECT_EQ(link["children"][0]["src"], "/soap.svg");
  EXPECT_FALSE(link["children"][0].contains("name")) << "the name stands beside it";
  EXPECT_EQ(link["children"][1]["text"], "Soap");
  EXPECT_EQ(link["children"][2]["text"], "€ 9.50");
}

TEST(Recommendations, EveryKeyIsOnceInTheLargestStrip) {
  Json rows = Json::array();
  for (int i = 0; i < 12; ++i) {
    rows.push_back({{"id", i},
                    {"name", "N"},
                    {"url", "/n"},
                    {"image", "/i"},
                    {"price", 3},
                    {"sold", 1 + i},
                    {"tags", {"t" + std::to_string(i / 2)}}});
  }
  Strip strip({{"wishlist", {"3"}}}, rows, R"({"widgets":[{"type":"recommendations","at":"#a","catalogue":"#c","count":12}]})");
  strip.fill();
  EXPECT_EQ(strip.words("name").size(), 12U);
  std::set<std::string> keys;
  std::size_t count = 0;
  const auto visit = [&](const auto& self, const Json& view) -> void {
    ++count;
    keys.insert(view["key"].get<std::string>());
    if (view.contains("children")) {
      for (const Json& child : view["children"]) self(self, child);
    }
  };
  visit(visit, strip.stage.view());
  EXPECT_EQ(keys.size(), count);
  EXPECT_GT(count, 12U * 6);
}

TEST(Recommendations, PartsGiveTheSameStripAsTheWhole) {
  Strip whole(seen("taper"));
  whole.fill();
  Strip parts(seen("taper"));
  parts.answer(2);
  parts.answer();
  EXPECT_EQ(parts.stage.view(), whole.stage.view());
}

TEST(Recommendations, WithNothingToShowItGivesUpItsTurn) {
  Strip strip(Json::object(), Json::array());
  strip.answer();
  EXPECT_TRUE(strip.is_closed());
  EXPECT_EQ(of_type(strip.stage.all(), "read").size(), 1U);
}

TEST(Recommendations, ACatalogueThatChangedBetweenTheTwoQuestionsIsNoHarm) {
  Strip strip(seen("taper"));
  strip.answer();
  strip.change(Json::array({catalogue()[0]}));
  strip.answer();
  for (const std::string& name : strip.words("name")) EXPECT_EQ(name, "Acacia honey");
  Strip gone;
  gone.answer();
  gone.change(Json::array());
  gone.answer();
  EXPECT_TRUE(gone.is_closed());
}

TEST(Recommendations, RisesOnceItComesIntoView) {
  Strip strip;
  EXPECT_TRUE(of_type(strip.fill(), "animate").empty()) << "it is below the fold";
  EXPECT_EQ(node(strip.stage.view(), "list")["look"], "awaited");
  const std::vector<Json> moves = of_type(strip.lay_out(true), "animate");
  ASSERT_EQ(moves.size(), 3U);
  EXPECT_FALSE(node(strip.stage.view(), "list").contains("look"));
  EXPECT_FALSE(moves[0].contains("delayMs"));
  EXPECT_EQ(moves[1]["delayMs"], 60);
  EXPECT_EQ(moves[2]["delayMs"], 120);
  EXPECT_EQ(moves[0]["frames"], moves[2]["frames"]);
  EXPECT_LE(moves[0]["durationMs"], 500);
  EXPECT_EQ(moves[0]["frames"].front()["opacity"], "0");
  EXPECT_EQ(moves[0]["frames"].back()["opacity"], "1");
  strip.lay_out(false);
  EXPECT_TRUE(of_type(strip.lay_out(true), "animate").empty()) << "once";
}

TEST(Recommendations, RisesAtOnceWhereItIsInViewAlready) {
  Strip strip;
  strip.lay_out(true);
  EXPECT_EQ(of_type(strip.fill(), "animate").size(), 3U);
}

TEST(Recommendations, CalmItFadesAndNothingTravels) {
  Strip strip;
  strip.stage.environment({{"motion", "calm"}});
  strip.lay_out(true);
  const std::vector<Json> moves = of_type(strip.fill(), "animate");
  ASSERT_EQ(moves.size(), 1U);
  EXPECT_EQ(moves[0]["part"], "list");
  for (const Json& frame : moves[0]["frames"]) EXPECT_FALSE(frame.contains("transform"));
}

TEST(Recommendations, StillItIsThereAtOnceWhereverItIs) {
  Strip strip;
  strip.stage.environment({{"motion", "off"}});
  EXPECT_TRUE(of_type(strip.fill(), "animate").empty());
  EXPECT_FALSE(node(strip.stage.view(), "list").contains("look"));
}

TEST(Recommendations, AsksForNoFrameAtRest) {
  Strip strip;
  strip.lay_out(true);
  strip.fill();
  strip.stage.pass(1.0 / 60);
  EXPECT_EQ(strip.stage.app().next(), kNever);
}

TEST(Recommendations, WhatGoesIntoTheCartMakesRoomForAnother) {
  Strip strip;
  strip.fill();
  EXPECT_EQ(strip.words("name")[0], "Soap");
  strip.know({{"cart", {{"soap", 1}}}});
  EXPECT_EQ(strip.words("name")[0], "Soap") << "until the next are known, nothing moves";
  strip.fill();
  EXPECT_EQ(strip.words("name")[0], "Oil") << "like what is in the cart";
  EXPECT_EQ(strip.words("reason")[0], "If you like Soap");
}

TEST(Recommendations, FactsThatChangeNothingShownAskForNothing) {
  Strip strip;
  strip.fill();
  EXPECT_TRUE(of_type(strip.know({{"cart", {{"pillar", 1}}}}), "read").empty());
}

TEST(Recommendations, WhatCameIntoTheCartMeanwhileIsLeftOut) {
  Strip strip;
  strip.answer();
  strip.know({{"cart", {{"soap", 1}}}});
  strip.answer();
  EXPECT_EQ(strip.words("name"), (Words{"Acacia honey", "Linden honey"}));
}

TEST(Recommendations, ExplainsItselfOnRequest) {
  Strip strip(seen("taper"));
  strip.fill();
  const std::vector<Json> effects = strip.stage.event("act", {{"name", "why"}});
  EXPECT_FALSE(strip.words("because").empty());
  EXPECT_EQ(of_type(effects, "announce")[0]["text"], strip.words("because")[0]);
}

TEST(Recommendations, ForgetsAtOnceAndSaysSo) {
  Strip strip(seen("taper"));
  strip.fill();
  strip.stage.event("act", {{"name", "why"}});
  const std::vector<Json> effects = strip.stage.event("act", {{"name", "forget"}});
  EXPECT_EQ(of_type(effects, "forget").size(), 1U);
  EXPECT_TRUE(strip.words("name").empty());
  EXPECT_EQ(node(strip.stage.view(), "forgotten")["text"], "Done. Nothing about you is remembered here.");
  EXPECT_FALSE(strip.is_closed());
}

TEST(Recommendations, VanishesWithAllThatItKnew) {
  Strip strip(seen("taper"));
  strip.fill();
  strip.stage.send({{"type", "memory"}, {"moments", Json::object()}});
  EXPECT_TRUE(strip.is_closed());
  EXPECT_TRUE(strip.words("name").empty());
}

TEST(Recommendations, UnaskedDataIsNoData) {
  Strip strip;
  strip.fill();
  const Json before = strip.stage.view();
  EXPECT_TRUE(of_type(strip.stage.event("data", {{"name", "catalogue"}, {"rows", catalogue()}, {"last", true}}), "read").empty());
  EXPECT_EQ(strip.stage.view(), before);
}

TEST(Recommendations, WithoutACatalogueTheEntryIsWrong) {
  Stage stage(R"({"widgets":[{"type":"recommendations","at":"#for-you"}]})");
  EXPECT_EQ(stage.all()[0]["widgets"][0]["ok"], false);
}

}  // namespace
}  // namespace nicety
