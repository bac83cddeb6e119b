#include "widgets/checkout_steps/form_config.hpp"

#include <gtest/gtest.h>
#include <string>

#include "runtime/config/read.hpp"
#include "runtime/config/write.hpp"
#include "tests/unit/config/chime.hpp"
#include "widgets/checkout_steps/config.hpp"

namespace nicety {
namespace {

std::string error_of(const std::string& config) {
  testing::Parsed parsed(config);
  CheckoutStepsConfig read_config;
  EXPECT_FALSE(read(parsed.root(), read_config, parsed.errors));
  return parsed.error();
}

TEST(CheckoutFormConfig, IsHandedOnAsItIsWritten) {
  const std::string steps =
      R"([{"name": "delivery", "fields": [ {"name": "email"}, {"name": "size", "label": "]", "values": "s m"},
          {"name": "delivery", "choices": [{"value": "mill", "points": [{"value": "a", "name": "A"}]}]} ]}])";
  testing::Parsed parsed(R"({"steps": )" + steps + R"(, "quote": "/quote"})");
  CheckoutStepsConfig config;
  ASSERT_TRUE(read(parsed.root(), config, parsed.errors)) << parsed.error();
  EXPECT_EQ(config.steps, steps);
  EXPECT_EQ(config.express, "[]");
  EXPECT_FALSE(config.has_wallets());
}

TEST(CheckoutFormConfig, WhatIsWrongIsSaidWithItsPlaceAndItsMend) {
  EXPECT_EQ(error_of(R"({"steps": [{"name": "contact", "fields": [{"name": "emial"}]}]})"),
            "shop.json:1:43 /steps/0/fields/0: `label` is missing, and its name has none of its own; did you mean `email`?");
  EXPECT_EQ(error_of(R"({"steps": [{"name": "contact", "fields": [{"name": "taxNumberOfTheFirm"}]}]})"),
            "shop.json:1:43 /steps/0/fields/0: `label` is missing, and its name has none of its own; add `\"label\": …`, a text");
  EXPECT_EQ(error_of(R"({"steps": [{"name": "contact", "fields": [{"name": "email", "autocompete": "off"}]}]})"),
            "shop.json:1:61 /steps/0/fields/0/autocompete: is no key that is known here; did you mean `autocomplete`?");
  EXPECT_EQ(error_of(R"({"steps": [{"name": "contact", "fields": [{"name": "mail"}]}]})"),
            "shop.json:1:43 /steps/0/fields/0: `label` is missing, and its name has none of its own; did you mean `email`?");
  EXPECT_EQ(error_of(R"({"steps": [{"name": "a", "fields": [{"name": "delivery", "choices": [{"name": "x"}]}]}]})"),
            "shop.json:1:70 /steps/0/fields/0/choices/0: `value` is missing; add `\"value\": …`, a text");
  EXPECT_EQ(error_of(R"({"steps": [{"fields": []}]})"), "shop.json:1:12 /steps/0: `name` is missing; add `\"name\": …`, a text");
  EXPECT_EQ(error_of(R"({"steps": {"contact": []}})"), "shop.json:1:11 /steps: must be an array (got an object)");
  EXPECT_EQ(error_of(R"({"steps": [{"name": "a", "fields": [7]}]})"),
            "shop.json:1:37 /steps/0/fields/0: must be an object (got 7)");
  EXPECT_EQ(error_of(R"({"express": [{"data": {}}]})"),
            "shop.json:1:14 /express/0: `method` is missing; add `\"method\": …`, a text");
}

TEST(CheckoutFormConfig, AWalletsDataIsItsProvidersBusiness) {
  testing::Parsed parsed(
      R"({"express": [{"method": "https://pay.example", "data": {"apiVersion": 2, "of": [{"type": "CARD"}]}}]})");
  CheckoutStepsConfig config;
  ASSERT_TRUE(read(parsed.root(), config, parsed.errors)) << parsed.error();
  EXPECT_TRUE(config.has_wallets());
  EXPECT_TRUE(write(config).contains(R"({"apiVersion": 2, "of": [{"type": "CARD"}]})"));
}

}  // namespace
}  // namespace nicety
