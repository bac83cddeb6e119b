#include "widgets/recommendations/shelf.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "runtime/core/hash.hpp"
#include "runtime/core/url.hpp"

namespace nicety {
namespace {

/// How many products that the shopper knows are looked at, by the time those of a bond have been added.
constexpr std::array<std::size_t, 4> kMostKnown{8, 16, 20, 32};
constexpr std::size_t kMostFeatures = 16;  // of a row's tags, and of what it is bought with
constexpr std::size_t kMostMarks = 512;
constexpr float kTogether = 1.5F;
constexpr std::uint32_t kNoRank = UINT32_MAX;

// Ids and tags are told apart by their lowest bit.
std::uint32_t id_of(std::string_view id) { return hash_of(id) & ~1U; }
std::uint32_t tag_of(std::string_view tag) { return hash_of(tag) | 1U; }
bool is_tag(std::uint32_t feature) { return (feature & 1U) != 0; }

/// Calls `tell` for all products that the facts name, the weightiest bonds first.
void tell_known(const Facts& facts, void (*tell)(void* context, std::uint32_t id, Bond bond, float weight), void* context) {
  const auto say = [&](std::string_view id, Bond bond, float weight) {
    if (!id.empty()) tell(context, id_of(id), bond, weight);
  };
  say(facts.text("product"), Bond::here, 3);
  for (const Value pieces : facts.map("cart")) say(pieces.key(), Bond::here, 2);
  float weight = 2;
  for (const Value order : facts.map("orders")) {
    for (const Value item : order["items"]) say(words_of(item["id"]), Bond::bought, weight);
    weight *= 0.8F;
  }
  for (const Value id : facts.map("wishlist")) say(words_of(id), Bond::wished, 1.5F);
  weight = 1;
  for (const Value product : facts.map("viewed")) {
    say(words_of(product["id"]), Bond::looked, weight);
    weight *= 0.85F;
  }
}

bool is_left_out(const Facts& facts, std::uint32_t id) {
  struct Question {
    std::uint32_t id;
    bool found = false;
  } question{id};
  const auto compare = [](void* context, std::uint32_t known, Bond bond, float) {
    auto& asked = *static_cast<Question*>(context);
    asked.found = asked.found || (known == asked.id && bond <= Bond::bought);
  };
  tell_known(facts, compare, &question);
  return question.found;
}

/// A product that the shopper knows.
struct Known {
  std::uint32_t id = 0;
  float weight = 0;
  Bond bond = Bond::none;
  int row = -1;
};

/// A feature of a known product: its id, one that it is bought with, a tag.
struct Mark {
  std::uint32_t feature = 0;
  std::uint32_t known = 0;  // index of the product
  std::uint32_t rows = 0;   // how many rows have the feature; kept at its first mark
};

/// All that the shopper knows, and what is telling of it.
class Taste {
 public:
  explicit Taste(const Facts& facts) {
    const auto add = [](void* context, std::uint32_t id, Bond bond, float weight) {
      static_cast<Taste*>(context)->add(id, bond, weight);
    };
    tell_known(facts, add, this);
  }

  [[nodiscard]] std::span<Known> known() { return {known_.data(), count_}; }

  void mark(std::uint32_t feature, std::uint32_t known) {
    if (marks_count_ == kMostMarks) return;
    marks_[marks_count_++] = {feature, known};
    sieve_[word(feature)] |= bit(feature);
  }

  /// The marks of a feature, one after the other; most features have none, which the sieve tells at once.
  /// @return whether `mark` is one; begin with null
  bool next(Mark*& mark, std::uint32_t feature) {
    if ((sieve_[word(feature)] & bit(feature)) == 0) return false;
    mark = mark == nullptr ? marks_.data() : mark + 1;
    Mark* const end = marks_.data() + marks_count_;
    while (mark != end && mark->feature != feature) ++mark;
    return mark != end;
  }

 private:
  static std::size_t word(std::uint32_t feature) { return feature >> 6U & 31U; }
  static std::uint32_t bit(std::uint32_t feature) { return 1U << (feature >> 1U & 31U); }

  void add(std::uint32_t id, Bond bond, float weight) {
    for (Known& each : known()) {
      if (each.id == id) {
        each.weight += weight;
        return;
      }
    }
    if (count_ < kMostKnown[static_cast<std::size_t>(bond)]) known_[count_++] = {id, weight, bond};
  }

