#include "widgets/recommendations/recommendations.hpp"

namespace nicety {
namespace {

using recommendations::key_of;
using recommendations::Part;

Node item_node(const Recommended& item, std::size_t index) {
  const auto key = [&](Part part) { return key_of(index, part); };
  Node link{.key = key(Part::link), .role = Role::link, .part = "link", .href = item.url};
  // The name stands beside it: the picture says nothing more.
  if (!item.image.empty()) {
    link.children.push_back({.key = key(Part::picture), .role = Role::image, .part = "picture", .src = item.image});
  }
  link.children.push_back({.key = key(Part::name), .role = Role::text, .part = "name", .text = item.name});
  if (!item.price.empty()) {
    link.children.push_back({.key = key(Part::price), .role = Role::text, .part = "price", .text = item.price});
  }
  Node node{.key = key(Part::item), .role = Role::item, .part = "item"};
  node.children.push_back(std::move(link));
  if (!item.reason.empty()) {
    node.children.push_back({.key = key(Part::reason), .role = Role::text, .part = "reason", .text = item.reason});
  }
  return node;
}

}  // namespace

Node Recommendations::view(const Model& model, const Config& config, const Scene&) {
  const RecommendationsWords& words = config.words;
  const std::string_view title = model.is_personal ? words.title : words.best_title;
  Node root{.key = "root", .role = Role::region, .part = "strip", .name = title};
  root.states.set(State::closed, model.items.empty() && !model.why.is_forgotten);
  if (model.why.is_forgotten) {
    root.children.push_back({.key = "forgotten", .role = Role::text, .part = "reason", .text = words.forgotten});
    return root;
  }
  root.children.push_back({.key = "title", .role = Role::heading, .part = "title", .text = title});
  Node list{.key = "list", .role = Role::list, .part = "list", .look = model.has_entered ? "" : "awaited"};
  for (std::size_t i = 0; i < model.items.size(); ++i) list.children.push_back(item_node(model.items[i], i));
  root.children.push_back(std::move(list));
  if (model.is_personal) add_why(root, model.why, words, words.because);
  return root;
}

}  // namespace nicety
