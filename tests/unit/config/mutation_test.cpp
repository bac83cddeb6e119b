#include <string>

#include "gtest/gtest.h"

#include "runtime/config/write.hpp"
#include "runtime/core/random.hpp"
#include "tests/unit/config/chime.hpp"

namespace nicety {
namespace {

constexpr int kRuns = 20'000;

/// Changes, removes, doubles or inserts one byte.
void mutate(std::string& text, Random& random) {
  const auto below = [&random](std::size_t count) { return random.next() % count; };
  constexpr std::string_view kTelling = "{}[]\",:\\-0.eEtfn \n\x01\xC3\xFF";
  const std::size_t at = below(text.size());
  switch (below(4)) {
    case 0: text[at] = static_cast<char>(below(256)); break;
    case 1: text.erase(at, 1); break;
    case 2: text.insert(at, 1, text[at]); break;
    default: text.insert(at, 1, kTelling[below(kTelling.size())]);
  }
}

TEST(Mutation, NoByteOfADocumentCanMakeReadingFailWithoutAWord) {
  const std::string valid = write(testing::Chime{});
  Random random(20240607);
  Document document;
  for (int run = 0; run < kRuns; ++run) {
    std::string text = valid;
    for (int changes = run % 4; changes >= 0; --changes) mutate(text, random);
    Errors errors;
    testing::Chime chime;
    const bool good = document.parse(text, "shop.json", errors) && read(document.root(), chime, errors);
    ASSERT_EQ(good, errors.empty()) << text;
    if (good) {
      Errors again;
      const std::string written = write(chime);
      testing::Chime reread;
      ASSERT_TRUE(document.parse(written, "again", again) && read(document.root(), reread, again))
          << written << again.list()[0].text();
    }
    for (const ConfigError& error : errors.list()) ASSERT_GE(error.text().size(), 14U);
  }
}

}  // namespace
}  // namespace nicety
