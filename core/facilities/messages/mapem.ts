import { verge } from '#proto';
import { checkRanges, decodeWith, encodeWith, rangeTable } from '../../ranges/ranges.js';
import { checkList } from './spatem.js';

/** Map message, TS 103 301; ranges of SAE J2735. */

/** Bits of a connection's maneuver. */
export const MANEUVER = { straight: 1, left: 2, right: 4, uTurn: 8 } as const;

/** NodeSetXY holds 2 to 63 nodes, ConnectsToList 16 connections. */
export const MOST_NODES = 63;
export const MOST_CONNECTIONS = 16;
/** Node-XY-32b: 0.01 m. */
export const NODE_LIMIT = 32_767;

const MAPEM = rangeTable('Mapem', {
  protocolVersion: [2, 2],
  stationId: [0, 4_294_967_295],
  intersectionId: [0, 65_535],
  revision: [0, 127],
  latitude: [-900_000_000, 900_000_001],
  longitude: [-1_800_000_000, 1_800_000_001],
  laneWidth: [0, 32_767],
});

const LANE = rangeTable('Mapem.lanes', { laneId: [1, 255] });
const NODE = rangeTable('Mapem.lanes.nodes', { x: [-NODE_LIMIT, NODE_LIMIT], y: [-NODE_LIMIT, NODE_LIMIT] });
const CONNECTION = rangeTable('Mapem.lanes.connections', {
  laneId: [1, 255],
  maneuver: [0, 15],
  signalGroup: [1, 255],
});

/**
 * Checks every field of a MAPEM.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateMapem(mapem: verge.v1.IMapem): void {
  checkRanges(MAPEM, mapem, true);
  checkList('Mapem.lanes', mapem.lanes?.length ?? 0);
  for (const lane of mapem.lanes ?? []) validateLane(lane);
}

function validateLane(lane: verge.v1.IMapLane): void {
  checkRanges(LANE, lane, true);
  checkList('Mapem.lanes.nodes', lane.nodes?.length ?? 0, 2, MOST_NODES);
  checkList('Mapem.lanes.connections', lane.connections?.length ?? 0, 0, MOST_CONNECTIONS);
  for (const node of lane.nodes ?? []) checkRanges(NODE, node);
  for (const connection of lane.connections ?? []) checkRanges(CONNECTION, connection, true);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function encodeMapem(mapem: verge.v1.IMapem): Uint8Array {
  validateMapem(mapem);
  return encodeWith(verge.v1.Mapem.encode, mapem);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeMapem(bytes: Uint8Array): verge.v1.Mapem {
  const mapem = decodeWith('Mapem', (source) => verge.v1.Mapem.decode(source), bytes);
  validateMapem(mapem);
  return mapem;
}
