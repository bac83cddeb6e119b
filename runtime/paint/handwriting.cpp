#include "runtime/paint/handwriting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

#include "runtime/core/random.hpp"
#include "runtime/paint/letters.hpp"
#include "runtime/paint/spline.hpp"

namespace nicety {
namespace {

constexpr float kSlant = 0.21F;       // how far a stroke leans over per unit of height
constexpr float kFirstLine = 45;      // from the top to the first baseline
constexpr float kSpace = 12;
constexpr float kGap = 5;             // between letters that don't join
constexpr float kSmall = 20;          // height of a letter over which marks are drawn
constexpr float kStep = 1;            // between points of a stroke
constexpr float kThin = 1.15F;        // width of a line upwards
constexpr float kThick = 3.1F;        // and downwards
constexpr float kInkLag = 3;          // way on which the width follows
constexpr float kDot = 3;             // a stroke shorter than this is a dot
constexpr float kSpeed = 620;         // of the pen on a straight line, units per second
constexpr float kHop = 0.05F;         // s, to lift and to put down the pen

/// A stroke while its word is being drafted, upright and with y upwards.
struct Line {
  std::vector<Point> knots;
  std::vector<bool> corners;
  bool is_later = false;
  bool has_entry = false;
  bool has_exit = false;

  void add(Point p, bool is_corner) {
    // A joint may lie where a letter begins.
    if (!knots.empty() && knots.back() == p) return;
    knots.push_back(p);
    corners.push_back(is_corner);
  }
};

std::vector<Line> lines_of(LetterStrokes strokes) {
  std::vector<Line> lines(1);
  bool is_corner = false;
  for (std::size_t i = 0; i < strokes.size();) {
    switch (strokes[i]) {
      case kPenLift:
      case kPenLater: {
        const bool is_later = strokes[i] == kPenLater || lines.back().is_later;
        lines.emplace_back().is_later = is_later;
        break;
      }
      case kPenCorner: is_corner = true; break;
      case kPenEntry: lines.back().has_entry = true; break;
      case kPenExit: lines.back().has_exit = true; break;
      default:
        lines.back().add({static_cast<float>(strokes[i]), static_cast<float>(strokes[i + 1])}, is_corner);
        is_corner = false;
        ++i;
    }
    ++i;
  }
  return lines;
}

float length_of(Point v) { return std::sqrt(v.x * v.x + v.y * v.y); }

/// How far a shape reaches to one side at each height.
class Profile final {
 public:
  explicit Profile(float side) : side_(side) { reach_.fill(kNothing); }

  void add(const Line& line, Point by) {
    for (std::size_t i = 0; i + 1 < line.knots.size(); ++i) {
      constexpr int kParts = 8;
      for (int part = 0; part <= kParts; ++part) {
        const float t = static_cast<float>(part) / kParts;
        const Point p = line.knots[i] * (1 - t) + line.knots[i + 1] * t + by;
        const auto band = std::clamp(static_cast<int>((p.y + 24) / 4), 0, kBands - 1);
        float& reach = reach_[static_cast<std::size_t>(band)];
        reach = std::max(reach, p.x * side_);
      }
    }
  }

  /// How far a shape must go to the right so that nothing of it comes too near to this. Heights that differ may overlap a little.
  [[nodiscard]] float clearance(const Profile& right) const {
    float most = kNothing;
    for (int i = 0; i < kBands; ++i) {
      for (int j = 0; j < kBands; ++j) {
        const float apart = 3.0F * static_cast<float>(std::max(0, std::abs(i - j) - 1));
        most = std::max(most, reach_[static_cast<std::size_t>(i)] + right.reach_[static_cast<std::size_t>(j)] - apart);
      }
    }
    return most;
  }

 private:
  static constexpr int kBands = 24;
  static constexpr float kNothing = -1e4F;
  float side_;
  std::array<float, kBands> reach_;
};

}  // namespace

/// A word on its way.
struct Handwriting::Draft {
  explicit Draft(std::uint64_t seed) : chance(seed) {}

  std::vector<Line> lines;  ///< Drawn as the pen goes on,
  std::vector<Line> later;  ///< and when the word is done.
  Profile right{1};
  bool is_joined = false;  ///< The last line has an exit.
  float height = 0;  ///< The hand wanders a little from the line.
  Random chance;
  float time = 0;

