#pragma once

namespace nicety {

/// Whether this build can say in words why it refuses something: everywhere but in the module that shoppers download, which
/// only counts what is wrong. Constant, and chosen when linking (`cmake/module.cmake`), so that one set of objects makes both
/// modules and the linker drops from the small one the code and the texts behind `if (explains())`.
[[nodiscard]] bool explains();

}  // namespace nicety
