import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { US_PER_S } from '../units/units.js';
import { CM_PER_M, HEADING_STEPS, LARGEST_STEP_CM, type VehicleView } from './vehicleView.js';
import { ViewDecoder } from './viewDecoder.js';

/** Default spacing of keyframes, us of simulated time: a page or a seek waits at most so long. */
export const KEYFRAME_EVERY_US = 2 * US_PER_S;
const LARGEST_UINT16 = 65_535;

/**
 * Turns moments of the world into keyframes and deltas (proto/view.proto). It keeps a decoder of its own and writes each
 * delta against what that decoder holds, so rounding does not accumulate: a decoded place is never more than half a
 * centimetre off. One encoder per stream (a page that dropped a frame, a recording); the frames own their columns.
 */
export class ViewEncoder {
  private readonly mirror = new ViewDecoder();
  private keyframeDue_us = Number.NEGATIVE_INFINITY;
  // Scratch of one delta: indices into the view and into the mirror.
  private added = new Int32Array(64);
  private kept = new Int32Array(64);
  private keptBefore = new Int32Array(64);
  private removed = new Uint32Array(64);
  private addedCount = 0;
  private keptCount = 0;
  private removedCount = 0;

  constructor(private readonly keyframeEvery_us: number = KEYFRAME_EVERY_US) {}

  /** The next frame is a keyframe: at the start, after a dropped frame, for a new listener. */
  forceKeyframe(): void {
    this.keyframeDue_us = Number.NEGATIVE_INFINITY;
  }

  /** The frame for this moment: a keyframe when one is due, else a delta. */
  encode(view: VehicleView): verge.v1.IViewFrame {
    const beliefEnds = this.mirror.hasBelief && view.belief.length === 0 && view.count > 0;
    const due = view.time_us >= this.keyframeDue_us || view.time_us < this.mirror.current.time_us;
    return due || beliefEnds ? { keyframe: this.keyframe(view) } : { delta: this.delta(view) };
  }

  private keyframe(view: VehicleView): verge.v1.IViewKeyframe {
    const { count } = view;
    const frame: verge.v1.IViewKeyframe = {
      timeUs: view.time_us,
      id: bytesOf(filled(new Uint32Array(count), view.id)),
      xM: bytesOf(filled(new Float32Array(count), view.x_m)),
      yM: bytesOf(filled(new Float32Array(count), view.y_m)),
      headingRad: bytesOf(filled(new Float32Array(count), view.heading_rad)),
      speedMps: bytesOf(filled(new Float32Array(count), view.speed_mps)),
      type: filled(new Uint8Array(count), view.type),
      flags: bytesOf(filled(new Uint32Array(count), view.flags)),
      belief: filled(new Uint8Array(Math.min(count, view.belief.length)), view.belief),
      signals: view.signals.slice(),
      wetness: view.wetness.slice(),
      slickness: view.slickness.slice(),
      hazards: [...view.hazards],
      weather: [...view.weather],
      jammers: [...(view.jammers ?? [])],
      outOfService: bytesOf(Uint32Array.from(view.outOfService ?? [])),
    };
    this.mirror.applyKeyframe(frame);
    this.keyframeDue_us = view.time_us + this.keyframeEvery_us;
    return frame;
  }

  private delta(view: VehicleView): verge.v1.IViewDelta {
    this.compare(view);
    const frame: verge.v1.IViewDelta = {
      timeUs: view.time_us,
      removed: bytesOf(this.removed.slice(0, this.removedCount)),
      addedId: bytesOf(this.gathered(Uint32Array, view.id)),
      addedXM: bytesOf(this.gathered(Float32Array, view.x_m)),
      addedYM: bytesOf(this.gathered(Float32Array, view.y_m)),
      addedHeadingRad: bytesOf(this.gathered(Float32Array, view.heading_rad)),
      addedSpeedMps: bytesOf(this.gathered(Float32Array, view.speed_mps)),
      addedType: this.gathered(Uint8Array, view.type),
      dxCm: bytesOf(this.steps_cm(view.x_m, this.mirror.current.x_m)),
      dyCm: bytesOf(this.steps_cm(view.y_m, this.mirror.current.y_m)),
      heading: bytesOf(this.headings(view)),
      speedCmps: bytesOf(this.speeds_cmps(view)),
      flags: bytesOf(filled(new Uint32Array(view.count), view.flags)),
      belief: this.beliefIfChanged(view),
      signals: equalBytes(view.signals, this.mirror.signals) ? new Uint8Array(0) : view.signals.slice(),
    };
    this.mirror.applyDelta(frame);
    return frame;
  }

