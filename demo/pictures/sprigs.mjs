/**
 * What flowers for each honey: `behind` and `before` the jar in its box of 600 × 600, and the `motif` of its label
 * around 0 0. Each returns shapes.
 */
import { along, chance, circle, curve, ellipse, line, path, place } from './drawing.mjs';
import { blossom, heartLeaf, leaf, leaflet, peaFlower, rosette, stamens, toothedLeaf } from './plants.mjs';

const kLeafGreen = ['#54733f', '#7c9a57', '#b9cb8d'];
const kSage = ['#5f7d5c', '#87a47d', '#c2d3b0'];

/** Robinia: feathered leaves and hanging white clusters. */
export const acacia = {
  behind: () => [
    feather([[392, 300], [430, 150], [490, 90], [566, 74]], 7),
    feather([[360, 240], [330, 120], [250, 50], [150, 40]], 7),
    cluster(512, 96, 210, 11, 8),
    cluster(150, 60, 235, 13, -6),
    cluster(92, 96, 150, 8, 8),
  ],
  before: () => place(60, 548, -14, 1, feather([[0, 0], [50, -14], [90, -6], [140, 10]], 4, 0.78)),
  motif: () => [
    place(0, -44, 0, 1, [0, 1, 2, 3, 4].map((i) => place(i % 2 ? 8 : -8, i * 11, i % 2 ? -20 : 20, 1, peaFlower(20, ['#fff', '#e3e2c8', '#9a8a4a'])))),
    place(0, -42, 0, 1, line('M0 -12L0 46', '#6f8a52', 1.600)),
    [-1, 1].map((side) => [0, 1, 2].map((i) => place(side * (14 + i * 15), -46 + i * 5, side > 0 ? 28 : 152, 1, leaflet(17, 8, kSage)))),
  ],
};

function feather(points, pairs, size = 1) {
  const leaflets = [];
  for (let i = 0; i < pairs; i++) {
    const t = 0.24 + (0.72 * i) / pairs;
    const { x, y, degrees } = along(points, t);
    const length = (58 - 16 * Math.abs(i / pairs - 0.4)) * size;
    leaflets.push(place(x, y, degrees - 62, 1, leaflet(length, length * 0.46, kSage)));
    leaflets.push(place(x, y, degrees + 62, 1, leaflet(length, length * 0.46, ['#557152', '#75936d', '#b5c9a2'])));
  }
  const end = along(points, 1);
  leaflets.push(place(end.x, end.y, end.degrees, 1, leaflet(54 * size, 24 * size, kSage)));
  return [line(curve(points), '#6b7d4c', 3.500), leaflets];
}

function cluster(x, y, length, flowers, lean) {
  const colours = ['#fffdf4', '#e6e4cd', '#a98a54'];
  const stalk = [[0, 0], [lean, length * 0.3], [lean * 1.6, length * 0.6], [lean, length]];
  const inOrder = Array.from({ length: flowers }, (_, i) => {
    const t = 1 - i / flowers;
    const at = along(stalk, t * 0.94 + 0.06);
    const size = 20 + 26 * Math.min(1, (1 - t) * 2 + 0.12);
    const side = i % 2 ? 1 : -1;
    return place(at.x + side * size * 0.2, at.y - 8, side * -26, 1, peaFlower(size, colours));
  });
  return place(x, y, 0, 1, line(curve(stalk), '#7f9160', 2.500), inOrder);
}

