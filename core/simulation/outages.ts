import type { StationTable } from './stationTable.js';

/** Roadside units out of service: without radio and without backhaul. */
export class Outages {
  /** 1 by slot: in service */
  readonly inService: Uint8Array;
  private readonly from_us: Float64Array;
  private readonly until_us: Float64Array; // -Infinity: never was out
  private count = 0;

  constructor(private readonly table: StationTable) {
    this.inService = new Uint8Array(table.rsuCount).fill(1);
    this.from_us = new Float64Array(table.rsuCount);
    this.until_us = new Float64Array(table.rsuCount).fill(Number.NEGATIVE_INFINITY);
  }

  /** A unit that is out already stays so until the later of the two ends. */
  start(stationId: number, from_us: number, until_us: number): void {
    const slot = this.table.slotOf(stationId);
    if (this.inService[slot] === 1) {
      this.inService[slot] = 0;
      this.from_us[slot] = from_us;
      this.count++;
    }
    this.until_us[slot] = Math.max(this.until_us[slot], until_us);
  }

  /** @returns stations that come back now */
  ended(now_us: number): number[] {
    const back: number[] = [];
    for (let slot = 0; this.count > 0 && slot < this.inService.length; slot++) {
      if (this.inService[slot] === 1 || this.until_us[slot] > now_us) continue;
      this.inService[slot] = 1;
      this.count--;
      back.push(this.table.ids[slot]);
    }
    return back;
  }

  /** Ids of the units that are out, ascending. */
  ids(): Uint32Array {
    return this.count === 0 ? NOBODY : this.table.ids.filter((_, slot) => this.inService[slot] === 0);
  }

  /** Whether a message of or for that station goes over the backhaul; the cloud (0) is always there. */
  reaches(stationId: number): boolean {
    return this.count === 0 || this.inService[this.table.slotOf(stationId)] !== 0;
  }

  /** Whether a unit was out at any time between the two, us. */
  touched(stationId: number, from_us: number, to_us: number): boolean {
    const slot = this.table.slotOf(stationId);
    return this.until_us[slot] > from_us && this.from_us[slot] <= to_us;
  }

  anyTouched(from_us: number, to_us: number): boolean {
    return this.until_us.some((until_us, slot) => until_us > from_us && this.from_us[slot] <= to_us);
  }
}

const NOBODY = new Uint32Array(0);
