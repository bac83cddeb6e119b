#include "widgets/welcome_back/seasons.hpp"

#include "runtime/config/value.hpp"
#include "runtime/core/calendar.hpp"
#include "widgets/welcome_back/config.hpp"

namespace nicety {
namespace {

constexpr int kNoDay = -1;

/// "12-26" as 1226; kNoDay when no year has that day.
int day_of(std::string_view text) {
  int digits = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    const char c = text[i];
    if (i == 2) {
      if (c != '-') return kNoDay;
    } else if (c < '0' || c > '9') {
      return kNoDay;
    } else {
      digits = digits * 10 + (c - '0');
    }
  }
  constexpr int kLeapYear = 2000;
  const int day = digits % 100;
  return day >= 1 && day <= days_in_month(kLeapYear, digits / 100) ? digits : kNoDay;
}

/// The first and the last day; false when it is no such text.
bool read_span(std::string_view text, int& first, int& last) {
  if (text.size() != 11 || text[5] != '/') return false;
  first = day_of(text);
  last = day_of(text.substr(6));
  return first != kNoDay && last != kNoDay;
}

bool read_seasons(const Field& field, const Value& value, void* member, Errors& errors, Reading reading) {
  if (!codecs::kTextMap.read(field, value, member, errors, reading)) return false;
  bool good = true;
  int days[2];
  for (const Value season : value) {
    if (read_span(season.key(), days[0], days[1])) continue;
    report_key(errors, season, "must be named by two days of the year", "write it like \"12-01/12-26\", month first");
    good = false;
  }
  return good;
}

void write_seasons(std::string& out, const Field& field, const void* member) { codecs::kTextMap.write(out, field, member); }

}  // namespace

namespace codecs {
const FieldCodec kSeasons{&read_seasons, &write_seasons};
}

namespace welcome_back {

std::string_view season_on(double date, const TextMap& seasons) {
  if (!is_known(date)) return {};
  const int today = static_cast<int>(date) % 10000;
  for (const TextPair& season : seasons) {
    int first = 0;
    int last = 0;
    if (!read_span(season.name, first, last)) continue;
    const bool holds = first <= last ? today >= first && today <= last : today >= first || today <= last;
    if (holds) return season.value;
  }
  return {};
}

}  // namespace welcome_back
}  // namespace nicety
