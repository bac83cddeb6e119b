/** The painted half of the moment by plain DOM, SVG and Web Animations. */
import * as moment from './moment.mjs';

const { kMiddle, kSlot, kTimes } = moment;
const svgNamespace = 'http://www.w3.org/2000/svg';
const ms = (seconds) => seconds * 1000;
const bezier = (curve) => `cubic-bezier(${curve})`;

function add(parent, className) {
  const element = document.createElement('span');
  element.className = className;
  parent.append(element);
  return element;
}

function addSvg(parent, name, attributes) {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

/** Lays `element` with its middle on a point of a box whose corner is `offset` away. */
function place(element, { x, y }, width, height, offset = 0) {
  Object.assign(element.style, {
    left: `${x - width / 2 + offset}px`,
    top: `${y - height / 2 + offset}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

/** Adds the parts to a button, at rest. */
export function addDrawing(button) {
  const drawing = add(button, 'drawing');
  const inside = add(drawing, 'inside');
  const ripple = add(inside, 'ripple');
  place(ripple, moment.kTouch, 2 * moment.kRipple.radius, 2 * moment.kRipple.radius);

  const { radius, width } = moment.kRing;
  const ring = addSvg(drawing, 'svg', { class: 'sliding', viewBox: '-12 -12 24 24' });
  place(ring, kMiddle, 24, 24, moment.kBleed);
  const track = addSvg(ring, 'circle', { r: radius, 'stroke-width': width, 'stroke-opacity': moment.kRing.trackOpacity });
  const arc = addSvg(ring, 'circle', { r: radius, 'stroke-width': width, pathLength: 1, 'stroke-dasharray': '0 2' });
  const check = addSvg(drawing, 'svg', { class: 'sliding', viewBox: '0 0 24 24' });
  place(check, kMiddle, kSlot.side, kSlot.side, moment.kBleed);
  const d = `M${moment.kCheck.points.map((point) => point.join(' ')).join('L')}`;
  const stroke = addSvg(check, 'path', { d, pathLength: 1, 'stroke-width': moment.kCheck.width, 'stroke-dasharray': '1 2' });
  const pulse = add(drawing, 'pulse');
  const [, widest] = moment.kPulse.reach;
  place(pulse, kMiddle, moment.kBox.width + 2 * widest + 1, moment.kBox.height + 2 * widest + 1, moment.kBleed);
  Object.assign(pulse.style, { borderRadius: `${moment.kBox.radius + widest}px`, borderColor: `rgb(${moment.kAccent})` });
  return { ripple, ring, track, arc, check, stroke, pulse };
}

/** Plays `keys`, `[[time, frame], …]`, and holds the ends. */
function play(element, keys, fill = 'none') {
  const from = keys[0][0];
  const to = keys.at(-1)[0];
  const frames = keys.map(([time, frame]) => ({ offset: (time - from) / (to - from), ...frame }));
  return element.animate(frames, { delay: ms(from), duration: ms(to - from), fill });
}

/** Plays the whole moment; answers its animations. */
export function playDrawing({ ripple, ring, track, arc, check, stroke, pulse }) {
  const [ringIn, ringShown] = kTimes.ringFadesIn;
  const [letsGo, gone] = kTimes.ringLetsGo;
  const closed = kTimes.ringCloses[1];
  const { kRipple, kPulse } = moment;
  const slid = ([time, way]) => [time, { transform: `translateX(${(kSlot.x - kMiddle.x) * (1 - way)}px)` }];
  const checked = ([time, way]) => [
    time,
    { transform: `translateX(${(kSlot.x - kMiddle.x) * (1 - way)}px) scale(${0.72 + 0.28 * (1 - way)})` },
  ];
  const sweeps = moment.kArcSweep.map(([time, sweep]) => [time, { strokeDasharray: `${sweep} 2` }]);
  sweeps.at(-1)[1].easing = bezier(moment.kStandard);
  const widths = kPulse.reach.map((reach) => moment.kBox.width + 2 * reach);
  const heights = kPulse.reach.map((reach) => moment.kBox.height + 2 * reach);
  const decelerate = bezier(moment.kEmphasizedDecelerate);
  return [
    play(ripple, [
      [0, { transform: `scale(${kRipple.from})`, easing: decelerate }],
      [kTimes.rippleSpreads[1], { transform: 'scale(1)' }],
    ]),
    play(ripple, [
      [0, { opacity: kRipple.opacity }],
      [kTimes.rippleFades[0], { opacity: kRipple.opacity }],
      [kTimes.rippleFades[1], { opacity: 0 }],
    ]),
    play(ring, [
      [ringIn, { opacity: 0 }],
      [ringShown, { opacity: 1 }],
      [letsGo, { opacity: 1 }],
      [gone, { opacity: 0 }],
    ]),
    play(ring, moment.kWay.map(slid)),
    play(track, [
      [closed, { visibility: 'hidden' }],
      [moment.kEnd, { visibility: 'hidden' }],
    ]),
    play(arc, [...sweeps, [closed, { strokeDasharray: '1 2' }]], 'both'),
    play(
      arc,
      moment.kArcTail.map(([time, tail]) => [time, { transform: `rotate(${tail}turn)` }]),
      'both',
    ),
    play(
      check,
      [
        [kTimes.check[0], { opacity: 1 }],
        [moment.kEnd, { opacity: 1 }],
      ],
      'forwards',
    ),
    play(check, moment.kWay.map(checked), 'both'),
    play(
      stroke,
      [
        [kTimes.check[0], { strokeDashoffset: 1, easing: bezier(moment.kStandard) }],
        [kTimes.check[1], { strokeDashoffset: 0 }],
      ],
      'both',
    ),
    play(
      pulse,
      kPulse.reach.map((_, i) => [
        kTimes.pulse[i],
        {
          transform: `scale(${widths[i] / widths[1]},${heights[i] / heights[1]})`,
          borderWidth: `${kPulse.width[i]}px`,
          easing: decelerate,
        },
      ]),
    ),
    play(pulse, [
      [kTimes.pulse[0], { opacity: kPulse.opacity }],
      [kTimes.pulse[1], { opacity: 0 }],
    ]),
  ];
}
