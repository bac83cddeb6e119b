#include "runtime/config/read.hpp"

#include <string>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using testing::Bell;
using testing::Chime;
using testing::Entry;
using testing::Parsed;
using testing::Root;

/// The only error of reading a text into a T; what is amiss where there isn't exactly one.
template <class T>
std::string error_of(const std::string& text, Reading reading = Reading::strict) {
  Parsed parsed(text);
  T out;
  const bool good = read(parsed.root(), out, parsed.errors, reading);
  return good == parsed.errors.empty() ? parsed.error() : "the answer doesn't fit the errors";
}

TEST(Read, WhatIsNotGivenKeepsItsDefault) {
  Parsed parsed(R"({"count": 5})");
  Chime chime;
  EXPECT_TRUE(read(parsed.root(), chime, parsed.errors));
  Chime expected;
  expected.count = 5;
  EXPECT_EQ(chime, expected);
}

TEST(Read, AnUnknownKeyStandsAtTheKeyWithTheNearestName) {
  EXPECT_EQ(error_of<Chime>("{\n  \"cuont\": 1\n}"), "shop.json:2:3 /cuont: is no key that is known here; did you mean `count`?");
  EXPECT_EQ(error_of<Chime>(R"({"xylophone": 1})"), "shop.json:1:2 /xylophone: is no key that is known here");
}

TEST(Read, AMissingKeyNamesItsMend) {
  EXPECT_EQ(error_of<Entry>(R"({"at": "a"})"), "shop.json:1:1: `type` is missing; add `\"type\": …`, a text");
}

TEST(Read, TheSchemaIsNamedAtTheRootAlone) {
  EXPECT_EQ(error_of<Chime>(R"({"$schema": "x"})"), "0 errors");
  EXPECT_EQ(error_of<Chime>(R"({"main": {"$schema": "x"}})"), "shop.json:1:11 /main/$schema: is no key that is known here");
}

TEST(Read, AnythingButAnObjectIsRefused) {
  EXPECT_EQ(error_of<Chime>("[1]"), "shop.json:1:1: must be an object (got an array)");
  EXPECT_EQ(error_of<Chime>(R"({"main": null})"), "shop.json:1:10 /main: must be an object (got null)");
}

TEST(Read, EveryErrorIsCollectedAndTheRestIsRead) {
  Parsed parsed(
      R"({"count": 0, "on": 1, "label": "Ding", "main": {"tone": "", "loudness": 2}, "others": [{"tone": "d"}, {"loudnes": 1}]})");
  Chime chime;
  EXPECT_FALSE(read(parsed.root(), chime, parsed.errors));
  EXPECT_EQ(parsed.error(),
            "5 errors\n"
            "shop.json:1:11 /count: must be at least 1 (got 0)\n"
            "shop.json:1:20 /on: must be true or false (got 1)\n"
            "shop.json:1:57 /main/tone: must not be empty\n"
            "shop.json:1:73 /main/loudness: must be at most 1 (got 2)\n"
            "shop.json:1:104 /others/1/loudnes: is no key that is known here; did you mean `loudness`?");
  EXPECT_EQ(chime.label, "Ding");
  EXPECT_EQ(chime.count, 3);
  EXPECT_EQ(chime.main, Bell());
}

TEST(Read, AnObjectWithDuplicateKeysIsNotGood) {
  Parsed parsed(R"({"main": {"tone": "a", "tone": "b"}})");
  Chime chime;
  EXPECT_FALSE(read(parsed.root(), chime, parsed.errors));
  EXPECT_EQ(parsed.errors.count(), 1U);
}

TEST(ReadEntry, SharedAndOwnKeysLieSideBySide) {
  Parsed parsed(R"({"type": "bell", "at": "nav", "tone": "e"})");
  Entry common;
  Bell own;
  EXPECT_TRUE(read_entry(parsed.root(), common, own, parsed.errors)) << parsed.error();
  EXPECT_EQ(common.at, "nav");
  EXPECT_EQ(own.tone, "e");
}

TEST(ReadEntry, HintsKnowTheKeysOfBoth) {
  Parsed parsed(R"({"type": "bell", "tine": "e", "tyqe": ""})");
  Entry common;
  Bell own;
  EXPECT_FALSE(read_entry(parsed.root(), common, own, parsed.errors));
  ASSERT_EQ(parsed.errors.count(), 2U);
  EXPECT_EQ(parsed.errors.list()[0].hint, "did you mean `tone`?");
  EXPECT_EQ(parsed.errors.list()[1].hint, "did you mean `type`?");
}

