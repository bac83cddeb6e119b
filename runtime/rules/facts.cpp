#include "runtime/rules/facts.hpp"

namespace nicety {

std::string_view words_of(const Value& value) {
  if (!value.is(ValueKind::number) && !value.is(ValueKind::boolean)) return value.text();
  const std::string_view rest = value.document()->source().substr(value.offset());
  return rest.substr(0, rest.find_first_of(",]} \t\r\n"));
}

}  // namespace nicety
