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
constexpr Seconds kStep = 0.06;
/// Each comes from 24 px below.
constexpr SpringState kBelow{.position = 24, .velocity = 0};

void begin(Model& model, Context& context) {
  model.phase = Phase::reading;
  model.why = {};
  context.effects.read(kCatalogue);
}

void close(Model& model) {
  model.phase = Phase::absent;
  model.count = 0;
}

/// Asks for the texts of what was picked, each followed by that on whose account it was.
void ask_names(Model& model, Context& context) {
  std::array<int, 2 * Shelf::kMostPicks> rows;
  std::size_t count = 0;
  for (const Pick& pick : std::span(model.picks).first(model.picked)) {
    rows[count++] = pick.row;
    if (pick.because >= 0) rows[count++] = pick.because;
  }
  model.phase = Phase::naming;
  context.effects.read(kCatalogue, {rows.data(), count});
}

const std::string& reason_for(const Pick& pick, const RecommendationsWords& words) {
  if (pick.bond == Bond::none) return words.best;
  if (pick.bond == Bond::bought) return words.bought;
  if (pick.together) return words.with;
  return pick.bond == Bond::here ? words.like : pick.bond == Bond::wished ? words.wished : words.looked;
}

void enter(Model& model, Context& context) {
  const Motion motion = motion_of(context);
  const bool can_be_seen = context.scene.layout.visible || motion == Motion::off;
  if (model.phase != Phase::shown || model.has_entered || !can_be_seen) return;
  model.has_entered = true;
  if (motion == Motion::calm) play_fade(context, {.part = "list", .name = "list", .duration = 0.25}, 0, 1);
  if (motion != Motion::full) return;
  const Seconds duration = springs::kExpressive.settle_time(kBelow, kLengthError);
  const auto count = static_cast<std::uint32_t>(model.count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view key = key_of(i, Part::item);
    play<2>(context, {.part = key, .name = key, .duration = duration, .delay = stagger(i, count, StaggerFrom::start, kStep)},
            {Channel::y, Channel::opacity}, {kLengthError, kOpacityError}, duration,
            [](const Seconds& whole, Seconds t, std::span<double> out) {
              out[0] = t >= whole ? 0 : springs::kExpressive.at(t, kBelow).position;
              out[1] = std::min(1.0, t / 0.2);
            });
  }
}

void name(Model& model, const RecommendationsWords& words, const Value& rows, Context& context) {
  model.count = 0;
  model.is_personal = false;
  Value::Iterator row = rows.begin();
  const auto next = [&] {
    if (row == rows.end()) return Value();
    const Value value = *row;
    ++row;
    return value;
  };
  for (const Pick& pick : std::span(model.picks).first(model.picked)) {
    const Value value = next();
    const std::string_view because = pick.because >= 0 ? next()["name"].text() : std::string_view{};
    if (!Shelf::is_product(value) || Shelf::leaves_out(context.facts(), words_of(value["id"]))) continue;
    model.is_personal = model.is_personal || pick.bond != Bond::none;
    model.items[model.count++] = {read_product(value), filled(reason_for(pick, words), {{"name", because}})};
  }
  if (model.count == 0) {
    close(model);
    return context.ended();
  }
  model.phase = Phase::shown;
  enter(model, context);
}

void take_data(Model& model, const RecommendationsConfig& config, const Event& event, Context& context) {
  if (model.phase == Phase::naming) return name(model, config.words, event.rows, context);
  if (model.phase != Phase::reading) return;
  model.shelf.add(event.rows);
  if (!event.last) return;
  model.picked = model.shelf.choose(context.facts(), std::span(model.picks).first(static_cast<std::size_t>(config.count)));
  model.shelf = {};
  if (model.picked > 0) return ask_names(model, context);
  name(model, config.words, {}, context);
}

/// What is in the cart by now, or is this page's product, makes room for another.
void review(Model& model, Context& context) {
  if (model.phase != Phase::shown) return;
  for (const Model::Item& item : std::span(model.items).first(model.count)) {
    if (Shelf::leaves_out(context.facts(), item.product.id)) return begin(model, context);
  }
}

}  // namespace

void Recommendations::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (take_why(model.why, event, config.words, config.words.because, context)) {
    if (!model.why.is_forgotten) return;
    close(model);
    return context.ended();
  }
  switch (event.kind) {
    case EventKind::appear: begin(model, context); break;
    case EventKind::data: take_data(model, config, event, context); break;
    case EventKind::facts: review(model, context); break;
    case EventKind::seen: enter(model, context); break;
    case EventKind::vanish: close(model); break;
    default: break;
  }
}

Activity Recommendations::paint(const Model&, const Config&, Painter&, const Scene&, Seconds) { return Activity::settled; }

Seconds Recommendations::wake_at(const Model&) { return kNever; }

}  // namespace nicety
