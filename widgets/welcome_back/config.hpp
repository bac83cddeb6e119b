#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/rules/rule_fields.hpp"
#include "widgets/kit/cart.hpp"
#include "widgets/kit/moment_card.hpp"

namespace nicety {

enum class WelcomeBackLayout : std::uint8_t { card, banner };
template <>
inline constexpr auto kNames<WelcomeBackLayout> = std::array<std::string_view, 2>{"card", "banner"};

namespace codecs {
extern const FieldCodec kSeasons;  ///< text map: its names are spans of days
}

struct WelcomeBackWords : MomentWords {
  std::string morning = "Good morning";
  std::string afternoon = "Good afternoon";
  std::string evening = "Good evening";
  std::string night = "Hello";
  std::string named = "{greeting}, {name}";
  std::string back = "Good to have you back.";
  std::string seen = "You were looking at";
  std::string usual = "Your usual?";
  std::string once_more = "Once more?";
  std::string because = "You’ve been here before. What you looked at and bought is remembered in this browser only.";
  CartWords cart;
};

template <>
struct Fields<WelcomeBackWords> {
  static constexpr std::string_view name = "WelcomeBackWords";
  static constexpr Help help = "What the welcome says.";
  using W = WelcomeBackWords;
  static constexpr auto list = joined(
      kMomentFields,
      std::array{
          field::text<&W::morning>("morning", {.help = "The greeting from 5:00 on, by the shopper's clock.", .min = 1}),
          field::text<&W::afternoon>("afternoon", {.help = "From 12:00 on.", .min = 1}),
          field::text<&W::evening>("evening", {.help = "From 18:00 on.", .min = 1}),
          field::text<&W::night>("night", {.help = "From 23:00 on.", .min = 1}),
          field::text<&W::named>("named", {.help = "The greeting where the shop has said the shopper's `firstName`.", .min = 1}),
          field::text<&W::back>("back", {.help = "A line below, the first time.", .min = 1}),
          field::text<&W::seen>("seen", {.help = "Over what was last looked at.", .min = 1}),
          field::text<&W::usual>("usual", {.help = "Over what was bought in several orders.", .min = 1}),
          field::text<&W::once_more>("onceMore", {.help = "Over what was bought once.", .min = 1}),
          field::text<&W::because>("because", {.help = "Why they see this.", .min = 1}),
          field::object<&W::cart>("cart", {.help = "What is said about the cart, as by add-to-cart."}),
      });
};

/// How a shopper who comes back is welcomed.
struct WelcomeBackConfig {
  WelcomeBackLayout layout = WelcomeBackLayout::card;
  TextMap seasons;
  std::string offer;
  std::string offer_url;
  WelcomeBackWords words;
};

template <>
struct Fields<WelcomeBackConfig> {
  static constexpr std::string_view name = "WelcomeBack";
  static constexpr Help help = "Greets a shopper who comes back, with what they looked at and their usual in one tap.";
  using C = WelcomeBackConfig;
  static constexpr std::array list{
      field::enumeration<&C::layout>("layout", {.help = "A card in the corner, or a banner along the lower edge."}),
      with_codec(
          field::text_map<&C::seasons>(
              "seasons", {.help = "Greetings for days of the year, in place of those by time of day: `{\"12-01/12-26\": \"Merry "
                                  "Christmas\"}`. The first that holds counts."}),
          codecs::kSeasons),
      field::text<&C::offer>("offer", {.help = "A line about an offer. Empty: there is none."}),
      field::url<&C::offer_url>("offerUrl", {.help = "Where that line leads."}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

}  // namespace nicety
