#include "widgets/checkout_steps/countries.hpp"

#include <algorithm>

#include "runtime/core/ascii.hpp"

namespace nicety {
namespace {

// One country a line: code, calling code, trunk prefix (`-`: none), figures of a national number, the order of an address, what of it
// is required, how region and postal code are called (indices of the enums), pattern of postal codes.
//
// Facts, as of November 2026, from: order, required parts and names, the address data set that Google publishes for its
// libaddressinput; patterns, the same, loosened where a country writes its code in several ways; calling codes, trunk
// prefixes and lengths, the metadata of libphonenumber (possible lengths of fixed and mobile numbers, so that no number which
// exists is refused; Hungary's trunk prefix is 06, and Lithuania's was 8: their numbers may have a figure more).
// `tests/conformance/countries.test.mjs` holds them against both data sets, and has what deliberately differs with its reason. As text in
// the module it costs a shopper 1.1 KB; a file fetched for it would be a request more.
constexpr std::string_view kTable =
    "AE 971 0 7-9 AS AS 50 \n"
    "AR 54 0 10-11 AZCS AC 20 (A)9999(AAA)\n"
    "AT 43 0 4-13 AZC AZC 00 9999\n"
    "AU 61 0 9-9 ACSZ ACSZ 12 9999\n"
    "BE 32 0 8-9 AZC AZC 00 9999\n"
    "BG 359 0 6-9 AZC AZC 00 9999\n"
    "BR 55 0 10-11 ACSZ ACSZ 10 99999-999\n"
    "CA 1 1 10-10 ACSZ ACSZ 20 A9A_9A9\n"
    "CH 41 0 9-9 AZC AZC 00 9999\n"
    "CL 56 - 9-9 AZCS AC 00 999-9999\n"
    "CN 86 0 9-12 ZSCA ACSZ 20 999999\n"
    "CY 357 - 8-8 AZC AC 00 9999\n"
    "CZ 420 - 9-9 AZC AZC 00 999_99\n"
    "DE 49 0 5-13 AZC AZC 00 99999\n"
    "DK 45 - 8-8 AZC AZC 00 9999\n"
    "EE 372 - 7-8 AZCS AZC 00 99999\n"
    "ES 34 - 9-9 AZCS AZCS 20 99999\n"
    "FI 358 0 5-12 AZC AZC 00 99999\n"
    "FR 33 0 9-9 AZC AZC 00 99999\n"
    "GB 44 0 9-10 ACZ ACZ 02 A(A)9(*)_9AA|bfpo_9(9)(9)(9)\n"
    "GR 30 - 10-10 AZC AZC 00 999_99\n"
    "HK 852 - 8-8 ACS AS 60 \n"
    "HR 385 0 8-9 AZC AZC 00 99999\n"
    "HU 36 0 8-10 CAZ CAZ 00 9999\n"
    "ID 62 0 7-12 ACSZ AS 20 99999\n"
    "IE 353 0 7-10 ACSZ AC 34 A9*_****\n"
    "IL 972 0 8-9 ACZ AC 00 99999(99)\n"
    "IN 91 0 10-10 ACZS ACSZ 13 999_999\n"
    "IS 354 - 7-9 AZC AZC 00 999\n"
    "IT 39 - 6-12 AZCS AZCS 20 99999\n"
    "JP 81 0 9-10 ZSCA ZSCA 40 999-9999\n"
    "KR 82 0 8-10 SCAZ SCAZ 20 99999\n"
    "LI 423 0 7-9 AZC AZC 00 9999\n"
    "LT 370 0 8-9 AZCS AZC 00 (lt)-99999\n"
    "LU 352 - 4-11 AZC AZC 00 (l)-9999\n"
    "LV 371 - 8-8 ASCZ ACZ 00 (lv)-9999\n"
    "MT 356 - 8-8 ACZ AC 00 AAA_99(99)\n"
    "MX 52 - 10-10 AZCS AZCS 10 99999\n"
    "MY 60 0 8-10 AZCS AZC 10 99999\n"
    "NL 31 0 9-9 AZC AZC 02 9999_AA\n"
    "NO 47 - 8-8 AZC AZC 00 9999\n"
    "NZ 64 0 8-10 ACZ ACZ 02 9999\n"
    "PL 48 - 9-9 AZC AZC 00 99-999\n"
    "PT 351 - 9-9 AZC AZC 00 9999-999\n"
    "RO 40 0 9-9 AZSC AZC 00 999999\n"
    "SE 46 0 7-10 AZC AZC 00 999_99\n"
    "SG 65 - 8-8 AZ AZ 00 999999\n"
    "SI 386 0 8-8 AZC AZC 00 (si)-9999\n"
    "SK 421 0 9-9 AZC AZC 00 999_99\n"
    "TH 66 0 8-9 ACSZ AS 20 99999\n"
    "TR 90 0 10-10 AZCS AZC 20 99999\n"
    "TW 886 0 8-9 ZSCA ZSCA 30 999(99)|999999\n"
    "UA 380 0 9-9 ACSZ AZC 00 99999\n"
    "US 1 1 10-10 ACSZ ACSZ 11 99999(-9999)\n"
    "ZA 27 0 9-9 ACZ ACZ 00 9999\n";

/// Takes what stands before the next `end` off the front.
std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = rest.find(end);
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  return part;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

Country read_line(std::string_view line) {
  Country country;
  country.code = take(line, ' ');
  country.calling = number(take(line, ' '));
  const char trunk = take(line, ' ')[0];
  country.trunk = trunk == '-' ? '\0' : trunk;
  country.shortest = number(take(line, '-'));
  country.longest = number(take(line, ' '));
  country.order = take(line, ' ');
  country.required = take(line, ' ');
  const std::string_view names = take(line, ' ');
  country.region = static_cast<RegionName>(names[0] - '0');
  country.postal = static_cast<PostalName>(names[1] - '0');
  country.pattern = line;
  return country;
}

/// The first country that is meant.
template <class Meant>
Country find(const Meant& meant) {
  std::string_view rest = kTable;
  while (!rest.empty()) {
    const Country country = read_line(take(rest, '\n'));
    if (meant(country)) return country;
  }
  Country other;
  other.order = "AZC";
  other.required = "AC";
  return other;
}

bool is_space(char c) { return c == '-' || c == '_' || c == ' ' || c == '.'; }

bool fits(char c, char wanted) {
  switch (wanted) {
    case '9': return is_digit(c);
    case 'A': return is_letter(c);
    case '*': return is_digit(c) || is_letter(c);
    default: return upper(c) == upper(wanted);
  }
}

/// Both without spaces at their front.
bool matches_one(std::string_view text, std::string_view pattern) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!pattern.empty() && (is_space(pattern.front()) || pattern.front() == ')')) pattern.remove_prefix(1);
  if (pattern.empty()) return text.empty();
  if (pattern.front() == '(') {
    const std::string_view without = pattern.substr(pattern.find(')'));
    return matches_one(text, pattern.substr(1)) || matches_one(text, without);
  }
  return !text.empty() && fits(text.front(), pattern.front()) && matches_one(text.substr(1), pattern.substr(1));
}

}  // namespace

Country country_of(std::string_view code) {
  return find(
      [&](const Country& each) { return code.size() == 2 && upper(code[0]) == each.code[0] && upper(code[1]) == each.code[1]; });
}

Country country_of_calling(std::string_view digits) {
  // No calling code is the beginning of another.
  return find([&](const Country& each) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, digits.size()); ++length) {
      if (number(digits.substr(0, length)) == each.calling) return true;
    }
    return false;
  });
}

std::size_t country_count() { return static_cast<std::size_t>(std::ranges::count(kTable, '\n')); }

bool matches_postal(std::string_view text, std::string_view pattern) {
  while (!pattern.empty()) {
    if (matches_one(text, take(pattern, '|'))) return true;
  }
  return false;
}

std::string example_postal(std::string_view pattern) {
  std::string out;
  char figure = '1';
  char letter = 'A';
  int depth = 0;
  for (const char c : take(pattern, '|')) {
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (depth > 0 || c == ')') continue;
    if (is_space(c)) {
      if (!out.empty()) out += c == '_' ? ' ' : '-';
    } else if (c == '9') {
      out += figure++;
    } else {
      out += letter++;
    }
  }
  return out;
}

}  // namespace nicety
