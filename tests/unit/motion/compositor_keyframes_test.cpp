#include "runtime/motion/compositor_keyframes.hpp"

#include <array>
#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

namespace nicety {
namespace {

std::string written(std::vector<double> offsets, std::vector<double> values, const std::vector<Channel>& channels) {
  const Baked baked{.channels = channels.size(), .duration = 1, .offsets = std::move(offsets), .values = std::move(values)};
  std::string out;
  append_compositor_keyframes(out, baked, channels);
  return out;
}

TEST(CompositorKeyframes, WriteTransformAndOpacityAtEveryOffset) {
  EXPECT_EQ(written({0, 0.125, 1}, {0, -8, 0.9, 0, 1.23456, -4, 1.01234567, 0.5, 2, 0, 1, 1},
                    {Channel::x, Channel::y, Channel::scale, Channel::opacity}),
            R"json([{"offset":0,"transform":"translate(0px,-8px) scale(0.9)","opacity":"0"},)json"
            R"json({"offset":0.125,"transform":"translate(1.235px,-4px) scale(1.0123)","opacity":"0.5"},)json"
            R"json({"offset":1,"transform":"translate(2px,0px) scale(1)","opacity":"1"}])json");
}

TEST(CompositorKeyframes, ListTransformFunctionsInOneOrder) {
  EXPECT_EQ(written({0, 1}, {0.5, 10, 0.8, 1, 20, 1}, {Channel::rotate, Channel::y, Channel::scale_x}),
            R"json([{"offset":0,"transform":"translate(0px,10px) rotate(0.5rad) scale(0.8,1)"},)json"
            R"json({"offset":1,"transform":"translate(0px,20px) rotate(1rad) scale(1,1)"}])json");
}

TEST(CompositorKeyframes, LeaveOutWhatIsNotDriven) {
  EXPECT_EQ(written({0, 1}, {0, 1}, {Channel::opacity}), R"json([{"offset":0,"opacity":"0"},{"offset":1,"opacity":"1"}])json");
  EXPECT_EQ(written({0, 1}, {1, 2}, {Channel::scale_y}),
            R"json([{"offset":0,"transform":"scale(1,1)"},{"offset":1,"transform":"scale(1,2)"}])json");
  EXPECT_EQ(written({0, 1}, {0, -1}, {Channel::rotate}),
            R"json([{"offset":0,"transform":"rotate(0rad)"},{"offset":1,"transform":"rotate(-1rad)"}])json");
}

TEST(CompositorKeyframes, HoldOpacityInItsRangeWhereASpringOvershoots) {
  EXPECT_EQ(written({0, 1}, {-0.02, 1.04}, {Channel::opacity}),
            R"json([{"offset":0,"opacity":"0"},{"offset":1,"opacity":"1"}])json");
}

}  // namespace
}  // namespace nicety
