import { flag, int, mandatory, number, optional, part, partsWithin, uint32 } from '../fields.js';
import type { Message, Registry } from '../messageSpec.js';

/** Bounds of TS 102 894-2 v1.3.1, "unavailable" values included, of EN 302 637-2 and -3, TS 103 324 and SAE J2735. */
const TIMESTAMP_ITS = number(0, 4_398_046_511_103);
const ROAD_SIDE_UNIT = 15;
const PATH_HISTORY_POINTS = 40;

const stationType = int(0, ROAD_SIDE_UNIT);
const intersection = int(0, 65_535);
const revision = int(0, 127);
const timeMark = int(0, 36_001);
const signalGroup = int(1, 255);
const laneId = int(1, 255);
const latitude = int(-900_000_000, 900_000_001);
const longitude = int(-1_800_000_000, 1_800_000_001);
const distance = int(-131_072, 131_071);
const distanceConfidence = int(1, 4096);
const velocity = int(-16_383, 16_383);
const velocityConfidence = int(1, 127);
const angle = int(0, 3601);

/** Only a roadside unit's CAM may lack the vehicle's container. */
const withoutContainer = (cam: Message): Message => {
  if (cam.stationType !== ROAD_SIDE_UNIT) return cam;
  const { highFrequency: _, ...rest } = cam;
  return rest;
};

export const ITS: Registry = {
  ReferencePosition: {
    fields: {
      latitude,
      longitude,
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
  CamLowFrequency: {
    fields: {
      vehicleRole: int(0, 15),
      exteriorLights: int(0, 255),
      pathHistory: partsWithin('PathPoint', 0, PATH_HISTORY_POINTS),
    },
  },
  Cam: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      generationDeltaTime: int(0, 65_535),
      stationType,
      referencePosition: mandatory('ReferencePosition'),
      highFrequency: part('CamHighFrequency'),
      lowFrequency: part('CamLowFrequency'),
    },
    agree: withoutContainer,
  },
  ActionId: { fields: { originatingStationId: uint32, sequenceNumber: int(0, 65_535) } },
  DenmManagement: {
    fields: {
      actionId: mandatory('ActionId'),
      detectionTime: TIMESTAMP_ITS,
      referenceTime: TIMESTAMP_ITS,
      termination: optional(int(0, 1)),
      eventPosition: mandatory('ReferencePosition'),
      relevanceDistance: int(0, 7),
      relevanceTrafficDirection: int(0, 3),
      validityDuration: int(0, 86_400),
      transmissionInterval: optional(int(1, 10_000)),
      stationType,
    },
  },
  DenmSituation: { fields: { informationQuality: int(0, 7), causeCode: int(0, 255), subCauseCode: int(0, 255) } },
  DenmLocation: { fields: { eventSpeed: int(0, 16_383), eventPositionHeading: int(0, 3601), roadType: int(0, 3) } },
  DenmAlacarte: { fields: { externalTemperature: optional(int(-60, 67)), lanePosition: optional(int(-1, 14)) } },
  Denm: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      management: mandatory('DenmManagement'),
      situation: part('DenmSituation'),
      location: part('DenmLocation'),
      alacarte: part('DenmAlacarte'),
    },
  },
  CpmSensor: {
    fields: {
      sensorId: int(0, 255),
      sensorType: int(0, 31),
      range: int(0, 10_000),
      openingAngleStart: angle,
      openingAngleEnd: angle,
    },
  },
  CpmObject: {
    fields: {
      objectId: int(0, 65_535),
      measurementDeltaTime: int(-2048, 2047),
      xDistance: distance,
      yDistance: distance,
      xDistanceConfidence: distanceConfidence,
      yDistanceConfidence: distanceConfidence,
      xSpeed: velocity,
      ySpeed: velocity,
      xSpeedConfidence: velocityConfidence,
      ySpeedConfidence: velocityConfidence,
      zAngle: angle,
      objectAge: int(0, 2047),
      objectPerceptionQuality: int(0, 15),
      objectClass: int(0, 4),
    },
  },
  Cpm: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      stationType,
      referenceTime: TIMESTAMP_ITS,
      referencePosition: mandatory('ReferencePosition'),
      orientation: angle,
      sensors: partsWithin('CpmSensor', 0, 128),
      numberOfPerceivedObjects: int(0, 255),
      objects: partsWithin('CpmObject', 0, 255),
    },
  },
  MovementState: {
    fields: {
      signalGroup,
      eventState: int(0, 9),
      minEndTime: timeMark,
      maxEndTime: timeMark,
      likelyTime: timeMark,
    },
  },
  Spatem: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      intersectionId: intersection,
      revision,
      minuteOfYear: int(0, 527_040),
      timeStamp: int(0, 65_535),
      states: partsWithin('MovementState', 1, 255),
    },
  },
  MapConnection: { fields: { laneId, maneuver: int(0, 15), signalGroup } },
  MapNode: { fields: { x: int(-32_767, 32_767), y: int(-32_767, 32_767) } },
  MapLane: {
    fields: {
      laneId,
      ingress: flag,
      nodes: partsWithin('MapNode', 2, 63),
      connections: partsWithin('MapConnection', 0, 16),
    },
  },
  Mapem: {
    fields: {
      protocolVersion: int(2, 2),
      stationId: uint32,
      intersectionId: intersection,
      revision,
      latitude,
      longitude,
      laneWidth: int(0, 32_767),
      lanes: partsWithin('MapLane', 1, 255),
    },
  },
};
