#include <array>
#include <string>
#include <vector>

#include "benchmark/benchmark.h"

#include "runtime/config/value.hpp"
#include "widgets/recommendations/shelf.hpp"

namespace nicety {
namespace {

constexpr int kPart = 250;

/// Rows `from` up to `from` + 250 of a shop of `products`, each with four tags of 200 and two neighbours.
std::string part_json(int from, int products) {
  std::string out = "[";
  for (int i = from; i < from + kPart; ++i) {
    const auto number = [](int value) { return std::to_string(value); };
    if (i != from) out += ',';
    out += R"({"id":"p)" + number(i) + R"(","name":"Product )" + number(i) + R"(","url":"/p/)" + number(i) + R"(","image":"/p/)" +
           number(i) + R"(.jpg","price":"€ 9.50","tags":["t)" + number(i % 200) + R"(","t)" + number(i * 7 % 200) + R"(","t)" +
           number(i * 31 % 200) + R"(","all"],"sold":)" + number(i + 1) + R"(,"with":["p)" + number(i * 3 % products) +
           R"(","p)" + number(i * 11 % products) + "\"]}";
  }
  return out + "]";
}

std::string facts_json() {
  std::string out = R"({"cart":{"p7":1},"wishlist":["p99","p100"],"viewed":[)";
  for (int i = 0; i < 12; ++i) out += (i == 0 ? "{\"id\":\"p" : ",{\"id\":\"p") + std::to_string(i * 401) + "\"}";
  return out + "]}";
}

/// All that a catalogue asks of the engine: parsing its parts, keeping what matters, choosing.
void recommend(benchmark::State& state) {
  const int products = static_cast<int>(state.range(0));
  std::vector<std::string> parts;
  for (int from = 0; from < products; from += kPart) parts.push_back(part_json(from, products));
  const std::string facts = facts_json();
  Document known;
  Errors errors;
  (void)known.parse(facts, {}, errors);
  Document document;
  std::array<Pick, 4> picks;
  for (auto _ : state) {
    Shelf shelf;
    for (const std::string& part : parts) {
      (void)document.parse(part, {}, errors);
      shelf.add(document.root());
    }
    benchmark::DoNotOptimize(shelf.choose(Facts(known.root()), picks));
  }
}
BENCHMARK(recommend)->Arg(250)->Arg(5000)->Unit(benchmark::kMillisecond);

/// The choice alone, which is one task.
void choose_picks(benchmark::State& state) {
  const int products = static_cast<int>(state.range(0));
  Shelf shelf;
  Errors errors;
  Document document;
  for (int from = 0; from < products; from += kPart) {
    const std::string part = part_json(from, products);
    (void)document.parse(part, {}, errors);
    shelf.add(document.root());
  }
  const std::string facts = facts_json();
  Document known;
  (void)known.parse(facts, {}, errors);
  std::array<Pick, 4> picks;
  for (auto _ : state) benchmark::DoNotOptimize(shelf.choose(Facts(known.root()), picks));
}
BENCHMARK(choose_picks)->Arg(250)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace nicety
