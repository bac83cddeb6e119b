#include "runtime/rules/match.hpp"

#include <string>

#include "gtest/gtest.h"

#include "runtime/core/random.hpp"

namespace nicety {
namespace {

TEST(Glob, APatternWithoutStarsIsTheText) {
  EXPECT_TRUE(matches_glob("/a/b", "/a/b"));
  EXPECT_FALSE(matches_glob("/a/b", "/a/bc"));
  EXPECT_FALSE(matches_glob("/a/bc", "/a/b"));
  EXPECT_FALSE(matches_glob("/A", "/a"));
  EXPECT_FALSE(matches_glob("/a", "/a/"));
  EXPECT_FALSE(matches_glob("", "/"));
  EXPECT_TRUE(matches_glob("", ""));
}

TEST(Glob, AStarStaysWithinAFolder) {
  EXPECT_TRUE(matches_glob("/products/*", "/products/acacia"));
  EXPECT_TRUE(matches_glob("/products/*", "/products/"));
  EXPECT_FALSE(matches_glob("/products/*", "/products"));
  EXPECT_FALSE(matches_glob("/products/*", "/products/acacia/reviews"));
  EXPECT_TRUE(matches_glob("/*/reviews", "/acacia/reviews"));
  EXPECT_FALSE(matches_glob("/*/reviews", "/a/b/reviews"));
  EXPECT_TRUE(matches_glob("*.example", "news.daily.example"));
  EXPECT_TRUE(matches_glob("*google.*", "www.google.co.uk"));
  EXPECT_TRUE(matches_glob("/a*b*c", "/aXbXbc"));
  EXPECT_FALSE(matches_glob("/a*b*c", "/aXcXb"));
  EXPECT_TRUE(matches_glob("*", "a"));
  EXPECT_FALSE(matches_glob("*", "/a"));
}

TEST(Glob, TwoStarsCrossFolders) {
  EXPECT_TRUE(matches_glob("**", "/a/b/c"));
  EXPECT_TRUE(matches_glob("**.html", "/a/b.html"));
  EXPECT_FALSE(matches_glob("**.html", "/a/b.htm"));
  EXPECT_TRUE(matches_glob("/blog/**", "/blog/a"));
  EXPECT_TRUE(matches_glob("/blog/**", "/blog/a/b/"));
  EXPECT_TRUE(matches_glob("/blog/**", "/blog/"));
  EXPECT_TRUE(matches_glob("/blog/**", "/blog"));
  EXPECT_FALSE(matches_glob("/blog/**", "/blogs"));
  EXPECT_FALSE(matches_glob("/blog/**", "/blog2/a"));
  EXPECT_TRUE(matches_glob("/**", "/"));
  EXPECT_TRUE(matches_glob("/**/*", "/a/b"));
}

TEST(Glob, TwoStarsBetweenSlashesMayBeNoFolder) {
  EXPECT_TRUE(matches_glob("/a/**/z", "/a/z"));
  EXPECT_TRUE(matches_glob("/a/**/z", "/a/b/z"));
  EXPECT_TRUE(matches_glob("/a/**/z", "/a/b/c/z"));
  EXPECT_FALSE(matches_glob("/a/**/z", "/az"));
  EXPECT_FALSE(matches_glob("/a/**/z", "/a/bz"));
  EXPECT_FALSE(matches_glob("/a/**/z", "/ab/z"));
  EXPECT_TRUE(matches_glob("/a/**/", "/a/"));
  EXPECT_TRUE(matches_glob("/**/sale", "/sale"));
  EXPECT_TRUE(matches_glob("/**/a/**/b", "/x/a/y/a/b"));
}

TEST(Glob, AStarThatIsStuckGivesTwoStarsAnotherChance) {
  EXPECT_TRUE(matches_glob("**/x*y", "/x/xzy"));
  EXPECT_TRUE(matches_glob("/**/a*c", "/ab/ac"));
  EXPECT_FALSE(matches_glob("/**/a*c", "/ab/c"));
}

/// By definition, without any cleverness.
bool slowly(std::string_view pattern, std::string_view text) {
  if (pattern == "/**" && text.empty()) return true;
  if (pattern.empty()) return text.empty();
  if (pattern.starts_with("/**/") && slowly(pattern.substr(3), text)) return true;
  if (pattern[0] == '*') {
    const bool deep = pattern.starts_with("**");
    const std::string_view rest = pattern.substr(deep ? 2 : 1);
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (slowly(rest, text.substr(i))) return true;
      if (i < text.size() && text[i] == '/' && !deep) return false;
    }
    return false;
  }
  return text.starts_with(pattern[0]) && slowly(pattern.substr(1), text.substr(1));
}

TEST(Glob, IsWhatItsDefinitionSays) {
  Random random(20);
  const auto any = [&random](std::string_view letters, std::size_t most) {
    std::string out;
    for (std::size_t i = random.next() % (most + 1); i > 0; --i) out += letters[random.next() % letters.size()];
    return out;
  };
  int matched = 0;
  for (int run = 0; run < 200'000; ++run) {
    const std::string pattern = any("ab/**", 7);
    const std::string text = any("ab/", 8);
    if (pattern.find("***") != std::string::npos || pattern.find("**/**") != std::string::npos) continue;
    ASSERT_EQ(matches_glob(pattern, text), slowly(pattern, text)) << pattern << " on " << text;
    matched += matches_glob(pattern, text) ? 1 : 0;
  }
  EXPECT_GT(matched, 5000);
}

TEST(Glob, AHostilePathTakesNoTime) {
  std::string pattern;
  for (int i = 0; i < 20; ++i) pattern += "a*";
  pattern += "**b";
  EXPECT_FALSE(matches_glob(pattern, std::string(2000, 'a')));
}

TEST(Language, AWiderTagMatchesTheNarrower) {
  EXPECT_TRUE(matches_language("de", "de"));
  EXPECT_TRUE(matches_language("de", "de-AT"));
  EXPECT_TRUE(matches_language("de", "DE-at"));
  EXPECT_TRUE(matches_language("de-AT", "de-at-1996"));
  EXPECT_TRUE(matches_language("zh-Hant", "zh-Hant-TW"));
  EXPECT_TRUE(matches_language("*", "en"));
  EXPECT_FALSE(matches_language("de", "del"));
  EXPECT_FALSE(matches_language("de-AT", "de"));
  EXPECT_FALSE(matches_language("de-AT", "de-DE"));
  EXPECT_FALSE(matches_language("en", "de-en"));
}

TEST(Value, IsWithinARangeOrAsAPatternSays) {
  EXPECT_TRUE(matches_value("100..500", "100"));
  EXPECT_TRUE(matches_value("100..500", "500"));
  EXPECT_FALSE(matches_value("100..500", "99.9"));
  EXPECT_FALSE(matches_value("100..500", "500.1"));
  EXPECT_TRUE(matches_value("100..", "1e3"));
  EXPECT_TRUE(matches_value("..0", "-7"));
  EXPECT_FALSE(matches_value("..0", "1"));
  EXPECT_FALSE(matches_value("100..", "many"));
  EXPECT_TRUE(matches_value("g*", "gold"));
  EXPECT_TRUE(matches_value("7", "7"));
  EXPECT_FALSE(matches_value("7", "7.5"));
}

TEST(Any, CommasSeparateWhatIsWanted) {
  EXPECT_TRUE(matches_any("a, b ,c", "b", &matches_glob));
  EXPECT_TRUE(matches_any("a,  b", "b", &matches_glob));
  EXPECT_FALSE(matches_any("a, b", "a, b", &matches_glob));
  EXPECT_FALSE(matches_any("a,,b", "", &matches_glob));
}

TEST(Any, NothingMatchesWhatIsNotKnown) {
  EXPECT_FALSE(matches_any("**", "", &matches_glob));
  EXPECT_FALSE(matches_any("*", "", &matches_language));
}

}  // namespace
}  // namespace nicety
