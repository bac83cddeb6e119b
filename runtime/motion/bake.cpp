#include "runtime/motion/bake.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace nicety {
namespace {

// What the error bound rests on.
//
// The motion is sampled; the samples cut its time into stretches, each with a chord. Let h be a stretch's width and S the larger of the two
// changes of slope, from its chord to those of its neighbours. Inside the stretch the motion leaves the chord by at most h S / 2:
//   - where it is smooth, by max|f''| h² / 8, and S is at least max|f''| h / 2 up to higher orders: a twofold margin,
//     fourfold between stretches of equal width;
//   - where it has one kink, a jump J of slope at the part p of the stretch, by J h p (1 − p), while the two changes of
//     slope are J (1 − p) and J p, so by at most half of h times the larger of them. The first and the last stretch have one
//     side only, whose change is therefore counted twice.
// Stretches are cut, each by itself, until h S / 2 is at most an eighth of the allowed error; half of it will do where nothing is left to
// cut. The pieces are then chosen so that every sample lies within the rest of it. The distance from a piece to a chord
// is largest at a sample, so allowed error = rest + h S / 2 covers every time. What no set of samples can see
// is a feature that begins and ends between two of the first ones: 1/250 of the duration at most.
constexpr std::uint32_t kFinest = 10000;  // samples lie on multiples of 1/10000 of the duration
constexpr std::uint32_t kWidest = kFinest / 250;
constexpr double kWanted = 1.0 / 8;
constexpr double kEnough = 1.0 / 2;

/// The width of what a stretch is cut into: halves, down to 5, then ones.
constexpr std::uint32_t part_of(std::uint32_t width) { return width % 2 == 0 ? width / 2 : 1; }

/// The motion at growing places. One row each: the place, then the channels.
class Samples final {
 public:
  Samples(SampleMotion sample, const void* motion, Seconds duration, std::span<const double> max_error)
      : sample_(sample), motion_(motion), duration_(duration), max_error_(max_error) {
    for (std::uint32_t at = 0; at <= kFinest; at += kWidest) take(at);
  }

  /// Cuts every stretch whose motion may leave its chord by more than is wanted; false when there was none that can be cut.
  bool refine() {
    find_slopes();
    const Samples coarse(*this);
    rows_.clear();
    for (std::size_t k = 0; k <= coarse.last(); ++k) {
      const std::uint32_t end = coarse.place(k);
      const std::uint32_t begin = k == 0 ? end : coarse.place(k - 1);
      if (end - begin > 1 && coarse.leaves(k) > kWanted) {
        for (std::uint32_t at = begin + part_of(end - begin); at < end; at += part_of(end - begin)) take(at);
      }
      for (std::size_t c = 0; c < width(); ++c) rows_.push_back(coarse.rows_[k * width() + c]);
    }
    return last() > coarse.last();
  }

  /// How far the motion may leave the samples' chords, in parts of the allowed error; the largest of all.
  [[nodiscard]] double between() {
    find_slopes();
    double share = 0;
    for (std::size_t k = 1; k <= last(); ++k) share = std::max(share, leaves(k));
    return share;
  }

  [[nodiscard]] std::size_t last() const { return rows_.size() / width() - 1; }
  /// Where a sample lies, in 1/10000 of the duration.
  [[nodiscard]] std::uint32_t place(std::size_t k) const { return static_cast<std::uint32_t>(rows_[k * width()]); }
  [[nodiscard]] std::span<const double> at(std::size_t k) const {
    return std::span(rows_).subspan(k * width() + 1, max_error_.size());
  }

 private:
  [[nodiscard]] std::size_t width() const { return max_error_.size() + 1; }

  void take(std::uint32_t place) {
    rows_.push_back(place);
    for (std::size_t c = 0; c < max_error_.size(); ++c) rows_.push_back(0);
    const Seconds time = place == kFinest ? duration_ : duration_ * place / kFinest;
    sample_(motion_, time, std::span(rows_).last(max_error_.size()));
  }

  /// Before asking `leaves`: the chords' slopes, of each stretch all channels.
  void find_slopes() {
    slopes_.clear();
    const double* row = rows_.data();
    for (const double* next = row + width(); next != rows_.data() + rows_.size(); row = next, next += width()) {
      const double run = next[0] - row[0];
      for (std::size_t c = 1; c < width(); ++c) slopes_.push_back((next[c] - row[c]) / run);
    }
  }

  /// `between` for the stretch that ends at sample `k`.
  [[nodiscard]] double leaves(std::size_t k) const {
    const bool is_first = k == 1;
    const bool is_last = k == last();
    const std::size_t channels = max_error_.size();
    const double reach = (is_first || is_last ? 1 : 0.5) * (rows_[k * width()] - rows_[(k - 1) * width()]);
    double share = 0;
    for (std::size_t c = 0; c < channels; ++c) {
      const double* const own = &slopes_[(k - 1) * channels + c];
      const double before = is_first ? 0 : std::abs(*own - *(own - channels));
      const double after = is_last ? 0 : std::abs(*own - own[channels]);
      const double change = std::max(before, after);
      share = std::max(share, reach * change / max_error_[c]);
    }
    return share;
  }

  SampleMotion sample_;
  const void* motion_;
  Seconds duration_;
  std::span<const double> max_error_;
  std::vector<double> rows_;
  std::vector<double> slopes_;
};

/// The slopes that a straight piece from one sample may have in one channel.
struct Slopes {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// The last sample that a straight piece from sample `from` may end on, with every sample in between within
/// `allowed` parts of `max_error`. Each sample passed narrows the slopes; when none is left no later end can do.
std::size_t farthest(const Samples& samples, std::size_t from, std::span<const double> max_error, double allowed,
                     std::span<Slopes> slopes) {
  std::ranges::fill(slopes, Slopes{});
  const std::span<const double> start = samples.at(from);
  std::size_t best = from + 1;
  for (std::size_t k = from + 1; k <= samples.last(); ++k) {
    const double run = samples.place(k) - samples.place(from);
    bool ends_here = true;
    bool open = true;
    for (std::size_t c = 0; c < slopes.size(); ++c) {
      const double rise = samples.at(k)[c] - start[c];
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
  Samples samples(sample, motion, duration, max_error);
  while (samples.refine()) {
  }
  const double between = samples.between();
  Baked baked{.channels = max_error.size(), .duration = duration, .offsets = {}, .values = {}, .kept = between <= kEnough};
  const double allowed = baked.kept ? 1 - between : kEnough;
  std::vector<Slopes> slopes(max_error.size());
  for (std::size_t k = 0;; k = farthest(samples, k, max_error, allowed, slopes)) {
    baked.offsets.push_back(static_cast<double>(samples.place(k)) / kFinest);
    for (const double value : samples.at(k)) baked.values.push_back(value);
    if (k == samples.last()) return baked;
  }
}

}  // namespace nicety
