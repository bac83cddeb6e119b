#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/rules/rule_fields.hpp"
#include "widgets/comeback_offer/instant.hpp"
#include "widgets/kit/moment_card.hpp"

namespace nicety {

struct ComebackOfferWords : MomentWords {
  std::string days = "Ends in {days} d {hours} h";
  std::string hours = "Ends in {hours} h {minutes} min";
  std::string minutes = "Ends in {minutes} min {seconds} s";
  std::string because = "Because you bought {product}. That is remembered in this browser only.";
};

template <>
struct Fields<ComebackOfferWords> {
  static constexpr std::string_view name = "ComebackOfferWords";
  static constexpr Help help = "What the card says besides the offer.";
  using W = ComebackOfferWords;
  static constexpr auto list =
      joined(kMomentFields,
             std::array{
                 field::text<&W::days>("days", {.help = "What is left of the time: a day or more.", .min = 1}),
                 field::text<&W::hours>("hours", {.help = "An hour or more.", .min = 1}),
                 field::text<&W::minutes>("minutes", {.help = "Less.", .min = 1}),
                 field::text<&W::because>("because", {.help = "Why they see this. `{product}`: what they bought.", .min = 1}),
             });
};

/// An offer to somebody who has bought before, until a true end.
struct ComebackOfferConfig {
  std::string text;
  std::string url;
  std::string label = "Have a look";
  std::string based_on;
  std::string starts;
  std::string ends;
  ComebackOfferWords words;
};

template <>
struct Fields<ComebackOfferConfig> {
  static constexpr std::string_view name = "ComebackOffer";
  static constexpr Help help = "An offer that builds on an earlier purchase, with a countdown to its true end, at which it goes.";
  using C = ComebackOfferConfig;
  static constexpr std::array list{
      field::text<&C::text>("text",
                            {.help = "The offer, with its code if it has one. `{product}`: what they bought; `{name}`: the "
                                     "`firstName` that the shop has said, left out with the comma or space before it "
                                     "where it hasn't.",
                             .required = true,
                             .min = 1}),
      field::url<&C::url>("url", {.help = "Where it leads."}),
      field::text<&C::label>("label", {.help = "On the button that leads there.", .min = 1}),
      field::text<&C::based_on>("basedOn", {.help = "Products, one of which they have bought: `acacia, linden-*`. Empty: the "
                                                    "first of the last order."}),
      with_codec(
          field::text<&C::starts>("starts", {.help = "The instant from which on it holds, as `ends`. Then a ring shows what "
                                                     "is left of the time."}),
          codecs::kInstant),
      with_codec(field::text<&C::ends>("ends", {.help = "The instant at which it ends, the same for everybody: "
                                                        "`2026-12-01T23:59:00+01:00`.",
                                                .required = true}),
                 codecs::kInstant),
      field::object<&C::words>("words", {.help = "What else it says."}),
  };
};

}  // namespace nicety
