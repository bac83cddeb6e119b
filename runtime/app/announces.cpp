// Asked by few widgets, so in a file of its own: a module without them doesn't hold it.

#include "runtime/app/effects.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {

bool Effects::announces(std::string_view text) const {
  std::string effect;
  JsonObject(effect).text("type", "announce").text("text", text);
  return out_.contains(effect);
}

}  // namespace nicety