/** Spring blossom: a bark-brown twig with cherry flowers. */
export const spring = {
  behind: () => {
    const main = [[380, 330], [470, 250], [500, 140], [560, 20]];
    const other = [[330, 210], [250, 120], [190, 90], [60, 84]];
    const twigs = [line(curve(main), '#6b4a3a', 9), line(curve(other), '#6b4a3a', 7), line('M492 172Q520 150 570 160M196 96Q180 50 130 30', '#6b4a3a', 5)];
    return [
      twigs,
      place(558, 24, -80, 1, leaf(52, 22, kLeafGreen)), place(118, 34, 200, 1, leaf(50, 22, kLeafGreen)), place(62, 84, 150, 1, leaf(54, 22, kLeafGreen)),
      place(500, 150, 150, 1, leaf(46, 20, kLeafGreen)), place(240, 116, 60, 1, leaf(40, 18, kLeafGreen)),
      flowers([[486, 210, 86, 10], [546, 158, 74, 40], [536, 76, 80, 0], [474, 118, 62, 66], [214, 96, 84, 20], [150, 78, 72, 50], [142, 26, 58, 0], [84, 108, 64, 30], [280, 128, 54, 5]]),
      buds([[580, 20], [574, 196], [30, 70], [104, 20], [300, 96]]),
    ];
  },
  before: () => petals([[92, 548, 10], [132, 566, 60], [492, 566, -20], [540, 552, 30]]),
  motif: () => [line('M-46 -14Q0 -2 48 -34', '#6b4a3a', 2.600), place(-14, -16, 0, 1, blossom(38, ['#f7c9cf', '#ea9fac', '#b4495f'], 10)), place(24, -26, 0, 1, blossom(28, ['#f7c9cf', '#ea9fac', '#b4495f'], 40)), place(46, -34, -30, 1, leaf(18, 9, kLeafGreen)), place(-44, -14, 190, 1, leaf(18, 9, kLeafGreen))],
};

const kPetalPinks = ['#fbe3e3', '#f2b6c0', '#b4495f'];

const flowers = (places) => places.map(([x, y, size, turn]) => place(x, y, 0, 1, blossom(size, kPetalPinks, turn)));

const buds = (places) => places.map(([x, y]) => [ellipse(x, y, 9, 11, '#eda3b0'), path(`M${x - 9} ${y + 3}Q${x} ${y + 18} ${x + 9} ${y + 3}Q${x} ${y + 6} ${x - 9} ${y + 3}Z`, '#7d4a44')]);

const petals = (places) => places.map(([x, y, turn]) => place(x, y, turn, [1, 0.6], path('M0 0C6 -20 34 -22 40 -4L36 0L40 4C34 20 6 18 0 0Z', '#f6cdd2')));

/** Linden: heart leaves, and blossoms hanging from a pale wing. */
export const linden = {
  behind: () => [
    line('M330 260C340 160 250 70 90 60M360 270C420 170 470 110 560 60', '#7b6a45', 6),
    place(462, 70, -10, 1, heartLeaf(118, ['#5d7d3c', '#86a658', '#c9d99a'])),
    place(470, 140, 58, 1, heartLeaf(130, ['#557538', '#7a9b4f', '#c0d291'])),
    place(160, 66, 172, 1, heartLeaf(140, ['#5d7d3c', '#86a658', '#c9d99a'])),
    place(240, 120, 108, 1, heartLeaf(110, ['#557538', '#7a9b4f', '#c0d291'])),
    place(280, 110, -110, 1, heartLeaf(96, ['#5d7d3c', '#8cab5e', '#c9d99a'])),
    lindenSpray(112, 84, 96, 1),
    lindenSpray(528, 96, 76, 0.92),
  ],
  before: () => [place(520, 556, 196, 0.62, heartLeaf(130, ['#5d7d3c', '#86a658', '#c9d99a'])), place(112, 560, -30, 0.8, lindenFlower(), place(34, 12, 0, 0.7, lindenFlower()))],
  motif: () => [place(-8, -22, 200, 1, heartLeaf(38, kLeafGreen)), place(8, -22, -20, 1, heartLeaf(38, kLeafGreen)), line('M0 -24L0 0M0 -24L-12 2M0 -24L12 2', '#8a8a4a', 1.300), [-12, 0, 12].map((x) => place(x, 6, 0, 0.36, lindenFlower()))],
};

function lindenFlower() {
  return [
    rosette(5, () => path('M0 0C4 -12 20 -12 26 0C20 12 4 12 0 0Z', '#f6ecb0')),
    rosette(5, () => path('M0 0C4 -5 12 -5 18 0C12 5 4 5 0 0Z', '#e2cf74'), 36),
    stamens(16, 25, '#d9b945', 0, '#c78f22'),
    circle(0, 0, 5.500, '#b5a648'),
  ];
}

