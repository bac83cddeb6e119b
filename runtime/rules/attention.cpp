#include "runtime/rules/attention.hpp"

#include <algorithm>

namespace nicety {
namespace {

Decision about(Verdict verdict, std::string_view key, std::string_view fact, double number) {
  return {.verdict = verdict, .group = "attention", .key = key, .fact = fact, .number = number};
}

}  // namespace

void Attention::declined(std::uint32_t id) {
  if (showing_ == id) showing_ = 0;
  for (Wish& wish : waiting_) {
    if (wish.id == id) wish.id = 0;
  }
}

void Attention::ended(std::uint32_t id, Seconds now) {
  if (showing_ == id) ended_at_ = now;
  declined(id);
}

void Attention::dismissed(std::uint32_t id, Seconds now) {
  ended(id, now);
  forget_all();
}

void Attention::forget_all() {
  for (Wish& wish : waiting_) wish.since = kUnknown;
}

Turn Attention::enter(std::string_view kind, Seconds now) {
  is_checkout_ = kind.empty() || kind == "checkout";
  forget_all();
  const std::uint32_t id = showing_;
  if (id == 0 || !is_checkout_) return {};
  ended(id, now);
  return {id, about(Verdict::no, "checkout", {}, kUnknown)};
}

Decision Attention::request(std::uint32_t id, int priority, bool interrupting, Seconds now) {
  if (!interrupting) return about(Verdict::yes, {}, {}, kUnknown);
  if (is_checkout_) return about(Verdict::no, "checkout", {}, kUnknown);
  if (id == showing_) return about(Verdict::no, "showing", "showing", id);
  declined(id);  // it waits once
  const auto free = std::ranges::find(waiting_, 0U, &Wish::id);
  if (free == waiting_.end()) return about(Verdict::no, "waiting", "waiting", kMostWaiting);
  *free = {id, priority, ++asked_, now};
  if (showing_ != 0) return about(Verdict::wait, "showing", "showing", showing_);
  return about(Verdict::wait, now - ended_at_ < gap_ ? "gapMs" : "", "sinceEnded", now - ended_at_);
}

Turn Attention::tick(Seconds now) {
  Wish* best = nullptr;
  for (Wish& wish : waiting_) {
    if (wish.id == 0) continue;
    if (!(now - wish.since < kPatience)) {
      best = &wish;
      break;
    }
    if (best == nullptr || wish.priority > best->priority || (wish.priority == best->priority && wish.order < best->order))
      best = &wish;
  }
  if (best == nullptr) return {};
  const Seconds waited = now - best->since;
  const bool is_forgotten = !(waited < kPatience);
  if (!is_forgotten && (showing_ != 0 || now - ended_at_ < gap_)) return {};
  Turn turn{best->id, about(Verdict::no, "waited", "waited", waited)};
  best->id = 0;
  if (!is_forgotten) {
    showing_ = turn.id;
    turn.decision.verdict = Verdict::yes;
    turn.decision.key = {};
  }
  return turn;
}

Seconds Attention::wake_at() const {
  Seconds wake = kNever;
  for (const Wish& wish : waiting_) {
    if (wish.id == 0) continue;
    wake = std::min(wake, wish.since + kPatience);
    if (showing_ == 0) wake = std::min(wake, ended_at_ + gap_);
  }
  return wake;
}

}  // namespace nicety
