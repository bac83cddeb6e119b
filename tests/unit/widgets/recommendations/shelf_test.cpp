#include "widgets/recommendations/shelf.hpp"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "runtime/config/error.hpp"
#include "tests/unit/paint/allocations.hpp"

namespace nicety {
namespace {

using Json = nlohmann::json;

/// A parsed text that stays where it is.
class Text {
 public:
  explicit Text(const Json& json) : text_(json.dump()) {
    Errors errors;
    EXPECT_TRUE(document_.parse(text_, "test", errors));
  }
  Text(const Text&) = delete;
  [[nodiscard]] Value root() const { return document_.root(); }

 private:
  std::string text_;
  Document document_;
};

Json product(std::string_view id, const Json& tags = Json::array(), int sold = 0, const Json& with = Json::array()) {
  return {{"id", id}, {"name", id}, {"url", "/" + std::string(id)}, {"tags", tags}, {"sold", sold}, {"with", with}};
}
Json ids(std::initializer_list<const char*> list) {
  Json out = Json::array();
  for (const char* id : list) out.push_back({{"id", id}});
  return out;
}

std::vector<Pick> chosen(const Shelf& shelf, const Facts& facts, std::size_t count) {
  std::vector<Pick> picks(count);
  picks.resize(shelf.choose(facts, picks));
  return picks;
}
std::vector<Pick> choose(const Json& rows, const Json& facts, std::size_t count = 4) {
  const Text catalogue(rows);
  const Text known(facts);
  Shelf shelf;
  shelf.add(catalogue.root());
  return chosen(shelf, Facts(known.root()), count);
}
std::vector<std::string> names(const Json& rows, const std::vector<Pick>& picks) {
  std::vector<std::string> out;
  for (const Pick& pick : picks) out.push_back(rows[static_cast<std::size_t>(pick.row)]["id"].get<std::string>());
  return out;
}
using Names = std::vector<std::string>;

/// A small shop: honeys, candles, and things that go with them.
Json shop() {
  return {product("acacia", {"honey", "mild", "light"}, 3, {"dipper"}),
          product("linden", {"honey", "fresh", "light"}, 1),
          product("heather", {"honey", "strong"}, 6),
          product("taper", {"candle", "beeswax"}, 4),
          product("pillar", {"candle", "beeswax"}, 5),
          product("dipper", {"wood"}, 7),
          product("comb", {"honey", "mild"}, 8),
          product("soap", {}, 2)};
}

TEST(Shelf, OfAShopperNothingIsKnownOfTheBestSellersArePicked) {
  const Json rows = shop();
  const std::vector<Pick> picks = choose(rows, Json::object());
  EXPECT_EQ(names(rows, picks), (Names{"linden", "soap", "acacia", "taper"}));
  for (const Pick& pick : picks) {
    EXPECT_EQ(pick.bond, Bond::none);
    EXPECT_EQ(pick.because, -1);
  }
}

TEST(Shelf, WithoutRanksThereAreNoBestSellers) { EXPECT_TRUE(choose({product("a"), product("b")}, Json::object()).empty()); }

TEST(Shelf, WhatSharesRareTagsComesFirstAndNamesItsReason) {
  const Json rows = shop();
  const std::vector<Pick> picks = choose(rows, {{"viewed", ids({"taper"})}}, 1);
  EXPECT_EQ(names(rows, picks), Names{"pillar"});
  EXPECT_EQ(picks[0], (Pick{.row = 4, .because = 3, .bond = Bond::looked}));
}

TEST(Shelf, ARareTagSaysMoreThanACommonOne) {
  const Json rows = {product("seen", {"common", "rare"}), product("a", {"common", "x"}), product("b", {"rare", "x"}),
                     product("c", {"common", "y"}),       product("d", {"common", "z"}), product("e", {"common", "w"})};
  EXPECT_EQ(names(rows, choose(rows, {{"viewed", ids({"seen"})}}, 1)), Names{"b"});
}

TEST(Shelf, ATagThatAllHaveSaysNothing) {
  const Json rows = {product("seen", {"shop"}), product("a", {"shop"}), product("b", {"shop"}, 3)};
  const std::vector<Pick> picks = choose(rows, {{"viewed", ids({"seen"})}});
  EXPECT_EQ(names(rows, picks), Names{"b"});
  EXPECT_EQ(picks[0].bond, Bond::none) << "it merely sells well";
}

TEST(Shelf, OneOfFewTagsInCommonSaysMoreThanOneOfMany) {
  const Json rows = {product("seen", {"t"}),        product("many", {"t", "a", "b", "c"}, 1),
                     product("few", {"t", "d"}, 2), product("x", {"e"}),
                     product("y", {"f"}),           product("z", {"g"})};
  EXPECT_EQ(names(rows, choose(rows, {{"viewed", ids({"seen"})}})), (Names{"few", "many"}));
}

TEST(Shelf, WhatIsBoughtTogetherIsFoundFromEitherSide) {
  const Json rows = shop();
  const std::vector<Pick> forth = choose(rows, {{"viewed", ids({"acacia"})}}, 1);
  EXPECT_EQ(names(rows, forth), Names{"dipper"});
  EXPECT_TRUE(forth[0].together);
  const std::vector<Pick> back = choose(rows, {{"viewed", ids({"dipper"})}}, 1);
  EXPECT_EQ(names(rows, back), Names{"acacia"});
  EXPECT_TRUE(back[0].together);
}

TEST(Shelf, BothSidesNamingEachOtherCountsOnce) {
  const Json mutual = {product("a", {}, 0, {"b"}), product("b", {}, 2, {"a"}), product("c", {}, 1, {"a"})};
  EXPECT_EQ(names(mutual, choose(mutual, {{"viewed", ids({"a"})}})), (Names{"c", "b"})) << "equal but for what was sold";
}

TEST(Shelf, TwoThatGoWithAThirdAreNotSaidToGoTogether) {
  const Json rows = {product("seen", {}, 0, {"third"}), product("other", {}, 0, {"third"}), product("third")};
  const std::vector<Pick> picks = choose(rows, {{"viewed", ids({"seen"})}});
  EXPECT_EQ(names(rows, picks), Names{"third"});
}

TEST(Shelf, NeverPicksWhatIsInTheCartOrBoughtOrThePagesOwn) {
  const Json rows = shop();
  const std::vector<Pick> picks = choose(
      rows,
      {{"product", "linden"}, {"cart", {{"soap", 2}, {"dipper", 1}}}, {"orders", {{{"day", 19000}, {"items", ids({"acacia"})}}}}},
      12);
  EXPECT_EQ(names(rows, picks).size(), 4U);
  for (const std::string& name : names(rows, picks)) {
    EXPECT_TRUE(name != "linden" && name != "soap" && name != "dipper" && name != "acacia") << name;
  }
}

TEST(Shelf, LeavesOutAllOfACartHoweverFullItIs) {
  Json rows = Json::array();
  Json cart = Json::object();
  for (int i = 0; i < 80; ++i) {
    rows.push_back(product("p" + std::to_string(i), {"t" + std::to_string(i % 8)}, i));
    if (i >= 4) cart["p" + std::to_string(i)] = 1;
  }
  EXPECT_EQ(names(rows, choose(rows, {{"cart", cart}}, 12)).size(), 4U);
}

TEST(Shelf, AProductDoesNotSpeakForItself) {
  const Json rows = {product("seen", {"t"}), product("a", {"u"}), product("b", {"v"})};
  EXPECT_TRUE(choose(rows, {{"viewed", ids({"seen"})}}).empty());
}

TEST(Shelf, WhatWasLookedAtMayBePickedForTheSakeOfAnother) {
  const Json rows = shop();
  const std::vector<Pick> picks = choose(rows, {{"viewed", ids({"taper", "pillar"})}}, 2);
  EXPECT_EQ(names(rows, picks), (Names{"pillar", "taper"}));
  EXPECT_EQ(picks[0].because, 3);
  EXPECT_EQ(picks[1].because, 4);
}

TEST(Shelf, WhatIsKnownTwiceKeepsItsWeightierBond) {
  const Json rows = shop();
  const Json facts = {{"viewed", ids({"taper"})}, {"orders", {{{"day", 19000}, {"items", ids({"taper"})}}}}};
  EXPECT_EQ(choose(rows, facts, 1)[0].bond, Bond::bought);
}

TEST(Shelf, WhatWasLookedAtLaterWeighsMore) {
  const Json rows = {product("old", {"a"}), product("new", {"b"}), product("like-old", {"a"}), product("like-new", {"b"})};
  EXPECT_EQ(names(rows, choose(rows, {{"viewed", ids({"new", "old"})}})), (Names{"like-new", "like-old"}));
  EXPECT_EQ(names(rows, choose(rows, {{"viewed", ids({"old", "new"})}})), (Names{"like-old", "like-new"}));
}

TEST(Shelf, ALaterOrderWeighsMore) {
  const Json rows = {product("old", {"a"}), product("new", {"b"}), product("like-old", {"a"}, 1), product("like-new", {"b"}, 2)};
  const Json orders = {{{"day", 19100}, {"items", ids({"new"})}}, {{"day", 19000}, {"items", ids({"old"})}}};
  EXPECT_EQ(names(rows, choose(rows, {{"orders", orders}})), (Names{"like-new", "like-old"}));
}

TEST(Shelf, WhatIsKnownTwiceWeighsMore) {
  const Json rows = {product("once", {"a"}), product("twice", {"b"}), product("like-once", {"a"}, 1),
                     product("like-twice", {"b"}, 2)};
  const Json facts = {{"wishlist", {"once", "twice"}}, {"viewed", ids({"twice"})}};
  EXPECT_EQ(names(rows, choose(rows, facts, 2)), (Names{"like-twice", "like-once"}));
}

TEST(Shelf, TheReasonIsThatWhichAddsMost) {
  const Json rows = {product("a", {"x", "y"}), product("b", {"x"}), product("pick", {"x", "y"}), product("o", {"p"}),
                     product("q", {"r"})};
  const std::vector<Pick> picks = choose(rows, {{"wishlist", {"b", "a"}}}, 1);
  ASSERT_EQ(names(rows, picks), Names{"pick"});
  EXPECT_EQ(picks[0].because, 0);
  EXPECT_EQ(picks[0].bond, Bond::wished);
}

TEST(Shelf, EqualsAreOrderedByWhatSellsBetterWhateverTheirPlace) {
  Json rows = {product("seen", {"t"}), product("a", {"t"}, 3), product("b", {"t"}, 1), product("c", {"t"}, 2),
               product("o", {"p"}),    product("q", {"r"}),    product("s", {"v"}),    product("w", {"x"})};
  EXPECT_EQ(names(rows, choose(rows, {{"viewed", ids({"seen"})}})), (Names{"b", "c", "a"}));
}

TEST(Shelf, TheOrderOfTheRowsDoesNotMatter) {
  Json rows = Json::array();
  for (int i = 0; i < 60; ++i) {
    rows.push_back(product("p" + std::to_string(i), {"a" + std::to_string(i % 7), "b" + std::to_string(i % 5)}, i % 3));
  }
  const Json facts = {{"viewed", ids({"p3", "p17"})}, {"wishlist", {"p30"}}};
  const Names there = names(rows, choose(rows, facts, 12));
  Json back = rows;
  std::ranges::reverse(back);
  EXPECT_EQ(names(back, choose(back, facts, 12)), there);
  EXPECT_EQ(there.size(), 12U);
}

TEST(Shelf, PartsGiveTheSameAsTheWhole) {
  const Json rows = shop();
  const Json facts = {{"viewed", ids({"linden"})}, {"cart", {{"soap", 1}}}};
  const Text first(Json(rows.begin(), rows.begin() + 3));
  const Text second(Json(rows.begin() + 3, rows.end()));
  const Text known(facts);
  Shelf shelf;
  shelf.add(first.root());
  shelf.add(second.root());
  EXPECT_EQ(chosen(shelf, Facts(known.root()), 4), choose(rows, facts));
}

TEST(Shelf, RowsThatAreNoProductsKeepTheirNumbersAndAreNeverPicked) {
  const Json rows = {nullptr,
                     7,
                     "acacia",
                     Json::array({1}),
                     Json::object(),
                     {{"id", "a"}, {"sold", 9}},
                     {{"id", "b"}, {"name", "B"}, {"sold", 9}},
                     {{"name", "C"}, {"url", "/c"}, {"sold", 9}},
                     {{"id", "d"}, {"name", "D"}, {"url", "javascript:alert(1)"}, {"sold", 9}},
                     {{"id", {1}}, {"name", "E"}, {"url", "/e"}, {"sold", 9}},
                     {{"id", "f"}, {"name", "F"}, {"url", "/f"}, {"sold", 9}, {"tags", "honey"}, {"with", 4}},
                     {{"id", 12}, {"name", "G"}, {"url", "/g"}, {"sold", 10}, {"tags", {nullptr, 3, {"x"}}}}};
  const std::vector<Pick> picks = choose(rows, {{"viewed", ids({"a", "d"})}}, 12);
  ASSERT_EQ(picks.size(), 2U);
  EXPECT_EQ(picks[0].row, 10);
  EXPECT_EQ(picks[1].row, 11);
}

TEST(Shelf, NumbersAsIdsAreTheSameAsTheirTexts) {
  const Json rows = {{{"id", 12}, {"name", "A"}, {"url", "/a"}, {"sold", 3}},
                     {{"id", 13}, {"name", "B"}, {"url", "/b"}, {"sold", 2}}};
  const std::vector<Pick> picks = choose(rows, {{"product", "12"}});
  ASSERT_EQ(picks.size(), 1U);
  EXPECT_EQ(picks[0].row, 1);
}

TEST(Shelf, AnOddRankIsNone) {
  Json rows = {product("a"), product("b"), product("c"), product("d"), product("e", {}, 1)};
  rows[0]["sold"] = -5;
  rows[1]["sold"] = "first";
  rows[2]["sold"] = 1e300;
  rows[3]["sold"] = 0.5;
  EXPECT_EQ(names(rows, choose(rows, Json::object())), Names{"e"});
}

TEST(Shelf, AProductThatIsListedTwiceIsPickedOnce) {
  const Json rows = {product("a", {}, 1), product("a", {}, 2), product("b", {}, 3)};
  EXPECT_EQ(names(rows, choose(rows, Json::object())), (Names{"a", "b"}));
}

TEST(Shelf, MalformedFactsAreNoFacts) {
  const Json rows = shop();
  const Json odd = {{"product", 3},
                    {"cart", {"soap"}},
                    {"orders", {{{"items", "acacia"}}, 4}},
                    {"wishlist", "taper"},
                    {"viewed", {nullptr, {"x"}}}};
  EXPECT_EQ(names(rows, choose(rows, odd)), (Names{"linden", "soap", "acacia", "taper"}));
}

TEST(Shelf, AnEmptyCatalogueOffersNothing) {
  EXPECT_TRUE(choose(Json::array(), {{"viewed", ids({"acacia"})}}).empty());
  EXPECT_TRUE(choose(Json::object(), Json::object()).empty());
}

/// A shop of so many products, each with four tags of 200 and two neighbours.
Json large_shop(int products) {
  Json rows = Json::array();
  for (int i = 0; i < products; ++i) {
    const auto tag = [&](int step) { return "tag" + std::to_string(i * step % 200); };
    const auto neighbour = [&](int step) { return "p" + std::to_string(i * step % products); };
    rows.push_back(product("p" + std::to_string(i), {tag(1), tag(7), tag(31), "all"}, i + 1, {neighbour(3), neighbour(11)}));
  }
  return rows;
}

TEST(Shelf, FiveThousandProductsInTwentyPartsCostFewAllocations) {
  constexpr std::ptrdiff_t kPart = 250;
  const Json rows = large_shop(5000);
  Json viewed = Json::array();
  for (int i = 0; i < 12; ++i) viewed.push_back({{"id", "p" + std::to_string(i * 401)}});
  const Text facts(Json{{"viewed", viewed}, {"cart", {{"p7", 1}}}, {"wishlist", {"p99", "p100"}}});
  Shelf shelf;
  long most = 0;
  for (std::ptrdiff_t at = 0; at < 5000; at += kPart) {
    const Text part(Json(rows.begin() + at, rows.begin() + at + kPart));
    const long before = testing_support::allocations();
    shelf.add(part.root());
    most = std::max(most, testing_support::allocations() - before);
  }
  EXPECT_LE(most, 24) << "a part makes two lists grow and keeps no text";
  const long before = testing_support::allocations();
  std::array<Pick, 4> picks;
  EXPECT_EQ(shelf.choose(Facts(facts.root()), picks), 4U);
  EXPECT_EQ(testing_support::allocations(), before) << "choosing takes no memory";
}

}  // namespace
}  // namespace nicety
