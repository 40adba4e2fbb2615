import { shown, VergeError } from '../errors/vergeError.js';

/** Inclusive bounds. */
export type Bounds = readonly [low: number, high: number];

/** Where a kind acts: on the road surface, in the air, as a thing on the road, at one point of a lane, on a car, along a lane, or from traffic itself. */
export type HazardLayer = 'surface' | 'air' | 'object' | 'spot' | 'vehicle' | 'mover' | 'traffic';

/** How far, how long and how strong a hazard is. */
export interface HazardSize {
  readonly radius_m: number;
  readonly duration_s: number;
  /** 0..1 of the kind's worst */
  readonly intensity: number;
}

/** What a kind of hazard is called on the air (CDD CauseCodeType, TS 102 894-2) and what it does to cars that meet it. */
export interface HazardKind {
  readonly name: string;
  readonly causeCode: number;
  readonly subCauseCode: number;
  readonly layer: HazardLayer;
  /** Friction coefficient at intensity 1; between that of the road and this otherwise. */
  readonly friction?: number;
  /** Water film at intensity 1, mm. */
  readonly film_mm?: number;
  /** Depth of a hole at intensity 1, m. */
  readonly depth_m?: number;
  /** Vertical acceleration of a rough surface at intensity 1, RMS, per m/s of speed. */
  readonly roughness_perS?: number;
  /** Sight inside it at intensity 1, m. */
  readonly visibility_m?: number;
  /** Rain inside it at intensity 1, mm/h. */
  readonly rain_mmph?: number;
  /** Share of the desired speed that drivers who see it keep, at intensity 1. */
  readonly speedFactor?: number;
  /** How far outside it they see it, m; 0 when absent. */
  readonly seenFrom_m?: number;
  /** Speed of one that moves, at intensity 1, m/s. */
  readonly speed_mps?: number;
  /** Drivers see what covers the road and keep longer gaps. */
  readonly isSeen?: boolean;
  readonly radius_m: Bounds;
  readonly duration_s: Bounds;
  readonly intensity: Bounds;
  /** Where nothing else is asked for. */
  readonly standard: HazardSize;
  /** One sentence each, for docs/hazards.md. */
  readonly physics: string;
  readonly sensor: string;
  readonly source: string;
}

/** Clear weather: no limit to sight that matters in a town, m. */
export const CLEAR_VISIBILITY_M = 5000;

const DAY_S = 86_400;
const ANY: Bounds = [0.05, 1];
const zone = (radius_m: Bounds, radius: number, duration_s: number) => ({
  radius_m,
  duration_s: [5, DAY_S] as Bounds,
  intensity: ANY,
  standard: { radius_m: radius, duration_s, intensity: 1 },
});

const SURFACES: readonly HazardKind[] = [
  {
    name: 'ice',
    causeCode: 6,
    subCauseCode: 5,
    layer: 'surface',
    friction: 0.1,
    ...zone([2, 500], 20, 120),
    physics: 'friction down to .10, the middle of .05-.15; slip, ABS, ESC where demand exceeds it',
    sensor: 'wheel slip, ABS and ESC flags, thermometer below 3 °C',
    source: 'ice .05-.15, from memory; CDD 6/5',
  },
  {
    name: 'blackIce',
    causeCode: 6,
    subCauseCode: 6,
    layer: 'surface',
    friction: 0.05,
    ...zone([2, 500], 20, 120),
    physics: 'friction down to .05; nobody sees it',
    sensor: 'wheel slip, ABS and ESC flags, thermometer below 3 °C',
    source: 'lower end of ice .05-.15, from memory; CDD 6/6',
  },
  {
    name: 'aquaplaning',
    causeCode: 7,
    subCauseCode: 0,
    layer: 'surface',
    film_mm: 10,
    ...zone([2, 500], 25, 300),
    physics: 'water film up to 10 mm; from 2.5 mm on tyres float above 6.36 √p(kPa) km/h, friction .05-.10',
    sensor: 'slip of all wheels, ESC flag',
    source: 'NASA TN D-2056 (Horne, Dreher 1963): onset speed; friction from memory; CDD 7',
  },
  {
    name: 'snow',
    causeCode: 6,
    subCauseCode: 4,
    layer: 'surface',
    friction: 0.25,
    isSeen: true,
    ...zone([5, 500], 60, 900),
    physics: 'packed snow, friction down to .25; drivers see it: slower, longer gaps',
    sensor: 'wheel slip, ABS and ESC flags, thermometer, wiper',
    source: 'packed snow .25-.35, from memory; CDD 6/4',
  },
  {
    name: 'gravel',
    causeCode: 6,
    subCauseCode: 8,
    layer: 'surface',
    friction: 0.4,
    roughness_perS: 0.15,
    isSeen: true,
    ...zone([2, 500], 20, 600),
    physics: 'loose chippings, friction down to .40, vibration',
    sensor: 'vertical acceleration (RMS), wheel slip',
    source: 'gravel .4-.7, from memory; CDD 6/8',
  },
  {
    name: 'surfaceDamage',
    causeCode: 9,
    subCauseCode: 12,
    layer: 'surface',
    roughness_perS: 0.3,
    ...zone([2, 500], 15, 3600),
    physics: 'rough road: vertical acceleration grows with speed',
    sensor: 'vertical acceleration: RMS above 0.2 g over the stretch',
    source: 'Mednis et al. 2011: STDEV(Z) threshold .2 g, from memory; CDD 9/12 wear and tear',
  },
];

