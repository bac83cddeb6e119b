#include "widgets/add_to_cart/order.hpp"

#include <gtest/gtest.h>
#include <map>

#include "runtime/core/random.hpp"

namespace nicety {
namespace {

TEST(Order, WantsOfOneLineJoinAndThoseOfAnotherDoNot) {
  Order order;
  order.want({1, 1});
  order.want({1, 2});
  order.want({2, 1});
  EXPECT_EQ(order.next(), (Batch{1, 3}));
  order.send(1, "a");
  EXPECT_EQ(order.next(), (Batch{2, 1}));
  EXPECT_EQ(order.unconfirmed(), 4);
}

TEST(Order, KeepsTheKeyAndTheBatchOfARequestWhoseOutcomeIsUnknown) {
  Order order;
  order.want({1, 2});
  order.send(1, "a");
  order.want({1, 5});
  order.lose();
  ASSERT_TRUE(order.unsettled());
  order.resend(2);
  EXPECT_EQ(order.sending().key, "a");
  EXPECT_EQ(order.sending().batch, (Batch{1, 2}));
  EXPECT_EQ(order.sending().id, 2U);
}

TEST(Order, UndoTakesOutWhatWasAddedSinceTheLastRest) {
  Order order;
  for (int i = 0; i < 3; ++i) {
    order.want({7, 1});
    order.send(1, "k");
    order.confirm();
  }
  EXPECT_EQ(order.added(), (Batch{7, 3}));
  order.send_undo(9, "u");
  EXPECT_EQ(order.sending().batch, (Batch{7, 3}));
  order.confirm();
  EXPECT_EQ(order.added().pieces, 0);
}

TEST(Order, ARefusedUndoLeavesWhatWasAdded) {
  Order order;
  order.want({1, 1});
  order.send(1, "a");
  order.confirm();
  order.send_undo(2, "b");
  order.refuse();
  EXPECT_EQ(order.added(), (Batch{1, 1}));
}

/// A shop that honours idempotency keys, and a line to it that loses questions and answers.
struct Shop {
  std::map<std::string, int> seen;
  std::map<std::uint32_t, int> held;

  void take(const Order::Sending& sending) {
    if (!seen.emplace(sending.key, 1).second) return;
    held[sending.batch.line] += sending.removes ? -sending.batch.pieces : sending.batch.pieces;
  }
};

TEST(Order, NoClickIsLostOrDoubledHoweverTheConnectionFails) {
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    Random random(seed);
    Order order;
    Shop shop;
    std::map<std::uint32_t, int> wanted;
    std::uint32_t serial = 1;
    const auto send = [&] {
      if (order.open()) return;
      if (order.unsettled()) {
        order.resend(serial++);
      } else if (order.wants()) {
        order.send(serial, "key" + std::to_string(serial));
        ++serial;
      }
    };
    const auto connection = [&](bool broken) {
      if (!order.open()) return;
      const bool arrives = !broken || random.unit() < 0.5F;
      if (arrives) shop.take(order.sending());
      if (broken) {
        order.lose();
      } else {
        order.confirm();
      }
    };
    for (int step = 0; step < 40; ++step) {
      const float dice = random.unit();
      if (dice < 0.4F) {
        const std::uint32_t line = 1 + random.next() % 2;
        const int pieces = 1 + static_cast<int>(random.next() % 3);
        order.want({line, pieces});
        wanted[line] += pieces;
      }
      if (dice < 0.7F) send();
      if (dice > 0.3F) connection(random.unit() < 0.4F);
    }
    while (order.open() || order.unsettled() || order.wants()) {
      send();
      connection(false);
    }
    ASSERT_EQ(shop.held, wanted) << "seed " << seed;
  }
}

}  // namespace
}  // namespace nicety
