import fc from 'fast-check';
import { verge } from '#proto';
import {
  anyNumber,
  anyTime_us,
  block,
  bytes,
  columns,
  type FieldSpec,
  finite,
  flag,
  float32,
  int,
  json,
  lastOf,
  listOf,
  number,
  optional,
  parts,
  text,
  time_us,
  uint32,
} from '../fields.js';
import type { Message, Registry } from '../messageSpec.js';

const NAME = text(0, 1_000);
const SHORT = text(0, 256);
const ratio = float32(0, 1);
const size_m = float32(0, 1_000);
const nonNegative: FieldSpec = { ...number(0, 1e9), wrong: fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY) };
const point = columns.table(columns.finite(), 2);
const speed = number(0, 1_000);
/** What the run checks where it acts, in core/scenario. */
const unchecked: FieldSpec = optional({ valid: fc.double() });

/** Corners of a scene, the lower left one first. */
const bounds = (scene: Message): Message => {
  const sorted = (low: string, high: string) =>
    [scene[low] as number, scene[high] as number].sort((a, b) => a - b).map((value) => value + 0);
  const [minXM, maxXM] = sorted('minXM', 'maxXM');
  const [minYM, maxYM] = sorted('minYM', 'maxYM');
  return { ...scene, minXM, maxXM, minYM, maxYM };
};

/** A frame's columns of the vehicles that it keeps and of those it adds. */
const deltaRows = (delta: Message): Message => {
  const kept = (delta.dxCm as Uint8Array).byteLength / 2;
  const added = (delta.addedId as Uint8Array).byteLength / 4;
  const flags = new Uint8Array(4 * (kept + added));
  return { ...delta, flags, belief: new Uint8Array(kept + added) };
};

