#pragma once

#include <string>

#include "runtime/config/tools/catalogue.hpp"

namespace nicety {

/// The reference in Markdown: a heading and a table for the document, for each kind of entry, for each element's properties.
/// Nested keys are written with dots; a row tells key, type and unit, range, default and meaning.
[[nodiscard]] std::string write_reference(const Catalogue& catalogue);

/// The table of one record alone.
[[nodiscard]] std::string write_table(const Record& record);

}  // namespace nicety
