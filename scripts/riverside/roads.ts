import { cut, lengthOf_m } from '../../core/road/plain/curves.js';
import type { PlainNode, PlainRoad, PlainSurface } from '../../core/road/plain/plainNetwork.js';
import { NODES, STREET_CLASSES, STREETS, type Street, SURFACES, SURFACES_AROUND, TURN_LANES } from './plan.js';
import { simplify, span } from './smooth.js';

/** Roads keep within this of the drawn curve, m. */
const TOLERANCE_M = 0.12;
const POINT_EVERY_M = 9;

export const toCentimetres = (value_m: number): number => Math.round(value_m * 100) / 100;

/** The streets of the plan, cut into roads at their nodes, with turn lanes added. */
export function planRoads(): { nodes: PlainNode[]; roads: PlainRoad[] } {
  const nodes = Object.entries(NODES).map(([id, [x_m, y_m]]) => ({ id, x_m, y_m }));
  const roads = STREETS.flatMap(roadsOf);
  for (const [before, node, length_m] of TURN_LANES) addTurnLane(nodes, roads, before, node, length_m);
  return { nodes, roads };
}

function roadsOf(street: Street): PlainRoad[] {
  const points = street.along.flatMap((stop) => (typeof stop === 'string' ? NODES[stop] : stop));
  const stops = [...street.along.keys()].filter((i) => typeof street.along[i] === 'string');
  const { lanes, speed_mps, rank } = STREET_CLASSES[street.kind];
  return stops.slice(1).map((stop, k) => {
    const line = Array.from({ length: stop - stops[k] }, (_, i) => span(points, stops[k] + i, POINT_EVERY_M)).flat();
    line.push(points[2 * stop], points[2 * stop + 1]);
    const [from, to] = [street.along[stops[k]] as string, street.along[stop] as string];
    const via_m = simplify(line, TOLERANCE_M).slice(2, -2).map(toCentimetres);
    const surfaces = surfacesOf(from, to, lengthOf_m(line));
    return {
      id: `${slugOf(street.name)}.${k + 1}`,
      name: street.name,
      from,
      to,
      ...(via_m.length > 0 ? { via_m } : {}),
      lanes: [lanes, lanes] as [number, number],
      speed_mps,
      rank,
      ...(surfaces.length > 0 ? { surfaces } : {}),
    };
  });
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

function surfacesOf(from: string, to: string, length_m: number): PlainSurface[] {
  const between = SURFACES.flatMap(({ between: [a, b], kind, from: start = 0, to: end = 1 }) => {
    if (a === from && b === to) return [stretch(kind, start, end, length_m)];
    return a === to && b === from ? [stretch(kind, 1 - end, 1 - start, length_m)] : [];
  });
  const around = SURFACES_AROUND.flatMap(({ node, kind, reach_m }) => {
    const share = Math.min(1, reach_m / length_m);
    if (node === from) return [stretch(kind, 0, share, length_m)];
    return node === to ? [stretch(kind, 1 - share, 1, length_m)] : [];
  });
  return [...between, ...around];
}

function stretch(kind: PlainSurface['kind'], start: number, end: number, length_m: number): PlainSurface {
  if (start === 0 && end === 1) return { kind };
  return { kind, from_m: Math.round(start * length_m), to_m: Math.round(end * length_m) };
}

/** The surfaces of a part of a road, measured from where the part starts. */
function surfacesBetween(road: PlainRoad, start_m: number, end_m: number): { surfaces?: PlainSurface[] } {
  const surfaces = (road.surfaces ?? []).flatMap(({ kind, from_m = 0, to_m = Number.POSITIVE_INFINITY }) => {
    const [from, to] = [Math.max(from_m, start_m), Math.min(to_m, end_m)];
    return to > from ? [{ kind, from_m: Math.round(from - start_m), to_m: Math.round(to - start_m) }] : [];
  });
  return { surfaces: surfaces.length > 0 ? surfaces : undefined };
}

function placeOf(nodes: readonly PlainNode[], id: string): [number, number] {
  const node = nodes.find((one) => one.id === id)!;
  return [node.x_m, node.y_m];
}

/** Cuts a road before a junction and gives the last part one more lane towards it. */
function addTurnLane(nodes: PlainNode[], roads: PlainRoad[], before: string, node: string, length_m: number): void {
  const others = [before, `${before}.${node}`]; // the road may have been cut at its other end already
  const index = roads.findIndex(
    ({ from, to }) => (from === node && others.includes(to)) || (to === node && others.includes(from)),
  );
  const road = roads[index];
  const [a, b] = [road.from, road.to].map((id) => placeOf(nodes, id));
  const line = [...a, ...(road.via_m ?? []), ...b];
  const whole_m = lengthOf_m(line);
  const isTowards = road.to === node;
  const place_m = isTowards ? whole_m - length_m : length_m;
  const head = cut(line, 0, place_m).map(toCentimetres);
  const tail = cut(line, place_m, whole_m).map(toCentimetres);
  const middle = `${node}.${before}`;
  nodes.push({ id: middle, x_m: tail[0], y_m: tail[1] });
  const [forward, backward] = road.lanes;
  const part = (id: string, from: string, to: string, points: number[], wide: boolean): PlainRoad => ({
    ...road,
    id,
    from,
    to,
    via_m: points.slice(2, -2),
    ...surfacesBetween(road, points === head ? 0 : place_m, points === head ? place_m : whole_m),
    lanes: wide ? (isTowards ? [forward + 1, backward] : [forward, backward + 1]) : road.lanes,
  });
  roads.splice(
    index,
    1,
    part(`${road.id}a`, road.from, middle, head, !isTowards),
    part(`${road.id}b`, middle, road.to, tail, isTowards),
  );
}
