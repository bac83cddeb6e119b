#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/support/stage.hpp"

namespace nicety::test {

/// 2026-11-19T10:00Z, a Thursday; the shopper's clock shows 10:00.
inline constexpr double kThatMorning = 1'795'082'400;

/// A returning shopper's page view with one moment of the registry in it.
class Visit final {
 public:
  /// `entry`: of the config's `widgets`.
  explicit Visit(const Json& entry, const Json& facts = Json::object())
      : type_(entry["type"]), stage_(Json{{"widgets", {entry}}}.dump()) {
    facts_ = {{"now", kThatMorning}, {"day", 20776},          {"date", 20261119}, {"minute", 600},
              {"visits", 3},         {"lastVisitDay", 20770}, {"kind", "home"},   {"path", "/"}};
    facts_.update(facts);
  }

  /// The page is ready, and the moment may appear, having been shown `run` times before.
  std::vector<Json> ready(int run = 0) {
    if (run > 0)
      stage_.send({{"type", "memory"}, {"moments", {{type_, {{"v", 1}, {"ever", run}, {"session", 1}, {"visit", 2}}}}}});
    std::vector<Json> effects = learn(Json::object(), {{"page", true}});
    stage_.send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"enhance", false}, {"props", Json::object()}});
    for (Json& effect : learn(Json::object(), {{"signal", "ready"}})) effects.push_back(std::move(effect));
    return effects;
  }
  /// Tells facts anew, these among them.
  std::vector<Json> learn(const Json& facts, const Json& more = Json::object()) {
    facts_.update(facts);
    Json message = {{"type", "facts"}, {"facts", facts_}};
    message.update(more);
    return stage_.send(message);
  }
  std::vector<Json> press(std::string_view act) { return stage_.event("act", {{"name", act}}); }

  [[nodiscard]] Stage& stage() { return stage_; }
  [[nodiscard]] bool is_open() const { return stage_.view().is_object() && !is(stage_.view(), "closed"); }
  /// The words of a node; empty when there is none.
  [[nodiscard]] std::string text(std::string_view key) const {
    const Json found = node(stage_.view(), key);
    return found.is_null() ? "" : found.value("text", "");
  }
  [[nodiscard]] bool has(std::string_view key) const { return !node(stage_.view(), key).is_null(); }
  [[nodiscard]] static bool is(const Json& node, std::string_view state) {
    return node.value("states", Json::object()).value(std::string(state), false);
  }

 private:
  std::string type_;
  Json facts_;
  Stage stage_;
};

}  // namespace nicety::test
