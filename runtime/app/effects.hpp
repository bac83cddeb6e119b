#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "runtime/core/color.hpp"
#include "runtime/core/time.hpp"

namespace nicety {

/// A motion for the compositor. `frames` is the JSON array that `runtime/motion` bakes.
struct Animation {
  std::string_view part;     ///< Which node moves: one of the view's parts, or a part of the page ("badge").
  std::string_view name;     ///< A new animation replaces the running one of the same name on the widget.
  std::string_view frames{};  ///< Compositor keyframes, JSON.
  Seconds duration = 0;
  Seconds delay = 0;
  bool hold = false;         ///< Keep the last keyframe until replaced or stopped.
  bool shown = false;        ///< The node is seen while it moves, even where the view hides it: a label that leaves.
  std::string_view ghost_of{}; ///< Not empty: play it on a passing copy of this part, above the page.
};

/// Something that the shop is asked to do, once for each `key` however often it is sent.
struct Request {
  std::uint32_t id = 0;
  std::string_view action;   ///< "add" or "remove".
  std::uint32_t line = 0;    ///< The line of the cart that it is about, by the host's number.
  int quantity = 1;
  std::string_view key;      ///< Idempotency key.
  std::string_view
      fields{}; ///< A JSON object of texts: the product, where no form on the page says it; then `line` doesn't count.
};

/// What is shown at a field of a form. Empty texts are taken away.
struct FieldPatch {
  std::string_view name;
  std::string_view look;        ///< "", "wrong" or "right".
  std::string_view error{};     ///< What is wrong and how to mend it.
  std::string_view hint{};      ///< A question about it that doesn't make it wrong, with `suggestion` to take over.
  std::string_view suggestion{};
};

/// What the shop has said anew of one choice of a group: its price, and the days on which it comes.
struct ChoicePatch {
  std::string_view name;
  std::string_view value;
  std::string_view text{};  ///< Empty: it stays.
  int from = 0;             ///< Days since 1970-01-01; 0: no date is said.
  int to = 0;
};

/// Something for the shopper to take along.
struct Handing {
  std::uint32_t id = 0;
  std::string_view to;      ///< "clipboard", "people" by what the device has for sharing, or a "file" for the calendar.
  std::string_view name{};  ///< Of the file.
  std::string_view text{};  ///< What is copied, said with the link, or in the file.
  std::string_view url{};   ///< What is shared; relative to the page, and copied where the device can't share.
  std::string_view part{};  ///< Of the view: what is selected where the browser refuses to copy.
};

/// Something that a shopper has said, to be brought to the shop once: what can't be sent now is kept and sent later.
struct Post {
  std::uint32_t id = 0;
  std::string_view about;  ///< What it is the newest word about: it takes the place of one that hasn't left yet.
  int revision = 1;        ///< With `about` the idempotency key.
  std::string_view url{};  ///< Empty: to the shop's adapter alone.
  std::string_view data;   ///< A JSON object.
  Seconds settles = 0;     ///< It leaves only then, or when the page is left.
};

/// What flies over the whole page, once. Texts and lists live as long as the call.
struct Celebration {
  /// "burst" from a part, "cannon" from both lower corners, "rain" from above.
  std::string_view emitter = "burst";
  std::string_view part{};  ///< Of the view: where a burst starts. Empty: at the widget.
  /// paper, ribbon, heart, star, snowflake, petal; "path" and "picture" are the shop's own. Pieces take them in turn.
  std::span<const std::string_view> shapes{};
  std::span<const Color> colors{};  ///< None: soft ones of many hues.
  int count = 0;                    ///< Pieces, 1..2000. Slow devices show fewer.
  std::uint32_t seed = 0;           ///< The same seed, the same flight.
  std::string_view path{};          ///< SVG path data, for "path".
  std::string_view picture{};       ///< URL, for "picture"; as checked as a view's `src`.
};

/// What a widget asks the host to do, in order. Writes the wire form straight into the outbox.
class Effects final {
 public:
  /// `out` receives JSON objects, comma-separated, without the surrounding brackets; it must outlive this.
  Effects(std::string& out, std::uint32_t widget) : out_(out), widget_(widget) {}

