#pragma once

#include <array>
#include <span>
#include <string>

#include "widgets/widget.hpp"

/// Two moments for the tests of the app: a bird that interrupts, and a nest that doesn't.
namespace nicety::testing {

struct ChirpConfig {
  std::string song = "tweet";
};
struct ChirpProps {
  bool shy = false;
};

}  // namespace nicety::testing

namespace nicety {

template <>
struct Fields<testing::ChirpConfig> {
  static constexpr std::string_view name = "Chirp";
  static constexpr Help help = "A bird.";
  static constexpr std::array list{field::text<&testing::ChirpConfig::song>("song", {.help = "What it sings."})};
};
template <>
struct Fields<testing::ChirpProps> {
  static constexpr std::string_view name = "ChirpProps";
  static constexpr Help help = "A bird in its place.";
  static constexpr std::array list{field::boolean<&testing::ChirpProps::shy>("shy", {.help = "It has nothing to say."})};
};

}  // namespace nicety

namespace nicety::testing {

/// What the moment was told, and whether it believes itself on the screen.
struct ChirpModel {
  ChirpProps props;
  bool is_shown = false;
  std::string run;
  std::string notes;
  Seconds heard_at = 0;
};

template <bool kInterrupts>
struct Chirper {
  static constexpr std::string_view kind = kInterrupts ? "chirp" : "nest";
  static constexpr bool interrupts = kInterrupts;
  static constexpr bool on_page = kInterrupts;
  using Config = ChirpConfig;
  using Props = ChirpProps;
  using Model = ChirpModel;

  static void rules(RulesConfig& rules) {
    rules.caps.per_session = 2;
    rules.priority = kInterrupts ? 6 : 5;
  }

  /// Buttons: `bye` ends, `no` dismisses; `shy` has nothing to say when its turn comes.
  static void update(Model& model, const Config& config, const Event& event, Context& context) {
    switch (event.kind) {
      case EventKind::appear:
        model.run = std::to_string(event.run);
        if (model.props.shy) return context.decline();
        model.is_shown = true;
        model.notes = config.song;
        break;
      case EventKind::facts:
        model.notes = context.facts().text("path");
        model.heard_at = context.epoch(context.now + 1);
        break;
      case EventKind::data:
        for (const Value row : event.rows) model.notes += std::string(row.text()) + (event.last ? "." : ",");
        break;
      case EventKind::act:
        if (event.name == "read") return context.effects.read("catalogue", std::array{3, 5});
        if (event.name == "wish") return context.effects.remember("wishlist", "[\"acacia\"]");
        if (event.name == "forget") return context.effects.forget();
        if (event.name == "order")
          return context.effects.request({.id = 7, .action = "add", .key = "k", .fields = "{\"product\":\"acacia\"}"});
        model.is_shown = false;
        event.name == "no" ? context.dismissed() : context.ended();
        break;
      case EventKind::vanish: model.is_shown = false; break;
      default: break;
    }
  }
  static Node view(const Model& model, const Config&, const Scene&) {
    Node root{.key = "root", .role = Role::region, .name = "Chirp", .dismissible = true};
    root.states.set(State::closed, !model.is_shown);
    root.children.push_back({.key = "notes", .role = Role::text, .text = model.notes, .look = model.run});
    return root;
  }
  static Activity paint(const Model&, const Config&, Painter&, const Scene&, Seconds) { return Activity::settled; }
  static Seconds wake_at(const Model&) { return kNever; }
};

using Chirp = Chirper<true>;
using Nest = Chirper<false>;

[[nodiscard]] inline std::span<const WidgetType> moments() {
  static constexpr std::array kTypes{widget_type<Chirp>(), widget_type<Nest>()};
  return kTypes;
}

}  // namespace nicety::testing
