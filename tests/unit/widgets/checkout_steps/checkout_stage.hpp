#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/support/stage.hpp"

namespace nicety::test {

inline constexpr std::string_view kCheckout = R"({"widgets":[{"type":"checkout-steps","at":"form","quote":"/quote",
  "status":"/orders/{key}","delivery":{"cutOff":"14:00"}}]})";

inline Json field_of(std::string_view name, std::string_view step, std::string_view autocomplete, bool is_required,
                     std::string_view value = "", std::string_view type = "text") {
  return {
      {"name", name},   {"step", step}, {"label", std::string(name)}, {"autocomplete", autocomplete}, {"required", is_required},
      {"value", value}, {"type", type}};
}

/// What the host would tell of the demo's form.
inline Json checkout_form() {
  return {{"key", "key-1"},
          {"pay", "Pay €27.90"},
          {"day", 20776},
          {"minute", 600},
          {"steps",
           {{{"name", "contact"}, {"title", "Contact"}},
            {{"name", "delivery"}, {"title", "Delivery"}},
            {{"name", "payment"}, {"title", "Payment"}},
            {{"name", "review"}, {"title", "Review"}}}},
          {"fields",
           {field_of("email", "contact", "email", true, "", "email"),
            field_of("country", "delivery", "country", true, "DE", "select-one"), field_of("name", "delivery", "name", true),
            field_of("address1", "delivery", "address-line1", true), field_of("address2", "delivery", "address-line2", false),
            field_of("postal", "delivery", "postal-code", true), field_of("city", "delivery", "address-level2", true),
            field_of("region", "delivery", "address-level1", false), field_of("phone", "delivery", "tel", false, "", "tel"),
            field_of("delivery", "delivery", "", true, "standard", "radio"),
            field_of("payment", "payment", "", true, "card", "radio")}}};
}

/// A checkout whose form has been told.
inline std::vector<Json> open_checkout(Stage& stage, const Json& form = checkout_form()) {
  stage.send({{"type", "mount"},
              {"widget", 1},
              {"entry", 0},
              {"kind", "checkout-steps"},
              {"enhance", false},
              {"props", Json::object()}});
  return stage.event("form", {{"data", form}});
}

inline std::vector<Json> type_in(Stage& stage, std::string_view name, std::string_view value, bool leave = true) {
  std::vector<Json> effects = stage.event("field", {{"name", name}, {"value", value}});
  if (!leave) return effects;
  for (const Json& each : stage.event("field", {{"name", name}, {"value", value}, {"on", true}})) effects.push_back(each);
  return effects;
}

inline std::vector<Json> press_button(Stage& stage, std::string_view name) { return stage.event("act", {{"name", name}}); }

inline std::string text_of(const Stage& stage, std::string_view key) {
  const Json found = node(stage.view(), key);
  return found.is_null() ? std::string() : found.value("text", "");
}

/// The step that the view calls current.
inline std::string current_step(const Stage& stage) {
  const Json steps = node(stage.view(), "steps");
  for (const Json& item : steps["children"]) {
    if (item.contains("states") && item["states"].contains("current")) return item.value("key", "");
  }
  return "";
}

/// Answers the question that was asked last.
inline std::vector<Json> reply(Stage& stage, const Json& call, int status, const Json& data = nullptr) {
  return stage.event("reply", {{"id", call["id"]}, {"status", status}, {"data", data}});
}

inline void fill_in(Stage& stage) {
  type_in(stage, "email", "ann@example.com");
  for (const auto& [name, value] : std::vector<std::pair<const char*, const char*>>{
           {"name", "Ann"}, {"address1", "Honey Lane 1"}, {"postal", "10115"}, {"city", "Berlin"}}) {
    type_in(stage, name, value);
  }
}

/// Fills everything in, and goes to the last step.
inline void reach_review(Stage& stage) {
  fill_in(stage);
  const std::vector<Json> asked = of_type(stage.all(), "call");
  if (!asked.empty()) reply(stage, asked.back(), 200, {{"amounts", Json::array()}, {"pay", "Pay €27.90"}});
  for (int i = 0; i < 3; ++i) press_button(stage, "next");
}

}  // namespace nicety::test
