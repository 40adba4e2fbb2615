import type { RoadNetwork } from '../road/network.js';

/**
 * Where the ways through a junction touch. Row c of link l, firstConflict[l] <= c < firstConflict[l + 1], says: on its
 * way, between ownFrom and ownTo metres from the start of its internal lane, a vehicle is in the way of one that is
 * between foeFrom and foeTo on the internal lane of foe link `foe`. `isYielding` rows are those where l must give way.
 */
export interface ConflictTable {
  readonly firstConflict: Uint32Array;
  /** Per link, 1: it must give way to another, here and not further inside the junction. */
  readonly isMinor: Uint8Array;
  readonly foe: Int32Array;
  /** Internal lane of the foe link, -1 when the network has none. */
  readonly foeLane: Int32Array;
  readonly isYielding: Uint8Array;
  /** 1: both ways lead onto the same lane. */
  readonly isMerging: Uint8Array;
  readonly ownFrom_m: Float64Array;
  readonly ownTo_m: Float64Array;
  readonly foeFrom_m: Float64Array;
  readonly foeTo_m: Float64Array;
  /** Whole length of the own internal lane. */
  readonly ownWay_m: Float64Array;
  /** Per lane: one that waits at its end, inside a junction, stays so far before it to be clear of all other ways, m. */
  readonly waitBefore_m: Float64Array;
}

/** Distance from another way at which a waiting vehicle is clear of a bus on it, m: 2.5 m and 1.8 m wide, and a hand's breadth. */
const WAITING_CLEARANCE_M = 2.4;
/** Distance of centre lines below which two vehicles touch: 1.8 m wide each, and a hand's breadth. */
const CLEARANCE_M = 2.1;
/** Spacing of the points where distances are taken. */
const SAMPLE_M = 0.75;
/** Ways are followed so far beyond their junction, m: at a skew one they are not yet clear of one another there. */
export const BEYOND_M = 8;

interface Row {
  foe: number;
  foeLane: number;
  isYielding: boolean;
  isMerging: boolean;
  ownWay_m: number;
  zone: Zone;
}

interface Zone {
  ownFrom_m: number;
  ownTo_m: number;
  foeFrom_m: number;
  foeTo_m: number;
}

/**
 * Conflicts of all links, from the right-of-way matrix and the geometry of the internal lanes. A way that is driven in
 * two parts (a link that `continues`) has the conflicts of each part at the link that leads onto it, so that a vehicle
 * gives way where it can still wait.
 */
export function conflictTable(network: RoadNetwork, insideLink: Int32Array): ConflictTable {
  const samples = new Map<number, Float64Array>();
  const rows: Row[][] = Array.from({ length: network.linkCount }, (_, link) =>
    rowsOf(network, insideLink, samples, link),
  );
  const firstConflict = new Uint32Array(network.linkCount + 1);
  rows.forEach((list, link) => {
    firstConflict[link + 1] = firstConflict[link] + list.length;
  });
  const all = rows.flat();
  return {
    firstConflict,
    isMinor: Uint8Array.from(rows, (list, link) => (isMinor(network, list, link) ? 1 : 0)),
    foe: Int32Array.from(all, (row) => row.foe),
    foeLane: Int32Array.from(all, (row) => row.foeLane),
    isYielding: Uint8Array.from(all, (row) => (row.isYielding ? 1 : 0)),
    isMerging: Uint8Array.from(all, (row) => (row.isMerging ? 1 : 0)),
    ownFrom_m: Float64Array.from(all, (row) => row.zone.ownFrom_m),
    ownTo_m: Float64Array.from(all, (row) => row.zone.ownTo_m),
    foeFrom_m: Float64Array.from(all, (row) => row.zone.foeFrom_m),
    foeTo_m: Float64Array.from(all, (row) => row.zone.foeTo_m),
    ownWay_m: Float64Array.from(all, (row) => row.ownWay_m),
    waitBefore_m: waitingPlaces_m(network, insideLink, samples),
  };
}

