#include "runtime/app/moments.hpp"

namespace nicety {

Moments::Moment* Moments::find(std::uint32_t widget) {
  for (Moment& moment : moments_) {
    if (moment.widget == widget) return &moment;
  }
  return nullptr;
}

Moments::Moment* Moments::find(State state) {
  for (Moment& moment : moments_) {
    if (moment.state == state) return &moment;
  }
  return nullptr;
}

Moments::Kept& Moments::kept(std::string_view id) {
  for (Kept& kept : kept_) {
    if (kept.id == id) return kept;
  }
  kept_.emplace_back().id = id;
  return kept_.back();
}

void Moments::configure(const AttentionConfig& config) {
  moments_.clear();
  kept_.clear();
  attention_ = Attention(config);
  is_ready_ = false;
}

void Moments::note(const Moment& moment, const Decision& decision) {
  std::string& decided = moment.kept->decided;
  // That something else has happened than what it waits for says nothing new.
  if (!decided.empty() && decision.verdict == Verdict::no && decision.group == "when") return;
  decided.clear();
  append_decision(decided, decision);
}

std::string_view Moments::decided(std::string_view id) const {
  for (const Kept& kept : kept_) {
    if (kept.id == id) return kept.decided;
  }
  return {};
}

void Moments::recall(const Value& stored, Seconds now) {
  for (const Value each : stored) (void)kept(each.key());
  for (Kept& kept : kept_) {
    const double page = kept.memory.page;
    kept.memory = read_memory(stored[kept.id]);
    kept.memory.page = page;
  }
  for (Moment& moment : moments_) {
    if (moment.state != State::shown || stored[moment.kept->id]) continue;
    attention_.ended(moment.widget, now);
    moment.state = State::vanishing;
  }
}

void Moments::enter(const Facts& facts, Seconds now) {
  is_ready_ = false;
  for (Kept& kept : kept_) kept.memory.page = 0;
  if (Moment* moment = find(attention_.enter(facts.text("kind"), now).id)) moment->state = State::vanishing;
}

void Moments::judge(const Signal& signal, const Facts& facts, Seconds now) {
  if (signal.trigger == Trigger::ready) is_ready_ = true;
  for (Moment& moment : moments_) judge(moment, signal, facts, now);
}

void Moments::judge(Moment& moment, const Signal& signal, const Facts& facts, Seconds now) {
  if (moment.state != State::absent) return;
  Decision decision = decide(*moment.rules, signal, facts, moment.kept->memory);
  if (decision.verdict == Verdict::yes) {
    decision = attention_.request(moment.widget, moment.rules->priority, moment.interrupts, now);
    if (decision.verdict == Verdict::yes) moment.state = State::due;
  }
  note(moment, decision);
}

void Moments::add(std::uint32_t widget, std::string_view id, const RulesConfig& rules, bool interrupts, const Facts& facts,
                  Seconds now) {
  moments_.push_back({.widget = widget, .kept = &kept(id), .rules = &rules, .interrupts = interrupts});
  if (is_ready_) judge(moments_.back(), {}, facts, now);
}

void Moments::remove(std::uint32_t widget, Seconds now) {
  attention_.ended(widget, now);
  for (auto moment = moments_.begin(); moment != moments_.end(); ++moment) {
    if (moment->widget == widget) return void(moments_.erase(moment));
  }
}

std::uint32_t Moments::next_to_vanish() {
  Moment* const moment = find(State::vanishing);
  if (moment == nullptr) return 0;
  moment->state = State::absent;
  return moment->widget;
}

std::uint32_t Moments::next_turn(const Facts& facts, Seconds now) {
  for (;;) {
    Moment* moment = find(State::due);
    if (moment == nullptr) {
      const Attention::Turn turn = attention_.tick(now);
      moment = find(turn.id);
      if (moment == nullptr) return 0;
      note(*moment, turn.decision);
      if (turn.decision.verdict != Verdict::yes) continue;
    }
    moment->state = State::shown;
    const Decision admitted = admits(*moment->rules, facts, moment->kept->memory);
    if (admitted.verdict == Verdict::yes) return moment->widget;
    moment->state = State::absent;
    attention_.declined(moment->widget);
    note(*moment, admitted);
  }
}

void Moments::settle(std::uint32_t widget, Outcome outcome, const Facts& facts) {
  Moment& moment = *find(widget);
  if (outcome != Outcome::declined) return remember_shown(moment.kept->memory, facts);
  moment.state = State::absent;
  attention_.declined(widget);
  note(moment, {.group = "declined"});
}

bool Moments::leave(std::uint32_t widget, Outcome outcome, const Facts& facts, Seconds now) {
  Moment* const moment = find(widget);
  if (moment == nullptr || moment->state != State::shown) return false;
  moment->state = State::absent;
  if (outcome == Outcome::dismissed) {
    remember_dismissed(moment->kept->memory, facts);
    attention_.dismissed(widget, now);
  } else {
    attention_.ended(widget, now);
  }
  return true;
}

}  // namespace nicety
