import { VergeError } from '../errors/vergeError.js';
import type { Hazards } from '../hazard/port.js';
import type { TimelineEntry } from '../scenario/definition.js';
import type { Happening } from '../scenario/happenings.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { EventLog } from './eventLog.js';
import type { Jammers } from './jammers.js';
import type { Outages } from './outages.js';

/** Carries out what the timeline lets happen beside changes of parameters, and tells of it. */
export class Happenings {
  constructor(
    private readonly traffic: TrafficEngine,
    private readonly hazards: Hazards,
    private readonly log: EventLog,
    private readonly jammers: Jammers,
    private readonly outages: Outages,
  ) {}

  /**
   * What can be known only while the run goes on: a hazard must be there to be removed.
   * @throws VergeError HAZARD_UNKNOWN
   */
  check({ removeHazard }: Happening): void {
    if (removeHazard === undefined || this.hazards.isPlaced(removeHazard.id)) return;
    throw new VergeError('HAZARD_UNKNOWN', {
      where: 'removeHazard.id',
      expected: 'a placed hazard or weather field that has not ended',
      got: String(removeHazard.id),
    });
  }

  act(entry: TimelineEntry, time_us: number): void {
    const { hazard, weather, removeHazard, stopVehicle, releaseVehicle, jam, outage } = entry;
    if (hazard !== undefined) this.place(hazard, time_us);
    if (weather !== undefined) this.comeUp(weather, time_us);
    if (removeHazard !== undefined) this.remove(removeHazard.id, time_us);
    if (stopVehicle !== undefined) this.stop(stopVehicle.stationId, stopVehicle.duration_s, time_us);
    if (releaseVehicle !== undefined) this.release(releaseVehicle.stationId, time_us);
    if (jam !== undefined) this.jam(jam, time_us);
    if (outage !== undefined) this.fail(outage.stationId, outage.duration_s, time_us);
  }

  /** Units whose outage is over. @returns whether there are any */
  restore(time_us: number): boolean {
    const back = this.outages.ended(time_us);
    for (const stationId of back) {
      this.log.event({ timeUs: time_us, code: 'outage', text: `roadside unit ${stationId} is back`, stationId });
    }
    return back.length > 0;
  }

  /** Tells of wrong-way drivers that somebody has just hit. */
  tellHits(time_us: number): void {
    for (const { id, stationId, x_m, y_m } of this.hazards.hits) {
      const text = `vehicle ${stationId} and a wrong-way driver have hit one another`;
      this.log.event({ timeUs: time_us, code: 'collision', text, stationId, xM: x_m, yM: y_m, value: id });
    }
  }

  private place(hazard: NonNullable<TimelineEntry['hazard']>, time_us: number): void {
    const { kind, x_m, y_m } = hazard;
    const id = this.hazards.place(hazard, time_us);
    this.log.event({ timeUs: time_us, code: 'hazard', text: `${kind} placed`, xM: x_m, yM: y_m, value: id });
  }

  private comeUp(weather: NonNullable<TimelineEntry['weather']>, time_us: number): void {
    const { kind, x_m, y_m } = weather;
    const id = this.hazards.addWeather(weather, time_us);
    this.log.event({ timeUs: time_us, code: 'hazard', text: `${kind} comes up`, xM: x_m, yM: y_m, value: id });
  }

  private remove(id: number, time_us: number): void {
    const view = this.hazards.hazardViews().find((candidate) => candidate.removable && candidate.id === id);
    const text = view === undefined ? `hazard ${id} is not there, so not removed` : `${view.kind} removed`;
    this.hazards.remove(id);
    this.log.event({ timeUs: time_us, code: 'hazard', text, xM: view?.xM, yM: view?.yM, value: id });
  }

  private stop(stationId: number, duration_s: number, time_us: number): void {
    const slot = this.traffic.slotOf(stationId);
    if (slot >= 0) this.traffic.vehicles.heldUntil_us[slot] = time_us + duration_s * 1e6;
    const how = slot >= 0 ? `stopped for ${duration_s} s` : 'is not on the road, so not stopped';
    this.log.event({ timeUs: time_us, code: 'hazard', text: `vehicle ${stationId} ${how}`, stationId });
  }

  private jam(jammer: NonNullable<TimelineEntry['jam']>, time_us: number): void {
    const { x_m, y_m, power_dBm, duration_s } = jammer;
    this.jammers.start(jammer, time_us + duration_s * 1e6);
    const text = `jammer of ${power_dBm} dBm for ${duration_s} s`;
    this.log.event({ timeUs: time_us, code: 'jam', text, xM: x_m, yM: y_m, value: power_dBm, unit: 'dBm' });
  }

  private fail(stationId: number, duration_s: number, time_us: number): void {
    this.outages.start(stationId, time_us, time_us + duration_s * 1e6);
    const text = `roadside unit ${stationId} is out of service for ${duration_s} s`;
    this.log.event({ timeUs: time_us, code: 'outage', text, stationId, value: duration_s, unit: 's' });
  }

  private release(stationId: number, time_us: number): void {
    const how = this.hazards.release(stationId) ? 'let go' : 'is not on the road, so not let go';
    this.log.event({ timeUs: time_us, code: 'hazard', text: `vehicle ${stationId} ${how}`, stationId });
  }
}
