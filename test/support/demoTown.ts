import type { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';

/** A small made-up town for tests of the page: a grid of streets, a river, houses, signals. Not a product. */
export interface DemoLane {
  readonly points: number[];
  readonly length_m: number;
  readonly next: number[];
  readonly signalHead: number;
  readonly internal: boolean;
}

export interface DemoTown {
  readonly scene: verge.v1.IScene;
  readonly lanes: DemoLane[];
  readonly junctionOfHead: number[];
  readonly axisOfHead: number[];
}

const COLUMNS = 7;
const ROWS = 5;
const SPACING_m = 230;
const LANE_m = 3.3;
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
const BRIDGE_COLUMN = 2;

const floats = (values: number[]): Uint8Array => bytesOf(Float32Array.from(values));
const lanesOfStreet = (vertical: boolean, index: number): number =>
  (!vertical && index === 2) || (vertical && index === 4) ? 2 : 1;

function jitter(a: number, b: number): number {
  const s = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return s - Math.floor(s);
}

function node(c: number, r: number): [number, number] {
  return [c * SPACING_m + 26 * (jitter(c, 0.3) - 0.5), r * SPACING_m * 0.92 + 26 * (jitter(0.7, r) - 0.5)];
}

interface Arm {
  readonly lanes: number[];
  readonly direction: number;
}

export function createDemoTown(): DemoTown {
  const lanes: (DemoLane & { width: number; edge: number; bridge: boolean })[] = [];
  const arriving = new Map<string, Arm[]>();
  const leaving = new Map<string, Arm[]>();
  const heads: verge.v1.ISceneSignalHead[] = [];
  const junctionOfHead: number[] = [];
  const axisOfHead: number[] = [];
  const junctions: { shape: number[]; c: number; r: number }[] = [];
  let edge = 0;

  for (let c = 0; c < COLUMNS; c++) {
    for (let r = 0; r < ROWS; r++) {
      DIRECTIONS.forEach(([dx, dy], direction) => {
        const [c2, r2] = [c + dx, r + dy];
        if (c2 < 0 || r2 < 0 || c2 >= COLUMNS || r2 >= ROWS) return;
        const count = lanesOfStreet(dx === 0, dx === 0 ? c : r);
        const [ax, ay] = node(c, r);
        const [bx, by] = node(c2, r2);
        const length = Math.hypot(bx - ax, by - ay);
        const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
        const members: number[] = [];
        for (let k = 0; k < count; k++) {
          const side = -(count - k - 0.5) * LANE_m;
          const from = [ax + ux * 13 - uy * side, ay + uy * 13 + ux * side];
          const to = [bx - ux * 13 - uy * side, by - uy * 13 + ux * side];
          members.push(lanes.length);
          const bridge = dx !== 0 && Math.min(c, c2) === BRIDGE_COLUMN;
          lanes.push({
            points: [...from, ...to],
            length_m: length - 26,
            next: [],
            signalHead: -1,
            internal: false,
            width: LANE_m,
            edge,
            bridge,
          });
        }
        edge++;
        const push = (map: Map<string, Arm[]>, key: string) =>
          map.set(key, [...(map.get(key) ?? []), { lanes: members, direction }]);
        push(leaving, `${c} ${r}`);
        push(arriving, `${c2} ${r2}`);
      });
    }
  }

  for (let c = 0; c < COLUMNS; c++) {
    for (let r = 0; r < ROWS; r++) {
      const key = `${c} ${r}`;
      const signalled = (c + r) % 2 === 0 || c === 4 || r === 2;
      for (const arm of arriving.get(key) ?? []) {
        for (const [position, from] of arm.lanes.entries()) {
          for (const out of leaving.get(key) ?? []) {
            const turn = (out.direction - arm.direction + 4) % 4;
            if (turn === 2) continue;
            if (turn === 3 && position !== 0) continue;
            if (turn === 1 && position !== arm.lanes.length - 1) continue;
            const to = out.lanes[Math.min(position, out.lanes.length - 1)];
            const via = lanes.length;
            const points = curve(lanes[from].points, lanes[to].points);
            lanes.push({
              points,
              length_m: lengthOf(points),
              next: [to],
              signalHead: -1,
              internal: true,
              width: LANE_m,
              edge: edge++,
              bridge: false,
            });
            lanes[from].next.push(via);
          }
          if (!signalled) continue;
          const p = lanes[from].points;
          Object.assign(lanes[from], { signalHead: heads.length });
          junctionOfHead.push(c * ROWS + r);
          axisOfHead.push(arm.direction % 2);
          heads.push({
            signal: c * ROWS + r,
            link: heads.length,
            xM: p[2],
            yM: p[3],
            headingRad: Math.atan2(p[3] - p[1], p[2] - p[0]),
          });
        }
      }
      const [x, y] = node(c, r);
      const half = 13;
      junctions.push({
        c,
        r,
        shape: [
          x - half,
          y - 7,
          x - 7,
          y - half,
          x + 7,
          y - half,
          x + half,
          y - 7,
          x + half,
          y + 7,
          x + 7,
          y + half,
          x - 7,
          y + half,
          x - half,
          y + 7,
        ],
      });
    }
  }

  const scene: verge.v1.IScene = {
    name: 'demo',
    title: 'Demo town',
    scenarioJson: JSON.stringify({ latency: { denmV2v_ms: 100 }, radio: { txPower_dBm: 23 } }),
    seed: '7',
    minXM: -60,
    minYM: -60,
    maxXM: (COLUMNS - 1) * SPACING_m + 60,
    maxYM: (ROWS - 1) * SPACING_m * 0.92 + 60,
    lanes: lanes.map((lane, index) => ({
      id: `l${index}`,
      widthM: lane.width,
      shape: floats(lane.points),
      kind: lane.internal ? 1 : 0,
      permissions: 32 | 256,
      bridge: lane.bridge,
      speedLimitMps: 13.9,
      edge: lane.edge,
    })),
    areas: [...areas(), ...junctions.map(({ shape }) => ({ kind: 'junction', shape: floats(shape) }))],
    buildings: buildings(),
    stations: [
      [1, 1],
      [4, 1],
      [2, 3],
      [4, 2],
      [5, 3],
    ].map(([c, r], i) => {
      const [x, y] = node(c, r);
      return {
        id: i + 1,
        name: `RSU ${['Market', 'Harbour', 'North', 'Central', 'Hill'][i]}`,
        xM: x + 12,
        yM: y + 12,
        zM: 6,
        rangeM: 260,
      };
    }),
    signalHeads: heads,
    vehicleTypes: [
      { name: 'car', lengthM: 4.5, widthM: 1.8, heightM: 1.5, body: 'car' },
      { name: 'van', lengthM: 5.6, widthM: 2, heightM: 2.3, body: 'van' },
      { name: 'bus', lengthM: 12, widthM: 2.5, heightM: 3.1, body: 'bus' },
      { name: 'truck', lengthM: 8.5, widthM: 2.5, heightM: 3.4, body: 'truck' },
      { name: 'motorcycle', lengthM: 2.2, widthM: 0.8, heightM: 1.3, body: 'motorcycle' },
    ],
    originLatitudeDeg: 48.1,
    originLongitudeDeg: 11.5,
  };
  return { scene, lanes, junctionOfHead, axisOfHead };
}

function curve(from: number[], to: number[]): number[] {
  const [ax, ay] = [from[2], from[3]];
  const [bx, by] = [to[0], to[1]];
  const la = Math.hypot(from[2] - from[0], from[3] - from[1]);
  const lb = Math.hypot(to[2] - to[0], to[3] - to[1]);
  const reach = Math.hypot(bx - ax, by - ay) * 0.42;
  const [cx, cy] = [ax + ((from[2] - from[0]) / la) * reach, ay + ((from[3] - from[1]) / la) * reach];
  const [dx, dy] = [bx - ((to[2] - to[0]) / lb) * reach, by - ((to[3] - to[1]) / lb) * reach];
  const points: number[] = [];
  for (let i = 0; i <= 10; i++) {
    const t = i / 10;
    const s = 1 - t;
    points.push(
      s * s * s * ax + 3 * s * s * t * cx + 3 * s * t * t * dx + t * t * t * bx,
      s * s * s * ay + 3 * s * s * t * cy + 3 * s * t * t * dy + t * t * t * by,
    );
  }
  return points;
}

export function lengthOf(points: number[]): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2)
    length += Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]);
  return length;
}

