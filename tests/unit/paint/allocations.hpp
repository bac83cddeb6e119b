#pragma once

namespace nicety::testing_support {

/// How often memory was asked for since the program began: by `new`, and by the draw list's own allocator.
[[nodiscard]] long allocations();

}  // namespace nicety::testing_support
