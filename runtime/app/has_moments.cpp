#include "runtime/app/has_moments.hpp"

namespace nicety {

// A module without has its own: cmake/momentless.cpp.
bool has_moments() { return true; }

}  // namespace nicety
