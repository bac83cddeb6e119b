#include "widgets/checkout_steps/pay.hpp"

#include <algorithm>

namespace nicety {
namespace {

/// A provider may ask the shopper something, on another device too.
constexpr Seconds kLongestConsultation = 300;
constexpr Seconds kFirstRest = 2;
constexpr Seconds kLongestRest = 30;
constexpr int kSureAbsences = 2;

PayStep to(Pay& pay, PayStage stage, PayStep step) {
  pay.stage = stage;
  pay.due = kNever;
  return step;
}

PayStep consult(Pay& pay, Seconds now) {
  (void)to(pay, PayStage::consulting, PayStep::consult);
  // The browser shows a wallet for as long as it is open.
  if (!pay.by_wallet) pay.due = now + kLongestConsultation;
  return PayStep::consult;
}

}  // namespace

PayStep press(Pay& pay, bool is_priced, Seconds now, bool by_wallet) {
  if (pay.is_busy()) return PayStep::nothing;
  pay.by_wallet = by_wallet;
  pay.tries = pay.absences = 0;
  return is_priced ? consult(pay, now) : to(pay, PayStage::pricing, PayStep::price);
}

PayStep priced(Pay& pay, bool is_there, bool is_same, Seconds now) {
  if (pay.stage != PayStage::pricing) return PayStep::nothing;
  if (is_there && is_same) return consult(pay, now);
  return to(pay, PayStage::idle, PayStep::nothing);
}

PayStep consulted(Pay& pay, bool is_ready) {
  if (pay.stage != PayStage::consulting) return PayStep::nothing;
  return is_ready ? to(pay, PayStage::sending, PayStep::send) : to(pay, PayStage::idle, PayStep::decline);
}

PayStep replied(Pay& pay, const PayReply& reply, Seconds now) {
  if (!pay.is_open()) return PayStep::nothing;
  if (reply.has_order) return to(pay, PayStage::leaving, PayStep::finish);
  if (reply.has_address) return to(pay, PayStage::leaving, PayStep::confirm);
  if (reply.is_to_order) {
    if (reply.has_errors) return to(pay, PayStage::idle, PayStep::correct);
    // Whoever has waited for too long (408) may still get it.
    if (reply.status >= 400 && reply.status < 500 && reply.status != 408) return to(pay, PayStage::idle, PayStep::decline);
  } else if (reply.status == 404 || reply.status == 200) {
    // It may still be on its way: a shop that says so twice, with a rest between, has none.
    if (++pay.absences >= kSureAbsences) return to(pay, PayStage::idle, PayStep::vanished);
  }
  if (pay.stage == PayStage::sending) return to(pay, PayStage::asking, PayStep::ask);
  pay.stage = PayStage::waiting;
  pay.due = now + std::min(kLongestRest, kFirstRest * static_cast<double>(1 << std::min(pay.tries, 4)));
  ++pay.tries;
  return PayStep::wait;
}

PayStep resume(Pay& pay) {
  pay.tries = pay.absences = 0;
  return to(pay, PayStage::asking, PayStep::ask);
}

PayStep again(Pay& pay, Seconds now) {
  if (pay.stage == PayStage::waiting) return to(pay, PayStage::asking, PayStep::ask);
  if (pay.stage == PayStage::consulting && now >= pay.due) return to(pay, PayStage::idle, PayStep::decline);
  return PayStep::nothing;
}

}  // namespace nicety
