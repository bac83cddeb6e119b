#include <algorithm>

#include "runtime/app/play.hpp"
#include "runtime/core/hash.hpp"
#include "runtime/motion/spring.hpp"
#include "widgets/kit/words.hpp"
#include "widgets/thank_you/thank_you.hpp"

namespace nicety {
namespace {

using Model = ThankYouModel;

constexpr Seconds kLongAgo = -1e9;
// A note takes as long as a hand does, but no longer than one likes to look.
constexpr float kLeastWriting = 1.5F;
constexpr float kMostWriting = 3;
/// Enough to fill a phone's screen and to be seen on a large one, pieces.
constexpr int kConfetti = 140;
constexpr int kHearts = 48;

const std::string& given(const std::string& by_order, const std::string& by_config) {
  return by_order.empty() ? by_config : by_order;
}

/// Writes the note anew where it says something else.
void compose(Model& model, const ThankYouConfig& config) {
  const ThankYouProps& props = model.props;
  const ThankYouWords& words = config.words;
  const std::string& greeting = config.occasion == ThankYouOccasion::birthday  ? words.birthday
                                : config.occasion == ThankYouOccasion::holiday ? words.holiday
                                                                               : words.plain;
  const std::array<std::string, Model::kLines> texts{filled(greeting, {{"name", given(props.to, config.name)}}),
                                                     given(props.message, config.message), config.signature};
  model.is_open = !props.number.empty() && !props.failed;
  model.number = filled(words.number, {{"number", props.number}});
  model.voucher = filled(words.voucher, {{"code", props.voucher}});
  if (texts == model.texts) return;
  model.texts = texts;
  model.has_hand = true;
  float natural = 0;
  for (std::size_t i = 0; i < Model::kLines; ++i) {
    model.has_hand = model.hands[i].write(texts[i], hash_of(texts[i])) && model.has_hand;
    natural += model.hands[i].duration();
  }
  model.writing = std::clamp(natural, kLeastWriting, kMostWriting);
}

/// Only an order that is new plays: not one that was thanked for before, nor a page that is loaded again or gone back to.
void decide(Model& model, Context& context) {
  if (model.is_decided || !model.is_open) return;
  model.is_decided = true;
  model.plays = motion_of(context) == Motion::full && context.facts().text("arrival") == "navigate";
  for (const Value number : context.facts().map("thanked")) model.plays = model.plays && number.text() != model.props.number;
  if (!model.plays) model.began = kLongAgo;
}

void begin(Model& model, const ThankYouConfig& config, Context& context) {
  if (!model.plays || model.began < kNever) return;
  model.began = context.now;
  if (config.celebrate != ThankYouCelebration::none) {
    model.celebrates_at = context.now + thank_you::kWritesAfter + model.writing + (config.parcel ? thank_you::kBursts : 0);
  }
  context.effects.remember("thanked", "1", model.props.number);
  play<2>(context, {.part = "card", .name = "card", .duration = thank_you::kUnfolds}, {Channel::scale_y, Channel::opacity},
          {kFactorError, kOpacityError}, 0, [](const int&, Seconds t, std::span<double> out) {
            // Past its height by a little, and back.
            out[0] = 1 + 0.94 * springs::by_ratio(0.7, 240).at(t, {.position = -1}).position;
            out[1] = std::min(1.0, t * 6);
          });
}

/// Something flies up, out of the parcel where there is one; the same for the same order.
void celebrate(Model& model, const ThankYouConfig& config, Context& context) {
  if (context.now < model.celebrates_at) return;
  model.celebrates_at = kNever;
  constexpr std::array<std::string_view, 1> kHeart{"heart"};
  const bool has_hearts = config.celebrate == ThankYouCelebration::hearts;
  Celebration flight{.part = config.parcel ? "parcel" : "letter", .count = has_hearts ? kHearts : kConfetti};
  if (has_hearts) flight.shapes = kHeart;
  flight.seed = hash_of(model.props.number);
  context.effects.celebrate(flight);
}

void hand(Model& model, std::string_view to, std::string_view text, std::string_view url, std::string_view name,
          Context& context) {
  model.handing = context.serial++;
  model.is_link = !url.empty();
  context.effects.hand({.id = model.handing, .to = to, .name = name, .text = text, .url = url, .part = "number"});
}

void press(Model& model, const ThankYouConfig& config, std::string_view name, Context& context) {
  const ThankYouProps& props = model.props;
  model.said.clear();
  if (name == "copy") hand(model, "clipboard", props.number, {}, {}, context);
  if (name == "share") hand(model, "people", config.share_text, config.share_url, {}, context);
  if (name != "calendar") return;
  const std::string summary = filled(config.words.event, {{"number", props.number}});
  const std::string calendar = thank_you::calendar_of(props.arrives, props.number, summary, context.epoch(context.now));
  hand(model, "file", calendar, {}, props.number + ".ics", context);
}

void answer(Model& model, const ThankYouWords& words, const Event& event, Context& context) {
  if (event.id != model.handing) return;
  model.handing = 0;
  // What was shared or saved is seen: the device says so itself.
  if (event.message == "done") return;
  model.said = event.message == "selected" ? words.selected : model.is_link ? words.link_copied : words.copied;
  context.effects.announce(model.said);
}

}  // namespace

void ThankYou::update(Model& model, const Config& config, const Event& event, Context& context) {
  switch (event.kind) {
    case EventKind::environment:
    case EventKind::facts:
      compose(model, config);
      decide(model, context);
      if (motion_of(context) != Motion::full && model.is_decided) {
        model.began = std::min(model.began, kLongAgo);
        model.celebrates_at = kNever;
      }
      if (context.scene.layout.visible) begin(model, config, context);
      break;
    case EventKind::seen: begin(model, config, context); break;
    case EventKind::wake: celebrate(model, config, context); break;
    case EventKind::act: press(model, config, event.name, context); break;
    case EventKind::answer: answer(model, config.words, event, context); break;
    default: break;
  }
}

Node ThankYou::view(const Model& model, const Config& config, const Scene& scene) {
  Node root{.key = "card", .role = Role::region, .part = "card", .name = model.texts[0]};
  root.states.set(State::closed, !model.is_open);
  // Its words are seen where no hand has written them; they are wiped into sight where they would have been written.
  const bool is_painted = model.has_hand && !scene.environment.forced_colors;
  const bool wipes = model.plays && scene.environment.motion == Motion::full;
  root.look = model.began == kNever ? "waits" : is_painted ? "written" : wipes ? "wiped" : "plain";
  Node& letter = append(root, Role::group, "letter");
  append(letter, Role::group, "rule").measured = true;
  constexpr std::array<std::string_view, Model::kLines> kParts{"greeting", "message", "signature"};
  for (std::size_t i = 0; i < Model::kLines; ++i) {
    if (!model.texts[i].empty()) append(letter, Role::text, kParts[i], model.texts[i]).measured = true;
  }
  if (config.parcel) append(root, Role::group, "parcel").measured = true;
  Node& after = append(root, Role::group, "after");
  append(after, Role::text, "number", model.number);
  const auto add = [&](std::string_view name, std::string_view words) {
    Node& button = append(after, Role::button, name, words);
    button.part = "action";
    button.act = name;
  };
  add("copy", config.words.copy);
  if (!model.props.arrives.empty()) add("calendar", config.words.calendar);
  if (!config.share_url.empty()) add("share", config.words.share);
  if (!model.props.voucher.empty()) append(after, Role::text, "voucher", model.voucher);
  append(after, Role::text, "said", model.said).states.set(State::closed, model.said.empty());
  return root;
}

Seconds ThankYou::wake_at(const Model& model) { return model.celebrates_at; }

}  // namespace nicety
