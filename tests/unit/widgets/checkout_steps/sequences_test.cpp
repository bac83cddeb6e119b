// No sequence of edits, backs, reloads and failures loses an answer or makes two orders.

#include <array>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "runtime/core/random.hpp"
#include "widgets/checkout_steps/checkout_steps.hpp"

namespace nicety {
namespace {

using Json = nlohmann::json;

constexpr int kSequences = 10'000;
constexpr int kActions = 25;

struct Typed {
  const char* name;
  std::array<const char*, 3> values;  // the first is right
};
constexpr std::array<Typed, 4> kTyped = {{{"email", {"ann@example.com", "ann@", "ann@gmial.com"}},
                                          {"name", {"Ann", "李", ""}},
                                          {"postal", {"10115", "1", "abc"}},
                                          {"payment", {"card", "invoice", "transfer"}}}};

/// The shop, which counts an order once for each key, however often it is sent; and which answers, or doesn't.
struct Shop {
  std::map<std::string, int> orders;
  int sent = 0;
  bool take(const std::string& key) {
    ++sent;
    return orders.try_emplace(key, 1).second;
  }
};

/// A browser with one page, and a shopper who does whatever comes to mind.
class Browser {
 public:
  explicit Browser(std::uint64_t seed) : random_(seed) {
    config_.status = "/orders/{key}";
    load();
  }

  void run() {
    for (int i = 0; i < kActions && !left_; ++i) act(static_cast<int>(random_.unit() * 14));
    // In the end the shopper fills everything in and presses until there is an order, and the network is well.
    for (int i = 0; i < 60 && !left_; ++i) finish();
    EXPECT_TRUE(left_) << "there is always a way to the order";
    EXPECT_EQ(shop_.orders.size(), 1U) << "one intent, one order";
    EXPECT_EQ(shop_.orders.count("key-1"), 1U);
  }

 private:
  void load() {
    model_ = {};
    open_.clear();
    consult_ = 0;
    page_ = {};
    page_["payment"] = "card";
    Json fields = Json::array();
    const auto add = [&](const char* name, const char* step, const char* autocomplete, const char* type, const char* value) {
      fields.push_back(
          {{"name", name}, {"step", step}, {"autocomplete", autocomplete}, {"type", type}, {"value", value}, {"required", true}});
    };
    add("email", "contact", "email", "email", "");
    add("country", "delivery", "country", "select-one", "DE");
    add("name", "delivery", "name", "text", "");
    add("postal", "delivery", "postal-code", "text", "");
    add("payment", "payment", "", "radio", "card");
    Json form = {{"key", "key-1"}, {"asked", asked_}, {"fields", fields}, {"steps", Json::array()}};
    for (const char* step : {"contact", "delivery", "payment", "review"}) form["steps"].push_back({{"name", step}});
    if (!at_.empty()) form["at"] = at_;
    tell({.kind = EventKind::form}, form);
    for (const auto& [name, value] : kept_) EXPECT_EQ(page_[name], value) << "a reload loses nothing that was left";
  }

  void tell(Event event, const Json& data = nullptr) {
    const std::string text = data.dump();
    const std::string known = event.kind == EventKind::form ? Json{{"form", remembered_}}.dump() : "{}";
    Errors errors;
    Document document;
    (void)document.parse(text, "data", errors);
    event.data = document.root();
    Document facts;
    (void)facts.parse(known, "facts", errors);
    std::string out;
    Effects effects(out, 1);
    const Environment environment{.motion = Motion::off, .nonce = {}};
    const Layout layout;
    int runs = 0;
    Context context{{environment, layout}, now_, effects, runs, serial_, frames_, Facts(facts.root())};
    CheckoutSteps::update(model_, config_, event, context);
    if (!out.empty()) {
      const Json asked = Json::parse('[' + out + ']');
      for (const Json& effect : asked) perform(effect);
    }
    check();
  }

  void perform(const Json& effect) {
    const std::string type = effect["type"].get<std::string>();
    if (type == "call") {
      if (effect["method"] == "POST") {
        EXPECT_EQ(effect["key"], "key-1");
        for (const Json& each : open_) EXPECT_NE(each["method"], "POST") << "never two of a page under way";
      }
      open_.push_back(effect);
    } else if (type == "consult") {
      consult_ = effect["id"].get<std::uint32_t>();
    } else if (type == "sending") {
      asked_ = effect["asked"].get<bool>();
    } else if (type == "step") {
      at_ = effect["name"].get<std::string>();
    } else if (type == "fill") {
      page_[effect["name"].get<std::string>()] = effect["value"].get<std::string>();
    } else if (type == "leave") {
      left_ = true;
      EXPECT_EQ(shop_.orders.size(), 1U) << "only the shop's word is a confirmation";
    } else if (type == "remember") {
      remembered_ = effect["value"];
    }
  }

