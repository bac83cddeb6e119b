#pragma once

#include <string>

#include "runtime/config/tools/catalogue.hpp"

namespace nicety {

/// The JSON Schema (draft 2020-12) of a configuration, indented, for editors to complete and check it with.
/// Entries are told apart by `if` on their `type`, so an editor offers the right keys and names the right error.
[[nodiscard]] std::string write_schema(const Catalogue& catalogue);

}  // namespace nicety
