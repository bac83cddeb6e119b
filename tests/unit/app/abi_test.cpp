// The C ABI against a host that is wrong: in handles, lengths, bytes, types and times. Whatever comes, the answer is a JSON array and the app goes on.

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/nicety_abi.h"
#include "runtime/core/random.hpp"

namespace nicety {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kShop = R"({"widgets":[
  {"type":"add-to-cart","at":"form"},
  {"type":"welcome-back"},
  {"type":"wishlist-heart","at":".heart"},
  {"type":"recommendations","at":".shelf","catalogue":"/all.json"},
  {"type":"free-shipping-meter","at":".meter","from":49},
  {"type":"checkout-steps","at":".checkout","quote":"/quote"},
  {"type":"gift-wrap","at":".gift"}]})";

/// An engine as a host sees it, with one widget of each kind.
class Engine final {
 public:
  Engine() : app_(nicety_create()) {
    configure(kShop, "shop.json");
    send(R"({"type":"environment","motion":"full","online":true,"canUndo":true,"nonce":"page"})");
    for (int i = 0; i < 7; ++i) {
      send(Json{
          {"type", "mount"}, {"widget", i + 1}, {"entry", i}, {"enhance", false}, {"props", {{"product", "a"}, {"name", "A"}}}}
               .dump());
    }
    settle();
  }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine() { nicety_destroy(app_); }

  Json configure(std::string_view text, std::string_view name) {
    nicety_configure(app_, text.data(), static_cast<std::uint32_t>(text.size()), name.data(),
                     static_cast<std::uint32_t>(name.size()));
    return take();
  }
  Json send(std::string_view message) { return send_at(message, now_); }
  Json send_at(std::string_view message, double now) {
    nicety_send(app_, message.data(), static_cast<std::uint32_t>(message.size()), now);
    return take();
  }
  /// Half a second of frames; returns what they led to.
  Json settle() {
    Json all = Json::array();
    for (int i = 0; i < 30; ++i) {
      now_ += 1.0 / 60;
      const std::uint32_t surfaces = nicety_frame(app_, now_);
      for (Json& effect : take()) all.push_back(std::move(effect));
      for (std::uint32_t each = 0; each < surfaces; ++each) (void)nicety_paint(app_, each, now_);
    }
    return all;
  }
  [[nodiscard]] nicety_app* app() { return app_; }
  [[nodiscard]] double now() const { return now_; }

 private:
  Json take() {
    const std::string_view outbox{nicety_outbox(app_), nicety_outbox_length(app_)};
    if (outbox.empty()) return Json::array();
    Json effects = Json::parse(outbox, nullptr, false);
    EXPECT_TRUE(effects.is_array()) << outbox;
    return effects.is_array() ? effects : Json::array();
  }

  nicety_app* app_;
  double now_ = 1;
};

/// Whether the engine refuses what it was sent, and nothing else happens.
bool is_only_logged(const Json& effects) { return effects.size() == 1 && effects[0]["type"] == "log"; }

/// Whether the button, widget 1, still goes from a press to a request.
bool still_adds(Engine& engine) {
  engine.send(R"({"type":"environment","motion":"full","online":true,"canUndo":true,"nonce":"page"})");
  engine.send(R"({"type":"unmount","widget":99})");
  engine.send(
      R"({"type":"mount","widget":99,"entry":-1,"kind":"add-to-cart","enhance":false,"props":{"product":"b","name":"B"}})");
  engine.send(R"({"type":"event","widget":99,"event":"activate","line":7})");
  const Json effects = engine.send(R"({"type":"event","widget":99,"event":"allowed"})");
  for (const Json& effect : effects) {
    if (effect["type"] == "request" && effect["widget"] == 99) return true;
  }
  return false;
}