function areas(): verge.v1.ISceneArea[] {
  const x = (BRIDGE_COLUMN + 0.5) * SPACING_m;
  const river: number[] = [];
  const back: number[] = [];
  for (let i = -4; i <= 24; i++) {
    const y = i * 50 - 100;
    const bend = 22 * Math.sin(y / 210);
    river.push(x - 42 + bend, y);
    back.unshift(x + 42 + bend, y);
  }
  const backXy: number[] = [];
  for (let i = 0; i < back.length; i += 2) backXy.push(back[i + 1], back[i]);
  const left: number[] = [];
  for (let i = 0; i < river.length; i += 2) left.push(river[i], river[i + 1]);
  const right: number[] = [];
  for (let i = 24; i >= -4; i--) {
    const y = i * 50 - 100;
    right.push(x + 42 + 22 * Math.sin(y / 210), y);
  }
  const block = (c: number, r: number): number[] => {
    const [ax, ay] = node(c, r);
    const [bx, by] = node(c + 1, r + 1);
    return [ax + 16, ay + 16, bx - 16, ay + 16, bx - 16, by - 16, ax + 16, by - 16];
  };
  return [
    { kind: 'water', shape: floats([...left, ...right]) },
    { kind: 'park', shape: floats(block(4, 2)) },
    { kind: 'park', shape: floats(block(0, 3)) },
    { kind: 'plaza', shape: floats(block(3, 1)) },
  ];
}

function buildings(): verge.v1.ISceneBuilding[] {
  const found: verge.v1.ISceneBuilding[] = [];
  for (let c = 0; c < COLUMNS - 1; c++) {
    for (let r = 0; r < ROWS - 1; r++) {
      if (c === BRIDGE_COLUMN || (c === 4 && r === 2) || (c === 0 && r === 3)) continue;
      const [ax, ay] = node(c, r);
      const [bx, by] = node(c + 1, r + 1);
      const tall = 1 + 2.2 * Math.exp(-((c - 4) ** 2 + (r - 1.5) ** 2) / 2.4);
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) {
          if (i > 0 && i < 3 && j > 0 && j < 3) continue;
          const k = jitter(c * 5 + i, r * 7 + j);
          if (k < 0.12) continue;
          const w = (bx - ax - 44) / 4;
          const h = (by - ay - 44) / 4;
          const x = ax + 22 + i * w + 3;
          const y = ay + 22 + j * h + 3;
          const [ww, hh] = [w - 5 - 10 * jitter(k, i), h - 5 - 8 * jitter(k, j)];
          const shape =
            k > 0.7
              ? [x, y, x + ww, y, x + ww, y + hh * 0.55, x + ww * 0.55, y + hh * 0.55, x + ww * 0.55, y + hh, x, y + hh]
              : [x, y, x + ww, y, x + ww, y + hh, x, y + hh];
          found.push({ footprint: floats(shape), heightM: (6 + 11 * k) * tall });
        }
      }
    }
  }
  return found;
}
