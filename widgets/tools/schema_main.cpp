// nicety_schema FOLDER: writes what is derived from the declared config fields into the folder.
//   shop.schema.json  for editors      shop.d.ts  for TypeScript      config.md  for readers

#include <cstdio>
#include <list>
#include <string>

#include "runtime/app/widget_type.hpp"
#include "runtime/config/tools/reference.hpp"
#include "runtime/config/tools/schema.hpp"
#include "runtime/config/tools/types.hpp"

namespace {

bool write_file(const std::string& path, const std::string& text) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = file == nullptr || std::fclose(file) == 0;
  if (!written || !closed) std::fprintf(stderr, "nicety_schema: can't write %s; does its folder exist?\n", path.c_str());
  return written && closed;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: nicety_schema FOLDER\n", stderr);
    return 2;
  }
  nicety::Catalogue catalogue{.root = &nicety::kRecord<nicety::ShopConfig>, .kinds = {}};
  std::list<nicety::RulesConfig> rules;
  for (const nicety::WidgetType& type : nicety::registered_widgets()) {
    nicety::EntryKind& kind = catalogue.kinds.emplace_back();
    kind = {.type = type.kind, .config = &type.config, .props = &type.props};
    if (type.rules == nullptr) continue;
    type.rules(rules.emplace_back());
    kind.rules = &nicety::kRecord<nicety::RulesConfig>;
    kind.own_rules = &rules.back();
  }
  const std::string folder = std::string(arguments[1]) + "/";
  const bool good = write_file(folder + "shop.schema.json", nicety::write_schema(catalogue)) &&
                    write_file(folder + "shop.d.ts", nicety::write_types(catalogue)) &&
                    write_file(folder + "config.md", nicety::write_reference(catalogue));
  return good ? 0 : 1;
}
