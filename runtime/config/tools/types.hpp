#pragma once

#include <string>

#include "runtime/config/tools/catalogue.hpp"

namespace nicety {

/// TypeScript declarations of a configuration: an interface for each struct, a doc comment for each key, a union of all kinds of entries.
[[nodiscard]] std::string write_types(const Catalogue& catalogue);

}  // namespace nicety
