#include "runtime/config/tools/schema.hpp"

#include <nlohmann/json.hpp>

#include "gtest/gtest.h"

#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

using Json = nlohmann::json;

Json schema() {
  const Catalogue catalogue{.root = &kRecord<testing::Root>, .kinds = {{"ding-dong", &kRecord<testing::Chime>, nullptr}}};
  return Json::parse(write_schema(catalogue), nullptr, false);
}

TEST(Schema, StatesItsDraftAndTakesNoFurtherKeys) {
  const Json root = schema();
  EXPECT_EQ(root["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(root["additionalProperties"], false);
  EXPECT_EQ(root["properties"].size(), 3U);
  EXPECT_TRUE(root["properties"].contains("$schema"));
  EXPECT_EQ(root["properties"]["sound"]["$ref"], "#/$defs/Bell");
}

TEST(Schema, AFieldHasTypeRangeDefaultAndWords) {
  const Json fields = schema()["$defs"]["ding-dong"]["properties"];
  EXPECT_EQ(fields["restMs"], Json::parse(R"({"type": "number", "minimum": 0, "maximum": 5000, "default": 400,
                                              "description": "Silence between two strokes. In milliseconds."})"));
  EXPECT_EQ(fields["ratio"]["exclusiveMinimum"], 0);
  EXPECT_EQ(fields["ratio"]["exclusiveMaximum"], 1);
  EXPECT_EQ(fields["mood"]["enum"], Json::parse(R"(["calm", "lively", "wild"])"));
  EXPECT_EQ(fields["label"]["maxLength"], 12);
  EXPECT_EQ(fields["accent"]["default"], "auto");
  EXPECT_EQ(fields["others"]["maxItems"], 2);
  EXPECT_EQ(fields["headers"]["additionalProperties"]["type"], "string");
  EXPECT_EQ(fields["extra"]["type"], "object");
  EXPECT_FALSE(fields["extra"].contains("additionalProperties"));
}

TEST(Schema, AnEntryIsToldApartByItsType) {
  const Json definitions = schema()["$defs"];
  const Json& thing = definitions["Thing"];
  EXPECT_EQ(thing["properties"]["type"]["enum"], Json::parse(R"(["ding-dong"])"));
  EXPECT_EQ(thing["required"], Json::parse(R"(["type"])"));
  EXPECT_EQ(thing["allOf"][0]["if"]["properties"]["type"]["const"], "ding-dong");
  EXPECT_EQ(thing["allOf"][0]["then"]["$ref"], "#/$defs/ding-dong");
  EXPECT_EQ(definitions["ding-dong"]["additionalProperties"], false);
  EXPECT_TRUE(definitions["ding-dong"]["properties"].contains("at"));
}

TEST(Schema, ASpringHasThreeForms) {
  const Json spring = schema()["$defs"]["Spring"];
  ASSERT_EQ(spring["oneOf"].size(), 3U);
  EXPECT_EQ(spring["oneOf"][2]["required"], Json::parse(R"(["durationMs"])"));
  EXPECT_EQ(spring["oneOf"][1]["properties"].size(), 2U);
}

TEST(Schema, EveryReferenceLeadsSomewhere) {
  const Json root = schema();
  const Json flat = root.flatten();
  for (const auto& [key, value] : flat.items()) {
    if (!key.ends_with("/$ref")) continue;
    const Json::json_pointer target(value.get_ref<const std::string&>().substr(1));
    EXPECT_TRUE(root.contains(target)) << value;
  }
}

}  // namespace
}  // namespace nicety
