#include "runtime/core/text.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

std::string number(double value, int decimals = 4) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(AppendNumber, WritesPlainDecimalsWithoutTrailingZeros) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(0.5), "0.5");
  EXPECT_EQ(number(-12), "-12");
  EXPECT_EQ(number(1234.5678), "1234.5678");
  EXPECT_EQ(number(0.05), "0.05");
  EXPECT_EQ(number(100), "100");
}

TEST(AppendNumber, RoundsAndNeverWritesMinusZero) {
  EXPECT_EQ(number(0.99996), "1");
  EXPECT_EQ(number(-0.00001), "0");
  EXPECT_EQ(number(2.5, 0), "3");
  EXPECT_EQ(number(0.123456789, 6), "0.123457");
}

TEST(AppendNumber, KeepsWhatIsNoNumberOrTooLargeValid) {
  EXPECT_EQ(number(std::nan("")), "0");
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "1000000000000");
  EXPECT_EQ(number(-1e300), "-1000000000000");
}

TEST(AppendJsonString, EscapesWhatMustBeEscaped) {
  EXPECT_EQ(quoted("a\"b\\c\n\t\r"), R"("a\"b\\c\n\t\r")");
  EXPECT_EQ(quoted(std::string_view("\0\x1f", 2)), R"("\u0000\u001f")");
  EXPECT_EQ(quoted("Łódź 🍯 </script>"), "\"Łódź 🍯 </script>\"");
}

TEST(AppendJsonString, ReplacesEveryByteThatIsNoUtf8) {
  const std::string_view replacement = "\xEF\xBF\xBD";
  for (const char* bad :
       {"\xC0\xAF", "\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8", "\xC3", "\xE2\x82", "\xF0\x9F\x8D"}) {
    const std::string out = quoted(bad);
    for (std::size_t i = 1; i + 1 < out.size(); i += replacement.size())
      EXPECT_EQ(out.substr(i, replacement.size()), replacement) << bad;
  }
}

TEST(Utf8Length, TakesTheEdgesOfEachLength) {
  EXPECT_EQ(utf8_length("\x7F"), 1U);
  EXPECT_EQ(utf8_length("\xC2\x80"), 2U);
  EXPECT_EQ(utf8_length("\xE0\xA0\x80"), 3U);
  EXPECT_EQ(utf8_length("\xEF\xBF\xBF"), 3U);
  EXPECT_EQ(utf8_length("\xF0\x90\x80\x80"), 4U);
  EXPECT_EQ(utf8_length("\xF4\x8F\xBF\xBF"), 4U);
  EXPECT_EQ(utf8_length(""), 0U);
}

TEST(AppendFilled, FillsWhatIsKnownAndLeavesTheRest) {
  std::string out;
  append_filled(
      out, "{a} and {b}, {",
      [](std::string& to, std::string_view name, const void*) {
        if (name != "a") return false;
        to += "one";
        return true;
      },
      nullptr);
  EXPECT_EQ(out, "one and {b}, {");
}

TEST(JsonObject, PutsCommasBetweenMembersOnly) {
  std::string out;
  JsonObject(out).text("a", "x").number("b", 1.5).boolean("c", false).raw("d", "[]");
  EXPECT_EQ(out, R"({"a":"x","b":1.5,"c":false,"d":[]})");
}

}  // namespace
}  // namespace nicety
