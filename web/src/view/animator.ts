/** Plays the engine's baked keyframes with the Web Animations API, by name. */
import type { AnimateEffect } from "../wire.js";

export interface Animator {
  /**
   * Plays `effect` on `element`, in place of what runs under its name. `isBorrowed`: the element is the shop's, whose own
   * transform is kept. `done` is called once it has ended, in whatever way.
   */
  play(effect: AnimateEffect, element: Element, isBorrowed: boolean, done?: () => void): void;
  stop(name: string): void;
  stopAll(): void;
}

export function createAnimator(): Animator {
  const running = new Map<string, Animation>();
  return {
    play({ name, frames, durationMs, delayMs = 0, hold, shown }, element, isBorrowed, done) {
      const animation = element.animate(
        frames.map((frame) => ({ ...frame, ...(shown && { visibility: "visible" }) })),
        {
          duration: durationMs,
          delay: delayMs,
          fill: hold ? "both" : "backwards",
          // Added opacities would never fade.
          composite: isBorrowed && frames.every(({ opacity }) => opacity === undefined) ? "add" : "replace",
        },
      );
      const earlier = running.get(name);
      running.set(name, animation);
      earlier?.cancel();
      const end = (isHeld?: boolean): void => {
        if (!isHeld && running.get(name) === animation) running.delete(name);
        done?.();
      };
      animation.onfinish = () => end(hold);
      animation.oncancel = () => end();
    },
    stop: (name) => running.get(name)?.cancel(),
    stopAll() {
      for (const animation of [...running.values()]) animation.cancel();
    },
  };
}
