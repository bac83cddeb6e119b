/** The way from the shop's server to the payment provider's: over HTTP, with little patience. */

/** The provider didn't answer, or not in a way that says whether anything was charged. */
export class TillError extends Error {}

export class Till {
  #address;
  #secret;
  #patienceMs;

  /** `address`: the provider's origin. `secret`: what tells it that it is us. */
  constructor({ address, secret, patienceMs = 4000 }) {
    this.#address = address;
    this.#secret = secret;
    this.#patienceMs = patienceMs;
  }

  get address() {
    return this.#address;
  }

  /** Charges a card once for `reference`: `{ charge }`, `{ url }` where it is to be confirmed, `{ declined: true }`. */
  charge(payment) {
    return this.#ask("/charges", payment);
  }

  /** Opens a page of the provider's to pay on: `{ url }`, or `{ charge }` where that has happened. */
  open(payment) {
    return this.#ask("/sessions", payment);
  }

  /** The charge for `reference`, or `null`; then none of `attempts` will ever be charged. */
  async settle(reference, attempts) {
    return (await this.#ask("/settle", { reference, attempts })).charge;
  }

  async #ask(path, body) {
    try {
      const answer = await fetch(this.#address + path, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${this.#secret}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(this.#patienceMs),
      });
      if (!answer.ok) throw new Error(`it answered ${answer.status}`);
      return await answer.json();
    } catch (error) {
      throw new TillError(`the payment provider: ${error.message}`, { cause: error });
    }
  }
}
