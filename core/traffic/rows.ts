import type { RoadNetwork } from '../road/network.js';
import type { ConflictTable } from './conflicts.js';

/**
 * What drivers look up of every lane and link they come to, in rows: vehicles are scattered over the network, and a row
 * is one line of the processor's cache where columns would be as many as there are numbers.
 */
export const LANE = {
  length_m: 0,
  speed_mps: 1,
  isInternal: 2,
  /** the link that leads on from an internal lane; -1 for normal lanes */
  insideLink: 3,
} as const;
export const LANE_SIZE = 4;

export const LINK = {
  /** the lane it leads onto first: its internal lane, else its target */
  next: 0,
  /** index of its letter among the current letters of signals; -1 without a signal */
  letter: 1,
  /** its rows in the table of conflicts: from the first to before the end */
  firstConflict: 2,
  endConflict: 3,
  /** 1: must give way to another */
  isMinor: 4,
  /** 1: others must give way to those who come there */
  isAwaited: 5,
  /** 1: no signal and no other way stops anybody there */
  isOpen: 6,
} as const;
export const LINK_SIZE = 8;

export function laneRows(network: RoadNetwork, insideLink: Int32Array): Float64Array {
  const rows = new Float64Array(network.laneCount * LANE_SIZE);
  for (let lane = 0; lane < network.laneCount; lane++) {
    const row = lane * LANE_SIZE;
    rows[row + LANE.length_m] = network.laneLength_m[lane];
    rows[row + LANE.speed_mps] = network.laneSpeed_mps[lane];
    rows[row + LANE.isInternal] = network.laneIsInternal[lane];
    rows[row + LANE.insideLink] = insideLink[lane];
  }
  return rows;
}

export function linkRows(linkNext: Int32Array, linkLetter: Int32Array, conflicts: ConflictTable): Int32Array {
  const rows = new Int32Array(linkNext.length * LINK_SIZE);
  for (let link = 0; link < linkNext.length; link++) {
    const row = link * LINK_SIZE;
    rows[row + LINK.next] = linkNext[link];
    rows[row + LINK.letter] = linkLetter[link];
    rows[row + LINK.firstConflict] = conflicts.firstConflict[link];
    rows[row + LINK.endConflict] = conflicts.firstConflict[link + 1];
    rows[row + LINK.isMinor] = conflicts.isMinor[link];
    const hasConflict = conflicts.firstConflict[link] < conflicts.firstConflict[link + 1];
    rows[row + LINK.isOpen] = linkLetter[link] < 0 && !hasConflict ? 1 : 0;
  }
  conflicts.foe.forEach((link, c) => {
    if (conflicts.isYielding[c] === 1) rows[link * LINK_SIZE + LINK.isAwaited] = 1;
  });
  return rows;
}
