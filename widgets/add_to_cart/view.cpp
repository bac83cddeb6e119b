#include "widgets/add_to_cart/add_to_cart.hpp"
#include "widgets/add_to_cart/motions.hpp"

namespace nicety {
namespace {

using Face = AddToCartFace;

std::string_view look_of(AddToCartPhase phase) {
  constexpr std::string_view kLooks[] = {"idle", "pending", "added", "failed", "offline", "sold-out"};
  return kLooks[static_cast<std::size_t>(phase)];
}

void add_label(Node& button, Face face, Face shown, std::string_view words) {
  Node label{.key = add_to_cart::label_key(face), .role = Role::text, .part = "label", .text = words};
  label.states.set(State::hidden, face != shown);
  label.measured = face == Face::added || face == Face::again;
  label.look = face == Face::added || face == Face::again ? "marked" : "";
  button.children.push_back(std::move(label));
}

Node button_node(const AddToCartModel& model, const AddToCartWords& words, const Scene& scene) {
  Node button{.key = "button", .role = Role::button, .part = "button", .look = look_of(model.phase)};
  button.states.set(State::busy, model.phase == AddToCartPhase::pending);
  button.states.set(State::disabled, model.phase == AddToCartPhase::sold_out);
  button.states.set(State::covered, scene.enhances && model.covered);
  if (!scene.enhances) {
    if (model.face == Face::ring) button.name = words.add;
    add_label(button, Face::own, model.face, words.add);
    add_label(button, Face::sold_out, model.face, words.sold_out);
  } else if (model.face == Face::added) {
    button.name = words.added;
  } else if (model.face == Face::again) {
    button.name = words.again;
  } else if (model.face == Face::sold_out) {
    button.name = words.sold_out;
    add_label(button, Face::sold_out, model.face, words.sold_out);
  }
  add_label(button, Face::added, model.face, words.added);
  add_label(button, Face::again, model.face, words.again);
  if (model.run > 0) button.children.push_back({.key = "pulse", .role = Role::image, .part = "pulse"});
  return button;
}

Node note_node(const AddToCartModel& model, const AddToCartConfig& config, const Scene& scene) {
  Node note{.key = "note", .role = Role::group, .part = "note"};
  note.states.set(State::closed, model.note == AddToCartNote::none);
  note.look = model.note == AddToCartNote::trouble ? "trouble" : "";
  note.children.push_back({.key = "note-text", .role = Role::text, .part = "note-text", .text = model.note_text});
  // A note that is on its way out keeps its button: focus that is on it must not fall off the page.
  const bool offers = model.order.added().pieces > 0 || model.note_leaving;
  const bool undoable = model.note == AddToCartNote::added && config.undo > 0 && scene.environment.can_undo && offers;
  if (undoable) {
    Node undo{.key = "note-undo", .role = Role::button, .part = "note-button", .text = config.words.undo, .act = "undo"};
    undo.states.set(State::busy, model.order.open() && model.order.sending().removes);
    note.children.push_back(std::move(undo));
  }
  if (model.note == AddToCartNote::trouble) {
    note.children.push_back({.key = "note-dismiss",
                             .role = Role::button,
                             .part = "note-dismiss",
                             .name = config.words.dismiss,
                             .look = "cross",
                             .act = "dismiss"});
  }
  return note;
}

}  // namespace

Node AddToCart::view(const Model& model, const Config& config, const Scene& scene) {
  Node root{.key = "root", .role = Role::group};
  root.children.push_back(button_node(model, config.words, scene));
  root.children.push_back(note_node(model, config, scene));
  return root;
}

}  // namespace nicety
