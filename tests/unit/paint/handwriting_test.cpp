#include "runtime/paint/handwriting.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <imgui.h>

#include "tests/unit/paint/allocations.hpp"

namespace nicety {
namespace {

Handwriting written(std::string_view text, std::uint64_t seed = 7) {
  Handwriting hand;
  EXPECT_TRUE(hand.write(text, seed)) << text;
  return hand;
}

bool same(std::span<const PenPoint> a, std::span<const PenPoint> b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

float right_of(const Handwriting& hand) {
  float right = 0;
  for (const PenPoint& p : hand.points()) right = std::max(right, p.at.x);
  return right;
}

/// How many triangles a painting of it takes.
int painted(const Handwriting& hand, float time) {
  Painter painter;
  painter.begin({400, 100}, 0, 1);
  hand.paint(painter, {0, 0, 400, 100}, 1, 0, {0, 0, 0}, time);
  return painter.list().IdxBuffer.Size / 3;
}

TEST(HandwritingTest, the_same_text_and_seed_are_written_the_same) {
  EXPECT_TRUE(same(written("Thank you, Žofië!").points(), written("Thank you, Žofië!").points()));
  EXPECT_FALSE(same(written("Thank you").points(), written("Thank you", 8).points()));
}

TEST(HandwritingTest, no_two_letters_are_quite_the_same) {
  const Handwriting one = written("e e");
  const auto points = one.points();
  EXPECT_FALSE(same(points.first(points.size() / 2), points.last(points.size() / 2)));
}

TEST(HandwritingTest, a_character_without_strokes_makes_it_write_nothing) {
  Handwriting hand;
  for (const std::string_view text : {"Привет", "Ada 🐝", "谢谢"}) {
    EXPECT_FALSE(hand.write(text, 1));
    EXPECT_TRUE(hand.points().empty());
    EXPECT_EQ(hand.duration(), 0);
  }
}

TEST(HandwritingTest, letters_that_join_are_one_stroke) {
  // Where a stroke begins, time begins anew.
  const auto strokes = [](std::string_view text) {
    const Handwriting hand = written(text);
    return std::count_if(hand.points().begin(), hand.points().end(), [](const PenPoint& p) { return p.time == 0; });
  };
  EXPECT_EQ(strokes("lle"), 1);
  EXPECT_EQ(strokes("llé"), 2);
  EXPECT_EQ(strokes("nmu"), 1);
  EXPECT_EQ(strokes("ii"), 3) << "the dots come when the word is done";
}

TEST(HandwritingTest, the_pen_presses_downwards_and_is_light_upwards) {
  const Handwriting hand = written("l");
  float up = 9;
  float down = 0;
  const auto points = hand.points();
  for (std::size_t i = 6; i + 12 < points.size(); ++i) {
    const float rise = points[i - 1].at.y - points[i + 1].at.y;
    if (rise > 1.2F) up = std::min(up, points[i].width);
    if (rise < -1.2F) down = std::max(down, points[i].width);
  }
  EXPECT_GT(down, 2 * up);
}

TEST(HandwritingTest, the_pen_is_slower_where_it_turns) {
  const Handwriting hand = written("l");
  const auto points = hand.points();
  const auto pace = [&](std::size_t i) {
    const Point way = points[i].at - points[i - 1].at;
    return std::hypot(way.x, way.y) / (points[i].time - points[i - 1].time);
  };
  const auto top = static_cast<std::size_t>(
      std::min_element(points.begin(), points.end(), [](const PenPoint& a, const PenPoint& b) { return a.at.y < b.at.y; }) -
      points.begin());
  EXPECT_LT(pace(top), 0.8F * pace(top + 16)) << "than on the straight way down";
}

TEST(HandwritingTest, time_never_runs_backwards_and_widths_stay_those_of_a_pen) {
  const Handwriting hand = written("The quick brown fox jumps over the lazy dog, ÄÖÜ & Ngô Thị Hường; 1234567890!");
  float last = 0;
  for (const PenPoint& p : hand.points()) {
    EXPECT_TRUE(p.time == 0 || p.time >= last);
    EXPECT_GT(p.width, 0.2F);
    EXPECT_LT(p.width, 4);
    last = p.time;
  }
}

TEST(HandwritingTest, more_is_painted_as_time_goes_on_until_it_is_done) {
  const Handwriting hand = written("Žofië");
  EXPECT_EQ(painted(hand, 0), 0);
  int last = 0;
  for (int i = 1; i <= 10; ++i) {
    const int now = painted(hand, hand.duration() * static_cast<float>(i) / 10);
    EXPECT_GT(now, last);
    last = now;
  }
  EXPECT_EQ(painted(hand, 99), last);
}

TEST(HandwritingTest, breaks_into_lines_where_it_has_no_room) {
  const Handwriting hand = written("Thank you so much\nAda");
  EXPECT_EQ(hand.lines(1000), 2);
  EXPECT_EQ(hand.lines(right_of(hand) + 1), 5) << "every word on its own";
  EXPECT_EQ(hand.lines(10), 5) << "a word stays whole";
}

TEST(HandwritingTest, fits_into_the_room_that_it_has) {
  const Handwriting hand = written("Thank you, and a good winter to all of you");
  for (const Size room : {Size{600, 80}, Size{300, 120}, Size{150, 300}}) {
    const float scale = hand.fitting(room, 1);
    EXPECT_LE(scale, 1);
    EXPECT_LE(static_cast<float>(hand.lines(room.width / scale)) * Handwriting::kLinePitch * scale, room.height);
    EXPECT_LE(right_of(hand) * scale, room.width + 0.01F);
  }
}

TEST(HandwritingTest, lines_begin_at_the_left_or_end_at_the_right) {
  const Handwriting hand = written("Ada");
  const auto bounds = [&](float align) {
    Painter painter;
    painter.begin({400, 100}, 0, 1);
    hand.paint(painter, {0, 0, 400, 100}, 1, align, {0, 0, 0}, 99);
    return painter.bounds();
  };
  EXPECT_LT(bounds(0).left, 3);
  EXPECT_GT(bounds(1).right, 397);
}

TEST(HandwritingTest, painting_allocates_nothing_after_the_first_frames) {
  const Handwriting hand = written("Thank you, Noémie");
  Painter painter;
  const auto paint = [&] {
    for (int i = 0; i <= 30; ++i) {
      painter.begin({600, 100}, 0, 2);
      hand.paint(painter, {0, 0, 600, 100}, 1, 0, {0, 0, 0}, hand.duration() * static_cast<float>(i) / 30);
    }
  };
  paint();
  const long warm = testing_support::allocations();
  paint();
  EXPECT_EQ(testing_support::allocations(), warm);
}

}  // namespace
}  // namespace nicety