  void animate(const Animation& animation);
  /// Ends the animation of that name at once; nothing happens when there is none.
  void stop(std::string_view name);
  /// Says `text` through the page's live region.
  void announce(std::string_view text);
  /// Whether this is already read aloud in answer to the same message, by whichever widget.
  [[nodiscard]] bool announces(std::string_view text) const;
  void request(const Request& request);
  /// Dispatches a DOM event. With `ask` it is cancelable, and `allowed` or `vetoed` comes back.
  /// `detail` is a JSON object.
  void emit(std::string_view name, std::string_view detail, bool ask = false);
  /// Asks where the named parts are on the screen; `measured` comes back.
  void measure(std::initializer_list<std::string_view> parts);
  /// Sets the text of a part of the page.
  void write(std::string_view part, std::string_view text);
  /// Moves the keyboard focus to one of the view's parts.
  void focus(std::string_view part);
  /// Keeps a JSON value as long as the shopper lets the page remember, in place of the last of that name and `id`.
  void remember(std::string_view name, std::string_view value, std::string_view id = {});
  /// Forgets all that is remembered of the shopper, who has asked for it.
  void forget();
  /// Asks for the rows of a table that the widget's config names (`catalogue`), or for some of them by number; `data` comes back,
  /// in parts of which the last says so.
  void read(std::string_view name, std::span<const int> rows = {});

  /// Hands something to the shopper, soon after they have pressed something (hand_effects.cpp). `answer` comes back with the message
  /// "done" where the browser says itself what became of it, else "copied", or "selected" for the shopper to copy.
  void hand(const Handing& handing);
  /// `reply` comes back once the shop has answered, or with `on` where it is kept for later (ask_effects.cpp).
  void post(const Post& post);

  // Above the whole page (overlay_effects.cpp); only in sets that are built with the overlay.

  /// Lets paper, hearts or snow fly. Where less motion is asked for nothing does: ask only when `Environment::motion` is full, and have
  /// something still in its place.
  void celebrate(const Celebration& celebration);

  // Of a form that is enhanced (form_effects.cpp).

  /// Shows a step in place of the one that is shown. `way` is what that means for the browser's history: "push" a view, go "back" to
  /// the view before where that is this step's, "stay". With `focus`, its heading gets it.
  void show_step(std::string_view name, std::string_view way, bool focus);
  void field(const FieldPatch& patch);
  /// A field that is hidden isn't sent. An empty `label` is the shop's own one.
  void shape_field(std::string_view name, bool is_required, bool is_hidden, std::string_view label);
  /// Puts fields into this order, in the places that they have.
  void order_fields(std::span<const std::string_view> names);
  void fill_field(std::string_view name, std::string_view value);
  /// Unfolds it, focuses it, and scrolls to it.
  void reach_field(std::string_view name);
  /// Asks the shop with the form's fields, or with none where the method is GET; `reply` comes back. A `key` makes it count once.
  void call(std::uint32_t id, std::string_view method, std::string_view url, std::string_view key, Seconds timeout);
  /// With `check`, asks whether the browser can pay by a wallet of the config's, else lets the shopper pay with one; `answer` comes
  /// back. A call that follows sends what the wallet has answered. `cents` are hundredths, `label` names them.
  void wallet(std::uint32_t id, std::string_view currency, double cents, std::string_view label, bool check = false);
  /// Tells the wallet how it ended: "success", "fail", or "unknown" as far as is known. Nothing happens where none waits.
  void settle_wallet(std::string_view result);
  /// Dispatches a DOM event on the form, to which the page may respond with a promise; `answer` comes back.
  void consult(std::uint32_t id, std::string_view name, std::string_view detail);
  /// The form's submit button says `words` and can't be pressed; with none it is as it was. `has_asked`: the shop may have an order
  /// that we don't know of, which is kept in the browser's history.
  void hold_submit(std::string_view words, bool has_asked);
  /// The amounts in the page's summary: a JSON array of `{id, name, text}`. `pay`: on the submit button.
  void amounts(std::string_view rows, std::string_view pay);
  void choice(const ChoicePatch& patch);
  /// Of a group of choices these values alone can be had; where another is chosen, the first of them is from now on.
  void offer(std::string_view name, std::span<const std::string_view> values);
  /// Goes to another page.
  void leave(std::string_view url);

 private:
  void separate();

  std::string& out_;
  std::uint32_t widget_;
};

}  // namespace nicety
