/**
 * The plan of Riverside, drawn by hand: a river town of about 2 x 1.5 km. A ring road with two bridges holds the old town
 * on the north bank; an arterial crosses it and the Old Bridge from north to south and meets Station Road on the south
 * bank. Coordinates in metres, x east, y north.
 */

export const SIZE_M = { width: 2000, height: 1500 };

/** Junctions and street ends by name. */
export const NODES: Record<string, [number, number]> = {
  // Station Road, from the west edge to the east edge
  s0: [12, 322],
  s1: [190, 335],
  s2: [412, 352],
  s3: [620, 376],
  s4: [806, 394],
  s5: [1000, 400],
  s6: [1186, 390],
  s7: [1340, 364],
  s8: [1494, 340],
  s9: [1698, 312],
  s11: [1868, 296],
  s10: [1990, 290],
  // Bridge Street and North Road, from south to north
  a0: [1018, 12],
  q4: [1006, 122],
  q3: [1002, 262],
  bs: [992, 553],
  bn: [978, 716],
  mk: [986, 834],
  ch: [1002, 962],
  ab: [1010, 1086],
  rn: [1004, 1226],
  n1: [1008, 1358],
  a9: [1016, 1488],
  // Ring Road with the West and East Bridges
  bwn: [396, 630],
  bws: [410, 462],
  r1: [358, 762],
  r2: [386, 904],
  r3: [474, 1040],
  r4: [606, 1146],
  r5: [790, 1216],
  r6: [1214, 1200],
  r7: [1392, 1112],
  r8: [1512, 984],
  r9: [1558, 838],
  ben: [1520, 652],
  bes: [1498, 484],
  // Quay Street on the north bank
  y1: [566, 640],
  y2: [734, 660],
  y3: [864, 688],
  y4: [1162, 728],
  y5: [1346, 698],
  // the old town
  m1: [556, 884],
  m2: [696, 862],
  m3: [848, 846],
  m4: [1122, 838],
  m5: [1262, 852],
  c1: [616, 1004],
  c2: [742, 986],
  c3: [872, 970],
  c4: [1130, 964],
  c5: [1272, 986],
  l2: [752, 1100],
  l3: [880, 1092],
  l4: [1142, 1082],
  l5: [1282, 1076],
  // the south bank between the bridges
  k1: [622, 474],
  k2: [802, 500],
  k3: [1190, 556],
  k4: [1350, 520],
  // the station quarter
  q1: [808, 262],
  q2: [800, 114],
  q5: [1192, 256],
  q6: [1186, 116],
  // the harbour
  d1: [186, 446],
  i1: [184, 204],
  i2: [178, 72],
  i3: [402, 62],
  i4: [410, 206],
  i5: [612, 76],
  i6: [616, 214],
  // the meadows
  f0: [1346, 236],
  f9: [1330, 106],
  f1: [1484, 206],
  f2: [1456, 84],
  f3: [1690, 178],
  f4: [1664, 66],
  f5: [1872, 186],
  f6: [1858, 60],
  h1: [1646, 412],
  h2: [1812, 392],
  // Westend
  w0: [12, 862],
  w1: [220, 776],
  w2: [88, 846],
  w3: [74, 990],
  w4: [120, 1140],
  w5: [252, 1216],
  w6: [396, 1252],
  w7: [528, 1342],
  w8: [706, 1376],
  w10: [228, 918],
  w11: [244, 1064],
  w12: [148, 1330],
  w13: [330, 1392],
  // Eastfield
  e2: [1700, 832],
  e3: [1838, 792],
  e4: [1938, 694],
  e5: [1796, 640],
  e6: [1716, 972],
  e7: [1690, 1108],
  e8: [1562, 1202],
  e9: [1874, 928],
  e10: [1852, 1090],
  e11: [1762, 1262],
  e12: [1602, 1334],
  e13: [1412, 1348],
  e14: [1222, 1360],
  e0: [1988, 948],
};

export type StreetClass = 'arterial' | 'ring' | 'collector' | 'street' | 'lane' | 'yard';

