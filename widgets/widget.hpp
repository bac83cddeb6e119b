#pragma once

#include <concepts>
#include <memory>

#include "runtime/app/widget_type.hpp"

/// How a widget is written. A struct `W` with
///
///     Config, Props   structs with `Fields`, declared once (runtime/config/field.hpp)
///     Model           all that it remembers; default-constructed when it is placed
///     update          the only function that changes the model; asks for effects
///     view            what can be read and pressed
///     paint           what moves and shines
///     wake_at         when it wants to hear of the time
///
/// and, if it wants,
///
///     rules           static void(RulesConfig&): makes it a moment, which shows nothing until the event `appear`; sets its own
///                     defaults of when, for whom and how often
///     interrupts      true: of such moments one is shown at a time, with a rest between two, and none in the checkout
///     on_page         true: it stands by itself and needs no element of the shop's
///     replaces        true: it stands in the place of what its element holds, which shows again whenever its root is closed
///     reads_facts     true: it gets the event `facts`, as every moment does
///     on_form         true: it enhances a form of the shop's: it gets the events `form`, `field`, `submit`, `go` and `reply`
///     asks            true: its view holds radios or a field, or it posts an answer: the host brings in what that needs
///
/// all of them static, all of them functions of their arguments alone: no clock, no chance, no page. One folder in `widgets/`, one
/// line in `registry.def`, and it is built, documented, placed and tested like the others.
namespace nicety {

template <class W>
concept WidgetDefinition =
    requires(typename W::Model& model, const typename W::Model& seen, const typename W::Config& config, typename W::Props& props,
             const Event& event, Context& context, const Scene& scene, Painter& painter) {
      { model.props } -> std::same_as<typename W::Props&>;
      { W::update(model, config, event, context) } -> std::same_as<void>;
      { W::view(seen, config, scene) } -> std::same_as<Node>;
      { W::paint(seen, config, painter, scene, Seconds{}) } -> std::same_as<Activity>;
      { W::wake_at(seen) } -> std::same_as<Seconds>;
    };

namespace detail {

template <WidgetDefinition W>
class TypedWidget final : public Widget {
 public:
  explicit TypedWidget(const typename W::Config& config) : config_(config) {}

  void update(const Event& event, Context& context) override { W::update(model_, config_, event, context); }
  Node view(const Scene& scene) const override { return W::view(model_, config_, scene); }
  Activity paint(Painter& painter, const Scene& scene, Seconds now) const override {
    return W::paint(model_, config_, painter, scene, now);
  }
  Seconds wake_at() const override { return W::wake_at(model_); }
  void* props() override { return &model_.props; }

 private:
  const typename W::Config& config_;
  typename W::Model model_;
};

template <WidgetDefinition W>
class TypedEntry final : public WidgetEntry {
 public:
  std::unique_ptr<Widget> mount() const override { return std::make_unique<TypedWidget<W>>(config_); }
  void* config() override { return &config_; }

 private:
  typename W::Config config_;
};

template <WidgetDefinition W>
std::unique_ptr<WidgetEntry> make_entry() {
  return std::make_unique<TypedEntry<W>>();
}

}  // namespace detail

/// The registry's row for a widget.
template <WidgetDefinition W>
[[nodiscard]] constexpr WidgetType widget_type() {
  WidgetType type{W::kind, kRecord<typename W::Config>, kRecord<typename W::Props>, &detail::make_entry<W>};
  if constexpr (requires { W::rules; }) {
    type.rules = &W::rules;
    type.reads_facts = true;
  }
  if constexpr (requires { W::interrupts; }) type.interrupts = W::interrupts;
  if constexpr (requires { W::on_page; }) type.on_page = W::on_page;
  if constexpr (requires { W::replaces; }) type.replaces = W::replaces;
  if constexpr (requires { W::reads_facts; }) type.reads_facts = W::reads_facts;
  if constexpr (requires { W::on_form; }) type.on_form = W::on_form;
  return type;
}

}  // namespace nicety
