import { PLAIN_FORMAT, type PlainNetwork, type PlainRoad } from '../../../../core/road/plain/plainNetwork.js';

/** Small networks whose figures can be checked by hand. */

export const road = (id: string, from: string, to: string, change: Partial<PlainRoad> = {}): PlainRoad => ({
  id,
  from,
  to,
  lanes: [1, 1],
  speed_mps: 13.89,
  rank: 1,
  ...change,
});

export const plainOf = (
  nodes: Record<string, [number, number]>,
  roads: PlainRoad[],
  change: Partial<PlainNetwork> = {},
): PlainNetwork => ({
  format: PLAIN_FORMAT,
  name: 'test',
  origin: { latitude_deg: 52, longitude_deg: 8 },
  nodes: Object.entries(nodes).map(([id, [x_m, y_m]]) => ({ id, x_m, y_m })),
  roads,
  ...change,
});

/** Four roads of 100 m that meet at right angles in "mid"; drawn from west, east, south and north towards it. */
export const cross = (change: Partial<PlainNetwork> = {}, lanes: [number, number] = [1, 1]): PlainNetwork =>
  plainOf(
    { mid: [0, 0], west: [-100, 0], east: [100, 0], south: [0, -100], north: [0, 100] },
    [
      road('w', 'west', 'mid', { rank: 2, lanes }),
      road('e', 'east', 'mid', { rank: 2, lanes }),
      road('s', 'south', 'mid', { lanes }),
      road('n', 'north', 'mid', { lanes }),
    ],
    change,
  );

/** A straight street of two roads, from x = 0 over 300 m to 600 m. */
export const street = (change: Partial<PlainRoad> = {}): PlainNetwork =>
  plainOf({ a: [0, 0], b: [300, 0], c: [600, 0] }, [road('ab', 'a', 'b', change), road('bc', 'b', 'c', change)]);
