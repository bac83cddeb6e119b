/** What is no jar: each function draws one thing in the box of 600 × 600, standing on y = 560, lit from the upper left. */
import { circle, ellipse, group, line, path, place, words } from './drawing.mjs';
import { jar, restingLight, skep } from './glass.mjs';
import { kJars } from './jars.mjs';
import { heartLeaf, leaf, toothedLeaf } from './plants.mjs';
import * as sprigs from './sprigs.mjs';

const kInk = '#3a2a18';
const kPaper = '#fbf4e3';
const kRust = ['#6b7a33', '#93a04a', '#d3d08b'];
const kGold = ['#8a6a28', '#b98f3d', '#ecd394'];
const kPear = ['#5d7a3a', '#88a352', '#c5d694'];
const kWood = ['#8a5c33', '#b98550', '#dcb27c', '#f0d3a4'];

const shadow = (drawing, x, y, width) => {
  const dark = drawing.radial([x, y, width], [[0, '#2b1a08', 0.5], [0.65, '#2b1a08', 0.22], [1, '#2b1a08', 0]], 0.14);
  return ellipse(x, y, width, width * 0.14, dark);
};

/** A honey dipper on end, honey running off its grooves. */
function dipper(drawing) {
  const wood = drawing.linear([286, 0, 322, 0], [[0, kWood[0]], [0.3, kWood[3]], [0.6, kWood[2]], [1, kWood[0]]]);
  const head = drawing.linear([226, 0, 374, 0], [[0, kWood[0]], [0.24, kWood[3]], [0.55, kWood[1]], [1, '#6d4524']]);
  const honey = drawing.linear([230, 0, 370, 0], [[0, '#b96a10'], [0.28, '#ffd776'], [0.6, '#e9a02c'], [1, '#a4570c']]);
  const pool = drawing.radial([300, 546, 190], [[0, '#f6bf52'], [0.7, '#dd922a'], [1, '#b8690f']], 0.2);
  const discs = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    const y = 300 + i * 25;
    const half = [44, 60, 68, 71, 68, 58, 42][i];
    return [
      path(`M${300 - half * 0.72} ${y + 8}L${300 + half * 0.72} ${y + 8}L${300 + half * 0.72} ${y + 20}L${300 - half * 0.72} ${y + 20}Z`, '#6d4524'),
      path(`M${300 - half} ${y}Q${300 - half - 5} ${y + 7} ${300 - half} ${y + 13}Q300 ${y + 22} ${300 + half} ${y + 13}Q${300 + half + 5} ${y + 7} ${300 + half} ${y}Q300 ${y - 7} ${300 - half} ${y}Z`, head),
      line(`M${300 - half + 8} ${y + 2}Q300 ${y - 3} ${300 + half * 0.2} ${y}`, '#fff', 2, { opacity: 0.45 }),
    ];
  });
  return [
    ellipse(306, 552, 196, 30, '#2b1a08', { opacity: 0.16 }),
    ellipse(300, 546, 188, 30, pool),
    path('M150 540Q200 522 290 522', 'none', { stroke: '#fff', 'stroke-width': 4, 'stroke-linecap': 'round', opacity: 0.6 }),
    path('M288 60C286 44 318 44 316 60L319 300L285 300Z', wood),
    ellipse(302, 58, 15, 17, kWood[2]), circle(298, 53, 5, kWood[3]),
    line('M297 96L297 280', '#fff', 2.500, { opacity: 0.3 }),
    path('M280 274L324 274L330 296L274 296Z', head),
    discs,
    path('M226 372C222 396 236 402 240 420C246 442 258 452 272 462C284 472 290 490 292 512C293 528 280 540 262 548Q300 558 340 548C320 540 309 528 310 512C312 490 318 474 330 462C344 450 354 440 360 420C364 402 378 396 374 372C368 392 358 386 350 402C342 420 336 398 324 394C312 390 314 416 304 416C294 416 296 392 284 388C270 386 272 412 262 412C250 412 244 392 226 372Z', honey, { opacity: 0.95 }),
    path('M240 402C248 424 262 440 276 452C286 464 290 480 292 496', 'none', { stroke: '#fff', 'stroke-width': 5, 'stroke-linecap': 'round', opacity: 0.65 }),
    place(470, 548, -158, 0.9, leaf(120, 50, kPear)), place(486, 552, -128, 0.76, leaf(110, 46, kPear)),
    pear(486, 520),
  ];
}

