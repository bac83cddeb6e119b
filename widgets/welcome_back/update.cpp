#include <algorithm>

#include "widgets/welcome_back/seasons.hpp"
#include "widgets/welcome_back/welcome_back.hpp"

namespace nicety {
namespace {

// By how often it was shown before: once more than enough, it is said in full; then shorter; then only what is of use.
constexpr int kShortFrom = 2;
constexpr int kUsefulFrom = 9;
/// The sign draws itself once the card is nearly there.
constexpr Seconds kSignAfter = 0.15;

constexpr int kPartBegins[] = {5 * 60, 12 * 60, 18 * 60, 23 * 60};

DayPart part_at(double minute) {
  int part = 3;  // the night goes on until the morning
  for (int i = 0; i < 4; ++i) part = minute >= kPartBegins[i] ? i : part;
  return static_cast<DayPart>(part);
}

std::string greeting_for(const WelcomeBackWords& words, const TextMap& seasons, DayPart part, const Facts& facts) {
  const std::string* const by_part[] = {&words.morning, &words.afternoon, &words.evening, &words.night};
  std::string_view greeting = welcome_back::season_on(facts.number("date"), seasons);
  if (greeting.empty()) greeting = *by_part[static_cast<std::size_t>(part)];
  return filled(words.named, {{"greeting", greeting}, {"name", facts.map("own")["firstName"].text()}});
}

/// A product that was bought.
struct Bought {
  Value item;
  int orders = 0;
  double pieces = 0;
};

/// All purchases of a product.
Bought count(const Value& orders, const Value& item) {
  Bought bought{item};
  for (const Value order : orders) {
    for (const Value other : order["items"]) {
      if (other["id"].text() != item["id"].text()) continue;
      ++bought.orders;
      bought.pieces += other["quantity"].number(1);
    }
  }
  return bought;
}

/// What was in most orders, of these the one of which most was bought, of these the last. Not what the cart holds already or the
/// page is about. There are few orders, and so it is counted anew for each.
Bought find_usual(const Facts& facts) {
  const Value orders = facts.map("orders");
  Bought best;
  for (const Value order : orders) {
    for (const Value item : order["items"]) {
      const std::string_view id = item["id"].text();
      if (id.empty() || item["name"].text().empty() || id == facts.text("product") || facts.map("cart")[id]) continue;
      const Bought each = count(orders, item);
      if (each.orders > best.orders || (each.orders == best.orders && each.pieces > best.pieces)) best = each;
    }
  }
  return best;
}

Product find_seen(const Facts& facts, std::string_view usual) {
  for (const Value product : facts.map("viewed")) {
    if (!product["name"].text().empty() && product["id"].text() != usual) return read_product(product);
  }
  return {};
}

void appear(WelcomeBackModel& model, const WelcomeBackConfig& config, int run, Context& context) {
  const Facts& facts = context.facts();
  const double minute = facts.number("minute");
  const Bought usual = find_usual(facts);
  model = {};
  model.part = part_at(minute);
  model.greeting = greeting_for(config.words, config.seasons, model.part, facts);
  model.is_usual = usual.orders > 1;
  model.reorder.product = read_product(usual.item);
  model.seen = find_seen(facts, model.reorder.product.id);

  const bool is_of_use = !model.reorder.product.name.empty() || !model.seen.name.empty() || !config.offer.empty();
  if (run >= kShortFrom && !is_of_use) return context.decline();
  model.greets = run < kUsefulFrom;
  model.is_first = run == 0;
  model.has_sign = model.greets && is_known(minute);
  const bool draws = run < kShortFrom && context.scene.environment.motion == Motion::full;
  if (draws) model.sign_since = context.now + kSignAfter;
  enter(model.card, run < kShortFrom ? Entrance::full : Entrance::quiet, context);
}

}  // namespace

void WelcomeBack::rules(RulesConfig& rules) {
  rules.audience.shopper = Shopper::returning;
  rules.caps.per_session = 1;
  rules.priority = 6;
}

void WelcomeBack::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind == EventKind::appear) return appear(model, config, event.run, context);
  if (take_card_event(model.card, event, config.words, config.words.because, context)) return;
  take_reorder(model.reorder, event, config.words.cart, context);
}

Seconds WelcomeBack::wake_at(const Model& model) { return std::min(model.card.next, model.reorder.undo_until); }

}  // namespace nicety