export function lindenSpray(x, y, turn, size) {
  const ends = [[150, -34], [178, 6], [166, 48], [128, 70], [120, -66]];
  return place(x, y, turn, size,
    path('M0 0C30 -26 120 -34 176 -16C130 8 40 16 0 0Z', '#dfe3a6'),
    line('M0 0Q80 -10 170 -15', '#b3b96f', 1.800),
    line('M0 0Q50 -4 84 2', '#9aa05a', 2.600),
    ends.map(([ex, ey]) => line(`M84 2Q${(84 + ex) / 2} ${ey * 0.2} ${ex} ${ey}`, '#9aa05a', 2.200)),
    ends.slice(0, 4).map(([ex, ey]) => place(ex, ey, -turn, 0.98, lindenFlower())),
    circle(ends[4][0], ends[4][1], 10, '#cfd28a'));
}

/** Meadow: cornflower, daisy and clover on long stems. */
export const meadow = {
  behind: () => [
    line('M420 540C450 360 450 220 504 96M440 540C500 400 530 320 548 232M170 540C120 380 120 260 76 150M190 540C170 380 190 190 168 92M410 540C400 300 388 200 392 110', '#6e8a4e', 4.500),
    line('M130 540C90 450 70 380 30 330M470 540C520 470 540 420 580 380M240 400C250 240 262 150 258 70', '#8fa566', 3.500),
    grassEar(258, 66), grassEar(30, 330), grassEar(580, 380),
    place(456, 330, -60, 1, leaf(96, 14, kLeafGreen)), place(132, 330, -126, 1, leaf(90, 14, kLeafGreen)), place(176, 230, -50, 1, leaf(64, 11, kLeafGreen)),
    place(504, 92, 0, 1, cornflower(62)), place(76, 146, 0, 1, daisy(64)), place(168, 84, 0, 0.72, cornflower(56)),
    place(548, 226, 0, 1, cloverHead(46)), place(392, 104, 0, 0.78, daisy(62)),
    place(60, 300, 0, 0.7, cloverHead(44)), line('M60 330C74 420 110 480 150 540', '#6e8a4e', 4),
  ],
  before: () => [place(488, 562, 180, 1, cloverLeaf(40)), place(100, 562, 0, 0.9, daisy(36))],
  motif: () => [line('M0 6Q-2 -16 -22 -30M0 6L2 -38M0 6Q4 -12 24 -26', '#6e8a4e', 1.800), place(-22, -32, 0, 0.34, daisy(60)), place(2, -42, 0, 0.36, cornflower(56)), place(25, -28, 0, 0.38, cloverHead(44)), place(-4, -8, -160, 1, leaf(26, 6, kLeafGreen)), place(4, -6, -18, 1, leaf(26, 6, kLeafGreen))],
};

/** Meadow flowers that stand behind something 350 high. */
export function meadowSpray() {
  return [
    line('M300 300C310 220 330 160 372 96M260 300C250 230 230 160 196 118M340 300C380 230 420 190 462 170M280 300C282 200 284 120 276 60M220 300C190 260 160 240 128 226', '#6e8a4e', 4.500),
    grassEar(276, 50), place(372, 92, 0, 0.86, cornflower(58)), place(196, 112, 0, 0.9, daisy(58)), place(462, 164, 0, 0.86, cloverHead(46)), place(126, 222, 0, 0.7, cornflower(54)),
  ];
}

function cornflower(size) {
  const ray = () => path(`M0 0C${size * 0.3} ${-size * 0.06} ${size * 0.5} ${-size * 0.16} ${size * 0.92} ${-size * 0.28}L${size * 0.82} ${-size * 0.1}L${size} 0L${size * 0.82} ${size * 0.1}L${size * 0.92} ${size * 0.28}C${size * 0.5} ${size * 0.16} ${size * 0.3} ${size * 0.06} 0 0Z`, '#4a6fc0');
  return [rosette(9, ray), rosette(9, () => path(`M0 0L${size * 0.6} ${-size * 0.09}L${size * 0.5} 0L${size * 0.6} ${size * 0.09}Z`, '#2f4f9e'), 20), stamens(13, size * 0.34, '#5b3f8f', 0, '#8d6fc4'), circle(0, 0, size * 0.12, '#3a2a66')];
}

