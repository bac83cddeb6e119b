#pragma once

namespace nicety {

/// Whether this build may hold widgets with rules. Constant, and chosen when linking as `explains` is: a module of add-to-cart alone
/// (`cmake/module.cmake`) leaves the rules, and the code behind `if (has_moments())`, out.
[[nodiscard]] bool has_moments();

}  // namespace nicety