function pear(x, y) {
  return place(x, y, 14, 1,
    path('M0 -62C16 -62 20 -36 30 -20C46 2 40 40 0 40C-40 40 -46 2 -30 -20C-20 -36 -16 -62 0 -62Z', '#b3a63a'),
    path('M-4 -58C-14 -54 -16 -34 -26 -18C-40 4 -34 32 -12 36C-24 10 -14 -24 -4 -58Z', '#dcd06a'),
    path('M22 -20C34 2 32 28 14 36C36 34 42 6 30 -18Z', '#c0683a', { opacity: 0.55 }),
    line('M0 -60Q2 -76 12 -84', '#6b4a2a', 4.500));
}

/** Two dipped candles in brass, the taller one lit. */
function candles(drawing) {
  const wax = (x) => drawing.linear([x - 26, 0, x + 26, 0], [[0, '#c98f22'], [0.28, '#f9dc86'], [0.6, '#ecbb49'], [1, '#b87b18']]);
  const brass = (x, half) => drawing.linear([x - half, 0, x + half, 0], [[0, '#8a6420'], [0.25, '#f4dc96'], [0.5, '#c79a3c'], [1, '#7a5518']]);
  const halo = drawing.radial([236, 96, 150], [[0, '#ffedb0', 0.95], [0.35, '#ffdf8a', 0.4], [1, '#ffdf8a', 0]]);
  const flame = drawing.linear([0, 56, 0, 140], [[0, '#fff6d6'], [0.5, '#ffc64a'], [1, '#e8791c']]);
  const candle = (x, top) => [
    path(`M${x - 24} ${top + 8}C${x - 24} ${top - 4} ${x + 24} ${top - 4} ${x + 24} ${top + 8}L${x + 27} 486L${x - 27} 486Z`, wax(x)),
    ellipse(x, top + 7, 21, 6, '#f9e3a0'),
    line(`M${x - 13} ${top + 26}L${x - 15} 470`, '#fff', 4, { opacity: 0.45 }),
    line(`M${x} ${top + 6}L${x + 2} ${top - 14}`, '#4a3520', 3.500),
  ];
  const holder = (x) => [
    ellipse(x + 6, 560, 92, 13, '#2b1a08', { opacity: 0.25 }),
    path(`M${x - 84} 540Q${x} 524 ${x + 84} 540Q${x + 80} 560 ${x} 564Q${x - 80} 560 ${x - 84} 540Z`, brass(x, 84)),
    ellipse(x, 540, 84, 11, '#e3c272'), ellipse(x, 540, 66, 7.500, '#b78b34'),
    path(`M${x - 34} 482Q${x} 492 ${x + 34} 482L${x + 29} 536Q${x} 546 ${x - 29} 536Z`, brass(x, 34)),
    ellipse(x, 483, 34, 6, '#f0d68e'),
    path(`M${x + 70} 548C${x + 108} 536 ${x + 112} 566 ${x + 78} 556`, 'none', { stroke: '#b78b34', 'stroke-width': 7, 'stroke-linecap': 'round' }),
  ];
  return [
    circle(236, 96, 150, halo),
    holder(386), candle(386, 196), holder(226), candle(226, 146),
    path('M228 140C208 124 216 92 232 58C250 92 252 122 236 140Z', flame),
    path('M230 138C222 126 226 110 232 96C240 112 240 126 235 138Z', '#fff3cf', { opacity: 0.9 }),
    sprigs.spruceSpray(),
    path('M204 152C202 190 210 196 209 226C208 240 200 238 200 226L199 156Z', '#f9dc86'),
  ];
}