function daisy(size) {
  const ray = () => path(`M0 0C${size * 0.3} ${-size * 0.2} ${size * 0.85} ${-size * 0.2} ${size} 0C${size * 0.85} ${size * 0.2} ${size * 0.3} ${size * 0.2} 0 0Z`, '#fffdf6');
  return [rosette(15, ray, 12).map((shape, i) => (i % 2 ? shape.replace('#fffdf6', '#ece7da') : shape)), circle(0, 0, size * 0.3, '#d98f1c'), circle(-size * 0.06, -size * 0.07, size * 0.2, '#f0b63a'), rosette(10, () => circle(size * 0.23, 0, size * 0.03, '#b06d10'))];
}

function cloverHead(size) {
  const next = chance(5);
  const tufts = Array.from({ length: 46 }, (_, i) => {
    const y = -0.75 + (1.5 * i) / 45;
    const reach = Math.sqrt(Math.max(0.05, 1 - y * y)) * size * 0.66;
    const x = (next() * 2 - 1) * reach;
    return place(x, y * size * 0.72, (x / size) * 70 - 90, 1, path('M0 0C4 -5 16 -4 19 0C16 4 4 5 0 0Z', ['#b8578c', '#d487b0', '#a2457a', '#e3a6c4'][i % 4]));
  });
  return [place(-4, size * 0.68, 150, 1, leaf(size, size * 0.5, kLeafGreen)), place(4, size * 0.68, 30, 1, leaf(size, size * 0.5, kLeafGreen)), circle(0, 0, size * 0.7, '#a2457a'), tufts.reverse()];
}

const cloverLeaf = (size) => rosette(3, () => [ellipse(size * 0.62, 0, size * 0.52, size * 0.4, '#5f8247'), path(`M${size * 0.3} ${-size * 0.24}Q${size * 0.7} 0 ${size * 0.3} ${size * 0.24}`, 'none', { stroke: '#bcd09a', 'stroke-width': 4 })], 20);

function grassEar(x, y) {
  return place(x, y, 0, 1, Array.from({ length: 9 }, (_, i) => place(0, i * 9 - 20, i % 2 ? -60 : -120, 1, path('M0 0C6 -5 18 -4 24 0C18 4 6 5 0 0Z', i % 2 ? '#c9bf7c' : '#b0a862'))));
}

/** Sweet chestnut: long toothed leaves, an open burr with its nuts. */
export const chestnut = {
  behind: () => {
    const rust = ['#6b7a33', '#93a04a', '#d3d08b'];
    const gold = ['#8a6a28', '#b98f3d', '#ecd394'];
    return [
      place(350, 250, -128, 1, toothedLeaf(300, 92, rust)), place(380, 260, -42, 1, toothedLeaf(270, 88, rust)),
      place(330, 230, -162, 1, toothedLeaf(310, 84, gold)), place(400, 300, -12, 1, toothedLeaf(200, 74, gold)),
      place(360, 220, -84, 1, toothedLeaf(216, 72, ['#5d6f30', '#839445', '#c8ca83'])),
      place(200, 330, 166, 1, toothedLeaf(190, 66, rust)),
    ];
  },
  before: () => [place(488, 520, 0, 1, burr(52)), place(404, 552, -18, 1, nut(34)), place(108, 552, 14, 0.86, nut(34))],
  motif: () => [place(0, -6, -142, 1, toothedLeaf(56, 18, kLeafGreen, 7)), place(0, -6, -38, 1, toothedLeaf(56, 18, kLeafGreen, 7)), place(0, -10, -90, 1, toothedLeaf(42, 16, kLeafGreen, 6)), place(0, -2, 0, 0.42, nut(32))],
};

