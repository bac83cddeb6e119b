#include "widgets/kit/cart.hpp"

#include "runtime/app/play.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {
namespace {

void play_nod(Context& context) {
  const Motion motion = context.scene.environment.motion;
  if (motion == Motion::off) return;
  if (motion == Motion::calm) return play_fade(context, {.part = "badge", .name = "nod", .duration = 0.25}, 0.4, 1);
  const Arrival arrival(springs::kExpressiveFast, {.position = 5, .velocity = -20});
  play<2>(context, {.part = "badge", .name = "nod", .duration = arrival.duration}, {Channel::y, Channel::scale},
          {kLengthError, 2 * kFactorError}, arrival, [](const Arrival& about, Seconds t, std::span<double> out) {
            static constexpr SpringState kGrown{.position = 0.35, .velocity = 2};
            out[0] = about.at(t);
            out[1] = t >= about.duration ? 1 : 1 + about.spring.at(t, kGrown).position;
          });
}

}  // namespace

std::string cart_key(Context& context) {
  std::string key = context.scene.environment.nonce + '-';
  append_number(key, context.serial++);
  return key;
}

std::string_view cart_trouble(const Event& answer, const CartWords& words) {
  if (is_final(answer.reason) && !answer.message.empty()) return answer.message;
  const std::string* own = &words.unsure;
  switch (answer.reason) {
    case Reason::sold_out: own = &words.is_sold_out; break;
    case Reason::refused: own = &words.refused; break;
    case Reason::offline: own = &words.offline; break;
    case Reason::network: own = &words.unreachable; break;
    case Reason::server: own = &words.fault; break;
    default: break;
  }
  return *own;
}

std::string to_json(const CartDetail& detail) {
  std::string out;
  {
    JsonObject object(out);
    object.text("product", detail.product).text("name", detail.name).number("quantity", detail.quantity);
    if (detail.count >= 0) object.number("count", detail.count);
    if (detail.reason != Reason::none) {
      object.text("reason", reason_name(detail.reason));
      if (!detail.message.empty()) object.text("message", detail.message);
    }
  }
  return out;
}

void show_cart_count(int count, Context& context) {
  if (count < 0) return;
  std::string text;
  append_number(text, count);
  context.effects.write("badge", text);
  play_nod(context);
}

Arrival::Arrival(const Spring& by, SpringState start) : spring(by), from(start), duration(by.settle_time(start, kLengthError)) {}

}  // namespace nicety
