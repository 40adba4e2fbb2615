import type { verge } from '#proto';
import type { ViewDecoder } from '../../core/view/viewDecoder.js';

/** One decoded moment, copied out of the decoder. Columns may be longer than `count`; ids ascend. */
export interface Snapshot {
  time_us: number;
  count: number;
  id: Uint32Array;
  x_m: Float32Array;
  y_m: Float32Array;
  heading_rad: Float32Array;
  speed_mps: Float32Array;
  type: Uint8Array;
  flags: Uint32Array;
  belief: Uint8Array;
  hasBelief: boolean;
  signals: Uint8Array;
  wetness: Uint8Array;
  slickness: Uint8Array;
  /** time of the keyframe that hazards, weather, jammers and outages came with */
  keyframe_us: number;
  hazards: readonly verge.v1.IHazardView[];
  weather: readonly verge.v1.IWeatherView[];
  jammers: readonly verge.v1.IJammerView[];
  /** roadside units, ascending */
  outOfService: Uint32Array;
}

/** The two moments around the playhead; equal objects where there is only one. */
export interface SnapshotPair {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** changes whenever either moment does */
  readonly serial: number;
}

/** Index of an id in an ascending column, or -1. */
export function indexOfId(moment: Snapshot, id: number): number {
  let low = 0;
  let high = moment.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (moment.id[middle] === id) return middle;
    if (moment.id[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const CAPACITY = 64;
const EMPTY = new Uint8Array(0);
const NOBODY = new Uint32Array(0);

/** The last 64 moments in order of time; a moment's arrays are reused when it falls out. */
export class SnapshotBuffer {
  private moments: Snapshot[] = [];
  private spare: Snapshot[] = [];
  private serial = 0;
  private lastPair: SnapshotPair | null = null;

  get newest_us(): number {
    return this.moments.length === 0 ? 0 : this.moments[this.moments.length - 1].time_us;
  }

  get oldest_us(): number {
    return this.moments.length === 0 ? 0 : this.moments[0].time_us;
  }

  get length(): number {
    return this.moments.length;
  }

  clear(): void {
    this.spare.push(...this.moments);
    this.moments = [];
    this.lastPair = null;
  }

  /** Copies the decoder's current moment. A moment not newer than the newest replaces it: the stream began again. */
  push(decoder: ViewDecoder): void {
    const { current } = decoder;
    while (this.moments.length > 0 && this.newest_us >= current.time_us) this.spare.push(this.moments.pop()!);
    if (this.moments.length >= CAPACITY) this.spare.push(this.moments.shift()!);
    const moment = this.roomFor(current.count);
    copyColumns(moment, decoder);
    this.moments.push(moment);
    this.lastPair = null;
  }

  /** The moments around `time_us`, or null while there is none. */
  pairAt(time_us: number): SnapshotPair | null {
    const { moments } = this;
    if (moments.length === 0) return null;
    let i = moments.length - 1;
    while (i > 0 && moments[i].time_us > time_us) i--;
    const before = moments[i];
    const after = moments[Math.min(i + 1, moments.length - 1)];
    if (this.lastPair?.before !== before || this.lastPair.after !== after) {
      this.lastPair = { before, after, serial: ++this.serial };
    }
    return this.lastPair;
  }

  private roomFor(count: number): Snapshot {
    const spare = this.spare.pop();
    this.spare.length = Math.min(this.spare.length, CAPACITY);
    return spare !== undefined && spare.id.length >= count ? spare : createSnapshot(Math.ceil(count * 1.25) + 16);
  }
}

function createSnapshot(capacity: number): Snapshot {
  return {
    time_us: 0,
    count: 0,
    id: new Uint32Array(capacity),
    x_m: new Float32Array(capacity),
    y_m: new Float32Array(capacity),
    heading_rad: new Float32Array(capacity),
    speed_mps: new Float32Array(capacity),
    type: new Uint8Array(capacity),
    flags: new Uint32Array(capacity),
    belief: new Uint8Array(capacity),
    hasBelief: false,
    signals: EMPTY,
    wetness: EMPTY,
    slickness: EMPTY,
    keyframe_us: 0,
    hazards: [],
    weather: [],
    jammers: [],
    outOfService: NOBODY,
  };
}

function copyColumns(moment: Snapshot, decoder: ViewDecoder): void {
  const { current } = decoder;
  const { count } = current;
  moment.time_us = current.time_us;
  moment.count = count;
  moment.id.set(current.id.subarray(0, count));
  moment.x_m.set(current.x_m.subarray(0, count));
  moment.y_m.set(current.y_m.subarray(0, count));
  moment.heading_rad.set(current.heading_rad.subarray(0, count));
  moment.speed_mps.set(current.speed_mps.subarray(0, count));
  moment.type.set(current.type.subarray(0, count));
  moment.flags.set(current.flags.subarray(0, count));
  moment.belief.set(current.belief.subarray(0, count));
  moment.hasBelief = decoder.hasBelief;
  moment.signals = decoder.signals;
  moment.wetness = decoder.wetness;
  moment.slickness = decoder.slickness;
  moment.keyframe_us = decoder.keyframe_us;
  moment.hazards = decoder.hazards;
  moment.weather = decoder.weather;
  moment.jammers = decoder.jammers;
  moment.outOfService = decoder.outOfService;
}
