import { shown, VergeError } from '../../errors/vergeError.js';
import { PLAIN_FORMAT, type PlainNetwork, type PlainRoad } from './plainNetwork.js';

const MAX_LANES = 4;
/** 200 km/h. */
const MAX_SPEED_MPS = 56;
const SURFACE_KINDS = ['bridge', 'shade', 'lowGround'];

/**
 * Checks what a file claims to be a network of our own format.
 * @param value parsed JSON
 * @throws VergeError NETWORK_INVALID, naming the node, road, signal, building or area
 */
export function checkPlainNetwork(value: unknown): PlainNetwork {
  const plain = value as PlainNetwork;
  if (typeof value !== 'object' || value === null || plain.format !== PLAIN_FORMAT) {
    throw invalid('format', `"${PLAIN_FORMAT}"`, shown((value as { format?: unknown } | null)?.format));
  }
  checkList(plain.nodes, 'nodes');
  checkList(plain.roads, 'roads');
  const nodes = checkNodes(plain);
  checkRoads(plain, nodes);
  checkSignals(plain, nodes);
  checkOutlines(plain);
  checkSites(plain);
  return plain;
}

function checkList(list: unknown, where: string): void {
  if (!Array.isArray(list) || list.length === 0) throw invalid(where, 'a list with one entry or more', shown(list));
}

function checkNodes(plain: PlainNetwork): Set<string> {
  const ids = new Set<string>();
  for (const node of plain.nodes) {
    const where = `node "${node.id}"`;
    checkId(node.id, ids, 'node');
    checkNumber(node.x_m, where, 'x_m');
    checkNumber(node.y_m, where, 'y_m');
  }
  return ids;
}

function checkRoads(plain: PlainNetwork, nodes: ReadonlySet<string>): void {
  const ids = new Set<string>();
  const used = new Set<string>();
  for (const road of plain.roads) {
    checkId(road.id, ids, 'road');
    checkRoad(road, nodes);
    used.add(road.from).add(road.to);
  }
  for (const id of nodes) {
    if (!used.has(id)) throw invalid(`node "${id}"`, 'a road that starts or ends here', 'none');
  }
}

function checkRoad(road: PlainRoad, nodes: ReadonlySet<string>): void {
  const where = `road "${road.id}"`;
  for (const end of [road.from, road.to]) {
    if (!nodes.has(end)) throw invalid(where, 'a node of the network', shown(end));
  }
  checkPoints(road.via_m ?? [], where, 0);
  const [forward, backward] = road.lanes ?? [];
  const isLaneCount = (count: unknown) =>
    Number.isInteger(count) && (count as number) >= 0 && (count as number) <= MAX_LANES;
  if (!isLaneCount(forward) || !isLaneCount(backward) || forward + backward === 0) {
    throw invalid(
      where,
      `lanes [forward, backward], 0..${MAX_LANES} each and one or more in all`,
      JSON.stringify(road.lanes),
    );
  }
  if (!(road.speed_mps > 0 && road.speed_mps <= MAX_SPEED_MPS)) {
    throw invalid(where, `speed_mps above 0, at most ${MAX_SPEED_MPS}`, shown(road.speed_mps));
  }
  checkNumber(road.rank, where, 'rank');
  for (const surface of road.surfaces ?? []) {
    if (!SURFACE_KINDS.includes(surface.kind)) throw invalid(where, SURFACE_KINDS.join(', '), shown(surface.kind));
  }
}

function checkSignals(plain: PlainNetwork, nodes: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const signal of plain.signals ?? []) {
    if (!nodes.has(signal.node)) throw invalid('signals', 'a node of the network', shown(signal.node));
    checkId(signal.node, seen, 'signal');
    const cycle_s = signal.cycle_s ?? 70;
    if (!(cycle_s >= 30 && cycle_s <= 300)) {
      throw invalid(`signal "${signal.node}"`, 'cycle_s of 30 to 300', shown(signal.cycle_s));
    }
  }
}

function checkOutlines(plain: PlainNetwork): void {
  plain.buildings?.forEach((building, i) => {
    checkPoints(building.footprint_m, `building ${i}`, 3);
    if (!(building.height_m > 0)) throw invalid(`building ${i}`, 'height_m above 0', shown(building.height_m));
  });
  plain.areas?.forEach((area, i) => {
    checkPoints(area.shape_m, `area ${i} (${area.kind})`, 3);
  });
}

function checkSites(plain: PlainNetwork): void {
  for (const unit of plain.roadsideUnits ?? []) {
    for (const key of ['x_m', 'y_m', 'height_m'] as const) checkNumber(unit[key], `roadside unit "${unit.name}"`, key);
  }
  const seen = new Set<string>();
  for (const district of plain.districts ?? []) {
    const where = `district "${district.id}"`;
    checkId(district.id, seen, 'district');
    checkPoints(district.shape_m, where, 3);
    if (!(district.winterService >= 0 && district.winterService <= 1)) {
      throw invalid(where, 'winterService of 0 to 1', shown(district.winterService));
    }
  }
}

function checkId(id: unknown, seen: Set<string>, kind: string): void {
  if (typeof id !== 'string' || id === '') throw invalid(kind, 'an id', shown(id));
  if (seen.has(id)) throw invalid(`${kind} "${id}"`, 'ids that occur once', 'a second one');
  seen.add(id);
}

function checkNumber(value: unknown, where: string, name: string): void {
  if (!Number.isFinite(value)) throw invalid(where, `${name} as a finite number`, shown(value));
}

function checkPoints(points: readonly number[], where: string, minimum: number): void {
  const isWhole = Array.isArray(points) && points.length % 2 === 0 && points.length >= 2 * minimum;
  if (!isWhole) throw invalid(where, `x, y pairs of ${minimum} points or more`, shown(points));
  if (!points.every(Number.isFinite))
    throw invalid(where, 'finite coordinates', shown(points.find((p) => !Number.isFinite(p))));
}

export function invalid(where: string, expected: string, got: string): VergeError {
  return new VergeError('NETWORK_INVALID', { where, expected, got });
}
