import { EGO_FLAG } from '../stations/egoContext.js';
import type { VehicleColumns } from '../traffic/traffic.js';
import { type FeltState, SLIP_KIND } from './feltColumns.js';
import type { HazardColumns } from './port.js';

/** Brake lights, m/s2. */
export const BRAKING_MPS2 = -0.7;
/** What counts as emergency braking: deceleration, and for how long at least. */
export interface HardBraking {
  readonly emergencyBraking_mps2: number;
  readonly emergencyBraking_ms: number;
}
/** EEBL is for faster traffic (Artery: above 20 km/h). */
const HARD_BRAKING_ABOVE_MPS = 5.56;
const WIPER_FROM_MMPH = 0.3;
/** Dense fog (facts 6: below 50-150 m). */
export const DENSE_FOG_M = 150;
/** Indicators: from here before a turn of more than this. */
const INDICATE_WITHIN_M = 40;
const INDICATE_FROM_RAD = 0.5;

/** EGO_FLAG bits of a vehicle after a step. */
export function flagsOf(
  vehicles: VehicleColumns,
  slot: number,
  state: FeltState,
  columns: HazardColumns,
  hard: HardBraking,
  time_us: number,
): number {
  let flags = vehicles.acceleration_mps2[slot] < BRAKING_MPS2 ? EGO_FLAG.braking : 0;
  if (isEmergency(vehicles, slot, state, hard, time_us)) flags |= EGO_FLAG.emergencyBraking;
  if (time_us < state.slipUntil_us[slot]) {
    flags |= EGO_FLAG.slipping;
    if ((state.slipKind[slot] & SLIP_KIND.braking) !== 0) flags |= EGO_FLAG.absActive;
    if ((state.slipKind[slot] & SLIP_KIND.turning) !== 0) flags |= EGO_FLAG.escActive;
  }
  if (state.spins[slot] === 1) flags |= EGO_FLAG.tractionControl;
  if (columns.rain_mmph[slot] > WIPER_FROM_MMPH) flags |= EGO_FLAG.wiper;
  if (columns.visibility_m[slot] < DENSE_FOG_M) flags |= EGO_FLAG.fogLamp;
  if (vehicles.heldUntil_us[slot] > time_us) flags |= EGO_FLAG.hazardLights;
  return flags | indicators(vehicles, slot);
}

function isEmergency(
  vehicles: VehicleColumns,
  slot: number,
  { hardSince_us }: FeltState,
  hard: HardBraking,
  time_us: number,
): boolean {
  const isHard = vehicles.acceleration_mps2[slot] < -hard.emergencyBraking_mps2;
  if (!isHard) hardSince_us[slot] = Number.NaN;
  else if (Number.isNaN(hardSince_us[slot])) hardSince_us[slot] = time_us;
  const lasted = isHard && time_us - hardSince_us[slot] >= 1000 * hard.emergencyBraking_ms;
  return lasted && vehicles.speed_mps[slot] > HARD_BRAKING_ABOVE_MPS;
}

function indicators(vehicles: VehicleColumns, slot: number): number {
  if (vehicles.junctionDistance_m[slot] >= INDICATE_WITHIN_M) return 0;
  const turn_rad = vehicles.turnAhead_rad[slot];
  if (turn_rad > INDICATE_FROM_RAD) return EGO_FLAG.leftTurn;
  return turn_rad < -INDICATE_FROM_RAD ? EGO_FLAG.rightTurn : 0;
}