  /// What the form holds is what the shopper has typed, always.
  void check() {
    for (const FormField& field : model_.fields) {
      const auto typed = page_.find(field.name);
      if (typed != page_.end()) {
        EXPECT_EQ(field.value, typed->second) << field.name;
      }
    }
  }

  void type(const Typed& field, const char* value) {
    page_[field.name] = value;
    tell({.kind = EventKind::field, .name = field.name, .value = value});
    tell({.kind = EventKind::field, .on = true, .name = field.name, .value = value});
    kept_[field.name] = value;
  }

  void press(const char* name) { tell({.kind = EventKind::act, .name = name}); }

  /// Something becomes of the oldest question: heard or not, answered or not.
  void settle(bool is_well) {
    if (open_.empty()) return;
    const Json call = open_.front();
    open_.erase(open_.begin());
    const auto id = call["id"].get<std::uint32_t>();
    const double luck = is_well ? 1 : random_.unit();
    const Json order = {{"order", {{"number", "IL-1"}, {"url", "/thank-you/IL-1"}}}};
    if (call["method"] == "POST") {
      if (luck < 0.2) return tell({.kind = EventKind::reply, .id = id});  // never arrived
      if (luck < 0.3 && shop_.orders.empty()) {
        return tell({.kind = EventKind::reply, .id = id, .status = 402}, {{"error", {{"message", "no"}}}});
      }
      if (luck < 0.4 && shop_.orders.empty()) {
        return tell({.kind = EventKind::reply, .id = id, .status = 422}, {{"errors", {{"name", "no"}}}});
      }
      shop_.take(call["key"].get<std::string>());
      if (luck < 0.7) return tell({.kind = EventKind::reply, .id = id, .status = luck < 0.55 ? 0 : 504});  // arrived, answer lost
      return tell({.kind = EventKind::reply, .id = id, .status = 200}, order);
    }
    if (luck < 0.4) return tell({.kind = EventKind::reply, .id = id, .status = luck < 0.2 ? 0 : 503});
    if (!shop_.orders.empty()) return tell({.kind = EventKind::reply, .id = id, .status = 200}, order);
    tell({.kind = EventKind::reply, .id = id, .status = 404}, {{"order", nullptr}});
  }

  void reload() {
    // What was under way may still arrive.
    for (const Json& call : open_) {
      if (call["method"] == "POST" && random_.unit() < 0.5) shop_.take(call["key"].get<std::string>());
    }
    load();
  }

  void pass() {
    now_ += 40;
    if (CheckoutSteps::wake_at(model_) <= now_) tell({.kind = EventKind::wake});
  }

  void act(int what) {
    switch (what) {
      case 0:
      case 1:
      case 2: {
        const Typed& field = kTyped[static_cast<std::size_t>(random_.unit() * kTyped.size())];
        // Mostly what is right, so that one gets on.
        type(field, field.values[random_.unit() < 0.7 ? 0 : static_cast<std::size_t>(random_.unit() * 3)]);
        break;
      }
      case 3: press("back"); break;
      case 4:
      case 5: press("next"); break;
      case 6: tell({.kind = EventKind::go, .name = random_.unit() < 0.5 ? "contact" : "review"}); break;
      case 7:
      case 8: tell({.kind = EventKind::submit}); break;
      case 9:
        if (consult_ != 0) tell({.kind = EventKind::answer, .ok = random_.unit() < 0.8, .id = consult_});
        break;
      case 10:
      case 11: settle(false); break;
      case 12: pass(); break;
      case 13: reload(); break;
      default: break;
    }
  }

  void finish() {
    if (!model_.pay.is_busy()) {
      for (const Typed& field : kTyped) type(field, field.values[0]);
      tell({.kind = EventKind::go, .name = "review"});
      tell({.kind = EventKind::submit});
    }
    if (consult_ != 0) tell({.kind = EventKind::answer, .ok = true, .id = consult_});
    while (!open_.empty() && !left_) settle(true);
    pass();
  }

  Random random_;
  CheckoutStepsConfig config_;
  CheckoutStepsModel model_;
  Shop shop_;
  KeptFrames frames_;
  std::map<std::string, std::string> page_;  // what is in the fields
  std::map<std::string, std::string> kept_;  // what was left in them
  std::vector<Json> open_;
  Json remembered_;
  std::string at_;
  std::uint32_t consult_ = 0;
  std::uint32_t serial_ = 1;
  Seconds now_ = 1;
  bool asked_ = false;
  bool left_ = false;
};

TEST(CheckoutSequences, LoseNoAnswerAndMakeNoTwoOrders) {
  for (int seed = 1; seed <= kSequences && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Browser(static_cast<std::uint64_t>(seed)).run();
  }
}

}  // namespace
}  // namespace nicety
