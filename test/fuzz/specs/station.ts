import fc from 'fast-check';
import { verge } from '#proto';
import { DEFAULT_ORDERS } from '../../../core/privacy/orders.js';
import { EGO_CONTEXT_FIELDS } from '../../../core/stations/egoContext.js';
import {
  anyTime_us,
  block,
  bytes,
  bytesOrNone,
  columns,
  flag,
  float32,
  int,
  json,
  lastOf,
  listOf,
  mandatory,
  nonNegativeOrInfinite,
  number,
  optionalPart,
  part,
  parts,
  stationId,
  text,
  time_us,
  uint32,
} from '../fields.js';
import type { Message, Registry } from '../messageSpec.js';

/** The run's learning task in these messages. */
export const SHAPE = { features: 2, parameters: 4 } as const;

const NAME = text(0, 256);
const model = block(columns.finite(), SHAPE.parameters);
const count = int(0, 1_000_000);
const port = int(0, 65_535);
const cause = int(0, 255);
const role = int(1, 3);
const mode = int(1, 2);
const channel = int(0, lastOf(verge.v1.Channel));
const LAST_TYPE = lastOf(verge.v1.MessageType);
const anyMessageType = int(1, LAST_TYPE);
/** A BSM is of imported traces only. */
const BSM = verge.v1.MessageType.BSM;
const asked = anyMessageType.valid.filter((type) => type !== BSM);
/** What goes over the wire between roadside units and cloud. */
const backhaulType = int(1, 8);
const hops = int(0, 255);
/** Twice round the Earth. */
const place = float32(-1e8, 1e8);

const LARGEST_AREA_M2 = 10e6;
/** Half of the side of the largest square, which is larger than the largest circle and ellipse of this half, m. */
const LARGEST_HALF_M = Math.sqrt(LARGEST_AREA_M2) / 2;
const half_m = { ...number(0.001, 1e4), wrong: fc.constantFrom(-1, 2e8, Number.NaN, Number.POSITIVE_INFINITY) };

/** The second time is not before the first. */
const ordered =
  (first: string, second: string) =>
  (message: Message): Message => {
    const times = [message[first] as number, message[second] as number].sort((a, b) => a - b);
    return { ...message, [first]: times[0], [second]: times[1] };
  };

/** An area is at most 10 km2 large: neither side of it is longer than its share of that. */
const withinLargestArea = (geo: Message): Message => {
  const reach = (half_m: unknown): number => Math.min(half_m as number, LARGEST_HALF_M);
  return { ...geo, aM: reach(geo.aM), bM: reach(geo.bM) };
};

/** Detections dealt out among so many radars. */
const dealtOut = (radar: Message, radars: number): Message => {
  const detections = (radar.rangeM as Uint8Array).byteLength / 4;
  const first = Uint32Array.from({ length: radars + 1 }, (_, k) => Math.floor((k * detections) / radars));
  return { ...radar, first: new Uint8Array(first.buffer) };
};

/** Rows of each vehicle in the columns of its detections; none without vehicles. */
const radarRows = ({ radar, ...ego }: Message): Message => {
  const vehicles = (ego.stationId as Uint8Array).byteLength / 4;
  return vehicles === 0 ? ego : { ...ego, radar: dealtOut(radar as Message, vehicles) };
};

