// What only widgets over a form ask for, in a file of its own: a module without such a widget doesn't hold it.

#include "runtime/app/effects.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

void text_unless_empty(JsonObject& object, std::string_view key, std::string_view text) {
  if (!text.empty()) object.text(key, text);
}

void texts(JsonObject& object, std::string_view key, std::span<const std::string_view> all) {
  std::string& list = object.name(key);
  list += '[';
  for (const std::string_view& text : all) {
    if (&text != all.data()) list += ',';
    append_json_string(list, text);
  }
  list += ']';
}

}  // namespace

void Effects::show_step(std::string_view name, std::string_view way, bool focus) {
  separate();
  JsonObject object(out_);
  object.text("type", "step").number("widget", widget_).text("name", name).text("way", way);
  if (focus) object.boolean("focus", true);
}

void Effects::field(const FieldPatch& patch) {
  separate();
  JsonObject object(out_);
  object.text("type", "field").number("widget", widget_).text("name", patch.name).text("look", patch.look);
  text_unless_empty(object, "error", patch.error);
  text_unless_empty(object, "hint", patch.hint);
  text_unless_empty(object, "suggestion", patch.suggestion);
}

void Effects::shape_field(std::string_view name, bool is_required, bool is_hidden, std::string_view label) {
  separate();
  JsonObject object(out_);
  object.text("type", "shape").number("widget", widget_).text("name", name);
  object.boolean("required", is_required).boolean("hidden", is_hidden);
  text_unless_empty(object, "label", label);
}

void Effects::order_fields(std::span<const std::string_view> names) {
  separate();
  JsonObject object(out_);
  object.text("type", "order").number("widget", widget_);
  texts(object, "names", names);
}

void Effects::fill_field(std::string_view name, std::string_view value) {
  separate();
  JsonObject(out_).text("type", "fill").number("widget", widget_).text("name", name).text("value", value);
}

void Effects::reach_field(std::string_view name) {
  separate();
  JsonObject(out_).text("type", "reach").number("widget", widget_).text("name", name);
}

void Effects::call(std::uint32_t id, std::string_view method, std::string_view url, std::string_view key, Seconds timeout) {
  separate();
  JsonObject object(out_);
  object.text("type", "call").number("widget", widget_).number("id", id).text("method", method).text("url", url);
  text_unless_empty(object, "key", key);
  object.number("timeoutMs", timeout * kMillisecondsPerSecond);
}

void Effects::consult(std::uint32_t id, std::string_view name, std::string_view detail) {
  separate();
  JsonObject(out_).text("type", "consult").number("widget", widget_).number("id", id).text("name", name).raw("detail", detail);
}

void Effects::wallet(std::uint32_t id, std::string_view currency, double cents, std::string_view label, bool check) {
  separate();
  JsonObject object(out_);
  object.text("type", "wallet").number("widget", widget_).number("id", id);
  object.text("currency", currency).number("cents", cents).text("label", label);
  if (check) object.boolean("check", true);
}

void Effects::settle_wallet(std::string_view result) {
  separate();
  JsonObject(out_).text("type", "paid").number("widget", widget_).text("result", result);
}

void Effects::hold_submit(std::string_view words, bool has_asked) {
  separate();
  JsonObject(out_).text("type", "sending").number("widget", widget_).text("words", words).boolean("asked", has_asked);
}

void Effects::amounts(std::string_view rows, std::string_view pay) {
  separate();
  JsonObject object(out_);
  object.text("type", "amounts").number("widget", widget_).raw("rows", rows);
  text_unless_empty(object, "pay", pay);
}

void Effects::choice(const ChoicePatch& patch) {
  separate();
  JsonObject object(out_);
  object.text("type", "choice").number("widget", widget_).text("name", patch.name).text("value", patch.value);
  text_unless_empty(object, "text", patch.text);
  object.number("from", patch.from).number("to", patch.to);
}

void Effects::offer(std::string_view name, std::span<const std::string_view> values) {
  separate();
  JsonObject object(out_);
  object.text("type", "offer").number("widget", widget_).text("name", name);
  texts(object, "values", values);
}

void Effects::leave(std::string_view url) {
  separate();
  JsonObject(out_).text("type", "leave").number("widget", widget_).text("url", url);
}

}  // namespace nicety