  void add(const Written& written);
  void add_marks(const Written& written, const std::vector<Line>& letter, float x);
  Point wander(float most) { return {chance.between(-most, most), chance.between(-most, most)}; }
};

void Handwriting::Draft::add_marks(const Written& written, const std::vector<Line>& letter, float x) {
  float low = 1e4F;
  float high = -1e4F;
  float top = kSmall;
  for (const Line& line : letter) {
    for (std::size_t i = line.has_entry ? 1 : 0; i + (line.has_exit ? 1 : 0) < line.knots.size(); ++i) {
      low = std::min(low, line.knots[i].x);
      high = std::max(high, line.knots[i].x);
      if (!line.is_later) top = std::max(top, line.knots[i].y);
    }
  }
  float rise = (top - kSmall) * 0.85F;
  float aside = 0;
  for (const Written::Mark& mark : written.marks) {
    if (mark.strokes.empty()) break;
    const Point at{x + (mark.is_beside ? high : (low + high) / 2 + (mark.is_above ? aside : 0)), mark.rises ? rise : 0};
    for (Line& line : lines_of(mark.strokes)) {
      for (Point& knot : line.knots) knot = knot + at + wander(0.4F);
      right.add(line, {});
      later.push_back(line);
    }
    if (!mark.is_above) continue;
    rise += 8;
    aside += 4;
  }
}

void Handwriting::Draft::add(const Written& written) {
  const std::vector<Line> letter = lines_of(written.letter);
  const bool joins = is_joined && letter[0].has_entry;
  float x = 0;
  if (joins) {
    const Point exit = lines.back().knots.back();
    // From high up it is a longer way.
    x = exit.x - letter[0].knots[0].x + (exit.y > kSmall / 2 ? 2.5F : 0);
  } else if (!lines.empty()) {
    Profile left(-1);
    for (const Line& line : letter) left.add(line, {});
    x = right.clearance(left) + kGap;
  }
  height = std::clamp(height + chance.between(-0.6F, 0.6F), -1.0F, 1.0F);
  const float tall = chance.between(0.96F, 1.04F);
  bool is_first = true;
  for (Line line : letter) {
    for (Point& knot : line.knots) knot = Point{knot.x + x, knot.y * tall + height} + wander(0.35F);
    const bool goes_on = joins && is_first;
    is_joined = line.is_later ? is_joined : line.has_exit;
    // A stroke that is there to be joined only is left out where it isn't.
    const bool is_needless = is_first && !goes_on && line.has_entry && line.knots.size() == 2;
    is_first = false;
    right.add(line, {});
    if (is_needless) continue;
    if (goes_on) {
      for (std::size_t i = 1; i < line.knots.size(); ++i) lines.back().add(line.knots[i], line.corners[i]);
    } else {
      (line.is_later ? later : lines).push_back(line);
    }
  }
  add_marks(written, letter, x);
}

void Handwriting::finish(Draft& draft) {
  if (draft.lines.empty()) return;
  Word word;
  word.first = static_cast<std::uint32_t>(strokes_.size());
  float left = 1e4F;
  float right = -1e4F;
  std::vector<Point> way;
  draft.lines.insert(draft.lines.end(), draft.later.begin(), draft.later.end());
  const std::size_t first_point = points_.size();
  for (Line& line : draft.lines) {
    for (Point& knot : line.knots) knot = {knot.x + kSlant * knot.y, -knot.y};
    way.clear();
    std::size_t begin = 0;
    for (std::size_t i = 1; i < line.knots.size(); ++i) {
      if (!line.corners[i] && i + 1 < line.knots.size()) continue;
      if (!way.empty()) way.pop_back();
      append_spline({line.knots.data() + begin, i + 1 - begin}, kStep, way);
      begin = i;
    }
    if (way.size() < 2) continue;
    float whole = 0;
    for (std::size_t i = 1; i < way.size(); ++i) whole += length_of(way[i] - way[i - 1]);

    // How hard the pen presses follows from where it goes.
    const auto from = points_.size();
    float passed = 0;
    float time = 0;
    float width = 0;
    for (std::size_t i = 0; i < way.size(); ++i) {
      const Point in = i > 0 ? way[i] - way[i - 1] : way[1] - way[0];
      const Point out = i + 1 < way.size() ? way[i + 1] - way[i] : in;
      const float length = std::max(length_of(in), 0.001F);
      const float down = (in.y - kSlant * in.x) / (length * 1.022F);
      const float press = std::clamp(0.5F + 0.5F * down, 0.0F, 1.0F);
      const float wanted = kThin + (kThick - kThin) * press * press * (3 - 2 * press);
      if (i == 0) width = wanted;
      width += (wanted - width) * std::min(1.0F, length / kInkLag);
      if (i > 0) {
        passed += length;
        const float along = (in.x * out.x + in.y * out.y) / (length * std::max(length_of(out), 0.001F));
        const float bend = std::sqrt(std::max(0.0F, 2 - 2 * along)) / length;
        // After the law that a hand's speed falls as its line bends, here with the root of the curvature.
        time += length * (1 + 2 * std::sqrt(bend)) / kSpeed;
      }
      points_.push_back({way[i], width, time});
    }
    // Ink lags behind both ways, and the line is drawn out at both ends.
    width = points_.back().width;
    passed = whole;
    for (std::size_t i = points_.size(); i-- > from;) {
      PenPoint& p = points_[i];
      const float length = i + 1 < points_.size() ? length_of(points_[i + 1].at - p.at) : 0;
      passed -= length;
      width += (p.width - width) * std::min(1.0F, length / kInkLag);
      p.width = width * std::min(0.6F + 0.1F * passed, 1.0F) * std::min(0.35F + 0.09F * (whole - passed), 1.0F);
      if (whole < kDot) p.width = kThick;
      left = std::min(left, p.at.x);
      right = std::max(right, p.at.x);
    }
    draft.time += kHop;
    strokes_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(points_.size()), draft.time});
    draft.time += time;
  }
  for (std::size_t i = first_point; i < points_.size(); ++i) points_[i].at.x -= left;
  word.last = static_cast<std::uint32_t>(strokes_.size());
  word.width = right - left;
  words_.push_back(word);
  draft.lines.clear();
  draft.later.clear();
  draft.right = Profile(1);
  draft.is_joined = false;
  duration_ = draft.time;
}

