#include <algorithm>

#include "runtime/core/json_writer.hpp"
#include "widgets/checkout_steps/checkout_steps.hpp"
#include "widgets/checkout_steps/fields.hpp"
#include "widgets/checkout_steps/order.hpp"
#include "widgets/checkout_steps/steps.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = CheckoutStepsModel;
using Config = CheckoutStepsConfig;

/// Keeps what has been typed, for a reload. Payment data is never among the fields: the host doesn't read it.
void remember(Model& model, Context& context) {
  model.is_unkept = false;
  std::string json;
  {
    JsonObject object(json);
    object.text("step", model.steps[model.current].name);
    JsonObject values(object.name("values"));
    for (const FormField& field : model.fields) {
      if (!field.value.empty()) values.text(field.name, field.value);
    }
  }
  context.effects.remember("form", json);
}

void read_steps(Model& model, const Value& steps, const Config& config) {
  for (const Value given : steps) {
    FormStep& step = model.steps.emplace_back();
    step.name = given["name"].text();
    step.title = given["title"].text(step.name);
    step.act = "to " + step.name;
    step.dot = "dot " + step.name;
    step.done = filled(config.words.done, {{"step", step.title}});
    step.is_skipped = given["skip"].boolean();
  }
}

void read_fields(Model& model, const Value& fields, const Config& config, Context& context) {
  for (const Value given : fields) {
    FormField field;
    field.name = given["name"].text();
    field.label = given["label"].text(field.name);
    field.value = given["value"].text();
    field.step = step_of(model, given["step"].text());
    if (field.step == model.steps.size()) continue;
    field.sort = sort_of(given["autocomplete"].text(), given["type"].text(), field.name);
    field.is_required = given["required"].boolean();
    model.fields.push_back(std::move(field));
  }
  for (const Value given : fields) {
    const std::string_view refusal = given["error"].text();
    if (refusal.empty()) continue;
    FormField* const field = field_of(model, given["name"].text());
    if (field == nullptr) continue;
    field->refusal = refusal;
    show_faults(model, field->step, config, context);
  }
}

/// Takes over what was typed before a reload. True where something was.
bool restore(Model& model, const Value& values, Context& context) {
  bool is_any = false;
  for (FormField& field : model.fields) {
    const Value kept = values[field.name];
    const bool is_choice = field.sort == FieldSort::choice || field.sort == FieldSort::country;
    if (!kept || kept.text() == field.value || !(field.value.empty() || is_choice)) continue;
    field.value = kept.text();
    context.effects.fill_field(field.name, field.value);
    is_any = true;
  }
  return is_any;
}

/// The form has been found: it is shown step by step from now on.
void begin(Model& model, const Event& event, const Config& config, Context& context) {
  const Value& form = event.data;
  model.steps.clear();
  model.fields.clear();
  read_steps(model, form["steps"], config);
  if (model.steps.empty()) return;
  read_fields(model, form["fields"], config, context);
  model.key = form["key"].text();
  model.pay_words = form["pay"].text();
  model.day = static_cast<int>(form["day"].number());
  model.minute = static_cast<int>(form["minute"].number());
  model.told_at = context.now;

  const auto refused = std::ranges::find_if(model.fields, [](const FormField& each) { return !each.refusal.empty(); });
  const bool is_refused = refused != model.fields.end();
  const Value kept = context.facts().map("form");
  // What the shop has just answered is newer than what is remembered.
  const bool is_restored = !is_refused && restore(model, kept["values"], context);
  shape_address(model, config, context);
  const std::size_t at = step_of(model, form["at"].text(kept["step"].text()));
  const std::size_t wanted = is_refused ? refused->step : at < model.steps.size() ? at : 0;
  model.current = reachable(model, wanted);
  model.progress.jump(place_of(model, model.current));
  name_next(model, config);
  context.effects.show_step(model.steps[model.current].name, "stay", false);
  if (is_refused) show_wrong(model, model.current, config, context);
  // A form that was made here shows no amounts yet: the first that come are news.
  const bool is_made = form["made"].boolean();
  if (is_made) model.total = 0;
  if (is_restored || is_made || config.has_wallets()) ask_quote(model, config, context);
  if (form["asked"].boolean()) resume_order(model, config, context);
}

