#include "runtime/paint/letters.hpp"

#include <array>
#include <cstddef>

#include "runtime/core/text.hpp"
#include "runtime/paint/letter_shapes.hpp"

namespace nicety {
namespace {

// Shapes are read while compiling: a page downloads the points, and nothing that reads them. A letter becomes its character, the
// number of bytes that follow, and these.
struct Shape {
  char16_t letter = 0;
  std::uint16_t begin = 0;
};

constexpr bool begins_number(char32_t c) { return c == '-' || (c >= '0' && c <= '9'); }

/// Writes the bytes of all shapes behind each other into `out` and where each begins into `shapes`, if they aren't null.
consteval std::size_t read_shapes(std::u32string_view text, std::int8_t* out, Shape* shapes) {
  std::size_t count = 0;
  const auto put = [&](int value) {
    if (out != nullptr) out[count] = static_cast<std::int8_t>(value);
    ++count;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    if (shapes != nullptr) *shapes++ = {static_cast<char16_t>(text[at]), static_cast<std::uint16_t>(count)};
    for (++at; text[at] != '\n';) {
      const char32_t c = text[at];
      if (begins_number(c)) {
        const int sign = c == '-' ? -1 : 1;
        int value = 0;
        for (at += c == '-'; text[at] >= '0' && text[at] <= '9'; ++at) value = value * 10 + static_cast<int>(text[at] - '0');
        put(sign * value);
      } else {
        if (c != ' ' && c != ',')
          put(c == '/' ? kPenLift : c == '+' ? kPenLater : c == '!' ? kPenCorner : c == '<' ? kPenEntry : kPenExit);
        ++at;
      }
    }
    ++at;
  }
  return count;
}

consteval std::size_t count_lines(std::u32string_view text) {
  std::size_t count = 0;
  for (const char32_t c : text) count += c == '\n';
  return count;
}

template <const std::u32string_view& Text>
struct Shapes {
  struct Table {
    std::array<Shape, count_lines(Text) + 1> shapes;  // the last says where the bytes end
    std::array<std::int8_t, read_shapes(Text, nullptr, nullptr)> bytes;
  };
  static constexpr Table kTable = [] {
    Table table{};
    read_shapes(Text, table.bytes.data(), table.shapes.data());
    table.shapes.back().begin = static_cast<std::uint16_t>(table.bytes.size());
    return table;
  }();
};

LetterStrokes find(std::span<const Shape> shapes, const std::int8_t* bytes, char32_t letter) {
  for (std::size_t i = 0; i + 1 < shapes.size(); ++i) {
    if (shapes[i].letter == letter) return {bytes + shapes[i].begin, bytes + shapes[i + 1].begin};
  }
  return {};
}

template <const std::u32string_view& Text>
LetterStrokes find_in(char32_t letter) {
  return find(Shapes<Text>::kTable.shapes, Shapes<Text>::kTable.bytes.data(), letter);
}

char32_t next_character(std::string_view& text) {
  const std::size_t length = utf8_length(text);
  if (length == 0) return 0;
  auto code = static_cast<char32_t>(static_cast<unsigned char>(text[0]));
  if (length > 1) code &= 0x7FU >> length;
  for (std::size_t i = 1; i < length; ++i) code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(length);
  return code;
}

/// What is written alike.
char32_t plain(char32_t c) {
  constexpr std::u32string_view kPairs = U"\u00A0 \u202F \u2009 \t \n ‘'ʼ’“\"”\"„\"—–\u2011-❤♥";
  for (std::size_t i = 0; i < kPairs.size(); i += 2) {
    if (kPairs[i] == c) return kPairs[i + 1];
  }
  return c;
}

/// The sign of a combining mark; 0: it is none of ours.
char mark_of(char32_t c) {
  constexpr std::string_view kFromGrave = "`'^~- u.:?o\"v";  // U+0300 and on
  if (c >= 0x300 && c < 0x300 + kFromGrave.size()) return kFromGrave[c - 0x300];
  return c == 0x31B ? '+' : c == 0x323 ? '!' : c == 0x326 ? ';' : c == 0x327 ? ',' : c == 0x328 ? 'g' : '\0';
}

/// A letter with its marks' signs, before their shapes are looked up.
struct Parts {
  char32_t letter = 0;
  char marks[Written::kMostMarks] = {' ', ' ', ' '};
  bool is_capital = false;
};

Parts parts_of(char32_t c) {
  for (const letter_shapes::Composed& row : letter_shapes::kComposed) {
    for (std::size_t i = 0; i < row.pairs.size(); i += 3) {
      const char32_t capital = row.first + static_cast<char32_t>(i / 3) * static_cast<char32_t>(row.step);
      const bool is_capital = c == capital;
      if (!is_capital && c != capital + static_cast<char32_t>(row.small)) continue;
      const auto letter = static_cast<char32_t>(row.pairs[i]);
      return {is_capital ? letter : letter | 0x20U, {row.pairs[i + 1], row.pairs[i + 2], ' '}, is_capital};
    }
  }
  return {c};
}

/// Adds a mark, if one more has room. On some letters it looks otherwise.
void add_mark(Written& written, char mark, const Parts& on) {
  const char32_t letter = on.letter;
  if (mark == 'v' && (letter == 'd' || letter == 't' || (letter | 0x20U) == 'l')) mark = 'a';
  if (mark == ';' && letter == 'g') mark = 'q';
  // The capital's own stroke through stands behind the small letter's.
  constexpr std::string_view kThrough = "/O=D#HtTlL";
  const std::size_t through = on.is_capital ? kThrough.find(mark) : std::string_view::npos;
  if (through != std::string_view::npos) mark = kThrough[through + 1];
  const auto sign = static_cast<char32_t>(mark);
  for (Written::Mark& each : written.marks) {
    if (!each.strokes.empty()) continue;
    each.strokes = find_in<letter_shapes::kMarksAbove>(sign);
    each.is_above = !each.strokes.empty();
    each.rises = each.is_above || mark == '+';
    if (!each.is_above) each.strokes = find_in<letter_shapes::kMarksBeside>(sign);
    each.is_beside = !each.is_above && !each.strokes.empty();
    if (each.strokes.empty()) each.strokes = find_in<letter_shapes::kMarksFixed>(sign);
    return;
  }
}

}  // namespace

std::optional<Written> read_written(std::string_view& text) {
  Written written;
  const char32_t c = plain(next_character(text));
  if (c == ' ') return written;
  written.letter = find_in<letter_shapes::kLetters>(c);
  Parts parts{c};
  if (written.letter.empty()) {
    parts = parts_of(c);
    written.letter = find_in<letter_shapes::kLetters>(parts.letter);
    if (written.letter.empty()) return {};
  }
  for (const char mark : parts.marks) {
    if (mark != ' ') add_mark(written, mark, parts);
  }
  while (true) {
    std::string_view rest = text;
    const char32_t behind = next_character(rest);
    const char mark = mark_of(behind);
    if (mark == '\0' && behind != 0xFE0F) break;
    if (mark != '\0') add_mark(written, mark, parts);
    text = rest;
  }
  // Only a mark above takes the dot's place.
  const bool is_dotted = parts.letter == 'i' || parts.letter == 'j';
  bool has_above = false;
  for (const Written::Mark& mark : written.marks) has_above = has_above || mark.is_above;
  if (is_dotted && !has_above) add_mark(written, '.', parts);
  return written;
}

}  // namespace nicety
