#pragma once

#include <array>
#include <string>
#include <string_view>

#include "runtime/config/declare.hpp"
#include "runtime/core/time.hpp"
#include "widgets/checkout_steps/form_config.hpp"

namespace nicety {

/// All that is said between the first field and the order.
struct CheckoutStepsWords {
  std::string progress = "Checkout";
  std::string done = "{step}, done";
  std::string back = "Back";
  std::string next = "Continue to {step}";
  std::string missing = "{label} is missing.";
  std::string mail = "An email address looks like name@example.com.";
  std::string postal = "In this country it looks like {example}.";
  std::string phone = "Some figures are missing or too many. Include the area code, or + and the country code.";
  std::string hint = "Did you mean {suggestion}?";
  std::string paying = "Paying…";
  std::string asking = "Checking your order…";
  std::string declined = "The payment didn’t go through, and nothing was ordered. All you typed is still here.";
  std::string other_way = "Choose another way to pay";
  std::string lost = "The connection broke while your order was on its way. We’re asking the shop whether it has arrived.";
  std::string silent = "The shop doesn’t answer yet. We keep asking; please don’t order a second time elsewhere.";
  std::string ask_now = "Ask now";
  std::string not_ordered = "Your order didn’t get through, and nothing was ordered. You can try again.";
  std::string changed = "The total has changed. Please look at it before you pay.";
  std::string unreachable = "The shop can’t be reached. All you typed is still here; please try again.";
  std::string ordered = "Your order {number} is confirmed.";
  std::string express = "Pay by wallet";
  std::string others = "or";
  std::string buy = "Buy now";
  std::string optional = "optional";
  std::string summary = "Your order";
};

template <>
struct Fields<CheckoutStepsWords> {
  static constexpr std::string_view name = "CheckoutStepsWords";
  static constexpr Help help = "What the checkout says. `{step}` is a step's title, `{label}` a field's.";
  using W = CheckoutStepsWords;
  static constexpr std::array list{
      field::text<&W::progress>("progress", {.help = "Name of the list of steps.", .min = 1}),
      field::text<&W::done>("done", {.help = "Name of a step that is done, which leads back to it.", .min = 1}),
      field::text<&W::back>("back", {.help = "On the button to the step before.", .min = 1}),
      field::text<&W::next>("next", {.help = "On the button to the next step, `{step}`.", .min = 1}),
      field::text<&W::missing>("missing", {.help = "At a field that is needed and empty.", .min = 1}),
      field::text<&W::mail>("mail", {.help = "At what is no email address.", .min = 1}),
      field::text<&W::postal>("postal",
                              {.help = "At what is no postal code of the country; `{example}` is how one is written.", .min = 1}),
      field::text<&W::phone>("phone", {.help = "At what is no telephone number.", .min = 1}),
      field::text<&W::hint>("hint",
                            {.help = "At an email address with a likely slip; pressed, it takes over `{suggestion}`.", .min = 1}),
      field::text<&W::paying>("paying", {.help = "On the pay button while it pays.", .min = 1}),
      field::text<&W::asking>("asking",
                              {.help = "On the pay button while the shop is asked whether the order exists.", .min = 1}),
      field::text<&W::declined>("declined", {.help = "Said when the payment is declined without words.", .min = 1}),
      field::text<&W::other_way>("otherWay", {.help = "On the button back to the ways to pay.", .min = 1}),
      field::text<&W::lost>("lost", {.help = "Said when the answer to an order is lost.", .min = 1}),
      field::text<&W::silent>("silent", {.help = "Said when the shop can't tell yet whether the order exists.", .min = 1}),
      field::text<&W::ask_now>("askNow", {.help = "On the button that asks at once.", .min = 1}),
      field::text<&W::not_ordered>("notOrdered", {.help = "Said when the lost order doesn't exist.", .min = 1}),
      field::text<&W::changed>("changed", {.help = "Said when the shop's total is other than the one shown.", .min = 1}),
      field::text<&W::unreachable>("unreachable", {.help = "Said when the shop can't be asked before paying.", .min = 1}),
      field::text<&W::ordered>("ordered", {.help = "Said when the shop has confirmed the order.", .min = 1}),
      field::text<&W::express>("express", {.help = "On the button that pays by a wallet of the browser's.", .min = 1}),
      field::text<&W::others>("others", {.help = "Between that button and the other ways to pay.", .min = 1}),
      field::text<&W::buy>("buy", {.help = "On the pay button of a declared form, until the quote says it.", .min = 1}),
      field::text<&W::optional>("optional", {.help = "At fields of a declared form that may be left empty.", .min = 1}),
      field::text<&W::summary>("summary", {.help = "Over what it comes to, in a declared form.", .min = 1}),
  };
};

/// What regions and postal codes are called where that is something of their own. In the order of `RegionName` and `PostalName`,
/// whose first stand for the shop's own labels.
struct AddressWords {
  std::string state = "State";
  std::string province = "Province";
  std::string county = "County";
  std::string prefecture = "Prefecture";
  std::string emirate = "Emirate";
  std::string area = "Area";
  std::string zip = "ZIP code";
  std::string postcode = "Postcode";
  std::string pin = "PIN code";
  std::string eircode = "Eircode";
};

template <>
struct Fields<AddressWords> {
  static constexpr std::string_view name = "AddressWords";
  static constexpr Help help = "What a country calls its regions and postal codes. Elsewhere the form's own labels stay.";
  using W = AddressWords;
  static constexpr std::array list{
      field::text<&W::state>("state", {.help = "United States, Australia, Brazil, India, Mexico.", .min = 1}),
      field::text<&W::province>("province", {.help = "Canada, Italy, Spain, China and others.", .min = 1}),
      field::text<&W::county>("county", {.help = "Ireland, Taiwan.", .min = 1}),
      field::text<&W::prefecture>("prefecture", {.help = "Japan.", .min = 1}),
      field::text<&W::emirate>("emirate", {.help = "United Arab Emirates.", .min = 1}),
      field::text<&W::area>("area", {.help = "Hong Kong.", .min = 1}),
      field::text<&W::zip>("zip", {.help = "United States.", .min = 1}),
      field::text<&W::postcode>("postcode", {.help = "United Kingdom, Australia, Netherlands, New Zealand.", .min = 1}),
      field::text<&W::pin>("pin", {.help = "India.", .min = 1}),
      field::text<&W::eircode>("eircode", {.help = "Ireland.", .min = 1}),
  };
};

/// When an order leaves the shop.
struct CheckoutDelivery {
  std::string cut_off = "14:00";
  std::string work_days = "1-5";
  std::string holidays;
  std::string zone = "UTC";
  int busy_days = 0;
  std::string busy_season;
};

template <>
struct Fields<CheckoutDelivery> {
  static constexpr std::string_view name = "CheckoutDelivery";
  static constexpr Help help =
      "When orders leave the shop: the delivery dates follow from it and from the working days that an option takes.";
  using D = CheckoutDelivery;
  static constexpr std::array list{
      field::text<&D::cut_off>("cutOff", {.help = "Until when an order leaves on the same working day, by the shop's clock."}),
      field::text<&D::work_days>("workDays", {.help = "The working days: 1 is Monday. `\"1-6\"`, `\"12345\"`."}),
      field::text<&D::holidays>("holidays",
                                {.help = "Days without work, with spaces between: `12-25` of each year, `2027-03-26` of one."}),
      field::text<&D::zone>("zone", {.help = "The shop's time zone, by its IANA name: `\"Europe/Berlin\"`.", .min = 1}),
      field::integer<&D::busy_days>(
          "busyDays",
          {.help = "Working days that it may take longer in the busy season: say the truth then.", .min = 0, .max = 30}),
      field::text<&D::busy_season>("busySeason",
                                   {.help = "First and last day of it, by when an order leaves: `12-01 12-23`. Empty: always."}),
  };
};

struct CheckoutStepsConfig {
  std::string quote;
  std::string order;
  std::string status;
  Seconds timeout = 20;
  std::string steps = "[]";
  std::string express = "[]";
  CheckoutDelivery delivery;
  AddressWords address;
  CheckoutStepsWords words;