bool Handwriting::write(std::string_view text, std::uint64_t seed) {
  *this = {};
  Draft draft(seed);
  while (!text.empty()) {
    const bool ends_line = text[0] == '\n';
    const std::optional<Written> written = read_written(text);
    if (!written) {
      *this = {};
      return false;
    }
    if (written->letter.empty()) {
      finish(draft);
      if (ends_line && !words_.empty()) words_.back().ends_line = true;
    } else {
      draft.add(*written);
    }
  }
  finish(draft);
  return true;
}

std::size_t Handwriting::end_of_line(std::size_t from, float width, float& wide) const {
  wide = words_[from].width;
  std::size_t at = from;
  while (!words_[at].ends_line && at + 1 < words_.size()) {
    const float with_next = wide + kSpace + words_[at + 1].width;
    if (with_next > width) break;
    wide = with_next;
    ++at;
  }
  return at + 1;
}

int Handwriting::lines(float width) const {
  int count = 0;
  float wide = 0;
  for (std::size_t at = 0; at < words_.size(); at = end_of_line(at, width, wide)) ++count;
  return count;
}

float Handwriting::fitting(Size room, float most) const {
  float widest = 1;
  for (const Word& word : words_) widest = std::max(widest, word.width);
  float scale = std::min(most, room.width / widest);
  constexpr float kLeast = 0.1F;
  while (scale > kLeast && static_cast<float>(lines(room.width / scale)) * kLinePitch * scale > room.height) scale *= 0.97F;
  return scale;
}

void Handwriting::paint(Painter& painter, const Rect& room, float scale, float align, const Color& ink, float time) const {
  Point at{room.x, room.y + kFirstLine * scale};
  float wide = 0;
  for (std::size_t i = 0; i < words_.size(); at.y += kLinePitch * scale) {
    const std::size_t end = end_of_line(i, room.width / scale, wide);
    at.x = room.x + (room.width - wide * scale) * align;
    for (; i < end; ++i) {
      const Word& word = words_[i];
      painter.push();
      painter.translate(at);
      painter.scale(scale, scale, {});
      for (std::uint32_t k = word.first; k < word.last && strokes_[k].begin <= time; ++k) {
        const Stroke& stroke = strokes_[k];
        painter.pen({points_.data() + stroke.first, stroke.last - stroke.first}, ink, time - stroke.begin);
      }
      painter.pop();
      at.x += (word.width + kSpace) * scale;
    }
  }
}

}  // namespace nicety
