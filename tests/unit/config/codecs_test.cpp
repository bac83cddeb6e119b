#include "runtime/config/codecs.hpp"

#include <string>
#include <string_view>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using testing::Chime;
using testing::Mood;
using testing::Parsed;

Chime read_good(const std::string& text) {
  Parsed parsed(text);
  Chime chime;
  EXPECT_TRUE(read(parsed.root(), chime, parsed.errors)) << parsed.error();
  return chime;
}

struct Case {
  std::string_view member;
  std::string_view error;
};

class WrongField : public ::testing::TestWithParam<Case> {};

/// The member stands in line 1, so its value's column is where it begins.
TEST_P(WrongField, IsRefusedWithItsRuleAndKeepsItsDefault) {
  Parsed parsed("{" + std::string(GetParam().member) + "}");
  Chime chime;
  EXPECT_FALSE(read(parsed.root(), chime, parsed.errors));
  EXPECT_EQ(parsed.error(), "shop.json:1:" + std::string(GetParam().error));
  const bool is_partly_read = GetParam().member.contains("others") || GetParam().member.contains("headers");
  if (!is_partly_read) {
    EXPECT_EQ(chime, Chime());
  }
}

const Case kCases[] = {
    {R"("on": "true")", "8 /on: must be true or false (got \"true\"); write it without quotes"},
    {R"("on": 0)", "8 /on: must be true or false (got 0)"},
    {R"("count": 2.5)", "11 /count: must be a whole number (got 2.5)"},
    {R"("count": "5")", "11 /count: must be a whole number (got \"5\"); write it without quotes"},
    {R"("count": 11)", "11 /count: must be at most 10 (got 11)"},
    {R"("count": null)", "11 /count: must be a whole number (got null)"},
    {R"("ratio": 0)", "11 /ratio: must be greater than 0 (got 0)"},
    {R"("ratio": 1.0)", "11 /ratio: must be less than 1 (got 1.0)"},
    {R"("ratio": -1e-3)", "11 /ratio: must be greater than 0 (got -1e-3)"},
    {R"("restMs": -1)", "12 /restMs: must be at least 0 (got -1)"},
    {R"("restMs": "5s")", "12 /restMs: must be a number of milliseconds (got \"5s\")"},
    {R"("gap": [8])", "9 /gap: must be a number of CSS pixels (got an array)"},
    {R"("label": 12)", "11 /label: must be a text (got 12)"},
    {R"("label": "1234567890123")", "11 /label: must be at most 12 bytes long (got \"1234567890123\")"},
    {R"("at": "")", "8 /at: must not be empty"},
    {R"-("url": "javascript:alert(1)")-",
     "9 /url: must be a URL with https:, http: or none of these (got \"javascript:alert(1)\"); write it like \"/cart/add\"; a "
     "space is %20"},
    {R"("ink": "auto")",
     "9 /ink: must be a CSS colour (got \"auto\"); write it like \"#c2571a\", \"rgb(194 87 26)\", \"hsl(22 76% 43%)\", "
     "\"oklch(58% 0.15 46)\" or \"tomato\""},
    {R"("accent": 3)", "12 /accent: must be a CSS colour or \"auto\" (got 3)"},
    {R"("mood": "livly")", "10 /mood: must be one of \"calm\", \"lively\", \"wild\" (got \"livly\"); did you mean `lively`?"},
    {R"("fade": 1)", "10 /fade: must be a CSS easing such as \"ease-out\" (got 1)"},
    {R"("press": 1)", "11 /press: must be an object (got 1)"},
    {R"("others": {})", "12 /others: must be an array (got an object)"},
    {R"("others": [{}, {}, {}])", "12 /others: must be at most 2 long (got an array)"},
    {R"("headers": {"a": 1})", "19 /headers/a: must be a text (got 1)"},
    {R"("extra": [1])", "11 /extra: must be an object (got an array)"},
    {R"("headers": [])", "13 /headers: must be an object of texts (got an array)"},
};

INSTANTIATE_TEST_SUITE_P(Members, WrongField, ::testing::ValuesIn(kCases));

TEST(Codecs, DurationsTurnFromMillisecondsToSeconds) { EXPECT_EQ(read_good(R"({"restMs": 250})").rest, 0.25); }

TEST(Codecs, ColoursAreKeptAsTheyAreWritten) {
  EXPECT_EQ(read_good(R"({"accent": "Tomato"})").accent, "Tomato");
  EXPECT_EQ(read_good(R"({"accent": "auto"})").accent, "auto");
  EXPECT_EQ(read_good(R"-({"ink": "rgb(194 87 26 / 50%)"})-").ink, "rgb(194 87 26 / 50%)");
}

TEST(Codecs, NamesEasingsListsAndMapsAreRead) {
  const Chime chime = read_good(
      R"({"mood": "wild", "fade": "linear", "others": [{"tone": "d"}, {"loudness": 0}], "headers": {"A": "b", "C": ""}})");
  EXPECT_EQ(chime.mood, Mood::wild);
  EXPECT_EQ(chime.fade, easings::kLinear);
  EXPECT_EQ(chime.others, (std::vector<testing::Bell>{{.tone = "d"}, {.loudness = 0}}));
  EXPECT_EQ(chime.headers, (TextMap{{"A", "b"}, {"C", ""}}));
}

TEST(Codecs, AnObjectForSomebodyElseIsKeptAsItIsWritten) {
  for (const char* text : {"{}", R"({ "a": 1.50 })", R"({"a": {"b": [{}, "}"]}, "c\"}": "\\\\"})"}) {
    EXPECT_EQ(read_good("{\"extra\": " + std::string(text) + ", \"on\": true}").extra, text);
  }
}

TEST(Codecs, WrongEasingsAreExplained) {
  Parsed parsed(R"-({"fade": "cubic-bezier(2, 0, 0, 1)"})-");
  Chime chime;
  EXPECT_FALSE(read(parsed.root(), chime, parsed.errors));
  EXPECT_EQ(parsed.errors.list()[0].pointer, "/fade");
  EXPECT_TRUE(parsed.errors.list()[0].rule.ends_with("(got \"cubic-bezier(2, 0, 0, 1)\")"));
}

TEST(Codecs, OnlyWebAndRelativeUrlsAreTaken) {
  for (const char* url :
       {"", "/cart/add", "cart?x=a:b", "./a", "#a:b", "//cdn.example/x", "https://example.com/a", "HTTP://example.com"}) {
    EXPECT_EQ(read_good("{\"url\": \"" + std::string(url) + "\"}").url, url);
  }
  for (const char* url : {"javascript:1", "JavaScript:1", "data:text/html,x", "java\\nscript:1", " https://a.b", "https:/ /x",
                          "blob:x", "ftp://x", "\\u0001javascript:1", ":x", "httpss:x", "http\\u0013:x"}) {
    Parsed parsed("{\"url\": \"" + std::string(url) + "\"}");
    Chime chime;
    EXPECT_FALSE(read(parsed.root(), chime, parsed.errors)) << url;
    EXPECT_EQ(chime.url, "/ring") << url;
  }
}

}  // namespace
}  // namespace nicety