  [[nodiscard]] bool has_wallets() const { return express.size() > 2; }
};

template <>
struct Fields<CheckoutStepsConfig> {
  static constexpr std::string_view name = "CheckoutSteps";
  static constexpr Help help =
      "The shop's own form, or one declared here, in short steps: each answer at once, nothing lost, never two orders.";
  using C = CheckoutStepsConfig;
  static constexpr std::array list{
      field::url<&C::quote>("quote",
                            {.help = "Where the shop is asked for amounts, with the form's fields (POST). Empty: never."}),
      field::url<&C::order>("order", {.help = "Where the order goes. Empty: where the form goes; of a declared one, this page."}),
      field::url<&C::status>(
          "status",
          {.help = "Where the shop tells whether an order exists (GET); `{key}` is the form's field of that name. Empty: the "
                   "order is sent once more with the same key, which the shop must count once."}),
      field::duration<&C::timeout>("timeoutMs", {.help = "How long to wait for the shop's answer.", .min = 1000, .max = 120000}),
      field::declared<&C::steps, declared::kStep>(
          "steps",
          {.help = "The form, where the shop's page has none: it is made of these steps. A form of the shop's at the place goes "
                   "first."}),
      field::declared<&C::express, declared::kWallet>(
          "express",
          {.help = "Wallets that the browser may pay with, in the step `payment` before the other ways. Where it can't, nothing "
                   "of them is seen."}),
      field::object<&C::delivery>("delivery", {.help = "When orders leave the shop."}),
      field::object<&C::address>("address", {.help = "What parts of an address are called."}),
      field::object<&C::words>("words", {.help = "What it says."}),
  };
};

}  // namespace nicety