/// The shopper or the browser goes to a step by name: back at any time, forward as far as all is right.
void go(Model& model, std::string_view name, Way way, const Config& config, Context& context) {
  const std::size_t wanted = step_of(model, name);
  if (wanted == model.steps.size() || model.steps[wanted].is_skipped) return;
  show_step(model, wanted <= model.current ? wanted : reachable(model, wanted), way, config, context);
  remember(model, context);
}

void submit(Model& model, const Config& config, Context& context) {
  // Enter in a field sends a form; before the last step that means to go on.
  if (step_after(model, model.current) != model.current) return go_on(model, config, context);
  for (std::size_t i = 0; i < model.steps.size(); ++i) {
    if (!model.steps[i].is_skipped && first_wrong(model, i) != nullptr) return show_wrong(model, i, config, context);
  }
  pay(model, config, context);
}

/// Where all but the step at hand is right, a wallet takes the place of what is left.
void pay_by_wallet(Model& model, const Config& config, Context& context) {
  for (std::size_t i = 0; i < model.steps.size(); ++i) {
    if (i != model.current && !model.steps[i].is_skipped && first_wrong(model, i) != nullptr) {
      return show_wrong(model, i, config, context);
    }
  }
  pay(model, config, context, true);
}

void act(Model& model, std::string_view name, const Config& config, Context& context) {
  constexpr std::string_view kTo = "to ";
  if (name == "next") {
    go_on(model, config, context);
  } else if (name == "back") {
    show_step(model, step_before(model, model.current), Way::back, config, context);
  } else if (name == "other") {
    model.alert.clear();
    return go(model, kPayment, Way::back, config, context);
  } else if (name == "ask") {
    return ask_again(model, config, context);
  } else if (name == "express") {
    return pay_by_wallet(model, config, context);
  } else if (name == "quote") {
    return ask_quote(model, config, context);
  } else if (name.starts_with(kTo)) {
    return go(model, name.substr(kTo.size()), Way::push, config, context);
  }
  remember(model, context);
}

void take_field(Model& model, const Event& event, const Config& config, Context& context) {
  FormField* const field = field_of(model, event.name);
  if (field == nullptr) return;
  const bool is_new = field->value != event.value;
  take_value(model, *field, event.value, event.on, config, context);
  if (is_new && field->sort == FieldSort::country) shape_address(model, config, context);
  const bool is_choice = field->sort == FieldSort::choice || field->sort == FieldSort::country;
  // What it costs may depend on any choice, and on codes once they are typed.
  if (is_new && is_choice) ask_quote(model, config, context);
  if (event.on && (field->name == "voucher" || field->sort == FieldSort::postal) && field->value != field->priced) {
    field->priced = field->value;
    ask_quote(model, config, context);
  }
  model.is_unkept = model.is_unkept || is_new;
  if (model.is_unkept && (event.on || is_choice)) remember(model, context);
}

}  // namespace

void CheckoutSteps::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind == EventKind::form) return begin(model, event, config, context);
  if (model.steps.empty() || model.is_settled) return;
  switch (event.kind) {
    case EventKind::field: take_field(model, event, config, context); break;
    case EventKind::act: act(model, event.name, config, context); break;
    case EventKind::go: go(model, event.name, Way::stay, config, context); break;
    case EventKind::submit: submit(model, config, context); break;
    case EventKind::reply: take_reply(model, event, config, context); break;
    case EventKind::answer: take_consent(model, event, config, context); break;
    case EventKind::wake: ask_again(model, config, context); break;
    case EventKind::environment:
      if (context.scene.environment.online && model.pay.stage == PayStage::waiting) ask_again(model, config, context);
      break;
    default: break;
  }
}

Seconds CheckoutSteps::wake_at(const Model& model) { return model.pay.due; }

}  // namespace nicety