/** A stack of ginger biscuits with string around it, one leaning. */
function biscuits(drawing) {
  const edge = drawing.linear([160, 0, 400, 0], [[0, '#8a4a1c'], [0.25, '#d08a48'], [0.6, '#b56d2e'], [1, '#7a3f16']]);
  const face = drawing.radial([250, 220, 170], [[0, '#e8ae6c'], [0.6, '#d0894a'], [1, '#b0682e']]);
  const cracks = 'M-60 -6L-30 4L-12 -4L12 8L40 0L64 6M-30 4L-38 14M12 8L8 16M-12 -4L-4 -14L16 -16';
  const one = (y, shift) => [
    path(`M${162 + shift} ${y}C${156 + shift} ${y + 14} ${160 + shift} ${y + 36} ${176 + shift} ${y + 40}Q${282 + shift} ${y + 66} ${388 + shift} ${y + 40}C${404 + shift} ${y + 36} ${406 + shift} ${y + 14} ${402 + shift} ${y}Z`, edge),
    line(`M${176 + shift} ${y + 24}Q${282 + shift} ${y + 48} ${392 + shift} ${y + 24}`, '#f1c48a', 2.500, { opacity: 0.35 }),
  ];
  const sugar = [[-78, -6], [-50, 14], [-20, -18], [6, 22], [30, -10], [62, 12], [84, -4], [-40, -10], [44, 20], [-66, 6], [70, -12], [-4, 4]];
  const leaning = drawing.radial([430, 400, 150], [[0, '#eab273'], [0.6, '#cf8646'], [1, '#a9612a']]);
  return [
    place(300, 300, -70, 1, toothedLeaf(250, 76, kRust)), place(250, 320, -112, 1, toothedLeaf(240, 74, kGold)), place(340, 330, -38, 1, toothedLeaf(210, 66, kGold)),
    shadow(drawing, 320, 556, 240),
    [486, 442, 398, 354, 310, 266].map((y, i) => one(y, [0, 6, -5, 4, -3, 2][i])),
    ellipse(284, 266, 121, 34, face),
    place(284, 264, 0, [1.35, 1], line(cracks, '#7a3f16', 3)), place(284, 266, 0, [1.2, 1], line('M-70 10L-52 2M50 -14L70 -10', '#7a3f16', 2.500)),
    place(284, 266, 0, 1, sugar.map(([x, y]) => circle(x, y, 2.600, '#fff4dc'))),
    line('M284 232Q262 266 284 300L286 548', '#f7ecd2', 7), line('M284 232Q262 266 284 300L286 548', '#c9b48a', 1.800, { 'stroke-dasharray': '5 5' }),
    place(284, 262, 0, 1, path('M0 0C-52 -54 -92 -22 -62 -2C-42 10 -14 6 0 0C52 -54 92 -22 62 -2C42 10 14 6 0 0Z', 'none', { stroke: '#f7ecd2', 'stroke-width': 7, 'stroke-linejoin': 'round' }), line('M0 0Q-18 26 -44 34M0 0Q18 26 40 38', '#f7ecd2', 7), circle(0, 0, 8, '#e6d6b0')),
    place(452, 452, 12, 1, ellipse(10, 2, 88, 106, '#7a3f16'), ellipse(0, 0, 88, 106, leaning), place(0, -20, 62, 1, line(cracks, '#7a3f16', 3)), place(10, 40, 30, 0.8, line(cracks, '#7a3f16', 3)), sugar.map(([x, y], i) => circle(y * 2.600, x * 0.9 + (i % 3) * 8, 2.800, '#fff4dc'))),
    place(96, 536, -20, 1, path('M0 0C-14 -26 10 -44 26 -34C34 -54 62 -50 62 -30C84 -32 92 -8 76 4C62 18 44 8 38 14C26 24 8 18 0 0Z', '#c99a5c'), path('M8 -10Q24 -20 40 -14M44 -26Q56 -20 70 -22', 'none', { stroke: '#8a5c2c', 'stroke-width': 2 }), path('M4 -16C0 -28 14 -36 22 -30C16 -28 10 -22 4 -16Z', '#f0d9a0')),
    circle(150, 562, 5, '#b0682e'), circle(170, 568, 3, '#b0682e'), circle(524, 568, 4, '#b0682e'),
  ];
}

