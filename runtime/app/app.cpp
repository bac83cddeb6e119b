#include "runtime/app/app.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "runtime/app/has_moments.hpp"
#include "runtime/app/messages.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {

void App::begin() { outbox_.clear(); }

void App::end() {
  outbox_.insert(outbox_.begin(), '[');
  outbox_ += ']';
}

void App::complain(std::string_view what) {
  if (!outbox_.empty()) outbox_ += ',';
  JsonObject effect(outbox_);
  if (!explains()) {
    effect.text("type", "unexplained");
    return;
  }
  effect.text("type", "log").text("level", "error").text("text", what);
}

void App::report_errors(const Errors& errors) {
  if (!explains() && !errors.empty()) complain({});
  for (const ConfigError& error : errors.list()) complain(error.text());
}

std::size_t App::type_of(std::string_view kind) const {
  return static_cast<std::size_t>(std::ranges::find(types_, kind, &WidgetType::kind) - types_.begin());
}

App::Mounted* App::find(std::uint32_t handle) {
  const auto found = std::ranges::find(mounted_, handle, [](const auto& each) { return each->handle; });
  return found == mounted_.end() ? nullptr : found->get();
}

void App::send(std::string_view text, Seconds now) {
  begin();
  Errors errors;
  if (!message_.parse(text, "message", errors)) {
    report_errors(errors);
    end();
    return;
  }
  const Value message = message_.root();
  const std::string_view type = message["type"].text();
  const auto handle = static_cast<std::uint32_t>(std::clamp(message["widget"].number(), 0.0, 4294967295.0));
  if (type == "environment") {
    observe(message, now);
  } else if (type == "mount") {
    mount(message, now);
  } else if (type == "facts") {
    learn(text, errors, now);
  } else if (type == "memory") {
    if (has_moments()) moments_.recall(message["moments"], now);
  } else if (type == "explain") {
    explain(message["id"].text());
  } else if (Mounted* mounted = find(handle); mounted == nullptr) {
    complain("no widget has this number; it was never mounted, or is gone");
  } else if (type == "event") {
    handle_event(*mounted, message, now);
  } else if (type == "layout") {
    arrange(*mounted, message, now);
  } else if (type == "unmount") {
    (void)update(*mounted, {.kind = EventKind::gone}, now);
    if (has_moments()) moments_.remove(handle, now);
    unmount(handle);
  } else {
    complain("a message's type must be environment, facts, memory, explain, mount, event, layout or unmount");
  }
  give_turns(now);
  end();
}

void App::observe(const Value& message, Seconds now) {
  read_environment(message, motion_, environment_);
  for (const auto& mounted : mounted_) (void)update(*mounted, {.kind = EventKind::environment}, now);
}

void App::learn(std::string_view text, Errors& errors, Seconds now) {
  facts_text_ = text;
  (void)facts_message_.parse(facts_text_, {}, errors);  // it has just been parsed
  const Value message = facts_message_.root();
  facts_at_ = now;
  if (has_moments() && message["page"].boolean()) moments_.enter(facts(now), now);
  for (const auto& mounted : mounted_) {
    if (types_[mounted->type].reads_facts) (void)update(*mounted, {.kind = EventKind::facts}, now);
  }
  Signal signal;
  if (!has_moments() || !message["signal"]) return;
  if (!read_signal(message, signal)) return complain("no trigger is called like this signal");
  moments_.judge(signal, facts(now), now);
}

void App::give_turns(Seconds now) {
  if (!has_moments()) return;
  while (const std::uint32_t widget = moments_.next_to_vanish()) (void)update(*find(widget), {.kind = EventKind::vanish}, now);
  while (const std::uint32_t widget = moments_.next_turn(facts(now), now)) {
    Mounted& mounted = *find(widget);
    const int run = static_cast<int>(moments_.memory(widget).ever);
    const Outcome outcome = update(mounted, {.kind = EventKind::appear, .run = run}, now);
    moments_.settle(widget, outcome, facts(now));
    if (outcome != Outcome::declined) tell(mounted, "nicety:shown");
  }
}

void App::tell(const Mounted& moment, std::string_view event) {
  const std::string_view id = moments_.id(moment.handle);
  std::string json;
  append_memory(json, moments_.memory(moment.handle));
  Effects effects(outbox_, moment.handle);
  effects.remember("moment", json, id);
  json.clear();
  JsonObject(json).text("id", id).text("type", types_[moment.type].kind);
  effects.emit(event, json);
}

void App::explain(std::string_view id) {
  if (!outbox_.empty()) outbox_ += ',';
  JsonObject effect(outbox_);
  effect.text("type", "explained").text("id", id);
  const std::string_view decided = has_moments() ? moments_.decided(id) : std::string_view();
  if (decided.empty()) {
    effect.boolean("unknown", true);
  } else {
    effect.members(decided);
  }
}

std::string App::read_entry(const Value& value, std::size_t index, Errors& errors) {
  const WidgetType& type = types_[index];
  Entry& entry = entries_.emplace_back();
  entry.type = index;
  entry.widget = type.make();
  EntryConfig common;
  std::array<Target, 3> targets{target_of(common), Target{&type.config, entry.widget->config()}};
  std::size_t count = 2;
  if (has_moments() && type.rules != nullptr) {
    type.rules(entry.rules);
    targets[count++] = target_of(entry.rules);
  }
  if (value && !read_into(value, {targets.data(), count}, errors)) entry.widget = nullptr;
  entry.id = common.id.empty() ? std::string(type.kind) : std::move(common.id);
  return std::move(common.at);
}

