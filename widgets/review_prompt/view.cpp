#include <algorithm>
#include <array>

#include "widgets/review_prompt/answer.hpp"
#include "widgets/review_prompt/review_prompt.hpp"

namespace nicety {
namespace {

struct Names {
  std::string_view key;
  std::string_view act;
};
/// As many as there are answers on the longest scale.
constexpr std::array<Names, 11> kOptions = {{{"r1", "rate-1"},
                                             {"r2", "rate-2"},
                                             {"r3", "rate-3"},
                                             {"r4", "rate-4"},
                                             {"r5", "rate-5"},
                                             {"r6", "rate-6"},
                                             {"r7", "rate-7"},
                                             {"r8", "rate-8"},
                                             {"r9", "rate-9"},
                                             {"r10", "rate-10"},
                                             {"r11", "rate-11"}}};

void add_options(Node& root, const ReviewPromptModel& model, std::string_view look) {
  Node& scale = append(root, Role::group, "scale");
  scale.name = model.question;
  scale.look = look;
  const bool has_pictures = look == "stars" || look == "csat";
  for (int i = 0; i < static_cast<int>(model.options.size()); ++i) {
    const Names& names = kOptions[static_cast<std::size_t>(i)];
    const std::string_view words = model.options[static_cast<std::size_t>(i)];
    Node& option = append(scale, Role::radio, names.key, has_pictures ? std::string_view() : words);
    if (has_pictures) option.name = words;
    option.part = "option";
    option.act = names.act;
    option.measured = true;
    option.states.set(i + 1 == model.chosen ? State::on : State::off);
    // What style sheets show where nothing is painted.
    const bool is_full = look == "stars" ? i < model.shown : i + 1 == model.chosen;
    if (is_full) option.look = "full";
  }
}

}  // namespace

Node ReviewPrompt::view(const Model& model, const Config& config, const Scene&) {
  const ReviewPromptWords& words = config.words;
  Node root = card_root(model.card, model.question);
  if (!model.card.is_open) return root;
  if (model.phase == ReviewPhase::done) {
    append(root, Role::text, "thanks", model.outcome).look = "done";
    finish_card(root, model.card, words, words.because);
    return root;
  }
  Node& head = append(root, Role::group, "head");
  add_picture(head, model.product, "picture");
  append(head, Role::heading, "title", model.question);
  const std::string_view look =
      review_prompt::is_custom(config) ? "choices" : kNames<ReviewScale>[static_cast<std::size_t>(config.scale)];
  add_options(root, model, look);
  if (look == "nps") {
    Node& ends = append(root, Role::group, "ends");
    append(ends, Role::text, "least", words.least);
    append(ends, Role::text, "most", words.most);
  }
  if (look == "csat") {
    // It has its place from the first: nothing moves away from under the pointer.
    const auto named = static_cast<std::size_t>(std::max(model.shown, 1) - 1);
    append(root, Role::text, "caption", model.options[named]).states.set(State::hidden, model.shown == 0);
  }
  if (model.phase == ReviewPhase::asked) {
    append(root, Role::button, "later", words.later).act = "close";
  } else {
    append(root, Role::text, "thanks", review_prompt::thanks_of(model, config));
    Node& row = append(root, Role::group, "row");
    append(row, Role::field, "line", words.line).act = "send";
    Node& send = append(row, Role::button, "send", words.send);
    send.part = "action";
    send.act = "send";
    const bool is_busy = model.phase == ReviewPhase::sending;
    send.states.set(State::busy, is_busy).set(State::disabled, is_busy);
  }
  finish_card(root, model.card, words, words.because);
  return root;
}

}  // namespace nicety
