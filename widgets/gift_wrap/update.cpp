#include <algorithm>
#include <array>

#include "runtime/app/play.hpp"
#include "widgets/gift_wrap/gift_wrap.hpp"
#include "widgets/kit/words.hpp"

namespace nicety {
namespace {

using Model = GiftWrapModel;

// How quick the hands are, per second: the paper takes 1 s, the ribbon 0.9 s; from the third time on all takes less.
constexpr double kPaper = 1;
constexpr double kRibbon = 1.1;
constexpr double kLoosen = 3.5;
constexpr double kUnfold = 2;
constexpr double kTurn = 2.5;
constexpr double kHurry = 1.6;
constexpr int kBriefFrom = 3;

constexpr std::array<std::string_view, 7> kPatterns = {"", "dots", "stripes", "stars", "leaves", "hearts", "bees"};

int hex_digit(char c) {
  const int letter = (c | 0x20) - 'a';
  return c >= '0' && c <= '9' ? c - '0' : letter >= 0 && letter < 6 ? letter + 10 : 0;
}

/// `#rrggbb`; anything else is `otherwise`.
Color color_of(std::string_view text, const Color& otherwise) {
  if (text.size() != 7 || text[0] != '#') return otherwise;
  const auto channel = [&](std::size_t at) {
    return static_cast<float>(hex_digit(text[at]) * 16 + hex_digit(text[at + 1])) / 255;
  };
  return {channel(1), channel(3), channel(5)};
}

Paper paper_of(const GiftWrapProps& props) {
  Paper paper;
  paper.color = color_of(props.paper_color, paper.color);
  paper.ink = color_of(props.paper_ink, paper.ink);
  for (std::size_t i = 0; i < kPatterns.size(); ++i) {
    if (kPatterns[i] == props.paper_pattern) paper.pattern = static_cast<Pattern>(i);
  }
  return paper;
}

void jump(Model& model) {
  model.wrap.jump(model.is_gift);
  model.tie.jump(model.is_gift);
  model.turn.jump(model.is_gift && !model.props.message.empty());
}

void agree(Model& model, const GiftWrapConfig& config, Context& context) {
  const GiftWrapProps& props = model.props;
  const Seconds now = context.now;
  const Paper paper = paper_of(props);
  const Color ribbon = color_of(props.ribbon_color, model.ribbon);
  const bool has_message = props.gift && !props.message.empty();
  const bool is_other_paper = !(paper == model.paper);
  const bool is_other_ribbon = !(ribbon == model.ribbon);
  const bool is_change = props.gift != model.is_gift || (props.gift && (is_other_paper || is_other_ribbon));
  const bool moves = model.is_known && context.scene.environment.motion == Motion::full;
  // What is seen now is what is taken off.
  model.old_paper = model.shown_paper(now);
  model.old_ribbon = model.shown_ribbon(now);
  model.paper = paper;
  model.ribbon = ribbon;
  double hurry = 1;
  if (is_change && moves) {
    if (++context.runs >= kBriefFrom) hurry = kHurry;
    const double loosen = kLoosen * hurry;
    if (!props.gift) {
      model.tie.take_back(now, 0, loosen);
      model.wrap.take_back(now, 0.25 / hurry, kUnfold * hurry);
    } else if (!model.is_gift) {
      model.wrap.begin(now, 0, kPaper * hurry);
      model.tie.begin(now, 0.98 / hurry, kRibbon * hurry);
    } else if (is_other_paper) {
      model.wrap.redo(now, 0.2 / hurry, kUnfold * hurry, now + 0.7 / hurry, 1.3 * hurry);
      model.tie.redo(now, 0, loosen, now + 1.45 / hurry, kRibbon * hurry);
    } else {
      model.tie.redo(now, 0, loosen, now + 0.3 / hurry, kRibbon * hurry);
    }
  }
  model.is_gift = props.gift;
  model.was_gift = model.was_gift || props.gift;
  if (has_message) model.tag = props.message;
  if (!moves) {
    jump(model);
  } else if (has_message && (is_change || !model.turn.wanted())) {
    // It hangs on the knot, and so only while there is one.
    const Seconds tied = std::max(now, model.tie.resumes + 0.75 / model.tie.rate);
    model.turn.redo(now, 0, 2 * kTurn, tied, kTurn);
    play_fade(context, {.part = "tag", .name = "tag", .duration = 0.2, .delay = tied - now + 0.6 / kTurn}, 0, 1);
  } else if (!has_message && model.turn.wanted()) {
    model.turn.take_back(now, 0, 2 * kTurn);
  }
  const GiftWrapWords& words = config.words;
  const std::string said = filled(props.gift ? has_message ? words.with_message : words.wrapped : words.plain,
                                  {{"paper", props.paper_name}, {"ribbon", props.ribbon_name}, {"price", props.gift_price}});
  const bool is_news = model.is_known && said != model.words;
  model.words = said;
  if (is_news && is_change) context.effects.announce(said);
  if (is_news && !moves && context.scene.environment.motion == Motion::calm) {
    play_fade(context, {.part = "gift", .name = "gift", .duration = 0.3}, 0, 1);
  }
}

}  // namespace

void GiftWrap::update(Model& model, const Config& config, const Event& event, Context& context) {
  if (event.kind != EventKind::environment) return;
  agree(model, config, context);
  model.is_known = true;
}

Node GiftWrap::view(const Model& model, const Config&, const Scene&) {
  Node root{.key = "gift", .part = "gift", .look = model.is_gift ? "wrapped" : "plain"};
  root.states.set(State::closed, !model.was_gift);
  append(root, Role::group, "parcel").measured = true;
  Node& tag = append(root, Role::text, "tag", model.tag);
  tag.measured = true;
  tag.states.set(State::closed, model.tag.empty()).set(State::hidden, !model.turn.wanted());
  append(root, Role::text, "words", model.words);
  return root;
}

Seconds GiftWrap::wake_at(const Model&) { return kNever; }

}  // namespace nicety
