#include "widgets/review_prompt/answer.hpp"

#include "runtime/core/json_writer.hpp"
#include "runtime/core/text.hpp"

namespace nicety::review_prompt {
namespace {

constexpr int kStars = 5;
constexpr int kLikely = 11;

}  // namespace

bool is_custom(const ReviewPromptConfig& config) { return !config.choices.empty(); }

std::vector<std::string> options_of(const ReviewPromptConfig& config) {
  std::vector<std::string> options;
  const ReviewPromptWords& words = config.words;
  if (is_custom(config)) {
    for (const ReviewChoice& choice : config.choices) options.push_back(choice.text);
  } else if (config.scale == ReviewScale::csat) {
    options = {words.worst, words.bad, words.fair, words.good, words.best};
  } else {
    const bool is_stars = config.scale == ReviewScale::stars;
    for (int i = 0; i < (is_stars ? kStars : kLikely); ++i) {
      std::string count;
      append_number(count, is_stars ? i + 1 : i);
      options.push_back(!is_stars ? count : i == 0 ? words.star : filled(words.stars, {{"count", count}}));
    }
  }
  return options;
}

const std::string& question_of(const ReviewPromptConfig& config, const Product& product) {
  const ReviewPromptWords& words = config.words;
  if (!config.question.empty()) return config.question;
  if (is_custom(config)) return words.shop;
  if (config.scale == ReviewScale::csat) return words.csat;
  if (config.scale == ReviewScale::nps) return words.nps;
  return product.name.empty() ? words.shop : words.product;
}

Mood mood_of(int chosen, int count) {
  if (count == kLikely) return chosen > 9 ? Mood::high : chosen > 7 ? Mood::middle : Mood::low;
  const int middle = count / 2 + 1;
  return chosen > middle ? Mood::high : chosen == middle ? Mood::middle : Mood::low;
}

const std::string& thanks_of(const ReviewPromptModel& model, const ReviewPromptConfig& config) {
  const ReviewPromptWords& words = config.words;
  if (is_custom(config)) return words.chosen;
  switch (mood_of(model.chosen, static_cast<int>(model.options.size()))) {
    case Mood::low: return words.low;
    case Mood::middle: return words.middle;
    default: return words.high;
  }
}

std::string answer_of(const ReviewPromptModel& model, const ReviewPromptConfig& config) {
  const bool is_likely = !is_custom(config) && config.scale == ReviewScale::nps;
  std::string json;
  JsonObject object(json);
  object.text("id", model.key)
      .number("revision", model.revision)
      .text("scale", is_custom(config) ? "choices" : kNames<ReviewScale>[static_cast<std::size_t>(config.scale)])
      .text("question", model.question)
      .number("rating", is_likely ? model.chosen - 1 : model.chosen);
  const auto unless_empty = [&](std::string_view key, std::string_view text) {
    if (!text.empty()) object.text(key, text);
  };
  if (is_custom(config)) object.text("answer", model.options[static_cast<std::size_t>(model.chosen - 1)]);
  unless_empty("text", model.text);
  unless_empty("order", model.order);
  unless_empty("product", model.product.id);
  return json;
}

}  // namespace nicety::review_prompt
