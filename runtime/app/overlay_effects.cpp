// What only widgets that celebrate ask for, in a file of its own: a module without such a widget doesn't hold it.

#include "runtime/app/effects.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

/// Writes `[each,each]`, each by `write`.
template <class List, class Write>
void append_list(std::string& out, const List& list, const Write& write) {
  char comma = '[';
  for (const auto& each : list) {
    out += comma;
    write(each);
    comma = ',';
  }
  out += ']';
}

}  // namespace

void Effects::celebrate(const Celebration& celebration) {
  separate();
  JsonObject object(out_);
  object.text("type", "celebrate").number("widget", widget_).text("emitter", celebration.emitter);
  object.number("count", celebration.count).number("seed", celebration.seed);
  const auto text_unless_empty = [&](std::string_view key, std::string_view text) {
    if (!text.empty()) object.text(key, text);
  };
  text_unless_empty("part", celebration.part);
  text_unless_empty("path", celebration.path);
  text_unless_empty("picture", celebration.picture);
  if (!celebration.shapes.empty()) {
    std::string& out = object.name("shapes");
    append_list(out, celebration.shapes, [&](std::string_view shape) { append_json_string(out, shape); });
  }
  if (!celebration.colors.empty()) {
    std::string& out = object.name("colors");
    append_list(out, celebration.colors, [&](const Color& color) {
      const float channels[] = {color.r, color.g, color.b};
      append_list(out, channels, [&](float channel) { append_number(out, static_cast<double>(channel) * 255, 0); });
    });
  }
}

}  // namespace nicety