function burr(size) {
  const next = chance(9);
  const spines = Array.from({ length: 150 }, () => {
    const angle = next() * Math.PI * 2;
    const from = size * (0.35 + 0.5 * next());
    const to = from + size * (0.25 + 0.22 * next());
    const wobble = angle + (next() - 0.5) * 0.5;
    return `M${Math.cos(angle) * from} ${Math.sin(angle) * from}L${Math.cos(wobble) * to} ${Math.sin(wobble) * to}`;
  });
  return [circle(0, 0, size * 0.86, '#8a9240'), circle(-size * 0.15, -size * 0.18, size * 0.62, '#a9ae58'), line(spines.slice(0, 90).join(''), '#7a8236', 1.600), line(spines.slice(90).join(''), '#c6c777', 1.500), path(`M${-size * 0.5} ${size * 0.05}C${-size * 0.3} ${-size * 0.5} ${size * 0.35} ${-size * 0.5} ${size * 0.5} ${size * 0.02}C${size * 0.3} ${size * 0.5} ${-size * 0.3} ${size * 0.55} ${-size * 0.5} ${size * 0.05}Z`, '#efe2bd'), place(-size * 0.1, size * 0.12, -16, 0.72, nut(size * 0.5)), place(size * 0.2, size * 0.02, 24, 0.6, nut(size * 0.5))];
}

function nut(size) {
  return [
    path(`M0 ${-size}C${size * 0.5} ${-size * 0.72} ${size * 1.05} ${-size * 0.3} ${size} ${size * 0.28}C${size * 0.92} ${size * 0.72} ${-size * 0.92} ${size * 0.72} ${-size} ${size * 0.28}C${-size * 1.05} ${-size * 0.3} ${-size * 0.5} ${-size * 0.72} 0 ${-size}Z`, '#5c2a14'),
    path(`M${-size * 0.1} ${-size * 0.78}C${-size * 0.6} ${-size * 0.5} ${-size * 0.86} ${-size * 0.1} ${-size * 0.8} ${size * 0.2}C${-size * 0.4} ${size * 0.05} ${-size * 0.2} ${-size * 0.3} ${-size * 0.1} ${-size * 0.78}Z`, '#a45f33', { opacity: 0.85 }),
    path(`M${-size * 0.98} ${size * 0.3}C${-size * 0.5} ${size * 0.12} ${size * 0.5} ${size * 0.12} ${size * 0.98} ${size * 0.3}C${size * 0.9} ${size * 0.72} ${-size * 0.9} ${size * 0.72} ${-size * 0.98} ${size * 0.3}Z`, '#c79a6c'),
    path(`M${-size * 0.52} ${-size * 0.34}C${-size * 0.4} ${-size * 0.52} ${-size * 0.28} ${-size * 0.58} ${-size * 0.22} ${-size * 0.6}`, 'none', { stroke: '#fff', 'stroke-width': size * 0.09, 'stroke-linecap': 'round', opacity: 0.7 }),
  ];
}

/** Spruce: boughs full of needles, and a cone. */
export const forest = {
  behind: () => [
    bough([[320, 260], [270, 150], [180, 90], [30, 84]], 84, 3), bough([[350, 230], [420, 150], [490, 110], [590, 130]], 78, 4),
    bough([[330, 240], [350, 140], [370, 80], [420, 8]], 66, 6), bough([[420, 330], [490, 290], [530, 280], [592, 300]], 52, 7),
    bough([[190, 320], [130, 260], [90, 240], [20, 250]], 56, 8),
    place(516, 168, 8, 1, cone(150)), place(120, 116, -6, 0.72, cone(150)),
  ],
  before: () => [place(66, 546, 0, 1, place(0, 0, -96, 0.62, cone(150))), bough([[590, 560], [550, 548], [510, 548], [462, 560]], 30, 10)],
  motif: () => [place(0, -48, 0, 0.3, cone(150)), place(0, 0, 0, 0.32, bough([[0, -150], [-60, -150], [-110, -120], [-150, -80]], 46, 12), bough([[0, -150], [60, -150], [110, -120], [150, -80]], 46, 13))],
};