const THINGS: readonly HazardKind[] = [
  {
    name: 'pothole',
    causeCode: 9,
    subCauseCode: 12,
    layer: 'spot',
    depth_m: 0.1,
    radius_m: [0.1, 1.5],
    duration_s: [60, DAY_S],
    intensity: ANY,
    standard: { radius_m: 0.4, duration_s: 3600, intensity: 1 },
    physics: 'hole up to 0.10 m deep on one lane: one burst of vertical acceleration, stronger when faster and deeper',
    sensor: 'vertical acceleration: peak above 0.4 g for less than 200 ms',
    source: 'Mednis et al. 2011: Z-THRESH .4 g, from memory; CDD 9/12 wear and tear',
  },
  {
    name: 'obstacle',
    causeCode: 10,
    subCauseCode: 1,
    layer: 'object',
    speedFactor: 0.5,
    seenFrom_m: 40,
    radius_m: [0.5, 50],
    duration_s: [5, DAY_S],
    intensity: ANY,
    standard: { radius_m: 6, duration_s: 180, intensity: 1 },
    physics:
      'drivers who see it slow down to half their speed and steer round it within their lane, which asks for grip',
    sensor: 'camera; steering swerve',
    source: 'CDD 10/1 shed load; reaction: design assumption',
  },
  {
    name: 'stationaryVehicle',
    causeCode: 94,
    subCauseCode: 2,
    layer: 'vehicle',
    radius_m: [1, 200],
    duration_s: [5, DAY_S],
    intensity: [1, 1],
    standard: { radius_m: 50, duration_s: 120, intensity: 1 },
    physics: 'the nearest car within the radius, or the first that comes by, stops and stays, hazard lights on',
    sensor: 'own speed 0 and hazard lights for 30 s',
    source: 'C2C-CC triggering conditions: about 30 s; CDD 94/2 breakdown',
  },
  {
    name: 'emergencyBrake',
    causeCode: 99,
    subCauseCode: 1,
    layer: 'vehicle',
    radius_m: [1, 200],
    duration_s: [1, 30],
    intensity: [1, 1],
    standard: { radius_m: 50, duration_s: 4, intensity: 1 },
    physics: 'the nearest car within the radius, or the first that comes by, brakes as hard as it and the road can',
    sensor: 'own deceleration above `hazards.emergencyBraking_mps2`, faster than 20 km/h',
    source: 'SAE J2735 hard braking .4 g; Artery EEBL: above 20 km/h; CDD 99/1',
  },
  {
    name: 'wrongWay',
    causeCode: 14,
    subCauseCode: 2,
    layer: 'mover',
    speed_mps: 15,
    seenFrom_m: 200,
    radius_m: [1, 10],
    duration_s: [5, 600],
    intensity: [0.2, 1],
    standard: { radius_m: 3, duration_s: 60, intensity: 1 },
    physics:
      'a car against the direction of its lane, up to 15 m/s; drivers it comes towards leave that lane or stop before it, as it does; those beside slow down',
    sensor: 'camera and radar of those it meets',
    source: 'CDD 14/2 wrong direction; reaction: design assumption',
  },
];

