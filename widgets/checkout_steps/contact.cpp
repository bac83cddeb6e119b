#include "widgets/checkout_steps/contact.hpp"

#include <algorithm>
#include <array>

#include "runtime/config/hint.hpp"
#include "runtime/core/ascii.hpp"

namespace nicety {
namespace {

// Providers of mail with many customers, and those that are near them: each is right as it stands.
constexpr std::string_view kProviders =
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it "
    "hotmail.es "
    "live.com live.de live.fr live.nl live.co.uk msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.jp "
    "ymail.com "
    "icloud.com me.com mac.com aol.com aol.de mail.com email.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de "
    "freenet.de "
    "arcor.de posteo.de mailbox.org proton.me protonmail.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it "
    "tiscali.it "
    "virgilio.it alice.it bluewin.ch ziggo.nl kpnmail.nl telenet.be skynet.be seznam.cz wp.pl onet.pl o2.pl interia.pl mail.ru "
    "yandex.ru "
    "btinternet.com sky.com comcast.net verizon.net att.net qq.com 163.com naver.com";
// Ends that nobody registers, and what is meant by them.
constexpr std::array<std::array<std::string_view, 2>, 8> kEnds = {{{".con", ".com"},
                                                                   {".cmo", ".com"},
                                                                   {".ocm", ".com"},
                                                                   {".comm", ".com"},
                                                                   {".vom", ".com"},
                                                                   {".xom", ".com"},
                                                                   {".nte", ".net"},
                                                                   {".ent", ".net"}}};
constexpr std::string_view kSigns = ".!#$%&'*+/=?^_`{|}~-";  // of a local part, besides letters and figures
constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestLabel = 63;
/// Figures of any number in the world, with its calling code (ITU-T E.164: at most 15).
constexpr std::size_t kFewestFigures = 7;
constexpr std::size_t kMostFigures = 15;

/// Bytes of other scripts' letters count.
bool is_any_letter(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_alnum(char c) { return is_any_letter(c) || is_digit(c); }

bool is_domain(std::string_view domain) {
  int labels = 0;
  while (true) {
    const std::size_t dot = domain.find('.');
    const std::string_view label = domain.substr(0, dot);
    if (label.empty() || label.size() > kLongestLabel || !is_alnum(label.front()) || !is_alnum(label.back())) return false;
    if (!std::ranges::all_of(label, [](char c) { return is_alnum(c) || c == '-'; })) return false;
    ++labels;
    // The last one is never a number, nor one letter.
    if (dot == std::string_view::npos) return labels > 1 && label.size() > 1 && is_any_letter(label.front());
    domain.remove_prefix(dot + 1);
  }
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

/// The provider that a domain is one or two slips from; empty where it is one, or is near none.
std::string_view provider_near(std::string_view domain) {
  std::string_view best;
  // A short name has many neighbours that are names of their own.
  std::size_t least = domain.size() < 10 ? 2 : 3;
  std::string_view rest = kProviders;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view provider = rest.substr(0, space);
    rest.remove_prefix(std::min(space + 1, rest.size()));
    if (provider == domain) return {};
    const std::size_t distance = edit_distance(domain, provider);
    // The first letter is hardly ever wrong, and a provider has customers in other countries.
    if (distance >= least || provider.front() != domain.front()) continue;
    const std::string_view end = provider.substr(provider.rfind('.'));
    if (end.size() == 3 && domain[domain.size() - 3] == '.' && !domain.ends_with(end)) continue;
    least = distance;
    best = provider;
  }
  return best;
}

}  // namespace

bool is_mail(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > kLongestLocal) return false;
  const std::string_view local = text.substr(0, at);
  if (!std::ranges::all_of(local, [](char c) { return is_alnum(c) || kSigns.contains(c); })) return false;
  return is_domain(text.substr(at + 1));
}

std::string mail_meant(std::string_view text) {
  if (!is_mail(text)) return {};
  const std::size_t after = text.rfind('@') + 1;
  const std::string domain = lowered(text.substr(after));
  std::string meant(text.substr(0, after));
  if (const std::string_view near = provider_near(domain); !near.empty()) return meant.append(near);
  for (const auto& [wrong, right] : kEnds) {
    if (domain.ends_with(wrong)) return meant.append(domain, 0, domain.size() - wrong.size()).append(right);
  }
  return {};
}

bool is_phone(std::string_view text, const Country& home) {
  std::string digits;
  bool is_abroad = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (c == '+' && digits.empty()) {
      is_abroad = true;
    } else if (c != ' ' && c != '-' && c != '/' && c != '.' && c != '(' && c != ')' && static_cast<unsigned char>(c) < 0x80) {
      return false;
    }
  }
  std::string_view number = digits;
  if (!is_abroad && number.starts_with("00")) {
    is_abroad = true;
    number.remove_prefix(2);
  }
  Country country = home;
  if (is_abroad) {
    country = country_of_calling(number);
    if (country.calling != 0) number.remove_prefix(country.calling < 10 ? 1 : country.calling < 100 ? 2 : 3);
  }
  if (country.calling == 0) return number.size() >= kFewestFigures && number.size() <= kMostFigures;
  // Some write both: +49 (0)30 …
  const std::string_view bare = country.trunk != 0 && number.starts_with(country.trunk) ? number.substr(1) : number;
  const auto is_long_enough = [&](std::string_view each) {
    return each.size() >= static_cast<std::size_t>(country.shortest) && each.size() <= static_cast<std::size_t>(country.longest);
  };
  return is_long_enough(bare) || is_long_enough(number);
}

}  // namespace nicety
