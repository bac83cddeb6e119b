/**
 * Writes the add-to-cart moment as a Lottie animation, as one drawn by hand would be: one shape layer for each thing, in time only while
 * it is seen, clipped by path masks (which the svg renderer turns into clip paths), trim paths for what draws itself.
 */
import * as moment from './page/moment.mjs';

const { kBleed, kBox, kMiddle, kSlot, kTimes } = moment;
const kRate = 60;
/** The player rests on frame 0, before the press. */
const frameOf = (time) => time * kRate + 1;
const lastFrame = Math.ceil(frameOf(moment.kEnd));

const fixed = (k) => ({ a: 0, k });
const list = (value) => (Array.isArray(value) ? value : [value]);

/** Keyframes from `[[time, value, curve to the next], …]`; without a curve it goes straight. */
function keyed(keys) {
  const k = keys.map(([time, value, [x1, y1, x2, y2] = [1 / 3, 1 / 3, 2 / 3, 2 / 3]], i) => ({
    t: frameOf(time),
    s: list(value),
    ...(i + 1 < keys.length && { o: { x: [x1], y: [y1] }, i: { x: [x2], y: [y2] } }),
  }));
  return { a: 1, k };
}

const between = ([start, end], from, to, curve) =>
  keyed([
    [start, from, curve],
    [end, to],
  ]);
const inComp = ({ x, y }) => [x + kBleed, y + kBleed, 0];
const white = fixed([1, 1, 1, 1]);

const stroke = (width, opacity = fixed(100)) => ({ ty: 'st', c: white, o: opacity, w: width, lc: 2, lj: 2 });
const fill = (opacity) => ({ ty: 'fl', c: white, o: opacity, r: 1 });
const circle = (radius) => ({ ty: 'el', d: 1, p: fixed([0, 0]), s: fixed([2 * radius, 2 * radius]) });
const trim = (end, offset) => ({ ty: 'tm', s: fixed(0), e: end, o: offset, m: 1 });

const still = { o: fixed(100), r: fixed(0), p: fixed([0, 0]), a: fixed([0, 0]), s: fixed([100, 100]) };
const group = (shapes, transform = {}) => ({
  ty: 'gr',
  it: [...shapes, { ty: 'tr', sk: fixed(0), sa: fixed(0), ...still, ...transform }],
});

/** A layer that is there from `from` to `to`. */
function layer(nm, [from, to], shapes, transform = {}, mask = undefined) {
  const ks = { ...still, p: fixed([0, 0, 0]), a: fixed([0, 0, 0]), s: fixed([100, 100, 100]), ...transform };
  const clip = mask && { hasMask: true, masksProperties: [mask] };
  const time = { ip: Math.floor(frameOf(from)), op: to === undefined ? lastFrame + 1 : Math.ceil(frameOf(to)) };
  return { ddd: 0, ty: 4, nm, sr: 1, st: 0, bm: 0, ao: 0, ks, shapes, ...time, ...clip };
}

/** The rounded box as a closed path, clockwise. */
function boxPath() {
  const { width, height, radius: r } = kBox;
  const handle = r * 0.5523;
  // Each corner: its point, the way in, the way out.
  const corners = [
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    [
      [width, 0],
      [-1, 0],
      [0, 1],
    ],
    [
      [width, height],
      [0, -1],
      [-1, 0],
    ],
    [
      [0, height],
      [1, 0],
      [0, -1],
    ],
  ];
  const v = [];
  const i = [];
  const o = [];
  for (const [[x, y], back, on] of corners) {
    v.push([x + back[0] * r + kBleed, y + back[1] * r + kBleed], [x + on[0] * r + kBleed, y + on[1] * r + kBleed]);
    i.push([0, 0], [-on[0] * handle, -on[1] * handle]);
    o.push([-back[0] * handle, -back[1] * handle], [0, 0]);
  }
  return { c: true, v, i, o };
}
const insideBox = { inv: false, mode: 'a', pt: fixed(boxPath()), o: fixed(100), x: fixed(0) };