/// A message of each type and of each event, as a right host sends them.
std::vector<Json> messages() {
  std::vector<Json> all{
      {{"type", "environment"},
       {"motion", "calm"},
       {"dark", true},
       {"forcedColors", true},
       {"rtl", true},
       {"online", false},
       {"canUndo", false},
       {"language", "de"},
       {"nonce", "0123"}},
      {{"type", "facts"},
       {"facts", {{"now", 1.7e9}, {"day", 20000}, {"kind", "home"}, {"cart", {{"a", 2}}}, {"visits", 3}}},
       {"signal", "ready"},
       {"name", "x"},
       {"page", true}},
      {{"type", "memory"}, {"moments", {{"welcome-back", {{"runs", 2}}}}}},
      {{"type", "explain"}, {"id", "welcome-back"}},
      {{"type", "mount"}, {"widget", 1}, {"entry", 0}, {"kind", "add-to-cart"}, {"enhance", true}, {"props", {{"name", "A"}}}},
      {{"type", "layout"},
       {"widget", 1},
       {"width", 200},
       {"height", 48},
       {"scale", 2},
       {"bleed", 24},
       {"radius", 8},
       {"visible", true},
       {"colors", {{"accent", {1, 2, 3}}, {"ink", {255, 255, 255}}, {"paper", {0, 0, 0, 0.5}}}},
       {"parts", {{"label", {1, 2, 3, 4}}}}},
      {{"type", "unmount"}, {"widget", 3}}};
  const std::vector<std::pair<const char*, Json>> events{
      {"press", {{"x", 3}, {"y", 4}, {"keyboard", true}}},
      {"release", Json::object()},
      {"activate", {{"quantity", 2}, {"line", 1}, {"keyboard", true}}},
      {"act", {{"name", "undo"}}},
      {"allowed", Json::object()},
      {"vetoed", Json::object()},
      {"answer", {{"id", 1}, {"ok", true}, {"count", 2}, {"message", "Good"}}},
      {"answer", {{"id", 1}, {"ok", false}, {"reason", "server"}}},
      {"measured", {{"rects", {{"viewport", {0, 0, 390, 844}}, {"picture", {1, 2, 3, 4}}}}}},
      {"hold", {{"on", true}}},
      {"dismiss", Json::object()},
      {"data", {{"name", "catalogue"}, {"rows", Json::array({{{"id", "a"}, {"name", "A"}, {"url", "/a"}}})}, {"last", true}}},
      {"form", {{"data", {{"steps", Json::array({{{"name", "contact"}, {"title", "Contact"}}})}, {"fields", Json::array()}}}}},
      {"field", {{"name", "email"}, {"value", "a@b.example"}, {"on", true}}},
      {"submit", Json::object()},
      {"go", {{"name", "contact"}}},
      {"reply", {{"id", 1}, {"status", 200}, {"data", {{"amounts", Json::array()}}}}},
      {"props", {{"props", {{"name", "B"}}}}}};
  for (int widget = 1; widget <= 7; ++widget) {
    for (const auto& [name, more] : events) {
      Json message = {{"type", "event"}, {"widget", widget}, {"event", name}};
      message.update(more);
      all.push_back(message);
    }
  }
  return all;
}

/// What a member could be instead.
const std::vector<Json>& wrong_values() {
  static const std::vector<Json> values{nullptr,
                                        true,
                                        false,
                                        0,
                                        -1,
                                        1,
                                        0.5,
                                        99,
                                        1e9,
                                        -1e9,
                                        4294967295.0,
                                        4294967296.0,
                                        1e300,
                                        -1e300,
                                        1e-300,
                                        "",
                                        "x",
                                        "1",
                                        std::string(5000, 'a'),
                                        "\xF0\x9F\x98\x80",
                                        Json::array(),
                                        Json::array({1}),
                                        Json::array({Json::array()}),
                                        Json::array({nullptr, "x", 1e300, -1e300, 5}),
                                        Json::object(),
                                        Json{{"a", 1}},
                                        Json{{"", nullptr}},
                                        Json{{"a", {{"b", {{"c", 1}}}}}}};
  return values;
}

TEST(Abi, TellsItsVersion) { EXPECT_EQ(nicety_abi_version(), NICETY_ABI_VERSION); }

TEST(Abi, AWidgetThatThereIsNotIsNoWidget) {
  Engine engine;
  for (const char* widget : {"0", "-1", "8", "0.5", "4294967295", "4294967297", "1e300", "\"1\"", "null", "[1]", "{}"}) {
    for (const char* rest : {R"("type":"event","event":"activate")", R"("type":"layout","width":9)", R"("type":"unmount")"}) {
      const Json effects = engine.send("{\"widget\":" + std::string(widget) + "," + rest + "}");
      for (const Json& effect : effects) EXPECT_EQ(effect["type"], "log") << widget << " " << effect;
    }
  }
  EXPECT_TRUE(still_adds(engine));
}

TEST(Abi, AMessageOfNoTypeIsRefused) {
  Engine engine;
  for (const char* message :
       {"{}", "[]", "null", "0", "\"event\"", R"({"type":null})", R"({"type":"press"})", R"({"type":"Event","widget":1})"}) {
    EXPECT_TRUE(is_only_logged(engine.send(message))) << message;
  }
  EXPECT_TRUE(is_only_logged(engine.send(R"({"type":"event","widget":1,"event":"wake"})"))) << "that one is the engine's own";
  EXPECT_TRUE(is_only_logged(engine.send(R"({"type":"event","widget":1})")));
}

