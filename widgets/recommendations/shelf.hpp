#pragma once

#include <cstdint>
#include <span>
#include <string_view>
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
  int because = -1;        ///< -1: it merely sells well.
  Bond bond = Bond::none;  ///< Whence `because` is known.
  bool together = false;   ///< The catalogue says that the two are bought together.

  friend bool operator==(const Pick&, const Pick&) = default;
};

/// A shop's products, as little of them as choosing needs: of each a few numbers and no text.
///
/// Ids and tags are kept as hashes of 31 bits. Should an id share its hash with one of the few that the shopper knows, which happens to
/// one shopper of 10,000 in a shop of 5,000 products, then at worst the one is taken for the other; what is to be left out is
/// left out in any case.
class Shelf final {
 public:
  static constexpr std::size_t kMostPicks = 12;

  /// Appends rows `{id, name, url, tags: […], sold, with: [ids]}`; `sold` is 1 for what sells best, 2 for the next. One that is
  /// no product keeps its number and is never picked.
  void add(const Value& rows);

  /// Writes the best for the shopper that the facts know, as many as there are and `picks` has room for (up to `kMostPicks`), those
  /// that sell best after those that suit. The order of the rows doesn't matter: of equals that which sells better goes first,
  /// then that whose id has the lower hash.
  ///
  /// A product's score is, over all products s that the shopper knows, the sum of
  ///
  ///     weight(s) · (1.5 if the two are bought together  +  Σ rarity(t) / √(its number of tags), t a tag of both)
  ///
  /// where rarity is ⌊log₂(products / products with t)⌋ as a share of ⌊log₂ products⌋, and weight falls with what is longer ago.
  /// The s that adds most is the reason. Takes time in proportion to the rows, and no memory.
  /// @return how many were written
  [[nodiscard]] std::size_t choose(const Facts& facts, std::span<Pick> picks) const;

  /// Whether a product is never to be picked: it is in the cart, was bought, or is the page's own.
  [[nodiscard]] static bool leaves_out(const Facts& facts, std::string_view id);

  /// Whether a row is a product that can be shown: it has an id, a name and a safe URL.
  [[nodiscard]] static bool is_product(const Value& row);

 private:
  [[nodiscard]] std::size_t size() const { return rows_.size() / 2; }
  /// A row's id, those it is bought with, its tags; nothing of what is no product.
  [[nodiscard]] std::span<const std::uint32_t> features_of(std::size_t row) const;

  std::vector<std::uint32_t> rows_;  // of each row where its features begin, and its rank
  std::vector<std::uint32_t> features_;
  std::uint32_t products_ = 0;
};

}  // namespace nicety