export const STATION: Registry = {
  Hello: {
    fields: {
      protocolVersion: int(1, 0xffff_ffff),
      role,
      mode,
      hostName: NAME,
      capabilities: listOf(NAME),
      wantedStations: { valid: fc.array(stationId.valid, { maxLength: 3 }) },
      hostIndex: int(0, 255),
      token: NAME,
    },
  },
  Welcome: {
    fields: {
      protocolVersion: int(1, 0xffff_ffff),
      hostId: uint32,
      scenarioJson: { valid: fc.json() },
      seed: { valid: fc.string() },
      windowUs: int(1_000, 100_000),
      trafficStepUs: int(1_000, 1_000_000),
      timeUs: time_us,
      originLatitudeDeg: number(-90, 90),
      originLongitudeDeg: number(-180, 180),
      epochItsMs: number(0, 4_398_046_511_103),
      liveJson: json(),
      ledger: part('PrivacyLedger'),
      signalSites: parts('SignalSite'),
    },
    columns: {
      stationIds: columns.ids(),
      stationTypes: columns.uint8(15),
      stationXM: columns.float32(),
      stationYM: columns.float32(),
      evaluationVehicle: columns.uint8(1),
    },
    optionalColumns: ['evaluationVehicle'],
  },
  SignalSite: { fields: { rsuId: stationId, map: mandatory('Mapem') } },
  SignalStates: {
    fields: {},
    columns: { eventState: columns.code(9), minEndUs: columns.times(), maxEndUs: columns.times() },
  },
  RadarDetections: {
    fields: { first: { valid: fc.constant(new Uint8Array(4)) } },
    columns: {
      rangeM: columns.float32(0, 300),
      bearingRad: columns.float32(-4, 4),
      rangeRateMps: columns.float32(-100, 100),
      truthId: columns.uint32(1),
    },
  },
  EgoStates: {
    fields: { timeUs: time_us, radar: part('RadarDetections') },
    columns: {
      stationId: columns.ids(),
      xM: columns.float32(),
      yM: columns.float32(),
      headingRad: columns.float32(),
      speedMps: columns.float32(),
      accelerationMps2: columns.float32(),
      yawRateRadps: columns.float32(),
      context: columns.table(columns.float32(), EGO_CONTEXT_FIELDS),
      flags: columns.uint32(),
    },
    agree: radarRows,
  },
  SecurityEnvelope: {
    fields: {
      signer: int(0, 1),
      certificateRequests: listOf(uint32, 8),
      certificate: bytesOrNone(133),
      signature: bytesOrNone(64),
    },
  },
  ReceivedFrame: {
    fields: {
      transmissionId: uint32,
      senderId: uint32,
      type: anyMessageType,
      channel,
      payload: bytes(0, 100_000),
      timeUs: time_us,
      startUs: time_us,
      hops,
      security: optionalPart('SecurityEnvelope'),
    },
    columns: { receiverId: columns.ids(), rssiDBm: columns.float32(-120, 30), sinrDB: columns.float32(-50, 80) },
    optionalColumns: ['rssiDBm', 'sinrDB'],
  },
  TransmissionOutcomes: {
    fields: {},
    columns: {
      stationId: columns.uint32(1),
      sequence: columns.uint32(),
      result: columns.uint8(4),
      accessDelayUs: columns.uint32(),
      airtimeUs: columns.uint32(),
    },
  },
  ChannelLoad: {
    fields: {},
    columns: { stationId: columns.ids(), busyRatio: columns.float32(0, 1), gateIntervalUs: columns.uint32() },
    optionalColumns: ['gateIntervalUs'],
  },
  BackhaulDelivery: {
    fields: { timeUs: time_us, fromId: uint32, toId: uint32, type: backhaulType, payload: bytes(0, 100_000) },
  },
  Advance: {
    fields: {
      window: uint32,
      fromUs: { ...time_us, valid: number(0, 2 ** 52).valid },
      untilUs: time_us,
      ego: part('EgoStates'),
      frames: parts('ReceivedFrame'),
      channel: part('ChannelLoad'),
      outcomes: part('TransmissionOutcomes'),
      liveJson: json(),
      backhaul: parts('BackhaulDelivery'),
      outage: block(columns.uint32(1), 0, 4),
      signals: part('SignalStates'),
      radar: part('RadarDetections'),
    },
    agree: ({ radar, ...advance }) => ({
      ...advance,
      untilUs: (advance.fromUs as number) + 10_000,
      radar: dealtOut(radar as Message, 2),
    }),
  },
  GeoBroadcast: {
    fields: {
      shape: int(0, 2),
      xM: place,
      yM: place,
      aM: { ...half_m, wrong: fc.oneof(half_m.wrong, fc.constant(0)) },
      bM: half_m,
      azimuthRad: number(-Math.PI, 2 * Math.PI),
      hopLimit: int(1, 255),
      lifetimeMs: int(1, 600_000),
    },
    agree: withinLargestArea,
  },
  TransmissionRequest: {
    fields: {
      stationId,
      sequence: uint32,
      timeUs: time_us,
      type: { valid: asked, wrong: fc.constantFrom(0, BSM, LAST_TYPE + 1) },
      channel,
      accessCategory: int(0, 3),
      airSize_B: int(1, 2_400),
      payload: bytes(0, 8_192),
      destinationId: uint32,
      dccProfile: int(0, 4),
      geo: optionalPart('GeoBroadcast'),
      security: optionalPart('SecurityEnvelope'),
    },
  },
  Manoeuvre: {
    fields: {
      stationId: uint32,
      timeUs: time_us,
      speedFactor: float32(0, 1),
      durationMs: int(0, 600_000),
      advice: flag,
    },
  },
  DenmReport: {
    fields: {
      stationId,
      originatingStationId: uint32,
      sequenceNumber: port,
      detectionUs: anyTime_us,
      generatedUs: anyTime_us,
      receivedUs: time_us,
      processedUs: time_us,
      fromInfrastructure: flag,
      causeCode: cause,
      hops,
    },
    agree: ordered('receivedUs', 'processedUs'),
  },
  DenmOrigin: {
    fields: {
      stationId,
      sequenceNumber: port,
      detectionUs: anyTime_us,
      generatedUs: time_us,
      xM: place,
      yM: place,
      relevanceM: nonNegativeOrInfinite,
      causeCode: cause,
      repetition: flag,
      originatingStationId: uint32,
    },
  },
  RoundReport: {
    fields: {
      rsuId: stationId,
      round: uint32,
      modelVersion: uint32,
      announcedUs: time_us,
      closedUs: time_us,
      modelDownUs: time_us,
      trainingUs: time_us,
      uploadUs: time_us,
      participants: count,
      updatesReceived: count,
      updatesLate: count,
      updatesLost: count,
      bytesUp: uint32,
      bytesDown: uint32,
      model,
      closedBelowMinimum: flag,
      contributors: block(columns.uint32(1), 0, 4),
      noiseSigma: { ...float32(0, 1e6), wrong: fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY) },
    },
    agree: ordered('announcedUs', 'closedUs'),
  },
  CloudReport: {
    fields: {
      cloudRound: uint32,
      startedUs: time_us,
      finishedUs: time_us,
      rsus: count,
      model,
      bytes: uint32,
      aggregatedUs: time_us,
    },
    agree: (cloud) => ({ ...ordered('startedUs', 'finishedUs')(cloud), aggregatedUs: 0 }),
  },
  PrivacyLedger: {
    fields: {},
    columns: {
      vehicleId: columns.ids(),
      epsilon: columns.float32(0, 100),
      releases: columns.uint32(),
      rdp: columns.table(columns.float64(), DEFAULT_ORDERS.length),
    },
  },
  SampleReport: {
    fields: {},
    columns: {
      vehicleId: columns.uint32(1),
      timeS: columns.finite(0, 1e5),
      features: columns.table(columns.finite(), SHAPE.features),
      label: columns.uint8(1),
      eventId: columns.uint32(),
      prediction: columns.float32(0, 1),
      placeId: columns.uint32(),
    },
  },
  SecurityReport: {
    fields: {
      verified: uint32,
      waitedUs: int(0, 2 ** 53),
      unknownSigners: uint32,
      certificateRequests: uint32,
      refused: uint32,
    },
  },
  AwarenessReport: {
    fields: {
      looks: count,
      byCam: uint32,
      byCpm: uint32,
      byEither: uint32,
      byRoadside: uint32,
      camAgeUs: time_us,
      cpmAgeUs: time_us,
      speedAdvices: count,
    },
  },
  HostEvent: { fields: { timeUs: time_us, stationId: uint32, code: text(1, 64), text: text(0, 10_000) } },
  Reports: {
    fields: {
      denm: parts('DenmReport'),
      denmOrigin: parts('DenmOrigin'),
      round: parts('RoundReport'),
      cloud: parts('CloudReport'),
      ledger: part('PrivacyLedger'),
      samples: part('SampleReport'),
      events: parts('HostEvent'),
      security: optionalPart('SecurityReport'),
      awareness: optionalPart('AwarenessReport'),
    },
    columns: {
      beliefStationId: columns.ids(),
      belief: columns.float32(0, 1),
      modelStationId: columns.ids(),
      modelRsuId: columns.uint32(1),
      modelVersion: columns.uint32(),
    },
  },
  BackhaulRequest: {
    fields: {
      timeUs: time_us,
      fromId: uint32,
      toId: uint32,
      type: backhaulType,
      size_B: int(0, 16 * 1024 * 1024),
      payload: bytes(0, 16 * 1024 * 1024),
    },
  },
  Done: {
    fields: {
      window: uint32,
      transmissions: parts('TransmissionRequest'),
      manoeuvres: parts('Manoeuvre'),
      reports: part('Reports'),
      backhaul: parts('BackhaulRequest'),
    },
  },
  Bye: { fields: { reason: text(0, 1_000) } },
  ProtocolError: {
    fields: {
      code: text(1, 64),
      message: text(0, 10_000),
      fatal: flag,
      where: text(0, 10_000),
      expected: text(0, 10_000),
      got: text(0, 10_000),
    },
  },
  HostFrame: {
    fields: {},
    oneof: {
      hello: 'Hello',
      welcome: 'Welcome',
      advance: 'Advance',
      done: 'Done',
      bye: 'Bye',
      error: 'ProtocolError',
    },
  },
};
