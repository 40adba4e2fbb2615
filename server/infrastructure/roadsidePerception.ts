import type { verge } from '#proto';
import { uint32Of } from '../../core/columns/columns.js';
import { radarSensor } from '../../core/facilities/cpmMessage.js';
import { outOfRange } from '../../core/ranges/ranges.js';
import { RSU_POSITION_CONFIDENCE } from '../../core/stations/camBuilder.js';
import { CpmSender, type PerceivingStations } from '../../core/stations/cpmSender.js';
import type { Pose } from '../../core/stations/egoState.js';
import { HeardObjects } from '../../core/stations/heardObjects.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { Inbox } from '../../core/stations/inbox.js';
import type { LocalDynamicMap } from '../../core/stations/localDynamicMap.js';
import type { Outbox } from '../../core/stations/outbox.js';
import { RadarScan } from '../../core/stations/radarScan.js';
import { gateOf_m } from '../../core/stations/sameVehicle.js';
import { US_PER_MS } from '../../core/units/units.js';

/** Roadside units with radars on their masts, at surveyed places. */
class PerceivingUnits implements PerceivingStations {
  readonly hasOrientation = false;
  readonly range_m: number;
  readonly sensor: verge.v1.ICpmSensor;
  readonly radar: RadarScan;
  scanned_us = Number.NEGATIVE_INFINITY;
  private readonly slots: Uint32Array;

  constructor(private readonly host: HostContext) {
    this.range_m = host.parameters.current.infrastructure.radarRange_m;
    this.sensor = radarSensor(this.range_m, 360);
    this.radar = new RadarScan(host.index.count);
    this.slots = Uint32Array.from({ length: host.index.count }, (_, slot) => slot);
  }

  /** @throws VergeError MESSAGE_OUT_OF_RANGE when the rows are not those of the units */
  take(found: verge.v1.IRadarDetections, time_us: number): void {
    const rows = uint32Of(found.first).length - 1;
    if (rows !== this.slots.length)
      throw outOfRange('Advance.radar.first', `rows of ${this.slots.length} units`, `${rows}`);
    this.radar.take(found, this.slots);
    this.scanned_us = time_us;
  }

  maySend(): boolean {
    return this.scanned_us >= 0;
  }

  onAirId(slot: number): number {
    return this.host.index.ids[slot];
  }

  pose(slot: number, _time_us: number, out: Pose): void {
    out.x_m = this.host.x_m[slot];
    out.y_m = this.host.y_m[slot];
    out.heading_rad = 0;
    out.speed_mps = 0;
  }

  positionConfidence(): number {
    return RSU_POSITION_CONFIDENCE;
  }
}

/** Collective perception of roadside units (facilities.cpm.rsu). */
export class RoadsidePerception {
  private readonly units: PerceivingUnits;
  private readonly cpms: CpmSender;

  constructor(host: HostContext, outbox: Outbox, ldm: LocalDynamicMap, inbox: Inbox) {
    const { facilities, sensors } = host.parameters.current;
    const heard = new HeardObjects(host.index.count, facilities.ldm.objectLifetime_ms * US_PER_MS);
    heard.listen(inbox, host);
    this.units = new PerceivingUnits(host);
    this.cpms = new CpmSender(host, this.units, outbox, ldm, heard, gateOf_m(sensors.gnss ? sensors.gnssSigma_m : 0));
  }

  /** What the radars found in the traffic step at `time_us`. @throws VergeError MESSAGE_OUT_OF_RANGE */
  take(found: verge.v1.IRadarDetections, time_us: number): void {
    this.units.take(found, time_us);
  }

  channel(load: verge.v1.IChannelLoad): void {
    this.cpms.channel(load);
  }

  window(from_us: number, until_us: number): void {
    this.cpms.window(from_us, until_us);
  }
}
