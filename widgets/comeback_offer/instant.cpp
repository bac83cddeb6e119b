#include "widgets/comeback_offer/instant.hpp"

#include "runtime/config/describe.hpp"
#include "runtime/core/calendar.hpp"
#include "runtime/core/explains.hpp"
#include "runtime/rules/facts.hpp"

namespace nicety {
namespace {

/// Reads a text from its front: figures where they are wanted, signs as they are.
struct Front {
  std::string_view rest;
  bool good = true;

  /// So many figures, a number from `low` to `high`.
  int number(int figures, int low, int high) {
    int value = 0;
    for (int i = 0; i < figures; ++i) {
      const char c = take();
      good = good && c >= '0' && c <= '9';
      value = value * 10 + (c - '0');
    }
    good = good && value >= low && value <= high;
    return value;
  }
  void sign(char wanted) { good = take() == wanted && good; }
  char take() {
    if (rest.empty()) {
      good = false;
      return 0;
    }
    const char c = rest.front();
    rest.remove_prefix(1);
    return c;
  }
};

bool read_instant(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  const std::string_view text = value.text();
  if (value.is(ValueKind::text) && (is_known(parse_instant(text)) || (text.empty() && !field.required))) {
    return codecs::kText.read(field, value, member, errors, reading);
  }
  report_kind(errors, value, explains() ? "an instant with its offset from UTC" : "",
              explains() ? "a timer that would restart for each shopper is not taken; give the instant it ends: "
                           "\"2026-12-01T23:59:00+01:00\""
                         : "");
  return false;
}

void write_instant(std::string& out, const Field& field, const void* member) { codecs::kText.write(out, field, member); }

}  // namespace

Seconds parse_instant(std::string_view text) {
  Front front{text};
  const int year = front.number(4, 1970, 9999);
  front.sign('-');
  const int month = front.number(2, 1, 12);
  front.sign('-');
  const int day = front.number(2, 1, days_in_month(year, month));
  front.sign('T');
  int seconds = front.number(2, 0, 23) * 3600;
  front.sign(':');
  seconds += front.number(2, 0, 59) * 60;
  char zone = front.take();
  if (zone == ':') {
    seconds += front.number(2, 0, 59);
    zone = front.take();
  }
  if (zone == '+' || zone == '-') {
    int offset = front.number(2, 0, 23) * 3600;
    front.sign(':');
    offset += front.number(2, 0, 59) * 60;
    seconds += zone == '-' ? offset : -offset;
  } else if (zone != 'Z') {
    return kUnknown;
  }
  if (!front.good || !front.rest.empty()) return kUnknown;
  return day_number(year, month, day) * 86400.0 + seconds;
}

namespace codecs {
const FieldCodec kInstant{&read_instant, &write_instant};
}

}  // namespace nicety
