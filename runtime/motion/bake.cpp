#include "runtime/motion/bake.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace nicety {
namespace {

// What the error bound rests on.
//
// The motion is sampled at equal distances h; let D be the largest second difference |f(k−1) − 2 f(k) + f(k+1)| of a
// channel. Between two neighbouring samples the motion leaves their chord by at most D / 2:
//   - where it is smooth, by max|f''| h² / 8, and D is max|f''| h² up to higher orders: a fourfold margin;
//   - where it has one kink, a jump J of slope at the part p between the samples, by J h p (1 − p), while the second
//     differences on both sides are J h (1 − p) and J h p, so by at most half the larger of them. The first and the
//     last stretch have one side only, whose difference is therefore counted twice.
// The grid is made finer until D / 2 is at most an eighth of the allowed error, or half of it on the finest. The pieces
// are then chosen so that every sample lies within the rest of it. The distance from a piece to a chord of neighbouring
// samples is largest at a sample, so allowed error = rest + D / 2 covers every time. What no set of samples can see
// is a feature that begins and ends between two of them: 1/250 of the duration at most.
constexpr std::array<std::uint32_t, 6> kGrids{250, 500, 1000, 2000, 5000, 10000};
constexpr double kWanted = 1.0 / 8;
constexpr double kEnough = 1.0 / 2;

class Grid final {
 public:
  Grid(SampleMotion sample, const void* motion, Seconds duration, std::size_t channels)
      : sample_(sample), motion_(motion), duration_(duration), channels_(channels) {}

  void fill(std::uint32_t intervals) {
    intervals_ = intervals;
    values_.resize((intervals + 1) * channels_);
    for (std::uint32_t k = 0; k <= intervals; ++k) {
      const Seconds time = k == intervals ? duration_ : duration_ * k / intervals;
      sample_(motion_, time, std::span(values_).subspan(k * channels_, channels_));
    }
  }

  /// How far the motion may leave the samples' chords, in parts of the allowed error; the largest over the channels.
  [[nodiscard]] double between(std::span<const double> max_error) const {
    double share = 0;
    for (std::uint32_t k = 1; k < intervals_; ++k) {
      const double part = k == 1 || k + 1 == intervals_ ? 1 : 0.5;
      for (std::size_t c = 0; c < channels_; ++c) {
        const double bend = std::abs(at(k - 1)[c] - 2 * at(k)[c] + at(k + 1)[c]);
        share = std::max(share, part * bend / max_error[c]);
      }
    }
    return share;
  }

  [[nodiscard]] std::uint32_t intervals() const { return intervals_; }
  [[nodiscard]] std::span<const double> at(std::uint32_t k) const { return std::span(values_).subspan(k * channels_, channels_); }

 private:
  SampleMotion sample_;
  const void* motion_;
  Seconds duration_;
  std::size_t channels_;
  std::uint32_t intervals_ = 0;
  std::vector<double> values_;
};

/// The slopes that a straight piece from one sample may have in one channel.
struct Slopes {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// The last sample that a straight piece from sample `from` may end on, with every sample in between within
/// `allowed` parts of `max_error`. Each sample passed narrows the slopes; when none is left no later end can do.
std::uint32_t farthest(const Grid& grid, std::uint32_t from, std::span<const double> max_error, double allowed,
                       std::span<Slopes> slopes) {
  std::ranges::fill(slopes, Slopes{});
  const std::span<const double> start = grid.at(from);
  std::uint32_t best = from + 1;
  for (std::uint32_t k = from + 1; k <= grid.intervals(); ++k) {
    const double run = k - from;
    bool ends_here = true;
    bool open = true;
    for (std::size_t c = 0; c < slopes.size(); ++c) {
      const double rise = grid.at(k)[c] - start[c];
      Slopes& slope = slopes[c];
      ends_here = ends_here && rise >= slope.low * run && rise <= slope.high * run;
      slope.low = std::max(slope.low, (rise - allowed * max_error[c]) / run);
      slope.high = std::min(slope.high, (rise + allowed * max_error[c]) / run);
      open = open && slope.low <= slope.high;
    }
    if (ends_here) best = k;
    if (!open) break;
  }
  return best;
}

}  // namespace

double Baked::at(double progress, std::size_t channel) const {
  std::size_t i = 0;
  while (i + 2 < offsets.size() && offsets[i + 1] <= progress) ++i;
  const double part = (progress - offsets[i]) / (offsets[i + 1] - offsets[i]);
  return value(i, channel) + (value(i + 1, channel) - value(i, channel)) * part;
}

Baked bake(SampleMotion sample, const void* motion, Seconds duration, std::span<const double> max_error) {
  Grid grid(sample, motion, duration, max_error.size());
  double between = 0;
  double needed = 0;
  for (const std::uint32_t intervals : kGrids) {
    if (intervals < needed && intervals != kGrids.back()) continue;
    grid.fill(intervals);
    between = grid.between(max_error);
    if (between <= kWanted) break;
    needed = intervals * std::sqrt(between / kWanted);  // where the motion is smooth, D falls with the square
  }

  Baked baked{.channels = max_error.size(), .duration = duration, .offsets = {}, .values = {}, .kept = between <= kEnough};
  const double allowed = baked.kept ? 1 - between : kEnough;
  std::vector<Slopes> slopes(max_error.size());
  for (std::uint32_t k = 0;; k = farthest(grid, k, max_error, allowed, slopes)) {
    baked.offsets.push_back(static_cast<double>(k) / grid.intervals());
    baked.values.insert(baked.values.end(), grid.at(k).begin(), grid.at(k).end());
    if (k == grid.intervals()) return baked;
  }
}

}  // namespace nicety
