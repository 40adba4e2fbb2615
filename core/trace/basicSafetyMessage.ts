import { mathematicalHeading_rad } from '../units/units.js';
import type { Fields } from './fields.js';
import type { TraceBody, TraceVehicle } from './trace.js';

/** Parts of SAE J2735 BSM core data that the recorded formats share. */
export interface BsmCore {
  readonly id: string;
  readonly messageCount: number;
  readonly speed_mps: number;
  /** undefined where the sender had none */
  readonly heading_rad: number | undefined;
  readonly length_m: number;
  readonly width_m: number;
}

/** J2735 DE_Speed: 8191 in units of 0.02 m/s is unavailable; recorders keep it as 163.82. */
const SPEED_UNAVAILABLE_MPS = 163.82;
/** J2735 DE_Heading: 28800 in units of 0.0125 deg is unavailable. */
const HEADING_UNAVAILABLE_DEG = 360;
/** J2735 DE_VehicleLength 1..4095 and DE_VehicleWidth 1..1023, cm; 0 is unavailable. */
const LARGEST_LENGTH_CM = 4_095;
const LARGEST_WIDTH_CM = 1_023;
/** Where size is unavailable: a mid-size car. */
const USUAL_LENGTH_CM = 450;
const USUAL_WIDTH_CM = 180;
const CM_PER_M = 100;

/** Field names differ between recorders. */
export interface BsmNames {
  readonly speed: string;
  readonly heading: string;
}

/** @throws VergeError TRACE_INVALID naming the field */
export function readBsmCore(core: Fields, names: BsmNames): BsmCore {
  const speed_mps = core.number(names.speed, 0, SPEED_UNAVAILABLE_MPS);
  const heading_deg = core.optionalNumber(names.heading, 0, HEADING_UNAVAILABLE_DEG);
  const size = core.optionalObject('size');
  return {
    id: core.text('id'),
    messageCount: core.number('msgCnt', 0, 127),
    speed_mps: speed_mps === SPEED_UNAVAILABLE_MPS ? 0 : speed_mps,
    heading_rad:
      heading_deg === undefined || heading_deg === HEADING_UNAVAILABLE_DEG
        ? undefined
        : mathematicalHeading_rad(heading_deg),
    length_m: (size?.optionalNumber('length', 0, LARGEST_LENGTH_CM) || USUAL_LENGTH_CM) / CM_PER_M,
    width_m: (size?.optionalNumber('width', 0, LARGEST_WIDTH_CM) || USUAL_WIDTH_CM) / CM_PER_M,
  };
}

/** J2735 BasicVehicleClass ranges. */
const BODY_BY_CLASS: readonly [from: number, to: number, body: TraceBody][] = [
  [20, 24, 'van'],
  [25, 39, 'truck'],
  [40, 49, 'motorcycle'],
  [50, 59, 'bus'],
];
const HEIGHT_M: Record<TraceBody, number> = { car: 1.5, van: 2.2, truck: 3.2, bus: 3.1, motorcycle: 1.4 };

/** Dimensions from the message; the body by vehicle class where given, else by length. */
export function vehicleOf(core: BsmCore, basicClass?: number, height_m?: number): TraceVehicle {
  const { id: name, length_m, width_m } = core;
  const known = BODY_BY_CLASS.find(([from, to]) => basicClass !== undefined && basicClass >= from && basicClass <= to);
  const body = known?.[2] ?? bodyByLength(length_m);
  return { name, length_m, width_m, height_m: height_m ?? HEIGHT_M[body], body };
}

export function bodyByLength(length_m: number): TraceBody {
  if (length_m > 9) return 'truck';
  return length_m > 6.2 ? 'van' : 'car';
}

export const usualHeight_m = (body: TraceBody): number => HEIGHT_M[body];

/** A BSM's position is the vehicle's centre (J2735, DF_BSMcoreData); our view draws from the front bumper's. */
export function frontBumper(
  x_m: number,
  y_m: number,
  heading_rad: number,
  length_m: number,
): { x_m: number; y_m: number } {
  return {
    x_m: x_m + (length_m / 2) * Math.cos(heading_rad),
    y_m: y_m + (length_m / 2) * Math.sin(heading_rad),
  };
}

/**
 * Messages lost on the way, from gaps in the sender's counter (mod 128). A gap of a whole turn of the counter or more
 * cannot be seen, so this is a lower bound.
 */
export function lostMessages(counts: Iterable<number>): number {
  let lost = 0;
  let before = -1;
  for (const count of counts) {
    if (before >= 0) lost += Math.max(0, ((count - before + 128) % 128) - 1);
    before = count;
  }
  return lost;
}