function bough(points, needles, seed) {
  const next = chance(seed);
  const sets = [[], [], []];
  for (let i = 0; i < needles * 2; i++) {
    const t = 0.06 + (0.94 * i) / (needles * 2);
    const { x, y, degrees } = along(points, t);
    const side = i % 2 ? 1 : -1;
    const angle = ((degrees + side * (38 + next() * 26)) * Math.PI) / 180;
    const length = 26 + next() * 16;
    sets[Math.floor(next() * 3)].push(`M${x} ${y}L${x + Math.cos(angle) * length} ${y + Math.sin(angle) * length}`);
  }
  return [line(sets[0].join(''), '#2b4a3a', 4), line(curve(points), '#5a4230', 4.500), line(sets[1].join(''), '#3f6650', 3.600), line(sets[2].join(''), '#6b9276', 3)];
}

/** A spruce twig and a small cone that lie before something. */
export function spruceSpray() {
  return [bough([[40, 566], [90, 556], [130, 552], [196, 562]], 34, 31), bough([[560, 568], [520, 556], [490, 552], [440, 566]], 28, 32), place(492, 520, 64, 0.5, cone(150))];
}

function cone(length) {
  const rows = 11;
  const scales = [];
  for (let row = rows; row >= 0; row--) {
    const t = row / rows;
    const half = Math.sin(Math.PI * (0.14 + 0.8 * t) ** 0.8) * length * 0.22 + 4;
    const count = Math.max(2, Math.round(half / 8));
    for (let i = 0; i < count; i++) {
      const x = -half + (2 * half * (i + 0.5 + (row % 2 ? 0.2 : -0.2))) / count;
      const w = (half / count) * 1.35;
      scales.push(place(x, t * length, -x * 0.7, 1, path(`M${-w} -8C${-w} 10 ${-w * 0.4} 16 0 20C${w * 0.4} 16 ${w} 10 ${w} -8Z`, ['#8a5a33', '#9d6a3e', '#7a4c2a'][(i + row) % 3]), path(`M${-w * 0.7} 8Q0 22 ${w * 0.7} 8`, 'none', { stroke: '#d0a06c', 'stroke-width': 1.600 })));
    }
  }
  return scales;
}

/** Heather: spikes of small bells. */
export const heather = {
  behind: () => [
    spike([[400, 540], [440, 380], [480, 220], [560, 40]], 40, 21), spike([[380, 480], [390, 300], [410, 160], [430, 20]], 36, 22),
    spike([[200, 540], [160, 380], [150, 200], [70, 50]], 40, 23), spike([[230, 460], [220, 300], [220, 140], [190, 16]], 36, 24),
    spike([[430, 540], [500, 430], [540, 340], [586, 240]], 26, 25), spike([[170, 540], [100, 440], [60, 360], [16, 270]], 26, 26),
  ],
  before: () => [spike([[40, 572], [80, 560], [120, 560], [172, 548]], 14, 27, 0.75)],
  motif: () => place(0, -20, 0, 0.3, spike([[0, 80], [-4, 20], [4, -40], [0, -100]], 22, 28), spike([[0, 80], [-30, 30], [-60, -20], [-84, -50]], 18, 29), spike([[0, 80], [30, 30], [60, -20], [84, -50]], 18, 30)),
};

function spike(points, bells, seed, size = 1) {
  const next = chance(seed);
  const kMauves = ['#a2609a', '#bd7fb5', '#8a4a86', '#d3a3cd'];
  const green = Array.from({ length: 26 }, (_, i) => {
    const { x, y, degrees } = along(points, (i / 26) * 0.7);
    return place(x, y, degrees + (i % 2 ? 46 : -46), size, path('M0 0C5 -4 15 -3 20 0C15 3 5 4 0 0Z', i % 3 ? '#6c7f4e' : '#889a62'));
  });
  const flowers = Array.from({ length: bells }, (_, i) => {
    const t = 0.36 + (0.62 * i) / bells;
    const { x, y, degrees } = along(points, t);
    const side = i % 2 ? 1 : -1;
    const s = (1.15 - 0.6 * t) * (0.8 + next() * 0.4) * size;
    return place(x, y, degrees + side * (34 + next() * 62), s, path('M2 0C8 -11 22 -11 26 -6L22 -3L27 0L22 3L26 6C22 11 8 11 2 0Z', kMauves[Math.floor(next() * 4)]));
  });
  return [line(curve(points), '#74573f', 3.500), green, flowers];
}
