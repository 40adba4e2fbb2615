import type { Router } from './router.js';

/** What is connected with the town, by edge. */
export interface Reach {
  /** 1: the town can be reached from here */
  readonly in: Uint8Array;
  /** 1: can be reached from the town */
  readonly out: Uint8Array;
}

/** Can one start here and come back? */
export const isRoundTrip = (reach: Reach, edge: number): boolean => reach.in[edge] === 1 && reach.out[edge] === 1;

/**
 * What leads into, and out of, the part of a network whose edges can all be reached from one another and that holds more
 * than half of the weight.
 * @param weights by edge; 0: not a place where trips start or end
 * @param classes every vehicle class that drives; a place counts when all of them get there
 * @returns null when there is no such part
 */
export function reachOfTown(router: Router, weights: Float64Array, classes: readonly number[]): Reach | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const distinct = [...new Set(classes)];
  for (let hub = 0; hub < weights.length; hub++) {
    if (!(weights[hub] > 0)) continue;
    const reach = reachOf(router, hub, distinct, weights.length);
    // a hub on a blind end would leave the town empty
    const sum = weights.reduce((part, weight, edge) => part + (isRoundTrip(reach, edge) ? weight : 0), 0);
    if (sum > 0.5 * total) return reach;
  }
  return null;
}

/** Hubs that are tried before the best one is taken. */
const MOST_HUBS = 64;

/**
 * What leads into and out of the part of a network that most of its roads lead to or come from; roads of a network cut
 * out of a larger one often do only one of both.
 * @param weights as above
 * @returns null when all weights are 0
 */
export function widestReach(router: Router, weights: Float64Array, classes: readonly number[]): Reach | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hubs = Array.from(weights.keys()).filter((edge) => weights[edge] > 0);
  const stride = Math.max(1, Math.floor(hubs.length / MOST_HUBS));
  let widest: Reach | null = null;
  let most = 0;
  for (let i = 0; i < hubs.length && most <= 0.5 * total; i += stride) {
    const reach = reachOf(router, hubs[i], [...new Set(classes)], weights.length);
    const sum = weights.reduce((part, weight, edge) => part + 0.5 * weight * (reach.in[edge] + reach.out[edge]), 0);
    if (sum > most) [widest, most] = [reach, sum];
  }
  return widest;
}

function reachOf(router: Router, hub: number, classes: readonly number[], edgeCount: number): Reach {
  const reach: Reach = { in: new Uint8Array(edgeCount).fill(1), out: new Uint8Array(edgeCount).fill(1) };
  for (const permissionClass of classes) {
    const there = router.reachable(hub, permissionClass);
    const back = router.reaching(hub, permissionClass);
    for (let edge = 0; edge < edgeCount; edge++) {
      reach.out[edge] &= there[edge];
      reach.in[edge] &= back[edge];
    }
  }
  return reach;
}
