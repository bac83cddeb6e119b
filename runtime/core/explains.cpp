#include "runtime/core/explains.hpp"

namespace nicety {

// The small module has its own: cmake/terse.cpp.
bool explains() { return true; }

}  // namespace nicety
