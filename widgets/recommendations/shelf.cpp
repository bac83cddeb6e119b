#include "widgets/recommendations/shelf.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>

#include "runtime/core/hash.hpp"
#include "runtime/core/url.hpp"

namespace nicety {
namespace {

/// How many products that the shopper knows are looked at, by the time those of a bond have been added.
constexpr std::array<std::size_t, 4> kMostKnown{8, 16, 20, 32};
constexpr std::size_t kMostFeatures = 16;  // of a row's tags, and of what it is bought with
constexpr float kTogether = 1.5F;

// Ids and tags are told apart by their lowest bit.
std::uint32_t id_of(std::string_view id) { return hash_of(id) & ~1U; }
std::uint32_t tag_of(std::string_view tag) { return hash_of(tag) | 1U; }
bool is_tag(std::uint32_t feature) { return (feature & 1U) != 0; }

/// A product that the shopper knows.
struct Known {
  std::uint32_t id = 0;
  float weight = 0;
  Bond bond = Bond::none;
  int row = -1;
};

/// All that the shopper knows.
struct Acquaintance {
  std::vector<Known> list;
  std::vector<std::uint32_t> left_out;  // what must not be picked

  void add(std::string_view words, Bond bond, float weight) {
    if (words.empty()) return;
    const std::uint32_t id = id_of(words);
    if (bond <= Bond::bought) left_out.push_back(id);
    const auto known = std::ranges::find(list, id, &Known::id);
    if (known != list.end()) {
      known->weight += weight;
    } else if (list.size() < kMostKnown[static_cast<std::size_t>(bond)]) {
      list.push_back({id, weight, bond});
    }
  }
};

/// The weightiest bonds come first: what is known twice keeps its first.
Acquaintance acquaintance(const Facts& facts) {
  Acquaintance known;
  known.add(facts.text("product"), Bond::here, 3);
  for (const Value pieces : facts.map("cart")) known.add(pieces.key(), Bond::here, 2);
  float weight = 2;
  for (const Value order : facts.map("orders")) {
    for (const Value item : order["items"]) known.add(words_of(item["id"]), Bond::bought, weight);
    weight *= 0.8F;
  }
  for (const Value id : facts.map("wishlist")) known.add(words_of(id), Bond::wished, 1.5F);
  weight = 1;
  for (const Value product : facts.map("viewed")) {
    known.add(words_of(product["id"]), Bond::looked, weight);
    weight *= 0.85F;
  }
  return known;
}

/// A feature of a known product: its id, one that it is bought with, a tag.
struct Mark {
  std::uint32_t feature = 0;
  std::uint32_t known = 0;  // index of the product
  std::uint32_t rows = 0;   // how many rows have the feature; kept at its first mark
};
using Marks = std::vector<Mark>;  // by feature

Marks::iterator first_of(Marks& marks, std::uint32_t feature) {
  return std::ranges::lower_bound(marks, feature, {}, &Mark::feature);
}

struct Candidate {
  float score = 0;
  std::uint32_t rank = 0;
  std::uint32_t id = 0;
  Pick pick;

