#pragma once

#include <cstdint>
#include <string>

namespace nicety {

/// Pieces on their way into the cart. However fast somebody clicks, each click counts once: one request is under way at a
/// time, what is wanted meanwhile goes into the next, and a request whose outcome is unknown is sent again unchanged under the
/// same key, so the shop can tell a repetition from a new wish.
struct Order {
  int waiting = 0;        ///< Wanted, not sent.
  int sent = 0;           ///< In the request that is under way, or whose outcome is unknown.
  int added = 0;          ///< Confirmed since the last rest: what Undo takes out again.
  bool open = false;      ///< A request is under way.
  bool removing = false;  ///< It is an Undo.
  std::uint32_t id = 0;   ///< The request's number.
  std::string key;        ///< The request's idempotency key.

  /// Whether a request must be repeated before anything new is sent.
  [[nodiscard]] bool unsettled() const { return sent > 0 && !open; }

  void want(int pieces) { waiting += pieces; }

  /// Puts all that waits into a new request.
  void send(std::uint32_t request, std::string request_key) {
    sent = waiting;
    waiting = 0;
    removing = false;
    start(request, std::move(request_key));
  }
  /// Puts all that was added into a request to take it out.
  void send_undo(std::uint32_t request, std::string request_key) {
    sent = added;
    removing = true;
    start(request, std::move(request_key));
  }
  /// The same request once more, under its old key.
  void resend(std::uint32_t request) {
    id = request;
    open = true;
  }

  /// The shop did as asked. Answers how many pieces that were.
  int confirm() {
    const int pieces = sent;
    added = removing ? 0 : added + pieces;
    sent = 0;
    open = false;
    return pieces;
  }
  /// The shop said no: nothing has changed, nothing is repeated. What waited behind it is let go with it.
  void refuse() {
    sent = 0;
    open = false;
    if (!removing) waiting = 0;
  }
  /// Nobody knows what came of it.
  void lose() { open = false; }
  /// The shopper no longer wants what was not confirmed.
  void give_up() { waiting = sent = 0; }
  /// An Undo whose outcome is unknown is left as it is; the shop's next count tells what came of it.
  void give_up_undo() {
    sent = added = 0;
    removing = false;
  }
  /// The page refused what waits.
  void veto() { waiting = 0; }
  /// What was added so far is no longer up for Undo.
  void rest() { added = 0; }

 private:
  void start(std::uint32_t request, std::string request_key) {
    id = request;
    key = std::move(request_key);
    open = true;
  }
};

}  // namespace nicety