export const VIEW: Registry = {
  SceneLane: {
    fields: {
      id: NAME,
      widthM: size_m,
      shape: block(point, 2, 4),
      kind: int(0, 1),
      permissions: uint32,
      bridge: flag,
      speedLimitMps: size_m,
      edge: uint32,
    },
  },
  SceneArea: { fields: { shape: block(point, 0, 4), kind: NAME } },
  SceneBuilding: { fields: { footprint: block(point, 0, 4), heightM: size_m } },
  SceneStation: {
    fields: {
      id: uint32,
      name: NAME,
      xM: finite,
      yM: finite,
      zM: finite,
      rangeM: { ...nonNegative, valid: size_m.valid },
    },
  },
  SceneSignalHead: { fields: { signal: uint32, link: uint32, xM: finite, yM: finite, headingRad: finite } },
  SceneVehicleType: { fields: { name: NAME, lengthM: size_m, widthM: size_m, heightM: size_m, body: NAME } },
  Scene: {
    fields: {
      name: NAME,
      title: NAME,
      scenarioJson: json(),
      seed: NAME,
      minXM: finite,
      minYM: finite,
      maxXM: finite,
      maxYM: finite,
      lanes: parts('SceneLane'),
      areas: parts('SceneArea'),
      buildings: parts('SceneBuilding'),
      stations: parts('SceneStation'),
      signalHeads: parts('SceneSignalHead'),
      vehicleTypes: parts('SceneVehicleType'),
      originLatitudeDeg: number(-90, 90),
      originLongitudeDeg: number(-180, 180),
      trace: flag,
      schemaJson: json(),
      timeOriginUnixMs: finite,
    },
    agree: bounds,
  },
  HazardView: {
    fields: {
      id: uint32,
      kind: text(0, 64),
      xM: finite,
      yM: finite,
      radiusM: float32(0, 1e6),
      intensity: ratio,
      causeCode: int(0, 255),
      untilUs: { valid: fc.double({ noNaN: true }), wrong: fc.constant(Number.NaN) },
      removable: flag,
      velocityXMps: finite,
      velocityYMps: finite,
    },
  },
  JammerView: {
    fields: { xM: finite, yM: finite, radiusM: float32(0, 1e6), powerDBm: float32(-200, 200), untilUs: time_us },
  },
  WeatherView: {
    fields: {
      kind: text(0, 64),
      polygon: block(point, 0, 4),
      intensity: ratio,
      velocityXMps: finite,
      velocityYMps: finite,
    },
  },
  ViewKeyframe: {
    fields: {
      timeUs: anyTime_us,
      signals: bytes(0, 100_000),
      wetness: bytes(0, 100_000),
      slickness: bytes(0, 100_000),
      hazards: parts('HazardView'),
      weather: parts('WeatherView'),
      jammers: parts('JammerView'),
      outOfService: block(columns.ids(), 0, 4),
    },
    columns: {
      id: columns.ascending(),
      xM: columns.finite(),
      yM: columns.finite(),
      headingRad: columns.finite(),
      speedMps: columns.finite(),
      type: columns.uint8(),
      flags: columns.uint32(),
      belief: columns.uint8(),
    },
    optionalColumns: ['belief'],
  },
  ViewDelta: {
    fields: {
      timeUs: anyTime_us,
      removed: block(columns.ascending(), 0, 4),
      flags: { valid: fc.constant(new Uint8Array(0)), wrong: fc.constant(new Uint8Array(4_000)) },
      belief: { valid: fc.constant(new Uint8Array(0)), wrong: fc.constant(new Uint8Array(4_000)) },
      signals: bytes(0, 100_000),
      addedId: { ...block(columns.ascending(), 2), wrong: fc.constantFrom(new Uint8Array(9), new Uint8Array(8)) },
      addedXM: block(columns.finite(), 2),
      addedYM: block(columns.finite(), 2),
      addedHeadingRad: block(columns.finite(), 2),
      addedSpeedMps: block(columns.finite(), 2),
      addedType: block(columns.uint8(), 2),
    },
    columns: {
      dxCm: columns.int16(),
      dyCm: columns.int16(),
      heading: columns.uint16(),
      speedCmps: columns.uint16(),
    },
    agree: deltaRows,
  },
  MessageView: {
    fields: {
      timeUs: anyTime_us,
      sender: uint32,
      type: int(0, lastOf(verge.v1.MessageType)),
      size_B: uint32,
      receivers: uint32,
      channel: int(0, lastOf(verge.v1.Channel)),
      payload: bytes(0, 100_000),
      xM: finite,
      yM: finite,
      rssiDBm: optional(finite),
      sinrDB: optional(finite),
      envelope_B: uint32,
      signer: int(0, lastOf(verge.v1.Signer)),
      hops: int(0, 255),
    },
  },
  RunEvent: {
    fields: {
      timeUs: anyTime_us,
      code: text(1, 256),
      text: text(0, 20_000),
      stationId: uint32,
      value: anyNumber,
      unit: SHORT,
      cause: SHORT,
      xM: finite,
      yM: finite,
      path: SHORT,
    },
  },
  ViewEvents: { fields: { messages: parts('MessageView'), events: parts('RunEvent') } },
  MetricSample: { fields: { name: text(1, 256), value: anyNumber, stationId: uint32 } },
  HistogramView: {
    fields: { name: text(1, 256), budgetMs: nonNegative, missed: uint32, total: uint32 },
    columns: { upperMs: columns.finite(0, 1e6), count: columns.uint32() },
  },
  ViewMetrics: {
    fields: {
      timeUs: anyTime_us,
      samples: parts('MetricSample'),
      histograms: parts('HistogramView'),
      worldHash: SHORT,
      learningHash: SHORT,
      realTimeFactor: nonNegative,
      epsilon: block(columns.float32(0), 0, 4),
    },
  },
  EventTotal: { fields: { code: text(1, 256), cause: SHORT, count: uint32 } },
  ViewHistory: { fields: { metrics: parts('ViewMetrics'), events: parts('RunEvent'), totals: parts('EventTotal') } },
  RunState: {
    fields: {
      state: text(1, 1_000),
      speed,
      timeUs: anyTime_us,
      durationUs: time_us,
      recording: flag,
      reproducible: flag,
      liveJson: json(),
      errorCode: NAME,
      errorMessage: text(0, 10_000),
      hosts: listOf(NAME),
      behindS: finite,
      recordingFile: NAME,
    },
  },
  StationInspection: {
    fields: { id: uint32, json: json(), received: parts('MessageView'), sent: parts('MessageView') },
  },
  ProtocolErrorView: {
    fields: {
      code: text(1, 1_000),
      message: text(0, 10_000),
      request: uint32,
      where: text(0, 10_000),
      expected: text(0, 10_000),
      got: text(0, 10_000),
    },
  },
  ViewFrame: {
    fields: {},
    oneof: {
      scene: 'Scene',
      keyframe: 'ViewKeyframe',
      delta: 'ViewDelta',
      events: 'ViewEvents',
      metrics: 'ViewMetrics',
      state: 'RunState',
      inspection: 'StationInspection',
      error: 'ProtocolErrorView',
      history: 'ViewHistory',
    },
  },
  Play: { fields: {} },
  Pause: { fields: {} },
  Stop: { fields: {} },
  Step: { fields: { windows: int(0, 100_000) } },
  SetSpeed: { fields: { speed } },
  SetLive: { fields: { path: text(1, 1_000), valueJson: { ...json(1), wrong: fc.constant('') } } },
  Record: { fields: { on: flag } },
  Inspect: { fields: { stationId: uint32 } },
  Ack: { fields: { timeUs: anyTime_us } },
  PlaceHazard: {
    fields: {
      kind: text(1, 1_000),
      xM: { valid: fc.double() },
      yM: { valid: fc.double() },
      radiusM: unchecked,
      durationS: unchecked,
      intensity: unchecked,
    },
  },
  AddWeather: {
    fields: {
      kind: text(1, 1_000),
      xM: { valid: fc.double() },
      yM: { valid: fc.double() },
      radiusM: unchecked,
      headingDeg: unchecked,
      speedMps: unchecked,
      intensity: unchecked,
      rampS: unchecked,
      durationS: unchecked,
    },
  },
  StopVehicle: { fields: { stationId: uint32, durationS: unchecked } },
  RemoveHazard: { fields: { id: uint32 } },
  ReleaseVehicle: { fields: { stationId: uint32 } },
  ViewControl: {
    fields: { request: uint32 },
    oneof: {
      play: 'Play',
      pause: 'Pause',
      step: 'Step',
      speed: 'SetSpeed',
      live: 'SetLive',
      record: 'Record',
      inspect: 'Inspect',
      ack: 'Ack',
      stop: 'Stop',
      hazard: 'PlaceHazard',
      stopVehicle: 'StopVehicle',
      weather: 'AddWeather',
      removeHazard: 'RemoveHazard',
      releaseVehicle: 'ReleaseVehicle',
    },
  },
};
