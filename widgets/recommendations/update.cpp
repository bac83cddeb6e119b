#include <algorithm>

#include "runtime/app/play.hpp"
#include "runtime/motion/spring.hpp"
#include "runtime/motion/stagger.hpp"
#include "widgets/recommendations/recommendations.hpp"

namespace nicety {
namespace {

using Model = RecommendationsModel;
using Phase = RecommendationsPhase;
using recommendations::key_of;
using recommendations::Part;

constexpr std::string_view kCatalogue = "catalogue";
constexpr double kRise = 24;  // px

void begin(Model& model, Context& context) {
  model.phase = Phase::reading;
  model.shelf = {};
  model.why = {};
  context.effects.read(kCatalogue);
}

void finish(Model& model, Context& context) {
  model = {};
  context.ended();
}

/// Asks for the texts of what was picked, each followed by that on whose account it was.
void ask_names(Model& model, Context& context) {
  if (model.picks.empty()) return finish(model, context);
  std::vector<int> rows;
  for (const Pick& pick : model.picks) {
    rows.push_back(pick.row);
    if (pick.because >= 0) rows.push_back(pick.because);
  }
  model.phase = Phase::naming;
  context.effects.read(kCatalogue, rows);
}

std::string_view reason_for(const Pick& pick, bool is_personal, const RecommendationsWords& words) {
  if (pick.bond == Bond::none) return is_personal ? words.best : std::string_view{};
  if (pick.bond == Bond::bought) return words.bought;
  if (pick.together) return words.with;
  return pick.bond == Bond::here ? words.like : pick.bond == Bond::wished ? words.wished : words.looked;
}

void enter(Model& model, Context& context) {
  const Motion motion = context.scene.environment.motion;
  const bool can_be_seen = context.scene.layout.visible || motion == Motion::off;
  if (model.phase != Phase::shown || model.has_entered || !can_be_seen) return;
  model.has_entered = true;
  if (motion == Motion::calm) play_fade(context, {.part = "list", .name = "list", .duration = 0.25}, 0, 1);
  if (motion != Motion::full) return;
  static constexpr SpringState kBelow{.position = kRise, .velocity = 0};
  const Seconds duration = springs::kExpressive.settle_time(kBelow, kLengthError);
  const auto count = static_cast<std::uint32_t>(model.items.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view key = key_of(i, Part::item);
    play<2>(context, {.part = key, .name = key, .duration = duration, .delay = stagger(i, count, StaggerFrom::start, 0.06)},
            {Channel::y, Channel::opacity}, {kLengthError, kOpacityError}, duration,
            [](const Seconds& whole, Seconds t, std::span<double> out) {
              out[0] = t >= whole ? 0 : springs::kExpressive.at(t, kBelow).position;
              out[1] = std::min(1.0, t / 0.2);
            });
  }
}

void name(Model& model, const RecommendationsWords& words, const Value& rows, Context& context) {
  model.items.clear();
  model.is_personal = std::ranges::any_of(model.picks, [](const Pick& pick) { return pick.bond != Bond::none; });
  auto row = rows.begin();
  const auto next = [&] {
    const Value value = row == rows.end() ? Value() : *row;
    if (value) ++row;
    return value;
  };
  for (const Pick& pick : model.picks) {
    const Value product = next();
    const Value because = pick.because >= 0 ? next() : Value();
    const std::string_view id = words_of(product["id"]);
    if (!is_product(product) || is_here(context.facts(), id)) continue;
    model.items.push_back({.id = std::string(id),
                           .name = std::string(product["name"].text()),
                           .url = std::string(product["url"].text()),
                           .image = std::string(product["image"].text()),
                           .price = std::string(words_of(product["price"])),
                           .reason = filled(reason_for(pick, model.is_personal, words), {{"name", because["name"].text()}})});
  }
  model.picks.clear();
  if (model.items.empty()) return finish(model, context);
  model.phase = Phase::shown;
  enter(model, context);
}

void take_data(Model& model, const RecommendationsConfig& config, const Event& event, Context& context) {
  if (model.phase == Phase::naming) return name(model, config.words, event.rows, context);
  if (model.phase != Phase::reading) return;
  model.shelf.add(event.rows);
  if (!event.last) return;
  model.picks = model.shelf.choose(context.facts(), config.count);
  model.shelf = {};
  ask_names(model, context);
}

}  // namespace

void Recommendations::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (take_why(model.why, event, config.words, config.words.because, context)) {
    if (!model.why.is_forgotten) return;
    model.items.clear();
    return context.ended();
  }
  switch (event.kind) {
    case EventKind::appear: begin(model, context); break;
    case EventKind::data: take_data(model, config, event, context); break;
    case EventKind::facts:
      // What is in the cart by now, or is this page's product, makes room for another.
      if (model.phase == Phase::shown &&
          std::ranges::any_of(model.items, [&](const Recommended& item) { return is_here(context.facts(), item.id); })) {
        begin(model, context);
      }
      break;
    case EventKind::seen: enter(model, context); break;
    case EventKind::vanish: model = {}; break;
    default: break;
  }
}

Activity Recommendations::paint(const Model&, const Config&, Painter&, const Scene&, Seconds) { return Activity::settled; }

Seconds Recommendations::wake_at(const Model&) { return kNever; }

}  // namespace nicety
