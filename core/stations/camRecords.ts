/**
 * CAMs a host has decoded, one record a frame, as ring columns: decoded once, shared by all receivers of that frame.
 * Record numbers only grow; a record is valid until it is older than the lifetime.
 */
export class CamRecords {
  private readonly lifetime_us: number;
  private mask: number;
  private next = 0;
  private oldest = 0;
  private time_us: Float64Array;
  senderId: Uint32Array;
  x_m: Float32Array;
  y_m: Float32Array;
  heading_rad: Float32Array;
  speed_mps: Float32Array;
  acceleration_mps2: Float32Array;

  /** @param lifetime_us how long a record may be looked at */
  constructor(lifetime_us: number, capacity = 1024) {
    this.lifetime_us = lifetime_us;
    this.mask = capacity - 1;
    this.time_us = new Float64Array(capacity);
    this.senderId = new Uint32Array(capacity);
    this.x_m = new Float32Array(capacity);
    this.y_m = new Float32Array(capacity);
    this.heading_rad = new Float32Array(capacity);
    this.speed_mps = new Float32Array(capacity);
    this.acceleration_mps2 = new Float32Array(capacity);
  }

  /** Appends a record (times ascend) and returns its number. */
  append(
    time_us: number,
    senderId: number,
    x_m: number,
    y_m: number,
    heading_rad: number,
    speed_mps: number,
    acceleration_mps2: number,
  ): number {
    while (this.oldest < this.next && this.time_us[this.oldest & this.mask] < time_us - this.lifetime_us) this.oldest++;
    if (this.next - this.oldest > this.mask) this.grow();
    const place = this.next & this.mask;
    this.time_us[place] = time_us;
    this.senderId[place] = senderId;
    this.x_m[place] = x_m;
    this.y_m[place] = y_m;
    this.heading_rad[place] = heading_rad;
    this.speed_mps[place] = speed_mps;
    this.acceleration_mps2[place] = acceleration_mps2;
    return this.next++;
  }

  /** Place of a record in the columns, or -1 when it is older than the lifetime at `now_us`. */
  placeOf(record: number, now_us: number): number {
    if (record < this.oldest) return -1;
    const place = record & this.mask;
    return this.time_us[place] < now_us - this.lifetime_us ? -1 : place;
  }

  /** When the CAM at a place of the columns was received. */
  timeAt_us(place: number): number {
    return this.time_us[place];
  }

  private grow(): void {
    const mask = this.mask * 2 + 1;
    this.time_us = this.moved(this.time_us, new Float64Array(mask + 1));
    this.senderId = this.moved(this.senderId, new Uint32Array(mask + 1));
    this.x_m = this.moved(this.x_m, new Float32Array(mask + 1));
    this.y_m = this.moved(this.y_m, new Float32Array(mask + 1));
    this.heading_rad = this.moved(this.heading_rad, new Float32Array(mask + 1));
    this.speed_mps = this.moved(this.speed_mps, new Float32Array(mask + 1));
    this.acceleration_mps2 = this.moved(this.acceleration_mps2, new Float32Array(mask + 1));
    this.mask = mask;
  }

  /** A full ring in one twice as large: what lies before the oldest record is newer, and goes behind the rest. */
  private moved<T extends Float64Array | Float32Array | Uint32Array>(from: T, to: T): T {
    const turn = this.oldest & this.mask;
    const size = from.length;
    to.set(from.subarray(turn), this.oldest & (to.length - 1));
    to.set(from.subarray(0, turn), (this.oldest + size - turn) & (to.length - 1));
    return to;
  }
}
