import type { verge } from '#proto';
import { allFinite, type Column, columnLength } from '../ranges/columns.js';
import {
  checkFinite,
  checkJson,
  checkNumber,
  checkRanges,
  checkText,
  outOfRange,
  rangeTable,
  UINT32,
} from '../ranges/ranges.js';

/** Range validator of a scene (proto/view.proto): the picture that a page or a recording begins with. */

const MAX_NAME = 1_000;
/** Parameters, or their declarations, as JSON; an imported trace has the names of its stations there. */
const MAX_JSON = 16 * 1024 * 1024;
/** A type column has bytes (ViewKeyframe.type). */
const MOST_TYPES = 256;
const POINT_B = 8; // two float32
const SIZE_M = 1_000;

const LANE = rangeTable('Scene.lanes', { kind: [0, 1], permissions: UINT32, edge: UINT32 });
const STATION = rangeTable('Scene.stations', { id: UINT32 });
const SIGNAL_HEAD = rangeTable('Scene.signalHeads', { signal: UINT32, link: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateScene(scene: verge.v1.IScene): void {
  for (const name of ['name', 'title', 'seed'] as const) checkText(`Scene.${name}`, scene[name], MAX_NAME);
  checkJson('Scene.scenarioJson', scene.scenarioJson, MAX_JSON);
  checkJson('Scene.schemaJson', scene.schemaJson, MAX_JSON);
  validateBounds(scene);
  for (const lane of scene.lanes ?? []) validateLane(lane);
  for (const { shape, kind } of scene.areas ?? []) {
    checkShape('Scene.areas.shape', shape, 0);
    checkText('Scene.areas.kind', kind, MAX_NAME);
  }
  for (const { footprint, heightM } of scene.buildings ?? []) {
    checkShape('Scene.buildings.footprint', footprint, 0);
    checkNumber('Scene.buildings.heightM', heightM ?? 0, 0, SIZE_M);
  }
  for (const station of scene.stations ?? []) validateStation(station);
  for (const head of scene.signalHeads ?? []) validateSignalHead(head);
  validateTypes(scene.vehicleTypes ?? []);
}

function validateBounds(scene: verge.v1.IScene): void {
  checkFinite('Scene.minXM', scene.minXM ?? 0);
  checkFinite('Scene.minYM', scene.minYM ?? 0);
  checkNumber('Scene.maxXM', scene.maxXM ?? 0, scene.minXM ?? 0, Number.MAX_VALUE);
  checkNumber('Scene.maxYM', scene.maxYM ?? 0, scene.minYM ?? 0, Number.MAX_VALUE);
  checkNumber('Scene.originLatitudeDeg', scene.originLatitudeDeg ?? 0, -90, 90);
  checkNumber('Scene.originLongitudeDeg', scene.originLongitudeDeg ?? 0, -180, 180);
  checkFinite('Scene.timeOriginUnixMs', scene.timeOriginUnixMs ?? 0);
}

function validateLane(lane: verge.v1.ISceneLane): void {
  checkRanges(LANE, lane);
  checkText('Scene.lanes.id', lane.id, MAX_NAME);
  checkNumber('Scene.lanes.widthM', lane.widthM ?? 0, 0, SIZE_M);
  checkNumber('Scene.lanes.speedLimitMps', lane.speedLimitMps ?? 0, 0, SIZE_M);
  checkShape('Scene.lanes.shape', lane.shape, 2);
}

function checkShape(where: string, shape: Column, least: number): void {
  const points = columnLength(where, shape, POINT_B);
  if (points < least) throw outOfRange(where, `${least} points or more`, `${points} points`);
  allFinite(where, shape);
}

function validateStation(station: verge.v1.ISceneStation): void {
  checkRanges(STATION, station);
  checkText('Scene.stations.name', station.name, MAX_NAME);
  checkFinite('Scene.stations.xM', station.xM ?? 0);
  checkFinite('Scene.stations.yM', station.yM ?? 0);
  checkFinite('Scene.stations.zM', station.zM ?? 0);
  checkNumber('Scene.stations.rangeM', station.rangeM ?? 0, 0, Number.MAX_VALUE);
}

function validateSignalHead(head: verge.v1.ISceneSignalHead): void {
  checkRanges(SIGNAL_HEAD, head);
  checkFinite('Scene.signalHeads.xM', head.xM ?? 0);
  checkFinite('Scene.signalHeads.yM', head.yM ?? 0);
  checkFinite('Scene.signalHeads.headingRad', head.headingRad ?? 0);
}

function validateTypes(types: readonly verge.v1.ISceneVehicleType[]): void {
  if (types.length > MOST_TYPES) throw outOfRange('Scene.vehicleTypes', `<= ${MOST_TYPES}`, String(types.length));
  for (const { name, body, lengthM, widthM, heightM } of types) {
    checkText('Scene.vehicleTypes.name', name, MAX_NAME);
    checkText('Scene.vehicleTypes.body', body, MAX_NAME);
    checkNumber('Scene.vehicleTypes.lengthM', lengthM ?? 0, 0, SIZE_M);
    checkNumber('Scene.vehicleTypes.widthM', widthM ?? 0, 0, SIZE_M);
    checkNumber('Scene.vehicleTypes.heightM', heightM ?? 0, 0, SIZE_M);
  }
}