/** Lanes in each direction, speed limit and rank by class. */
export const STREET_CLASSES: Record<StreetClass, { lanes: number; speed_mps: number; rank: number }> = {
  arterial: { lanes: 2, speed_mps: 13.89, rank: 3 },
  ring: { lanes: 1, speed_mps: 13.89, rank: 3 },
  collector: { lanes: 1, speed_mps: 13.89, rank: 2 },
  street: { lanes: 1, speed_mps: 8.33, rank: 1 },
  lane: { lanes: 1, speed_mps: 8.33, rank: 1 },
  yard: { lanes: 1, speed_mps: 11.11, rank: 1 },
};

export interface Street {
  readonly name: string;
  readonly kind: StreetClass;
  /** Nodes by name, and points the street passes between them. The street runs smoothly through all. */
  readonly along: readonly (string | readonly [number, number])[];
}

export const STREETS: readonly Street[] = [
  {
    name: 'Station Road',
    kind: 'arterial',
    along: ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's11', 's10'],
  },
  {
    name: 'Bridge Street',
    kind: 'arterial',
    along: ['a0', 'q4', 'q3', 's5', 'bs', 'bn', 'mk', 'ch', 'ab', 'rn', 'n1', 'a9'],
  },
  {
    name: 'Ring Road',
    kind: 'ring',
    along: ['s2', 'bws', 'bwn', 'r1', 'r2', 'r3', 'r4', 'r5', 'rn', 'r6', 'r7', 'r8', 'r9', 'ben', 'bes', 's8'],
  },
  { name: 'Quay Street', kind: 'collector', along: ['bwn', 'y1', 'y2', 'y3', 'bn', 'y4', 'y5', 'ben'] },
  { name: 'Embankment', kind: 'collector', along: ['bws', 'k1', 'k2', 'bs', 'k3', 'k4', 'bes'] },
  { name: 'Market Street', kind: 'street', along: ['r2', 'm1', 'm2', 'm3', 'mk', 'm4', 'm5', [1410, 858], 'r9'] },
  { name: 'Church Street', kind: 'street', along: ['r3', 'c1', 'c2', 'c3', 'ch', 'c4', 'c5', [1400, 994], 'r8'] },
  { name: 'Abbey Lane', kind: 'lane', along: ['r4', 'l2', 'l3', 'ab', 'l4', 'l5', 'r7'] },
  { name: 'Mill Lane', kind: 'lane', along: ['y1', [574, 760], 'm1', 'c1', 'r4'] },
  { name: 'Tanner Row', kind: 'lane', along: ['y2', [708, 760], 'm2', 'c2', 'l2', 'r5'] },
  { name: 'Guild Street', kind: 'lane', along: ['y3', 'm3', 'c3', 'l3'] },
  { name: 'Cooper Street', kind: 'lane', along: ['y4', 'm4', 'c4', 'l4', 'r6'] },
  { name: 'Castle Street', kind: 'lane', along: ['y5', [1290, 770], 'm5', 'c5', 'l5'] },
  { name: 'Weir Street', kind: 'street', along: ['k1', 's3', 'i6', 'i5'] },
  { name: 'Chandler Street', kind: 'street', along: ['k2', 's4', 'q1', 'q2'] },
  { name: 'Theatre Street', kind: 'street', along: ['k3', 's6', 'q5', 'q6'] },
  { name: 'Poplar Street', kind: 'street', along: ['k4', 's7', 'f0', 'f9'] },
  { name: 'Railway Street', kind: 'street', along: ['i4', 'i6', 'q1', 'q3', 'q5', 'f0', [1420, 216], 'f1'] },
  { name: 'Goods Street', kind: 'street', along: ['i3', 'i5', 'q2', 'q4', 'q6', 'f9', 'f2'] },
  { name: 'Dock Road', kind: 'yard', along: ['bws', [300, 446], 'd1', 's1', 'i1', 'i2', 'i3', 'i4', 's2'] },
  { name: 'Foundry Road', kind: 'yard', along: ['i1', 'i4'] },
  { name: 'Meadow Lane', kind: 'street', along: ['bes', [1570, 446], 'h1', [1730, 404], 'h2', [1862, 356], 's11'] },
  { name: 'Willow Road', kind: 'street', along: ['h1', 's9', 'f3', 'f4'] },
  { name: 'Heron Way', kind: 'street', along: ['s8', 'f1', 'f2', [1560, 62], 'f4', [1760, 50], 'f6'] },
  { name: 'Kingfisher Way', kind: 'street', along: ['f1', [1590, 196], 'f3', [1780, 196], 'f5'] },
  { name: 'Sedge Close', kind: 'street', along: ['s11', 'f5', 'f6'] },
  {
    name: 'Hillside Road',
    kind: 'collector',
    along: ['r1', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'n1'],
  },
  { name: 'West Road', kind: 'collector', along: ['w0', 'w2'] },
  { name: 'Orchard Road', kind: 'street', along: ['w1', 'w10', 'w11', 'w5'] },
  { name: 'Beech Avenue', kind: 'street', along: ['w3', [160, 1036], 'w11', [360, 1068], 'r3'] },
  { name: 'Linden Road', kind: 'street', along: ['w10', [310, 922], 'r2'] },
  { name: 'Quarry Road', kind: 'street', along: ['w4', [106, 1240], 'w12', [220, 1396], 'w13', [400, 1352], 'w6'] },
  { name: 'Vine Street', kind: 'street', along: ['w6', [500, 1214], 'r4'] },
  { name: 'Sunny Bank', kind: 'street', along: ['w8', [730, 1296], 'r5'] },
  { name: 'Eastfield Road', kind: 'collector', along: ['r9', 'e2', 'e3', 'e9', 'e0'] },
  { name: 'Ferry Road', kind: 'street', along: ['ben', [1660, 628], 'e5', [1890, 640], 'e4', [1916, 760], 'e3'] },
  { name: 'School Road', kind: 'street', along: ['e2', 'e6', 'e7', 'e8', 'r7'] },
  { name: 'Barley Road', kind: 'street', along: ['e6', [1790, 962], 'e9', 'e10', 'e11', 'e12', 'e13', 'e14', 'n1'] },
  { name: 'Clover Road', kind: 'street', along: ['e7', [1770, 1092], 'e10'] },
  { name: 'Chapel Road', kind: 'street', along: ['e8', [1592, 1266], 'e12'] },
  { name: 'Rowan Road', kind: 'street', along: ['e14', [1204, 1290], 'r6'] },
  { name: 'Tower Road', kind: 'street', along: ['e13', [1424, 1230], 'r7'] },
];

