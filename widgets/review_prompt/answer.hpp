#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "widgets/review_prompt/model.hpp"

// What is asked, what can be answered, what is said to it, and what the shop gets.
namespace nicety::review_prompt {

/// Where an answer lies on its scale.
enum class Mood : std::uint8_t { low, middle, high };

/// Of option `chosen` (1 and on) of `count`. Of eleven, the bounds are those of the Net Promoter Score: up to 6, 7 and 8, from 9 on.
[[nodiscard]] Mood mood_of(int chosen, int count);

/// The question is the shop's own, with its own answers.
[[nodiscard]] bool is_custom(const ReviewPromptConfig& config);
/// Names of the answers, in order.
[[nodiscard]] std::vector<std::string> options_of(const ReviewPromptConfig& config);
/// One of the config's texts, not filled in yet.
[[nodiscard]] const std::string& question_of(const ReviewPromptConfig& config, const Product& product);
/// What is said to what was chosen; something must be.
[[nodiscard]] const std::string& thanks_of(const ReviewPromptModel& model, const ReviewPromptConfig& config);
/// All that was said so far, as a JSON object.
[[nodiscard]] std::string answer_of(const ReviewPromptModel& model, const ReviewPromptConfig& config);

}  // namespace nicety::review_prompt
