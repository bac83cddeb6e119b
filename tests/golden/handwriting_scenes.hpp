#pragma once

#include <array>
#include <string_view>

#include "runtime/paint/handwriting.hpp"
#include "tests/golden/scene.hpp"

// Handwriting: as it is being written, big and small; and all that can be written.
namespace nicety::scenes {

inline constexpr Color kNotePaper{0.99F, 0.97F, 0.93F};
inline constexpr Color kNoteInk{0.13F, 0.17F, 0.36F};

/// Writes in full width at `scale` CSS pixels per unit.
inline void paint_hand(Painter& p, std::string_view text, float scale, double time) {
  Handwriting hand;
  (void)hand.write(text, 7);
  p.fill_round_rect(Rect{0, 0, p.box().width, p.box().height}.grown(12), 0, kNotePaper);
  hand.paint(p, {0, 0, p.box().width, p.box().height}, scale, 0, kNoteInk, static_cast<float>(time));
}

inline void paint_hand_thanks(Painter& p, double time) { paint_hand(p, "Thank you, Žofië!", 1, time); }
inline void paint_hand_small(Painter& p, double time) {
  paint_hand(p, "Ngô Thị Hường, Łukasz, Søren and Günther: the quick brown fox jumps over the lazy dog. Merci, Noémie", 0.5F,
             time);
}
inline void paint_hand_letters(Painter& p, double) {
  paint_hand(p,
             "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z a b c d e f g h i j k l m n o p q r s t u v w x y z ß æ œ ð þ "
             "ĸ ŋ ſ ŉ ĳ "
             "Æ Œ Þ Ĳ Ŋ ẞ ª º µ 0 1 2 3 4 5 6 7 8 9 . , ! ? ' ’ \" - – & : ; ( ) / … ¡ ¿ ♥",
             0.9F, 999);
}
inline void paint_hand_marks(Painter& p, double) {
  paint_hand(p,
             "đĐ ħĦ ŧŦ łŁ øØ ŀĿ ďĎ ťŤ ľĽ ģĢ şŞ țȚ ąĄ ęĘ įĮ ųŲ ňŇ ůŮ űŰ ễỄ ậẬ ẵẴ ợỢ ưƯ ữỮ ỷỶ ị ĩ ñÑ çÇ åÅ ēĒ ĕĔ žŽ ġĠ ĥĤ ķĶ ĵĴ ŵŴ "
             "ýÿ ös rn "
             "we ve be oe fo fi ff sp gh qu",
             0.9F, 999);
}

inline constexpr std::array<double, 10> kHandTimes{0.05, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 9};
inline constexpr std::array<double, 2> kHandSmallTimes{6, 60};
inline constexpr std::array<double, 1> kHandOnce{0};

inline constexpr std::array<Scene, 4> kHandwriting{{
    {"handwriting", {380, 74}, 12, kHandTimes, paint_hand_thanks},
    {"handwriting-small", {360, 120}, 12, kHandSmallTimes, paint_hand_small},
    {"handwriting-letters", {640, 460}, 12, kHandOnce, paint_hand_letters},
    {"handwriting-marks", {640, 400}, 12, kHandOnce, paint_hand_marks},
}};

}  // namespace nicety::scenes
