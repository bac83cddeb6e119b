#include "runtime/app/play.hpp"

namespace nicety {

void play_fade(Context& context, const Animation& animation, double from, double to) {
  struct Fade {
    double from, to;
    Seconds duration;
  };
  play<1>(context, animation, {Channel::opacity}, {kOpacityError}, Fade{from, to, animation.duration},
          [](const Fade& fade, Seconds t, std::span<double> out) {
            out[0] = fade.from + (fade.to - fade.from) * easings::kStandard.at(t / fade.duration);
          });
}

}  // namespace nicety
