import { wrapAngle_rad } from '../geometry/polyline.js';
import { mix32 } from '../random/random.js';
import { CamRecords } from './camRecords.js';

/** Unless told otherwise a neighbour not heard for so long is forgotten, us: twice T_GenCamMax (EN 302 637-2). */
export const NEIGHBOUR_LIFETIME_US = 2_000_000;
/** A neighbour counts as ahead within this distance and angle of the own heading, and braking below this acceleration. */
const AHEAD_M = 150;
const AHEAD_COSINE = Math.cos(Math.PI / 6);
const BRAKING_MPS2 = -3;

/** What a receiver knows of its neighbours; overwritten by each `summarise`. */
export interface NeighbourSummary {
  count: number;
  /** mean speed of all neighbours, m/s; 0 without any */
  meanSpeed_mps: number;
  brakingAhead: number;
  /** distance of the nearest neighbour ahead, m; AHEAD_M when there is none */
  nearestAhead_m: number;
}

/** Which neighbours are counted as slow and near. */
export interface SlowNeighbours {
  readonly within_m: number;
  readonly within_rad: number;
  readonly atMost_mps: number;
}

export const emptyNeighbourSummary = (): NeighbourSummary => ({
  count: 0,
  meanSpeed_mps: 0,
  brakingAhead: 0,
  nearestAhead_m: AHEAD_M,
});

const EMPTY = 0xffffffff;
const FIRST_SIZE = 32; // entries, a power of two

/**
 * Local dynamic maps of a host's stations: for each receiver an open-addressing table sender -> last CAM record, all of them
 * in one array. A reception is one table write; the records are shared (CamRecords).
 */
export class LocalDynamicMap {
  readonly records: CamRecords;
  private entries: Uint32Array; // [sender, record] pairs
  private end: number; // of the entries in use by tables
  private readonly first: Uint32Array; // entry of each receiver's table
  private readonly mask: Uint32Array; // size of the table less 1
  private readonly room: Uint32Array; // entries it may have where it is
  private readonly used: Uint32Array;

  constructor(receivers: number, lifetime_us = NEIGHBOUR_LIFETIME_US) {
    this.records = new CamRecords(lifetime_us);
    this.end = receivers * FIRST_SIZE;
    this.entries = new Uint32Array(2 * this.end).fill(EMPTY);
    this.first = Uint32Array.from({ length: receivers }, (_, receiver) => receiver * FIRST_SIZE);
    this.mask = new Uint32Array(receivers).fill(FIRST_SIZE - 1);
    this.room = new Uint32Array(receivers).fill(FIRST_SIZE);
    this.used = new Uint32Array(receivers);
  }

  /**
   * The receiver decoded the CAM of a record. Who is in its table is known by certificate; a stranger whose CAM brings none
   * stays out.
   * @returns false for such a stranger
   */
  receive(receiver: number, senderId: number, record: number, now_us: number, hasCertificate = true): boolean {
    const { entries } = this;
    const mask = this.mask[receiver];
    const first = 2 * this.first[receiver];
    let entry = mix32(senderId) & mask;
    while (entries[first + 2 * entry + 1] !== EMPTY) {
      if (entries[first + 2 * entry] === senderId) {
        entries[first + 2 * entry + 1] = record;
        return true;
      }
      entry = (entry + 1) & mask;
    }
    if (!hasCertificate) return false;
    entries[first + 2 * entry] = senderId;
    entries[first + 2 * entry + 1] = record;
    if (++this.used[receiver] * 2 > mask) this.rebuild(receiver, now_us);
    return true;
  }

  /** Drops aged entries; doubles the table when it stays over a quarter full. */
  private rebuild(receiver: number, now_us: number): void {
    const old = this.tableOf(receiver).slice();
    let alive = 0;
    for (let i = 1; i < old.length; i += 2) if (this.alive(old[i], now_us)) alive++;
    let size = FIRST_SIZE;
    while (size < 4 * alive) size *= 2;
    this.clear(receiver, size);
    for (let i = 0; i < old.length; i += 2) {
      if (this.alive(old[i + 1], now_us)) this.receive(receiver, old[i], old[i + 1], now_us);
    }
  }