/** Two bars of soap, the upper one in its paper band, and ears of oat. */
function soap(drawing) {
  const oats = 'M0 0C6 -10 24 -12 34 0C24 10 6 10 0 0Z';
  const ear = (x, y, turn, size) => place(x, y, turn, size, line('M0 0L250 0', '#b79a55', 3), Array.from({ length: 12 }, (_, i) => place(96 + i * 13, 0, i % 2 ? 24 : -24, 1 - i * 0.025, path(oats, i % 2 ? '#d9b968' : '#c7a250'), line('M4 0L30 0', '#f3e0a8', 1.500), line('M32 0L58 0', '#c7a250', 1.200))));
  const front = drawing.linear([0, 330, 0, 560], [[0, '#f6ead0'], [1, '#dcc79c']]);
  const top = drawing.linear([120, 300, 470, 360], [[0, '#fffaf0'], [1, '#efdfbb']]);
  const bar = (x, y, w, h) => [
    path(`M${x} ${y}Q${x} ${y - 12} ${x + 14} ${y - 14}L${x + w - 14} ${y - 14}Q${x + w} ${y - 12} ${x + w} ${y}L${x + w} ${y + h - 12}Q${x + w} ${y + h} ${x + w - 14} ${y + h}L${x + 14} ${y + h}Q${x} ${y + h} ${x} ${y + h - 12}Z`, front),
    path(`M${x} ${y}L${x + 42} ${y - 50}Q${x + 46} ${y - 56} ${x + 58} ${y - 56}L${x + w - 24} ${y - 56}Q${x + w - 14} ${y - 56} ${x + w - 12} ${y - 50}L${x + w} ${y}Q${x + w} ${y + 6} ${x + w - 14} ${y + 6}L${x + 14} ${y + 6}Q${x} ${y + 6} ${x} ${y}Z`, top),
    [[0.14, 0.3], [0.24, 0.66], [0.84, 0.4], [0.9, 0.72], [0.1, 0.82], [0.78, 0.8]].map(([u, v], i) => ellipse(x + w * u, y + h * v, 5, 2.600, '#c9a766', { transform: `rotate(${i * 37} ${x + w * u} ${y + h * v})` })),
  ];
  return [
    ear(250, 420, -112, 1.250), ear(300, 420, -97, 1.420), ear(350, 420, -82, 1.300), ear(380, 430, -62, 1.200), ear(230, 430, -130, 1.050),
    shadow(drawing, 310, 556, 250),
    bar(104, 462, 372, 98),
    path('M124 462L124 452Q300 440 480 452L476 470Z', '#2b1a08', { opacity: 0.12 }),
    bar(132, 340, 352, 102),
    path('M230 345L262 284L392 284L396 345Z', '#fdf7e8'), path('M230 345L396 345L396 443L230 443Z', kPaper),
    path('M230 345L396 345L396 443L230 443Z', drawing.linear([0, 345, 0, 443], [[0, '#fff', 0.6], [1, '#c8ab6c', 0.35]])),
    path('M238 351L388 351L388 437L238 437Z', 'none', { stroke: '#7f9468', 'stroke-width': 1.800 }),
    words(313, 392, 28, 116, 'Honey & oat', kInk), line('M296 404L330 404', '#7f9468', 1.600), words(313, 424, 12.500, 100, 'IMME & LIND', kInk),
    skep(330, 316, 0.46, '#7f9468'),
  ];
}

