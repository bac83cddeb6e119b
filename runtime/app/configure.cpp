#include <algorithm>
#include <array>

#include "runtime/app/app.hpp"
#include "runtime/config/write.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

constexpr std::size_t kMostKinds = 64;

std::string errors_json(const Errors& errors) {
  if (!explains()) return "[]";
  std::string out = "[";
  for (const ConfigError& error : errors.list()) {
    if (out.size() > 1) out += ',';
    JsonObject(out)
        .text("file", error.file)
        .number("line", error.line)
        .number("column", error.column)
        .text("pointer", error.pointer)
        .text("rule", error.rule)
        .text("hint", error.hint)
        .text("text", error.text());
  }
  return out += ']';
}

std::string kinds_json(std::span<const WidgetType> types) {
  std::string out;
  {
    JsonObject kinds(out);
    for (const WidgetType& type : types) {
      std::string& names = kinds.name(type.kind);
      names += "{\"props\":[";
      for (const Field& field : type.props.fields) {
        if (&field != type.props.fields.data()) names += ',';
        append_json_string(names, field.key);
      }
      names += type.reads_facts ? "],\"facts\":true" : "]";
      names += type.on_page ? ",\"place\":\"page\"}" : "}";
    }
  }
  return out;
}

}  // namespace

std::string App::watch_json() const {
  std::vector<const WhenConfig*> all;
  for (const Entry& entry : entries_) {
    if (entry.widget && types_[entry.type].rules != nullptr) all.push_back(&entry.rules.when);
  }
  std::string out;
  append_watch(out, all);
  return out;
}

void App::configure(std::string_view text, std::string_view file) {
  begin();
  mounted_.clear();
  to_paint_.clear();
  entries_.clear();
  shop_ = {};

  Errors errors;
  std::string widgets = "[";
  if (config_.parse(text, file, errors)) {
    (void)read(config_.root(), shop_, errors);
    std::array<std::string_view, kMostKinds> kinds;
    const std::size_t count = std::min(types_.size(), kMostKinds);
    for (std::size_t i = 0; i < count; ++i) kinds[i] = types_[i].kind;

    for (const Value value : config_.root()["widgets"]) {
      if (widgets.size() > 1) widgets += ',';
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
      if (entry.widget) write_record(row.name("config"), types_[*type].config, entry.widget->config());
    }
  }
  widgets += ']';
  configured_ = entries_.size();
  moments_.configure(shop_.attention);

  std::string shop;
  write_record(shop, kRecord<ShopConfig>, &shop_);
  JsonObject(outbox_)
      .text("type", "configured")
      .raw("shop", shop)
      .raw("kinds", kinds_json(types_))
      .raw("widgets", widgets)
      .raw("watch", watch_json())
      .raw("errors", errors_json(errors))
      .number("errorCount", static_cast<double>(errors.count()));
  end();
}

}  // namespace nicety
