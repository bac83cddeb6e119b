#include "runtime/core/css_reader.hpp"

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <string>

namespace nicety {
namespace {

TEST(CssReader, ReadsNumbersToTheSameDoubleAsTheLibrary) {
  for (const std::string text : {"0", "7", "0.1", ".25", "-0.6", "+1.56", "0.30000000000000004", "123456.789", "1e3", "2.5E-2",
                                 "-4e+1", "00012", "1e22", "33.3333"}) {
    CssReader reader(text);
    EXPECT_DOUBLE_EQ(reader.take_number().value(), std::strtod(text.c_str(), nullptr)) << text;
    EXPECT_TRUE(reader.finished()) << text;
  }
}

TEST(CssReader, ReadsNumbersTooLongOrTooLargeForADouble) {
  EXPECT_DOUBLE_EQ(CssReader("1234567890123456789012345").take_number().value(), 1234567890123456789012345.0);
  EXPECT_DOUBLE_EQ(CssReader("0.1234567890123456789012345").take_number().value(), 0.1234567890123456789012345);
  EXPECT_EQ(CssReader("1e999999999999").take_number().value(), INFINITY);
  EXPECT_EQ(CssReader("1e-999999999999").take_number().value(), 0);
  EXPECT_EQ(CssReader("0e999").take_number().value(), 0);
  EXPECT_EQ(CssReader(std::string(5000, '9')).take_number().value(), INFINITY);
}

TEST(CssReader, StopsANumberWhereCssDoes) {
  struct Row {
    std::string text;
    double value;
    std::size_t place;
  };
  for (const Row& row : {Row{"1.", 1, 1}, Row{"1.e3", 1, 1}, Row{"2e", 2, 1}, Row{"2e+", 2, 1}, Row{"5%", 5, 1},
                         Row{"0.1-5", 0.1, 3}, Row{" 3px", 3, 2}}) {
    CssReader reader(row.text);
    EXPECT_EQ(reader.take_number().value(), row.value) << row.text;
    EXPECT_EQ(reader.place(), row.place) << row.text;
  }
}

TEST(CssReader, LeavesItsPlaceAtWhatIsNotANumber) {
  for (const std::string text : {"", ".", "-", "+.", "e5", "-e5", "px", "%"}) {
    CssReader reader(text);
    EXPECT_FALSE(reader.take_number().has_value()) << text;
    EXPECT_EQ(reader.place(), 0U) << text;
  }
}

TEST(CssReader, ReadsNamesInLowerCase) {
  CssReader reader("  Ease-IN2(");
  EXPECT_EQ(reader.take_name(), "ease-in2");
  EXPECT_FALSE(reader.take_joined(')'));
  EXPECT_TRUE(reader.take_joined('('));
  EXPECT_TRUE(reader.finished());
}

}  // namespace
}  // namespace nicety
