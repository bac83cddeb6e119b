#include "runtime/paint/particles.hpp"

#include <algorithm>

#include "runtime/core/elementary.hpp"
#include "runtime/core/random.hpp"
#include "runtime/paint/trig.hpp"

namespace nicety {
namespace {

constexpr float kDegree = kPi / 180;
constexpr float kFadeOut = 0.45F;  // s
constexpr float kFadeIn = 0.08F;
constexpr float kThinnest = 0.07F;  // of its height, seen from the edge
constexpr float kMargin = 48;       // px below the room, where nothing of a piece is seen any more
/// The room for which speeds are written, px; they grow with its root.
constexpr float kUsualHeight = 800;

/// How a shape is cut and how it takes to the air.
struct Cut {
  float wide[2];    // half of its width, px
  float tall[2];    // half of its height, as a part of the width
  float sink[2];    // px/s
  float drag[2];    // 1/s
  float tumble;     // radians/s, at most
  float sway[2];    // px
};
constexpr Cut kCuts[kPieceShapes] = {
    {{3.6F, 5.6F}, {1.15F, 1.7F}, {105, 215}, {2.3F, 3.3F}, 9, {6, 20}},    // paper
    {{2.6F, 3.8F}, {5, 8.5F}, {130, 210}, {1.9F, 2.6F}, 7, {8, 18}},        // ribbon
    {{6.5F, 9.5F}, {1, 1}, {95, 180}, {2.3F, 3.1F}, 5, {8, 22}},            // heart
    {{6, 9}, {1, 1}, {110, 210}, {2.3F, 3.1F}, 7, {4, 14}},                 // star
    {{6, 10}, {1, 1}, {70, 130}, {2.8F, 3.8F}, 2, {14, 34}},                // snowflake
    {{4.6F, 6.6F}, {1.5F, 1.9F}, {70, 140}, {2.8F, 3.8F}, 5, {18, 44}},     // petal
    {{7, 10}, {1, 1}, {100, 190}, {2.3F, 3.1F}, 6, {6, 18}},                // path
    {{11, 15}, {1, 1}, {110, 190}, {2.2F, 2.9F}, 4, {6, 18}},               // picture
};

/// From above left, towards what is seen; and the direction in which a face must look to throw it at the eye.
constexpr float kLight[3] = {-0.42F, -0.58F, 0.698F};
constexpr float kGleam[3] = {-0.228F, -0.315F, 0.921F};

}  // namespace

void Particles::clear() { *this = {}; }

void Particles::drop_landed(Seconds now) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < born_.size(); ++i) {
    Pose pose;
    if (born_[i] <= now && !this->pose(i, now, pose)) continue;
    born_[kept] = born_[i];
    lives_[kept] = lives_[i];
    air_[kept] = air_[i];
    turns_[kept] = turns_[i];
    floors_[kept] = floors_[i];
    ranks_[kept] = ranks_[i];
    colors_[kept] = colors_[i];
    shapes_[kept] = shapes_[i];
    ++kept;
  }
  const auto cut = [kept](auto&... lists) { (lists.resize(kept), ...); };
  cut(born_, lives_, air_, turns_, floors_, ranks_, colors_, shapes_);
}

