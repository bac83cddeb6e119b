#include "runtime/config/syntax_error.hpp"

#include <string>
#include <string_view>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

struct Case {
  std::string_view text;
  std::string_view error;
};

class SyntaxError : public ::testing::TestWithParam<Case> {};

TEST_P(SyntaxError, NamesPlaceReasonAndMend) {
  const testing::Parsed parsed{std::string(GetParam().text)};
  EXPECT_FALSE(parsed.good);
  EXPECT_FALSE(parsed.root());
  EXPECT_EQ(parsed.error(), "shop.json:" + std::string(GetParam().error));
}

using namespace std::string_view_literals;

const Case kCases[] = {
    {"", "1:1: is empty; write `{}` for a document without settings"},
    {" \n ", "2:2: is empty; write `{}` for a document without settings"},
    {"{", "1:2: the text ends before the `{` of line 1 is closed; add `}`"},
    {"[1,\n", "2:1: the text ends before the `[` of line 1 is closed; add `]`"},
    {"{\n\"a\": {\"b\": 1}", "2:14: the text ends before the `{` of line 1 is closed; add `}`"},
    {"{\"a\":", "1:6: the text ends before the `{` of line 1 is closed; add `}`"},
    {"{\"a\"", "1:5: the text ends before the `{` of line 1 is closed; add `}`"},
    {"{} x", "1:4: there is more text after the end of the document; remove it"},
    {"{}\0garbage"sv, "1:3: there is more text after the end of the document; remove it"},
    {"[1 2]", "1:4: `,` or `]` is missing before `2`"},
    {"{\"a\": 1 \"b\": 2}", "1:9: `,` or `}` is missing before `\"`"},
    {"{\"a\" 1}", "1:6: `:` is missing before `1`"},
    {"{\"a\": 1,}", "1:8: there is a comma after the last entry; remove it"},
    {"[1,\n]", "1:3: there is a comma after the last entry; remove it"},
    {"[,1]", "1:2: a value is missing before `,`"},
    {"{\"a\":,}", "1:6: a value is missing before `,`"},
    {"{,}", "1:2: a key is missing before `,`; put texts and keys in double quotes"},
    {"{a: 1}", "1:2: a key is missing before `a`; put texts and keys in double quotes"},
    {"{'a': 1}", "1:2: a key is missing before `'`; put texts and keys in double quotes"},
    {"['a']", "1:2: a text in single quotes; put texts and keys in double quotes"},
    {"[NaN]", "1:2: `NaN` is no JSON number; give a finite number"},
    {"[-Infinity]", "1:2: `Infinity` is no JSON number; give a finite number"},
    {"{\"a\": Infinity}", "1:7: `Infinity` is no JSON number; give a finite number"},
    {"[1e999]", "1:2: `1e999` is no JSON number, or too large for one; write it like -12, 0.5 or 1e3"},
    {"[.5]", "1:2: `.5` is no JSON number, or too large for one; write it like -12, 0.5 or 1e3"},
    {"[1.]", "1:2: `1.` is no JSON number, or too large for one; write it like -12, 0.5 or 1e3"},
    {"[+1]", "1:2: `+1` is no JSON number, or too large for one; write it like -12, 0.5 or 1e3"},
    {"[01]", "1:3: `,` or `]` is missing before `1`"},
    {"// hello\n{}", "1:1: JSON has no comments; remove it"},
    {"[1, # two\n2]", "1:5: JSON has no comments; remove it"},
    {"[undefined]", "1:2: unknown word `undefined`; put texts and keys in double quotes"},
    {"01", "1:2: there is more text after the end of the document; remove it"},
    {"[1-2]", "1:3: `,` or `]` is missing before `-`"},
    {"[1.5.2]", "1:5: `,` or `]` is missing before `.`"},
    // nlohmann's parser reports these on the next line
    {"{\"a\": tru\n}", "1:7: unknown word `tru`; put texts and keys in double quotes"},
    {"{\r\n\"a\": nul\r\n}", "2:6: unknown word `nul`; put texts and keys in double quotes"},
    {"[\"a\nb\"]",
     "1:4: a text can't hold a line break or another control character as it is; close the text with `\"`, or write `\\n` for a "
     "line break"},
    {"[\"abc", "1:2: this text is never closed; add `\"`"},
    {"[\"a\\q\"]", "1:5: this is no JSON escape; write `\\\\` for a backslash; an emoji needs no escape"},
    {"[\"\\ud800\"]", "1:9: this is no JSON escape; write `\\\\` for a backslash; an emoji needs no escape"},
    {"[\"a\xFFz\"]", "1:4: this byte is not UTF-8; save the file as UTF-8"},
    {"[\"\xC3(\"]", "1:4: this byte is not UTF-8; save the file as UTF-8"},
    {"\xEF\xBB{}", "1:1: a value is missing before a byte that is not UTF-8"},
    {"\xFF\xFE{", "1:1: a value is missing before a byte that is not UTF-8"},
    {"[\x01]", "1:2: a value is missing before a control character"},
};

INSTANTIATE_TEST_SUITE_P(Texts, SyntaxError, ::testing::ValuesIn(kCases));

TEST(Columns, CountCharactersNotBytes) {
  EXPECT_EQ(testing::Parsed("[\"äöü😀\", x]").error(), "shop.json:1:10: unknown word `x`; put texts and keys in double quotes");
}

TEST(Columns, StartAgainAfterEitherLineEnding) {
  EXPECT_EQ(testing::Parsed("[\r\n\n  x]").error(), "shop.json:3:3: unknown word `x`; put texts and keys in double quotes");
}

}  // namespace
}  // namespace nicety
