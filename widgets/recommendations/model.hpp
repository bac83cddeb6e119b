#pragma once

#include <array>
#include <string>

#include "widgets/kit/no_props.hpp"
#include "widgets/kit/product.hpp"
#include "widgets/kit/why.hpp"
#include "widgets/recommendations/config.hpp"
#include "widgets/recommendations/shelf.hpp"

namespace nicety {

/// What the strip is waiting for, or that it is there.
enum class RecommendationsPhase : std::uint8_t { absent, reading, naming, shown };

struct RecommendationsModel {
  NoProps props;
  RecommendationsPhase phase = RecommendationsPhase::absent;
  Shelf shelf;  ///< While the catalogue is read.
  std::array<Pick, Shelf::kMostPicks> picks;
  std::size_t picked = 0;  ///< How many there are, until their texts have come.

  /// What is shown, also while the next are chosen.
  struct Item {
    Product product;
    std::string reason;
  };
  std::array<Item, Shelf::kMostPicks> items;
  std::size_t count = 0;
  bool is_personal = false;  ///< Some of them were picked for this shopper.
  bool has_entered = false;  ///< They have been seen to rise into their places.
  Why why;
};

}  // namespace nicety
