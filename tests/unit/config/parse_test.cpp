#include <cstddef>
#include <string>

#include "gtest/gtest.h"

#include "runtime/config/value.hpp"
#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using testing::Parsed;

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Parse, EveryKindOfValueIsKept) {
  const Parsed parsed(R"({"a": null, "b": true, "c": -12.5e1, "d": "x\ny", "e": [1, 2], "f": {}})");
  ASSERT_TRUE(parsed.good) << parsed.error();
  const Value root = parsed.root();
  EXPECT_EQ(root.size(), 6U);
  EXPECT_TRUE(root["a"].is(ValueKind::null));
  EXPECT_TRUE(root["b"].boolean());
  EXPECT_EQ(root["c"].number(), -125);
  EXPECT_EQ(root["d"].text(), "x\ny");
  EXPECT_EQ(root["e"].size(), 2U);
  EXPECT_TRUE(root["f"].is(ValueKind::object));
  EXPECT_FALSE(root["g"]);
}

TEST(Parse, EveryValueAndKeyKnowsItsByte) {
  const std::string text = "{ \"a\" :\t[10 ,\r\n\"ü\\u00e9\", -3.5], \"b\":true,\"c\":{\"d\":0}}";
  const Parsed parsed(text);
  ASSERT_TRUE(parsed.good) << parsed.error();
  const Value root = parsed.root();
  EXPECT_EQ(root.offset(), 0U);
  EXPECT_EQ(root["a"].key_offset(), text.find("\"a\""));
  EXPECT_EQ(root["a"].offset(), text.find("[10"));
  std::size_t place = 0;
  const std::size_t expected[] = {text.find("10"), text.find("\"ü"), text.find("-3.5")};
  for (const Value element : root["a"]) EXPECT_EQ(element.offset(), expected[place++]);
  EXPECT_EQ(place, 3U);
  EXPECT_EQ(root["b"].offset(), text.find("true"));
  EXPECT_EQ(root["c"]["d"].key_offset(), text.find("\"d\""));
  EXPECT_EQ(root["c"]["d"].offset(), text.find("0}"));
}

TEST(Parse, ANumberThatEndsTheTextIsKept) {
  EXPECT_EQ(Parsed("42").root().number(), 42);
  EXPECT_EQ(Parsed(" -0.5 ").root().number(), -0.5);
}

TEST(Parse, WholeNumbersBeyond64BitsAreKeptAsDoubles) {
  EXPECT_EQ(Parsed("18446744073709551616").root().number(), 18446744073709551616.0);
  EXPECT_EQ(Parsed("-9223372036854775808").root().number(), -9223372036854775808.0);
}

TEST(Parse, EscapesAreResolvedInKeysAndTexts) {
  const Parsed parsed(R"({"a\"b": "\ud83d\ude00\/", "plain": "ab"})");
  ASSERT_TRUE(parsed.good) << parsed.error();
  EXPECT_EQ(parsed.root()["a\"b"].text(), "😀/");
  EXPECT_EQ(parsed.root()["plain"].text(), "ab");
}

TEST(Parse, AByteOrderMarkIsSkippedAndHasNoColumn) {
  EXPECT_EQ(Parsed("\xEF\xBB\xBF{\"a\": 1}").root()["a"].number(), 1);
  EXPECT_EQ(Parsed("\xEF\xBB\xBF{a}").error(), "shop.json:1:2: a key is missing before `a`; put texts and keys in double quotes");
}

TEST(Parse, ADocumentCanBeParsedAgain) {
  Document document;
  Errors errors;
  ASSERT_TRUE(document.parse(R"({"a": "x\ty"})", "first", errors));
  ASSERT_TRUE(document.parse(R"([1])", "second", errors));
  EXPECT_EQ(document.root().size(), 1U);
  EXPECT_EQ(document.file(), "second");
  EXPECT_FALSE(document.parse("[", "third", errors));
  EXPECT_FALSE(document.root());
}

TEST(Parse, SixtyFourLevelsAreTakenAndSixtyFiveRefused) {
  EXPECT_TRUE(Parsed(nested(64)).good);
  const Parsed parsed(nested(65));
  EXPECT_FALSE(parsed.good);
  EXPECT_EQ(parsed.error(), "shop.json:1:65: is nested too deeply; at most 64 objects and arrays may lie within each other");
}

TEST(Parse, OneMegabyteIsTakenAndOneByteMoreRefused) {
  const std::string text = "\"" + std::string(Document::kMostBytes - 2, 'x') + "\"";
  const Parsed largest(text);
  ASSERT_TRUE(largest.good);
  EXPECT_EQ(largest.root().text().size(), Document::kMostBytes - 2);
  EXPECT_EQ(Parsed(text + " ").error(), "shop.json:1:1: is larger than 1 MB (1048577 bytes)");
}

TEST(Parse, ADuplicateKeyNamesBothPlacesAndKeepsTheFirstValue) {
  const Parsed parsed("{\"a\": 1,\n \"b\": {\"x\": 1, \"y\": 2, \"x\": 3}}");
  EXPECT_TRUE(parsed.good);
  EXPECT_EQ(parsed.error(), "shop.json:2:24 /b/x: is given twice (first at 2:8); keep one of them");
  EXPECT_TRUE(parsed.root()["b"].has_duplicates());
  EXPECT_FALSE(parsed.root().has_duplicates());
  EXPECT_EQ(parsed.root()["b"]["x"].number(), 1);
}

TEST(Parse, KeysThatDifferInSpellingOnlyAreDuplicates) {
  EXPECT_EQ(Parsed(R"({"a": 1, "\u0061": 2})").error(), "shop.json:1:10 /a: is given twice (first at 1:2); keep one of them");
}

TEST(Parse, ADuplicateAmongManyKeysIsFound) {
  std::string text = "{";
  for (int i = 0; i < 500; ++i) text += "\"key" + std::to_string(i) + "\":0,";
  const Parsed parsed(text + "\"key77\":1}");
  EXPECT_TRUE(parsed.good);
  EXPECT_EQ(parsed.errors.count(), 1U);
  EXPECT_TRUE(parsed.root().has_duplicates());
}

TEST(Parse, AMegabyteOfOneKeyIsCountedNotListed) {
  std::string text = "{\"a\":0";
  while (text.size() < 1'000'000) text += ",\"a\":0";
  const Parsed parsed(text + "}");
  EXPECT_TRUE(parsed.good);
  EXPECT_EQ(parsed.errors.list().size(), Errors::kMost);
  EXPECT_GT(parsed.errors.count(), 100'000U);
}

TEST(Parse, AMegabyteOfGarbageIsOneError) {
  for (const char* piece : {"[", "{\"a\":", "x", "\"", "\\", "1", "\xFF", ",", "[[],", "-"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const Parsed parsed(text);
    EXPECT_EQ(parsed.errors.count(), 1U) << piece;
    EXPECT_FALSE(parsed.good && *piece != '1') << piece;
  }
}

}  // namespace
}  // namespace nicety