  std::array<Known, kMostKnown.back()> known_;
  std::size_t count_ = 0;
  std::array<Mark, kMostMarks> marks_;
  std::size_t marks_count_ = 0;
  std::array<std::uint32_t, 32> sieve_{};
};

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

float log(std::uint32_t n) { return static_cast<float>(std::bit_width(n) - 1); }

/// Scores a product whose features these are.
void judge(Candidate& candidate, std::span<const std::uint32_t> features, Taste& taste, std::uint32_t products) {
  const std::span<Known> known = taste.known();
  std::array<float, kMostKnown.back()> sums{};
  std::uint32_t together = 0;
  const auto tags = static_cast<float>(std::ranges::count_if(features, &is_tag));
  const float share = 1 / (std::sqrt(tags) * std::max(1.0F, log(products)));
  for (const std::uint32_t feature : features) {
    std::uint32_t rows = 0;
    for (Mark* mark = nullptr; taste.next(mark, feature);) {
      if (rows == 0) rows = mark->rows;
      const Known& other = known[mark->known];
      if (other.id == candidate.id) continue;
      float worth = 0;
      if (is_tag(feature)) {
        worth = log(products / rows) * share;
      } else if ((feature == candidate.id || feature == other.id) && (together >> mark->known & 1U) == 0) {
        worth = kTogether;
        together |= 1U << mark->known;
      }
      sums[mark->known] += worth * other.weight;
    }
  }
  float most = 0;
  for (std::size_t i = 0; i < known.size(); ++i) {
    candidate.score += sums[i];
    if (sums[i] <= most) continue;
    most = sums[i];
    candidate.pick = {candidate.pick.row, known[i].row, known[i].bond, (together >> i & 1U) != 0};
  }
}

}  // namespace

std::span<const std::uint32_t> Shelf::features_of(std::size_t row) const {
  const std::size_t first = rows_[2 * row];
  const std::size_t end = row + 1 < size() ? rows_[2 * row + 2] : features_.size();
  return {features_.data() + first, end - first};
}

void Shelf::add(const Value& rows) {
  for (const Value row : rows) {
    const double sold = row["sold"].number();
    rows_.push_back(static_cast<std::uint32_t>(features_.size()));
    rows_.push_back(sold >= 1 && sold < kNoRank ? static_cast<std::uint32_t>(sold) : kNoRank);
    if (!is_product(row)) continue;
    ++products_;
    features_.push_back(id_of(words_of(row["id"])));
    for (const bool tags : {false, true}) {
      std::size_t left = kMostFeatures;
      for (const Value each : row[tags ? "tags" : "with"]) {
        if (left-- == 0) break;
        features_.push_back((tags ? &tag_of : &id_of)(words_of(each)));
      }
    }
  }
}

std::size_t Shelf::choose(const Facts& facts, std::span<Pick> picks) const {
  Taste taste(facts);
  const std::span<Known> known = taste.known();
  for (std::size_t row = 0; row < size(); ++row) {
    const std::span<const std::uint32_t> features = features_of(row);
    for (std::size_t i = 0; i < known.size() && !features.empty(); ++i) {
      if (known[i].id != features[0] || known[i].row >= 0) continue;
      known[i].row = static_cast<int>(row);
      for (const std::uint32_t feature : features) taste.mark(feature, static_cast<std::uint32_t>(i));
    }
  }
  for (const std::uint32_t feature : features_) {
    if (Mark* mark = nullptr; taste.next(mark, feature)) ++mark->rows;
  }

  const std::size_t room = std::min(picks.size(), kMostPicks);
  std::array<Candidate, kMostPicks> best;
  std::size_t count = 0;
  for (std::size_t row = 0; row < size(); ++row) {
    const std::span<const std::uint32_t> features = features_of(row);
    if (features.empty()) continue;
    Candidate candidate{.rank = rows_[2 * row + 1], .id = features[0], .pick = {.row = static_cast<int>(row)}};
    judge(candidate, features, taste, products_);
    if (candidate.score == 0 && candidate.rank == kNoRank) continue;
    std::size_t place = count;
    while (place > 0 && candidate.goes_before(best[place - 1])) --place;
    const bool is_there = std::ranges::contains(std::span(best).first(count), candidate.id, &Candidate::id);
    if (place == room || is_there || is_left_out(facts, candidate.id)) continue;
    count = std::min(count + 1, room);
    for (std::size_t i = count - 1; i > place; --i) best[i] = best[i - 1];
    best[place] = candidate;
  }
  for (std::size_t i = 0; i < count; ++i) picks[i] = best[i].pick;
  return count;
}

bool Shelf::leaves_out(const Facts& facts, std::string_view id) { return is_left_out(facts, id_of(id)); }

bool Shelf::is_product(const Value& row) {
  const std::string_view url = row["url"].text();
  return !words_of(row["id"]).empty() && !row["name"].text().empty() && !url.empty() && is_safe_url(url);
}

}  // namespace nicety
