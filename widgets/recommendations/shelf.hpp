#pragma once

#include <cstdint>
#include <vector>

#include "runtime/config/value.hpp"
#include "runtime/rules/facts.hpp"

namespace nicety {

/// Whence a product is known to the shopper, the weightier first.
enum class Bond : std::uint8_t {
  here,    ///< it is this page's product, or in the cart
  bought,  ///< it is in one of the orders
  wished,  ///< it is on the wishlist
  looked,  ///< it was looked at
  none,
};

/// A product to show, and the one on whose account. Numbers are those of the catalogue's rows.
struct Pick {
  int row = 0;
  int because = -1;          ///< -1: it merely sells well.
  Bond bond = Bond::none;    ///< Whence `because` is known.
  bool together = false;     ///< The catalogue says that the two are bought together.

  friend bool operator==(const Pick&, const Pick&) = default;
};

/// A shop's products, as little of them as choosing needs: of each a few numbers and no text.
///
/// Ids and tags are kept as hashes of 32 bits. Should two of 5,000 ids share one, which one catalogue of 350 has, then at worst a
/// product is held for the other's neighbour once; what is to be left out is left out in any case.
class Shelf final {
 public:
  /// Appends rows `{id, name, url, tags: […], sold, with: [ids]}`; `sold` is 1 for what sells best, 2 for the next. One that is no product keeps its number and is never picked.
  void add(const Value& rows);

  /// The best `count` for the shopper that the facts know, those that sell best after those that suit; never one that is in the
  /// cart, was bought, or is the page's own. The order of the rows doesn't matter: of equals that which sells better goes first, then
  /// that whose id has the lower hash.
  ///
  /// A product's score is, over all products s that the shopper knows, the sum of
  ///
  ///     weight(s) · (1.5 if the two are bought together  +  Σ rarity(t) / √(its number of tags), t a tag of both)
  ///
  /// where rarity is ⌊log₂(products / products with t)⌋ as a share of ⌊log₂ products⌋, and weight falls with what is longer ago.
  /// The s that adds most is the reason. Takes time in proportion to the rows.
  [[nodiscard]] std::vector<Pick> choose(const Facts& facts, int count) const;

 private:
  static constexpr std::uint32_t kNoRank = UINT32_MAX;
  /// Where its features begin in `features_`: its id, those it is bought with, its tags. None: the row is of no use.
  struct Row {
    std::uint32_t first = 0;
    std::uint32_t rank = kNoRank;
  };

  [[nodiscard]] std::uint32_t end_of(std::size_t row) const;

  std::vector<Row> rows_;
  std::vector<std::uint32_t> features_;
  std::uint32_t valid_ = 0;
};

/// Whether a row is a product that can be shown: it has an id, a name and a safe URL.
[[nodiscard]] bool is_product(const Value& row);

/// Whether the facts say that a product is in the cart or is the page's own.
[[nodiscard]] bool is_here(const Facts& facts, std::string_view id);

}  // namespace nicety
