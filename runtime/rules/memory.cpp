#include "runtime/rules/memory.hpp"

#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

constexpr double kVersion = 1;
constexpr double kFurthestWest = 2;  // days: from UTC+14 to UTC-12

constexpr struct {
  std::string_view key;
  double Memory::* member;
} kRows[] = {
    {"session", &Memory::session},
    {"visit", &Memory::visit},
    {"today", &Memory::today},
    {"day", &Memory::day},
    {"ever", &Memory::ever},
    {"shownAt", &Memory::shown_at},
    {"dismissedDay", &Memory::dismissed_day},
};

}  // namespace

Memory read_memory(const Value& stored) {
  Memory memory;
  if (stored["v"].number() != kVersion) return memory;
  for (const auto& row : kRows) {
    const double number = stored[row.key].number(kUnknown);
    if (number >= 0) memory.*row.member = number;
  }
  return memory;
}

void append_memory(std::string& out, const Memory& memory) {
  JsonObject json(out);
  json.number("v", kVersion);
  for (const auto& row : kRows) {
    if (is_known(memory.*row.member)) json.number(row.key, memory.*row.member);
  }
}

Memory current(const Memory& memory, const Facts& facts) {
  Memory now = memory;
  const double visits = facts.number("visits");
  const double day = facts.number("day");
  if (is_known(visits) && visits != memory.visit) {
    now.session = 0;
    now.visit = visits;
  }
  const bool is_same_day = memory.day >= day && memory.day <= day + kFurthestWest;
  if (is_known(day) && !is_same_day) {
    now.today = 0;
    now.day = day;
  }
  return now;
}

void remember_shown(Memory& memory, const Facts& facts) {
  memory = current(memory, facts);
  ++memory.page;
  ++memory.session;
  ++memory.today;
  ++memory.ever;
  memory.shown_at = facts.number("now");
}

void remember_dismissed(Memory& memory, const Facts& facts) { memory.dismissed_day = facts.number("day"); }

}  // namespace nicety
