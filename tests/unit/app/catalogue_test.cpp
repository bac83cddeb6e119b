#include "runtime/config/tools/catalogue.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "runtime/config/tools/reference.hpp"
#include "runtime/config/tools/schema.hpp"
#include "runtime/config/tools/types.hpp"
#include "tests/unit/app/chirp.hpp"

namespace nicety {
namespace {

class MomentCatalogue : public ::testing::Test {
 protected:
  MomentCatalogue() {
    rules_.when = {.trigger = Trigger::dwell, .after = 4};
    rules_.audience.visits.min = 2;
    catalogue_.kinds.push_back(
        {.type = "chirp", .config = &kRecord<testing::ChirpConfig>, .rules = &kRecord<RulesConfig>, .own_rules = &rules_});
  }

  RulesConfig rules_;
  Catalogue catalogue_{.root = &kRecord<ShopConfig>, .kinds = {}};
};

TEST_F(MomentCatalogue, TheTableGivesTheRulesOnceAndOwnDefaultsWithTheKind) {
  const std::string table = write_reference(catalogue_);
  EXPECT_NE(table.find("## Every moment"), std::string::npos);
  EXPECT_NE(table.find("| `caps.quietDays` |"), std::string::npos);
  EXPECT_NE(table.find("Its own defaults: `when.trigger` `\"dwell\"`, `when.afterMs` `4000`, `audience.visits.min` `2`."),
            std::string::npos)
      << table.substr(table.find("## `chirp`"));
}

TEST_F(MomentCatalogue, TheSchemaKnowsTheRulesOfAMoment) {
  const nlohmann::json schema = nlohmann::json::parse(write_schema(catalogue_));
  const nlohmann::json properties = schema["$defs"]["chirp"]["properties"];
  EXPECT_EQ(properties["when"]["default"], (nlohmann::json{{"trigger", "dwell"}, {"afterMs", 4000}}));
  EXPECT_EQ(properties["audience"]["default"], (nlohmann::json{{"visits", {{"min", 2}}}}));
  EXPECT_FALSE(properties["caps"].contains("default"));
  EXPECT_EQ(properties["priority"]["default"], 5);
  EXPECT_EQ(properties["song"]["type"], "string");
  EXPECT_TRUE(schema["$defs"].contains("Dates"));
}

TEST_F(MomentCatalogue, TheTypesKnowTheRulesOfAMoment) {
  const std::string types = write_types(catalogue_);
  EXPECT_NE(types.find("export interface ChirpEntry extends Chirp, Rules {"), std::string::npos);
  EXPECT_NE(types.find("export interface Audience {"), std::string::npos);
}

}  // namespace
}  // namespace nicety
