import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { type RoadNetwork, SURFACE } from '../road/network.js';
import type { VehicleTypeInfo } from '../traffic/traffic.js';
import type { RsuSite } from './stationTable.js';

/** What the scene needs beside the network. */
export interface SceneInputs {
  readonly name: string;
  readonly title: string;
  readonly scenarioJson: string;
  readonly schemaJson: string;
  readonly seed: string;
  readonly network: RoadNetwork;
  readonly rsus: readonly RsuSite[];
  readonly rsuRange_m: number;
  readonly vehicleTypes: readonly VehicleTypeInfo[];
  readonly origin: { latitude_deg: number; longitude_deg: number };
}

/** The static picture of a run: sent first to a page, recorded first in a file. */
export function sceneOf(inputs: SceneInputs): verge.v1.IScene {
  const { network } = inputs;
  return {
    name: inputs.name,
    title: inputs.title,
    scenarioJson: inputs.scenarioJson,
    schemaJson: inputs.schemaJson,
    seed: inputs.seed,
    minXM: network.minX_m,
    minYM: network.minY_m,
    maxXM: network.maxX_m,
    maxYM: network.maxY_m,
    lanes: lanesOf(network),
    areas: areasOf(network),
    buildings: network.buildings.map((b) => ({ footprint: floats(b.footprint_m), heightM: b.height_m })),
    stations: inputs.rsus.map((rsu, index) => ({
      id: index + 1,
      name: rsu.name,
      xM: rsu.x_m,
      yM: rsu.y_m,
      zM: rsu.height_m,
      rangeM: inputs.rsuRange_m,
    })),
    signalHeads: signalHeadsOf(network),
    vehicleTypes: inputs.vehicleTypes.map((type) => ({
      name: type.id,
      lengthM: type.length_m,
      widthM: type.width_m,
      heightM: type.height_m,
      body: BODY_BY_STATION_TYPE.get(type.stationType) ?? 'car',
    })),
    originLatitudeDeg: inputs.origin.latitude_deg,
    originLongitudeDeg: inputs.origin.longitude_deg,
  };
}

/** Bodies the page can draw, by CDD StationType. */
const BODY_BY_STATION_TYPE = new Map([
  [4, 'motorcycle'],
  [6, 'bus'],
  [7, 'van'],
  [8, 'truck'],
]);

const floats = (values: ArrayLike<number>): Uint8Array => bytesOf(Float32Array.from(values));

function laneShape(network: RoadNetwork, lane: number): Float64Array {
  return network.laneShape.subarray(2 * network.laneShapeStart[lane], 2 * network.laneShapeStart[lane + 1]);
}

function lanesOf(network: RoadNetwork): verge.v1.ISceneLane[] {
  return network.laneId.map((id, lane) => ({
    id,
    widthM: network.laneWidth_m[lane],
    shape: floats(laneShape(network, lane)),
    kind: network.laneIsInternal[lane],
    permissions: network.lanePermissions[lane],
    bridge: (network.laneSurface[lane] & SURFACE.bridge) !== 0,
    speedLimitMps: network.laneSpeed_mps[lane],
    edge: network.laneEdge[lane],
  }));
}

function areasOf(network: RoadNetwork): verge.v1.ISceneArea[] {
  const junctions = network.junctionShape
    .filter((shape) => shape.length >= 6)
    .map((shape) => ({ kind: 'junction', shape: floats(shape) }));
  return [...network.areas.map((area) => ({ kind: area.kind, shape: floats(area.shape_m) })), ...junctions];
}

/** One head per signalled lane end and link, ordered by (signal, link index); the order of ViewKeyframe.signals. */
export function signalHeadsOf(network: RoadNetwork): verge.v1.ISceneSignalHead[] {
  const heads: verge.v1.ISceneSignalHead[] = [];
  for (let link = 0; link < network.linkCount; link++) {
    if (network.linkSignal[link] < 0 || network.laneIsInternal[network.linkFrom[link]] === 1) continue;
    const shape = laneShape(network, network.linkFrom[link]);
    const n = shape.length;
    heads.push({
      signal: network.linkSignal[link],
      link: network.linkSignalIndex[link],
      xM: shape[n - 2],
      yM: shape[n - 1],
      headingRad: Math.atan2(shape[n - 1] - shape[n - 3], shape[n - 2] - shape[n - 4]),
    });
  }
  return heads.sort((a, b) => a.signal! - b.signal! || a.link! - b.link!);
}