/** A round tin for tea with a paper band, and linden blossom. */
function tea(drawing) {
  const side = drawing.linear([150, 0, 450, 0], [[0, '#39482a'], [0.16, '#8a9d68'], [0.3, '#5f7443'], [0.7, '#4a5d34'], [1, '#2c3a20']]);
  const lid = drawing.linear([150, 0, 450, 0], [[0, '#45552f'], [0.16, '#a3b47e'], [0.32, '#6f8450'], [0.72, '#566a3c'], [1, '#35442a']]);
  const paper = drawing.linear([150, 0, 450, 0], [[0, '#cdbd92'], [0.18, '#fffaf0'], [0.6, kPaper], [1, '#c4b083']]);
  const top = drawing.linear([160, 140, 440, 190], [[0, '#a3b47e'], [1, '#5c7040']]);
  return [
    shadow(drawing, 316, 554, 210),
    path('M152 230L152 528Q152 546 176 550Q300 566 424 550Q448 546 448 528L448 230Z', side),
    path('M152 292Q300 316 448 292L448 486Q300 510 152 486Z', paper),
    line('M152 300Q300 324 448 300M152 478Q300 502 448 478', '#8a9a4e', 1.800),
    path('M148 168L148 232Q148 244 172 248Q300 264 428 248Q452 244 452 232L452 168Z', lid),
    ellipse(300, 168, 152, 22, top), ellipse(300, 168, 138, 18, 'none', { stroke: '#d3dfb4', 'stroke-opacity': 0.5, 'stroke-width': 2 }),
    line('M172 190L172 236M176 320L176 470', '#fff', 4, { opacity: 0.3 }),
    group({ transform: 'translate(300 378) scale(1.25)' }, sprigs.linden.motif()),
    words(300, 438, 34, 214, 'Linden blossom', kInk), words(300, 466, 13, 104, 'IMME & LIND', kInk),
    sprigs.linden.before(), place(452, 566, -168, 0.7, sprigs.linden.motif()), place(98, 520, -56, 0.7, heartLeaf(130, ['#5d7d3c', '#86a658', '#c9d99a'])),
  ];
}

/** A thick square of comb in a wooden tray. */
function comb(drawing) {
  const tray = drawing.linear([0, 462, 0, 560], [[0, kWood[3]], [0.2, kWood[2]], [1, kWood[1]]]);
  const rim = drawing.linear([60, 0, 540, 0], [[0, kWood[2]], [0.5, kWood[3]], [1, kWood[1]]]);
  const top = drawing.linear([120, 180, 480, 380], [[0, '#fdeaae'], [0.5, '#f3c65c'], [1, '#d9952a']]);
  const front = drawing.linear([0, 372, 0, 486], [[0, '#e2a12f'], [0.5, '#c97d18'], [1, '#a85f10']]);
  const right = drawing.linear([440, 0, 500, 0], [[0, '#c07515'], [1, '#8f4e0c']]);
  const cells = [];
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 13; column++) {
      const depth = row / 8;
      const y = 232 + depth * 138;
      const x = 178 - depth * 52 + (column + (row % 2) * 0.5) * (21.5 + depth * 4.600);
      if (x > 428 + depth * 18 || x < 186 - depth * 52) continue;
      const sealed = (row * 5 + column * 3) % 7 < 2 || row + column < 5;
      cells.push(place(x, y, 0, [0.82 + depth * 0.2, 0.62 + depth * 0.16], hexagon(12.500, sealed ? '#fbe3a0' : '#b96a12'), sealed ? line('M-5 -3Q0 -6 5 -3', '#fff', 2, { opacity: 0.8 }) : [hexagon(9, '#e39a26', 2), ellipse(-2, -1, 3.600, 2.400, '#ffe7a8')]));
    }
  }
  const side = [];
  for (let row = 0; row < 4; row++) for (let column = 0; column < 12; column++) side.push(place(130 + column * 27 + (row % 2) * 13, 392 + row * 25, 0, 1, hexagon(12.500, (row + column) % 4 ? '#9a5410' : '#f0c468'), hexagon(8.500, (row + column) % 4 ? '#d98d20' : '#f8dc94', 1.500)));
  const honey = drawing.linear([0, 380, 0, 520], [[0, '#ffd36a'], [1, '#d4861c']]);
  return [
    sprigs.meadowSpray(),
    shadow(drawing, 310, 560, 280),
    path('M58 476L96 430L504 430L542 476Z', '#8a5c33'),
    ellipse(300, 474, 212, 20, '#d98d20'), ellipse(250, 470, 120, 9, '#f8cf74', { opacity: 0.8 }),
    path('M116 378L440 378L440 486L116 486Z', front), group({ opacity: 0.95 }, side),
    path('M440 378L486 222L486 330L440 486Z', right),
    path('M116 380L172 220Q174 212 184 212L478 212Q490 212 486 224L444 372Q441 380 432 380Z', top), cells,
    path('M122 378Q150 372 180 380C186 404 190 430 184 446C178 456 170 448 170 434C170 416 164 410 158 410C150 412 152 430 142 430C132 428 132 398 122 378Z', honey),
    path('M300 380Q350 372 400 380C402 396 396 410 388 410C380 410 382 440 372 452C362 462 354 448 354 434C354 416 346 404 336 404C324 404 326 420 316 420C306 416 308 396 300 380Z', honey),
    line('M176 392C178 410 178 424 176 436M366 392C368 412 368 428 364 440', '#fff', 4, { opacity: 0.7 }),
    path('M50 470L550 470L538 548Q536 560 522 560L78 560Q64 560 62 548Z', tray),
    path('M50 470L550 470L549 484L51 484Z', rim),
    line('M92 506Q200 498 300 508T520 500M84 534Q180 526 290 534T516 530', kWood[0], 1.800, { opacity: 0.4 }),
    place(300, 524, 0, 0.5, skep(0, 0, 1, kWood[0])),
  ];
}

