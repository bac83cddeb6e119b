#pragma once

#include <string_view>

namespace nicety {

/// Whether a page may follow it: no scheme but http and https. Browsers skip control characters within a scheme, so none is taken.
[[nodiscard]] bool is_safe_url(std::string_view url);

}  // namespace nicety
