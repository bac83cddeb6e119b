#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/paint/path.hpp"

namespace nicety {

/// A line drawing that can draw itself. Its strokes are drawn in the order in which they are written.
struct Icon {
  std::span<const std::int16_t> outline;  ///< Made by `drawn`; read by `append_outline`.
  float box;                              ///< Side of the square in which the outline is drawn.
  float width;                            ///< Width of the stroke, in the same unit.
};

/// Appends an icon's outline to a path.
void append_outline(Path& path, std::span<const std::int16_t> outline);

namespace icons {

/// SVG path data as a template argument.
template <std::size_t N>
struct PathText {
  consteval PathText(const char (&text)[N]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i < N; ++i) letters[i] = text[i];
  }
  char letters[N];
};

/// What stands in an outline before the coordinates of a segment; coordinates are in hundredths, none is that low.
enum Segment : std::int16_t { move = -32768, line, cubic };

namespace detail {

/// Never defined: a call is no constant expression, and the compiler shows it with its words.
void refuse(const char* why);

/// Reads path data of M, L and C, each with its letter, and of positive numbers with at most two decimals.
/// Anything else is no constant expression, so that it does not compile.
template <PathText Text>
consteval std::size_t read(std::int16_t* out) {
  std::size_t count = 0;
  const auto put = [&](int value) {
    if (out != nullptr) out[count] = static_cast<std::int16_t>(value);
    ++count;
  };
  const char* at = Text.letters;
  while (*at != '\0') {
    const char letter = *at++;
    if (letter != 'M' && letter != 'L' && letter != 'C') refuse("an icon's path has the commands M, L and C");
    put(letter == 'M' ? move : letter == 'L' ? line : cubic);
    for (int i = 0; i < (letter == 'C' ? 6 : 2); ++i) {
      if (*at == ' ') ++at;
      int value = 0;
      int decimals = -1;
      const char* const begin = at;
      for (; (*at >= '0' && *at <= '9') || *at == '.'; ++at) {
        if (*at != '.') value = value * 10 + (*at - '0');
        if (*at == '.' || decimals >= 0) ++decimals;
      }
      if (at == begin || decimals > 2) refuse("an icon's coordinates have at most two decimals");
      put(decimals <= 0 ? value * 100 : decimals == 1 ? value * 10 : value);
    }
  }
  return count;
}

template <PathText Text>
inline constexpr auto kOutline = [] {
  std::array<std::int16_t, read<Text>(nullptr)> outline{};
  read<Text>(outline.data());
  return outline;
}();

}  // namespace detail

/// An icon whose outline is read while compiling: a page downloads the points, and nothing that reads them.
template <PathText Text>
consteval Icon drawn(float box, float width) {
  return {detail::kOutline<Text>, box, width};
}

/// It is done.
inline constexpr Icon kCheck = drawn<"M4.75 12.75L9.9 17.75L19.25 6.75">(24, 2.5F);
/// It did not work.
inline constexpr Icon kCross = drawn<"M6.5 6.5L17.5 17.5M17.5 6.5L6.5 17.5">(24, 2.5F);
/// Once more.
inline constexpr Icon kAgain = drawn<
    "M18.8 12.6C18.53 15.85 16.05 18.48 12.82 18.95C9.59 19.41 6.47 17.58 5.29 14.54C4.12 11.49 5.2 8.04 7.91 6.22"
    "C10.61 4.39 14.21 4.67 16.6 6.9M17.1 2.9L17.1 7.4L12.6 7.4">(24, 2.3F);
/// What is liked.
inline constexpr Icon kHeart = drawn<
    "M12 20.4C9.7 18.9 3 14.7 3 9.05C3 6.25 5.2 4.1 7.85 4.1C9.6 4.1 11.15 5.05 12 6.5C12.85 5.05 14.4 4.1 16.15 4.1"
    "C18.8 4.1 21 6.25 21 9.05C21 14.7 14.3 18.9 12 20.4">(24, 2);
/// What is in it, to be filled: both halves, which overlap in the middle.
inline constexpr Icon kHeartBody = drawn<
    "M12 20.4C9.7 18.9 3 14.7 3 9.05C3 6.25 5.2 4.1 7.85 4.1C9.6 4.1 11.15 5.05 12 6.5L14 12"
    "M12 6.5C12.85 5.05 14.4 4.1 16.15 4.1C18.8 4.1 21 6.25 21 9.05C21 14.7 14.3 18.9 12 20.4L10 12">(24, 0);
/// The shopping cart.
inline constexpr Icon kCart = drawn<
    "M2.5 3.5L4.1 3.5C4.81 3.5 5.43 4 5.57 4.7L7.5 14.3C7.64 15 8.26 15.5 8.97 15.5L17.57 15.5C18.26 15.5 18.87 15.02 19.03 14.35"
    "L20.75 7L6 7M9.5 19.25C9.09 19.25 8.75 19.59 8.75 20C8.75 20.41 9.09 20.75 9.5 20.75C9.91 20.75 10.25 20.41 10.25 20"
    "C10.25 19.59 9.92 19.25 9.5 19.25M17.5 19.25C17.09 19.25 16.75 19.59 16.75 20C16.75 20.41 17.09 20.75 17.5 20.75"
    "C17.91 20.75 18.25 20.41 18.25 20C18.25 19.59 17.92 19.25 17.5 19.25">(24, 2);

}  // namespace icons

}  // namespace nicety