void Particles::launch(const Volley& volley, Seconds now) {
  drop_landed(now);
  const int count = std::clamp(volley.count, 0, kMost - static_cast<int>(size()));
  if (volley.shapes.empty() || volley.colors.empty()) return;
  Random random(volley.seed);
  const auto among = [&](const float(&range)[2]) { return random.between(range[0], range[1]); };
  // sqrt: what is thrown twice as high starts 1.4 times as fast.
  const float reach = std::clamp(__builtin_sqrtf(volley.room.height / kUsualHeight), 0.6F, 1.5F);
  for (int i = 0; i < count; ++i) {
    const PieceShape shape = volley.shapes[random.next() % volley.shapes.size()];
    const Cut& cut = kCuts[static_cast<std::size_t>(shape)];
    Air air{};
    air.drag = among(cut.drag);
    air.settled = {volley.wind * random.between(0.75F, 1.25F), among(cut.sink) * volley.gravity};
    float delay = 0;
    float life = 0;
    if (volley.emitter == Emitter::rain) {
      // They are in the air for the whole height, however high that is, and all is over within five seconds.
      air.start = {random.unit() * volley.room.width - volley.wind * 1.2F, -kMargin / 2 - random.unit() * 60};
      air.settled.y *= std::max(1.0F, volley.room.height / 520);
      air.speed = air.settled;
      delay = random.unit() * 1.7F;
      life = random.between(2.6F, 3.2F);
    } else {
      const bool is_burst = volley.emitter == Emitter::burst;
      const bool is_left = i % 2 == 0;
      // The sum of three evens out towards the middle.
      const float fan = (random.unit() + random.unit() + random.unit()) / 1.5F - 1;
      const float angle = is_burst ? -90 + fan * 125 : (is_left ? -61 : -119) + fan * 30;
      const float fast = random.unit();
      const float speed = (is_burst ? 260 + 1240 * fast : 700 + 1500 * fast) * reach;
      air.start = is_burst ? volley.origin : Point{is_left ? -10 : volley.room.width + 10, volley.room.height * 0.92F};
      air.speed = {cosine(angle * kDegree) * speed, sine(angle * kDegree) * speed};
      delay = random.unit() * (is_burst ? 0.07F : 0.42F);
      life = random.between(2.3F, is_burst ? 3.6F : 4.3F);
    }
    Turn turn{};
    turn.size = among(cut.wide);
    turn.length = turn.size * among(cut.tall);
    turn.angle = random.unit() * kTurn;
    turn.spin = random.between(-2.6F, 2.6F);
    turn.tip = random.unit() * kTurn;
    turn.tumble = cut.tumble * random.between(0.45F, 1) * (random.unit() < 0.5F ? -1.0F : 1.0F);
    turn.sway = among(cut.sway);
    turn.rate = random.between(2.2F, 4.4F);
    turn.phase = random.unit() * kTurn;
    born_.push_back(now + static_cast<Seconds>(delay));
    lives_.push_back(life);
    air_.push_back(air);
    turns_.push_back(turn);
    floors_.push_back(volley.room.height + kMargin);
    ranks_.push_back((static_cast<float>(i) + 1) / static_cast<float>(count));
    colors_.push_back(volley.colors[random.next() % volley.colors.size()]);
    shapes_.push_back(shape);
  }
}

bool Particles::pose(std::size_t piece, Seconds now, Pose& pose) const {
  const auto age = static_cast<float>(now - born_[piece]);
  const float life = lives_[piece];
  if (!(age >= 0 && age < life)) return false;
  const Air& air = air_[piece];
  const Turn& turn = turns_[piece];
  const float slowed = age * static_cast<float>(decay_integral(static_cast<double>(air.drag * age)));
  const float calmed = air.drag * slowed;  // 0: as fast as it started; 1: as the air carries it

  const double swing = static_cast<double>(turn.rate * age + turn.phase);
  const float side = sine(swing);
  const float sway = turn.sway * calmed;
  pose.center = air.start + air.settled * age + (air.speed - air.settled) * slowed;
  // At the end of each swing it stands a little higher.
  pose.center = pose.center + Point{sway * side, -0.35F * sway * side * side};
  if (pose.center.y > floors_[piece]) return false;

  // Thrown, it turns several times as fast as later.
  const float turned = age * 0.62F + slowed * 2.4F;
  const double angle = static_cast<double>(turn.angle + turn.spin * turned + 0.35F * calmed * cosine(swing));
  const double tip = static_cast<double>(turn.tip + turn.tumble * turned);
  const Point along{cosine(angle), sine(angle)};
  const Point upright{-along.y, along.x};
  const float facing = cosine(tip);
  const float leaning = sine(tip);
  pose.back = facing < 0;
  const float seen = facing < 0 ? -1.0F : 1.0F;
  const float open = seen * std::max(kThinnest, facing * seen);
  // A snowflake hardly tips: from its edge it would be a dash.
  const bool is_flat = shapes_[piece] == PieceShape::ribbon || shapes_[piece] == PieceShape::snowflake;
  pose.across = along * turn.size;
  pose.down = upright * (turn.length * (is_flat ? 1 : open));
  pose.roll = static_cast<float>(tip);
  const float normal[3] = {upright.x * leaning * seen, upright.y * leaning * seen, facing * seen};
  float lit = 0;
  float gleam = 0;
  for (int i = 0; i < 3; ++i) {
    lit += normal[i] * kLight[i];
    gleam += normal[i] * kGleam[i];
  }
  pose.light = 0.74F + 0.4F * std::max(0.0F, lit);
  gleam = std::max(0.0F, gleam);
  gleam *= gleam;
  gleam *= gleam;
  gleam *= gleam;
  pose.gloss = gleam * gleam;
  pose.alpha = std::clamp(std::min(age / kFadeIn, (life - age) / kFadeOut), 0.0F, 1.0F);
  return true;
}

Seconds Particles::ends_at() const {
  Seconds end = -kNever;
  for (std::size_t i = 0; i < born_.size(); ++i) end = std::max(end, born_[i] + static_cast<Seconds>(lives_[i]));
  return end;
}

}  // namespace nicety
