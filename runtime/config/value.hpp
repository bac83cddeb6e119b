#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/config/error.hpp"

namespace nicety {

class Document;

enum class ValueKind : std::uint8_t { missing, null, boolean, number, text, array, object };

/// One value of a parsed JSON document: a light handle, valid as long as its `Document`
/// is neither parsed again nor gone. Every getter is safe on every kind, missing values included.
class Value final {
 public:
  /// A value that isn't there.
  Value() = default;

  [[nodiscard]] ValueKind kind() const;
  [[nodiscard]] bool is(ValueKind kind) const { return this->kind() == kind; }
  /// Whether it is there at all; `null` is.
  explicit operator bool() const { return document_ != nullptr; }

  /// The boolean, number or text; `otherwise` when it is of another kind. The text is unescaped and
  /// lives as long as the document and the source.
  [[nodiscard]] bool boolean(bool otherwise = false) const;
  [[nodiscard]] double number(double otherwise = 0) const;
  [[nodiscard]] std::string_view text(std::string_view otherwise = {}) const;

  /// The member of that name; missing when there is none or this is no object.
  [[nodiscard]] Value operator[](std::string_view key) const;
  /// How many members or elements; 0 for everything that isn't an object or array.
  [[nodiscard]] std::size_t size() const;
  /// Members or elements in source order: `for (const Value member : object)`.
  class Iterator;
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

  /// Its name within the object that holds it; empty elsewhere.
  [[nodiscard]] std::string_view key() const;
  /// Byte offset of its first byte in the source.
  [[nodiscard]] std::uint32_t offset() const;
  /// Byte offset of its key's opening quote; that of the value where it has no key.
  [[nodiscard]] std::uint32_t key_offset() const;
  /// JSON pointer (RFC 6901) from the document's root; empty for the root.
  [[nodiscard]] std::string pointer() const;
  /// Whether this object names a key twice, which has been reported when it was parsed.
  [[nodiscard]] bool has_duplicates() const;

  [[nodiscard]] const Document* document() const { return document_; }

 private:
  friend class Document;
  friend class DocumentBuilder;
  Value(const Document* document, std::uint32_t index) : document_(document), index_(index) {}

  const Document* document_ = nullptr;
  std::uint32_t index_ = 0;
};

/// A JSON text parsed into a flat tree in which every value and key knows its place.
/// Parsing again reuses the memory, so it also serves for the engine's many small messages.
class Document final {
 public:
  static constexpr std::size_t kMostBytes = 1024 * 1024;  ///< A longer text is refused.
  static constexpr std::size_t kDeepest = 64;             ///< Objects and arrays within each other.

  /// Parses RFC 8259 JSON; a leading UTF-8 byte order mark is skipped, as editors on Windows write it.
  /// Not copied: `text` must outlive the document's values. `file` names the document in errors.
  /// Returns false, with one error and without any value, when the text is no JSON within the limits.
  /// A key given twice is reported too, marks its object (`Value::has_duplicates`) and keeps the first value.
  bool parse(std::string_view text, std::string_view file, Errors& errors);

  /// The outermost value; missing before a successful parse.
  [[nodiscard]] Value root() const { return nodes_.empty() ? Value() : Value(this, 0); }
  [[nodiscard]] std::string_view file() const { return file_; }
  [[nodiscard]] std::string_view source() const { return source_; }

  /// An error at a byte offset of the source: finds line and column.
  [[nodiscard]] ConfigError error_at(std::size_t offset, std::string_view rule, std::string_view hint = {}) const;

 private:
  friend class Value;
  friend class DocumentBuilder;

  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint32_t kUnescaped = 1U << 31U;  // a slice of unescaped_, not of source_

  struct Slice {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
  };
  struct Node {
    std::uint32_t offset = 0;
    std::uint32_t key_offset = kNone;
    Slice key;
    std::uint32_t parent = kNone;
    std::uint32_t next = kNone;  // the next sibling
    ValueKind kind = ValueKind::null;
    bool flag = false;  // the boolean; of an object: it has duplicate keys
    union {
      double number = 0;
      Slice text;
      Slice children;  // where the first is among the nodes, and how many there are
    };
  };

  [[nodiscard]] std::string_view slice(Slice slice) const;

  std::string_view source_;
  std::string file_;
  std::vector<Node> nodes_;
  std::string unescaped_;
};

/// Walks the members of an object or the elements of an array.
class Value::Iterator final {
 public:
  explicit Iterator(Value value) : value_(value) {}
  Value operator*() const { return value_; }
  Iterator& operator++();
  friend bool operator==(const Iterator& one, const Iterator& other) {
    return one.value_.document_ == other.value_.document_ && one.value_.index_ == other.value_.index_;
  }

 private:
  Value value_;
};

/// Adds an error about a value: at its place, with its pointer.
void report(Errors& errors, const Value& value, std::string_view rule, std::string_view hint = {});
/// Adds an error about a member's key: at the key's place, with the member's pointer.
void report_key(Errors& errors, const Value& member, std::string_view rule, std::string_view hint = {});

}  // namespace nicety
