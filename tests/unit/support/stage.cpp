#include "tests/unit/support/stage.hpp"

#include <gtest/gtest.h>

namespace nicety::test {
namespace {

constexpr Seconds kFrame = 1.0 / 60;

}  // namespace

Stage::Stage(std::string_view config, std::span<const WidgetType> types) : app_(types) {
  app_.configure(config, "shop.json");
  (void)take();
  environment({{"motion", "full"}, {"online", true}, {"canUndo", true}, {"nonce", "page"}});
}

std::vector<Json> Stage::take() {
  std::vector<Json> effects;
  if (app_.outbox().empty()) return effects;
  const Json outbox = Json::parse(app_.outbox(), nullptr, false);
  EXPECT_TRUE(outbox.is_array()) << "the outbox must be a JSON array: " << app_.outbox();
  for (const Json& effect : outbox) {
    if (effect["type"] == "view") view_ = effect["view"];
    effects.push_back(effect);
    all_.push_back(effect);
  }
  return effects;
}

std::vector<Json> Stage::send(const Json& message) {
  app_.send(message.dump(), now_);
  return take();
}

std::vector<Json> Stage::event(std::string_view name, const Json& more) {
  Json message = {{"type", "event"}, {"widget", 1}, {"event", name}};
  message.update(more);
  return send(message);
}

std::vector<Json> Stage::environment(const Json& members) {
  Json message = {{"type", "environment"}};
  message.update(members);
  return send(message);
}

std::vector<Json> Stage::pass(Seconds duration) {
  std::vector<Json> effects;
  const Seconds end = now_ + duration;
  while (now_ < end) {
    const Seconds next = app_.next();
    now_ = next <= now_ ? now_ + kFrame : std::min(end, next);
    const std::uint32_t surfaces = app_.frame(now_);
    for (const Json& effect : take()) effects.push_back(effect);
    for (std::uint32_t i = 0; i < surfaces; ++i) (void)app_.paint(i, now_);
    paints_ += static_cast<int>(surfaces);
  }
  return effects;
}

void Stage::mount(bool enhance, const Json& props) {
  send({{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"kind", "add-to-cart"}, {"enhance", enhance}, {"props", props}});
  send({{"type", "layout"},
        {"widget", 1},
        {"width", 200},
        {"height", 48},
        {"scale", 1},
        {"bleed", 24},
        {"radius", 8},
        {"visible", true},
        {"colors", {{"accent", {160, 80, 20, 1}}, {"ink", {255, 255, 255, 1}}, {"paper", {255, 250, 240, 1}}}},
        {"parts", {{"label-added", {64, 12, 72, 24}}, {"label-again", {54, 12, 92, 24}}}}});
}

std::vector<Json> of_type(const std::vector<Json>& effects, std::string_view type) {
  std::vector<Json> found;
  for (const Json& effect : effects) {
    if (effect["type"] == type) found.push_back(effect);
  }
  return found;
}

Json only(const std::vector<Json>& effects, std::string_view type) {
  const std::vector<Json> found = of_type(effects, type);
  return found.size() == 1 ? found[0] : Json(nullptr);
}

Json node(const Json& view, std::string_view key) {
  if (view.value("key", "") == key) return view;
  if (!view.contains("children")) return nullptr;
  for (const Json& child : view["children"]) {
    if (Json found = node(child, key); !found.is_null()) return found;
  }
  return nullptr;
}

namespace {

std::vector<std::string> texts_of(const std::vector<Json>& effects, std::string_view type, const char* member) {
  std::vector<std::string> texts;
  for (const Json& effect : of_type(effects, type)) texts.push_back(effect.value(member, ""));
  return texts;
}

}  // namespace

std::vector<std::string> announced(const std::vector<Json>& effects) { return texts_of(effects, "announce", "text"); }

std::vector<std::string> emitted(const std::vector<Json>& effects) { return texts_of(effects, "emit", "name"); }

Seconds moving(Stage& stage) {
  const Seconds began = stage.now();
  while (stage.app().next() == 0 && stage.now() < began + 6) stage.pass(1.0 / 60);
  return stage.now() - began;
}

}  // namespace nicety::test
