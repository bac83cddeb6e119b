#include <utility>

#include "widgets/welcome_back/welcome_back.hpp"

namespace nicety {
namespace {

Node words(std::string_view key, std::string_view part, std::string_view text) {
  return {.key = key, .role = Role::text, .part = part, .text = text};
}

Node head(const WelcomeBackModel& model, const WelcomeBackWords& said) {
  Node head{.key = "head", .part = "head"};
  if (model.has_sign) head.children.push_back({.key = "sign", .role = Role::image, .part = "sign", .measured = true});
  Node text{.key = "text", .part = "text"};
  text.children.push_back({.key = "title", .role = Role::heading, .part = "title", .text = model.greeting});
  if (model.is_first) text.children.push_back(words("back", "line", said.back));
  head.children.push_back(std::move(text));
  return head;
}

Node seen(const Product& product, const WelcomeBackWords& said) {
  Node row{.key = "seen", .part = "product"};
  if (!product.url.empty()) {
    row.role = Role::link;
    row.href = product.url;
  }
  add_picture(row, product, "seen-picture");
  Node about{.key = "seen-about", .part = "about"};
  about.children.push_back(words("seen-over", "over", said.seen));
  about.children.push_back(words("seen-name", "name", product.name));
  if (!product.price.empty()) about.children.push_back(words("seen-price", "price", product.price));
  row.children.push_back(std::move(about));
  return row;
}

Node usual(const WelcomeBackModel& model, const WelcomeBackWords& said) {
  Node row{.key = "usual", .part = "product"};
  add_picture(row, model.usual, "usual-picture");
  Node about{.key = "usual-about", .part = "about"};
  if (model.reorder.said.empty()) {
    about.children.push_back(words("usual-over", "over", model.is_usual ? said.usual : said.once_more));
    about.children.push_back(words("usual-name", "name", model.usual.name));
  } else {
    Node outcome = words("said", "said", model.reorder.said);
    outcome.measured = true;
    outcome.look = model.reorder.is_in ? "marked" : "";
    about.children.push_back(std::move(outcome));
  }
  row.children.push_back(std::move(about));
  row.children.push_back(reorder_button(model.reorder, said.cart));
  return row;
}

}  // namespace

Node WelcomeBack::view(const Model& model, const Config& config, const Scene&) {
  Node root = card_root(model.card, model.greeting, kNames<WelcomeBackLayout>[static_cast<std::size_t>(config.layout)]);
  if (!model.card.is_open) return root;
  if (model.greets) root.children.push_back(head(model, config.words));
  if (!model.seen.name.empty()) root.children.push_back(seen(model.seen, config.words));
  if (!model.usual.name.empty()) root.children.push_back(usual(model, config.words));
  if (!config.offer.empty()) {
    Node offer = words("offer", "offer", config.offer);
    if (!config.offer_url.empty()) {
      offer.role = Role::link;
      offer.href = config.offer_url;
    }
    root.children.push_back(std::move(offer));
  }
  finish_card(root, model.card, config.words, config.words.because);
  return root;
}

}  // namespace nicety