TEST(ReadEntry, OneWrongEntryHarmsNoOther) {
  Parsed parsed(R"({"things": [{"type": "bell"}, {"type": "bell", "loudness": -1}, {"type": "bell", "tone": "f"}]})");
  Root root;
  EXPECT_TRUE(read(parsed.root(), root, parsed.errors));
  std::string good;
  for (const Value entry : parsed.root()["things"]) {
    Entry common;
    Bell own;
    good += read_entry(entry, common, own, parsed.errors) ? 'y' : 'n';
  }
  EXPECT_EQ(good, "yny");
  EXPECT_EQ(parsed.error(), "shop.json:1:60 /things/1/loudness: must be at least 0 (got -1)");
}

TEST(ReadEntry, EntriesMustBeAnArray) {
  EXPECT_EQ(error_of<Root>(R"({"things": {}})"), "shop.json:1:12 /things: must be an array (got an object)");
}

TEST(ReadChoice, AnswersTheNamesIndexOrTheMend) {
  constexpr std::string_view kNamed[] = {"bell", "add-to-cart"};
  Parsed parsed(R"([{"type": "add-to-cart"}, {"type": "add-to-crat"}, {}, 7, {"type": 1}])");
  std::string seen;
  for (const Value entry : parsed.root()) {
    const std::optional<std::size_t> choice = read_choice(entry, "type", kNamed, parsed.errors);
    seen += choice ? std::to_string(*choice) : "-";
  }
  EXPECT_EQ(seen, "1----");
  EXPECT_EQ(
      parsed.error(),
      "4 errors\n"
      "shop.json:1:36 /1/type: must be one of \"bell\", \"add-to-cart\" (got \"add-to-crat\"); did you mean `add-to-cart`?\n"
      "shop.json:1:52 /2: `type` is missing; one of \"bell\", \"add-to-cart\"\n"
      "shop.json:1:56 /3: must be an object (got 7)\n"
      "shop.json:1:68 /4/type: must be one of \"bell\", \"add-to-cart\" (got 1)");
}

TEST(ReadInto, KeysThatSomebodyElseReadsAreKnown) {
  constexpr std::string_view kKnown[] = {"id"};
  Parsed parsed(R"({"id": 4, "tone": "a"})");
  Bell bell;
  const Target target = target_of(bell);
  EXPECT_TRUE(read_into(parsed.root(), {&target, 1}, parsed.errors, Reading::strict, kKnown));
  EXPECT_EQ(bell.tone, "a");
}

TEST(ReadLoosely, AttributesGiveNumbersAndBooleansAsTexts) {
  Parsed parsed(R"({"on": "", "count": "7", "restMs": "12.5", "main": {"loudness": "1"}})");
  Chime chime;
  chime.on = false;
  EXPECT_TRUE(read(parsed.root(), chime, parsed.errors, Reading::loose)) << parsed.error();
  EXPECT_TRUE(chime.on);
  EXPECT_EQ(chime.count, 7);
  EXPECT_EQ(chime.rest, 0.0125);
  EXPECT_EQ(chime.main.loudness, 1);
}

TEST(ReadLoosely, AWrongTextKeepsTheValue) {
  Parsed parsed(R"({"on": "no"})");
  Chime chime;
  chime.on = false;
  EXPECT_FALSE(read(parsed.root(), chime, parsed.errors, Reading::loose));
  EXPECT_FALSE(chime.on);
}

TEST(ReadLoosely, TextsAreStillCheckedAndOtherKindsStillTaken) {
  EXPECT_EQ(error_of<Chime>(R"({"on": true, "count": 2})", Reading::loose), "0 errors");
  EXPECT_EQ(error_of<Chime>(R"({"on": "yes"})", Reading::loose), "shop.json:1:8 /on: must be true or false (got \"yes\")");
  EXPECT_EQ(error_of<Chime>(R"({"count": "11"})", Reading::loose), "shop.json:1:11 /count: must be at most 10 (got \"11\")");
  EXPECT_EQ(error_of<Chime>(R"({"count": ""})", Reading::loose), "shop.json:1:11 /count: must be a whole number (got \"\")");
  EXPECT_EQ(error_of<Chime>(R"({"count": "2.5"})", Reading::loose),
            "shop.json:1:11 /count: must be a whole number (got \"2.5\")");
  EXPECT_EQ(error_of<Chime>(R"({"count": "1e999"})", Reading::loose),
            "shop.json:1:11 /count: must be a whole number (got \"1e999\")");
}

}  // namespace
}  // namespace nicety
