#include "runtime/paint/letters.hpp"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace nicety {
namespace {

std::string utf8(char32_t c) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6U), byte(0x80 | (c & 0x3F))};
  return {byte(0xE0 | c >> 12U), byte(0x80 | (c >> 6U & 0x3F)), byte(0x80 | (c & 0x3F))};
}

Written read(std::string_view text) {
  const std::optional<Written> written = read_written(text);
  EXPECT_TRUE(written);
  EXPECT_EQ(text, "");
  return written.value_or(Written{});
}

int marks_of(const Written& written) {
  int count = 0;
  for (const Written::Mark& mark : written.marks) count += !mark.strokes.empty();
  return count;
}

bool alike(const Written& a, const Written& b) {
  bool same = a.letter.data() == b.letter.data();
  for (int i = 0; i < Written::kMostMarks; ++i) same = same && a.marks[i].strokes.data() == b.marks[i].strokes.data();
  return same;
}

/// Both named sets hold letters alone, but for × and ÷.
void expect_strokes(char32_t first, char32_t last) {
  for (char32_t c = first; c <= last; ++c) {
    if (c == 0xD7 || c == 0xF7) continue;
    const std::string letter = utf8(c);
    std::string_view text = letter;
    const std::optional<Written> written = read_written(text);
    ASSERT_TRUE(written) << letter;
    EXPECT_FALSE(written->letter.empty()) << letter;
    EXPECT_EQ(text, "") << letter;
  }
}

TEST(LettersTest, every_letter_of_latin_1_has_strokes) {
  expect_strokes('A', 'Z');
  expect_strokes('a', 'z');
  for (const char32_t c : {0xAA, 0xB5, 0xBA}) expect_strokes(c, c);
  expect_strokes(0xC0, 0xFF);
}

TEST(LettersTest, every_letter_of_latin_extended_a_has_strokes) { expect_strokes(0x100, 0x17F); }

TEST(LettersTest, every_letter_of_the_vietnamese_alphabet_has_strokes) {
  expect_strokes(0x1EA0, 0x1EF9);
  for (const char32_t c : {0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0})
    expect_strokes(c, c);
}

TEST(LettersTest, romanian_commas_the_capital_sharp_s_digits_and_punctuation_have_strokes) {
  expect_strokes(0x218, 0x21B);
  expect_strokes(0x1E9E, 0x1E9E);
  expect_strokes('0', '9');
  for (const char32_t c : std::u32string_view(U".,!?'’‘\"“”„-–—&:;()/…¡¿♥❤")) expect_strokes(c, c);
}

TEST(LettersTest, no_two_letters_of_the_sets_are_written_alike_but_the_crossed_d) {
  std::vector<Written> seen;
  for (char32_t c = 0xC0; c <= 0x17F; ++c) {
    if (c == 0xD7 || c == 0xF7 || c == 0x110) continue;
    const Written written = read(utf8(c));
    for (const Written& other : seen) ASSERT_FALSE(alike(written, other)) << utf8(c);
    seen.push_back(written);
  }
  EXPECT_TRUE(alike(read("Đ"), read("Ð")));
}

TEST(LettersTest, marks_are_those_of_the_letter) {
  EXPECT_EQ(marks_of(read("e")), 0);
  EXPECT_EQ(marks_of(read("é")), 1);
  EXPECT_EQ(marks_of(read("ễ")), 2);
  EXPECT_TRUE(alike(read("Ş"), read("S\u0327")));
  EXPECT_TRUE(alike(read("ễ"), read("e\u0302\u0303")));
  EXPECT_TRUE(alike(read("Ợ"), read("O\u031B\u0323")));
  EXPECT_FALSE(alike(read("ễ"), read("ế")));
  EXPECT_EQ(read("Ü").letter.data(), read("U").letter.data());
  EXPECT_EQ(read("ü").letter.data(), read("u").letter.data());
}

TEST(LettersTest, a_mark_above_takes_the_dots_place) {
  EXPECT_TRUE(read("i").marks[0].is_above);
  EXPECT_EQ(marks_of(read("í")), 1);
  EXPECT_EQ(marks_of(read("ị")), 2) << "a dot below leaves it";
  EXPECT_EQ(marks_of(read("ı")), 0);
  EXPECT_EQ(marks_of(read("I")), 0);
  EXPECT_EQ(marks_of(read("İ")), 1);
}

TEST(LettersTest, some_letters_take_a_mark_in_their_own_way) {
  EXPECT_TRUE(read("ď").marks[0].is_beside);
  EXPECT_TRUE(read("Ď").marks[0].is_above);
  EXPECT_TRUE(read("ģ").marks[0].is_above);
  EXPECT_FALSE(read("Ģ").marks[0].is_above);
  EXPECT_NE(read("ø").marks[0].strokes.data(), read("Ø").marks[0].strokes.data());
}

TEST(LettersTest, a_character_without_strokes_is_nothing) {
  for (std::string_view text : {"", "я", "中", "🐝", "%", "\xC3", "\xFF"}) EXPECT_FALSE(read_written(text)) << text;
  std::string_view space = " ";
  ASSERT_TRUE(read_written(space));
  EXPECT_EQ(space, "");
}

}  // namespace
}  // namespace nicety
