import type { verge } from '#proto';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { Awareness } from '../core/stations/awareness.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import { gateOf_m } from '../core/stations/sameVehicle.js';
import type { Sensing } from '../core/stations/sensing.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { US_PER_S } from '../core/units/units.js';
import type { CpmSender } from './cpmSender.js';

/** What the vehicles of a fleet know of others by CAM and by CPM, counted once a second each at a phase of its own. */
export class CooperativePerception {
  private readonly awareness: Awareness;
  private readonly phases: TriggerPhases;
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };

  constructor(
    host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly reports: WindowReports,
    ldm: LocalDynamicMap,
    readonly cpms: CpmSender,
  ) {
    const { sensors } = host.parameters.current;
    this.awareness = new Awareness(ldm, cpms.heard, gateOf_m(sensors.gnss ? sensors.gnssSigma_m : 0));
    this.phases = TriggerPhases.draw(US_PER_S, host.index.ids, host.rng, 'awarenessPhase');
  }

  channel(load: verge.v1.IChannelLoad): void {
    this.cpms.channel(load);
  }

  window(from_us: number, until_us: number): void {
    this.cpms.window(from_us, until_us);
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 0) return;
      this.ego.extrapolate(slot, time_us, this.pose);
      this.sensing.measure(slot, this.pose);
      this.awareness.look(slot, time_us, this.pose, this.reports.awareness);
    });
  }

  /** The vehicle goes on under another identity. */
  restart(slot: number): void {
    this.cpms.restart(slot);
  }

  left(slot: number): void {
    this.cpms.left(slot);
  }
}
