/** Pays by a wallet of the browser's: the Payment Request API. What the wallet answers goes to the shop, and nowhere else. */
import type { DeclaredWallet } from "../wire.js";
import type { WalletEffect } from "./wire.js";

export interface Wallet {
  /** Whether the browser can pay so. */
  check(effect: WalletEffect): Promise<boolean>;
  /** Lets the shopper pay; `undefined` where they have thought better of it. Rejects where it can't be. */
  pay(effect: WalletEffect): Promise<true | undefined>;
  /** Adds to an order what the wallet has answered. */
  addTo(body: URLSearchParams): void;
  /** Says to the wallet how it ended, once. */
  settle(result: PaymentComplete): void;
}

/** What is open is closed when `signal` is aborted. */
export function createWallet(wallets: readonly DeclaredWallet[], signal: AbortSignal): Wallet {
  let open: PaymentRequest | undefined;
  let paid: PaymentResponse | undefined;
  let isSettled = true;

  signal.addEventListener("abort", () => void open?.abort().catch(() => {}));
  const request = ({ currency, cents, label }: WalletEffect): PaymentRequest => {
    const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions();
    const amount = { currency, value: (cents / 100).toFixed(digits) };
    return new PaymentRequest(
      wallets.map(({ method, data }) => ({ supportedMethods: method, data })),
      { total: { label, amount } },
    );
  };
  return {
    check: async (effect) => typeof PaymentRequest === "function" && (await request(effect).canMakePayment()),

    async pay(effect) {
      paid = undefined;
      try {
        open = request(effect);
        paid = await open.show();
        isSettled = false;
        return true;
      } catch (error) {
        // Closed by the shopper; or the press is too long ago for the browser, which wants another one.
        if (/^(?:Abort|Security)Error$/.test(Object(error).name)) return undefined;
        throw error;
      } finally {
        open = undefined;
      }
    },

    addTo(body) {
      if (!paid) return;
      body.set("payment", paid.methodName);
      body.set("payment_details", JSON.stringify(paid.details));
    },

    settle(result) {
      if (!isSettled) void paid?.complete(result).catch(() => {});
      isSettled = true;
      // Tried anew, it may be paid in another way; until the shop has spoken, it is sent again as it was.
      if (result === "fail") paid = undefined;
    },
  };
}
