#include "widgets/welcome_back/welcome_back.hpp"

namespace nicety {
namespace {

void add_head(Node& root, const WelcomeBackModel& model, const WelcomeBackWords& said) {
  Node& head = append(root, Role::group, "head");
  if (model.has_sign) append(head, Role::image, "sign").measured = true;
  Node& text = append(head, Role::group, "text");
  append(text, Role::heading, "title", model.greeting);
  if (model.is_first) append(text, Role::text, "back", said.back);
}

/// A row for a product: its picture, and room for words, which is returned.
Node& add_about(Node& row, const Product& product, std::string_view picture, std::string_view key) {
  row.part = "product";
  add_picture(row, product, picture);
  Node& about = append(row, Role::group, key);
  about.part = "about";
  return about;
}

void add_words(Node& about, std::string_view over_key, std::string_view over, std::string_view name_key, std::string_view name) {
  append(about, Role::text, over_key, over).part = "over";
  append(about, Role::text, name_key, name).part = "name";
}

void add_seen(Node& root, const Product& product, const WelcomeBackWords& said) {
  Node& row = append(root, product.url.empty() ? Role::group : Role::link, "seen");
  row.href = product.url;
  Node& about = add_about(row, product, "seen-picture", "seen-about");
  add_words(about, "seen-over", said.seen, "seen-name", product.name);
  if (!product.price.empty()) append(about, Role::text, "price", product.price);
}

void add_usual(Node& root, const WelcomeBackModel& model, const WelcomeBackWords& said) {
  Node& row = append(root, Role::group, "usual");
  Node& about = add_about(row, model.reorder.product, "usual-picture", "usual-about");
  if (model.reorder.said.empty()) {
    add_words(about, "usual-over", model.is_usual ? said.usual : said.once_more, "usual-name", model.reorder.product.name);
  } else {
    Node& outcome = append(about, Role::text, "said", model.reorder.said);
    outcome.measured = true;
    if (model.reorder.is_in) outcome.look = "marked";
  }
  add_reorder_button(row, model.reorder, said.cart);
}

}  // namespace

Node WelcomeBack::view(const Model& model, const Config& config, const Scene&) {
  Node root = card_root(model.card, model.greeting, kNames<WelcomeBackLayout>[static_cast<std::size_t>(config.layout)]);
  if (!model.card.is_open) return root;
  if (model.greets) add_head(root, model, config.words);
  if (!model.seen.name.empty()) add_seen(root, model.seen, config.words);
  if (!model.reorder.product.name.empty()) add_usual(root, model, config.words);
  if (!config.offer.empty()) {
    append(root, config.offer_url.empty() ? Role::text : Role::link, "offer", config.offer).href = config.offer_url;
  }
  finish_card(root, model.card, config.words, config.words.because);
  return root;
}

}  // namespace nicety