/** Stretches between two neighbouring nodes of a street with a surface of their own; shares of its length. */
export const SURFACES: readonly {
  between: readonly [string, string];
  kind: 'bridge' | 'shade' | 'lowGround';
  from?: number;
  to?: number;
}[] = [
  { between: ['bs', 'bn'], kind: 'bridge' },
  { between: ['bws', 'bwn'], kind: 'bridge' },
  { between: ['ben', 'bes'], kind: 'bridge' },
  { between: ['y2', 'y3'], kind: 'lowGround', from: 0.3 },
  { between: ['y4', 'y5'], kind: 'lowGround', from: 0.4, to: 0.8 },
  { between: ['k4', 'bes'], kind: 'lowGround', from: 0.5 },
  { between: ['h1', 'h2'], kind: 'lowGround', from: 0.4, to: 0.8 },
  { between: ['d1', 'bws'], kind: 'lowGround', from: 0.7 },
  { between: ['y2', 'm2'], kind: 'shade', from: 0.5 },
  { between: ['w3', 'w4'], kind: 'shade', from: 0.1, to: 0.5 },
  { between: ['w7', 'w8'], kind: 'shade', from: 0.6 },
  { between: ['r6', 'r7'], kind: 'shade', from: 0.6 },
  { between: ['e11', 'e12'], kind: 'shade', to: 0.4 },
];

