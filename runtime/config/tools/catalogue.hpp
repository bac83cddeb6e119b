#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/config/field.hpp"

namespace nicety {

/// One kind of entry in a `field::entries` array.
struct EntryKind {
  std::string_view type;          ///< As in `"type"`: "add-to-cart".
  const Record* config = nullptr;  ///< Its own fields, beside those that all entries share.
  const Record* props = nullptr;   ///< The properties of the element that is placed by hand.
  const Record* rules = nullptr;   ///< The fields that all moments share; null for what is no moment.
  const void* own_rules = nullptr;  ///< A struct of those with this kind's own defaults.
};

/// All that can be written about a configuration: the root of the document and the kinds of its entries.
struct Catalogue {
  const Record* root = nullptr;
  std::vector<EntryKind> kinds;
};

/// Every struct within the record and the record itself, each once, the inner ones first.
/// Springs are left out: each writer has its own words for their three forms.
[[nodiscard]] std::vector<const Record*> records_of(const Catalogue& catalogue);

/// The default of a field as JSON text, from the struct that holds it; empty for objects, lists and entries,
/// whose own fields have defaults.
[[nodiscard]] std::string default_json(const Field& field, const void* owner);

/// "0 to 30000", "more than 0", "at least 1"; empty when anything goes.
[[nodiscard]] std::string range_words(const Field& field);

/// "milliseconds", "CSS pixels"; empty for what has no unit.
[[nodiscard]] std::string_view unit_words(FieldKind kind);

}  // namespace nicety
