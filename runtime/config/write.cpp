#include "runtime/config/write.hpp"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "runtime/config/spring_config.hpp"
#include "runtime/core/color.hpp"
#include "runtime/core/json_writer.hpp"
#include "runtime/core/text.hpp"
#include "runtime/core/time.hpp"
#include "runtime/motion/easing.hpp"

namespace nicety {
namespace {

constexpr int kDecimals = 6;

template <class T>
const T& as(const void* member) {
  return *static_cast<const T*>(member);
}

void write_color(std::string& out, const Color& color) {
  out += '"';
  append_css(out, color);
  out += '"';
}

void write_spring(std::string& out, const Spring& spring) {
  JsonObject(out)
      .number("stiffness", spring.stiffness, kDecimals)
      .number("damping", spring.damping, kDecimals)
      .number("mass", spring.mass, kDecimals);
}

void write_easing(std::string& out, const Easing& easing) {
  std::string css;
  easing.append_css(css);
  append_json_string(out, css);
}

void write_list(std::string& out, const Field& field, const void* list) {
  out += '[';
  const std::size_t size = field.list->size(list);
  for (std::size_t i = 0; i < size; ++i) {
    if (i != 0) out += ',';
    write_record(out, *field.record, field.list->at(list, i));
  }
  out += ']';
}

void write_text_map(std::string& out, const TextMap& map) {
  JsonObject object(out);
  for (const TextPair& pair : map) object.text(pair.name, pair.value);
}

}  // namespace

void write_field(std::string& out, const Field& field, const void* owner) {
  const void* const member = field.member(owner);
  switch (field.kind) {
    case FieldKind::boolean: out += as<bool>(member) ? "true" : "false"; break;
    case FieldKind::integer: append_number(out, as<int>(member)); break;
    case FieldKind::number:
    case FieldKind::length: append_number(out, as<double>(member), kDecimals); break;
    case FieldKind::duration: append_number(out, as<Seconds>(member) * kMillisecondsPerSecond, kDecimals); break;
    case FieldKind::text:
    case FieldKind::selector:
    case FieldKind::url: append_json_string(out, as<std::string>(member)); break;
    case FieldKind::color: write_color(out, as<Color>(member)); break;
    case FieldKind::auto_color: {
      const auto& color = as<std::optional<Color>>(member);
      if (color) {
        write_color(out, *color);
      } else {
        out += "\"auto\"";
      }
      break;
    }
    case FieldKind::enumeration: append_json_string(out, field.names[as<std::uint8_t>(member)]); break;
    case FieldKind::spring: write_spring(out, as<Spring>(member)); break;
    case FieldKind::easing: write_easing(out, as<Easing>(member)); break;
    case FieldKind::object: write_record(out, *field.record, member); break;
    case FieldKind::list: write_list(out, field, member); break;
    case FieldKind::text_map: write_text_map(out, as<TextMap>(member)); break;
    case FieldKind::entries: break;  // has no member
  }
}

void write_record(std::string& out, const Record& record, const void* object) {
  JsonObject json(out);
  for (const Field& field : record.fields) {
    if (field.kind != FieldKind::entries) write_field(json.name(field.key), field, object);
  }
}

}  // namespace nicety