const hexagon = (radius, fill, lift = 0) => path(`M${[0, 1, 2, 3, 4, 5].map((i) => `${radius * Math.sin((i * Math.PI) / 3)} ${-lift + radius * Math.cos((i * Math.PI) / 3)}`).join('L')}Z`, fill);

/** An open box with three small jars, pale to dark. */
function tasting(drawing) {
  const front = drawing.linear([0, 400, 0, 560], [[0, kWood[3]], [0.5, kWood[2]], [1, kWood[1]]]);
  const inside = drawing.linear([0, 250, 0, 420], [[0, kWood[0]], [1, '#5c3b20']]);
  const small = (name, x, y) => place(x, y, 0, 0.46, jar(drawing, { ...kJars[name], label: { ...kJars[name].label, weight: '125 g' } }));
  const curl = (x, y, turn) => place(x, y, turn, 1, line('M0 0C10 -22 34 -22 36 -4C38 10 20 12 20 0C20 -8 30 -8 32 -2', '#efd9ae', 4), line('M0 0C10 -22 34 -22 36 -4', '#c9a66c', 1.500));
  return [
    shadow(drawing, 310, 562, 290),
    path('M62 200L538 200L552 412L48 412Z', inside), path('M62 200L538 200L541 224L59 224Z', kWood[2]),
    path('M62 200L74 200L62 412L48 412Z', kWood[1]), path('M526 200L538 200L552 412L538 412Z', kWood[0]),
    small('acacia', 22, 178), small('linden', 162, 178), small('forest', 302, 178),
    [[70, 426, -10], [120, 432, 20], [178, 426, -30], [226, 432, 8], [282, 428, -16], [330, 434, 26], [378, 426, -8], [430, 432, 12], [478, 426, -24], [510, 432, 10]].map(([x, y, turn]) => curl(x, y, turn)),
    path('M44 414L556 414L546 546Q545 560 530 560L70 560Q55 560 54 546Z', front), path('M44 414L556 414L555 428L45 428Z', kWood[3]),
    line('M76 462Q190 452 300 464T528 456M72 516Q170 508 300 518T524 512', kWood[0], 1.800, { opacity: 0.4 }),
    path('M254 428L346 428L346 560L254 560Z', '#a2382c', { opacity: 0.96 }), path('M262 428L268 428L268 560L262 560ZM332 428L338 428L338 560L332 560Z', '#d9897a', { opacity: 0.8 }),
    circle(300, 494, 40, kPaper), circle(300, 494, 34, 'none', { stroke: '#a2382c', 'stroke-width': 1.600 }), skep(300, 496, 0.62, kInk),
  ];
}

export const kGoods = { dipper, candles, biscuits, soap, tea, comb, tasting };
