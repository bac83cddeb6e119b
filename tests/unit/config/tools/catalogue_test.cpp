#include "runtime/config/tools/catalogue.hpp"

#include <string>
#include <string_view>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

const Field& field_of(std::string_view key) {
  for (const Field& each : kRecord<testing::Chime>.fields) {
    if (each.key == key) return each;
  }
  ADD_FAILURE() << key;
  return kRecord<testing::Chime>.fields.front();
}

TEST(RecordsOf, NamesEachStructOnceTheInnerOnesFirst) {
  std::string names;
  for (const Record* record :
       records_of({.root = &kRecord<testing::Root>, .kinds = {{"chime", &kRecord<testing::Chime>, &kRecord<testing::Bell>}}})) {
    names += record->name;
    names += ' ';
  }
  EXPECT_EQ(names, "Bell Chime House ");
}

TEST(DefaultJson, ComesFromTheMemberInitializer) {
  const void* const owner = kRecord<testing::Chime>.defaults();
  EXPECT_EQ(default_json(field_of("restMs"), owner), "400");
  EXPECT_EQ(default_json(field_of("mood"), owner), "\"calm\"");
  EXPECT_EQ(default_json(field_of("main"), owner), "");
}

TEST(RangeWords, SayBothEndsOneOrNone) {
  EXPECT_EQ(range_words(field_of("count")), "1 to 10");
  EXPECT_EQ(range_words(field_of("ratio")), "more than 0, less than 1");
  EXPECT_EQ(range_words(field_of("at")), "not empty");
  EXPECT_EQ(range_words(field_of("label")), "at most 12 bytes");
  EXPECT_EQ(range_words(field_of("others")), "at most 2 entries");
  EXPECT_EQ(range_words(field_of("gap")), "");
}

}  // namespace
}  // namespace nicety
