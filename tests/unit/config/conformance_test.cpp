// Which texts are JSON and which aren't, from the grammar of RFC 8259; the section is named beside each group. What the RFC leaves to a reader
// (depth, range of numbers, equal names) is in parse_test.cpp.

#include <string>
#include <string_view>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using namespace std::string_view_literals;
using testing::Parsed;

constexpr std::string_view kAccepted[] = {
    // 2: any value is a text, with space around it
    "null"sv, "true"sv, "false"sv, "0"sv, "\"\""sv, "[]"sv, "{}"sv, " null"sv, "null "sv, "\tnull\n"sv, "\r\nnull\r\n"sv,
    " \t\r\n[ \t\r\n] \t\r\n"sv, " { } "sv, "[ ]"sv, "[\n]"sv, "{\t}"sv, "[\r1\r,\r2\r]"sv, "{ \"a\" : 1 }"sv,
    "{\n\"a\"\n:\n1\n,\n\"b\"\n:\n2\n}"sv,
    // 3: the three names in all places
    "[null]"sv, "[true]"sv, "[false]"sv, "[null,true,false]"sv, "{\"a\":null}"sv, "{\"a\":true,\"b\":false}"sv,
    // 4: objects
    "{\"\":0}"sv, "{\"a\":{}}"sv, "{\"a\":[]}"sv, "{\"a\":{\"a\":{\"a\":0}}}"sv, "{\"a b\":1}"sv, "{\"\\u0061\":1}"sv,
    "{\"\\u0000\":1}"sv, "{\"a\\\"b\":1}"sv, "{\"A\":1,\"a\":2}"sv, "{\"1\":1,\"2\":2,\"3\":3}"sv, "{\"null\":null}"sv,
    // 5: arrays
    "[[]]"sv, "[[],[]]"sv, "[[[[[]]]]]"sv, "[{}]"sv, "[{},{}]"sv, "[1]"sv, "[1,2]"sv, "[1,\"a\",null,{},[]]"sv, "[\"\"]"sv,
    // 6: numbers
    "-0"sv, "1"sv, "-1"sv, "9"sv, "10"sv, "-10"sv, "1234567890"sv, "0.0"sv, "-0.0"sv, "0.5"sv, "1.25"sv, "-1.25"sv, "10.01"sv,
    "0e0"sv, "0E0"sv, "0e+0"sv, "0e-0"sv, "1e1"sv, "1E1"sv, "1e+1"sv, "1E-1"sv, "1.5e3"sv, "-1.5E-3"sv, "0.1e1"sv, "1e00"sv,
    "1e01"sv, "1e-01"sv, "0.000000000000000000000001"sv, "123456789012345678901234567890"sv, "1e308"sv, "5e-324"sv, "1e-400"sv,
    "1.7976931348623157e308"sv, "2.2250738585072011e-308"sv, "0e99"sv,
    // 7: strings: what needs no escape
    "\"a\""sv, "\" \""sv, "\"/\""sv, "\"'\""sv, "\"//\""sv, "\"/**/\""sv, "\"\x7F\""sv, "\"{}[]:,\""sv, "\"null\""sv,
    "\"\xC2\x80\""sv, "\"\xC3\xA9\""sv, "\"\xDF\xBF\""sv, "\"\xE0\xA0\x80\""sv, "\"\xE2\x80\xA8\""sv, "\"\xE2\x80\xA9\""sv,
    "\"\xED\x9F\xBF\""sv, "\"\xEE\x80\x80\""sv, "\"\xEF\xBF\xBF\""sv, "\"\xEF\xBB\xBF\""sv, "\"\xF0\x90\x80\x80\""sv,
    "\"\xF0\x9F\x98\x80\""sv, "\"\xF4\x8F\xBF\xBF\""sv,
    // 7: escapes
    "\"\\\"\""sv, "\"\\\\\""sv, "\"\\/\""sv, "\"\\b\""sv, "\"\\f\""sv, "\"\\n\""sv, "\"\\r\""sv, "\"\\t\""sv,
    "\"\\b\\f\\n\\r\\t\\\"\\\\\\/\""sv, "\"\\u0000\""sv, "\"\\u0041\""sv, "\"\\u00e9\""sv, "\"\\u00E9\""sv, "\"\\uABCD\""sv,
    "\"\\uabcd\""sv, "\"\\uFFFF\""sv, "\"\\uD83D\\uDE00\""sv, "\"\\ud800\\udc00\""sv, "\"\\uDBFF\\uDFFF\""sv, "\"\\\\u0041\""sv,
    "\"\\u0022\""sv, "\"\\u005C\""sv, "\"\\u2028\""sv, "\"a\\u0000b\""sv};

