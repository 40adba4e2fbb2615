import fc from 'fast-check';
import { int, number, optional, part, parts, uint32 } from '../fields.js';
import type { Message, Registry } from '../messageSpec.js';

/** Bounds of TS 102 894-2 v1.3.1, "unavailable" values included, and of EN 302 637-2 and -3. */
const TIMESTAMP_ITS = number(0, 4_398_046_511_103);
const ROAD_SIDE_UNIT = 15;
const PATH_HISTORY_POINTS = 40;

const pathHistory = {
  ...parts('PathPoint'),
  wrong: fc.constant(Array.from({ length: PATH_HISTORY_POINTS + 1 }, () => ({ pathDeltaTime: 1 }))),
};

/** Only a roadside unit's CAM may lack the vehicle's container. */
const withoutContainer = (cam: Message): Message => {
  if (cam.stationType !== ROAD_SIDE_UNIT) return cam;
  const { highFrequency: _, ...rest } = cam;
  return rest;
};

export const ITS: Registry = {
  ReferencePosition: {
    fields: {
      latitude: int(-900_000_000, 900_000_001),
      longitude: int(-1_800_000_000, 1_800_000_001),
      altitude: int(-100_000, 800_001),
      semiMajorConfidence: int(0, 4095),
      semiMinorConfidence: int(0, 4095),
      semiMajorOrientation: int(0, 3601),
    },
  },
  PathPoint: {
    fields: {
      deltaLatitude: int(-131_071, 131_072),
      deltaLongitude: int(-131_071, 131_072),
      deltaAltitude: int(-12_700, 12_800),
      pathDeltaTime: int(1, 65_535),
    },
  },
  CamHighFrequency: {
    fields: {
      heading: int(0, 3601),
      headingConfidence: int(1, 127),
      speed: int(0, 16_383),
      speedConfidence: int(1, 127),
      driveDirection: int(0, 2),
      vehicleLength: int(1, 1023),
      vehicleWidth: int(1, 62),
      longitudinalAcceleration: int(-160, 161),
      curvature: int(-1022, 1023),
      curvatureCalculationMode: int(0, 2),
      yawRate: int(-32_766, 32_767),
      accelerationControl: optional(int(0, 127)),
      lanePosition: optional(int(-1, 14)),
    },
  },
  CamLowFrequency: { fields: { vehicleRole: int(0, 15), exteriorLights: int(0, 255), pathHistory } },
  Cam: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      generationDeltaTime: int(0, 65_535),
      stationType: int(0, ROAD_SIDE_UNIT),
      referencePosition: part('ReferencePosition'),
      highFrequency: part('CamHighFrequency'),
      lowFrequency: part('CamLowFrequency'),
    },
    agree: withoutContainer,
  },
  ActionId: { fields: { originatingStationId: uint32, sequenceNumber: int(0, 65_535) } },
  DenmManagement: {
    fields: {
      actionId: part('ActionId'),
      detectionTime: TIMESTAMP_ITS,
      referenceTime: TIMESTAMP_ITS,
      termination: optional(int(0, 1)),
      eventPosition: part('ReferencePosition'),
      relevanceDistance: int(0, 7),
      relevanceTrafficDirection: int(0, 3),
      validityDuration: int(0, 86_400),
      transmissionInterval: optional(int(1, 10_000)),
      stationType: int(0, ROAD_SIDE_UNIT),
    },
  },
  DenmSituation: { fields: { informationQuality: int(0, 7), causeCode: int(0, 255), subCauseCode: int(0, 255) } },
  DenmLocation: { fields: { eventSpeed: int(0, 16_383), eventPositionHeading: int(0, 3601), roadType: int(0, 3) } },
  DenmAlacarte: { fields: { externalTemperature: optional(int(-60, 67)), lanePosition: optional(int(-1, 14)) } },
  Denm: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      management: part('DenmManagement'),
      situation: part('DenmSituation'),
      location: part('DenmLocation'),
      alacarte: part('DenmAlacarte'),
    },
  },
};