/** Junctions in a hollow or in shade: every street is so for the last metres before them. */
export const SURFACES_AROUND: readonly { node: string; kind: 'shade' | 'lowGround'; reach_m: number }[] = [
  { node: 'bwn', kind: 'lowGround', reach_m: 48 },
  { node: 'y1', kind: 'lowGround', reach_m: 48 },
  { node: 'bn', kind: 'lowGround', reach_m: 53 },
  { node: 'ben', kind: 'lowGround', reach_m: 48 },
  { node: 'bws', kind: 'lowGround', reach_m: 48 },
  { node: 'bs', kind: 'lowGround', reach_m: 53 },
  { node: 'k2', kind: 'lowGround', reach_m: 43 },
  { node: 'k3', kind: 'lowGround', reach_m: 43 },
  { node: 'bes', kind: 'lowGround', reach_m: 48 },
  { node: 's2', kind: 'shade', reach_m: 48 },
  { node: 'r3', kind: 'shade', reach_m: 48 },
  { node: 'r4', kind: 'shade', reach_m: 43 },
  { node: 'c2', kind: 'shade', reach_m: 38 },
  { node: 'm4', kind: 'shade', reach_m: 38 },
  { node: 'ch', kind: 'shade', reach_m: 48 },
  { node: 'r7', kind: 'shade', reach_m: 48 },
  { node: 'e2', kind: 'shade', reach_m: 43 },
  { node: 'q3', kind: 'shade', reach_m: 43 },
  { node: 's8', kind: 'shade', reach_m: 48 },
];

/** Signalled junctions; along the arterials with offsets for a green wave at 45 km/h. */
export const SIGNALS: readonly { node: string; cycle_s?: number; offset_s?: number; protectedLefts?: boolean }[] = [
  { node: 's2', offset_s: 0 },
  { node: 's4', offset_s: 32 },
  { node: 's5', cycle_s: 80, protectedLefts: true },
  { node: 's6', offset_s: 15 },
  { node: 's8', offset_s: 40 },
  { node: 'bs', offset_s: 12 },
  { node: 'bn', offset_s: 26 },
  { node: 'mk', offset_s: 36 },
  { node: 'ch', offset_s: 46 },
  { node: 'rn', offset_s: 0 },
  { node: 'bwn', offset_s: 20 },
  { node: 'ben', offset_s: 35 },
  { node: 'bws', offset_s: 8 },
  { node: 'bes', offset_s: 22 },
  { node: 'r3', offset_s: 10 },
  { node: 'r9', offset_s: 50 },
];

/** Approaches that widen by a lane for left turns over the last metres: [node before, node, length]. */
export const TURN_LANES: readonly [string, string, number][] = [
  ['s4', 's5', 75],
  ['s6', 's5', 75],
  ['q3', 's5', 60],
  ['bs', 's5', 60],
  ['bwn', 'bws', 55],
  ['bws', 'bwn', 55],
  ['r1', 'bwn', 50],
  ['ben', 'bes', 55],
  ['bes', 'ben', 55],
  ['r9', 'ben', 60],
  ['ben', 'r9', 60],
  ['r8', 'r9', 55],
  ['r5', 'rn', 60],
  ['r6', 'rn', 60],
  ['bes', 's8', 55],
  ['bws', 's2', 45],
];

export const ROADSIDE_UNITS: readonly { node: string; name: string }[] = [
  { node: 'r2', name: 'West Gate' },
  { node: 'bn', name: 'Old Bridge' },
  { node: 'r8', name: 'Eastfield' },
  { node: 's2', name: 'Harbour Road' },
  { node: 's8', name: 'Southside' },
];

export const DISTRICTS: readonly { id: string; name: string; winterService: number; shape_m: readonly number[] }[] = [
  { id: 'westend', name: 'Westend', winterService: 0.15, shape_m: [0, 590, 540, 590, 640, 1150, 700, 1500, 0, 1500] },
  {
    id: 'oldTown',
    name: 'Old Town',
    winterService: 0.7,
    shape_m: [540, 600, 950, 630, 1300, 640, 1300, 1500, 700, 1500, 640, 1150],
  },
  {
    id: 'eastfield',
    name: 'Eastfield',
    winterService: 0.3,
    shape_m: [1300, 640, 1500, 560, 2000, 480, 2000, 1500, 1300, 1500],
  },
  { id: 'harbour', name: 'Harbour', winterService: 0, shape_m: [0, 0, 700, 0, 700, 570, 400, 550, 0, 610] },
  {
    id: 'southside',
    name: 'Southside',
    winterService: 0.5,
    shape_m: [700, 0, 2000, 0, 2000, 470, 1500, 560, 1200, 640, 950, 630, 700, 570],
  },
];
