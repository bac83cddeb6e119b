// Whatever happens in whatever order, no more is shown than the rules allow.

#include <array>
#include <gtest/gtest.h>
#include <map>
#include <string>

#include "runtime/core/random.hpp"
#include "tests/unit/app/chirp.hpp"
#include "tests/unit/support/stage.hpp"

namespace nicety {
namespace {

using test::Json;

constexpr double kSecondsPerDay = 86400;
constexpr double kGap = 3;
constexpr double kCoolDown = 8;
constexpr std::string_view kConfig = R"({"attention":{"gapMs":3000},"widgets":[
  {"type":"chirp","id":"a","when":{"trigger":"ready"},"caps":{"perSession":2,"quietDays":2},"priority":3},
  {"type":"chirp","id":"b","when":{"trigger":"exit"},"caps":{"perPage":2,"perSession":0,"perDay":3,"coolDownMs":8000}},
  {"type":"chirp","id":"c","when":{"trigger":"cart"},"caps":{"perPage":0,"perSession":0,"lifetime":4,"quietDays":0}},
  {"type":"nest","id":"d","when":{"trigger":"ready"},"caps":{"perPage":1,"perSession":3}}]})";
constexpr int kMoments = 4;
constexpr int kNest = 3;  // the one that doesn't interrupt

/// What was truly shown of one moment, counted by the effects alone.
struct Count {
  int page = 0;
  int session = 0;
  int day = 0;
  int ever = 0;
  double shown_at = -1e9;
  double dismissed_day = -1e9;
};

/// One run: a page with the four moments, to which chance happens.
class Sequence {
 public:
  explicit Sequence(Random& random) : random_(random), app_(testing::moments()) {
    app_.configure(kConfig, "shop.json");
    tell_facts(R"("page":true)");
    for (int i = 0; i < kMoments; ++i) mount(i);
  }

  void step() {
    now_ += below(4) * 0.7;
    switch (below(12)) {
      case 0: begin_page(); break;
      case 1: toggle(below(kMoments)); break;
      case 2:
      case 3: act(below(kMoments), "bye"); break;
      case 4: act(below(kMoments), "no"); break;
      case 5:
        now_ += below(10);
        app_.frame(now_);
        take();
        break;
      case 6: remember(); break;
      case 7: tell_facts(""); break;
      default: tell_facts(std::array{R"("signal":"ready")", R"("signal":"exit")", R"("signal":"cart")"}[below(3)]);
    }
  }

  int shown = 0;
  int vanished = 0;

 private:
  std::uint32_t below(std::uint32_t count) { return random_.next() % count; }

  void send(const std::string& message) {
    app_.send(message, now_);
    take();
  }

