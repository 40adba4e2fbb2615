import type { verge } from '#proto';
import { radarSensor } from '../core/facilities/cpmMessage.js';
import { positionConfidence } from '../core/stations/camBuilder.js';
import type { PerceivingStations } from '../core/stations/cpmSender.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import type { Identities } from '../core/stations/identities.js';
import type { RadarObjects } from '../core/stations/radarScan.js';
import type { Sensing } from '../core/stations/sensing.js';

/** Vehicles that tell what their radars find, at the places that they measure. */
export class PerceivingFleet implements PerceivingStations {
  readonly hasOrientation = true;
  readonly range_m: number;
  readonly sensor: verge.v1.ICpmSensor;

  constructor(
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly identities: Identities,
    { range_m, fieldOfView_deg }: { readonly range_m: number; readonly fieldOfView_deg: number },
  ) {
    this.range_m = range_m;
    this.sensor = radarSensor(range_m, fieldOfView_deg);
  }

  get radar(): RadarObjects {
    return this.ego.radar;
  }

  get scanned_us(): number {
    return this.ego.time_us;
  }

  maySend(slot: number, time_us: number): boolean {
    return this.ego.present[slot] === 1 && !this.identities.isSilent(slot, time_us);
  }

  onAirId(slot: number): number {
    return this.identities.onAir[slot];
  }

  pose(slot: number, time_us: number, out: Pose): void {
    this.ego.extrapolate(slot, time_us, out);
    this.sensing.measure(slot, out);
  }

  positionConfidence(slot: number): number {
    return positionConfidence(this.sensing.positionConfidence_m(slot));
  }
}