/** Where ways that are driven in two parts come near the ways of those they wait for. */
function waitingPlaces_m(
  network: RoadNetwork,
  insideLink: Int32Array,
  samples: Map<number, Float64Array>,
): Float64Array {
  const before_m = new Float64Array(network.laneCount);
  for (let link = 0; link < network.linkCount; link++) {
    const via = network.linkVia[link];
    if (network.linkContinues[link] === 0 || via < 0 || insideLinkAfter(network, insideLink, link) < 0) continue;
    const junction = network.linkJunction[link];
    const request = network.linkRequest[link];
    const response = network.junctionResponse[junction][request];
    const links = network.junctionLinks[junction];
    for (let r = 0; r < links.length; r++) {
      if (!bitOf(response, r)) continue;
      for (let foe = links[r]; foe >= 0; foe = insideLinkAfter(network, insideLink, foe)) {
        const zone = zoneOf(network, samples, via, network.linkVia[foe], WAITING_CLEARANCE_M);
        if (zone === null) continue;
        const left_m = network.laneLength_m[via] - zone.ownFrom_m;
        before_m[via] = Math.max(before_m[via], Math.min(left_m, network.laneLength_m[via]));
      }
    }
  }
  return before_m;
}

const isMinor = (network: RoadNetwork, rows: readonly Row[], link: number): boolean =>
  network.linkContinues[link] === 0 && rows.some((row) => row.isYielding);

function rowsOf(network: RoadNetwork, insideLink: Int32Array, samples: Map<number, Float64Array>, link: number): Row[] {
  const request = network.linkRequest[link];
  if (request < 0) return [];
  const junction = network.linkJunction[link];
  const foes = network.junctionFoes[junction][request];
  const response = network.junctionResponse[junction][request];
  const rows: Row[] = [];
  for (let r = 0; r < network.junctionLinks[junction].length; r++) {
    const isYielding = bitOf(response, r);
    if (!isYielding && !bitOf(foes, r)) continue;
    const yieldsToUs = bitOf(network.junctionResponse[junction][r], request);
    for (let foe = network.junctionLinks[junction][r]; foe >= 0; foe = insideLinkAfter(network, insideLink, foe)) {
      // where one waits inside for another, the place to wait is beside the other's way
      if (network.linkContinues[link] === 1 && isYielding) continue;
      if (network.linkContinues[foe] === 1 && yieldsToUs) continue;
      const zone = wholeZone(network, samples, link, foe, isYielding);
      if (zone === null) continue;
      rows.push({
        foe,
        foeLane: network.linkVia[foe],
        isYielding,
        isMerging: network.linkTo[link] === network.linkTo[foe],
        ownWay_m: wayOf(network, link),
        zone,
      });
    }
  }
  return rows;
}

/** From a place to wait inside on: what is left of its own lane may already be in the way of the foe. */
function wholeZone(
  network: RoadNetwork,
  samples: Map<number, Float64Array>,
  link: number,
  foe: number,
  isYielding: boolean,
): Zone | null {
  const zone = zoneOf(network, samples, network.linkVia[link], network.linkVia[foe]);
  const from = network.linkFrom[link];
  if (!isYielding || network.laneIsInternal[from] === 0) return zone;
  const before = zoneOf(network, samples, from, network.linkVia[foe], WAITING_CLEARANCE_M);
  if (before === null) return zone;
  const shift_m = network.laneLength_m[from];
  return {
    ownFrom_m: before.ownFrom_m - shift_m,
    ownTo_m: zone?.ownTo_m ?? before.ownTo_m - shift_m,
    foeFrom_m: Math.min(before.foeFrom_m, zone?.foeFrom_m ?? Infinity),
    foeTo_m: Math.max(before.foeTo_m, zone?.foeTo_m ?? -Infinity),
  };
}

const wayOf = (network: RoadNetwork, link: number): number =>
  network.linkVia[link] < 0 ? 0 : network.laneLength_m[network.linkVia[link]];

