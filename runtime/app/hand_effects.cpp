// What few widgets ask for, in a file of its own: a module without them doesn't hold it.

#include "runtime/app/effects.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {

void Effects::hand(const Handing& handing) {
  separate();
  JsonObject object(out_);
  object.text("type", "hand")
      .number("widget", widget_)
      .number("id", handing.id)
      .text("to", handing.to)
      .text("text", handing.text);
  if (!handing.name.empty()) object.text("name", handing.name);
  if (!handing.url.empty()) object.text("url", handing.url);
  if (!handing.part.empty()) object.text("part", handing.part);
}

}  // namespace nicety
