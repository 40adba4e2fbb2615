/** Timed events in a binary heap, ordered by (time, order); columns instead of objects. */
export class EventQueue {
  size = 0;
  private time: Float64Array;
  private order: Float64Array;
  private item: Uint32Array;
  private stamp: Uint32Array;

  constructor(capacity = 256) {
    this.time = new Float64Array(capacity);
    this.order = new Float64Array(capacity);
    this.item = new Uint32Array(capacity);
    this.stamp = new Uint32Array(capacity);
  }

  /** The earliest event; Infinity when there is none. */
  get time_us(): number {
    return this.size > 0 ? this.time[0] : Infinity;
  }
  get topOrder(): number {
    return this.order[0];
  }
  get topItem(): number {
    return this.item[0];
  }
  get topStamp(): number {
    return this.stamp[0];
  }

  push(time_us: number, order: number, item: number, stamp: number): void {
    if (this.size === this.time.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.precedes(time_us, order, parent)) break;
      this.copy(parent, at);
      at = parent;
    }
    this.put(at, time_us, order, item, stamp);
  }

  /** Removes the earliest event. */
  pop(): void {
    const last = --this.size;
    if (last === 0) return;
    const time_us = this.time[last];
    const order = this.order[last];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && this.precedes(this.time[child + 1], this.order[child + 1], child)) child++;
      if (this.precedes(time_us, order, child)) break;
      this.copy(child, at);
      at = child;
    }
    this.put(at, time_us, order, this.item[last], this.stamp[last]);
  }

  private precedes(time_us: number, order: number, at: number): boolean {
    return time_us < this.time[at] || (time_us === this.time[at] && order < this.order[at]);
  }

  private copy(from: number, to: number): void {
    this.put(to, this.time[from], this.order[from], this.item[from], this.stamp[from]);
  }

  private put(at: number, time_us: number, order: number, item: number, stamp: number): void {
    this.time[at] = time_us;
    this.order[at] = order;
    this.item[at] = item;
    this.stamp[at] = stamp;
  }

  private grow(): void {
    const { time, order, item, stamp } = this;
    this.time = new Float64Array(2 * time.length);
    this.order = new Float64Array(2 * time.length);
    this.item = new Uint32Array(2 * time.length);
    this.stamp = new Uint32Array(2 * time.length);
    this.time.set(time);
    this.order.set(order);
    this.item.set(item);
    this.stamp.set(stamp);
  }
}
