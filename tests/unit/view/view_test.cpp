#include "runtime/view/view.hpp"

#include <gtest/gtest.h>

#include "runtime/view/tools/find.hpp"

namespace nicety {
namespace {

Node sample() {
  Node button{.key = "button", .role = Role::button, .part = "button", .look = "idle"};
  button.children.push_back({.key = "own", .role = Role::text, .text = "Add to cart"});
  button.children.push_back({.key = "added", .role = Role::text, .text = "Added", .states = State::hidden});
  Node note{.key = "note", .role = Role::group, .states = State::closed};
  note.children.push_back({.key = "undo", .role = Role::button, .text = "Undo", .act = "undo"});
  Node root{.key = "root"};
  root.children = {button, note};
  return root;
}

TEST(View, WireFormLeavesOutWhatIsEmpty) {
  std::string wire;
  append_wire(wire, Node{.key = "a", .role = Role::text, .text = "Hi \"you\""});
  EXPECT_EQ(wire, R"({"key":"a","role":"text","text":"Hi \"you\""})");
}

TEST(View, WireFormCarriesStatesPartsAndChildren) {
  Node node{.key = "b", .role = Role::button, .part = "button", .name = "Add", .look = "pending", .act = "go", .measured = true};
  node.states.set(State::busy).set(State::covered);
  node.children.push_back({.key = "c", .role = Role::image});
  std::string wire;
  append_wire(wire, node);
  EXPECT_EQ(wire, R"({"key":"b","role":"button","part":"button","name":"Add","look":"pending","act":"go",)"
                  R"("states":{"busy":true,"covered":true},"measure":true,"children":[{"key":"c","role":"image"}]})");
}

TEST(View, WireFormLeadsOnlyWhereAPageMayGo) {
  std::string wire;
  append_wire(wire, Node{.key = "a", .role = Role::link, .href = "/honey?a=b#c"});
  append_wire(wire, Node{.key = "b", .role = Role::image, .name = "Honey", .src = "https://shop.example/a.jpg"});
  append_wire(wire, Node{.key = "c", .role = Role::link, .href = "javascript:alert(1)"});
  append_wire(wire, Node{.key = "d", .role = Role::image, .src = "data:image/png;base64,AA"});
  EXPECT_EQ(wire, R"({"key":"a","role":"link","href":"/honey?a=b#c"})"
                  R"({"key":"b","role":"image","name":"Honey","src":"https://shop.example/a.jpg"})"
                  R"({"key":"c","role":"link"}{"key":"d","role":"image"})");
}

TEST(View, WireFormNamesTheRolesOfAMoment) {
  Node root{.key = "root", .role = Role::region, .name = "Welcome", .dismissible = true};
  root.children = {{.key = "h", .role = Role::heading, .text = "Hello"}, {.key = "l", .role = Role::list}};
  root.children[1].children = {{.key = "i", .role = Role::item}};
  std::string wire;
  append_wire(wire, root);
  EXPECT_EQ(wire,
            R"({"key":"root","role":"region","name":"Welcome","dismissible":true,"children":[)"
            R"({"key":"h","role":"heading","text":"Hello"},{"key":"l","role":"list","children":[{"key":"i","role":"item"}]}]})");
}

TEST(View, IsReadOutAsARegionWithItsListAndLinks) {
  Node root{.key = "root", .role = Role::region, .name = "Welcome"};
  root.children = {{.key = "h", .role = Role::heading, .text = "Hello"}, {.key = "l", .role = Role::list}};
  Node link{.key = "a", .role = Role::link, .href = "/acacia"};
  link.children = {{.key = "p", .role = Role::image, .name = "A jar", .src = "/a.jpg"},
                   {.key = "t", .role = Role::text, .text = "Acacia"}};
  Node item{.key = "i", .role = Role::item};
  item.children = {link};
  root.children[1].children = {item};
  EXPECT_EQ(readable_outline(root),
            "region \"Welcome\"\n"
            "  heading \"Hello\"\n"
            "  list\n"
            "    item\n"
            "      link \"A jar Acacia\"\n");
}

TEST(View, IsSearchedAsAScreenReaderWould) {
  Node root = sample();
  EXPECT_NE(find_by_role(root, Role::button, "Add to cart"), nullptr);
  EXPECT_EQ(find_by_role(root, Role::button, "Add to cart Added"), nullptr) << "hidden words are not part of the name";
  EXPECT_EQ(find_by_role(root, Role::button, "Undo"), nullptr) << "a closed note is not there";
  root.children[1].states = {};
  EXPECT_NE(find_by_role(root, Role::button, "Undo"), nullptr);
}

TEST(View, GivenNameReplacesTheWords) {
  Node root = sample();
  root.children[0].name = "Put Acacia honey into the cart";
  EXPECT_EQ(accessible_name(root.children[0]), "Put Acacia honey into the cart");
}

TEST(View, OutlineReadsTopDown) {
  Node root = sample();
  root.children[0].states.set(State::busy);
  root.children[1].states = {};
  root.children[1].name = "Note";
  EXPECT_EQ(readable_outline(root), "button \"Add to cart\" busy\ngroup \"Note\"\n  button \"Undo\"\n");
}

}  // namespace
}  // namespace nicety
