#include "runtime/app/play.hpp"
#include "widgets/free_shipping_meter/free_shipping_meter.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = FreeShippingMeterModel;

/// Pours in and swings a little; what leaves, leaves without a swing.
constexpr Spring kPouring = springs::by_ratio(0.7, 180);
constexpr Spring kEbbing = springs::kStandardSlow;
/// The mark waits until the bar has come to it.
constexpr Seconds kOnItsWay = 0.22;
/// Less than any currency's smallest coin: sums of decimal fractions aren't exact.
constexpr double kNothing = 0.0005;

/// Sends bar and mark to where they belong; at once where nothing is to travel.
void move(Model& model, double share, bool at_once, Context& context) {
  const double mark = share < 1 ? 0 : 1;
  if (at_once) {
    model.fill.jump(share);
    return model.mark.jump(mark);
  }
  const bool is_news = model.mark.target() < mark;
  Seconds starts = context.now;
  model.fill.to(share, share > model.fill.target() ? kPouring : kEbbing, starts);
  if (is_news) {
    starts += kOnItsWay;
    model.run = ++context.runs;
    model.reached_at = starts;
  }
  model.mark.to(mark, springs::kEffectsSlow, starts);
}

void agree(Model& model, const FreeShippingMeterConfig& config, Context& context) {
  const double value = context.facts().number("cartValue");
  const std::string_view currency = context.facts().text("currency");
  model.is_known = config.threshold > 0 && value >= 0 && currency.size() == 3;
  if (!model.is_known) return;
  const double left = config.threshold - value;
  const FreeShippingMeterWords& words = config.words;
  const std::string& pattern = left < kNothing ? words.reached : value > 0 ? words.to_go : words.empty;
  std::string said = filled(pattern, {{"left", amount(left, currency)}, {"threshold", amount(config.threshold, currency)}});
  if (said == model.words) return;
  const Motion motion = context.scene.environment.motion;
  const bool is_first = model.words.empty();
  move(model, left < kNothing ? 1 : value / config.threshold, is_first || motion != Motion::full, context);
  model.words = std::move(said);
  if (is_first) return;
  // Of several on a page one is read aloud.
  if (context.scene.layout.visible && !context.effects.announces(model.words)) context.effects.announce(model.words);
  if (motion == Motion::off) return;
  // Where calm is wished for, the whole of it comes into sight anew.
  play_fade(context, {.part = motion == Motion::calm ? "meter" : "words", .name = "words", .duration = 0.3}, 0.2, 1);
}

}  // namespace

void FreeShippingMeter::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind == EventKind::environment || event.kind == EventKind::facts) agree(model, config, context);
}

Node FreeShippingMeter::view(const Model& model, const Config&, const Scene&) {
  Node root{.key = "meter", .part = "meter", .look = model.mark.target() < 1 ? "" : "reached"};
  root.states.set(State::closed, model.words.empty()).set(State::hidden, !model.is_known);
  append(root, Role::text, "words", model.words);
  append(root, Role::group, "bar").measured = true;
  return root;
}

Seconds FreeShippingMeter::wake_at(const Model&) { return kNever; }

}  // namespace nicety
