#include "runtime/config/write.hpp"

#include <string>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using testing::Chime;

TEST(Write, EveryFieldIsWrittenInTheUnitsOfTheJson) {
  EXPECT_EQ(
      write(Chime{}),
      R"({"on":true,"count":3,"ratio":0.25,"restMs":400,"gap":8,"label":"Ring","at":"#bell","url":"/ring","ink":"#ffffff",)"
      R"("accent":"auto","mood":"calm","press":{"stiffness":400,"damping":30,"mass":1},"fade":"ease-out",)"
      R"("main":{"tone":"c","loudness":0.5},"others":[{"tone":"g","loudness":1}],"headers":{"Accept":"text/plain"},"extra":{}})");
}

TEST(Write, EntriesAreLeftToTheirOwner) { EXPECT_EQ(write(testing::Root{}), R"({"sound":{"tone":"c","loudness":0.5}})"); }

TEST(Write, WhatIsWrittenReadsBackAsTheSame) {
  Chime chime;
  chime.on = false;
  chime.count = 9;
  chime.ratio = 0.333333;
  chime.rest = 0.0125;
  chime.gap = -2.5;
  chime.label = "\"q\"\n\\ü";
  chime.accent = "#00ff00";
  chime.mood = testing::Mood::wild;
  chime.press = {123.25, 20.5, 2};
  chime.fade = Easing::cubic_bezier(0.2, 0, 0, 1);
  chime.others = {};
  chime.headers = {{"X-A~/", "é"}, {"", ""}};
  chime.extra = R"({"a":[{"b":"}\"{\\"}],"c":1e-9})";
  testing::Parsed parsed(write(chime));
  Chime reread;
  EXPECT_TRUE(read(parsed.root(), reread, parsed.errors)) << parsed.error();
  EXPECT_EQ(reread, chime);
}

}  // namespace
}  // namespace nicety
