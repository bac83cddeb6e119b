#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nicety {

/// Pieces of one line of the cart. The host numbers lines: another variant chosen in the form is another line.
struct Batch {
  std::uint32_t line = 0;
  int pieces = 0;

  friend bool operator==(const Batch&, const Batch&) = default;
};

/// Pieces on their way into the cart. However fast somebody clicks, each click counts once: one request is under way at a
/// time, what is wanted meanwhile goes into the next, and a request whose outcome is unknown is sent again unchanged under the
/// same key, so the shop can tell a repetition from a new wish.
class Order final {
 public:
  /// A request as the shop sees it.
  struct Sending {
    Batch batch;
    std::uint32_t id = 0;  ///< The attempt's number: answers name it.
    std::string key;       ///< Idempotency key: the same for all attempts.
    bool removes = false;  ///< It is an Undo.
  };

  /// Wants more pieces. Those of the line that was wanted last join it.
  void want(const Batch& batch) {
    if (!waiting_.empty() && waiting_.back().line == batch.line) {
      waiting_.back().pieces += batch.pieces;
    } else {
      waiting_.push_back(batch);
    }
  }

  [[nodiscard]] bool wants() const { return !waiting_.empty(); }
  /// What the next new request will be about; no pieces when nothing waits.
  [[nodiscard]] Batch next() const { return waiting_.empty() ? Batch{} : waiting_.front(); }
  /// All pieces that are wanted and not confirmed.
  [[nodiscard]] int unconfirmed() const {
    int pieces = sending_.removes ? 0 : sending_.batch.pieces;
    for (const Batch& batch : waiting_) pieces += batch.pieces;
    return pieces;
  }
  /// What was added since the last rest, all of one line: what Undo takes out again.
  [[nodiscard]] const Batch& added() const { return added_; }
  /// Whether a request is under way.
  [[nodiscard]] bool open() const { return open_; }
  /// The request under way, or the one whose outcome is unknown.
  [[nodiscard]] const Sending& sending() const { return sending_; }
  /// Whether a request must be repeated before anything new is sent.
  [[nodiscard]] bool unsettled() const { return !open_ && sending_.batch.pieces > 0; }

  /// Puts `next` into a new request. Precondition: something waits, nothing is open.
  void send(std::uint32_t id, std::string key) {
    sending_ = {waiting_.front(), id, std::move(key), false};
    waiting_.erase(waiting_.begin());
    open_ = true;
  }
  /// Puts all of `added` into a request to take it out.
  void send_undo(std::uint32_t id, std::string key) {
    sending_ = {added_, id, std::move(key), true};
    open_ = true;
  }
  /// The unsettled request once more, under its old key.
  void resend(std::uint32_t id) {
    sending_.id = id;
    open_ = true;
  }

  /// The shop did as asked.
  void confirm() {
    if (sending_.removes) {
      added_ = {};
    } else if (added_.line == sending_.batch.line) {
      added_.pieces += sending_.batch.pieces;
    } else {
      added_ = sending_.batch;
    }
    settle();
  }
  /// The shop said no: nothing has changed, nothing is repeated. What waited behind an addition is let go with it.
  void refuse() {
    if (!sending_.removes) waiting_.clear();
    settle();
  }
  /// Nobody knows what came of it.
  void lose() { open_ = false; }
  /// The shopper no longer wants what was not confirmed.
  void give_up() {
    waiting_.clear();
    settle();
  }
  /// An Undo whose outcome is unknown is left as it is; the shop's next count tells what came of it.
  void give_up_undo() {
    if (open_ || !sending_.removes) return;
    settle();
    added_ = {};
  }
  /// The page refused what would have been sent next.
  void veto() {
    if (!waiting_.empty()) waiting_.erase(waiting_.begin());
  }
  /// What was added so far is no longer up for Undo.
  void rest() { added_ = {}; }

 private:
  void settle() {
    sending_.batch = {};
    sending_.removes = false;
    open_ = false;
  }

  std::vector<Batch> waiting_;
  Batch added_;
  Sending sending_;
  bool open_ = false;
};

}  // namespace nicety
