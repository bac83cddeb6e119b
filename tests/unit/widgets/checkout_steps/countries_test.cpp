#include "widgets/checkout_steps/countries.hpp"

#include <gtest/gtest.h>
#include <string>

namespace nicety {
namespace {

TEST(Countries, ThereAreManyEachWithAnAddressThatCanBeWritten) {
  EXPECT_GE(country_count(), 50U);
  for (const char* code : {"AT", "DE", "FR", "GB", "US", "CA", "JP", "BR", "IN", "AE", "HK", "SG", "ZA", "ie"}) {
    const Country country = country_of(code);
    ASSERT_FALSE(country.code.empty()) << code;
    EXPECT_TRUE(country.order.contains('A')) << code;
    for (const char part : country.required) EXPECT_TRUE(country.order.contains(part)) << code << ' ' << part;
    EXPECT_EQ(country.order.contains('Z'), !country.pattern.empty()) << code;
    EXPECT_GT(country.calling, 0) << code;
    EXPECT_LE(country.shortest, country.longest) << code;
  }
}

TEST(Countries, OneThatIsNotKnownHasAnAddressAndRefusesNoPostalCode) {
  const Country country = country_of("XX");
  EXPECT_TRUE(country.code.empty());
  EXPECT_EQ(country.order, "AZC");
  EXPECT_TRUE(country.pattern.empty());
  EXPECT_TRUE(country_of("").code.empty());
  EXPECT_TRUE(country_of("DEU").code.empty());
}

TEST(Countries, AddressesAreWrittenAsTheirCountryDoes) {
  EXPECT_EQ(country_of("DE").order, "AZC");
  EXPECT_EQ(country_of("US").order, "ACSZ");
  EXPECT_EQ(country_of("HU").order, "CAZ");
  EXPECT_EQ(country_of("JP").order, "ZSCA");
  EXPECT_EQ(country_of("JP").region, RegionName::prefecture);
  EXPECT_EQ(country_of("US").region, RegionName::state);
  EXPECT_EQ(country_of("US").postal, PostalName::zip);
  EXPECT_EQ(country_of("IN").postal, PostalName::pin);
  EXPECT_FALSE(country_of("HK").order.contains('Z')) << "Hong Kong has no postal codes";
}

TEST(Countries, AreFoundByTheirCallingCode) {
  EXPECT_EQ(country_of_calling("493012345678").code, "DE");
  EXPECT_EQ(country_of_calling("353861234567").code, "IE");
  EXPECT_EQ(country_of_calling("12125550123").calling, 1);
  EXPECT_EQ(country_of_calling("999").calling, 0);
  EXPECT_EQ(country_of_calling("").calling, 0);
}

struct Code {
  const char* country;
  const char* text;
  bool is_right;
};

TEST(Countries, PostalCodesAreTakenHoweverTheyAreWritten) {
  for (const Code& each : {
           Code{"DE", "10115", true}, {"DE", " 10115 ", true},  {"DE", "1011", false},      {"DE", "101155", false},
           {"DE", "D-10115", false},  {"GB", "SW1A 1AA", true}, {"GB", "sw1a1aa", true},    {"GB", "M1 1AE", true},
           {"GB", "BFPO 61", true},   {"MT", "NXR 01", true},   {"CL", "832-0000", true},   {"CL", "832000", false},
           {"GB", "EC1A 1BB", true},  {"GB", "M60 1NW", true},  {"GB", "CR2 6XH", true},    {"GB", "SW1A", false},
           {"GB", "12345", false},    {"US", "94105", true},    {"US", "94105-1234", true}, {"US", "941051234", true},
           {"US", "9410", false},     {"CA", "K1A 0B1", true},  {"CA", "k1a-0b1", true},    {"CA", "K1A 0BB", false},
           {"NL", "1012 AB", true},   {"NL", "1012ab", true},   {"PL", "00-001", true},     {"PL", "00001", true},
           {"IE", "D02 X285", true},  {"IE", "D6W F8H2", true}, {"LT", "LT-01001", true},   {"LT", "01001", true},
           {"LT", "LV-01001", false}, {"LU", "L-1009", true},   {"JP", "100-0001", true},   {"SE", "111 22", true},
           {"AR", "C1001AAA", true},  {"AR", "1001", true},     {"TW", "100", true},        {"TW", "10058", true},
           {"TW", "100058", true},    {"TW", "1000", false},
       }) {
    EXPECT_EQ(matches_postal(each.text, country_of(each.country).pattern), each.is_right) << each.country << ' ' << each.text;
  }
}

TEST(Countries, EveryPatternTakesItsOwnExample) {
  for (const char* code : {"AT", "AU", "BR", "CA", "CH", "CZ", "DE", "ES", "FR", "GB", "GR", "IE",
                           "IN", "JP", "LT", "LU", "MT", "NL", "PL", "PT", "SE", "SI", "TW", "US"}) {
    const std::string_view pattern = country_of(code).pattern;
    EXPECT_TRUE(matches_postal(example_postal(pattern), pattern)) << code << ' ' << example_postal(pattern);
  }
  EXPECT_EQ(example_postal(country_of("GB").pattern), "A1 2BC");
  EXPECT_EQ(example_postal(country_of("PL").pattern), "12-345");
  EXPECT_EQ(example_postal(country_of("LU").pattern), "1234");
}

}  // namespace
}  // namespace nicety
