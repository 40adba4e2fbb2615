import type { verge } from '#proto';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { Awareness } from '../core/stations/awareness.js';
import { CpmSender } from '../core/stations/cpmSender.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import { HeardObjects } from '../core/stations/heardObjects.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Identities } from '../core/stations/identities.js';
import type { Inbox } from '../core/stations/inbox.js';
import type { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import type { Outbox } from '../core/stations/outbox.js';
import { gateOf_m } from '../core/stations/sameVehicle.js';
import type { Sensing } from '../core/stations/sensing.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { US_PER_MS, US_PER_S } from '../core/units/units.js';
import { PerceivingFleet } from './perceivingFleet.js';

/**
 * Collective perception of a fleet: takes in all CPMs, tells what the vehicles' own radars find (facilities.cpm.enabled), and
 * counts what they know of others by CAM and by CPM, once a second each at a phase of its own.
 */
export class CooperativePerception {
  private readonly heard: HeardObjects;
  /** null: only others tell */
  private readonly cpms: CpmSender | null;
  private readonly awareness: Awareness;
  private readonly phases: TriggerPhases;
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };

  constructor(
    host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    identities: Identities,
    private readonly reports: WindowReports,
    outbox: Outbox,
    ldm: LocalDynamicMap,
    inbox: Inbox,
  ) {
    const { sensors, facilities } = host.parameters.current;
    const gate_m = gateOf_m(sensors.gnss ? sensors.gnssSigma_m : 0);
    this.heard = new HeardObjects(host.index.count, facilities.ldm.objectLifetime_ms * US_PER_MS);
    this.heard.listen(inbox, host);
    const fleet = new PerceivingFleet(ego, sensing, identities, sensors.radar);
    this.cpms = facilities.cpm.enabled ? new CpmSender(host, fleet, outbox, ldm, this.heard, gate_m) : null;
    this.awareness = new Awareness(ldm, this.heard, gate_m);
    this.phases = TriggerPhases.draw(US_PER_S, host.index.ids, host.rng, 'awarenessPhase');
  }

  channel(load: verge.v1.IChannelLoad): void {
    this.cpms?.channel(load);
  }

  window(from_us: number, until_us: number): void {
    this.cpms?.window(from_us, until_us);
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 0) return;
      this.ego.extrapolate(slot, time_us, this.pose);
      this.sensing.measure(slot, this.pose);
      this.awareness.look(slot, time_us, this.pose, this.reports.awareness);
    });
  }

  /** The vehicle goes on under another identity. */
  restart(slot: number): void {
    this.cpms?.restart(slot);
  }

  left(slot: number): void {
    this.cpms?.left(slot);
    this.heard.forget(slot);
  }
}
