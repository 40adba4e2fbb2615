import { smooth } from './smooth.js';

/** Water, greens and squares of Riverside. Flat x, y pairs, metres. */

const RIVER: readonly number[] = [
  -120, 646, 60, 622, 240, 578, 420, 546, 600, 550, 780, 584, 960, 628, 1140, 644, 1320, 616, 1500, 566, 1700, 516,
  1900, 482, 2120, 450,
];
/** Half its width at each of the points above. */
const RIVER_HALF_WIDTHS_M = [34, 35, 38, 40, 37, 34, 36, 39, 38, 35, 38, 42, 44];

/** The river's two banks as one polygon, clipped to the map. */
export function riverShape(width_m: number): number[] {
  const line = smooth(RIVER, 20);
  const north: number[] = [];
  const south: number[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    if (line[i] < -30 || line[i] > width_m + 30) continue;
    const [dx, dy] = [line[i + 2] - line[i - 2], line[i + 3] - line[i - 1]];
    const length = Math.hypot(dx, dy);
    const half_m = halfWidth_m(line[i]);
    north.push(line[i] - (dy / length) * half_m, line[i + 1] + (dx / length) * half_m);
    south.unshift(line[i] + (dy / length) * half_m, line[i + 1] - (dx / length) * half_m);
  }
  return [...north, ...south];
}

function halfWidth_m(x_m: number): number {
  let i = 0;
  while (i < RIVER_HALF_WIDTHS_M.length - 2 && RIVER[2 * i + 2] < x_m) i++;
  const t = (x_m - RIVER[2 * i]) / (RIVER[2 * i + 2] - RIVER[2 * i]);
  return RIVER_HALF_WIDTHS_M[i] + t * (RIVER_HALF_WIDTHS_M[i + 1] - RIVER_HALF_WIDTHS_M[i]);
}

const ellipse = (x_m: number, y_m: number, a_m: number, b_m: number): number[] =>
  Array.from({ length: 20 }, (_, i) => (i * Math.PI) / 10).flatMap((t) => [
    x_m + a_m * Math.cos(t),
    y_m + b_m * Math.sin(t),
  ]);

/** In the order in which they are drawn: later ones lie on top. */
export const AREAS: readonly { kind: string; name: string; shape_m: readonly number[] }[] = [
  {
    kind: 'wood',
    name: 'Quarry Wood',
    shape_m: [
      14, 1180, 70, 1200, 84, 1330, 190, 1450, 330, 1450, 420, 1400, 500, 1420, 640, 1430, 760, 1420, 800, 1490, 10,
      1490,
    ],
  },
  {
    kind: 'wood',
    name: 'North Wood',
    shape_m: [1240, 1400, 1420, 1392, 1600, 1378, 1780, 1310, 1900, 1150, 1985, 1120, 1985, 1490, 1230, 1490],
  },
  { kind: 'park', name: 'Westend Green', shape_m: [262, 946, 372, 940, 400, 1000, 440, 1046, 370, 1050, 266, 1040] },
  { kind: 'park', name: 'Castle Gardens', shape_m: [1292, 872, 1410, 878, 1532, 862, 1496, 966, 1400, 976, 1294, 968] },
  {
    kind: 'park',
    name: 'Abbey Park',
    shape_m: [770, 1116, 866, 1110, 990, 1106, 984, 1206, 880, 1206, 806, 1200, 772, 1180],
  },
  {
    kind: 'park',
    name: 'River Meadow',
    shape_m: [
      1540, 500, 1600, 452, 1700, 430, 1830, 414, 1900, 372, 1988, 360, 1988, 424, 1860, 446, 1700, 474, 1560, 512,
    ],
  },
  { kind: 'park', name: 'South Park', shape_m: [1712, 92, 1760, 76, 1838, 84, 1850, 168, 1780, 178, 1712, 160] },
  {
    kind: 'park',
    name: 'Ferry Park',
    shape_m: [1560, 598, 1680, 560, 1820, 540, 1960, 530, 1960, 600, 1880, 616, 1800, 616, 1660, 604],
  },
  { kind: 'square', name: 'Market Square', shape_m: [882, 866, 970, 860, 982, 946, 894, 950] },
  { kind: 'square', name: 'Station Square', shape_m: [826, 284, 982, 282, 980, 346, 828, 346] },
  { kind: 'water', name: 'South Park pond', shape_m: ellipse(1782, 128, 34, 20) },
  { kind: 'water', name: 'Harbour basin', shape_m: [224, 600, 222, 486, 330, 482, 336, 580] },
  { kind: 'water', name: 'Castle moat', shape_m: ellipse(1408, 922, 36, 22) },
];

/** Buildings that give the town its face: flat footprint and height. */
export const LANDMARKS: readonly { name: string; height_m: number; footprint_m: readonly number[] }[] = [
  {
    name: "St Mary's Church",
    height_m: 28,
    footprint_m: [
      900, 884, 912, 884, 912, 876, 922, 876, 922, 884, 948, 883, 948, 895, 922, 896, 922, 904, 912, 904, 912, 896, 900,
      896,
    ],
  },
  { name: 'Town Hall', height_m: 22, footprint_m: [902, 918, 962, 914, 964, 936, 904, 940] },
  { name: 'Central Station', height_m: 16, footprint_m: [836, 284, 972, 282, 972, 306, 836, 308] },
  { name: 'Castle', height_m: 24, footprint_m: [1396, 914, 1420, 914, 1420, 930, 1396, 930] },
  { name: 'Abbey', height_m: 18, footprint_m: [840, 1140, 900, 1136, 901, 1152, 860, 1155, 862, 1180, 844, 1181] },
];
