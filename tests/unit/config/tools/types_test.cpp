#include "runtime/config/tools/types.hpp"

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

std::string types() {
  return write_types(
      {.root = &kRecord<testing::Root>, .kinds = {{"ding-dong", &kRecord<testing::Chime>, &kRecord<testing::Bell>}}});
}

TEST(Types, AMemberHasItsTypeAndADocComment) {
  const std::string text = types();
  EXPECT_TRUE(
      text.contains("  /** Silence between two strokes. (milliseconds; 0 to 5000; default `400`) */\n  restMs?: number;\n"));
  EXPECT_TRUE(text.contains("  mood?: \"calm\" | \"lively\" | \"wild\";\n"));
  EXPECT_TRUE(text.contains("  others?: Bell[];\n"));
  EXPECT_TRUE(text.contains("  press?: Spring;\n"));
  EXPECT_TRUE(text.contains("  extra?: Record<string, unknown>;\n"));
}

TEST(Types, EachStructIsOneInterface) {
  const std::string text = types();
  const std::size_t first = text.find("export interface Bell {");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(text.find("export interface Bell {", first + 1), std::string::npos);
  EXPECT_TRUE(text.contains("export interface House {\n  /** Where the JSON Schema is, for editors. */\n  $schema?: string;\n"));
}

TEST(Types, EntriesAreAUnionToldApartByType) {
  const std::string text = types();
  EXPECT_TRUE(text.contains("export interface DingDongEntry extends Chime {\n  /** Which thing. */\n  type: \"ding-dong\";\n"));
  EXPECT_TRUE(text.contains("export type ThingEntry = DingDongEntry;\n"));
  EXPECT_TRUE(text.contains("  things?: ThingEntry[];\n"));
}

}  // namespace
}  // namespace nicety