  /** Sorts out who came, who stayed and who left, by one pass over both ascending id columns. */
  private compare(view: VehicleView): void {
    const { current } = this.mirror;
    this.reserve(Math.max(view.count, current.count));
    this.addedCount = 0;
    this.keptCount = 0;
    this.removedCount = 0;
    let i = 0;
    for (let j = 0; j < view.count; j++) {
      const id = view.id[j];
      while (i < current.count && current.id[i] < id) this.removed[this.removedCount++] = current.id[i++];
      if (i < current.count && current.id[i] === id) this.keepOrReplace(view, j, i++);
      else this.added[this.addedCount++] = j;
    }
    while (i < current.count) this.removed[this.removedCount++] = current.id[i++];
  }

  private keepOrReplace(view: VehicleView, j: number, i: number): void {
    const { current } = this.mirror;
    const near =
      Math.abs(view.x_m[j] - current.x_m[i]) * CM_PER_M <= LARGEST_STEP_CM &&
      Math.abs(view.y_m[j] - current.y_m[i]) * CM_PER_M <= LARGEST_STEP_CM;
    if (near && view.type[j] === current.type[i]) {
      this.kept[this.keptCount] = j;
      this.keptBefore[this.keptCount++] = i;
      return;
    }
    this.removed[this.removedCount++] = current.id[i];
    this.added[this.addedCount++] = j;
  }

  private reserve(count: number): void {
    if (this.kept.length >= count) return;
    const capacity = Math.ceil(count * 1.5);
    this.added = new Int32Array(capacity);
    this.kept = new Int32Array(capacity);
    this.keptBefore = new Int32Array(capacity);
    this.removed = new Uint32Array(capacity);
  }

  private gathered<T extends { [index: number]: number }>(
    Type: new (length: number) => T,
    column: ArrayLike<number>,
  ): T {
    const values = new Type(this.addedCount);
    for (let k = 0; k < this.addedCount; k++) values[k] = column[this.added[k]];
    return values;
  }

  private steps_cm(column_m: ArrayLike<number>, before_m: Float64Array): Int16Array {
    const steps = new Int16Array(this.keptCount);
    for (let k = 0; k < this.keptCount; k++) {
      steps[k] = Math.round((column_m[this.kept[k]] - before_m[this.keptBefore[k]]) * CM_PER_M);
    }
    return steps;
  }

  /** Uint16Array wraps modulo one turn, negative angles included. */
  private headings(view: VehicleView): Uint16Array {
    const headings = new Uint16Array(this.keptCount);
    for (let k = 0; k < this.keptCount; k++) {
      headings[k] = Math.round((view.heading_rad[this.kept[k]] / (2 * Math.PI)) * HEADING_STEPS);
    }
    return headings;
  }

  private speeds_cmps(view: VehicleView): Uint16Array {
    const speeds = new Uint16Array(this.keptCount);
    for (let k = 0; k < this.keptCount; k++) {
      const speed_cmps = Math.round(view.speed_mps[this.kept[k]] * CM_PER_M);
      speeds[k] = Math.min(LARGEST_UINT16, Math.max(0, speed_cmps));
    }
    return speeds;
  }

  /** Empty where the decoder's own rule (kept keep theirs, added start at 0) gives the same. */
  private beliefIfChanged(view: VehicleView): Uint8Array {
    if (view.belief.length === 0) return new Uint8Array(0);
    const { current } = this.mirror;
    let changed = !this.mirror.hasBelief;
    for (let k = 0; k < this.keptCount && !changed; k++) {
      changed = view.belief[this.kept[k]] !== current.belief[this.keptBefore[k]];
    }
    for (let k = 0; k < this.addedCount && !changed; k++) changed = view.belief[this.added[k]] !== 0;
    return changed ? filled(new Uint8Array(view.count), view.belief) : new Uint8Array(0);
  }
}

function filled<T extends { [index: number]: number; readonly length: number }>(
  target: T,
  column: ArrayLike<number>,
): T {
  for (let i = 0; i < target.length; i++) target[i] = column[i];
  return target;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
