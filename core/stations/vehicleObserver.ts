import { type DenReception, emptyWarningSummary } from '../facilities/denReception.js';
import { EGO, EGO_CONTEXT_FIELDS } from './egoContext.js';
import type { EgoState, Pose } from './egoState.js';
import { emptyNeighbourSummary, type LocalDynamicMap } from './localDynamicMap.js';
import type { VehicleObservation } from './ports.js';
import { type Sensing, wiperLevel } from './sensing.js';
import type { SensorReader } from './sensorReader.js';

/** Puts together what a vehicle knows at a moment, in one reused record. */
export class VehicleObserver {
  readonly observation: VehicleObservation = {
    time_us: 0,
    speed_mps: 0,
    acceleration_mps2: 0,
    yawRate_radps: 0,
    flags: 0,
    wiper: 0,
    context: new Float32Array(EGO_CONTEXT_FIELDS),
    neighbours: emptyNeighbourSummary(),
    warnings: emptyWarningSummary(),
  };
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };

  constructor(
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly reader: SensorReader,
    private readonly ldm: LocalDynamicMap,
    private readonly warnings: DenReception,
  ) {}

  /** Looks through a vehicle's eyes. */
  observe(slot: number, time_us: number): VehicleObservation {
    const { observation, pose, ego } = this;
    ego.extrapolate(slot, time_us, pose);
    this.sensing.measure(slot, pose);
    observation.time_us = time_us;
    observation.speed_mps = pose.speed_mps;
    observation.acceleration_mps2 = this.reader.acceleration_mps2(slot, ego.acceleration_mps2[slot]);
    observation.yawRate_radps = this.reader.yawRate_radps(slot, ego.yawRate_radps[slot]);
    observation.flags = ego.flags[slot];
    this.reader.context(slot, ego, observation.context);
    observation.wiper = wiperLevel(observation.context[EGO.rain_mmph]);
    this.ldm.summarise(slot, pose.x_m, pose.y_m, pose.heading_rad, time_us, observation.neighbours);
    this.warnings.summarise(slot, pose.x_m, pose.y_m, pose.heading_rad, time_us, observation.warnings);
    return observation;
  }
}
