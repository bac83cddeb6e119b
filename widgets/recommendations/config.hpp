#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "widgets/kit/why.hpp"

namespace nicety {

/// All that the strip says. `{name}` is the product on whose account another is shown.
struct RecommendationsWords : WhyWords {
  std::string title = "Picked for you";
  std::string best_title = "Our best sellers";
  std::string bought = "Because you bought {name}";
  std::string with = "Goes with {name}";
  std::string like = "If you like {name}";
  std::string wished = "Like {name}, which you saved";
  std::string looked = "Like {name}, which you looked at";
  std::string best = "One of our best sellers";
  std::string because = "Chosen in your browser from what you look at, buy and save in this shop. None of it is sent anywhere.";
};

template <>
struct Fields<RecommendationsWords> {
  static constexpr std::string_view name = "RecommendationsWords";
  static constexpr Help help = "What the strip says. `{name}` is the product on whose account another is shown.";
  using W = RecommendationsWords;
  static constexpr auto list =
      joined(kWhyFields,
             std::array{
                 field::text<&W::title>("title", {.help = "Over products that were picked for the shopper.", .min = 1}),
                 field::text<&W::best_title>("bestTitle",
                                             {.help = "Over what sells best, while nothing is known of the shopper.", .min = 1}),
                 field::text<&W::bought>("bought", {.help = "Reason: it is like, or goes with, what the shopper has bought."}),
                 field::text<&W::with>("with", {.help = "Reason: the catalogue says that the two are bought together."}),
                 field::text<&W::like>("like", {.help = "Reason: it is like the product of this page, or what is in the cart."}),
                 field::text<&W::wished>("wished", {.help = "Reason: it is like something on the wishlist."}),
                 field::text<&W::looked>("looked", {.help = "Reason: it is like something that was looked at."}),
                 field::text<&W::best>("best", {.help = "Reason: among personal picks, one that merely sells well."}),
                 field::text<&W::because>("because", {.help = "What explains the strip as a whole.", .min = 1}),
             });
};

struct RecommendationsConfig {
  std::string catalogue;
  int count = 4;
  RecommendationsWords words;
};

template <>
struct Fields<RecommendationsConfig> {
  static constexpr std::string_view name = "Recommendations";
  static constexpr Help help =
      "A few products picked in the browser for this shopper, each with its reason; what sells best for those nothing is known "
      "of.";
  using C = RecommendationsConfig;
  static constexpr std::array list{
      field::url<&C::catalogue>(
          "catalogue", {.help = "Where the products are: a URL, or `#id` of a JSON script of the page. An array of `{id, name, "
                                "url, image?, price?, tags?, sold?, with?}`.",
                        .required = true,
                        .min = 1}),
      field::integer<&C::count>("count", {.help = "How many are shown, at most.", .min = 1, .max = 12}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

}  // namespace nicety
