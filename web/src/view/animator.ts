/** Plays the engine's baked keyframes with the Web Animations API, by name. */
import type { AnimateEffect } from "../wire.js";

export class Animator {
  readonly #running = new Map<string, Animation>();

  /**
   * Plays `effect` on `element`, in place of what runs under its name. `isBorrowed`: the element is the shop's, whose own
   * transform is kept. `done` is called once it has ended, in whatever way.
   */
  play(effect: AnimateEffect, element: Element, isBorrowed: boolean, done?: () => void): void {
    const { name } = effect;
    const frames = effect.shown
      ? effect.frames.map((frame) => ({ ...frame, visibility: "visible" }))
      : [...effect.frames];
    const animation = element.animate(frames, {
      duration: effect.durationMs,
      delay: effect.delayMs ?? 0,
      fill: effect.hold ? "both" : "backwards",
      composite: isBorrowed && frames.every(movesOnly) ? "add" : "replace",
    });
    const earlier = this.#running.get(name);
    this.#running.set(name, animation);
    earlier?.cancel();
    const forget = (): void => {
      if (this.#running.get(name) === animation) this.#running.delete(name);
    };
    animation.onfinish = () => {
      if (!effect.hold) forget();
      done?.();
    };
    animation.oncancel = () => {
      forget();
      done?.();
    };
  }

  stop(name: string): void {
    this.#running.get(name)?.cancel();
    this.#running.delete(name);
  }

  stopAll(): void {
    for (const name of [...this.#running.keys()]) this.stop(name);
  }
}

/** Added opacities would never fade, so only pure movement is added to what the shop's own style does. */
function movesOnly(frame: Keyframe): boolean {
  return Object.keys(frame).every((key) => key === "transform" || key === "offset" || key === "easing");
}