TEST(Abi, AMessageThatEndsTooSoonIsRefused) {
  Engine engine;
  for (const Json& message : messages()) {
    const std::string text = message.dump();
    for (std::size_t length = 0; length < text.size(); length += 1 + text.size() / 40) {
      EXPECT_TRUE(is_only_logged(engine.send(text.substr(0, length)))) << text.substr(0, length);
    }
  }
  EXPECT_TRUE(still_adds(engine));
}

TEST(Abi, WhatIsNoUtf8IsRefused) {
  Engine engine;
  for (const char* bytes : {"\x80", "\xC3", "\xC0\x80", "\xE2\x82", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xFF", "\xFE\xFF"}) {
    EXPECT_TRUE(is_only_logged(engine.send(R"({"type":"explain","id":")" + std::string(bytes) + "\"}")));
    EXPECT_TRUE(is_only_logged(engine.send(bytes)));
    const Json effects = engine.configure("{\"widgets\":[{\"type\":\"" + std::string(bytes) + "\"}]}", bytes);
    ASSERT_EQ(effects.size(), 1U) << "the name in the errors must not spoil the outbox";
    EXPECT_GE(effects[0].value("errorCount", 0), 1);
  }
}

TEST(Abi, AnyMemberMayBeAnythingAndAllGoesOn) {
  Engine engine;
  const auto survives = [&](const Json& message) { (void)engine.send(message.dump()); };
  for (const Json& message : messages()) {
    for (const auto& [name, value] : message.items()) {
      for (const Json& wrong : wrong_values()) {
        Json spoilt = message;
        spoilt[name] = wrong;
        survives(spoilt);
        const Json members = value.is_object() ? value : Json::object();
        for (const auto& [inner, ignored] : members.items()) {
          Json deeper = message;
          deeper[name][inner] = wrong;
          survives(deeper);
        }
      }
      Json less = message;
      less.erase(name);
      survives(less);
    }
    (void)engine.settle();
  }
  EXPECT_TRUE(still_adds(engine));
}

TEST(Abi, ChangedBytesNeverBreakTheAnswer) {
  Engine engine;
  Random random(20261122);
  const std::vector<Json> all = messages();
  for (int run = 0; run < 20'000; ++run) {
    std::string text = all[random.next() % all.size()].dump();
    for (int changes = static_cast<int>(random.next() % 3); changes >= 0; --changes) {
      text[random.next() % text.size()] = static_cast<char>(random.next() % 256);
    }
    (void)engine.send(text);
  }
  EXPECT_TRUE(still_adds(engine));
}

TEST(Abi, TimeThatIsNoneOrRunsBackwardsBreaksNothing) {
  Engine engine;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double now : {-1.0, 0.0, std::nan(""), kInfinity, -kInfinity, 1e300, 5.0}) {
    (void)engine.send_at(R"({"type":"event","widget":1,"event":"press","x":1,"y":1})", now);
    const std::uint32_t surfaces = nicety_frame(engine.app(), now);
    for (std::uint32_t i = 0; i < surfaces; ++i) (void)nicety_paint(engine.app(), i, now);
    (void)nicety_next(engine.app());
  }
}

TEST(Abi, ASurfaceThatThereIsNotHasNoSize) {
  Engine engine;
  (void)engine.send(R"({"type":"layout","widget":1,"width":200,"height":48,"scale":1,"bleed":24,"visible":true})");
  (void)engine.send(R"({"type":"event","widget":1,"event":"press","x":9,"y":9})");
  const std::uint32_t surfaces = nicety_frame(engine.app(), engine.now());
  EXPECT_GE(surfaces, 1U);
  for (const std::uint32_t index : {surfaces, surfaces + 1, 0xFFFFFFFFU}) {
    EXPECT_EQ(nicety_paint(engine.app(), index, engine.now())->width, 0U);
  }
}

TEST(Abi, RoomIsGivenAnewForEachText) {
  Engine engine;
  for (const std::uint32_t bytes : {0U, 1U, 3U, 1'000'000U, 2U}) {
    char* const room = nicety_reserve(engine.app(), bytes);
    ASSERT_NE(room, nullptr);
    std::fill_n(room, bytes, ' ');
  }
  EXPECT_TRUE(is_only_logged(engine.send("")));
  EXPECT_TRUE(still_adds(engine));
}

}  // namespace
}  // namespace nicety
