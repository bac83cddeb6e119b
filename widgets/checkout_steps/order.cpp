#include "widgets/checkout_steps/order.hpp"

#include <cmath>

#include "runtime/app/play.hpp"
#include "runtime/core/json_writer.hpp"
#include "widgets/checkout_steps/delivery.hpp"
#include "widgets/checkout_steps/fields.hpp"
#include "widgets/checkout_steps/steps.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = CheckoutStepsModel;
using Config = CheckoutStepsConfig;

constexpr Seconds kMinute = 60;
constexpr int kDay = 1440;
constexpr Seconds kRoll = 0.35;
constexpr double kRollWay = 10;  // px

bool can_name_total(const Model& model) { return !model.currency.empty() && model.total != kUnknownTotal; }

void say(Model& model, std::string_view words, Context& context) {
  model.alert = words;
  if (!words.empty()) context.effects.announce(words);
}

/// The pay button says how it stands.
void show_stage(Model& model, const Config& config, Context& context) {
  const Pay& pay = model.pay;
  if (pay.is_busy() && model.busy_since == kNever) model.busy_since = context.now;
  if (!pay.is_busy()) model.busy_since = kNever;
  const bool asks = pay.stage == PayStage::asking || pay.stage == PayStage::waiting;
  context.effects.hold_submit(!pay.is_busy() ? std::string_view()
                              : asks         ? config.words.asking
                                             : config.words.paying,
                              pay.is_open());
}

void finish(Model& model, const Value& order, const Config& config, Context& context) {
  const std::string_view number = order["number"].text();
  model.is_settled = true;
  say(model, {}, context);
  context.effects.remember("form", "null");
  context.effects.announce(filled(config.words.ordered, {{"number", number}}));
  std::string detail;
  JsonObject(detail).text("number", number);
  context.effects.emit("nicety:ordered", detail);
  context.effects.leave(order["url"].text());
}

void correct(Model& model, const Value& errors, const Config& config, Context& context) {
  const std::size_t step = take_refusals(model, errors, config, context);
  if (step < model.steps.size()) return show_wrong(model, step, config, context);
  for (const Value error : errors) return say(model, error.text(), context);
}

/// The wallet stays open until the shop has answered, or hasn't.
void settle_wallet(PayStep step, Context& context) {
  switch (step) {
    case PayStep::finish: return context.effects.settle_wallet("success");
    case PayStep::decline:
    case PayStep::correct:
    case PayStep::vanished: return context.effects.settle_wallet("fail");
    case PayStep::ask:
    case PayStep::confirm: return context.effects.settle_wallet("unknown");
    default: return;
  }
}

/// Does what comes next; `answer` is what the shop has said.
void follow(Model& model, PayStep step, const Value& answer, const Config& config, Context& context) {
  Pay& pay = model.pay;
  if (step == PayStep::nothing) return;
  model.offers_other_way = false;
  switch (step) {
    case PayStep::price:
      if (model.quote == 0) ask_quote(model, config, context);
      break;
    case PayStep::consult: {
      say(model, {}, context);
      pay.id = context.serial++;
      if (pay.by_wallet) {
        context.effects.wallet(pay.id, model.currency, model.total, model.total_name);
        break;
      }
      std::string detail;
      JsonObject(detail).text("key", model.key);
      context.effects.consult(pay.id, "nicety:pay", detail);
      break;
    }
    case PayStep::ask:
      if (pay.tries == 0) say(model, config.words.lost, context);
      if (!config.status.empty()) {
        pay.id = context.serial++;
        context.effects.call(pay.id, "GET", filled(config.status, {{"key", model.key}}), {}, config.timeout);
        break;
      }
      [[fallthrough]];  // the same key can't make two orders of it
    case PayStep::send:
      pay.id = context.serial++;
      context.effects.call(pay.id, "POST", config.order, model.key, config.timeout);
      break;
    case PayStep::wait: say(model, config.words.silent, context); break;
    case PayStep::finish: finish(model, answer["order"], config, context); break;
    case PayStep::confirm: context.effects.leave(answer["error"]["url"].text()); break;
    case PayStep::decline: {
      const std::string_view words = answer["error"]["message"].text();
      model.offers_other_way = true;
      say(model, words.empty() ? config.words.declined : words, context);
      break;
    }
    case PayStep::correct: correct(model, answer["errors"], config, context); break;
    case PayStep::vanished: say(model, config.words.not_ordered, context); break;
    default: break;
  }
  if (pay.by_wallet) settle_wallet(step, context);
  show_stage(model, config, context);
}

ShopTime shop_time(const Model& model, Seconds now) {
  const int minutes = model.minute + static_cast<int>(std::floor((now - model.told_at) / kMinute));
  return {model.day + minutes / kDay, minutes % kDay};
}

/// The ways to be delivered: which there are, what each costs, and when it comes.
void show_deliveries(const Model& model, const Value& options, const Config& config, Context& context) {
  WorkCalendar calendar{.work_days = parse_work_days(config.delivery.work_days),
                        .holidays = parse_holidays(config.delivery.holidays),
                        .busy_days = config.delivery.busy_days,
                        .season = parse_holidays(config.delivery.busy_season)};
  const ShopTime now = shop_time(model, context.now);
  std::vector<std::string_view> offered;
  for (const Value option : options) {
    offered.push_back(option["id"].text());
    calendar.cut_off = parse_minute(option["cutOff"].text(config.delivery.cut_off));
    DayRange days;
    int bounds[2] = {-1, -1};
    int count = 0;
    for (const Value bound : option["workDays"]) {
      if (count < 2) bounds[count++] = static_cast<int>(std::fmin(std::fmax(bound.number(), 0), 99));
    }
    if (count > 0) days = delivery_days(now, bounds[0], bounds[count - 1], calendar);
    context.effects.choice(
        {.name = "delivery", .value = offered.back(), .text = option["text"].text(), .from = days.from, .to = days.to});
  }
  if (!offered.empty()) context.effects.offer("delivery", offered);
}

