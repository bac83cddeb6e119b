#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/core/color.hpp"
#include "runtime/core/geometry.hpp"
#include "runtime/paint/painter.hpp"
#include "runtime/paint/pen.hpp"

namespace nicety {

/// A text as a hand writes it with a fountain pen, stroke by stroke. Its unit: a small letter is 20 high.
///
/// The pen is slow where the line is bent and quick where it is straight, presses on the way down and is light on the way up; dots, bars and
/// accents come when the word is done. The same text and seed give the same strokes natively and in WebAssembly.
class Handwriting final {
 public:
  static constexpr float kLinePitch = 62;  ///< From a line to the next.

  /// Writes `text`; a line end in it ends a line. False where it holds a character without strokes: then nothing is written.
  bool write(std::string_view text, std::uint64_t seed);

  /// How many lines it takes where they may be `width` units wide. A word is never broken.
  [[nodiscard]] int lines(float width) const;
  /// The most CSS pixels per unit, `most` at most, with which it has room.
  [[nodiscard]] float fitting(Size room, float most) const;
  /// Seconds that a hand takes.
  [[nodiscard]] float duration() const { return duration_; }
  /// All points that the pen passes, each word's from its own left edge.
  [[nodiscard]] std::span<const PenPoint> points() const { return points_; }

  /// What is written after `time` of them, in lines as wide as `room`, at `scale` CSS pixels per unit. `align` 0 puts them to the left, 1 to the
  /// right. The first baseline is 45 units below the room's top.
  void paint(Painter& painter, const Rect& room, float scale, float align, const Color& ink, float time) const;

 private:
  struct Stroke {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    float begin = 0;  ///< When it is begun, s.
  };
  struct Word {
    std::uint32_t first = 0;  ///< Of the strokes.
    std::uint32_t last = 0;
    float width = 0;
    bool ends_line = false;
  };
  struct Draft;

  void finish(Draft& draft);
  /// The words from `from` on that stand in one line: where they end, and how wide they are together.
  [[nodiscard]] std::size_t end_of_line(std::size_t from, float width, float& wide) const;

  std::vector<PenPoint> points_;
  std::vector<Stroke> strokes_;
  std::vector<Word> words_;
  float duration_ = 0;
};

}  // namespace nicety
