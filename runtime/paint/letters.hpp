#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace nicety {

/// The strokes of a letter, as a pen draws them: bytes x and y in turn, y upwards. The baseline is 0, a small letter is 20 high, a capital 40.
/// A byte that is one of these stands before a point.
enum LetterSign : std::int8_t {
  kPenLift = 100,  ///< The pen goes to another stroke.
  kPenLater,  ///< The same; this stroke and those behind it are drawn when the word is done.
  kPenCorner,  ///< The point is a corner.
  kPenEntry,  ///< The point is where the letter before may end: its stroke goes on here.
  kPenExit,  ///< The point is where the letter behind may go on.
};

using LetterStrokes = std::span<const std::int8_t>;

/// A character as it is written.
struct Written {
  struct Mark {
    LetterStrokes strokes;  ///< Empty: there is none.
    bool rises = false;  ///< It is drawn for a letter that is 20 high, and stands higher on a taller one.
    bool is_above = false;  ///< It stands above the letter: a second one stands on it.
    bool is_beside = false;  ///< x is from the letter's right edge; else from its middle.
  };
  static constexpr int kMostMarks = 3;

  LetterStrokes letter;  ///< Empty: a space.
  Mark marks[kMostMarks];
};

/// The character with which `text` begins, with the combining marks behind it; `text` loses what was read. Nothing where it is empty or
/// begins with what has no strokes. Those have them: the letters of ASCII, Latin-1, Latin Extended-A and the Vietnamese alphabet, composed or
/// not, ș, ț and ẞ, digits, usual punctuation, and a heart.
[[nodiscard]] std::optional<Written> read_written(std::string_view& text);

}  // namespace nicety
