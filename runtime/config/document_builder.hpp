#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/config/syntax_error.hpp"
#include "runtime/config/value.hpp"

namespace nicety {

/// Takes the events of a SAX parser and grows a document's tree from them. The parser tells no positions:
/// they follow from how far it has read (`reached`), since only white space, commas and colons lie between two tokens.
/// Every event answers whether to go on.
class DocumentBuilder final {
 public:
  /// `reached` is kept up to date by the parser's input: one past the last byte it has taken.
  DocumentBuilder(Document& document, Errors& errors, const char* const& reached);

  bool null();
  bool boolean(bool value);
  bool number(double value);
  bool text(const std::string& value);
  bool key(const std::string& value);
  bool open(ValueKind kind);
  bool close();
  /// The parser is content: whether the text ends here, too. nlohmann's parser takes a zero byte for the end.
  bool finish();
  /// The parser gave up: explains why, from where it stands.
  bool fail();

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last;  // its latest child
  };

  std::uint32_t next_token() const;
  Document::Node& add(ValueKind kind);
  void end_token();
  Document::Slice keep(const std::string& value, std::uint32_t quote);
  void report_duplicates(std::uint32_t object);
  void report_duplicate(std::uint32_t first, std::uint32_t second);

  Document& document_;
  Errors& errors_;
  const char* const& reached_;
  std::array<Open, Document::kDeepest> open_{};
  std::size_t depth_ = 0;
  std::uint32_t cursor_ = 0;  // one past the latest token that meant something
  std::uint32_t key_offset_ = Document::kNone;
  Document::Slice key_;
};

}  // namespace nicety
