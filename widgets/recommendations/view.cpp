#include "widgets/recommendations/recommendations.hpp"

namespace nicety {
namespace {

using recommendations::key_of;
using recommendations::Part;

/// Appends a node of which there are many: its key is not its part.
Node& add(Node& parent, std::string_view key, Role role, std::string_view part, std::string_view text = {}) {
  Node& node = append(parent, role, key, text);
  node.part = part;
  return node;
}

void add_item(Node& list, const RecommendationsModel::Item& item, std::size_t index, bool is_personal) {
  const auto key = [&](Part part) { return key_of(index, part); };
  const Product& product = item.product;
  Node& node = add(list, key(Part::item), Role::item, "item");
  Node& link = add(node, key(Part::link), Role::link, "link");
  link.href = product.url;
  add_picture(link, product, key(Part::picture));
  add(link, key(Part::name), Role::text, "name", product.name);
  add(link, key(Part::price), Role::text, "price", product.price);
  if (is_personal) add(node, key(Part::reason), Role::text, "reason", item.reason);
}

}  // namespace

Node Recommendations::view(const Model& model, const Config& config, const Scene&) {
  const RecommendationsWords& words = config.words;
  const std::string_view title = model.is_personal ? words.title : words.best_title;
  Node root{.key = "root", .role = Role::region, .part = "strip", .name = title};
  root.states.set(State::closed, model.count == 0 && !model.why.is_forgotten);
  if (model.why.is_forgotten) {
    add(root, "forgotten", Role::text, "reason", words.forgotten);
    return root;
  }
  append(root, Role::heading, "title", title);
  Node& list = append(root, Role::list, "list");
  if (!model.has_entered) list.look = "awaited";
  for (std::size_t i = 0; i < model.count; ++i) add_item(list, model.items[i], i, model.is_personal);
  if (model.is_personal) add_why(root, model.why, words, words.because);
  return root;
}

}  // namespace nicety
