#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nicety {

/// What a country calls its regions and postal codes. In the order of `AddressWords`.
enum class RegionName : std::uint8_t { region, state, province, county, prefecture, emirate, area };
enum class PostalName : std::uint8_t { postal, zip, postcode, pin, eircode };

/// What is known of a country's addresses and telephone numbers. Texts live forever.
struct Country {
  std::string_view code;      ///< ISO 3166-1 alpha-2: "DE".
  int calling = 0;            ///< Its calling code: 49.
  char trunk = 0;             ///< The figure that is dialled before a national number within the country; 0: there is none.
  int shortest = 0;           ///< Figures of a national number, without it.
  int longest = 0;
  std::string_view order;     ///< Parts of an address in the order in which they are written: A lines, C city, S region, Z postal code.
  std::string_view required;  ///< Those without which it doesn't arrive.
  RegionName region = RegionName::region;
  PostalName postal = PostalName::postal;
  std::string_view pattern;   ///< Of postal codes (`matches_postal`); empty: there are none, or any is right.
};

/// The country with that code; one whose `code` is empty, without a pattern, where it is not in the table.
[[nodiscard]] Country country_of(std::string_view code);

/// The country whose calling code `digits` begins with; an empty one where none does.
[[nodiscard]] Country country_of_calling(std::string_view digits);

/// How many countries there are.
[[nodiscard]] std::size_t country_count();

/// Whether `text` is a postal code by a pattern: 9 a figure, A a letter, * either, a small letter itself, round brackets around what
/// may be missing, | between patterns. `-` and `_` (a space) may be missing, and are nowhere in the way; letter case doesn't count.
[[nodiscard]] bool matches_postal(std::string_view text, std::string_view pattern);

/// A postal code as the first pattern has it, with all that may be missing left out: "AB1 2CD" of "AA9(*)_9AA".
[[nodiscard]] std::string example_postal(std::string_view pattern);

}  // namespace nicety
