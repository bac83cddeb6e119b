#pragma once

#include <string>
#include <string_view>

#include "widgets/checkout_steps/countries.hpp"

// What can be said of an e-mail address and a telephone number without asking anybody.
namespace nicety {

/// Whether mail can be sent to it: one that exists is never refused. Source: the HTML specification's valid e-mail address, with
/// the letters of all scripts, and a dot in the domain.
[[nodiscard]] bool is_mail(std::string_view text);

/// The address that was probably meant: "ann@gmail.com" for "ann@gmial.com". Empty where nothing speaks for a slip.
[[nodiscard]] std::string mail_meant(std::string_view text);

/// Whether it may be a telephone number: one of `home`, however it is written, or of another country, with + or 00.
[[nodiscard]] bool is_phone(std::string_view text, const Country& home);

}  // namespace nicety