void App::mount(const Value& message, Seconds now) {
  const auto handle = static_cast<std::uint32_t>(std::clamp(message["widget"].number(), 0.0, 4294967295.0));
  if (find(handle) != nullptr) return complain("this widget's number is taken");
  const double index = message["entry"].number(-1);
  auto entry = entries_.begin();
  if (index >= 0 && index < static_cast<double>(configured_)) std::advance(entry, static_cast<std::size_t>(index));
  if (!(index >= 0 && index < static_cast<double>(configured_)) || !entry->widget) {
    const std::size_t type = type_of(message["kind"].text());
    if (type == types_.size()) return complain("this build holds no widget of that kind");
    Errors errors;
    (void)read_entry(message["config"], type, errors);
    report_errors(errors);
    entry = std::prev(entries_.end());
    if (!entry->widget) return;
  }
  Mounted& placed = *mounted_.emplace_back(std::make_unique<Mounted>());
  placed.handle = handle;
  placed.type = entry->type;
  placed.enhances = message["enhance"].boolean();
  placed.widget = entry->widget->mount();
  if (const Value props = message["props"]) set_props(placed, props);
  (void)update(placed, {.kind = EventKind::environment}, now);
  const WidgetType& type = types_[entry->type];
  if (has_moments() && type.rules != nullptr) moments_.add(handle, entry->id, entry->rules, type.interrupts, facts(now), now);
}

void App::set_props(Mounted& mounted, const Value& props) {
  Errors errors;
  const Target target{&types_[mounted.type].props, mounted.widget->props()};
  (void)read_into(props, {&target, 1}, errors, Reading::loose);
  report_errors(errors);
}

void App::unmount(std::uint32_t handle) {
  std::erase_if(mounted_, [&](const auto& each) { return each->handle == handle; });
  to_paint_.clear();
}

void App::arrange(Mounted& mounted, const Value& message, Seconds now) {
  const bool was_visible = mounted.layout.visible;
  read_layout(message, mounted.layout);
  mounted.surface.layout(mounted.layout.box, mounted.layout.bleed, mounted.layout.scale);
  mounted.stale = true;
  if (mounted.layout.visible && !was_visible) (void)update(mounted, {.kind = EventKind::seen}, now);
}

void App::handle_event(Mounted& mounted, const Value& message, Seconds now) {
  if (message["event"].text() == "props") {
    set_props(mounted, message["props"]);
    (void)update(mounted, {.kind = EventKind::environment}, now);
    return;
  }
  Event event;
  std::vector<NamedRect> rects;
  if (!read_event(message, event, rects)) return complain("this event is not known");
  (void)update(mounted, event, now);
}

Outcome App::update(Mounted& mounted, const Event& event, Seconds now) {
  const std::size_t before = outbox_.size();
  Effects effects(outbox_, mounted.handle);
  Context context{scene(mounted), now, effects, runs_[mounted.type], serial_, kept_frames_, facts(now)};
  mounted.widget->update(event, context);
  mounted.stale = true;
  show(mounted, before);
  if (has_moments() && (context.outcome == Outcome::ended || context.outcome == Outcome::dismissed)) {
    const bool was_shown = moments_.leave(mounted.handle, context.outcome, facts(now), now);
    if (was_shown && context.outcome == Outcome::dismissed) tell(mounted, "nicety:dismissed");
  }
  return context.outcome;
}

// The view goes ahead of what was asked for while updating: an animation needs the node that it moves.
void App::show(Mounted& mounted, std::size_t before) {
  std::string view;
  append_wire(view, mounted.widget->view(scene(mounted)));
  if (view == mounted.shown) return;
  std::string effect;
  if (before != 0) effect += ',';
  JsonObject(effect).text("type", "view").number("widget", mounted.handle).raw("view", view);
  if (before == 0 && !outbox_.empty()) effect += ',';
  outbox_.insert(before, effect);
  mounted.shown = std::move(view);
}

std::uint32_t App::frame(Seconds now) {
  begin();
  to_paint_.clear();
  for (const auto& mounted : mounted_) {
    if (mounted->widget->wake_at() <= now) (void)update(*mounted, {.kind = EventKind::wake}, now);
  }
  if (moments_.wake_at() <= now) give_turns(now);
  for (const auto& mounted : mounted_) {
    if (wants_paint(*mounted)) to_paint_.push_back(mounted.get());
  }
  if (!outbox_.empty()) end();
  return static_cast<std::uint32_t>(to_paint_.size());
}

PaintedPatch App::paint(std::uint32_t index, Seconds now) {
  if (index >= to_paint_.size()) return {};
  Mounted& mounted = *to_paint_[index];
  stills_.begin_frame();
  painter_.begin(mounted.surface.box(), mounted.surface.bleed(), mounted.surface.scale());
  mounted.animating = mounted.widget->paint(painter_, scene(mounted), now) == Activity::animating;
  mounted.stale = false;
  const IRect canvas = mounted.surface.pixels();
  return {mounted.handle,
          {static_cast<float>(canvas.width()), static_cast<float>(canvas.height())},
          mounted.surface.present(painter_, raster_, &stills_)};
}

bool App::wants_paint(const Mounted& mounted) {
  return (mounted.stale || mounted.animating) && mounted.layout.visible && mounted.layout.box.width > 0 &&
         mounted.layout.box.height > 0;
}

Seconds App::next() const {
  Seconds soonest = moments_.wake_at();
  for (const auto& mounted : mounted_) {
    if (wants_paint(*mounted)) return 0;
    soonest = std::min(soonest, mounted->widget->wake_at());
  }
  return soonest;
}

}  // namespace nicety
