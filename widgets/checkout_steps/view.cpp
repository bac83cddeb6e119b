#include "widgets/checkout_steps/checkout_steps.hpp"
#include "widgets/checkout_steps/steps.hpp"

namespace nicety {
namespace {

using Model = CheckoutStepsModel;

/// The steps in their order; those that are done lead back.
void add_progress(Node& root, const Model& model, const CheckoutStepsWords& words) {
  Node& list = append(root, Role::steps, "steps");
  list.name = words.progress;
  list.children.reserve(model.steps.size());
  for (std::size_t i = 0; i < model.steps.size(); ++i) {
    const FormStep& step = model.steps[i];
    if (step.is_skipped) continue;
    const bool is_done = i < model.current;
    Node& item = append(list, Role::item, step.name);
    item.part = "step";
    item.look = is_done ? "done" : i == model.current ? "current" : "coming";
    item.states.set(State::current, i == model.current);
    Node& dot = append(item, Role::image, step.dot);
    dot.part = "dot";
    dot.measured = true;
    Node& label = append(item, is_done ? Role::button : Role::text, step.act, step.title);
    label.part = "label-text";
    if (!is_done) continue;
    label.name = step.done;
    label.act = step.act;
  }
}

void add_bar(Node& root, const Model& model, const CheckoutStepsWords& words) {
  Node& bar = append(root, Role::group, "bar");
  Node& alert = append(bar, Role::group, "alert");
  alert.states.set(State::closed, model.alert.empty());
  append(alert, Role::text, "alert-text", model.alert);
  const bool asks = model.pay.stage == PayStage::waiting;
  if (model.offers_other_way || asks) {
    append(alert, Role::button, "alert-act", asks ? words.ask_now : words.other_way).act = asks ? "ask" : "other";
  }
  const std::size_t before = step_before(model, model.current);
  const bool is_last = step_after(model, model.current) == model.current;
  Node& back = append(bar, Role::button, "back", words.back);
  back.act = "back";
  back.states.set(State::closed, before == model.current);
  Node& next = append(bar, Role::button, "next", model.next_label);
  next.act = "next";
  next.states.set(State::closed, is_last);
}

/// Stands in the step in which one pays, before the other ways.
void add_express(Node& root, const Model& model, const CheckoutStepsWords& words) {
  Node& express = append(root, Role::group, "express");
  Node& button = append(express, Role::button, "express-act", words.express);
  button.act = "express";
  button.states.set(State::busy, model.pay.is_busy());
  append(express, Role::text, "express-others", words.others);
}

}  // namespace

Node CheckoutSteps::view(const Model& model, const Config& config, const Scene&) {
  Node root{.key = "root", .part = "root"};
  root.children.reserve(3);
  if (model.steps.empty()) return root;
  add_progress(root, model, config.words);
  add_bar(root, model, config.words);
  if (model.shows_wallet) add_express(root, model, config.words);
  return root;
}

}  // namespace nicety
