#pragma once

#include "runtime/config/field.hpp"

namespace nicety {

/// The codecs of all kinds. Those that share how they are kept share a codec.
namespace codecs {

extern const FieldCodec kBoolean;
extern const FieldCodec kInteger;
extern const FieldCodec kNumber;  ///< number, duration, length
extern const FieldCodec kText;    ///< text, selector
extern const FieldCodec kUrl;
extern const FieldCodec kColor;  ///< color, auto_color
extern const FieldCodec kEnumeration;
extern const FieldCodec kSpring;
extern const FieldCodec kEasing;
extern const FieldCodec kObject;
extern const FieldCodec kList;
extern const FieldCodec kTextMap;
extern const FieldCodec kJson;
extern const FieldCodec kEntries;

}  // namespace codecs

/// The codec of a kind. For the compiler alone: called at run time it would bring them all into the build.
[[nodiscard]] consteval const FieldCodec* codec_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::boolean: return &codecs::kBoolean;
    case FieldKind::integer: return &codecs::kInteger;
    case FieldKind::number:
    case FieldKind::duration:
    case FieldKind::length: return &codecs::kNumber;
    case FieldKind::text:
    case FieldKind::selector: return &codecs::kText;
    case FieldKind::url: return &codecs::kUrl;
    case FieldKind::color:
    case FieldKind::auto_color: return &codecs::kColor;
    case FieldKind::enumeration: return &codecs::kEnumeration;
    case FieldKind::spring: return &codecs::kSpring;
    case FieldKind::easing: return &codecs::kEasing;
    case FieldKind::object: return &codecs::kObject;
    case FieldKind::list: return &codecs::kList;
    case FieldKind::text_map: return &codecs::kTextMap;
    case FieldKind::json: return &codecs::kJson;
    case FieldKind::entries: return &codecs::kEntries;
  }
  return nullptr;
}

}  // namespace nicety
