#include "runtime/config/write.hpp"

#include "runtime/core/json_writer.hpp"

namespace nicety {

void write_field(std::string& out, const Field& field, const void* owner) { field.codec->write(out, field, field.member(owner)); }

void write_record(std::string& out, const Record& record, const void* object) {
  JsonObject json(out);
  for (const Field& field : record.fields) {
    if (field.at != nullptr) write_field(json.name(field.key), field, object);
  }
}

}  // namespace nicety