constexpr std::string_view kRefused[] = {
    // 2: one value, and nothing else
    ""sv, " "sv, "\n"sv, "null null"sv, "1 2"sv, "[][]"sv, "{}{}"sv, "[]]"sv, "{}}"sv, "]"sv, "}"sv, ","sv, ":"sv, "[],"sv,
    "\"a\"\"b\""sv, "null\0"sv, "\0null"sv, "1\0"sv, "[]\0"sv, "[]x"sv, "{}#"sv, "\"\"x"sv,
    // 2: what is no space
    "\fnull"sv, "\vnull"sv, "null\f"sv, "[\f]"sv, "[1,\v2]"sv, "\xC2\xA0null"sv, "\xE2\x80\xA8null"sv, "[\xE3\x80\x80]"sv,
    "[\b]"sv,
    // 3: names in lower case, whole
    "nul"sv, "nulll"sv, "Null"sv, "NULL"sv, "tru"sv, "True"sv, "TRUE"sv, "truee"sv, "fals"sv, "False"sv, "undefined"sv, "nil"sv,
    "None"sv, "[nul]"sv, "[tru]"sv, "[fals]"sv, "{\"a\":tru}"sv, "n ull"sv, "t\nrue"sv,
    // 4: objects
    "{"sv, "{\"a\""sv, "{\"a\":"sv, "{\"a\":1"sv, "{\"a\":1,"sv, "{\"a\":1,}"sv, "{,}"sv, "{,\"a\":1}"sv, "{\"a\"}"sv,
    "{\"a\":}"sv, "{\"a\",1}"sv, "{\"a\" 1}"sv, "{\"a\"::1}"sv, "{\"a\"=1}"sv, "{\"a\":1 \"b\":2}"sv, "{\"a\":1;\"b\":2}"sv,
    "{\"a\":1,,\"b\":2}"sv, "{a:1}"sv, "{'a':1}"sv, "{1:1}"sv, "{null:1}"sv, "{[]:1}"sv, "{{}:1}"sv, "{\"a\":1]"sv, "{:1}"sv,
    "{1}"sv, "{\"a\":1}}"sv, "{\"a\":1 2}"sv, "{\"\\u006\":1}"sv,
    // 5: arrays
    "["sv, "[1"sv, "[1,"sv, "[1,]"sv, "[,]"sv, "[,1]"sv, "[1,,2]"sv, "[1 2]"sv, "[1;2]"sv, "[1:2]"sv, "[\"a\":1]"sv, "[1}"sv,
    "[[]"sv, "[[],"sv, "[}"sv, "[1]]"sv, "[...]"sv, "(1)"sv, "[*]"sv,
    // 6: numbers
    "+1"sv, "+0"sv, "-"sv, "--1"sv, "-+1"sv, "- 1"sv, "01"sv, "-01"sv, "00"sv, "-00"sv, "012"sv, "1."sv, "-1."sv, ".5"sv, "-.5"sv,
    "."sv, "0."sv, "1.e1"sv, "1..2"sv, "1.2.3"sv, "1e"sv, "1E"sv, "1e+"sv, "1e-"sv, "1e1.5"sv, "1e++1"sv, "e1"sv, "0e"sv,
    "1ee1"sv, "1 e1"sv, "1e 1"sv, "1_000"sv, "1,000"sv, "0x10"sv, "0b1"sv, "0o7"sv, "1f"sv, "1L"sv, "NaN"sv, "nan"sv, "-NaN"sv,
    "Infinity"sv, "-Infinity"sv, "inf"sv, "1e1e1"sv, "\xEF\xBC\x91"sv, "\xD9\xA1"sv, "[1.]"sv, "[-]"sv, "[+1]"sv, "[01]"sv,
    "[1e]"sv, "1a"sv,
    // 7: strings that don't end, or not as they should
    "\""sv, "\"a"sv, "\"\\\""sv, "\"\\"sv, "\"a\\"sv, "'a'"sv, "`a`"sv, "a"sv, "\"a'"sv,
    "\xE2\x80\x9C"
    "a\xE2\x80\x9D"sv,
    "[\"a]"sv, "[\"a\\\"]"sv,
    // 7: control characters
    "\"\0\""sv, "\"\x01\""sv, "\"\t\""sv, "\"\n\""sv, "\"\r\""sv, "\"\x1F\""sv, "\"a\nb\""sv, "{\"a\n\":1}"sv,
    // 7: escapes that there are not
    "\"\\a\""sv, "\"\\v\""sv, "\"\\0\""sv, "\"\\x41\""sv, "\"\\'\""sv, "\"\\ \""sv, "\"\\\n\""sv, "\"\\U0041\""sv, "\"\\N\""sv,
    "\"\\e\""sv, "\"\\u\""sv, "\"\\u0\""sv, "\"\\u00\""sv, "\"\\u004\""sv, "\"\\u004g\""sv, "\"\\u{41}\""sv, "\"\\u+041\""sv,
    "\"\\u 041\""sv, "\"\\u-001\""sv, "\"\\u0041"sv,
    // 8.2: halves of a pair, which are no character
    "\"\\uD800\""sv, "\"\\uDBFF\""sv, "\"\\uDC00\""sv, "\"\\uDFFF\""sv, "\"\\uD83Dx\""sv, "\"\\uD83D\\n\""sv,
    "\"\\uD83D\\u0041\""sv, "\"\\uD83D\\uD83D\""sv, "\"\\uDE00\\uD83D\""sv, "\"\\uD83D\\uDE0\""sv, "\"\\uD83D\\\""sv,
    // 8.1: bytes that are no UTF-8
    "\"\x80\""sv, "\"\xBF\""sv, "\"\xC0\x80\""sv, "\"\xC1\xBF\""sv, "\"\xC3\""sv, "\"\xC3(\""sv, "\"\xE0\x80\x80\""sv,
    "\"\xE0\x9F\xBF\""sv, "\"\xE2\x82\""sv, "\"\xED\xA0\x80\""sv, "\"\xED\xBF\xBF\""sv, "\"\xF0\x80\x80\x80\""sv,
    "\"\xF0\x8F\xBF\xBF\""sv, "\"\xF0\x9F\x98\""sv, "\"\xF4\x90\x80\x80\""sv, "\"\xF5\x80\x80\x80\""sv,
    "\"\xF8\x88\x80\x80\x80\""sv, "\"\xFE\""sv, "\"\xFF\""sv, "{\"\xFF\":1}"sv, "\xFF"sv, "[\x80]"sv,
    // 8.1: other encodings, and a mark that isn't at the beginning
    "\xFE\xFF\0[\0]"sv, "\xFF\xFE[\0]\0"sv, "[\xEF\xBB\xBF]"sv, "[]\xEF\xBB\xBF"sv, "\xEF\xBB[]"sv,
    // what other notations allow
    "/* a */ null"sv, "null // a"sv, "# a\nnull"sv, "[1, // a\n2]"sv, "{/**/}"sv, "<null/>"sv, "[1..2]"sv, "\"a\" + \"b\""sv,
    "{\"a\":1,...{}}"sv};

/// A text that can be read in a message: what isn't printable ASCII as hex digits.
std::string shown(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 0x7F) {
      out += c;
    } else {
      out += {'<', kDigits[byte / 16], kDigits[byte % 16], '>'};
    }
  }
  return out;
}

TEST(Conformance, WhatIsJsonIsAccepted) {
  for (const std::string_view text : kAccepted) {
    const Parsed parsed{std::string(text)};
    EXPECT_TRUE(parsed.good) << shown(text) << ": " << parsed.error();
  }
}

TEST(Conformance, WhatIsNoJsonIsRefusedWithOneErrorThatNamesThePlace) {
  for (const std::string_view text : kRefused) {
    const Parsed parsed{std::string(text)};
    EXPECT_FALSE(parsed.good) << shown(text);
    EXPECT_EQ(parsed.errors.count(), 1U) << shown(text);
    if (!parsed.errors.empty()) {
      EXPECT_TRUE(parsed.error().starts_with("shop.json:")) << shown(text) << ": " << parsed.error();
    }
  }
}

static_assert(std::size(kAccepted) + std::size(kRefused) >= 300);

}  // namespace
}  // namespace nicety
