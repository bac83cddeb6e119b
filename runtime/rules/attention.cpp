#include "runtime/rules/attention.hpp"

#include <algorithm>

namespace nicety {
namespace {

/// What decides, and under which name it is seen.
enum class Reason : std::uint8_t { budget, checkout, showing, gap, waited, waiting };
constexpr struct {
  std::string_view key;
  std::string_view fact;
} kReasons[] = {
    {"", ""}, {"checkout", ""}, {"showing", "showing"}, {"gapMs", "sinceEnded"}, {"waited", "waited"}, {"waiting", "waiting"}};

Decision about(Verdict verdict, Reason reason, double number) {
  const auto& row = kReasons[static_cast<std::size_t>(reason)];
  return {.verdict = verdict, .group = "attention", .key = row.key, .fact = row.fact, .number = number};
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

Attention::Turn Attention::enter(std::string_view kind, Seconds now) {
  is_checkout_ = kind.empty() || kind == "checkout";
  forget_all();
  const std::uint32_t id = is_checkout_ ? showing_ : 0;
  if (id != 0) ended(id, now);
  return {id, about(Verdict::no, Reason::checkout, kUnknown)};
}

Decision Attention::request(std::uint32_t id, int priority, bool interrupting, Seconds now) {
  Verdict verdict = Verdict::no;
  Reason reason = Reason::budget;
  double seen = showing_;
  if (!interrupting) {
    verdict = Verdict::yes;
  } else if (is_checkout_) {
    reason = Reason::checkout;
  } else if (id == showing_) {
    reason = Reason::showing;
  } else {
    declined(id);  // it waits once
    const auto free = std::ranges::find(waiting_, 0U, &Wish::id);
    if (free == waiting_.end()) {
      reason = Reason::waiting;
      seen = kMostWaiting;
    } else {
      *free = {id, priority, ++asked_, now};
      verdict = Verdict::wait;
      if (showing_ != 0) {
        reason = Reason::showing;
      } else if (now - ended_at_ < gap_) {
        reason = Reason::gap;
        seen = now - ended_at_;
      }
    }
  }
  return about(verdict, reason, seen);
}

Attention::Turn Attention::tick(Seconds now) {
  Wish* best = nullptr;
  bool is_forgotten = false;
  for (Wish& wish : waiting_) {
    if (wish.id == 0 || is_forgotten) continue;
    is_forgotten = !(now - wish.since < kPatience);
    if (best == nullptr || is_forgotten || wish.priority > best->priority ||
        (wish.priority == best->priority && wish.order < best->order)) {
      best = &wish;
    }
  }
  if (best == nullptr || (!is_forgotten && (showing_ != 0 || now - ended_at_ < gap_))) return {};
  const std::uint32_t id = best->id;
  best->id = 0;
  if (!is_forgotten) showing_ = id;
  return {id,
          about(is_forgotten ? Verdict::no : Verdict::yes, is_forgotten ? Reason::waited : Reason::budget, now - best->since)};
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
