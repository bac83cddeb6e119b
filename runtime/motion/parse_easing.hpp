#pragma once

#include <string_view>

#include "runtime/core/result.hpp"
#include "runtime/motion/easing.hpp"

namespace nicety {

/// Reads a CSS easing (CSS Easing Functions Level 2): a keyword, `cubic-bezier()`, `steps()` or `linear()`, in any
/// letter case, with CSS numbers and white space. `calc()` and comments are not taken, and `linear()` wants two stops
/// or more, as browsers do. An error names the rule and the mend, and the byte where the text stops being right.
[[nodiscard]] Result<Easing> parse_easing(std::string_view text);

}  // namespace nicety
