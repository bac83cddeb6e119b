#include "runtime/motion/easing.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace nicety {
namespace {

/// A cubic Bézier easing by its definition alone: de Casteljau's construction, and x solved by halving in long double.
long double reference(double x1, double y1, double x2, double y2, double progress) {
  const auto casteljau = [](long double p1, long double p2, long double s) {
    const auto mix = [s](long double a, long double b) { return a + (b - a) * s; };
    const long double a = mix(0, p1);
    const long double b = mix(p1, p2);
    const long double c = mix(p2, 1);
    return mix(mix(a, b), mix(b, c));
  };
  long double low = 0;
  long double high = 1;
  for (int i = 0; i < 80; ++i) {
    const long double middle = (low + high) / 2;
    (casteljau(x1, x2, middle) < progress ? low : high) = middle;
  }
  return casteljau(y1, y2, low);
}

std::string css(const Easing& easing) {
  std::string text;
  easing.append_css(text);
  return text;
}

using Curve = std::array<double, 4>;

constexpr std::array<Curve, 12> kCurves{{{0.25, 0.1, 0.25, 1},
                                         {0.42, 0, 1, 1},
                                         {0, 0, 0.58, 1},
                                         {0.42, 0, 0.58, 1},
                                         {0.2, 0, 0, 1},
                                         {0.05, 0.7, 0.1, 1},
                                         {0.3, 0, 0.8, 0.15},
                                         {0.34, 1.56, 0.64, 1},
                                         {0.68, -0.6, 0.32, 1.6},
                                         {0, 1, 1, 0},
                                         {0.5, 0, 0.5, 1},
                                         {0, 0, 0, 0}}};

TEST(Easing, CubicBezierAgreesWithTheCurveSolvedByHalving) {
  for (const auto& [x1, y1, x2, y2] : kCurves) {
    const Easing easing = Easing::cubic_bezier(x1, y1, x2, y2);
    for (int i = 1; i < 500; ++i) {
      const double progress = i / 500.0;
      ASSERT_NEAR(easing.at(progress), static_cast<double>(reference(x1, y1, x2, y2, progress)), 1e-9)
          << css(easing) << " at " << progress;
    }
  }
}

TEST(Easing, CubicBezierHoldsWhereItsTangentIsUpright) {
  // x(s) = 4 s³ − 6 s² + 3 s has a threefold root at 0.5, where y rises without limit: y is the reference's at a
  // progress 1e-15 away.
  const Easing easing = Easing::cubic_bezier(1, 0, 0, 1);
  for (const double progress : {0.1, 0.4999, 0.499999999, 0.500000001, 0.5001, 0.9}) {
    const auto below = static_cast<double>(reference(1, 0, 0, 1, progress - 2e-15));
    const auto above = static_cast<double>(reference(1, 0, 0, 1, progress + 2e-15));
    EXPECT_GE(easing.at(progress), below - 1e-12) << progress;
    EXPECT_LE(easing.at(progress), above + 1e-12) << progress;
  }
  EXPECT_NEAR(easing.at(0.5), 0.5, 2e-5);
}

TEST(Easing, CubicBezierIsExactAtItsEnds) {
  for (const auto& [x1, y1, x2, y2] : kCurves) {
    EXPECT_EQ(Easing::cubic_bezier(x1, y1, x2, y2).at(0), 0);
    EXPECT_EQ(Easing::cubic_bezier(x1, y1, x2, y2).at(1), 1);
  }
}

TEST(Easing, CubicBezierNeverRunsBackwardsWhenItsValuesDoNot) {
  for (const Easing& easing :
       {easings::kEase, easings::kStandard, easings::kEmphasizedDecelerate, easings::kEmphasizedAccelerate}) {
    double last = 0;
    for (int i = 1; i <= 10000; ++i) {
      const double now = easing.at(i / 10000.0);
      ASSERT_GE(now, last - 1e-14);
      last = now;
    }
  }
}

TEST(Easing, CubicBezierGoesOnAlongTheTangentOutsideItsRange) {
  struct Row {
    Curve curve;
    double progress;
    double value;
  };
  // The six cases of section 2.3.1: by the nearer control point, else by the farther, else flat.
  for (const Row& row : {Row{{0.25, 0.1, 0.25, 1}, -0.5, -0.2}, Row{{0, 0.5, 0.5, 1}, -0.25, -0.5}, Row{{0, 1, 0, 1}, -3, 0},
                         Row{{0.25, 0.1, 0.5, 0.75}, 1.5, 1.25}, Row{{0.5, 0.5, 1, 0}, 1.5, 1.5}, Row{{1, 0, 1, 0}, 7, 1},
                         Row{{0.5, 1, 0.5, 0}, -1, -2}, Row{{0.5, 1, 0.5, 0}, 2, 3}}) {
    const auto [x1, y1, x2, y2] = row.curve;
    EXPECT_NEAR(Easing::cubic_bezier(x1, y1, x2, y2).at(row.progress), row.value, 1e-14)
        << x1 << ' ' << y1 << ' ' << row.progress;
  }
}

TEST(Easing, LinearKeywordIsTheIdentityEverywhere) {
  for (const double progress : {-4.0, 0.0, 0.3, 1.0, 12.5}) EXPECT_EQ(Easing().at(progress), progress);
}

TEST(Easing, StepsFollowTheSpecificationsTable) {
  struct Row {
    Easing easing;
    std::array<double, 9> values;  // at progress −0.5 −0.1 0 0.2 0.5 0.9 1 1.2 1.5
  };
  const std::array<double, 9> progress{-0.5, -0.1, 0, 0.2, 0.5, 0.9, 1, 1.2, 1.5};
  const double third = 1.0 / 3;
  for (const Row& row : {
           Row{Easing::steps(1, Jump::start), {0, 0, 1, 1, 1, 1, 1, 2, 2}},
           Row{Easing::steps(1, Jump::end), {-1, -1, 0, 0, 0, 0, 1, 1, 1}},
           Row{Easing::steps(2, Jump::start), {0, 0, 0.5, 0.5, 1, 1, 1, 1.5, 2}},
           Row{Easing::steps(2, Jump::end), {-0.5, -0.5, 0, 0, 0.5, 0.5, 1, 1, 1.5}},
           Row{Easing::steps(2, Jump::none), {-1, -1, 0, 0, 1, 1, 1, 2, 3}},
           Row{Easing::steps(2, Jump::both), {0, 0, third, third, 2 * third, 2 * third, 1, 1, 4 * third}},
       }) {
    for (std::size_t i = 0; i < progress.size(); ++i) {
      EXPECT_DOUBLE_EQ(row.easing.at(progress[i]), row.values[i]) << css(row.easing) << " at " << progress[i];
    }
  }
}

TEST(Easing, StepsStayInRangeWhileProgressDoes) {
  for (const Jump jump : {Jump::start, Jump::end, Jump::none, Jump::both}) {
    for (const int count : {2, 3, 7, 10}) {
      for (int i = 0; i <= 1000; ++i) {
        const double value = Easing::steps(count, jump).at(i / 1000.0);
        ASSERT_GE(value, 0);
        ASSERT_LE(value, 1);
      }
    }
  }
}

TEST(Easing, StepsWaitAtTheBottomBeforeTheMotionBegins) {
  // The specification's example: steps(5, start) during a delay gives 0, and the top of the first step as soon as it begins.
  EXPECT_EQ(Easing::steps(5, Jump::start).at(0, true), 0);
  EXPECT_EQ(Easing::steps(5, Jump::start).at(0, false), 0.2);
  EXPECT_EQ(Easing::steps(4, Jump::end).at(0, true), 0);
  EXPECT_EQ(Easing::steps(4, Jump::end).at(0.5, true), 0.25);
  EXPECT_EQ(Easing::steps(4, Jump::end).at(0.5, false), 0.5);
  EXPECT_EQ(Easing::steps(4, Jump::end).at(0.6, true), 0.5);
}

TEST(Easing, LinearFunctionPassesThroughItsPoints) {
  const Easing easing = Easing::linear({{0, 0}, {0.25, 0.5}, {0.75, 0.5}, {1, 1}});
  EXPECT_EQ(easing.at(0), 0);
  EXPECT_EQ(easing.at(0.125), 0.25);
  EXPECT_EQ(easing.at(0.25), 0.5);
  EXPECT_EQ(easing.at(0.5), 0.5);
  EXPECT_EQ(easing.at(0.75), 0.5);
  EXPECT_EQ(easing.at(0.875), 0.75);
  EXPECT_EQ(easing.at(1), 1);
}

TEST(Easing, LinearFunctionGoesOnAlongItsFirstAndLastPiece) {
  const Easing easing = Easing::linear({{0, 0}, {0.5, 1}, {1, 0.5}});
  EXPECT_EQ(easing.at(-0.5), -1);
  EXPECT_EQ(easing.at(1.5), 0);
  const Easing inner = Easing::linear({{0.25, 1}, {0.75, 3}});
  EXPECT_EQ(inner.at(0), 0);
  EXPECT_EQ(inner.at(1), 4);
}

TEST(Easing, LinearFunctionJumpsWherePointsShareAPlace) {
  const Easing easing = Easing::linear({{0, 0}, {0, 0.1}, {0.5, 0.4}, {0.5, 0.2}, {0.5, 0.6}, {1, 0.9}, {1, 1}});
  EXPECT_EQ(easing.at(-1), 0);
  EXPECT_EQ(easing.at(0), 0.1);
  EXPECT_EQ(easing.at(0, true), 0);
  EXPECT_NEAR(easing.at(0.25), 0.25, 1e-15);
  EXPECT_EQ(easing.at(0.5), 0.6);
  EXPECT_NEAR(easing.at(0.75), 0.75, 1e-15);
  EXPECT_EQ(easing.at(1), 1);
  EXPECT_EQ(easing.at(2), 1);
}

TEST(Easing, IsWrittenAsCssText) {
  EXPECT_EQ(css(easings::kLinear), "linear");
  EXPECT_EQ(css(Easing::cubic_bezier(0.25, 0.1, 0.25, 1)), "ease");
  EXPECT_EQ(css(easings::kEaseIn), "ease-in");
  EXPECT_EQ(css(easings::kEaseOut), "ease-out");
  EXPECT_EQ(css(easings::kEaseInOut), "ease-in-out");
  EXPECT_EQ(css(easings::kEmphasizedDecelerate), "cubic-bezier(0.05, 0.7, 0.1, 1)");
  EXPECT_EQ(css(Easing::cubic_bezier(0.68, -0.6, 0.32, 1.6)), "cubic-bezier(0.68, -0.6, 0.32, 1.6)");
  EXPECT_EQ(css(Easing::steps(4)), "steps(4)");
  EXPECT_EQ(css(Easing::steps(1, Jump::start)), "steps(1, jump-start)");
  EXPECT_EQ(css(Easing::steps(3, Jump::none)), "steps(3, jump-none)");
  EXPECT_EQ(css(Easing::steps(3, Jump::both)), "steps(3, jump-both)");
  EXPECT_EQ(css(Easing::linear({{0, 0}, {0.375, 1.1}, {1, 1}})), "linear(0 0%, 1.1 37.5%, 1 100%)");
}

}  // namespace
}  // namespace nicety
