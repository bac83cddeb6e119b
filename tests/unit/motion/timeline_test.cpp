#include "runtime/motion/timeline.hpp"

#include <gtest/gtest.h>

#include "runtime/motion/easing.hpp"

namespace nicety {
namespace {

struct Story {
  Segment close;
  Segment check;
  Segment label;
  Segment flight;
  Segment nod;
  Seconds duration = 0;
};

constexpr Story story() {
  Timeline timeline;
  Story s;
  s.close = timeline.at(0.1, 0.3);
  s.check = timeline.then(0.25, -0.05);
  s.label = timeline.with(s.check, 0.2, 0.1);
  s.flight = timeline.with(s.close, 0.5);
  s.nod = timeline.then(0.15);
  s.duration = timeline.duration();
  return s;
}

TEST(Timeline, PlacesSegmentsAtAfterAndWithOthers) {
  const Story s = story();
  EXPECT_DOUBLE_EQ(s.close.start, 0.1);
  EXPECT_DOUBLE_EQ(s.check.start, 0.35);
  EXPECT_DOUBLE_EQ(s.label.start, 0.45);
  EXPECT_DOUBLE_EQ(s.flight.start, 0.1);
  EXPECT_DOUBLE_EQ(s.nod.start, 0.6);
  EXPECT_DOUBLE_EQ(s.nod.end(), 0.75);
}

TEST(Timeline, LastsUntilTheSegmentThatEndsLast) {
  EXPECT_DOUBLE_EQ(story().duration, 0.75);
  Timeline timeline;
  const Segment longest = timeline.at(0, 2);
  timeline.with(longest, 0.5);
  EXPECT_EQ(timeline.duration(), 2);
  timeline.after(longest, 0.25, 0.5);
  EXPECT_EQ(timeline.duration(), 2.75);
  EXPECT_EQ(Timeline().duration(), 0);
}

TEST(Timeline, IsLaidOutByTheCompilerWhereItIsConstant) {
  static constexpr Story kStory = story();
  static_assert(kStory.duration > 0.74);
  EXPECT_EQ(kStory.check, story().check);
}

TEST(Timeline, TellsHowFarASegmentIs) {
  const Segment segment{.start = 2, .duration = 4};
  EXPECT_EQ(segment.progress(0), 0);
  EXPECT_EQ(segment.progress(2), 0);
  EXPECT_EQ(segment.progress(3), 0.25);
  EXPECT_EQ(segment.progress(6), 1);
  EXPECT_EQ(segment.progress(60), 1);
}

TEST(Timeline, TurnsASegmentWithoutDurationIntoASwitch) {
  const Segment moment{.start = 2, .duration = 0};
  EXPECT_EQ(moment.progress(1.999), 0);
  EXPECT_EQ(moment.progress(2), 1);
}

TEST(Timeline, KeepsAStepDownUntilItsSegmentBegins) {
  const Segment segment{.start = 1, .duration = 1};
  const Easing easing = Easing::steps(4, Jump::start);
  EXPECT_EQ(easing.at(segment.progress(0.5), segment.before(0.5)), 0);
  EXPECT_EQ(easing.at(segment.progress(1), segment.before(1)), 0.25);
}

}  // namespace
}  // namespace nicety
