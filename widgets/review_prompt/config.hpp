#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/rules/rule_fields.hpp"
#include "widgets/kit/moment_card.hpp"

namespace nicety {

/// How an answer is given in one tap.
enum class ReviewScale : std::uint8_t { stars, csat, nps };
template <>
inline constexpr auto kNames<ReviewScale> = std::array<std::string_view, 3>{"stars", "csat", "nps"};

/// What the question is about, and so when it is asked.
enum class ReviewAbout : std::uint8_t { order, shop };
template <>
inline constexpr auto kNames<ReviewAbout> = std::array<std::string_view, 2>{"order", "shop"};

/// One answer to a question of the shop's own.
struct ReviewChoice {
  std::string text;
};

template <>
struct Fields<ReviewChoice> {
  static constexpr std::string_view name = "ReviewChoice";
  static constexpr Help help = "One answer to a question of the shop's own.";
  static constexpr std::array list{
      field::text<&ReviewChoice::text>("text", {.help = "What it says.", .required = true, .min = 1}),
  };
};

struct ReviewPromptWords : MomentWords {
  std::string product = "How do you like your {product}?";
  std::string shop = "How did you like it with us?";
  std::string csat = "How satisfied are you with your order?";
  std::string nps = "How likely are you to recommend us to a friend?";
  std::string star = "1 star";
  std::string stars = "{count} stars";
  std::string worst = "Very unhappy";
  std::string bad = "Unhappy";
  std::string fair = "It was all right";
  std::string good = "Happy";
  std::string best = "Very happy";
  std::string least = "Not likely";
  std::string most = "Very likely";
  std::string later = "Not now";
  std::string low = "Thank you for telling us. What should we have done better?";
  std::string middle = "Thank you. What would have made it better?";
  std::string high = "Thank you, how good to hear! What did you like best?";
  std::string chosen = "Thank you. Anything else we should know?";
  std::string line = "A word about it, if you like";
  std::string send = "Send";
  std::string sent = "Thank you. It has arrived.";
  std::string kept = "Thank you. We can’t be reached just now: it is kept, and sent by itself later.";
  std::string refused = "We couldn’t take this in, and we are sorry.";
  std::string because =
      "Everybody who bought something is asked this once, when it has arrived. Your answer goes to this shop alone.";
};

template <>
struct Fields<ReviewPromptWords> {
  static constexpr std::string_view name = "ReviewPromptWords";
  static constexpr Help help = "What it says. `{product}` is what they bought.";
  using W = ReviewPromptWords;
  static constexpr auto list = joined(
      kMomentFields, std::array{
                         field::text<&W::product>("product", {.help = "The question of stars about a product.", .min = 1}),
                         field::text<&W::shop>("shop", {.help = "The same where none is known.", .min = 1}),
                         field::text<&W::csat>("csat", {.help = "The question of `csat`.", .min = 1}),
                         field::text<&W::nps>("nps", {.help = "The question of `nps`.", .min = 1}),
                         field::text<&W::star>("star", {.help = "Name of the first star.", .min = 1}),
                         field::text<&W::stars>("stars", {.help = "Name of the others. `{count}`: 2 to 5.", .min = 1}),
                         field::text<&W::worst>("worst", {.help = "Names of the five faces of `csat`, from here", .min = 1}),
                         field::text<&W::bad>("bad", {.help = "on,", .min = 1}),
                         field::text<&W::fair>("fair", {.help = "by way of the middle,", .min = 1}),
                         field::text<&W::good>("good", {.help = "up", .min = 1}),
                         field::text<&W::best>("best", {.help = "to here.", .min = 1}),
                         field::text<&W::least>("least", {.help = "Below the 0 of `nps`.", .min = 1}),
                         field::text<&W::most>("most", {.help = "Below its 10.", .min = 1}),
                         field::text<&W::later>("later", {.help = "On the button that sends it away unanswered.", .min = 1}),
                         field::text<&W::low>("low", {.help = "Said to a rating in the lower part of its scale.", .min = 1}),
                         field::text<&W::middle>("middle", {.help = "In its middle.", .min = 1}),
                         field::text<&W::high>("high", {.help = "In its upper part.", .min = 1}),
                         field::text<&W::chosen>("chosen", {.help = "Said to one of the shop's own `choices`.", .min = 1}),
                         field::text<&W::line>("line", {.help = "Over the line that may be written.", .min = 1}),
                         field::text<&W::send>("send", {.help = "On the button that sends it.", .min = 1}),
                         field::text<&W::sent>("sent", {.help = "Said once the shop has it.", .min = 1}),
                         field::text<&W::kept>("kept", {.help = "Said while the shop can't be reached.", .min = 1}),
                         field::text<&W::refused>("refused", {.help = "Said when the shop doesn't take it.", .min = 1}),
                         field::text<&W::because>("because", {.help = "Why they see this.", .min = 1}),
                     });
};

struct ReviewPromptConfig {
  ReviewScale scale = ReviewScale::stars;
  ReviewAbout about = ReviewAbout::order;
  std::string question;
  std::vector<ReviewChoice> choices;
  std::string url;
  ReviewPromptWords words;
};

template <>
struct Fields<ReviewPromptConfig> {
  static constexpr std::string_view name = "ReviewPrompt";
  static constexpr Help help = "Asks one question, at a good moment, that is answered in one tap. Everybody is asked alike.";
  using C = ReviewPromptConfig;
  static constexpr std::array list{
      field::enumeration<&C::scale>("scale", {.help = "Five stars; five faces, from unhappy to happy; or 0 to 10."}),
      field::enumeration<&C::about>(
          "about",
          {.help = "`order`: asked once about the last order, from the second visit on after it was delivered (the facts "
                   "say when). `shop`: asked whenever the rules let it."}),
      field::text<&C::question>("question",
                                {.help = "The question, in place of that of `words`. `{product}`: what they bought."}),
      field::list<&C::choices>("choices",
                               {.help = "Answers to a question of your own, in place of a scale.", .min = 2, .max = 8}),
      field::url<&C::url>("url",
                          {.help = "Where answers are posted as JSON. Empty: an adapter's `review` has them, and the event "
                                   "`nicety:review`."}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

}  // namespace nicety
