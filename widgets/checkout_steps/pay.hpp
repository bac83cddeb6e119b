#pragma once

#include <cstdint>

#include "runtime/core/time.hpp"

namespace nicety {

/// Where an order is between the shopper's press and the shop's word.
enum class PayStage : std::uint8_t {
  idle,        ///< nothing is under way that the shop hasn't answered
  pricing,     ///< the shop is asked for its amounts, which weren't known when it was to be paid
  consulting,  ///< the page's own payment script is asked, or the shopper's wallet is open
  sending,     ///< the order is on its way
  asking,      ///< it was, and the answer got lost: the shop is asked whether the order exists
  waiting,     ///< to ask again
  leaving,     ///< there is an order, or the provider wants to confirm: another page follows
};

/// What is to be done next.
enum class PayStep : std::uint8_t {
  nothing,
  price,     ///< ask for the amounts
  consult,   ///< ask the payment script
  send,      ///< send the order
  ask,       ///< ask whether the order exists
  wait,      ///< say that there is no answer yet
  finish,    ///< the order exists
  confirm,   ///< go where the provider confirms
  decline,   ///< say why not; all stays as it is
  correct,   ///< show the shop's errors at the fields
  vanished,  ///< say that no order came to be
};

/// An answer, as far as it matters here.
struct PayReply {
  int status = 0;            ///< Of HTTP; 0: none came.
  bool has_order = false;    ///< It names an order.
  bool has_address = false;  ///< It says where to confirm.
  bool has_errors = false;   ///< It says what is wrong with fields.
  bool is_to_order = true;   ///< It answers the order itself, sent once or once more; else whether it exists.
};

/// The way of one intent to buy. An order is only ever sent from `idle`, where no outcome is unknown, and always with the same
/// key: so there are never two of them.
struct Pay {
  PayStage stage = PayStage::idle;
  std::uint32_t id = 0;  ///< Of the question whose answer counts.
  int tries = 0;         ///< How often the shop was asked in vain.
  int absences = 0;      ///< How often it has said that there is none.
  Seconds due = kNever;  ///< When to ask again; while consulting, when to give up.
  bool by_wallet = false;  ///< A wallet of the browser's is consulted in place of the payment script.

  [[nodiscard]] bool is_busy() const { return stage != PayStage::idle; }
  /// Whether an order may exist that nothing is known of.
  [[nodiscard]] bool is_open() const {
    return stage == PayStage::sending || stage == PayStage::asking || stage == PayStage::waiting;
  }
};

/// The shopper wants to pay; `is_priced`: what is shown is what the shop has said last.
[[nodiscard]] PayStep press(Pay& pay, bool is_priced, Seconds now, bool by_wallet = false);
/// The amounts have come, `is_same`: as they were shown; or they haven't.
[[nodiscard]] PayStep priced(Pay& pay, bool is_there, bool is_same, Seconds now);
/// The payment script or the wallet has said yes or no.
[[nodiscard]] PayStep consulted(Pay& pay, bool is_ready);
/// The shop has answered the order, or whether it exists.
[[nodiscard]] PayStep replied(Pay& pay, const PayReply& reply, Seconds now);
/// The page was loaded again with an order under way.
[[nodiscard]] PayStep resume(Pay& pay);
/// The time has come, or the shopper or the network says so: ask now.
[[nodiscard]] PayStep again(Pay& pay, Seconds now);

}  // namespace nicety
