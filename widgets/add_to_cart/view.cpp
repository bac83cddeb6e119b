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
  Node& label = append(button, Role::text, add_to_cart::label_key(face), words);
  label.part = "label";
  label.states.set(State::hidden, face != shown);
  if (face != Face::added && face != Face::again) return;
  label.measured = true;
  label.look = "marked";
}

void add_button(Node& root, const AddToCartModel& model, const AddToCartWords& words, const Scene& scene) {
  Node& button = append(root, Role::button, "button");
  button.look = look_of(model.phase);
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
  if (model.run > 0) append(button, Role::image, "pulse");
}

void add_note(Node& root, const AddToCartModel& model, const AddToCartConfig& config, const Scene& scene) {
  Node& note = append(root, Role::group, "note");
  const bool is_trouble = model.note == AddToCartNote::trouble;
  note.states.set(State::closed, model.note == AddToCartNote::none);
  if (is_trouble) note.look = "trouble";
  append(note, Role::text, "note-text", model.note_text);
  // A note that is on its way out keeps its button: focus that is on it must not fall off the page.
  const bool offers = model.order.added().pieces > 0 || model.note_leaving;
  if (model.note == AddToCartNote::added && config.undo > 0 && scene.environment.can_undo && offers) {
    Node& undo = append(note, Role::button, "note-undo", config.words.undo);
    undo.part = "note-button";
    undo.act = "undo";
    undo.states.set(State::busy, model.order.open() && model.order.sending().removes);
  }
  if (is_trouble) {
    Node& dismiss = append(note, Role::button, "note-dismiss");
    dismiss.name = config.words.dismiss;
    dismiss.look = "cross";
    dismiss.act = "dismiss";
  }
}

}  // namespace

Node AddToCart::view(const Model& model, const Config& config, const Scene& scene) {
  Node root{.key = "root", .role = Role::group};
  add_button(root, model, config.words, scene);
  add_note(root, model, config, scene);
  return root;
}

}  // namespace nicety