const AIR: readonly HazardKind[] = [
  {
    name: 'lowVisibility',
    causeCode: 18,
    subCauseCode: 1,
    layer: 'air',
    visibility_m: 40,
    radius_m: [10, 500],
    duration_s: [10, DAY_S],
    intensity: ANY,
    standard: { radius_m: 100, duration_s: 600, intensity: 0.5 },
    physics: 'fog, sight 3 / extinction, 80 m at intensity .5 and 40 m at 1: no faster than one can stop within sight',
    sensor: 'camera contrast (sight within 20 %), rear fog lamp, light',
    source: 'Koschmieder, 5 % contrast; dense fog below 50-150 m; CDD 18/1',
  },
  {
    name: 'heavyRain',
    causeCode: 19,
    subCauseCode: 1,
    layer: 'air',
    rain_mmph: 50,
    visibility_m: 400,
    radius_m: [20, 500],
    duration_s: [10, DAY_S],
    intensity: ANY,
    standard: { radius_m: 200, duration_s: 300, intensity: 0.6 },
    physics: 'rain up to 50 mm/h: wet road, water film, slower driving, sight down to 400 m',
    sensor: 'wiper at its fastest, rain sensor',
    source: 'heavy rain above 7-10 mm/h; speed factors: FHWA and Agarwal et al. 2005; CDD 19/1',
  },
];

/** What traffic makes by itself: seen and reported, never placed. */
const FROM_TRAFFIC: readonly HazardKind[] = [
  {
    name: 'queueTail',
    causeCode: 27,
    subCauseCode: 1,
    layer: 'traffic',
    radius_m: [1, 500],
    duration_s: [1, DAY_S],
    intensity: [1, 1],
    standard: { radius_m: 30, duration_s: 20, intensity: 1 },
    physics: 'rear of a queue on a fast road, wherever traffic makes one',
    sensor: 'own speed 80 to 30 km/h within 10 s at more than 3.5 m/s2, with warnings of the queue or jam received',
    source: 'Artery (C2C-CC triggering conditions); CDD 27/1',
  },
  {
    name: 'trafficJam',
    causeCode: 1,
    subCauseCode: 5,
    layer: 'traffic',
    radius_m: [1, 500],
    duration_s: [1, DAY_S],
    intensity: [1, 1],
    standard: { radius_m: 30, duration_s: 60, intensity: 1 },
    physics: 'five cars or more below 30 km/h close together on a fast road',
    sensor: 'own mean speed up to 30 km/h over 10 s, or a stand of 10 s among slow neighbours or jam warnings',
    source: 'Artery (C2C-CC triggering conditions); CDD 1/5 stationary traffic',
  },
];

export const HAZARD_KINDS: readonly HazardKind[] = [...SURFACES, ...THINGS, ...AIR, ...FROM_TRAFFIC];

/** Kinds that can be placed by hand or by lot. */
export const PLACEABLE_KINDS: readonly HazardKind[] = HAZARD_KINDS.filter(({ layer }) => layer !== 'traffic');

/** Those names, for messages. */
export const PLACEABLE_NAMES = `one of ${PLACEABLE_KINDS.map(({ name }) => name).join(', ')}`;

/** The slick patches a squall leaves are black ice (6/6). */
export const BLACK_ICE_SUB_CAUSE = 6;

const BY_NAME = new Map(HAZARD_KINDS.map((kind) => [kind.name, kind]));

/** @throws VergeError PARAMETER_INVALID for a kind that does not exist */
export function hazardKind(name: string): HazardKind {
  const kind = BY_NAME.get(name);
  if (kind !== undefined) return kind;
  throw new VergeError('PARAMETER_INVALID', { where: 'hazard.kind', expected: PLACEABLE_NAMES, got: shown(name) });
}
