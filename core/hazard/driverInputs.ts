import { coverAt, frictionAt, rainBeside_mmph } from './friction.js';
import type { Ground } from './ground.js';
import { type Encounter, noEncounter } from './placedHazards.js';
import { cellAt } from './surfaceCells.js';
import { cautionFactor, gapFactor, sightSpeed_mps, snowFactor, TOLD_GAP, weatherFactor } from './weatherDriving.js';
import { oncomingFactor } from './wrongWay.js';

/** Sight that slows nobody down: one stops within it from 270 km/h. */
const FAR_SIGHT_M = 1000;

/** What hazards and weather make of tyres and drivers before a traffic step: grip, speedFactor, headwayFactor. */
export class DriverInputs {
  private readonly met = noEncounter();

  constructor(
    private readonly ground: Ground,
    /** factor on the time gap for a while after a slip of one's own */
    private readonly gapAfterSlip: number,
  ) {}

  prepare(slot: number, time_us: number): void {
    const { ground, met } = this;
    const { field, layer, state, placed, traffic } = ground;
    const { vehicles } = traffic;
    const cell = cellAt(field.cells, vehicles.lane[slot], vehicles.position_m[slot]);
    state.cell[slot] = cell;
    state.lane[slot] = vehicles.lane[slot];
    state.position_m[slot] = vehicles.position_m[slot];
    placed.meet(cell, vehicles.x_m[slot], vehicles.y_m[slot], met);
    const onset_mps = state.aquaplaning_mps[slot];
    const friction = frictionAt(field, layer, cell, met, vehicles.speed_mps[slot], onset_mps);
    vehicles.grip[slot] = state.tyre[slot] * friction;
    const isClear = layer.isIdle && met.surface === null && met.air === null;
    const cover = isClear ? 0 : coverAt(layer, cell, met.surface);
    vehicles.speedFactor[slot] = this.speedFactor(slot, time_us, cover);
    const isCalm = isClear && time_us >= state.reactUntil_us[slot] && time_us >= state.cautionUntil_us[slot];
    vehicles.headwayFactor[slot] = isCalm ? 1 : this.headwayFactor(slot, time_us, cell, met, cover);
  }

  private speedFactor(slot: number, time_us: number, cover: number): number {
    const { state, columns, traffic } = this.ground;
    const sight_m = columns.visibility_m[slot];
    const byWeather = weatherFactor(columns.rain_mmph[slot], columns.wetTime_s[slot] > 0, sight_m) * snowFactor(cover);
    const byReaction = time_us < state.reactUntil_us[slot] ? state.reactFactor[slot] : 1;
    const byAdvice = time_us < state.adviceUntil_us[slot] ? state.adviceFactor[slot] : 1;
    const bySeen = this.seenFactor(slot, sight_m);
    const byOncoming = oncomingFactor(state.oncoming_m[slot]);
    const chosen =
      byWeather *
      Math.min(cautionFactor(time_us, state.cautionUntil_us[slot]), byReaction, byAdvice, bySeen, byOncoming);
    if (sight_m >= FAR_SIGHT_M) return chosen;
    return Math.min(chosen, sightSpeed_mps(sight_m) / traffic.network.laneSpeed_mps[traffic.vehicles.lane[slot]]);
  }

  /** A thing that is bad to a part of the worst costs a part of the speed; in fog it is seen late. */
  private seenFactor(slot: number, sight_m: number): number {
    const { seen } = this.met;
    if (seen === null) return 1;
    const { vehicles } = this.ground.traffic;
    const away_m = Math.hypot(seen.x_m - vehicles.x_m[slot], seen.y_m - vehicles.y_m[slot]) - seen.radius_m;
    return away_m > sight_m ? 1 : 1 - seen.intensity * (1 - (seen.kind.speedFactor ?? 1));
  }

  private headwayFactor(slot: number, time_us: number, cell: number, met: Encounter, cover: number): number {
    const { state, columns, layer } = this.ground;
    const rain_mmph = rainBeside_mmph(layer, cell, met.air);
    const bySight = gapFactor(rain_mmph, cover, columns.visibility_m[slot]);
    const byTold = time_us < state.reactUntil_us[slot] ? TOLD_GAP : 1;
    const bySlip = time_us < state.cautionUntil_us[slot] ? this.gapAfterSlip : 1;
    return Math.max(bySight, byTold, bySlip);
  }
}
