#include "widgets/checkout_steps/steps.hpp"

#include <algorithm>
#include <array>

#include "runtime/app/play.hpp"
#include "runtime/core/json_writer.hpp"
#include "widgets/checkout_steps/fields.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = CheckoutStepsModel;
using Config = CheckoutStepsConfig;

/// How far a step comes from, CSS px: enough to tell the direction.
constexpr double kTravel = 48;
constexpr Seconds kLeaving = 0.09;
constexpr std::array<std::string_view, 3> kWays = {"push", "back", "stay"};

/// How much of what comes is seen, by how much of its way is behind it: it begins when what goes is almost gone, so that their words
/// don't stand in one another.
constexpr double seen(double way) { return std::clamp((way - 0.3) * 2, 0.0, 1.0); }

/// The step that comes slides to its place from where the order has it, that which goes fades the other way, on from where it is.
void slide(Model& model, double direction, Context& context) {
  const Environment& environment = context.scene.environment;
  if (environment.motion == Motion::off) return model.slide.jump(0);
  const double sign = environment.right_to_left ? -direction : direction;
  const double travel = environment.motion == Motion::full ? sign * kTravel : 0;
  struct Leave {
    double from;
    double travel;
  };
  play<2>(context, {.part = "step-old", .name = "step-old", .duration = kLeaving}, {Channel::x, Channel::opacity},
          {kLengthError, kOpacityError}, Leave{model.slide.at(context.now), -travel},
          [](const Leave& about, Seconds t, std::span<double> out) {
            const double way = easings::kEmphasizedAccelerate.at(t / kLeaving);
            out[0] = about.from + about.travel * way;
            out[1] = 1 - t / kLeaving;
          });
  struct Come {
    Spring spring;
    double travel;
  };
  const Spring spring = travel == 0 ? springs::kEffectsSlow : springs::kStandardSlow;
  model.slide.jump(travel == 0 ? 1 : travel);
  model.slide.to(0, spring, context.now);
  play<2>(context, {.part = "step", .name = "step", .duration = model.slide.settles_at() - context.now},
          {Channel::x, Channel::opacity}, {kLengthError, kOpacityError}, Come{spring, travel},
          [](const Come& about, Seconds t, std::span<double> out) {
            const double away = about.spring.at(t, {1, 0}).position;
            out[0] = about.travel * away;
            out[1] = seen(1 - away);
          });
  if (travel == 0) model.slide.jump(0);
}

void flow(Model& model, Context& context) {
  const double target = place_of(model, model.current);
  const Motion motion = context.scene.environment.motion;
  if (motion == Motion::off) return model.progress.jump(target);
  model.progress.to(target, motion == Motion::full ? springs::kExpressiveSlow : springs::kEffectsSlow, context.now);
}

}  // namespace

std::size_t step_of(const Model& model, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(model.steps, name, &FormStep::name) - model.steps.begin());
}

std::size_t step_after(const Model& model, std::size_t step) {
  for (std::size_t i = step + 1; i < model.steps.size(); ++i) {
    if (!model.steps[i].is_skipped) return i;
  }
  return step;
}

std::size_t step_before(const Model& model, std::size_t step) {
  for (std::size_t i = step; i-- > 0;) {
    if (!model.steps[i].is_skipped) return i;
  }
  return step;
}

int place_of(const Model& model, std::size_t step) {
  int place = 0;
  for (std::size_t i = 0; i < step; ++i) place += model.steps[i].is_skipped ? 0 : 1;
  return place;
}

std::size_t reachable(Model& model, std::size_t wanted) {
  std::size_t step = 0;
  if (model.steps[step].is_skipped) step = step_after(model, step);
  while (step < wanted && first_wrong(model, step) == nullptr) {
    const std::size_t next = step_after(model, step);
    if (next == step || next > wanted) break;
    step = next;
  }
  return step;
}

void name_next(Model& model, const Config& config) {
  const std::size_t next = step_after(model, model.current);
  model.next_label = filled(config.words.next, {{"step", model.steps[next].title}});
}

void show_step(Model& model, std::size_t step, Way way, const Config& config, Context& context) {
  const std::size_t before = model.current;
  if (step == before) return;
  model.current = step;
  model.shows_wallet = model.has_wallet;
  name_next(model, config);
  context.effects.show_step(model.steps[step].name, kWays[static_cast<std::size_t>(way)], true);
  slide(model, step > before ? 1 : -1, context);
  flow(model, context);
  std::string detail;
  JsonObject(detail).text("step", model.steps[step].name).text("from", model.steps[before].name);
  context.effects.emit("nicety:step", detail);
}

void show_wrong(Model& model, std::size_t step, const Config& config, Context& context) {
  show_step(model, step, Way::push, config, context);
  show_faults(model, step, config, context);
  if (const FormField* const wrong = first_wrong(model, step, true)) context.effects.reach_field(wrong->name);
}

void go_on(Model& model, const Config& config, Context& context) {
  if (first_wrong(model, model.current) != nullptr) return show_wrong(model, model.current, config, context);
  if (ask_slips(model, model.current, config, context)) return;
  show_step(model, step_after(model, model.current), Way::push, config, context);
}

void skip_step(Model& model, std::size_t step, bool is_skipped, const Config& config, Context& context) {
  if (step >= model.steps.size() || model.steps[step].is_skipped == is_skipped) return;
  model.steps[step].is_skipped = is_skipped;
  if (model.current == step) {
    const std::size_t next = step_after(model, step);
    show_step(model, next != step ? next : step_before(model, step), Way::stay, config, context);
  }
  name_next(model, config);
  flow(model, context);
}

}  // namespace nicety