function rippleLayer() {
  const { radius, from, opacity } = moment.kRipple;
  const size = [from * 100, from * 100];
  const transform = {
    p: fixed(inComp(moment.kTouch).slice(0, 2)),
    s: between(kTimes.rippleSpreads, size, [100, 100], moment.kEmphasizedDecelerate),
  };
  const shown = between(kTimes.rippleFades, opacity * 100, 0);
  return layer('ripple', [0, kTimes.rippleFades[1]], [group([circle(radius), fill(shown)], transform)], {}, insideBox);
}

/** Place and fading of what slides to the slot. */
const slidingPlace = keyed(
  moment.kWay.map(([time, way]) => [time, inComp({ x: kSlot.x + (kMiddle.x - kSlot.x) * way, y: kSlot.y })]),
);

function trackLayer() {
  const { radius, width, trackOpacity } = moment.kRing;
  const shown = between(kTimes.ringFadesIn, 0, trackOpacity * 100);
  const shapes = [group([circle(radius), stroke(fixed(width), shown)])];
  return layer('track', [kTimes.ringTurns[0], kTimes.ringCloses[1]], shapes, { p: fixed(inComp(kMiddle)) });
}

function arcLayer() {
  const { radius, width } = moment.kRing;
  const percent = moment.kArcSweep.map(([time, sweep]) => [time, sweep * 100]);
  const [closedAt, sweep] = percent.pop();
  const end = keyed([...percent, [closedAt, sweep, moment.kStandard], [kTimes.ringCloses[1], 100]]);
  // An ellipse's path begins at twelve o'clock.
  const offset = keyed(moment.kArcTail.map(([time, tail]) => [time, (tail + 0.25) * 360]));
  const [shownFrom, shownTo] = kTimes.ringFadesIn;
  const [goesFrom, goesTo] = kTimes.ringLetsGo;
  const shown = keyed([
    [shownFrom, 0],
    [shownTo, 100],
    [goesFrom, 100],
    [goesTo, 0],
  ]);
  const shapes = [group([circle(radius), trim(end, offset), stroke(fixed(width))])];
  return layer('arc', [kTimes.ringTurns[0], goesTo], shapes, { p: slidingPlace, o: shown });
}

function checkLayer() {
  const side = (way) => (kSlot.side * (0.72 + 0.28 * (1 - way)) * 100) / 24;
  const size = keyed(moment.kWay.map(([time, way]) => [time, [side(way), side(way), 100]]));
  const v = moment.kCheck.points.map(([x, y]) => [x - 12, y - 12]);
  const straight = v.map(() => [0, 0]);
  const path = { ty: 'sh', ks: fixed({ c: false, v, i: straight, o: straight }) };
  const drawn = trim(between(kTimes.check, 0, 100, moment.kStandard), fixed(0));
  const shapes = [group([path, drawn, stroke(fixed(moment.kCheck.width))])];
  return layer('check', [kTimes.check[0]], shapes, { p: slidingPlace, s: size });
}

function pulseLayer() {
  const { reach, width, opacity } = moment.kPulse;
  const sizes = reach.map((far) => [kBox.width + 2 * far, kBox.height + 2 * far]);
  const outline = {
    ty: 'rc',
    d: 1,
    p: fixed([0, 0]),
    s: between(kTimes.pulse, ...sizes, moment.kEmphasizedDecelerate),
    r: between(kTimes.pulse, ...reach.map((far) => kBox.radius + far), moment.kEmphasizedDecelerate),
  };
  const thickness = between(kTimes.pulse, ...width, moment.kEmphasizedDecelerate);
  const color = fixed([...moment.kAccent.map((channel) => channel / 255), 1]);
  const line = { ...stroke(thickness, between(kTimes.pulse, opacity * 100, 0)), c: color };
  return layer('pulse', kTimes.pulse, [group([outline, line])], { p: fixed(inComp(kMiddle)) });
}

/** The animation as Lottie's JSON. */
export function lottieMoment() {
  const layers = [pulseLayer(), checkLayer(), arcLayer(), trackLayer(), rippleLayer()];
  return {
    v: '5.13.0',
    fr: kRate,
    ip: 0,
    op: lastFrame + 1,
    w: kBox.width + 2 * kBleed,
    h: kBox.height + 2 * kBleed,
    nm: 'add to cart',
    ddd: 0,
    assets: [],
    layers: layers.map((each, index) => ({ ind: index + 1, ...each })),
  };
}
