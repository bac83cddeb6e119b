#include "widgets/kit/words.hpp"

#include <gtest/gtest.h>

#include "widgets/kit/moment_card.hpp"

namespace nicety {
namespace {

TEST(KitWords, FillTheBracesThatHaveAName) {
  EXPECT_EQ(filled("{greeting}, {name}!", {{"greeting", "Hello"}, {"name", "Ada"}}), "Hello, Ada!");
  EXPECT_EQ(filled("{name} {nobody}", {{"name", "{greeting}"}, {"greeting", "x"}}), "{greeting} {nobody}");
}

TEST(KitWords, LeaveOutWhatIsEmptyWithTheCommaBeforeIt) {
  EXPECT_EQ(filled("Hello, {name}!", {{"name", ""}}), "Hello!");
  EXPECT_EQ(filled("{name}, take this", {{"name", ""}}), "Take this") << "it begins the sentence now";
  EXPECT_EQ(filled("{name}", {{"name", ""}}), "");
  EXPECT_EQ(filled("For {name}: {what}", {{"name", ""}, {"what", "tea"}}), "For: tea");
}

TEST(KitWords, JoinTheFieldsOfAStructToThoseOfItsBase) {
  ASSERT_EQ(kMomentFields.size(), kWhyFields.size() + 1);
  const MomentWords words;
  for (std::size_t i = 0; i < kWhyFields.size(); ++i) {
    EXPECT_EQ(kMomentFields[i].key, kWhyFields[i].key);
    EXPECT_EQ(kMomentFields[i].member(&words), kWhyFields[i].member(static_cast<const WhyWords*>(&words)));
  }
  EXPECT_EQ(kMomentFields.back().member(&words), static_cast<const void*>(&words.close));
}

}  // namespace
}  // namespace nicety
