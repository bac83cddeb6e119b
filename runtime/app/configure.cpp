#include <algorithm>
#include <array>

#include "runtime/app/app.hpp"
#include "runtime/app/has_moments.hpp"
#include "runtime/config/write.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

constexpr std::size_t kMostKinds = 64;

void append_errors(std::string& out, const Errors& errors) {
  out += '[';
  bool is_first = true;
  for (const ConfigError& error : errors.list()) {
    if (!explains()) break;
    if (!is_first) out += ',';
    is_first = false;
    JsonObject(out)
        .text("file", error.file)
        .number("line", error.line)
        .number("column", error.column)
        .text("pointer", error.pointer)
        .text("rule", error.rule)
        .text("hint", error.hint)
        .text("text", error.text());
  }
  out += ']';
}

void append_kinds(std::string& out, std::span<const WidgetType> types) {
  JsonObject kinds(out);
  for (const WidgetType& type : types) {
    std::string& names = kinds.name(type.kind);
    names += "{\"props\":[";
    for (const Field& field : type.props.fields) {
      if (&field != type.props.fields.data()) names += ',';
      append_json_string(names, field.key);
    }
    names += type.reads_facts ? "],\"facts\":true" : "]";
    if (type.on_form) names += ",\"form\":true";
    names += type.on_page ? ",\"place\":\"page\"}" : type.replaces ? ",\"place\":\"over\"}" : "}";
  }
}

}  // namespace

void App::configure(std::string_view text, std::string_view file) {
  begin();
  mounted_.clear();
  to_paint_.clear();
  entries_.clear();
  {
    JsonObject effect(outbox_);
    effect.text("type", "configured");
    read_shop(text, file, effect);
  }
  end();
}

void App::read_shop(std::string_view text, std::string_view file, JsonObject& effect) {
  ShopConfig shop;
  std::string watch;
  Errors errors;
  std::string& widgets = effect.name("widgets");
  widgets += '[';
  if (config_.parse(text, file, errors)) {
    (void)read(config_.root(), shop, errors);
    std::array<std::string_view, kMostKinds> kinds;
    const std::size_t count = std::min(types_.size(), kMostKinds);
    for (std::size_t i = 0; i < count; ++i) kinds[i] = types_[i].kind;

    for (const Value value : config_.root()["widgets"]) {
      if (!entries_.empty()) widgets += ',';
      JsonObject row(widgets);
      row.number("index", static_cast<double>(entries_.size()));
      const auto type = read_choice(value, "type", {kinds.data(), count}, errors);
      if (!type) {
        entries_.emplace_back();
        row.boolean("ok", false);
        continue;
      }
      const std::string at = read_entry(value, *type, errors);
      const Entry& entry = entries_.back();
      row.text("type", types_[*type].kind).text("at", at).text("id", entry.id).boolean("ok", entry.widget != nullptr);
      if (!entry.widget) continue;
      write_record(row.name("config"), types_[*type].config, entry.widget->config());
      if (has_moments() && types_[*type].rules != nullptr) add_watch(watch, entry.rules.when);
    }
  }
  widgets += ']';
  configured_ = entries_.size();
  motion_ = shop.motion;
  moments_.configure(shop.attention);

  write_record(effect.name("shop"), kRecord<ShopConfig>, &shop);
  append_kinds(effect.name("kinds"), types_);
  ((effect.name("watch") += '[') += watch) += ']';
  append_errors(effect.name("errors"), errors);
  effect.number("errorCount", static_cast<double>(errors.count()));
}

}  // namespace nicety
