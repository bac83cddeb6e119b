#include <algorithm>

#include "runtime/motion/easing.hpp"
#include "runtime/paint/icons.hpp"
#include "widgets/free_shipping_meter/free_shipping_meter.hpp"

namespace nicety {
namespace {

/// What is waiting to be sent. It looks the same mirrored.
constexpr Icon kParcel =
    icons::drawn<"M12 3.5L19.5 7.5L19.5 16.5L12 20.5L4.5 16.5L4.5 7.5L12 3.5M4.5 7.5L12 11.5L19.5 7.5M12 11.5L12 20.5">(24, 1.8F);

}  // namespace

Activity FreeShippingMeter::paint(const Model& model, const Config&, Painter& painter, const Scene& scene, Seconds now) {
  const Layout& layout = scene.layout;
  const Color& accent = layout.accent;
  const Rect place = rect_of(layout.parts, "bar");
  const Color track = mix(layout.paper, accent, 0.2F);
  const float radius = place.height / 2;
  const float round = place.height * 0.36F;
  const Point end{place.right() - radius, place.y + radius};
  const bool is_mirrored = scene.environment.right_to_left;

  // Laid out from the left, and mirrored where the page reads from the right.
  painter.push();
  if (is_mirrored) painter.scale(-1, 1, place.center());
  const float top = end.y - round / 2;
  painter.fill_round_rect({place.x, top, end.x - place.x, round}, round, track);
  // Never shorter than round; it touches the mark only when all is there, and swings beyond its end out of sight.
  const auto mark = static_cast<float>(model.mark.at(now));
  if (const auto share = static_cast<float>(model.fill.at(now)); share > 0) {
    const float length = round + (end.x - radius * 1.2F - place.x - round) * share + radius * mark;
    painter.fill_round_rect({place.x, top, length, round}, round, accent);
    // Light from above.
    painter.fill_round_rect({place.x + round / 2, top + round / 5, length - round, round / 5}, round, Color{1, 1, 1, 0.3F});
  }

  // The first time it lights up far around, the second time less, and from then on it is no news.
  const Seconds lasts = model.run > 1 ? 0.35 : 0.8;
  const double lit = (now - model.reached_at) / lasts;
  const bool is_lit = lit < 1 && model.run < 3;
  if (is_lit && lit > 0) {
    const auto far = static_cast<float>(lasts * easings::kEmphasizedDecelerate.at(lit));
    for (float reach = 1.4F; reach > 0; reach -= 0.2F) {
      painter.fill_circle(end, radius * (1 + reach * far), accent.faded(0.1F * static_cast<float>(1 - lit)));
    }
  }
  const Rect drawing = Rect{end.x, end.y, 0, 0}.grown(radius * 0.62F);
  painter.fill_circle(end, radius, track);
  painter.fill_circle(end, radius - 1.5F, layout.paper);
  painter.icon(kParcel, drawing, accent);
  painter.fill_circle(end, radius * mark, accent);
  if (is_mirrored) painter.scale(-1, 1, end);
  painter.icon(icons::kCheck, drawing, layout.ink, 2 * mark - 1);
  painter.pop();
  return model.fill.settled(now) && model.mark.settled(now) && !is_lit ? Activity::settled : Activity::animating;
}

}  // namespace nicety
