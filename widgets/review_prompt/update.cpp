#include <algorithm>

#include "runtime/app/play.hpp"
#include "runtime/core/text.hpp"
#include "widgets/review_prompt/answer.hpp"
#include "widgets/review_prompt/review_prompt.hpp"

namespace nicety {
namespace {

using Model = ReviewPromptModel;
using review_prompt::answer_of;
using review_prompt::is_custom;
using review_prompt::thanks_of;

constexpr int kQuietFrom = 2;
/// What is older is not asked about any more.
constexpr double kRecentDays = 60;
/// A rating is sent once it has stayed for so long: arrow keys and fingers pass others on their way.
constexpr Seconds kSettles = 1.2;
constexpr Seconds kFarewell = 5;
/// The filling swings a little past the star that is meant.
constexpr Spring kFilling = springs::by_ratio(0.62, 420);

/// The last order that has arrived, when this is the time to ask about it; null otherwise.
Value find_order(const Facts& facts) {
  for (const Value order : facts.map("orders")) {
    const double delivered = order["delivered"].number(kUnknown);
    if (!is_known(delivered)) continue;
    // The visit before this one was the first since.
    const bool is_time = delivered <= facts.number("lastVisitDay") && facts.number("day") - delivered <= kRecentDays;
    for (const Value asked : facts.map("asked")) {
      if (asked.text() == order["id"].text()) return {};
    }
    return is_time ? order : Value();
  }
  return {};
}

void appear(Model& model, const ReviewPromptConfig& config, int run, Context& context) {
  const Facts& facts = context.facts();
  model = {};
  if (config.about == ReviewAbout::order) {
    const Value order = find_order(facts);
    if (!order) return context.decline();
    for (const Value item : order["items"]) {
      if (model.product.name.empty()) model.product = read_product(item);
    }
    model.order = order["id"].text();
    context.effects.remember("asked", "1", model.order);
  }
  model.question = filled(review_prompt::question_of(config, model.product), {{"product", model.product.name}});
  model.options = review_prompt::options_of(config);
  model.key = context.scene.environment.nonce + '-';
  append_number(model.key, context.serial++);
  enter(model.card, run < kQuietFrom ? Entrance::full : Entrance::quiet, context);
  context.effects.announce(model.question);
}

/// Says it to the page, and to the shop once it has stayed for a while.
void post(Model& model, const ReviewPromptConfig& config, Seconds settles, Context& context) {
  ++model.revision;
  model.waits_for = context.serial++;
  model.has_arrived = false;
  const std::string answer = answer_of(model, config);
  context.effects.emit("nicety:review", answer);
  context.effects.post({.id = model.waits_for,
                        .about = model.key,
                        .revision = model.revision,
                        .url = config.url,
                        .data = answer,
                        .settles = settles});
}

/// Lets the filling run to the option that is shown.
void run_to(Model& model, int option, const Spring& spring, const Context& context) {
  model.shown = option;
  if (motion_of(context) != Motion::full) return model.place.jump(option);
  model.place.to(option, spring, context.now);
}

/// The card takes another height: whatever is in it glides to its new place.
void grow(Model& model, const Context& context) {
  if (motion_of(context) != Motion::full) return;
  model.grows_from = context.scene.layout.box.height;
  model.grows_at = context.now;
}

void glide(Model& model, Context& context) {
  const double by = context.scene.layout.box.height - model.grows_from;
  const SpringState from{by, 0};
  model.grows_at = kNever;
  if (by == 0 || model.grows_from == 0) return;
  play<1>(context, {.part = "root", .name = "grow", .duration = springs::kExpressive.settle_time(from, kLengthError)},
          {Channel::y}, {kLengthError}, from,
          [](const SpringState& way, Seconds t, std::span<double> out) { out[0] = springs::kExpressive.at(t, way).position; });
}

void choose(Model& model, const ReviewPromptConfig& config, int option, Context& context) {
  if (option == model.chosen || model.phase > ReviewPhase::answered) return;
  const bool is_first = model.chosen == 0;
  const std::string before = is_first ? std::string() : thanks_of(model, config);
  const bool is_filled = !is_custom(config) && config.scale == ReviewScale::stars;
  model.chosen = option;
  model.chosen_at = context.now;
  if (is_first && !is_filled) model.place.jump(option);
  run_to(model, option, kFilling, context);
  if (motion_of(context) == Motion::off) {
    model.presence.jump(1);
  } else {
    model.presence.to(1, motion_of(context) == Motion::calm ? springs::kEffects : springs::kExpressiveFast, context.now);
  }
  if (model.phase == ReviewPhase::asked) grow(model, context);
  model.phase = ReviewPhase::answered;
  if (const std::string& thanks = thanks_of(model, config); thanks != before) context.effects.announce(thanks);
  post(model, config, kSettles, context);
}

void finish(Model& model, std::string_view outcome, Context& context) {
  model.phase = ReviewPhase::done;
  model.outcome = outcome;
  model.card.next = context.now + kFarewell;
  grow(model, context);
  context.effects.announce(outcome);
  context.effects.focus("close");
  context.ended();
}

void send(Model& model, const ReviewPromptConfig& config, Context& context) {
  if (model.phase != ReviewPhase::answered) return;
  if (model.has_arrived) return finish(model, config.words.sent, context);
  model.phase = ReviewPhase::sending;
  post(model, config, 0, context);
}

void hear(Model& model, const ReviewPromptConfig& config, const Event& reply, Context& context) {
  if (reply.id != model.waits_for) return;
  constexpr int kSuccess = 200;
  constexpr int kRedirect = 300;
  model.has_arrived = reply.status >= kSuccess && reply.status < kRedirect;
  if (model.phase != ReviewPhase::sending) return;
  finish(model, model.has_arrived ? config.words.sent : reply.on ? config.words.kept : config.words.refused, context);
}

/// The number in "rate-4"; 0 when it is something else.
int option_in(std::string_view act) {
  constexpr std::string_view kRate = "rate-";
  if (!act.starts_with(kRate)) return 0;
  int option = 0;
  for (const char digit : act.substr(kRate.size())) option = option * 10 + (digit - '0');
  return option;
}

}  // namespace

void ReviewPrompt::rules(RulesConfig& rules) {
  rules.when.trigger = Trigger::dwell;
  rules.when.after = 5;
  rules.caps.per_session = 1;
  rules.caps.quiet_days = 60;
}

void ReviewPrompt::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind == EventKind::appear) return appear(model, config, event.run, context);
  if (!model.card.is_open) return;
  const bool closes = event.kind == EventKind::dismiss || (event.kind == EventKind::act && event.name == "close");
  if (closes && model.phase != ReviewPhase::asked && !model.card.is_leaving) {
    // Who has answered has not sent it away.
    context.ended();
    return leave(model.card, context);
  }
  if (take_card_event(model.card, event, config.words, config.words.because, context)) return;
  switch (event.kind) {
    case EventKind::act:
      if (const int option = option_in(event.name); option > 0 && option <= static_cast<int>(model.options.size())) {
        choose(model, config, option, context);
      } else if (event.name == "send") {
        send(model, config, context);
      }
      break;
    case EventKind::hold:
      if (model.phase <= ReviewPhase::answered) {
        const int option = option_in(event.name);
        run_to(model, event.on && option > 0 ? option : model.chosen, springs::kStandard, context);
      }
      break;
    case EventKind::field:
      model.text = event.value;
      model.has_arrived = false;
      break;
    case EventKind::reply: hear(model, config, event, context); break;
    case EventKind::wake:
      if (context.now >= model.grows_at) glide(model, context);
      break;
    default: break;
  }
}

Seconds ReviewPrompt::wake_at(const Model& model) { return std::min(model.card.next, model.grows_at); }

}  // namespace nicety
