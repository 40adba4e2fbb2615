import { GRAVITY_MPS2 } from '../units/units.js';
import { SLIP_KIND } from './feltColumns.js';
import { BRAKING_MPS2 } from './feltFlags.js';
import { filmAt, frictionAt } from './friction.js';
import { frictionDemand, neededBraking_mps2, SLIP_LASTS_US, slips, swerveCurvature_radpm } from './gripLoss.js';
import type { Ground } from './ground.js';
import type { LaneCurvature } from './laneCurvature.js';
import type { Encounter } from './placedHazards.js';
import { AQUAPLANING_FILM_MM, driveDemand, wheelSlip } from './tyres.js';
import { CAUTION_US } from './weatherDriving.js';

/** All wheels of a floating car turn slower than it drives: slip of each. Design assumption. */
const FLOATING_SLIP = 0.2;

/** Slip of the wheels, and its onset when the friction a driver asks for exceeds what the road gives. */
export class FeltGrip {
  /** Onsets of slip, ABS or ESC since the start. */
  onsets = 0;

  constructor(
    private readonly ground: Ground,
    private readonly curvature: LaneCurvature,
  ) {}

  /** @param step counts traffic steps. @returns whether the car has lost grip to the surface it is on */
  feel(slot: number, time_us: number, step: number, cell: number, met: Encounter): boolean {
    const { traffic, state, columns, field, layer, key } = this.ground;
    const { vehicles } = traffic;
    const speed_mps = vehicles.speed_mps[slot];
    const wanted_mps2 = this.wantedAcceleration_mps2(slot, time_us);
    const curvature_radpm = this.curvatureAt(slot, met);
    const onset_mps = state.aquaplaning_mps[slot];
    const grip = state.tyre[slot] * frictionAt(field, layer, cell, met, speed_mps, onset_mps);
    const demand = frictionDemand(wanted_mps2, speed_mps, curvature_radpm);
    const wasSlipping = time_us < state.slipUntil_us[slot];
    if (slips(demand, grip, wasSlipping, traffic.step_us / 1e6, key, vehicles.stationId[slot], step)) {
      if (!wasSlipping) this.onsets++;
      state.slipUntil_us[slot] = time_us + SLIP_LASTS_US;
      state.cautionUntil_us[slot] = time_us + CAUTION_US;
      state.slipKind[slot] = slipKind(wanted_mps2, (speed_mps * speed_mps * curvature_radpm) / GRAVITY_MPS2, grip);
    }
    const driving = driveDemand(vehicles.plannedAcceleration_mps2[slot]);
    state.spins[slot] = driving > grip ? 1 : 0;
    const isSlipping = time_us < state.slipUntil_us[slot];
    const along = Math.max(driving, -wanted_mps2 / GRAVITY_MPS2);
    // a slip of turning alone slides sideways; the wheels show what ESC does about it
    columns.wheelSlip[slot] = isSlipping ? wheelSlip(Math.max(demand, SLIDING * grip), grip) : wheelSlip(along, grip);
    const floats = speed_mps >= onset_mps && filmAt(layer, cell, met) >= AQUAPLANING_FILM_MM;
    if (floats) columns.wheelSlip[slot] = Math.max(FLOATING_SLIP, columns.wheelSlip[slot]);
    return isSlipping || floats;
  }

  /** Of the lane, and of a swerve round a thing ahead. */
  private curvatureAt(slot: number, { seen }: Encounter): number {
    const { vehicles } = this.ground.traffic;
    const lane_radpm = this.curvature.at(vehicles.lane[slot], vehicles.position_m[slot]);
    if (seen === null) return lane_radpm;
    const [dx_m, dy_m] = [seen.x_m - vehicles.x_m[slot], seen.y_m - vehicles.y_m[slot]];
    const ahead_m = dx_m * Math.cos(vehicles.heading_rad[slot]) + dy_m * Math.sin(vehicles.heading_rad[slot]);
    return ahead_m < 0 ? lane_radpm : lane_radpm + swerveCurvature_radpm(ahead_m);
  }

  /** What the driver wants, without the excess of the car-following model. */
  private wantedAcceleration_mps2(slot: number, time_us: number): number {
    const { vehicles } = this.ground.traffic;
    const planned_mps2 = vehicles.plannedAcceleration_mps2[slot];
    const isMade = vehicles.heldUntil_us[slot] > time_us || vehicles.hardBrakeUntil_us[slot] > time_us;
    if (planned_mps2 >= 0 || isMade) return planned_mps2;
    const { speed_mps, stopDistance_m, leaderGap_m, leaderSpeed_mps } = vehicles;
    const needed_mps2 = neededBraking_mps2(
      speed_mps[slot],
      stopDistance_m[slot],
      leaderGap_m[slot],
      leaderSpeed_mps[slot],
    );
    return Math.max(-needed_mps2, planned_mps2);
  }
}

/** A car that slides asks for a little more than there is. */
const SLIDING = 1.01;

/** ABS acts on braking wheels, ESC when the bend alone asks for more than there is, or nobody brakes. */
function slipKind(wanted_mps2: number, across: number, grip: number): number {
  const isBraking = wanted_mps2 < BRAKING_MPS2;
  const isTurning = !isBraking || Math.abs(across) > grip;
  return (isBraking ? SLIP_KIND.braking : 0) | (isTurning ? SLIP_KIND.turning : 0);
}
