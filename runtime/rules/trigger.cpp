#include "runtime/rules/trigger.hpp"

#include <cstddef>

#include "runtime/config/describe.hpp"
#include "runtime/config/write.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

/// Which field says when a trigger is due, and which fact is held against it.
struct Bound {
  std::uint8_t field;  // among the declared; the first, `trigger` itself, where there is nothing to say
  std::string_view fact;
};

// In the order of Trigger.
constexpr Bound kBounds[] = {
    {0, "signal"}, {3, "name"},   {1, "seconds"}, {2, "scroll"}, {0, "signal"},
    {1, "idle"},   {0, "signal"}, {0, "results"}, {4, "name"},
};
static_assert(std::size(kBounds) == kNames<Trigger>.size());

const Bound& bound_of(Trigger trigger) { return kBounds[static_cast<std::size_t>(trigger)]; }
const Field& field_of(const Bound& bound) { return Fields<WhenConfig>::list[bound.field]; }

bool read_when(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  if (!codecs::kObject.read(field, value, member, errors, reading)) return false;
  const auto& when = *static_cast<const WhenConfig*>(member);
  if (when.trigger != Trigger::event || !when.event.empty()) return true;
  report(errors, value, "`event` is missing", "add `\"event\": …`, its name");
  return false;
}

void write_when(std::string& out, const Field& field, const void* member) { codecs::kObject.write(out, field, member); }

}  // namespace

namespace codecs {
const FieldCodec kWhen{&read_when, &write_when};
}

bool read_signal(const Value& message, Signal& signal) {
  signal.name = message["name"].text();
  for (std::size_t i = 0; i < kNames<Trigger>.size(); ++i) {
    signal.trigger = static_cast<Trigger>(i);
    if (kNames<Trigger>[i] == message["signal"].text()) return true;
  }
  return false;
}

Decision fires(const WhenConfig& when, const Signal& signal, const Facts& facts) {
  const Bound& bound = bound_of(when.trigger);
  const Field& field = field_of(bound);
  const void* wanted = field.member(&when);
  Decision decision{.group = "when", .key = field.key, .fact = bound.fact, .number = facts.number(bound.fact)};
  bool good = true;
  if (signal.trigger != when.trigger || bound.fact == kBounds[0].fact) {
    decision.key = field_of(kBounds[0]).key;
    decision.fact = kBounds[0].fact;
    decision.text = kNames<Trigger>[static_cast<std::size_t>(signal.trigger)];
    good = signal.trigger == when.trigger;
  } else if (field.kind == FieldKind::enumeration) {
    good = decision.number == 0;
  } else if (field.kind == FieldKind::duration || field.kind == FieldKind::number) {
    good = decision.number >= *static_cast<const double*>(wanted);
  } else {
    decision.text = signal.name;
    good = *static_cast<const std::string*>(wanted) == signal.name;
  }
  decision.verdict = good ? Verdict::yes : Verdict::no;
  return decision;
}

void add_watch(std::string& list, const WhenConfig& when) {
  const Bound& bound = bound_of(when.trigger);
  std::string item;
  {
    JsonObject json(item);
    write_field(json.name("trigger"), Fields<WhenConfig>::list[0], &when);
    if (bound.field != 0) write_field(json.name(field_of(bound).key), field_of(bound), &when);
  }
  if (list.find(item) != std::string::npos) return;
  if (!list.empty()) list += ',';
  list += item;
}

}  // namespace nicety
