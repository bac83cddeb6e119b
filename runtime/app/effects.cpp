#include "runtime/app/effects.hpp"

#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

constexpr int kMillisecondDecimals = 3;

void milliseconds(JsonObject& object, std::string_view key, Seconds value) {
  object.number(key, value * kMillisecondsPerSecond, kMillisecondDecimals);
}

}  // namespace

void Effects::separate() {
  if (!out_.empty()) out_ += ',';
}

void Effects::animate(const Animation& animation) {
  separate();
  JsonObject object(out_);
  object.text("type", "animate").number("widget", widget_).text("part", animation.part).text("name", animation.name);
  object.raw("frames", animation.frames);
  milliseconds(object, "durationMs", animation.duration);
  if (animation.delay > 0) milliseconds(object, "delayMs", animation.delay);
  if (animation.hold) object.boolean("hold", true);
  if (animation.shown) object.boolean("shown", true);
  if (!animation.ghost_of.empty()) object.text("ghostOf", animation.ghost_of);
}

void Effects::stop(std::string_view name) {
  separate();
  JsonObject(out_).text("type", "stop").number("widget", widget_).text("name", name);
}

void Effects::announce(std::string_view text) {
  separate();
  JsonObject(out_).text("type", "announce").text("text", text);
}

void Effects::request(const Request& request) {
  separate();
  JsonObject object(out_);
  object.text("type", "request")
      .number("widget", widget_)
      .number("id", request.id)
      .text("action", request.action)
      .number("quantity", request.quantity)
      .text("key", request.key);
  if (request.fields.empty()) {
    object.number("line", request.line);
  } else {
    object.raw("fields", request.fields);
  }
}

void Effects::emit(std::string_view name, std::string_view detail, bool ask) {
  separate();
  JsonObject object(out_);
  object.text("type", "emit").number("widget", widget_).text("name", name).raw("detail", detail);
  if (ask) object.boolean("ask", true);
}

void Effects::measure(std::initializer_list<std::string_view> parts) {
  separate();
  JsonObject object(out_);
  object.text("type", "measure").number("widget", widget_);
  std::string& list = object.name("parts");
  list += '[';
  bool first = true;
  for (const std::string_view part : parts) {
    if (!first) list += ',';
    first = false;
    append_json_string(list, part);
  }
  list += ']';
}

void Effects::write(std::string_view part, std::string_view text) {
  separate();
  JsonObject(out_).text("type", "write").text("part", part).text("text", text);
}

void Effects::focus(std::string_view part) {
  separate();
  JsonObject(out_).text("type", "focus").number("widget", widget_).text("part", part);
}

void Effects::remember(std::string_view name, std::string_view value, std::string_view id) {
  separate();
  JsonObject object(out_);
  object.text("type", "remember").text("name", name).raw("value", value);
  if (!id.empty()) object.text("id", id);
}

void Effects::forget() {
  separate();
  JsonObject(out_).text("type", "forget");
}

void Effects::read(std::string_view name, std::span<const int> rows) {
  separate();
  JsonObject object(out_);
  object.text("type", "read").number("widget", widget_).text("name", name);
  if (rows.empty()) return;
  std::string& list = object.name("rows");
  char comma = '[';
  for (const int row : rows) {
    list += comma;
    append_number(list, row);
    comma = ',';
  }
  list += ']';
}

}  // namespace nicety
