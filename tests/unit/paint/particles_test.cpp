#include "runtime/paint/particles.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <gtest/gtest.h>
#include <vector>

namespace nicety {
namespace {

constexpr std::array kPaper{PieceShape::paper};
constexpr std::array kAll{PieceShape::paper,     PieceShape::ribbon, PieceShape::heart, PieceShape::star,
                          PieceShape::snowflake, PieceShape::petal,  PieceShape::path,  PieceShape::picture};
constexpr std::array<std::uint32_t, 3> kColors{0x0000FF, 0x00FF00, 0xFF0000};
constexpr Size kRoom{1280, 800};

Volley volley(Emitter emitter, int count = 300) {
  return {.emitter = emitter, .origin = {640, 500}, .room = kRoom, .shapes = kAll, .colors = kColors, .count = count, .seed = 11};
}

int in_air(const Particles& particles, Seconds now) {
  int count = 0;
  Pose pose;
  for (std::size_t i = 0; i < particles.size(); ++i) count += particles.pose(i, now, pose) ? 1 : 0;
  return count;
}

/// FNV-1a over everything that is seen of a volley in its flight.
std::uint32_t digest_of(const Volley& volley) {
  Particles particles;
  particles.launch(volley, 2);
  std::uint32_t hash = 2166136261U;
  const auto add = [&hash](float value) { hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * 16777619U; };
  for (const Seconds now : {2.05, 2.5, 3.3, 4.7}) {
    for (std::size_t i = 0; i < particles.size(); ++i) {
      Pose pose;
      if (!particles.pose(i, now, pose)) continue;
      for (const Point p : {pose.center, pose.across, pose.down}) {
        add(p.x);
        add(p.y);
      }
      for (const float value : {pose.roll, pose.light, pose.gloss, pose.alpha}) add(value);
    }
  }
  return hash;
}

TEST(Particles, FlyTheSameToTheLastBitNativelyAndAsWasm) {
  EXPECT_EQ(digest_of(volley(Emitter::burst)), 1639974697U);
  EXPECT_EQ(digest_of(volley(Emitter::cannon)), 994474220U);
  EXPECT_EQ(digest_of(volley(Emitter::rain)), 698733068U);
}

TEST(Particles, FlyOtherwiseFromAnotherSeed) {
  Volley other = volley(Emitter::burst);
  other.seed = 12;
  EXPECT_NE(digest_of(volley(Emitter::burst)), digest_of(other));
}

TEST(Particles, LoseEnergyToTheAirAndNeverGainAny) {
  Particles particles;
  Volley burst = volley(Emitter::burst);
  // Snowflakes and petals sway; paper's sway is taken out by looking at the mean of all.
  burst.shapes = kPaper;
  particles.launch(burst, 0);
  constexpr Seconds kStep = 1.0 / 240;
  // Weight as the air feels it: what sinks at 160 px/s against a drag of 2.8/s.
  constexpr double kGravity = 160 * 2.8;
  double before = 1e30;
  for (Seconds now = 0.1; now < 1.6; now += 0.1) {
    double energy = 0;
    for (std::size_t i = 0; i < particles.size(); ++i) {
      Pose here;
      Pose there;
      ASSERT_TRUE(particles.pose(i, now, here));
      ASSERT_TRUE(particles.pose(i, now + kStep, there));
      const double x = static_cast<double>(there.center.x - here.center.x) / kStep;
      const double y = static_cast<double>(there.center.y - here.center.y) / kStep;
      energy += (x * x + y * y) / 2 + kGravity * (kRoom.height - static_cast<double>(here.center.y));
    }
    EXPECT_LT(energy, before) << now;
    before = energy;
  }
}

TEST(Particles, AreAllGoneWithinFiveSeconds) {
  for (const Emitter emitter : {Emitter::burst, Emitter::cannon, Emitter::rain}) {
    Particles particles;
    particles.launch(volley(emitter), 10);
    EXPECT_EQ(particles.size(), 300U);
    EXPECT_LE(particles.ends_at(), 15);
    EXPECT_GT(in_air(particles, 11.2), 150);
    EXPECT_EQ(in_air(particles, 9.9), 0);
    EXPECT_EQ(in_air(particles, particles.ends_at()), 0);
  }
}

TEST(Particles, StayWithinReach) {
  for (const Emitter emitter : {Emitter::burst, Emitter::cannon, Emitter::rain}) {
    Particles particles;
    particles.launch(volley(emitter), 0);
    for (Seconds now = 0; now < 5; now += 0.05) {
      for (std::size_t i = 0; i < particles.size(); ++i) {
        Pose pose;
        if (!particles.pose(i, now, pose)) continue;
        EXPECT_GT(pose.center.x, -700);
        EXPECT_LT(pose.center.x, kRoom.width + 700);
        EXPECT_GT(pose.center.y, -700);
        EXPECT_LE(pose.center.y, kRoom.height + 48);
        EXPECT_GE(pose.alpha, 0);
        EXPECT_LE(pose.alpha, 1);
        EXPECT_GE(pose.light, 0.5F);
        EXPECT_LE(pose.light, 1.2F);
      }
    }
  }
}

TEST(Particles, StartWhereTheirEmitterIs) {
  Pose pose;
  Particles burst;
  burst.launch(volley(Emitter::burst), 0);
  for (std::size_t i = 0; i < burst.size(); ++i) {
    for (Seconds now = 0; now < 0.08; now += 0.002) {
      if (!burst.pose(i, now, pose)) continue;
      EXPECT_NEAR(pose.center.x, 640, 10);
      EXPECT_NEAR(pose.center.y, 500, 10);
      break;
    }
  }
  Particles cannon;
  cannon.launch(volley(Emitter::cannon), 0);
  int left = 0;
  for (std::size_t i = 0; i < cannon.size(); ++i) {
    if (cannon.pose(i, 0.45, pose)) left += pose.center.x < kRoom.width / 2 ? 1 : 0;
  }
  EXPECT_NEAR(left, 150, 10);
  Particles rain;
  rain.launch(volley(Emitter::rain), 0);
  for (std::size_t i = 0; i < rain.size(); ++i) {
    if (rain.pose(i, 0.02, pose)) {
      EXPECT_LT(pose.center.y, 0);
    }
  }
}

TEST(Particles, GoWithTheWindAndSinkByTheirWeight) {
  const auto middle = [](float wind, float gravity) {
    Particles particles;
    Volley burst = volley(Emitter::burst);
    burst.wind = wind;
    burst.gravity = gravity;
    particles.launch(burst, 0);
    Point sum;
    Pose pose;
    for (std::size_t i = 0; i < particles.size(); ++i) {
      if (particles.pose(i, 1, pose)) sum = sum + pose.center * (1.0F / 300);
    }
    return sum;
  };
  EXPECT_GT(middle(300, 1).x, middle(0, 1).x + 100);
  EXPECT_LT(middle(-300, 1).x, middle(0, 1).x - 100);
  EXPECT_GT(middle(0, 2).y, middle(0, 1).y + 50);
}

TEST(Particles, AreNeverMoreThanFitAndMakeRoomWhenTheyHaveLanded) {
  Particles particles;
  particles.launch(volley(Emitter::burst, 1500), 0);
  particles.launch(volley(Emitter::burst, 1500), 0.5);
  EXPECT_EQ(particles.size(), static_cast<std::size_t>(Particles::kMost));
  particles.launch(volley(Emitter::burst, 700), 20);
  EXPECT_EQ(particles.size(), 700U);
}

}  // namespace
}  // namespace nicety
