#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/core/time.hpp"
#include "runtime/motion/spring_value.hpp"
#include "widgets/checkout_steps/pay.hpp"
#include "widgets/kit/no_props.hpp"

namespace nicety {

inline constexpr double kUnknownTotal = -1;

/// What a field holds, told by its autocomplete tokens and its type.
enum class FieldSort : std::uint8_t { text, mail, phone, postal, country, choice };

/// What is wrong with a field.
enum class Fault : std::uint8_t {
  none,
  missing,
  mail,
  postal,
  phone,
  shop,  ///< the shop has refused it, in its own words; until it is changed
};

/// One name of the form: a radio group is one.
struct FormField {
  std::string name;
  std::string label;
  std::string value;
  std::string refusal;  ///< The shop's words about it.
  std::string kept_hint;  ///< The suggestion that was made last; it isn't made twice.
  std::string priced;     ///< Its value when the amounts were asked for on its account.
  std::size_t step = 0;
  FieldSort sort = FieldSort::text;
  bool is_required = false;
  bool is_hidden = false;   ///< It is none of the country's.
  bool was_left = false;    ///< The shopper has been in it and has left it.
  Fault shown = Fault::none;  ///< What is said at it now.
  bool is_right = false;    ///< It is shown as right.
};

struct FormStep {
  std::string name;
  std::string title;
  std::string act;   ///< Name of the event that leads to it: "to delivery".
  std::string dot;   ///< Key of its dot on the track.
  std::string done;  ///< What it is called once it is done.
  bool is_skipped = false;
};

/// All that the checkout knows.
struct CheckoutStepsModel {
  NoProps props;
  std::vector<FormStep> steps;
  std::vector<FormField> fields;
  std::string key;  ///< Idempotency key, made by the shop.
  std::size_t current = 0;
  std::string next_label;
  std::string alert;        ///< What went wrong with the order; empty: nothing.
  bool offers_other_way = false;
  bool is_settled = false;  ///< The order is confirmed.
  bool is_unkept = false;   ///< Something was typed that isn't remembered yet.

  int day = 0;     ///< The shop's civil time, when the form was told.
  int minute = 0;
  Seconds told_at = 0;

  Pay pay;
  std::uint32_t quote = 0;   ///< Number of the question for amounts that is under way; 0: none is.
  bool is_stale = false;     ///< Something has changed since it was asked.
  std::string pay_words;     ///< On the pay button by the shop's last word.
  double total = kUnknownTotal;  ///< Cents, by the shop's last word.
  std::string total_name;        ///< What the shop calls it.
  std::string currency;          ///< ISO 4217, by the shop's word; empty: it hasn't said it.

  std::uint32_t wallet_check = 0;  ///< Number of the question whether the browser has a wallet; 0: it wasn't asked.
  bool has_wallet = false;
  bool shows_wallet = false;

  SpringValue progress{0, 0.002};  ///< Where the track's head is, in steps.
  SpringValue slide{0, 0.05};      ///< How far the shown step is from its place, CSS px.
  Seconds busy_since = kNever;     ///< Since when it pays.
};

}  // namespace nicety
