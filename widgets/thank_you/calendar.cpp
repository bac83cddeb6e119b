#include "runtime/core/calendar.hpp"

#include "runtime/core/text.hpp"
#include "widgets/thank_you/thank_you.hpp"

namespace nicety::thank_you {
namespace {

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

void append_padded(std::string& out, int number, int digits) {
  if (digits > 1) append_padded(out, number / 10, digits - 1);
  out += static_cast<char>('0' + number % 10);
}

/// TEXT of RFC 5545, 3.3.11, in lines of 75 bytes at most (3.1), which never end within a character.
void append_line(std::string& out, std::string_view name, std::string_view text) {
  std::string line(name);
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') line += '\\';
    line += c == '\n' || c == '\r' ? ' ' : c;
  }
  constexpr std::size_t kMost = 74;
  while (line.size() > kMost) {
    std::size_t cut = kMost;
    while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80) --cut;
    out.append(line, 0, cut) += "\r\n";
    line = ' ' + line.substr(cut);
  }
  out += line + "\r\n";
}

}  // namespace

std::string calendar_of(std::string_view day, std::string_view number, std::string_view summary, Seconds now) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return {};
  const int year = number_of(day.substr(0, 4));
  const int month = number_of(day.substr(5, 2));
  const int date = number_of(day.substr(8));
  if (year < 1970 || date < 1 || date > days_in_month(year, month)) return {};
  constexpr int kDay = 86400;
  const auto seconds = static_cast<long long>(now > 0 ? now : 0);
  const auto of_day = static_cast<int>(seconds % kDay);
  std::string stamp;
  append_padded(stamp, date_of(static_cast<int>(seconds / kDay)), 8);
  stamp += 'T';
  append_padded(stamp, of_day / 3600 * 10000 + of_day / 60 % 60 * 100 + of_day % 60, 6);
  std::string begin;
  append_padded(begin, year * 10000 + month * 100 + date, 8);
  std::string end;
  append_padded(end, date_of(day_number(year, month, date) + 1), 8);

  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nicety//thank-you//EN\r\nBEGIN:VEVENT\r\n";
  append_line(out, "UID:", std::string(number) + '-' + begin + "@nicety");
  out += "DTSTAMP:" + stamp + "Z\r\nDTSTART;VALUE=DATE:" + begin + "\r\nDTEND;VALUE=DATE:" + end + "\r\n";
  append_line(out, "SUMMARY:", summary);
  return out + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace nicety::thank_you