/** The next link inside the junction that has an internal lane of its own; -1 when the way ends. */
function insideLinkAfter(network: RoadNetwork, insideLink: Int32Array, link: number): number {
  const via = network.linkVia[link];
  const inside = via < 0 ? -1 : insideLink[via];
  return inside >= 0 && network.linkVia[inside] >= 0 ? inside : -1;
}

const bitOf = (words: Uint32Array, index: number): boolean => ((words[index >> 5] >>> (index & 31)) & 1) === 1;

/** Stretches of two lanes that come closer than the clearance; null when they do not. */
function zoneOf(
  network: RoadNetwork,
  samples: Map<number, Float64Array>,
  own: number,
  foe: number,
  clearance_m = CLEARANCE_M,
): Zone | null {
  if (own < 0 || foe < 0) return { ownFrom_m: 0, ownTo_m: 0, foeFrom_m: 0, foeTo_m: 0 };
  const isMerging = targetOf(network, own) === targetOf(network, foe);
  const a = samplesOf(network, samples, own, !isMerging);
  const b = samplesOf(network, samples, foe, !isMerging);
  const zone: Zone = { ownFrom_m: Infinity, ownTo_m: -Infinity, foeFrom_m: Infinity, foeTo_m: -Infinity };
  for (let i = 0; i < a.length; i += 3) {
    for (let k = 0; k < b.length; k += 3) {
      const dx = a[i] - b[k];
      const dy = a[i + 1] - b[k + 1];
      if (dx * dx + dy * dy < clearance_m * clearance_m) extend(zone, a[i + 2], b[k + 2]);
    }
  }
  return zone.ownTo_m >= zone.ownFrom_m ? zone : null;
}

function extend(zone: Zone, own_m: number, foe_m: number): void {
  zone.ownFrom_m = Math.min(zone.ownFrom_m, own_m);
  zone.ownTo_m = Math.max(zone.ownTo_m, own_m);
  zone.foeFrom_m = Math.min(zone.foeFrom_m, foe_m);
  zone.foeTo_m = Math.max(zone.foeTo_m, foe_m);
}

/** The normal lane a lane inside a junction leads onto; -1 where it leads to a second part of the way, or to none. */
function targetOf(network: RoadNetwork, lane: number): number {
  const link = network.laneFirstLink[lane];
  return link < network.laneFirstLink[lane + 1] && network.linkVia[link] < 0 ? network.linkTo[link] : -1;
}

/** x, y and position along the lane of evenly spaced points; on request a little beyond its end. */
function samplesOf(
  network: RoadNetwork,
  samples: Map<number, Float64Array>,
  lane: number,
  goesBeyond: boolean,
): Float64Array {
  const key = goesBeyond ? lane : -1 - lane;
  const known = samples.get(key);
  if (known !== undefined) return known;
  const points: number[] = [];
  const length_m = network.laneLength_m[lane];
  sample(network, lane, length_m, 0, points);
  const target = goesBeyond ? targetOf(network, lane) : -1;
  if (target >= 0) sample(network, target, Math.min(BEYOND_M, network.laneLength_m[target]), length_m, points);
  const array = Float64Array.from(points);
  samples.set(key, array);
  return array;
}

/** Points from the start of a lane on; their positions begin at `start_m`. */
function sample(network: RoadNetwork, lane: number, length_m: number, start_m: number, points: number[]): void {
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  const count = Math.max(2, Math.ceil(length_m / SAMPLE_M) + 1);
  let p = laneShapeStart[lane];
  for (let i = 0; i < count; i++) {
    const position_m = (length_m * i) / (count - 1);
    while (p + 2 < laneShapeStart[lane + 1] && laneShapeLength[p + 1] < position_m) p++;
    const span_m = laneShapeLength[p + 1] - laneShapeLength[p];
    const share = span_m > 0 ? (position_m - laneShapeLength[p]) / span_m : 0;
    const x_m = laneShape[2 * p] + share * (laneShape[2 * p + 2] - laneShape[2 * p]);
    const y_m = laneShape[2 * p + 1] + share * (laneShape[2 * p + 3] - laneShape[2 * p + 1]);
    points.push(x_m, y_m, start_m + position_m);
  }
}
