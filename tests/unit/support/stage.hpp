#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/app.hpp"
#include "runtime/view/view.hpp"

namespace nicety::test {

using Json = nlohmann::json;

/// An app with the real widgets and a host that does nothing by itself: it sends what a test tells it to and keeps what is asked of it.
class Stage final {
 public:
  explicit Stage(std::string_view config = R"({"widgets":[{"type":"add-to-cart","at":"form"}]})",
                 std::span<const WidgetType> types = registered_widgets());

  /// Sends a message; returns the effects that it led to.
  std::vector<Json> send(const Json& message);
  /// Sends an event to widget 1, with further members in `more`.
  std::vector<Json> event(std::string_view name, const Json& more = Json::object());
  /// The same as an `environment` message with these members.
  std::vector<Json> environment(const Json& members);
  /// Lets time pass, in frames of 1/60 s; returns the effects that it led to.
  std::vector<Json> pass(Seconds duration);

  /// Mounts widget 1 as the entry 0 and lays it out as a button of 200 × 48 px at 1 device pixel per CSS pixel.
  void mount(bool enhance = false, const Json& props = {{"product", "acacia"}, {"name", "Acacia honey"}});

  [[nodiscard]] Seconds now() const { return now_; }
  [[nodiscard]] App& app() { return app_; }
  /// How many surfaces were painted so far.
  [[nodiscard]] int paints() const { return paints_; }
  /// The newest view of widget 1, as its wire form.
  [[nodiscard]] const Json& view() const { return view_; }
  /// All effects so far, in order.
  [[nodiscard]] const std::vector<Json>& all() const { return all_; }

 private:
  std::vector<Json> take();

  App app_;
  Seconds now_ = 10;
  int paints_ = 0;
  Json view_;
  std::vector<Json> all_;
};

/// Those effects that have this type.
[[nodiscard]] std::vector<Json> of_type(const std::vector<Json>& effects, std::string_view type);

/// The one of this type; null unless there is exactly one.
[[nodiscard]] Json only(const std::vector<Json>& effects, std::string_view type);

/// The node with that key somewhere in a view's wire form; null when there is none.
[[nodiscard]] Json node(const Json& view, std::string_view key);

/// The texts that are announced by these effects.
[[nodiscard]] std::vector<std::string> announced(const std::vector<Json>& effects);

/// The names of the DOM events that are dispatched by these effects.
[[nodiscard]] std::vector<std::string> emitted(const std::vector<Json>& effects);

/// How long it paints from now on; 6 s at most.
[[nodiscard]] Seconds moving(Stage& stage);

}  // namespace nicety::test
