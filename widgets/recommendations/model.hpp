#pragma once

#include <string>
#include <vector>

#include "widgets/kit/why.hpp"
#include "widgets/recommendations/config.hpp"
#include "widgets/recommendations/shelf.hpp"

namespace nicety {

/// What the strip is waiting for, or that it is there.
enum class RecommendationsPhase : std::uint8_t { absent, reading, naming, shown };

/// A product as it is shown.
struct Recommended {
  std::string id;
  std::string name;
  std::string url;
  std::string image;
  std::string price;
  std::string reason;
};

struct RecommendationsModel {
  RecommendationsProps props;
  RecommendationsPhase phase = RecommendationsPhase::absent;
  Shelf shelf;                     ///< While the catalogue is read.
  std::vector<Pick> picks;         ///< Until their texts have come.
  std::vector<Recommended> items;  ///< What is shown, also while the next are chosen.
  bool is_personal = false;        ///< Some of them were picked for this shopper.
  bool has_entered = false;        ///< They have been seen to rise into their places.
  Why why;
};

}  // namespace nicety
