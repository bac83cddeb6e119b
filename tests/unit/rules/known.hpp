#pragma once

#include <string>
#include <utility>

#include "gtest/gtest.h"

#include "runtime/rules/rules.hpp"
#include "tests/unit/config/chime.hpp"

/// Facts and rules from their JSON, for the tests of the rules.
namespace nicety::testing {

/// Facts that own their message.
struct Known {
  explicit Known(std::string json) : message(std::move(json)), facts(message.root()) {
    EXPECT_TRUE(message.good) << message.error();
  }
  operator const Facts&() const { return facts; }  // NOLINT: stands for them

  Parsed message;
  Facts facts;
};

/// A valid config.
template <class T>
T config(const std::string& json) {
  Parsed parsed(json);
  T out;
  EXPECT_TRUE(read(parsed.root(), out, parsed.errors)) << json << "\n" << parsed.error();
  return out;
}

/// All that is wrong with a config.
template <class T>
std::string error_of(const std::string& json) {
  Parsed parsed(json);
  T out;
  const bool good = read(parsed.root(), out, parsed.errors);
  return good == parsed.errors.empty() ? parsed.error() : "the answer doesn't fit the errors";
}

/// `no /audience/visits/min {"visits":1}`
inline std::string words(const Decision& decision) {
  std::string json;
  append_decision(json, decision);
  Parsed parsed(json);
  EXPECT_TRUE(parsed.good) << json;
  const Value root = parsed.root();
  const std::size_t saw = json.find("\"saw\":") + 6;
  return std::string(root["verdict"].text()) + " " + std::string(root["rule"].text()) + " " +
         json.substr(saw, json.size() - saw - 1);
}

}  // namespace nicety::testing
