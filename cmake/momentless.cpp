// Linked in place of runtime/app/has_moments.cpp into modules whose widgets have no rules.

#include "runtime/app/has_moments.hpp"

namespace nicety {

bool has_moments() { return false; }

}  // namespace nicety
