#include "runtime/app/play.hpp"
#include "runtime/core/json_writer.hpp"
#include "runtime/core/text.hpp"
#include "widgets/kit/words.hpp"
#include "widgets/wishlist_heart/wishlist_heart.hpp"

namespace nicety {
namespace {

using Model = WishlistHeartModel;

/// The heart overfills, by an eighth.
constexpr Spring kFilling = springs::by_ratio(0.55, 500);
constexpr Spring kFillingBriefly = springs::kExpressiveFast;
constexpr double kPressedSize = 0.86;
/// From this time of a visit on the drops are few.
constexpr int kBriefFrom = 3;

std::string_view name_of(const Model& model) { return model.props.name.empty() ? model.props.product : model.props.name; }

void fill(Model& model, bool is_on, const Spring& spring, const Context& context) {
  const Motion motion = motion_of(context);
  model.is_on = is_on;
  if (motion == Motion::off || !model.is_known) {
    model.fill.jump(is_on);
  } else {
    model.fill.to(is_on, motion == Motion::calm ? springs::kEffects : spring, context.now);
  }
}

/// Shows what the wishlist says: another heart of the same product, or another tab, may have changed it.
void agree(Model& model, const Context& context) {
  const Value list = context.facts().map("wishlist");
  bool is_on = false;
  for (const Value id : list) is_on = is_on || id.text() == model.props.product;
  if (is_on != model.is_on) fill(model, is_on, springs::kStandard, context);
  model.is_known = static_cast<bool>(list);
}

void press(Model& model, double size, const Context& context) {
  if (context.scene.environment.motion == Motion::full && model.size.target() != size) {
    model.size.to(size, springs::kExpressiveFast, context.now);
  }
}

void burst(Model& model, Context& context) {
  model.is_brief = ++context.runs >= kBriefFrom;
  fill(model, true, model.is_brief ? kFillingBriefly : kFilling, context);
  // Drops that are in the air stay there.
  const bool flies = context.now < model.burst_at + wishlist_heart::burst_duration(model.is_brief);
  if (context.scene.environment.motion == Motion::full && !flies) model.burst_at = context.now;
}

void toggle(Model& model, const WishlistHeartConfig& config, Context& context) {
  const WishlistHeartProps& props = model.props;
  const bool is_on = !model.is_on;
  model.is_known = true;

  std::string list;
  int count = 0;
  const auto keep = [&](std::string_view id) {
    list += count++ == 0 ? '[' : ',';
    append_json_string(list, id);
  };
  for (const Value id : context.facts().map("wishlist")) {
    if (id.text() != props.product) keep(id.text());
  }
  if (is_on) keep(props.product);
  if (count == 0) list = '[';
  list += ']';

  if (is_on) {
    burst(model, context);
  } else {
    fill(model, false, springs::kStandard, context);
  }
  std::string detail;
  JsonObject(detail).text("product", props.product).text("name", props.name).boolean("on", is_on);
  std::string words;
  append_number(words, count);
  context.effects.remember("wishlist", list);
  context.effects.write("wishlist", count > 0 ? std::string_view(words) : std::string_view{});
  context.effects.announce(
      filled(is_on ? config.words.was_added : config.words.was_removed, {{"name", name_of(model)}, {"count", words}}));
  context.effects.emit("nicety:wish", detail);
}

}  // namespace

void WishlistHeart::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (model.props.product.empty()) return;
  switch (event.kind) {
    case EventKind::press: press(model, kPressedSize, context); break;
    case EventKind::release: press(model, 1, context); break;
    case EventKind::activate:
      press(model, 1, context);
      toggle(model, config, context);
      break;
    case EventKind::environment: model.label = filled(config.words.label, {{"name", name_of(model)}}); [[fallthrough]];
    case EventKind::facts: agree(model, context); break;
    default: break;
  }
}

Node WishlistHeart::view(const Model& model, const Config&, const Scene& scene) {
  Node button{.key = "heart", .role = Role::button, .part = "button"};
  if (model.props.product.empty()) return button;
  button.states.set(model.is_on ? State::on : State::off);
  button.states.set(State::covered, scene.enhances);
  if (!scene.enhances) button.name = model.label;
  button.look = model.is_on ? "on" : "off";
  return button;
}

Seconds WishlistHeart::wake_at(const Model&) { return kNever; }

}  // namespace nicety
