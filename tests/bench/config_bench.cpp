#include <string>

#include "benchmark/benchmark.h"

#include "runtime/app/shop_config.hpp"
#include "runtime/config/read.hpp"
#include "runtime/config/value.hpp"

namespace nicety {
namespace {

constexpr const char* kMessage = R"({"type":"event","widget":12,"event":"press","x":102.5,"y":18.25,"keyboard":false})";

/// A shop.json with as many widgets as a busy page has.
std::string shop_json(int widgets) {
  std::string out = R"({
  "$schema": "/nicety/shop.schema.json",
  "cart": {
    "badge": "#cart-count", "target": "#cart",
    "add": {"url": "/api/cart/lines", "body": {"product": "{product}", "quantity": "{quantity}"}, "count": "/count"},
    "remove": {"url": "/api/cart/remove", "method": "POST", "timeoutMs": 5000}
  },
  "theme": {"accent": "#c2571a"},
  "motion": "auto",
  "widgets": [)";
  for (int i = 0; i < widgets; ++i) {
    if (i != 0) out += ',';
    out += "\n    {\"type\": \"add-to-cart\", \"at\": \"#shelf-" + std::to_string(i) + " form\", \"undoMs\": 5000}";
  }
  return out + "\n  ]\n}\n";
}

void parse_shop(benchmark::State& state) {
  const std::string text = shop_json(static_cast<int>(state.range(0)));
  Document document;
  for (auto _ : state) {
    Errors errors;
    benchmark::DoNotOptimize(document.parse(text, "shop.json", errors));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(parse_shop)->Arg(3)->Arg(100);

void parse_and_read_shop(benchmark::State& state) {
  const std::string text = shop_json(static_cast<int>(state.range(0)));
  Document document;
  for (auto _ : state) {
    Errors errors;
    ShopConfig shop;
    document.parse(text, "shop.json", errors);
    benchmark::DoNotOptimize(read(document.root(), shop, errors));
  }
}
BENCHMARK(parse_and_read_shop)->Arg(3)->Arg(100);

void parse_message(benchmark::State& state) {
  const std::string text = kMessage;
  Document document;
  for (auto _ : state) {
    Errors errors;
    benchmark::DoNotOptimize(document.parse(text, "message", errors));
  }
}
BENCHMARK(parse_message);

}  // namespace
}  // namespace nicety