  /** An empty table of a size. One without room where it is moves to the end; what it leaves is less than what it takes. */
  private clear(receiver: number, size: number): void {
    if (size > this.room[receiver]) {
      this.first[receiver] = this.end;
      this.room[receiver] = size;
      this.end += size;
      if (2 * this.end > this.entries.length) this.grow();
    }
    this.mask[receiver] = size - 1;
    this.used[receiver] = 0;
    this.tableOf(receiver).fill(EMPTY);
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Uint32Array(Math.max(2 * this.end, 2 * entries.length));
    this.entries.set(entries);
  }

  private tableOf(receiver: number): Uint32Array {
    const first = 2 * this.first[receiver];
    return this.entries.subarray(first, first + 2 * this.mask[receiver] + 2);
  }

  private alive(record: number, now_us: number): boolean {
    return record !== EMPTY && this.records.placeOf(record, now_us) >= 0;
  }

  /**
   * Neighbours as the receiver knows them. Sums run in table order, which follows from what this receiver heard alone.
   */
  summarise(
    receiver: number,
    x_m: number,
    y_m: number,
    heading_rad: number,
    now_us: number,
    out: NeighbourSummary,
  ): void {
    const table = this.tableOf(receiver);
    const { records } = this;
    const cosine = Math.cos(heading_rad);
    const sine = Math.sin(heading_rad);
    let speedSum_mps = 0;
    out.count = 0;
    out.brakingAhead = 0;
    out.nearestAhead_m = AHEAD_M;
    for (let i = 1; i < table.length; i += 2) {
      if (table[i] === EMPTY) continue;
      const place = records.placeOf(table[i], now_us);
      if (place < 0) continue;
      out.count++;
      speedSum_mps += records.speed_mps[place];
      const dx_m = records.x_m[place] - x_m;
      const dy_m = records.y_m[place] - y_m;
      const along_m = dx_m * cosine + dy_m * sine;
      // most are behind or far, and Math.hypot is slow
      if (along_m < 0 || Math.abs(dx_m) > AHEAD_M || Math.abs(dy_m) > AHEAD_M) continue;
      const distance_m = Math.hypot(dx_m, dy_m);
      if (distance_m > AHEAD_M || along_m < distance_m * AHEAD_COSINE) continue;
      if (distance_m < out.nearestAhead_m) out.nearestAhead_m = distance_m;
      if (records.acceleration_mps2[place] < BRAKING_MPS2) out.brakingAhead++;
    }
    out.meanSpeed_mps = out.count === 0 ? 0 : speedSum_mps / out.count;
  }

  /** Neighbours within a distance that are slow and head the same way, as the receiver knows them. */
  countSlow(
    receiver: number,
    x_m: number,
    y_m: number,
    heading_rad: number,
    now_us: number,
    { within_m, within_rad, atMost_mps }: SlowNeighbours,
  ): number {
    const table = this.tableOf(receiver);
    const { records } = this;
    let count = 0;
    for (let i = 1; i < table.length; i += 2) {
      if (table[i] === EMPTY) continue;
      const place = records.placeOf(table[i], now_us);
      if (place < 0 || records.speed_mps[place] > atMost_mps) continue;
      if (Math.hypot(records.x_m[place] - x_m, records.y_m[place] - y_m) > within_m) continue;
      if (Math.abs(wrapAngle_rad(records.heading_rad[place] - heading_rad)) <= within_rad) count++;
    }
    return count;
  }

  /** Visits the neighbours that have not aged out, by their place in the columns of `records`; in table order. */
  forEachNeighbour(receiver: number, now_us: number, visit: (senderId: number, place: number) => void): void {
    const table = this.tableOf(receiver);
    for (let i = 0; i < table.length; i += 2) {
      if (table[i + 1] === EMPTY) continue;
      const place = this.records.placeOf(table[i + 1], now_us);
      if (place >= 0) visit(table[i], place);
    }
  }

  /** Age of what the receiver knows of a station, us: since its last CAM was received; Infinity when it knows none. */
  ageOf_us(receiver: number, senderId: number, now_us: number): number {
    const table = this.tableOf(receiver);
    const mask = (table.length >> 1) - 1;
    for (let entry = mix32(senderId) & mask; table[2 * entry + 1] !== EMPTY; entry = (entry + 1) & mask) {
      if (table[2 * entry] !== senderId) continue;
      const place = this.records.placeOf(table[2 * entry + 1], now_us);
      return place < 0 ? Number.POSITIVE_INFINITY : now_us - this.records.timeAt_us(place);
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The receiver left the road: what it knew is gone. */
  forget(receiver: number): void {
    this.clear(receiver, FIRST_SIZE);
  }
}
