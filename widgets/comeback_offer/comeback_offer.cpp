#include "widgets/comeback_offer/comeback_offer.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "runtime/motion/easing.hpp"
#include "runtime/paint/trig.hpp"
#include "runtime/rules/match.hpp"
#include "widgets/comeback_offer/countdown.hpp"

namespace nicety {
namespace {

constexpr int kQuietFrom = 2;
constexpr Seconds kRingAfter = 0.15;
constexpr Seconds kRingDraws = 0.9;
/// The text changes just after its last moment has passed, not in it.
constexpr Seconds kPast = 0.001;

/// The newest purchase that the offer builds on; without a name there is none.
Product find_bought(const Facts& facts, std::string_view based_on) {
  for (const Value order : facts.map("orders")) {
    for (const Value item : order["items"]) {
      const bool fits = based_on.empty() || matches_any(based_on, item["id"].text(), &matches_glob);
      if (fits && !item["name"].text().empty()) return read_product(item);
    }
    if (based_on.empty()) break;  // the last order alone
  }
  return {};
}

/// Says anew what is left; ends the moment when nothing is.
void count(ComebackOfferModel& model, const ComebackOfferConfig& config, Context& context) {
  const Seconds ends = parse_instant(config.ends);
  const Seconds left = ends - context.epoch(context.now);
  const Seconds span = ends - parse_instant(config.starts);
  model.part = span > 0 ? std::clamp(left / span, 0.0, 1.0) : 0;
  auto [text, lasts] = comeback_offer::count_down(left, config.words);
  model.change_at = text.empty() ? kNever : context.now + std::min(lasts + kPast, left);
  if (!text.empty()) {
    model.left = std::move(text);
  } else if (model.card.is_open && !model.card.is_leaving) {
    context.ended();
    leave(model.card, context);
  }
}

void appear(ComebackOfferModel& model, const ComebackOfferConfig& config, int run, Context& context) {
  const Facts& facts = context.facts();
  model = {};
  model.product = find_bought(facts, config.based_on);
  const bool has_begun = !(parse_instant(config.starts) > context.epoch(context.now));
  count(model, config, context);
  if (model.product.name.empty() || model.left.empty() || !has_begun) {
    model = {};
    return context.decline();
  }
  const std::initializer_list<Filling> known = {{"product", model.product.name}, {"name", facts.map("own")["firstName"].text()}};
  model.text = filled(config.text, known);
  model.because = filled(config.words.because, known);
  const bool is_full = run < kQuietFrom && context.scene.environment.motion == Motion::full;
  if (is_full) model.ring_since = context.now + kRingAfter;
  enter(model.card, is_full ? Entrance::full : Entrance::quiet, context);
  std::string said = model.text;
  said += ' ';
  said += model.left;
  context.effects.announce(said);
}

}  // namespace

void ComebackOffer::rules(RulesConfig& rules) {
  rules.audience.shopper = Shopper::returning;
  rules.audience.days_since_order.min = 0;
  rules.caps.per_session = 1;
}

void ComebackOffer::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind == EventKind::appear) return appear(model, config, event.run, context);
  (void)take_card_event(model.card, event, config.words, model.because, context);
  // The clock on the wall may have been asked anew.
  const bool is_time = event.kind == EventKind::facts || (event.kind == EventKind::wake && context.now >= model.change_at);
  if (!model.card.speaks()) {
    model.change_at = kNever;
  } else if (is_time && !model.card.is_leaving) {
    count(model, config, context);
  }
}

Node ComebackOffer::view(const Model& model, const Config& config, const Scene&) {
  Node root = card_root(model.card, config.label);
  if (!model.card.is_open) return root;
  Node& head = append(root, Role::group, "head");
  const bool has_ring = !config.starts.empty();
  if (has_ring || !model.product.image.empty()) {
    Node& ring = append(head, Role::group, "ring");
    ring.measured = has_ring;
    add_picture(ring, model.product, "picture");
  }
  Node& text = append(head, Role::group, "text");
  append(text, Role::heading, "title", model.text);
  append(text, Role::text, "left", model.left);
  if (!config.url.empty()) {
    Node& link = append(root, Role::link, "link", config.label);
    link.part = "action";
    link.href = config.url;
  }
  finish_card(root, model.card, config.words, model.because);
  return root;
}

Activity ComebackOffer::paint(const Model& model, const Config& /*config*/, Painter& painter, const Scene& scene, Seconds now) {
  const Rect place = rect_of(scene.layout.parts, "ring");
  if (!model.card.speaks() || place.empty()) return Activity::settled;
  constexpr float kWidth = 4;
  constexpr float kTop = -kTurn / 4;
  const double drawn = std::clamp((now - model.ring_since) / kRingDraws, 0.0, 1.0);
  const auto part = static_cast<float>(model.part * easings::kEmphasizedDecelerate.at(drawn));
  const float radius = (place.height - kWidth) / 2;
  const Color& color = scene.layout.accent;
  painter.stroke_arc(place.center(), radius, 0, kTurn, kWidth, color.faded(0.22F));
  if (part > 0) painter.stroke_arc(place.center(), radius, kTop, kTop + kTurn * part, kWidth, color);
  return drawn < 1 ? Activity::animating : Activity::settled;
}

Seconds ComebackOffer::wake_at(const Model& model) { return std::min(model.card.next, model.change_at); }

}  // namespace nicety