/// The rows of the summary, and what the pay button says. False where that is other than it was.
bool show_amounts(Model& model, const Value& answer, Context& context) {
  std::string rows;
  std::string total;
  double cents = model.total;
  for (const Value amount : answer["amounts"]) {
    rows += rows.empty() ? '[' : ',';
    JsonObject(rows).text("id", amount["id"].text()).text("name", amount["name"].text()).text("text", amount["text"].text());
    if (amount["id"].text() != "total") continue;
    cents = amount["cents"].number();
    model.total_name = amount["name"].text();
  }
  if (rows.empty()) rows = '[';
  rows += ']';
  const std::string_view words = answer["pay"].text(model.pay_words);
  const bool is_same = words == model.pay_words && (cents == model.total || model.total == kUnknownTotal);
  model.pay_words = words;
  model.currency = answer["currency"].text();
  context.effects.amounts(rows, words);
  // The sum rolls to its new value: up where it grows.
  if (cents != model.total && model.total != kUnknownTotal && context.scene.environment.motion == Motion::full) {
    struct Roll {
      double way;
    };
    play<2>(context, {.part = "total", .name = "total", .duration = kRoll}, {Channel::y, Channel::opacity},
            {kLengthError, kOpacityError}, Roll{cents > model.total ? kRollWay : -kRollWay},
            [](const Roll& about, Seconds t, std::span<double> out) {
              const double away = 1 - easings::kEmphasizedDecelerate.at(t / kRoll);
              out[0] = about.way * away;
              out[1] = 1 - away;
            });
  }
  model.total = cents;
  return is_same;
}

/// Asks once whether there is a wallet, as soon as it is known what it would pay.
void check_wallet(Model& model, const Config& config, Context& context) {
  if (!config.has_wallets() || model.wallet_check != 0 || !can_name_total(model)) return;
  model.wallet_check = context.serial++;
  context.effects.wallet(model.wallet_check, model.currency, model.total, model.total_name, true);
}

void take_quote(Model& model, const Event& event, const Config& config, Context& context) {
  model.quote = 0;
  const Value& answer = event.data;
  const bool is_there = event.status == 200 && answer["amounts"];
  bool is_same = true;
  if (is_there) {
    is_same = show_amounts(model, answer, context);
    check_wallet(model, config, context);
    show_deliveries(model, answer["delivery"], config, context);
    for (const Value need : answer["needs"]) {
      skip_step(model, step_of(model, need.key()), !need.boolean(true), config, context);
    }
    if (const Value voucher = answer["voucher"]) {
      const bool is_good = voucher["ok"].boolean();
      context.effects.field({.name = "voucher",
                             .look = is_good ? "right" : "wrong",
                             .error = is_good ? std::string_view() : voucher["message"].text(),
                             .hint = is_good ? voucher["message"].text() : std::string_view()});
    }
    if (model.is_stale) ask_quote(model, config, context);
  } else {
    model.is_stale = true;
  }
  if (model.quote != 0 || model.pay.stage != PayStage::pricing) return;
  const PayStep step = priced(model.pay, is_there, is_same, context.now);
  if (step != PayStep::nothing) return follow(model, step, {}, config, context);
  say(model, is_there ? config.words.changed : config.words.unreachable, context);
  show_stage(model, config, context);
}

}  // namespace

void ask_quote(Model& model, const Config& config, Context& context) {
  if (config.quote.empty()) return;
  model.is_stale = model.quote != 0;
  if (model.is_stale) return;
  model.quote = context.serial++;
  context.effects.call(model.quote, "POST", config.quote, {}, config.timeout);
}

void pay(Model& model, const Config& config, Context& context, bool by_wallet) {
  const bool is_priced = config.quote.empty() || (model.quote == 0 && !model.is_stale);
  follow(model, press(model.pay, is_priced, context.now, by_wallet), {}, config, context);
}

void resume_order(Model& model, const Config& config, Context& context) { follow(model, resume(model.pay), {}, config, context); }

void ask_again(Model& model, const Config& config, Context& context) {
  follow(model, again(model.pay, context.now), {}, config, context);
}

void take_reply(Model& model, const Event& event, const Config& config, Context& context) {
  if (event.id == model.quote && event.id != 0) return take_quote(model, event, config, context);
  if (event.id != model.pay.id) return;
  const Value& answer = event.data;
  const PayReply reply{.status = event.status,
                       .has_order = !answer["order"]["number"].text().empty(),
                       .has_address = !answer["error"]["url"].text().empty(),
                       .has_errors = answer["errors"].size() > 0,
                       .is_to_order = model.pay.stage == PayStage::sending || config.status.empty()};
  follow(model, replied(model.pay, reply, context.now), answer, config, context);
}

void take_consent(Model& model, const Event& event, const Config& config, Context& context) {
  if (event.id == model.wallet_check && event.id != 0) {
    model.has_wallet = event.ok;
    // Nothing comes between the ways to pay while they are looked at.
    const bool is_in_the_way = model.steps[model.current].name == kPayment && step_before(model, model.current) != model.current;
    model.shows_wallet = event.ok && !is_in_the_way;
    return;
  }
  if (event.id != model.pay.id) return;
  const PayStep step = consulted(model.pay, event.ok);
  // Whoever closes a wallet is where they were.
  if (step == PayStep::decline && model.pay.by_wallet && event.reason == Reason::none) return show_stage(model, config, context);
  follow(model, step, {}, config, context);
  if (step == PayStep::decline && !event.message.empty()) say(model, event.message, context);
}

}  // namespace nicety
