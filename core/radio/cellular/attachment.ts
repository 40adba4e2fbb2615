import type { StationPlaces } from '../medium.js';
import { type NearestSite, type Site, squaredDistance } from './sites.js';

/** A station keeps its cell until another site is nearer by this factor: 3 dB at 37.6 dB a decade (TR 36.885, Uu). */
const HANDOVER_RATIO = 10 ** (3 / 37.6);

/** Which cell serves each station, and until when a change of cell keeps it from sending and receiving. */
export class Attachments {
  handovers = 0;
  private readonly site: (Site | null)[];
  private readonly interrupted_us: Float64Array;
  private readonly coverageSquared: number;

  constructor(
    private readonly places: StationPlaces,
    private readonly nearest: NearestSite,
    coverage_m: number,
    private readonly wiredStations: number,
  ) {
    this.site = new Array<Site | null>(places.stationId.length).fill(null);
    this.interrupted_us = new Float64Array(places.stationId.length);
    this.coverageSquared = coverage_m * coverage_m;
  }

  /** Looks at all stations where they are now. */
  measure(now_us: number, interruption_us: number): void {
    const { places } = this;
    for (let slot = this.wiredStations; slot < places.count; slot++) {
      if (places.present[slot] === 0) this.site[slot] = null;
      else this.look(slot, now_us, interruption_us);
    }
  }

  private look(slot: number, now_us: number, interruption_us: number): void {
    const old = this.site[slot];
    const best = this.bestOf(slot);
    if (old === null || best === null || old === best) {
      this.site[slot] = best;
      return;
    }
    const { x_m, y_m } = this.places;
    const oldSquared = squaredDistance(old, x_m[slot], y_m[slot]);
    if (oldSquared < HANDOVER_RATIO ** 2 * squaredDistance(best, x_m[slot], y_m[slot])) return;
    this.site[slot] = best;
    this.interrupted_us[slot] = now_us + interruption_us;
    this.handovers++;
  }

  private bestOf(slot: number): Site | null {
    const { x_m, y_m } = this.places;
    const best = this.nearest(x_m[slot], y_m[slot]);
    return squaredDistance(best, x_m[slot], y_m[slot]) <= this.coverageSquared ? best : null;
  }

  /** Null out of coverage, or off. A station that has just been switched on attaches here. */
  siteOf(slot: number): Site | null {
    if (this.places.present[slot] === 0) return null;
    this.site[slot] ??= this.bestOf(slot);
    return this.site[slot];
  }

  /** The same without attaching anybody. */
  lastOf(slot: number): Site | null {
    return this.site[slot];
  }

  /** Earliest time at which the station can send and receive. */
  readyAt_us(slot: number, now_us: number): number {
    return Math.max(now_us, this.interrupted_us[slot]);
  }
}
