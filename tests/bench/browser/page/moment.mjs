/**
 * The add-to-cart moment as numbers, for the two rivals that have it written out beforehand. Times, sizes and curves are those of
 * widgets/add_to_cart/{choreography.hpp,paint.cpp,motions.cpp}; `run.mjs --look` shows all three side by side. Seconds since the
 * press, CSS px, turns.
 */

/** What the page does: how long the finger stays down, and how long the shop takes to say yes after that. */
export const kHold = 0.1;
export const kConfirmAfter = 0.8;

export const kBox = { width: 200, height: 48, radius: 12 };
/** Room around the box for what reaches beyond it. */
export const kBleed = 24;
/** Where the finger lands. */
export const kTouch = { x: 60, y: 24 };
export const kMiddle = { x: 100, y: 24 };
/** Where the check ends up: before the word "Added" in 16 px Arial's metrics, in room of 28 px. */
export const kSlot = { x: 74, y: 24, side: 22 };

export const kStandard = [0.2, 0, 0, 1];
export const kEmphasizedDecelerate = [0.05, 0.7, 0.1, 1];
export const kEaseInOut = [0.42, 0, 0.58, 1];

const activated = kHold;
export const kConfirmed = kHold + kConfirmAfter;
const confirmed = kConfirmed;

/** Stretches of time: `[from, to]`. */
export const kTimes = {
  rippleSpreads: [0, 0.45],
  rippleFades: [0.18, 0.48],
  ringFadesIn: [activated + 0.12, activated + 0.24],
  ringTurns: [activated + 0.12, confirmed],
  ringCloses: [confirmed, confirmed + 0.24],
  check: [confirmed + 0.18, confirmed + 0.48],
  pulse: [confirmed + 0.26, confirmed + 0.81],
  slide: [confirmed + 0.5, confirmed + 0.92],
  ringLetsGo: [confirmed + 0.5, confirmed + 0.64],
  label: [confirmed + 0.56, confirmed + 0.86],
  note: [confirmed + 0.5, confirmed + 0.9],
};
export const kEnd = confirmed + 1.3;

export const kRipple = { radius: Math.hypot(140, 24), from: 0.2, opacity: 0.16 };
export const kRing = { radius: kSlot.side * 0.46, width: kSlot.side * 0.11, trackOpacity: 0.25 };
/** Drawn in a square of 24. */
export const kCheck = {
  points: [
    [4.75, 12.75],
    [9.9, 17.75],
    [19.25, 6.75],
  ],
  width: 2.5,
};
/** An outline of the button that widens: how far from the box its middle is, and how thick it is. */
export const kPulse = { reach: [1, 11], width: [3, 1], opacity: 0.55 };
export const kAccent = [122, 67, 0];
/** How far a damped spring (ratio below 1, mass 1) still is from its end at `t`, having begun at 1 and at rest. */
function springAt(ratio, stiffness, t) {
  const undamped = Math.sqrt(stiffness);
  const turned = undamped * Math.sqrt(1 - ratio * ratio) * t;
  const swing = Math.cos(turned) + (ratio / Math.sqrt(1 - ratio * ratio)) * Math.sin(turned);
  return Math.exp(-ratio * undamped * t) * swing;
}

/** Values of a motion every `step` seconds of a stretch, its end included: `[[time, value], …]`. */
function sampled([from, to], valueAt, step = 1 / 20) {
  const pieces = Math.ceil((to - from) / step);
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const elapsed = ((to - from) * i) / pieces;
    return [from + elapsed, valueAt(elapsed, i === pieces)];
  });
}

/** Ring and check on their way to the slot: 1 in the button's middle, 0 there. */
export const kWay = sampled(kTimes.slide, (t, isLast) => (isLast ? 0 : springAt(0.8, 380, t)));
/** The word's way up, 1 to 0. */
export const kLabelWay = sampled(kTimes.label, (t, isLast) => (isLast ? 0 : springAt(0.9, 700, t)));

/** The note's way down from 8 px above its place, 1 to 0. */
export const kNoteWay = sampled(kTimes.note, (t, isLast) => (isLast ? 0 : springAt(0.9, 700, t)));

const sweepAt = (t) => 0.08 + 0.58 * (0.5 - 0.5 * Math.cos((2 * Math.PI * t) / 1.6));
const tailAt = (t) => 0.9 * t - 0.25 + 0.04 - sweepAt(t) / 2;
/** The pending arc: its length, and where it begins, from three o'clock clockwise. */
export const kArcSweep = sampled(kTimes.ringTurns, sweepAt);
export const kArcTail = sampled(kTimes.ringTurns, tailAt);