  [[nodiscard]] bool goes_before(const Candidate& other) const {
    if (score != other.score) return score > other.score;
    return rank != other.rank ? rank < other.rank : id < other.id;
  }
};

}  // namespace

std::uint32_t Shelf::end_of(std::size_t row) const {
  return row + 1 < rows_.size() ? rows_[row + 1].first : static_cast<std::uint32_t>(features_.size());
}

void Shelf::add(const Value& rows) {
  for (const Value row : rows) {
    const double sold = row["sold"].number();
    rows_.push_back({.first = static_cast<std::uint32_t>(features_.size()),
                     .rank = sold >= 1 && sold < kNoRank ? static_cast<std::uint32_t>(sold) : kNoRank});
    if (!is_product(row)) continue;
    ++valid_;
    features_.push_back(id_of(words_of(row["id"])));
    const auto append = [&](std::string_view list, std::uint32_t (*feature)(std::string_view)) {
      std::size_t left = kMostFeatures;
      for (const Value each : row[list]) {
        if (left-- == 0) return;
        features_.push_back(feature(words_of(each)));
      }
    };
    append("with", &id_of);
    append("tags", &tag_of);
  }
}

std::vector<Pick> Shelf::choose(const Facts& facts, int count) const {
  Acquaintance shopper = acquaintance(facts);
  std::vector<Known>& known = shopper.list;

  Marks marks;
  const auto each_row = [&](const auto& visit) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const std::span features(features_.begin() + rows_[row].first, features_.begin() + end_of(row));
      if (!features.empty()) visit(static_cast<int>(row), features);
    }
  };
  const auto each_mark = [&](std::uint32_t feature, const auto& visit) {
    const auto first = first_of(marks, feature);
    for (auto mark = first; mark != marks.end() && mark->feature == feature; ++mark) visit(*first, *mark);
  };

  each_row([&](int row, std::span<const std::uint32_t> features) {
    for (Known& each : known) {
      if (each.id != features[0] || each.row >= 0) continue;
      each.row = row;
      const auto index = static_cast<std::uint32_t>(&each - known.data());
      for (const std::uint32_t feature : features) marks.insert(first_of(marks, feature), {feature, index});
    }
  });
  each_row([&](int, std::span<const std::uint32_t> features) {
    for (const std::uint32_t feature : features) {
      const auto mark = first_of(marks, feature);
      if (mark != marks.end() && mark->feature == feature) ++mark->rows;
    }
  });

  const auto log = [](std::uint32_t n) { return static_cast<float>(std::bit_width(n) - 1); };
  std::vector<Candidate> best;
  each_row([&](int row, std::span<const std::uint32_t> features) {
    const std::uint32_t id = features[0];
    const auto tags = static_cast<float>(std::ranges::count_if(features, &is_tag));
    const float share = 1 / (std::sqrt(tags) * std::max(1.0F, log(valid_)));
    std::array<float, kMostKnown.back()> sums{};
    std::uint32_t together = 0;
    for (const std::uint32_t feature : features) {
      each_mark(feature, [&](const Mark& first, const Mark& mark) {
        const Known& other = known[mark.known];
        float worth = 0;
        if (other.id == id) return;
        if (is_tag(feature)) {
          worth = log(valid_ / first.rows) * share;
        } else if (feature == id || feature == other.id) {
          worth = kTogether * !(together >> mark.known & 1U);
          together |= 1U << mark.known;
        }
        sums[mark.known] += worth * other.weight;
      });
    }
    Candidate candidate{.rank = rows_[static_cast<std::size_t>(row)].rank, .id = id, .pick = {.row = row}};
    float most = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
      candidate.score += sums[i];
      if (sums[i] <= most) continue;
      most = sums[i];
      candidate.pick = {row, known[i].row, known[i].bond, (together >> i & 1U) != 0};
    }
    if (candidate.score == 0 && candidate.rank == kNoRank) return;
    const auto place = std::ranges::find_if(best, [&](const Candidate& other) { return candidate.goes_before(other); });
    if (place == best.end() && best.size() == static_cast<std::size_t>(count)) return;
    if (std::ranges::contains(shopper.left_out, id) || std::ranges::contains(best, id, &Candidate::id)) return;
    best.insert(place, candidate);
    if (best.size() > static_cast<std::size_t>(count)) best.pop_back();
  });

  std::vector<Pick> picks;
  for (const Candidate& each : best) picks.push_back(each.pick);
  return picks;
}

bool is_product(const Value& row) {
  const std::string_view url = row["url"].text();
  return !words_of(row["id"]).empty() && !row["name"].text().empty() && !url.empty() && is_safe_url(url);
}

bool is_here(const Facts& facts, std::string_view id) { return facts.text("product") == id || facts.map("cart")[id]; }

}  // namespace nicety