  void tell_facts(std::string_view more) {
    std::string message = R"({"type":"facts","facts":{"path":"/","now":)" + std::to_string(epoch()) + R"(,"day":)" +
                          std::to_string(day_) + R"(,"visits":)" + std::to_string(visits_);
    if (!kind_.empty()) message += R"(,"kind":")" + kind_ + '"';
    message += '}';
    if (!more.empty()) message += ',' + std::string(more);
    send(message + '}');
  }

  void begin_page() {
    kind_ = std::array{"home", "product", "checkout", "", "cart"}[below(5)];
    if (below(3) == 0) ++visits_;
    if (below(4) == 0) ++day_;
    for (Count& count : counts_) {
      count.page = 0;
      if (visits_ != counted_visit_) count.session = 0;
      if (day_ != counted_day_) count.day = 0;
    }
    counted_visit_ = visits_;
    counted_day_ = day_;
    tell_facts(R"("page":true)");
    for (int i = 0; i < kNest; ++i) ASSERT_FALSE(is_checkout() && open_[i]) << "on the screen in the checkout";
  }

  void mount(int i) {
    is_there_[i] = true;
    const std::string shy = below(6) == 0 ? "true" : "false";
    send(R"({"type":"mount","widget":)" + std::to_string(i + 1) + R"(,"entry":)" + std::to_string(i) + R"(,"props":{"shy":)" +
         shy + "}}");
  }

  void toggle(int i) {
    if (!is_there_[i]) return mount(i);
    is_there_[i] = false;
    if (open_[i] && i != kNest) ended_at_ = now_;
    open_[i] = false;
    send(R"({"type":"unmount","widget":)" + std::to_string(i + 1) + "}");
  }

  void act(int i, const std::string& name) {
    if (!is_there_[i]) return;
    const bool was_open = open_[i];
    if (was_open && name == "no") counts_[i].dismissed_day = day_;
    send(R"({"type":"event","widget":)" + std::to_string(i + 1) + R"(,"event":"act","name":")" + name + "\"}");
    ASSERT_FALSE(was_open && name == "no" && open_[i]);
  }

  /// Another page of the shop has written down the same; or all is forgotten.
  void remember() {
    const bool is_forgotten = below(4) == 0;
    if (is_forgotten) {
      kept_ = Json::object();
      for (Count& count : counts_) count = {.page = count.page};
    }
    send(Json{{"type", "memory"}, {"moments", kept_}}.dump());
    for (int i = 0; i < kMoments; ++i) {
      ASSERT_FALSE(is_forgotten && open_[i] && counts_[i].ever == 0) << "on the screen though forgotten";
    }
  }

  void take() {
    if (app_.outbox().size() < 3) return;
    for (const Json& effect : Json::parse(app_.outbox(), nullptr, false)) {
      ASSERT_NE(effect["type"], "log") << effect;
      if (effect["type"] == "remember") kept_[effect["id"].get<std::string>()] = effect["value"];
      if (effect["type"] != "view") continue;
      see(effect["widget"].get<int>() - 1, !effect["view"].value("states", Json::object()).value("closed", false));
    }
  }

  void see(int i, bool is_open) {
    if (open_[i] == is_open) return;
    open_[i] = is_open;
    if (!is_open) {
      ++vanished;
      if (i != kNest) ended_at_ = now_;
      return;
    }
    ++shown;
    ASSERT_LE(open_[0] + open_[1] + open_[2], 1) << "two interrupt at once";
    if (i != kNest) {
      ASSERT_FALSE(is_checkout());
      ASSERT_GE(now_ - ended_at_, kGap - 1e-9);
    }
    Count& count = counts_[i];
    ++count.page, ++count.session, ++count.day, ++count.ever;
    const double rest = epoch() - count.shown_at;
    count.shown_at = epoch();
    switch (i) {
      case 0:
        ASSERT_LE(count.page, 1);
        ASSERT_LE(count.session, 2);
        ASSERT_GE(day_ - count.dismissed_day, 2);
        break;
      case 1:
        ASSERT_LE(count.page, 2);
        ASSERT_LE(count.day, 3);
        ASSERT_GE(rest, kCoolDown - 1e-3);
        ASSERT_GE(day_ - count.dismissed_day, 30);
        break;
      case 2: ASSERT_LE(count.ever, 4); break;
      default: ASSERT_LE(count.page, 1); ASSERT_LE(count.session, 3);
    }
  }

  [[nodiscard]] double epoch() const { return day_ * kSecondsPerDay + now_; }
  [[nodiscard]] bool is_checkout() const { return kind_.empty() || kind_ == "checkout"; }

  Random& random_;
  App app_;
  Seconds now_ = 10;
  int day_ = 20776;
  int visits_ = 3;
  int counted_day_ = day_;
  int counted_visit_ = visits_;
  std::string kind_ = "home";
  std::array<bool, kMoments> open_ = {};
  std::array<bool, kMoments> is_there_ = {};
  std::array<Count, kMoments> counts_ = {};
  Seconds ended_at_ = -1e9;
  Json kept_ = Json::object();
};

TEST(MomentSequences, NeverShowTwoAtOnceNorPassACap) {
  Random random(11);
  int shown = 0;
  int vanished = 0;
  for (int run = 0; run < 10'000 && !::testing::Test::HasFatalFailure(); ++run) {
    Sequence sequence(random);
    for (int i = 0; i < 40 && !::testing::Test::HasFatalFailure(); ++i) sequence.step();
    shown += sequence.shown;
    vanished += sequence.vanished;
  }
  EXPECT_GT(shown, 20'000);
  EXPECT_GT(vanished, 10'000);
}

}  // namespace
}  // namespace nicety
